import { decimalText } from '../money/decimal.ts';
import type { Problem } from '../problem.ts';
import { DOCUMENT_FIELDS, FIELDS, type Field } from '../records/field.ts';
import type { CellPlace, Column } from '../records/origin.ts';
import type { SourceFile, SourceRow, SourceTable } from '../sources/source.ts';
import type { FigureSubject } from './controls.ts';
import type { DocumentFigure, DocumentRecords, DocumentRow } from './document.ts';
import { type FileRecords, takeRow } from './file-records.ts';
import { type FileTask, recordRole } from './file-task.ts';
import type { FieldSource, Layout, WordMap } from './layout.ts';
import { openReader } from './open-reader.ts';

/** Reads the records that a document was found to hold, by the habits of every other file. */
export function readDocument(
  source: SourceFile,
  document: DocumentRecords,
  layout: Layout,
  task: FileTask,
  result: FileRecords,
  problems: Problem[],
): void {
  const role = recordRole(task, layout);
  for (const record of ['invoice', 'charge'] as const) {
    const rows = document.rows.filter((row) => row.record === record);
    if (rows.length === 0) continue;
    result.rows += rows.length;
    if (record === 'charge' && role === 'invoices') {
      result.ignored += rows.length;
      result.left.push({ what: 'charges', count: rows.length });
      continue;
    }
    readRows(source, rows, record, layout, task, result, problems);
  }
  for (const { what, count } of document.left) {
    result.rows += count;
    result.ignored += count;
    result.left.push({ what, count });
  }
  for (const rejection of document.rejections) {
    result.rows += 1;
    result.rejected += 1;
    result.unread.push({ role });
    result.rejections.push(rejection);
  }
  result.warnings.push(...document.warnings);
  const subjects = subjectsOf(result);
  result.controls.push(...document.figures.map((figure) => controlOf(figure, source, subjects)));
}

function readRows(
  source: SourceFile,
  rows: readonly DocumentRow[],
  record: DocumentRow['record'],
  layout: Layout,
  task: FileTask,
  result: FileRecords,
  problems: Problem[],
): void {
  const role = record === 'invoice' ? 'invoices' : 'bills';
  const named = [...FIELDS[role], ...DOCUMENT_FIELDS].filter((field) =>
    rows.some(({ fields }) => fields[field]),
  );
  const columns = new Map<Field, Column>(named.map((field, index) => [field, { index, heading: field }]));
  const words = layout.shape === 'report' ? layout.words : {};
  const fields = Object.fromEntries(named.map((field, index) => [field, sourceOf(index, words[field])]));
  const table: SourceTable = { hidden: false, rows: rows.map((row) => rowOf(row, named)) };
  const reader = openReader(
    source,
    table,
    columns,
    fields,
    table.rows,
    layout,
    task,
    result.warnings,
    problems,
  );
  for (const row of table.rows) {
    reader.turnTo(row);
    takeRow(reader, role, task.context, result);
  }
}

function sourceOf(index: number, words: WordMap | undefined): FieldSource {
  return { from: 'column', column: index + 1, ...(words === undefined ? {} : { words }) };
}

function rowOf({ row, fields }: DocumentRow, named: readonly Field[]): SourceRow {
  return {
    number: row,
    cells: named.map((field) => fields[field]?.text ?? ''),
    places: named.map((field): CellPlace | undefined => fields[field]?.place),
  };
}

/** Whose figures a file states, by the number of the invoice as written; by undefined, those of the file as a whole. */
function subjectsOf({ invoices, charges }: FileRecords): Map<string | undefined, FigureSubject> {
  const subjects = new Map<string | undefined, FigureSubject>();
  for (const invoice of invoices)
    if (!subjects.has(invoice.invoice.written)) subjects.set(invoice.invoice.written, invoice);
  for (const charge of charges) {
    const { carrier, amount, invoice } = charge;
    if (!subjects.has(undefined)) subjects.set(undefined, { carrier, currency: amount.currency });
    if (invoice && !subjects.has(invoice.written))
      subjects.set(invoice.written, { ...charge, currency: amount.currency });
  }
  return subjects;
}

function controlOf(
  figure: DocumentFigure,
  { file }: SourceFile,
  subjects: ReadonlyMap<string | undefined, FigureSubject>,
) {
  const { counts, stated, read, place, invoice } = figure;
  const about = subjects.get(invoice) ?? subjects.get(undefined);
  const { written = decimalText(stated), ...at } = place;
  return {
    counts,
    stated,
    read,
    evidence: { role: 'bills', file, ...at, value: written } as const,
    ...(about ? { about } : {}),
  };
}
