import { decimalSignOf } from '../language/locale.ts';
import { type Problem, problemText } from '../problem.ts';
import type { Role } from '../records/field.ts';
import { cellText } from '../records/origin.ts';
import type { SourceFile, SourceRow, SourceTable } from '../sources/source.ts';
import { asciiDigits } from '../text/fold.ts';
import { type FileRecords, rejectRow, takeRow } from './file-records.ts';
import { type FileTask, recordRole } from './file-task.ts';
import { rowsBelowHeadings } from './headings-again.ts';
import { type Layout, ownWord } from './layout.ts';
import { openReader } from './open-reader.ts';
import type { Claim } from './recognise.ts';
import type { RecordClaim } from './record-claims.ts';
import type { RowReader } from './row-reader.ts';
import { RowTotals } from './row-totals.ts';
import { LEFT_OUT, type ListRow, listRows } from './sheets/list-rows.ts';
import { SubTotals } from './sheets/sub-totals.ts';
import { isKeptList } from './sheets/try-sheet.ts';
import { isTotals, noCurrency } from './table-habits.ts';
import { placeOfTable } from './table-place.ts';

/** One record of each row, with its reader. */
interface RecordReader {
  readonly record: RecordClaim;
  readonly reader: RowReader;
}

/** Reads the records of a table that a layout claims, and the sums its rows state. */
export function readTable(
  source: SourceFile,
  table: SourceTable,
  claim: Claim,
  task: FileTask,
  result: FileRecords,
  problems: Problem[],
): void {
  const { rows, repeated, problems: moved } = rowsBelowHeadings(source, table, claim);
  problems.push(...moved);
  if (repeated > 0) {
    result.rows += repeated;
    result.ignored += repeated;
    result.left.push({ what: 'headings that stand there again', count: repeated });
  }
  const role = recordRole(task, claim.layout);
  const unpriced = noCurrency(claim, role, task.context);
  if (unpriced && rows.length > 0) {
    problems.push({ ...unpriced, place: { ...placeOfTable(source, table), row: claim.headingRow } });
    return;
  }
  const { layout } = claim;
  if (layout.shape === 'table' && layout.detail !== undefined) {
    result.rows += rows.length;
    result.ignored += rows.length;
    if (rows.length > 0) result.left.push({ what: layout.detail, count: rows.length });
    return;
  }
  const list =
    isKeptList(layout) && role !== 'orders'
      ? listRows(source, table, claim, rows, task.knownCarriers ?? [])
      : undefined;
  const told = { warnings: [] as Problem[], problems: [] as Problem[] };
  const written = list ? list.rows.flatMap(({ row, kind }) => (kind === 'record' ? [row] : [])) : rows;
  const records = claim.records.map((record): RecordReader => {
    const { columns, fields } = record;
    const reader = openReader(
      source,
      table,
      columns,
      fields,
      written,
      layout,
      task,
      told.warnings,
      told.problems,
    );
    return { record, reader };
  });
  // The records of a row share its dates: what is doubtful in them is told once.
  result.warnings.push(...(list?.warnings ?? []), ...distinct(told.warnings));
  problems.push(...distinct(told.problems));
  const totals = new RowTotals(source, table, claim, layout.decimal ?? decimalSignOf(task.locale));
  const subTotals = new SubTotals(source, table);
  const leftOut = new Map<string, number>();
  const [first] = records;
  let empty = 0;
  for (const { row, kind } of list?.rows ?? kindsOf(rows, claim, role)) {
    if (!first) break;
    const { reader } = first;
    reader.turnTo(row);
    result.rows += 1;
    if (claim.width > 0 && table.sheet === undefined && !row.places) reader.checkWidth(claim.width);
    const left = reader.problems().length === 0 && (kind !== 'record' || isBlank(row, records));
    if (left) {
      result.ignored += 1;
      if (list && kind === 'total') result.warnings.push(...totalsDiffering(subTotals, row, records));
      if (list && kind !== 'record' && kind !== 'blank')
        leftOut.set(LEFT_OUT[kind], (leftOut.get(LEFT_OUT[kind]) ?? 0) + 1);
      continue;
    }
    const wrong = claim.sheet?.rowProblem?.(row);
    if (wrong) {
      rejectRow(reader, role, task.context, result, [...reader.problems(), wrong]);
      subTotals.add([], false);
      continue;
    }
    const before = result.charges.length;
    const owned = result.inventory.length;
    let made = 0;
    let whole = true;
    for (const { record, reader: own } of records) {
      if (record.onlyAlone || record.holds?.(row) === false) continue;
      if (own !== reader) own.turnTo(row);
      if (
        record.only !== undefined &&
        isNothing(cellText(row.cells[record.columns.get(record.only)?.index ?? -1]), record, layout)
      )
        continue;
      made += 1;
      if (!takeRow(own, role, task.context, result)) whole = false;
    }
    const alone = made === 0 ? records.find(({ record }) => record.onlyAlone) : undefined;
    if (alone) {
      alone.reader.turnTo(row);
      made += 1;
      if (!takeRow(alone.reader, role, task.context, result)) whole = false;
    }
    if (made === 0) {
      result.ignored += 1;
      empty += 1;
    }
    subTotals.add(result.inventory.slice(owned), whole);
    const charges = result.charges.slice(before);
    const unstated = charges.length > 0 ? totals.unstated(row) : [];
    if (unstated.length > 0) {
      // A row cut short would otherwise pass with the charges it still has.
      result.charges.splice(before);
      result.records -= charges.length;
      rejectRow(reader, role, task.context, result, unstated);
    } else if (whole) totals.add(row, charges);
  }
  for (const [what, count] of leftOut) result.left.push({ what, count });
  if (empty > 0) result.left.push({ what: 'rows whose amounts are all 0 or blank', count: empty });
  result.controls.push(...totals.figures());
}

/** Rows of a file that nobody writes by hand: what sums them up is known by its words alone. */
function* kindsOf(rows: readonly SourceRow[], claim: Claim, role: Role): Generator<ListRow> {
  for (const row of rows) yield { row, kind: isTotals(row, claim, role) ? 'total' : 'record' };
}

/** What a row of totals states in each column of monthly charges, where the rows above it add up to something else. */
function totalsDiffering(sums: SubTotals, row: SourceRow, records: readonly RecordReader[]): Problem[] {
  return records.flatMap(({ record, reader }) => {
    const column = record.columns.get('mrc');
    if (!column) return [];
    reader.turnTo(row);
    return sums.check(row, column, reader.number('mrc')) ?? [];
  });
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problemText(problem), problem])).values()];
}

function isBlank(row: SourceRow, records: readonly RecordReader[]): boolean {
  return records.every(({ reader }) => {
    reader.turnTo(row);
    return reader.isBlank();
  });
}

/** A cell among columns of amounts that makes no record: blank, a dash, or nought where the layout leaves it out. */
function isNothing(text: string, { zero, only, fields }: RecordClaim, { blank }: Layout): boolean {
  const source = only && fields[only];
  if (source && 'words' in source && source.words && ownWord(source.words, text.trim()) !== undefined)
    return false;
  if (blank?.includes(text.trim())) return true;
  const digits = asciiDigits(text).replace(/[^\p{L}\p{N}]/gu, '');
  if (digits === '') return true;
  return zero === 'skip' && /^0+$/.test(digits);
}
