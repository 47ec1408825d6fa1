import { minorDecimals } from '../../money/currency.ts';
import { addDecimals, type Decimal, decimal, decimalText } from '../../money/decimal.ts';
import { type Problem, ProblemError } from '../../problem.ts';
import type { X12Document } from '../../sources/source.ts';
import type { DocumentFigure, DocumentRecords, DocumentRow, LeftOut } from '../document.ts';
import { type ChargeRow, chargeRow } from './charge-row.ts';
import { LEFT, leftReasons, type Valued } from './counted.ts';
import { amountAt, type Entry, type LineNumbers, lineNumbers, type Worth } from './entry.ts';
import { countFigure, type TransactionSet, transactionSets } from './envelope.ts';
import { type Header, headerOf, invoiceFields, meantTotal, signed } from './header.ts';
import { otherTrade } from './other-trade.ts';
import { cellOf, element } from './segment.ts';
import { setName, X12_LAYOUTS } from './set-names.ts';
import { partsOf, type SetParts } from './walk.ts';

/** Segments that list single calls and usage behind the charges. */
const USAGE_DETAIL = ['TCD', 'USD'];

/** What is gathered from the sets of a file. */
interface Gathered {
  readonly rows: DocumentRow[];
  readonly figures: DocumentFigure[];
  readonly rejections: Problem[];
  readonly warnings: Problem[];
  readonly left: Map<string, number>;
  untold?: { readonly first: DocumentRow; count: number };
}

/**
 * The invoices of an EDI file, sets 811 and 810: a header, its lines, allowances, charges and taxes, the total of each
 * invoice and every count of its trailers beside what was read. Other sets of the file are counted as left out; a file
 * without an invoice, or with none of telecom services, throws ProblemError (`x12-other-set`, `x12-not-telecom`), as do
 * envelopes that are not whole (`x12-truncated`, `x12-malformed`).
 */
export function readX12(document: X12Document, file: string): DocumentRecords {
  const { sets, figures } = transactionSets(document, file);
  const invoices = sets.filter(({ id }) => X12_LAYOUTS.has(id));
  if (invoices.length === 0) throw noInvoice(sets, file);
  const result: Gathered = {
    rows: [],
    figures: [],
    rejections: [],
    warnings: [],
    left: new Map(),
    untold: undefined,
  };
  for (const { id } of sets) if (!X12_LAYOUTS.has(id)) leave(result, `transaction sets ${setName(id)}`, 1);
  const foreign = invoices.map((set) => otherTrade(set, file));
  const problems = foreign.filter((problem) => problem !== undefined);
  if (problems.length === invoices.length) throw new ProblemError(problems);
  result.warnings.push(...problems);
  for (const [index, set] of invoices.entries()) {
    if (foreign[index]) leave(result, `transaction sets ${set.id} of another trade`, 1);
    else readSet(set, file, result);
  }
  result.figures.push(...figures);
  if (result.untold) result.warnings.push(untoldKinds(result.untold.first, result.untold.count, file));
  const first = invoices.find((_, index) => !foreign[index]);
  const left = [...result.left].map(([what, count]): LeftOut => ({ what, count }));
  const { rows, rejections, warnings } = result;
  const layout = X12_LAYOUTS.get(first?.id ?? '') ?? '';
  return { layout, rows, figures: result.figures, left, rejections, warnings };
}

function readSet(set: TransactionSet, file: string, result: Gathered): void {
  const parts = partsOf(set);
  const header = headerOf(set, parts, file);
  const charges = readEntries(parts, header, file, result);
  let read: Decimal = { digits: 0n, scale: 2 };
  for (const { value } of charges) read = addDecimals(read, value);
  if (header.memorandum) result.warnings.push(memorandum(set, file));
  const { total } = header;
  const stated = total && signed(meantTotal(total, read), header);
  result.rows.push({
    record: 'invoice',
    row: set.start.number,
    fields: invoiceFields(header, parts, stated),
  });
  for (const { row } of charges) result.rows.push(row.row);
  if (total && stated) {
    const place = cellOf(total.segment, 1, decimalText(stated))?.place;
    if (place)
      result.figures.push(of(header, { counts: 'gross', stated, read: signed(read, header), place }));
  } else {
    result.warnings.push(noTotal(set, file));
  }
  result.figures.push(countFigure(file, set.end, set.segments.length + 2, header.number));
  const lines = lineCount(set, parts, header);
  if (lines) result.figures.push(lines);
  for (const id of USAGE_DETAIL) leave(result, `usage records (${id})`, parts.counts.get(id) ?? 0);
}

/** The charges of a set, with the unsigned value of each. */
function readEntries(
  parts: SetParts,
  header: Header,
  file: string,
  result: Gathered,
): { row: ChargeRow; value: Decimal }[] {
  const decimals = minorDecimals(header.shared.currency?.text.toUpperCase() ?? '');
  const numbers = new Map<Entry, LineNumbers>();
  const valued: Valued[] = [];
  for (const entry of parts.entries) {
    const found = numbersOf(entry, file, decimals);
    if ('id' in found) {
      result.rejections.push(found);
      continue;
    }
    numbers.set(entry, found);
    valued.push({ entry, value: found.worth?.value });
  }
  const reasons = leftReasons(valued);
  const charges: { row: ChargeRow; value: Decimal }[] = [];
  const priced = new Set(valued.filter(({ value }) => value !== undefined).map(({ entry }) => entry.under));
  for (const { entry } of valued) {
    const reason = reasons.get(entry);
    const found = numbers.get(entry);
    if (reason === undefined && found?.worth) {
      const row = chargeRow(entry, found, found.worth, header);
      charges.push({ row, value: found.worth.value });
      if (!row.told) {
        result.untold ??= { first: row.row, count: 0 };
        result.untold.count += 1;
      }
    } else if (reason !== undefined && !(reason === LEFT.unpriced && priced.has(entry))) {
      leave(result, reason, 1);
    }
  }
  return charges;
}

function numbersOf(entry: Entry, file: string, decimals: number): LineNumbers | Problem {
  const { segment } = entry;
  if (entry.kind === 'line') return lineNumbers(entry, file, decimals);
  const worth: Worth | Problem | undefined =
    entry.kind === 'tax'
      ? amountAt(segment, 2, 'real', false, file)
      : amountAt(segment, segment.id === 'ITA' ? 7 : 5, 'implied', element(segment, 1) === 'A', file);
  return worth && 'id' in worth ? worth : { worth };
}

/**
 * CTT01: in an 810 the number of its IT1 segments, in an 811 that of its HL segments, which some senders count as an
 * 810 does. Beside the count that agrees, else the standard's own.
 */
function lineCount(set: TransactionSet, { counts }: SetParts, header: Header): DocumentFigure | undefined {
  const ctt = set.segments.find(({ id, elements }) => id === 'CTT' && elements.length > 0);
  if (!ctt) return undefined;
  const stated = element(ctt, 1);
  const place = cellOf(ctt, 1)?.place;
  if (!/^\d{1,10}$/.test(stated) || !place) return undefined;
  const names = set.id === '810' ? ['IT1'] : ['HL', 'IT1', 'SLN'];
  const numbers = names.map((id) => counts.get(id) ?? 0);
  const read = numbers.find((count) => count === Number(stated)) ?? numbers[0] ?? 0;
  return of(header, { counts: 'records', stated: decimal(stated), read: decimal(String(read)), place });
}

function of({ number }: Header, figure: DocumentFigure): DocumentFigure {
  return number === undefined ? figure : { ...figure, invoice: number };
}

function leave(result: Gathered, what: string, count: number): void {
  if (count > 0) result.left.set(what, (result.left.get(what) ?? 0) + count);
}

function noInvoice(sets: readonly TransactionSet[], file: string): ProblemError {
  const kinds = [...new Set(sets.map(({ id }) => setName(id)))].sort();
  return new ProblemError([
    {
      id: 'x12-other-set',
      place: { file },
      found:
        kinds.length === 0
          ? 'the interchange holds no transaction set'
          : `the interchange holds ${kinds.join(', ')}, and no invoice`,
      expected: 'transaction sets 811 (consolidated service invoice) or 810 (invoice)',
      fix: 'Leave the file out of the bills, and give the invoices that the carrier sent',
    },
  ]);
}

function noTotal(set: TransactionSet, file: string): Problem {
  return {
    id: 'x12-total-missing',
    place: { file, path: String(set.start.number) },
    found: `the ${set.id} states no total (TDS): nothing shows whether all its charges were read`,
    expected: 'a segment TDS',
    fix: 'Compare the sum of its charges with the bill, and ask the sender for the total',
  };
}

function memorandum(set: TransactionSet, file: string): Problem {
  return {
    id: 'x12-memorandum',
    place: { file, path: String(set.start.number) },
    found: `the ${set.id} is a memorandum (BIG07 is ME): it may list in detail what another invoice bills`,
    fix: 'If a consolidated invoice of the same charges is among the bills too, leave one of the two out',
  };
}

function untoldKinds(first: DocumentRow, count: number, file: string): Problem {
  return {
    id: 'x12-charge-type-unknown',
    place: { file, path: String(first.row) },
    found: `${count === 1 ? 'one charge says' : `${count} charges say`} neither by words, unit nor a monthly period what kind of charge it is, the first here: read as adjustment, which prices and inventory are not compared with`,
    fix: 'Ask the carrier to send descriptions (PID) or service periods (DTM), or use its CSV export',
  };
}
