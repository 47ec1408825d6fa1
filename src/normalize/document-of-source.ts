import { NO_CURRENCY } from '../money/currency.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { pagesWithoutText } from '../sources/pages-without-text.ts';
import type { Page, SourceFile } from '../sources/source.ts';
import { contested } from './choose-tables.ts';
import type { DocumentRecords } from './document.ts';
import { readEInvoice } from './einvoice/einvoice.ts';
import type { FileRefusal, FileTask } from './file-task.ts';
import type { Layout } from './layout.ts';
import { EN16931_CII, EN16931_UBL, PDF_BILL, X12_810, X12_811 } from './layouts/documents.ts';
import { linesMissing } from './lines-missing.ts';
import { pageRows } from './pages/page-rows.ts';
import { pageTables } from './pages/page-tables.ts';
import { readPageBill } from './pages/read-page-bill.ts';
import { readReport } from './read-report.ts';
import { claimsReport } from './report-lines.ts';
import { readX12 } from './x12/read-x12.ts';

/** A document with the layout that read it. */
export interface ReadDocument {
  readonly records: DocumentRecords;
  readonly layout: Layout;
}

/** The records of a document, with the layout that read it; undefined for a file of tables or lines. */
export function documentOf(source: SourceFile, task: FileTask): ReadDocument | FileRefusal | undefined {
  const { xml, x12, pages, file } = source;
  if (!xml && !x12 && !pages) return undefined;
  const role = task.role === 'history' ? 'bills' : task.role;
  const isBill = role === 'bills' || role === 'invoices';
  // A price sheet or an inventory may be printed; an e-invoice or an EDI bill is neither.
  if (!isBill) return xml || x12 ? { problems: [notA(role, file)] } : undefined;
  try {
    if (pages && !xml) return printedBill(pages, task, file);
    const records = xml ? readEInvoice(xml, file) : x12 && readX12(x12, file);
    const layout = [EN16931_UBL, EN16931_CII, X12_811, X12_810].find(({ id }) => id === records?.layout);
    return records && layout && asTold(records, layout, task, file);
  } catch (error) {
    if (error instanceof ProblemError) return { problems: error.problems };
    throw error;
  }
}

/** A printed bill by the one template that knows it, else by its table. */
function printedBill(pages: readonly Page[], task: FileTask, file: string): ReadDocument | FileRefusal {
  const rows = pageRows(pages);
  const blank = pagesWithoutText(pages, file);
  const aside = blank ? [blank] : [];
  const templates = task.layouts.filter((layout) => layout.shape === 'report' && claimsReport(layout, rows));
  const [template, other] = templates;
  if (template && other) return { problems: [contested(templates, { file })] };
  if (template?.shape === 'report') {
    const records = readReport(template, rows, file);
    return { records: { ...records, warnings: [...aside, ...records.warnings] }, layout: template };
  }
  const [told, ...others] = task.layouts;
  const named = others.length === 0 && told?.shape === 'report' ? told : undefined;
  if (named) return { problems: [linesMissing(named, file)] };
  const records = readPageBill(pages, file, {
    locale: task.locale,
    ...(task.context.currency === NO_CURRENCY ? {} : { currency: task.context.currency }),
    carriers: task.carriers ?? [],
    ...carrierTold(task),
  });
  return asTold({ ...records, warnings: [...aside, ...records.warnings] }, PDF_BILL, task, file);
}

function carrierTold({ layouts }: FileTask): { readonly carrier?: string } {
  const [told, ...others] = layouts;
  const source = told?.shape === 'table' && others.length === 0 ? told.fields.carrier : undefined;
  return source?.from === 'constant' ? { carrier: source.value } : {};
}

/** The document under what the user told of it: the name of its layout, or values that hold for every record. */
function asTold(
  records: DocumentRecords,
  layout: Layout,
  { layouts }: FileTask,
  file: string,
): ReadDocument | FileRefusal {
  const [told, ...others] = layouts;
  if (!told || others.length > 0 || told.id === layout.id) return { records, layout };
  if (told.id !== 'inline' || told.shape !== 'table') return { problems: [otherLayout(told, layout, file)] };
  const values = Object.entries(told.fields).flatMap(([field, source]) =>
    source?.from === 'constant' ? [[field, { text: source.value }] as const] : [],
  );
  if (values.length === 0) return { problems: [otherLayout(told, layout, file)] };
  const given = Object.fromEntries(values);
  const rows = records.rows.map((row) => ({ ...row, fields: { ...row.fields, ...given } }));
  return { records: { ...records, rows }, layout };
}

function otherLayout(told: Layout, { id, title }: Layout, file: string): Problem {
  return {
    id: 'layout-of-other-file',
    place: { file },
    found: `the layout ${told.id} was named for this file, which is read by its own standard: ${title}`,
    expected: `layout: auto or ${id}, or a mapping of constant values such as { carrier: { value: … } }`,
    fix: 'Correct the layout in bill-audit.yaml',
  };
}

function notA(role: FileTask['role'], file: string): Problem {
  return {
    id: 'document-is-bill',
    place: { file },
    found: `the file is an invoice, and is named among the ${role}`,
    expected: 'a table in CSV or Excel, or in a PDF',
    fix: 'Name it among the bills instead',
  };
}

/** The tables of a file: its own, or those printed on the pages of a PDF. */
export function tablesOf({ tables, pages, xml }: SourceFile): SourceFile['tables'] {
  return pages && !xml ? pageTables(pages) : tables;
}
