import { type Problem, quoted } from '../problem.ts';
import type { Field } from '../records/field.ts';
import type { Column, TableOrigin } from '../records/origin.ts';
import type { SourceFile, SourceRow, SourceTable } from '../sources/source.ts';
import type { FileTask } from './file-task.ts';
import type { FieldSources, Layout } from './layout.ts';
import { RowReader } from './row-reader.ts';
import { placeOfTable } from './table-place.ts';
import { columnStyles } from './values/column-style.ts';

/** A reader of a table's rows that knows how its columns write dates and numbers; what is doubtful there is told. */
export function openReader(
  source: SourceFile,
  table: SourceTable,
  columns: ReadonlyMap<Field, Column>,
  fields: FieldSources,
  rows: readonly SourceRow[],
  layout: Layout,
  task: FileTask,
  warnings: Problem[],
  problems: Problem[],
): RowReader {
  const hints = { dates: layout.dates, decimal: layout.decimal };
  const styles = columnStyles(withSums(columns, fields), rows, hints, task.locale);
  for (const { column, rows: proofs } of styles.mixed) {
    const [first, second] = proofs;
    problems.push({
      id: 'dates-mixed',
      place: { ...placeOfTable(source, table), column: column.heading },
      found: `row ${first?.row} has ${quoted(first?.text ?? '')} and row ${second?.row} has ${quoted(second?.text ?? '')}: the column writes dates in two orders`,
      expected: 'one order throughout',
      fix: 'Export the column again in one format, such as 2026-10-31',
    });
  }
  const [doubt] = styles.byLocale;
  if (doubt) {
    const names = styles.byLocale.map(({ column }) => quoted(column.heading)).join(', ');
    warnings.push({
      id: 'dates-by-locale',
      place: { ...placeOfTable(source, table), row: doubt.row },
      found: `dates such as ${quoted(doubt.text)} in ${names} were read ${doubt.order === 'dmy' ? 'day' : 'month'} first, as the locale ${task.locale.tag} writes them: nothing in the file settles it`,
      fix: 'If that is wrong, name the order in bill-audit.yaml (layout: { dates: dmy } or { dates: mdy })',
    });
  }
  const origin: TableOrigin = {
    role: task.role,
    ...placeOfTable(source, table),
    columns,
    layout: layout.id,
  };
  return new RowReader(origin, fields, styles, task.identifiers, layout.blank);
}

/** The columns with the first of each sum, whose sign is that of its other columns. */
function withSums(columns: ReadonlyMap<Field, Column>, fields: FieldSources): ReadonlyMap<Field, Column> {
  const sums = (Object.entries(fields) as [Field, FieldSources[Field]][]).flatMap(([field, source]) => {
    const first = source?.from === 'sums' ? source.plus[0] : undefined;
    return first === undefined ? [] : [[field, { index: first - 1, heading: String(first) }] as const];
  });
  return sums.length === 0 ? columns : new Map([...columns, ...sums]);
}
