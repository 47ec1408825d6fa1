import type { Problem } from '../../problem.ts';
import type { Field } from '../../records/field.ts';
import type { Column } from '../../records/origin.ts';
import type { SourceFile, SourceRow, SourceTable } from '../../sources/source.ts';
import type { Claim } from '../recognise.ts';
import { filledDown } from './fill-down.ts';
import { isRemark } from './remark.ts';
import { wordAt } from './sheet-reading.ts';
import { isTotalText, isTotalWord } from './total-words.ts';

/** What a row of a list is. */
export type RowKind = 'record' | 'total' | 'note' | 'blank';

/** A row of a list, blank cells that repeat the one above filled in. */
export interface ListRow {
  readonly row: SourceRow;
  readonly kind: RowKind;
  /** True when a blank row stands directly above it. */
  readonly isApart?: boolean;
}

/** What rows that are no records are called where they are counted. */
export const LEFT_OUT: Readonly<Record<Exclude<RowKind, 'record' | 'blank'>, string>> = {
  total: 'sub-totals',
  note: 'notes',
};

/** Columns by what they say of a row. */
interface RowColumns {
  /** Whose row it is: the service of an inventory, the code or description of a price. */
  readonly names: readonly Column[];
  readonly amounts: readonly Column[];
  /** Facts that only a record has. */
  readonly facts: readonly Column[];
  readonly all: readonly Column[];
}

/** A row with what stands in it. */
interface OpenRow {
  readonly row: SourceRow;
  /** Texts of its own cells, those of merged cells above left out. */
  readonly texts: readonly { readonly index: number; readonly text: string }[];
  readonly isNamed: boolean;
  readonly hasAmount: boolean;
}

const AMOUNTS: readonly Field[] = ['mrc', 'quantity', 'unit_price', 'min_quantity', 'max_quantity'];
const FACTS: readonly Field[] = ['code', 'status', 'start_date', 'end_date'];

/**
 * The rows of an inventory or a price sheet, `rows` being those below its headings, each as what it is. A row that names a service, or a
 * price, is a record whatever else it says; a sum names none, or names itself a sum in that place. A note is text alone
 * in its row, or text below the table after a blank row, where a record would have a name and an amount.
 */
export function listRows(
  source: SourceFile,
  table: SourceTable,
  claim: Claim,
  rows: readonly SourceRow[],
  known: readonly string[],
): { readonly rows: readonly ListRow[]; readonly warnings: readonly Problem[] } {
  const columns = rowColumns(claim);
  const present = new Set(table.rows.map(({ number }) => number));
  const surely = rows.findLastIndex((row) => isSurelyRecord(opened(row, columns), columns));
  const last = surely === -1 ? rows.length : surely;
  const kinds: ListRow[] = [];
  let counted = 0;
  let before = 0;
  let isApart = false;
  for (const [index, row] of rows.entries()) {
    const open = opened(row, columns);
    const isBelowBlank = !present.has(row.number - 1);
    if (isBelowBlank || open.texts.length === 0) isApart = true;
    if (index <= last) isApart = false;
    const kind = kindOf(open, columns, claim, isApart, [counted, counted - before]);
    if (kind === 'record') counted += 1;
    if (kind === 'total') before = counted;
    kinds.push({ row, kind, isApart: isBelowBlank });
  }
  return filledDown(source, table, claim, kinds, known);
}

function rowColumns({ layout, columns, records }: Claim): RowColumns {
  const of = (fields: readonly Field[]) => fields.flatMap((field) => columns.get(field) ?? []);
  const amounts = records.flatMap((record) => AMOUNTS.flatMap((field) => record.columns.get(field) ?? []));
  return {
    names: of(layout.role === 'inventory' ? ['service'] : ['code', 'description', 'service']),
    amounts: [...new Map(amounts.map((column) => [column.index, column])).values()],
    facts: of(FACTS),
    all: [...columns.values()],
  };
}

function opened(row: SourceRow, { names, amounts }: RowColumns): OpenRow {
  const texts = row.cells.flatMap((_, index) => {
    const text = row.filled?.has(index) ? '' : wordAt(row, index);
    return text === '' && !isLong(row, index) ? [] : [{ index, text }];
  });
  const has = (columns: readonly Column[]) =>
    columns.some(({ index }) => texts.some((cell) => cell.index === index));
  return { row, texts, isNamed: has(names), hasAmount: has(amounts) };
}

/** A cell too long to be a word is there all the same. */
function isLong({ cells }: SourceRow, index: number): boolean {
  const cell = cells[index];
  return typeof cell === 'string' && cell.length > 200;
}

/** True for a row that only a record can be: it names something by a number, or beside an amount or a fact. */
function isSurelyRecord(open: OpenRow, columns: RowColumns): boolean {
  const { texts, isNamed, hasAmount } = open;
  const says = (list: readonly Column[], pattern: RegExp) =>
    texts.some(({ index, text }) => pattern.test(text) && list.some((column) => column.index === index));
  const isTelling = hasAmount || says(columns.facts, /./u) || says(columns.names, /\d/u);
  const isProse = texts.length === 1 && isRemark(texts[0]?.text ?? '', true);
  return isNamed && isTelling && !isProse && !isTotal(open, columns, []) && !isForm(open);
}

function kindOf(
  open: OpenRow,
  columns: RowColumns,
  claim: Claim,
  isApart: boolean,
  counts: readonly number[],
): RowKind {
  const { texts, isNamed, hasAmount } = open;
  if (texts.length === 0) return 'blank';
  if (isTotal(open, columns, counts, claim.layout.role === 'prices')) return 'total';
  if (hasAmount) return 'record';
  if (texts.every(({ index }) => !columns.all.some((column) => column.index === index))) return 'note';
  if (!isNamed) return texts.length === 1 || isApart ? 'note' : 'record';
  if (isApart && isForm(open)) return 'note';
  const [only, ...others] = texts;
  if (!only || others.length > 0) return 'record';
  return isRemark(only.text, claim.layout.role === 'prices' || isApart) ? 'note' : 'record';
}

function isTotal(
  { row, texts }: OpenRow,
  { names, facts }: RowColumns,
  counts: readonly number[],
  isPrices = false,
): boolean {
  const marks = texts.filter(({ text }) => (isPrices ? isTotalWord(text) : isTotalText(text)));
  const [mark] = marks;
  if (!mark || typeof row.cells[mark.index] !== 'string') return false;
  const isMark = (index: number) => marks.some((cell) => cell.index === index);
  const saysOther = ({ index }: Column) => {
    const cell = texts.find((each) => each.index === index);
    return cell !== undefined && !isMark(index) && !/^\d{1,6}$/.test(cell.text);
  };
  if (facts.some(saysOther)) return false;
  return names.every(({ index }) => {
    const cell = texts.find((each) => each.index === index);
    if (cell === undefined || isMark(index)) return true;
    return counts.some((count) => count > 0 && cell.text === String(count));
  });
}

/** A line of a form, such as `Approved by: | Anne`. */
function isForm({ texts, hasAmount }: OpenRow): boolean {
  return !hasAmount && /[:：]$/u.test(texts[0]?.text ?? '');
}
