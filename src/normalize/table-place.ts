import type { SourceFile, SourceTable } from '../sources/source.ts';

/** The place of a table: its file, and its sheet in a workbook. */
export function placeOfTable(
  { file }: SourceFile,
  { sheet }: SourceTable,
): { readonly file: string; readonly sheet?: string } {
  return sheet === undefined ? { file } : { file, sheet };
}
