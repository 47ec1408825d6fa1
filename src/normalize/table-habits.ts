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

/** True for a row of sums under a list: it says "total" and names nothing itself. */
export function isTotals(row: SourceRow, claim: Claim, role: Role): boolean {
  const field = NAMED_BY[role];
  const column = field && claim.columns.get(field);
  if (!column) return false;
  const name = fold(cellText(row.cells[column.index]));
  if (name !== '' && !TOTALS.test(name)) return false;
  return row.cells.some((cell) => typeof cell === 'string' && cell.length < 60 && TOTALS.test(fold(cell)));
}

/** What is wrong with a file of amounts that names no currency where nobody else does. */
export function noCurrency(claim: Claim, role: Role, context: RecordContext): Problem | undefined {
  const { layout, columns } = claim;
  const named =
    columns.has('currency') || (layout.shape === 'table' && layout.fields.currency?.from === 'constant');
  const priced = role === 'inventory' ? columns.has('mrc') : role !== 'orders';
  if (context.currency !== undefined || named || !priced) return undefined;
  return {
    id: 'currency-missing',
    found: 'no column names the currency of the amounts',
    expected: 'an ISO 4217 code such as EUR',
    fix: 'Add a currency column, set currency: in bill-audit.yaml, or say --currency',
  };
}
