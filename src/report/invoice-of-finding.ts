import type { Day } from '../calendar/day.ts';
import type { InvoiceLine, ReportFinding } from './report.ts';

/** The days of an invoice, as far as they are known. */
export interface InvoiceDays {
  readonly date?: Day;
  readonly due?: Day;
  readonly paidOn?: Day;
}

/**
 * The days of the invoice that a finding names, from the report's lines of that carrier and number: the one of its account
 * first, then one that names no account, as a list of payments may.
 */
export function invoiceDaysOf(
  invoices: readonly InvoiceLine[],
  { carrier, account, invoice }: Pick<ReportFinding, 'carrier' | 'account' | 'invoice'>,
): InvoiceDays {
  const named = invoices.filter((line) => line.carrier === carrier && line.invoice === invoice);
  const own = named.filter((line) => line.account === account);
  const lines = [...own, ...named.filter((line) => line.account !== account && !line.account)];
  if (lines.length === 0 && account === undefined) lines.push(...named);
  const first = (key: 'invoiceDate' | 'dueDate' | 'paidOn') => lines.flatMap((line) => line[key] ?? [])[0];
  const [date, due, paidOn] = [first('invoiceDate'), first('dueDate'), first('paidOn')];
  return {
    ...(date === undefined ? {} : { date }),
    ...(due === undefined ? {} : { due }),
    ...(paidOn === undefined ? {} : { paidOn }),
  };
}
