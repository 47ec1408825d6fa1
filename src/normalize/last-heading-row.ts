import { cellText } from '../records/origin.ts';
import type { SourceTable } from '../sources/source.ts';
import type { TableLayout } from './layout.ts';
import type { RecordClaim } from './record-claims.ts';
import { DATE_FIELDS, NUMBER_FIELDS } from './values/column-style.ts';
import { readDay } from './values/day-text.ts';
import { readNumber } from './values/number-text.ts';

/** The last of the rows that headings take: a row that holds an amount or a date where records do is the first record. */
export function lastHeadingRow(
  layout: TableLayout,
  table: SourceTable,
  first: number,
  records: readonly RecordClaim[],
): number {
  const last = first + (layout.headingRows ?? 1) - 1;
  const holds = records.flatMap(({ columns }) =>
    [...columns].filter(([field]) => NUMBER_FIELDS.has(field) || DATE_FIELDS.has(field)),
  );
  for (const row of table.rows) {
    if (row.number > last) break;
    if (row.number <= first) continue;
    const isRecord = holds.some(([, { index }]) => {
      const text = cellText(row.cells[index]).trim();
      return text !== '' && (readNumber(text) ?? readDay(text)) !== undefined;
    });
    if (isRecord) return row.number - 1;
  }
  return last;
}
