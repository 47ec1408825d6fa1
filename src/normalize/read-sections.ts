import { append } from '../keyed/value-at.ts';
import { type Problem, quoted } from '../problem.ts';
import type { SourceFile, SourceRow, SourceTable } from '../sources/source.ts';
import { controlFigures } from './controls.ts';
import { type FileRecords, takeRow } from './file-records.ts';
import type { FileTask } from './file-task.ts';
import type { SectionedLayout } from './layout.ts';
import { openReader } from './open-reader.ts';
import { numberedColumns, recordType } from './recognise.ts';
import { placeOfTable } from './table-place.ts';

/** Reads a file of several record types, and the figures it states about itself. */
export function readSections(
  source: SourceFile,
  table: SourceTable,
  layout: SectionedLayout,
  task: FileTask,
  result: FileRecords,
  problems: Problem[],
): void {
  const rowsOf = new Map<string, SourceRow[]>();
  let remarks = 0;
  for (const row of table.rows) {
    const type = recordType(layout, row);
    result.rows += 1;
    if (type === undefined) remarks += 1;
    else append(rowsOf, type, row);
  }
  result.ignored += remarks;
  if (remarks > 0) result.left.push({ what: 'remarks', count: remarks });
  for (const [type, rows] of rowsOf) {
    const section = Object.hasOwn(layout.sections, type) ? layout.sections[type] : undefined;
    if (section === undefined) {
      for (const row of rows) {
        result.rejected += 1;
        result.unread.push({ role: 'bills' });
        result.rejections.push({
          id: 'record-type-unknown',
          place: { ...placeOfTable(source, table), row: row.number, column: String(layout.typeColumn) },
          found: `${quoted(type)} is not a record type of ${layout.id}`,
          expected: `one of ${Object.keys(layout.sections).join(', ')}`,
          fix: 'Check that the line is whole, and that the file was not cut or joined',
        });
      }
      continue;
    }
    if (section.record === 'detail') {
      result.ignored += rows.length;
      result.left.push({ what: section.what, count: rows.length });
      continue;
    }
    const { fields } = section;
    const columns = numberedColumns(fields);
    const reader = openReader(source, table, columns, fields, rows, layout, task, result.warnings, problems);
    for (const row of rows) {
      reader.turnTo(row);
      takeRow(reader, section.record === 'invoice' ? 'invoices' : 'bills', task.context, result);
    }
  }
  result.controls.push(...controlFigures(source.file, table, layout, rowsOf, result));
}
