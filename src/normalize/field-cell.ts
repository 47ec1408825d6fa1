import { addDecimals, type Decimal, decimalText, negatedDecimal } from '../money/decimal.ts';
import type { Place } from '../problem.ts';
import type { Field } from '../records/field.ts';
import { type Cell, cellText, placeOfRow, type TableOrigin } from '../records/origin.ts';
import type { SourceRow } from '../sources/source.ts';
import { NO_SUM, numberOf } from './controls.ts';
import type { FieldSources } from './layout.ts';
import type { DecimalSign } from './values/number-text.ts';

/**
 * The cell that holds a field in a row, before anything is made of it; '' when there is none. Sums are added under the
 * decimal sign `sign`; one with a part that is no amount gives the parts as written, which read as no number.
 */
export function fieldCell(
  table: TableOrigin,
  sources: FieldSources,
  row: SourceRow,
  field: Field,
  sign: DecimalSign | undefined,
  blank: ReadonlySet<string>,
): Cell {
  const source = sources[field];
  if (source?.from === 'constant') return source.value;
  if (source?.from === 'sums')
    return sumOf(row, source.plus, source.minus, sign, blank, table.sheet === undefined);
  if (source?.from === 'columns') {
    const parts = source.columns.map((column) => cellText(row.cells[column - 1]).trim());
    return parts.filter((part) => part !== '' && !blank.has(part)).join(' ');
  }
  const column = table.columns.get(field);
  return (column && row.cells[column.index]) ?? '';
}

function sumOf(
  row: SourceRow,
  plus: readonly number[],
  minus: readonly number[],
  sign: DecimalSign | undefined,
  blank: ReadonlySet<string>,
  isText: boolean,
): string {
  let sum: Decimal | undefined;
  let readable = true;
  const parts: string[] = [];
  for (const [column, less] of [
    ...plus.map((at) => [at, false] as const),
    ...minus.map((at) => [at, true] as const),
  ]) {
    const cell = row.cells[column - 1];
    const text = cellText(cell).trim();
    // A text's row that ends before a part of the sum was cut short; a sheet leaves out its last empty cells.
    if (cell === undefined && isText) {
      readable = false;
      parts.push('…');
      break;
    }
    if (text === '' || blank.has(text)) continue;
    parts.push(`${less ? '- ' : parts.length > 0 ? '+ ' : ''}${text}`);
    const typed = typeof cell === 'object' && cell.kind !== 'number';
    const value = typed || row.filled?.has(column - 1) ? undefined : numberOf(text, sign);
    if (!value) readable = false;
    else sum = addDecimals(sum ?? NO_SUM, less ? negatedDecimal(value) : value);
  }
  return readable ? (sum ? decimalText(sum) : '') : `${parts.join(' ')} =`;
}

/** Where a field stands in a row, for its problems: the place of its cell, or of the row and the name of the field. */
export function fieldPlace(table: TableOrigin, row: SourceRow, field: Field): Place {
  const { file, sheet, columns } = table;
  const column = columns.get(field);
  const { number, cells, places } = row;
  if (places) {
    const stands = column && places[column.index];
    const { row: line, page, path } = stands ?? placeOfRow({ table, row: number, cells, places });
    return { file, row: line, page, path, column: stands?.column ?? field };
  }
  const inSheet = sheet === undefined ? {} : { sheet };
  return { file, ...inSheet, row: number, column: column?.heading ?? field };
}
