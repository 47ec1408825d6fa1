import type { Day } from '../calendar/day.ts';
import { periodKey } from '../calendar/period.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import { moneyText } from '../money/money.ts';
import type { Place, Problem } from '../problem.ts';
import type { Charge } from '../records/charge.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Invoice } from '../records/invoice.ts';
import { foldWords } from '../text/fold.ts';
import { billingDay, monthOf } from './billing-month.ts';
import { distinctHeaders } from './distinct-headers.ts';
import { InvoiceBook, invoicesOfMonth } from './invoices-of-month.ts';
import type { EarlierMonth, MatchedCharge } from './month.ts';

/** What was read of earlier months, and what it is held apart from. */
export interface EarlierRecords {
  readonly charges: readonly Charge[];
  readonly invoices: readonly Invoice[];
  /** This month's, which are no history even where a file of the history holds them again. */
  readonly current: readonly (Charge | Invoice)[];
}

/** Pairs charges with what answers for them; `book` finds their headers. */
export type MatchCharges = (charges: readonly Charge[], book: InvoiceBook) => MatchedCharge[];

/**
 * The earlier months, oldest first: charges and headers by the calendar month of their invoice date. Invoices that are
 * among this month's bills, that are dated after all of them, or that have no date at all are left out and told. Rows
 * without an invoice number are among them where they repeat a charge.
 */
export function earlierMonths(
  { charges, invoices, current }: EarlierRecords,
  match: MatchCharges,
): { months: EarlierMonth[]; warnings: Problem[] } {
  const present = new Set(current.flatMap((record) => documentKey(record) ?? []));
  const unnumbered = new UnnumberedRows(current.filter((record) => 'amount' in record));
  let newest = -Infinity;
  for (const record of current) newest = Math.max(newest, billingDay(record) ?? -Infinity);
  const distinct = distinctHeaders(invoices);
  const book = new InvoiceBook(distinct.headers);
  const left = new LeftOut();
  const keeps = (record: Charge | Invoice, day: Day | undefined): day is Day => {
    const key = documentKey(record);
    const isPresent = key === undefined ? 'amount' in record && unnumbered.takes(record) : present.has(key);
    const reason = isPresent ? 'present' : day === undefined ? 'undated' : day > newest ? 'later' : undefined;
    if (reason) left.count(reason, record);
    return reason === undefined;
  };
  const byMonth = new Map<Day, { charges: Charge[]; headers: Invoice[] }>();
  const slot = (day: Day) =>
    valueAt(byMonth, monthOf(day), (): { charges: Charge[]; headers: Invoice[] } => ({
      charges: [],
      headers: [],
    }));
  for (const header of distinct.headers) {
    const day = billingDay(header);
    if (keeps(header, day)) slot(day).headers.push(header);
  }
  for (const charge of charges) {
    const day = billingDay(charge, book.headerOf(charge));
    if (keeps(charge, day)) slot(day).charges.push(charge);
  }
  const months = [...byMonth.keys()]
    .sort((a, b) => a - b)
    .map((from): EarlierMonth => {
      const own = slot(from);
      const matched = match(own.charges, book);
      const whole = { files: new Set<string>(), numbers: () => false, headers: distinct.disputed };
      return { from, charges: matched, invoices: invoicesOfMonth(own.headers, matched, book, whole) };
    });
  return { months, warnings: left.warnings() };
}

/** Equal for the records of one printed invoice: carrier, number and date. Undefined where it has no number. */
function documentKey({
  carrier,
  invoice,
  invoiceDate,
}: {
  readonly carrier: Identifier;
  readonly invoice?: Identifier;
  readonly invoiceDate?: Day;
}): string | undefined {
  return invoice && [carrier.key, invoice.key, invoiceDate ?? ''].join('\n');
}

/**
 * Tells rows without an invoice number that repeat a charge of this month: same carrier, account, service, code (else
 * description), type, period and amount, and no other invoice date; without a period, the same date. Each charge of this
 * month answers for one row.
 */
class UnnumberedRows {
  /** How many charges have a key, by invoice date. */
  readonly #left = new Map<string, Map<Day | undefined, number>>();

  constructor(current: readonly Charge[]) {
    for (const charge of current) {
      const dates = valueAt(this.#left, lineKey(charge), () => new Map<Day | undefined, number>());
      dates.set(charge.invoiceDate, (dates.get(charge.invoiceDate) ?? 0) + 1);
    }
  }

  takes(row: Charge): boolean {
    const dates = this.#left.get(lineKey(row));
    if (!dates || (!row.period && row.invoiceDate === undefined)) return false;
    const possible =
      row.invoiceDate === undefined
        ? [...dates.keys()]
        : row.period
          ? [row.invoiceDate, undefined]
          : [row.invoiceDate];
    for (const date of possible) {
      const left = dates.get(date) ?? 0;
      if (left === 0) continue;
      dates.set(date, left - 1);
      return true;
    }
    return false;
  }
}

function lineKey({ carrier, account, service, code, description, type, period, amount }: Charge): string {
  return [
    carrier.key,
    account?.key,
    service?.key,
    code ? `code ${code.key}` : `text ${foldWords(description)}`,
    type,
    periodKey(period),
    amount.currency,
    moneyText(amount),
  ].join('\n');
}

/** What is told of rows that are no history, by the reason. */
const TOLD = {
  present: (place: Place, rows: number): Problem => ({
    id: 'history-repeats-month',
    place,
    found: `rows that stand among this month’s bills too: ${rows}; they were read as this month’s only`,
    fix: 'Leave the file out of history, or keep earlier invoices only in it',
  }),
  later: (place: Place, rows: number): Problem => ({
    id: 'history-later',
    place,
    found: `rows dated after all of this month’s bills: ${rows}; they were left out`,
    fix: 'Name earlier months only under history',
  }),
  undated: (place: Place, rows: number): Problem => ({
    id: 'history-undated',
    place,
    found: `rows with neither an invoice date nor a period: ${rows}; they were left out`,
    fix: 'Map the invoice date or the period of the file',
  }),
} as const;
type Reason = keyof typeof TOLD;

/** Records that are no history, counted per file. */
class LeftOut {
  readonly #files = new Map<string, Map<Reason, (Charge | Invoice)[]>>();

  count(reason: Reason, record: Charge | Invoice): void {
    append(
      valueAt(this.#files, record.origin.table.file, () => new Map()),
      reason,
      record,
    );
  }

  warnings(): Problem[] {
    return [...this.#files].flatMap(([file, reasons]) =>
      [...reasons].map(([reason, records]) => TOLD[reason]({ file }, records.length)),
    );
  }
}
