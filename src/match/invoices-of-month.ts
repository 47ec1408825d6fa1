import { type Period, periodKey } from '../calendar/period.ts';
import type { Charge } from '../records/charge.ts';
import type { Invoice } from '../records/invoice.ts';
import type { BilledInvoice, MatchedCharge } from './month.ts';

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
 * number and account. `damaged` says which files lack rows, so that their sums prove nothing.
 */
export function invoicesOfMonth(
  headers: readonly Invoice[],
  charges: readonly MatchedCharge[],
  book: InvoiceBook,
  damaged: ReadonlySet<string>,
): BilledInvoice[] {
  const groups = new Map<Invoice | string, { header?: Invoice; charges: MatchedCharge[] }>();
  for (const header of headers) groups.set(header, { header, charges: [] });
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
    else groups.set(key, { charges: [matched] });
  }
  return [...groups.values()].map(({ header, charges: own }) => {
    const period = header?.period ?? usualPeriod(own);
    const carrier = header?.carrier.key ?? own[0]?.charge.carrier.key ?? '';
    const complete = !own.some((matched) => damaged.has(matched.charge.origin.table.file));
    return { carrier, ...(header ? { header } : {}), charges: own, ...(period ? { period } : {}), complete };
  });
}

/** The period most of the recurring charges have; the later one where two are as frequent. */
export function usualPeriod(charges: readonly MatchedCharge[]): Period | undefined {
  const counts = new Map<string, { period: Period; count: number }>();
  for (const { charge } of charges) {
    if (charge.type !== 'recurring' || !charge.period) continue;
    const key = periodKey(charge.period);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { period: charge.period, count: 1 });
  }
  let usual: { period: Period; count: number } | undefined;
  for (const candidate of counts.values()) {
    const more = usual === undefined || candidate.count > usual.count;
    if (more || (candidate.count === usual?.count && candidate.period.from > usual.period.from))
      usual = candidate;
  }
  return usual?.period;
}
