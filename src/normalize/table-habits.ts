import type { Problem } from '../problem.ts';
import type { Field, Role } from '../records/field.ts';
import { cellText } from '../records/origin.ts';
import type { SourceRow } from '../sources/source.ts';
import { fold } from '../text/fold.ts';
import type { Claim } from './recognise.ts';
import type { RecordContext } from './to-records.ts';

/** The column that says whose row it is, for the lists that people keep and sum up themselves. */
const NAMED_BY: Readonly<Partial<Record<Role, Field>>> = {
  inventory: 'service',
  prices: 'code',
  orders: 'order',
};
const TOTALS = /^(?:(?:grand |general |sous[- ]?|sub-?)?totals?|totaux|الاجمالي|المجموع)(?![\p{L}\p{N}])/u;

/** The whole of a cell that marks a row of sums under the charges of a bill. */
const WHOLE_TOTAL = /^(?:grand |sub-?)?totals?:?$|^(?:sous-)?total(?: general)?:?$|^totaux:?$/u;

/**
 * True for a row of sums under a list: it says "total" and names nothing itself. A bill's own carrier column tells by
 * being blank; where the layout names the carrier, a row is one of sums when a cell says so and nothing else is named.
 */
export function isTotals(row: SourceRow, claim: Claim, role: Role): boolean {
  if (role === 'bills') return isBillTotals(row, claim);
  const field = NAMED_BY[role];
  const column = field && claim.columns.get(field);
  if (!column) return false;
  const name = fold(cellText(row.cells[column.index]));
  if (name !== '' && !TOTALS.test(name)) return false;
  return row.cells.some((cell) => typeof cell === 'string' && cell.length < 60 && TOTALS.test(fold(cell)));
}

function isBillTotals(row: SourceRow, { columns }: Claim): boolean {
  if (columns.has('carrier')) return false;
  const named = (['account', 'invoice', 'service'] as const).flatMap((field) => columns.get(field) ?? []);
  if (named.length === 0) return false;
  const names = named.map(({ index }) => fold(cellText(row.cells[index])));
  if (names.some((name) => name !== '' && !WHOLE_TOTAL.test(name))) return false;
  return row.cells.some((cell) => typeof cell === 'string' && WHOLE_TOTAL.test(fold(cell)));
}

/** What is wrong with a file of amounts that names no currency where nobody else does. */
export function noCurrency(claim: Claim, role: Role, context: RecordContext): Problem | undefined {
  const named = claim.records.every((record) => record.gives('currency'));
  const priced =
    role === 'inventory' ? claim.records.some((record) => record.gives('mrc')) : role !== 'orders';
  if (context.currency !== undefined || named || !priced) return undefined;
  return {
    id: 'currency-missing',
    found: 'no column names the currency of the amounts',
    expected: 'an ISO 4217 code such as EUR',
    fix: 'Add a currency column, set currency: in bill-audit.yaml, or say --currency',
  };
}
