import type { Day } from '../calendar/day.ts';
import { invoiceDaysOf } from '../report/invoice-of-finding.ts';
import type { InvoiceLine } from '../report/report.ts';
import type { ClaimedFinding } from './claim.ts';

/** An invoice that a finding names. */
export interface InvoiceReference {
  readonly invoice: string;
  /** Only where another account has an invoice of the same number in the letter. */
  readonly account?: string;
  readonly date?: Day;
  readonly due?: Day;
  readonly paidOn?: Day;
}

/** The invoices of which something is claimed, once each, in the order of the findings. */
export function claimedInvoices(
  billed: readonly InvoiceLine[],
  findings: readonly ClaimedFinding[],
): readonly InvoiceReference[] {
  const found = new Map<string, InvoiceReference>();
  for (const finding of findings) {
    const { invoice, account, record } = finding;
    if (invoice === undefined || found.has(keyOf(invoice, account))) continue;
    const days = invoiceDaysOf(billed, finding);
    found.set(keyOf(invoice, account), {
      invoice,
      ...(account === undefined ? {} : { account }),
      ...dated(days.date ?? record.billDate, days.due ?? record.dueDate),
      ...(days.paidOn === undefined ? {} : { paidOn: days.paidOn }),
    });
  }
  return withAccounts([...found.values()]);
}

/** The invoices that a claimed one bills again, and that are not claimed themselves. */
export function repeatedInvoices(
  billed: readonly InvoiceLine[],
  findings: readonly ClaimedFinding[],
): readonly InvoiceReference[] {
  const claimed = new Set(findings.map(({ invoice, account }) => keyOf(invoice ?? '', account)));
  const found = new Map<string, InvoiceReference>();
  for (const finding of findings) {
    const { besideInvoice: invoice, besideDate } = finding.record;
    if (invoice === undefined) continue;
    const key = keyOf(invoice, finding.account);
    // One number on two dates is claimed on the later: the earlier is another invoice.
    const isOther = !claimed.has(key) || invoice === finding.invoice;
    const days = invoice === finding.invoice ? {} : invoiceDaysOf(billed, { ...finding, invoice });
    if (isOther && !found.has(key)) found.set(key, { invoice, ...dated(besideDate ?? days.date, days.due) });
  }
  return [...found.values()];
}

/** The reference of the invoice that a finding is on. */
export function referenceOf(
  references: readonly InvoiceReference[],
  { invoice, account }: Pick<ClaimedFinding, 'invoice' | 'account'>,
): InvoiceReference | undefined {
  return references.find(
    (one) => one.invoice === invoice && (one.account === undefined || one.account === account),
  );
}

function dated(date: Day | undefined, due: Day | undefined): Pick<InvoiceReference, 'date' | 'due'> {
  return { ...(date === undefined ? {} : { date }), ...(due === undefined ? {} : { due }) };
}

function withAccounts(references: readonly InvoiceReference[]): readonly InvoiceReference[] {
  return references.map(({ account, ...reference }) => {
    const same = references.filter(({ invoice }) => invoice === reference.invoice);
    return same.length > 1 && account !== undefined ? { ...reference, account } : reference;
  });
}

function keyOf(invoice: string, account: string | undefined): string {
  return `${invoice}\n${account ?? ''}`;
}
