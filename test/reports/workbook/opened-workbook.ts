import excel, { type Cell, type CellValue, type Workbook, type Worksheet } from 'exceljs';
import type { Audit } from '../../../src/audit/audit.ts';
import type { Report } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of-audit.ts';
import { workbookBytes } from '../../../src/reports/workbook/workbook.ts';
import { exampleTitle } from './rule-titles.ts';

/** The report of an audit of the example, whose rules have the example's titles. */
export function exampleReport(audit: Audit): Report {
  return { ...reportOf(audit), titleOf: exampleTitle };
}

/** The workbook of an audit or a report as another program reads it. */
export async function openedWorkbook(source: Audit | Report): Promise<Workbook> {
  const report = 'detailed' in source ? source : exampleReport(source);
  return openedBytes(await workbookBytes(report));
}

/** A workbook as another program reads it. */
export async function openedBytes(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new excel.Workbook();
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy as unknown as Parameters<Workbook['xlsx']['load']>[0]);
  return workbook;
}

/** A sheet by its place in the workbook, from 1. */
export function sheetAt(workbook: Workbook, place: number): Worksheet {
  const sheet = workbook.worksheets[place - 1];
  if (!sheet) throw new RangeError(`the workbook has no sheet ${place}`);
  return sheet;
}

/** The values of a line, one for each column; an empty cell is null. */
export function lineOf(sheet: Worksheet, line: number, columns: number): CellValue[] {
  return Array.from({ length: columns }, (_, index) => sheet.getRow(line).getCell(index + 1).value);
}

/** The line whose first cell holds a text. */
export function lineNumberOf(sheet: Worksheet, text: string, after = 0): number {
  for (let line = after + 1; line <= sheet.rowCount; line += 1) {
    if (sheet.getRow(line).getCell(1).value === text) return line;
  }
  throw new RangeError(`no line starts with ${text}`);
}

/** What a reader sees in a cell that may hold a formula. */
export function shownIn(cell: Cell): unknown {
  return cell.formula === undefined ? cell.value : cell.result;
}

/** The tables of a sheet. */
export function tablesOf(sheet: Worksheet): { name: string; ref: string }[] {
  const tables = sheet.getTables() as unknown as readonly {
    readonly table: { name: string; tableRef: string };
  }[];
  return tables.map(({ table: { name, tableRef } }) => ({ name, ref: tableRef }));
}

/** The line of a finding, by its id in the second column. */
export function lineWith(sheet: Worksheet, id: string): number {
  for (let line = 1; line <= sheet.rowCount; line += 1) {
    if (textIn(sheet.getRow(line).getCell(2).value) === id) return line;
  }
  throw new RangeError(`no line has ${id}`);
}

/** The value of a cell, of a link its text or formula. */
export function textIn(value: CellValue): CellValue {
  return value !== null && typeof value === 'object' && 'hyperlink' in value ? value.text : value;
}
