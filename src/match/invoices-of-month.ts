import type { Charge } from '../records/charge.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Invoice } from '../records/invoice.ts';
import type { BilledInvoice, MatchedCharge } from './month.ts';
import type { UnreadNames } from './unread-names.ts';
import { usualPeriod } from './usual-period.ts';

/** The invoice headers, found by the charges that belong to them. */
export class InvoiceBook {
  readonly #headers = new Map<string, Invoice[]>();

  constructor(headers: readonly Invoice[]) {
    for (const header of headers) {
      const key = `${header.carrier.key}\n${header.invoice.key}`;
      const same = this.#headers.get(key);
      if (same) same.push(header);
      else this.#headers.set(key, [header]);
    }
  }

  /** The header of a charge's invoice; of several under one number, the one of the charge's account. */
  headerOf(charge: Charge): Invoice | undefined {
    if (!charge.invoice) return undefined;
    const headers = this.#headers.get(`${charge.carrier.key}\n${charge.invoice.key}`) ?? [];
    if (headers.length <= 1) return headers[0];
    return headers.find((header) => header.account?.key === charge.account?.key);
  }
}

/**
 * The invoices of the month: every header with its charges, and the charges whose invoice has no header, by invoice
 * number and account. `damaged` says which files lack rows, and which headers are contradicted by another of the same
 * number, so that their sums prove nothing.
 */
export function invoicesOfMonth(
  headers: readonly Invoice[],
  charges: readonly MatchedCharge[],
  book: InvoiceBook,
  damaged: {
    readonly files: ReadonlySet<string>;
    readonly numbers: UnreadNames;
    readonly headers: ReadonlySet<Invoice>;
  },
): BilledInvoice[] {
  const groups = new Map<
    Invoice | string,
    { carrier: Identifier; header?: Invoice; charges: MatchedCharge[] }
  >();
  for (const header of headers) groups.set(header, { carrier: header.carrier, header, charges: [] });
  for (const matched of charges) {
    const { charge } = matched;
    const key =
      book.headerOf(charge) ??
      [
        charge.carrier.key,
        charge.account?.key ?? '',
        charge.invoice?.key ?? `on ${charge.invoiceDate ?? ''}`,
      ].join('\n');
    const group = groups.get(key);
    if (group) group.charges.push(matched);
    else groups.set(key, { carrier: charge.carrier, charges: [matched] });
  }
  return [...groups.values()].map(({ carrier, header, charges: own }) => {
    const period = header?.period ?? usualPeriod(own);
    const number = header?.invoice ?? own[0]?.charge.invoice;
    const cut = own.some((matched) => damaged.files.has(matched.charge.origin.table.file));
    const disputed = header !== undefined && damaged.headers.has(header);
    const complete = !cut && !disputed && !damaged.numbers(carrier, number);
    return { carrier, ...(header ? { header } : {}), charges: own, ...(period ? { period } : {}), complete };
  });
}
