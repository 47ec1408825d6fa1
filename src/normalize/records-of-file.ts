import type { Problem } from '../problem.ts';
import { pagesWithoutText } from '../sources/pages-without-text.ts';
import type { SourceFile } from '../sources/source.ts';
import { chooseTables } from './choose-tables.ts';
import { documentOf, tablesOf } from './document-of-source.ts';
import { type FileRecords, noRecords } from './file-records.ts';
import type { FileRefusal, FileTask } from './file-task.ts';
import { readDocument } from './read-document.ts';
import { readReport } from './read-report.ts';
import { readSections } from './read-sections.ts';
import { readTable } from './read-table.ts';

/** Reads the records of a file by the one layout that claims it. */
export function recordsOfFile(source: SourceFile, task: FileTask): FileRecords | FileRefusal {
  const document = documentOf(source, task);
  if (document && 'problems' in document) return document;
  const problems: Problem[] = [];
  if (document) {
    const result = noRecords(document.layout.id, []);
    readDocument(source, document.records, document.layout, task, result, problems);
    return settled(source, task, result, problems);
  }
  const chosen = chooseTables({ ...source, tables: tablesOf(source) }, task);
  if ('problems' in chosen) return chosen;
  const result = noRecords(chosen.claims[0]?.claim.layout.id ?? '', chosen.claims);
  const blank = source.pages && pagesWithoutText(source.pages, source.file);
  result.warnings.push(...(blank ? [blank] : []), ...chosen.warnings);
  for (const { table, claim } of chosen.claims) {
    const { layout } = claim;
    if (layout.shape === 'sectioned') readSections(source, table, layout, task, result, problems);
    else if (layout.shape === 'report') {
      readDocument(source, readReport(layout, table, source.file), layout, task, result, problems);
    } else readTable(source, table, claim, task, result, problems);
  }
  return settled(source, task, result, problems);
}

function settled(
  { file }: SourceFile,
  { role }: FileTask,
  result: FileRecords,
  problems: readonly Problem[],
): FileRecords | FileRefusal {
  if (problems.length > 0) return { problems };
  if (result.records + result.rejected + result.left.length > 0) return result;
  const nothing: Problem = {
    id: 'no-rows',
    place: { file },
    found: 'there are headings, and no row below them',
    expected: 'at least one row',
    fix: 'Check that the export is complete, or leave the file out',
  };
  if (role !== 'orders' && role !== 'invoices') return { problems: [nothing] };
  result.warnings.push(nothing);
  return result;
}
