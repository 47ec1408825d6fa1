import { once } from 'node:events';
import { CsvError, parse } from 'csv-parse';
import { ProblemError } from '../problem.ts';
import { cellText } from '../records/origin.ts';
import { detectDelimiter } from './delimiter.ts';
import { detectEncoding, utf8Chunks } from './encoding.ts';
import {
  DELIMITERS,
  type Delimiter,
  type Encoding,
  type ReadingHints,
  type SourceFile,
  type SourceRow,
} from './source.ts';
import { MAX_RECORD, RecordTooLong, unquotedRecords } from './unquoted.ts';

/** Bytes at the start of the text that the delimiter is judged on. */
const DELIMITER_SAMPLE = 1 << 18;

/** The most cells of a text, each row counted as `ROW_COST` more: 1.3 million charges of twenty columns. */
export const MAX_TEXT_CELLS = 30_000_000;

/** What a row takes beside its cells, blank or not, in memory or time. */
const ROW_COST = 3;

/** The most cells of a text whose rows are wider than `WIDE_ROW`, which no bill is: each row takes megabytes. */
export const MAX_WIDE_CELLS = 10_000_000;
const WIDE_ROW = 1000;

/** Rows before the last one that tell how many cells it should have. */
const ALIKE_ROWS = 3;

const QUOTE = 0x22;

/** What a delimited text was read as; `readSource` adds the file and its digest. */
export type DelimitedText = Required<Pick<SourceFile, 'encoding' | 'delimiter' | 'tables'>>;

/**
 * The one table of a delimited text. Rows are counted as a spreadsheet counts them: a quoted line break stays inside
 * its row, blank lines count but are left out, and so does Excel's `sep=;` line. Cells are as written; rows may differ
 * in length. Throws ProblemError `csv-quote-unclosed` or `csv-quote-stray` with the row where the quote begins,
 * `line-too-long`, `file-too-large` for more cells than the limits above, and `file-cut-short` when the last row breaks
 * off.
 */
export async function readDelimited(
  bytes: Uint8Array,
  file: string,
  hints: ReadingHints = {},
): Promise<DelimitedText> {
  const encoding = detectEncoding(bytes, file, hints.encoding);
  const [head = Buffer.alloc(0)] = utf8Chunks(bytes, encoding);
  const sample = head.toString('utf8', 0, DELIMITER_SAMPLE);
  const stated = /^"?sep=([^\r\n])"?(?:\r\n|\r|\n|$)/i.exec(sample)?.[1];
  const announced = DELIMITERS.find((delimiter) => delimiter === stated);
  const whole = bytes.length <= DELIMITER_SAMPLE;
  const quotes = bytes.includes(QUOTE);
  const delimiter = hints.delimiter ?? announced ?? detectDelimiter(sample, file, whole);
  const rows = await rowsOf(utf8Chunks(bytes, encoding), delimiter, quotes, file);
  if (announced !== undefined && rows[0]?.number === 1) rows.shift();
  if (!endsInBreak(bytes, encoding)) refuseCutRow(rows, file);
  return { encoding, delimiter, tables: [{ hidden: false, rows }] };
}

async function rowsOf(chunks: Iterable<Buffer>, delimiter: Delimiter, quotes: boolean, file: string) {
  const rows: SourceRow[] = [];
  let number = 0;
  let size = 0;
  const add = (cells: string[]) => {
    number += 1;
    size += ROW_COST;
    const limit = cells.length > WIDE_ROW ? MAX_WIDE_CELLS : MAX_TEXT_CELLS;
    if (cells.some((cell) => cell.trim() !== '')) {
      rows.push({ number, cells });
      size += cells.length;
    }
    if (size > limit) throw tooManyCells(file, limit);
  };
  if (!quotes) {
    try {
      for (const cells of unquotedRecords(chunks, delimiter)) add(cells);
      return rows;
    } catch (error) {
      throw error instanceof RecordTooLong ? lineTooLong(file, number + 1, error) : error;
    }
  }
  const quoteAfterBreak = new RegExp(`[${delimiter}\\r\\n]"`);
  let lines = 0;
  const collect = (cells: string[], context: { readonly lines: number }): undefined => {
    // Only a row of several lines can have swallowed others, and looking at every cell would cost a tenth of the time.
    if (context.lines > lines + 1 && cells.some((cell) => isStray(cell, quoteAfterBreak)))
      throw strayQuote(file, number + 1);
    lines = context.lines;
    add(cells);
  };
  try {
    await parseQuoted(chunks, delimiter, collect);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const long = error.code === 'CSV_MAX_RECORD_SIZE';
    // A row of megabytes over several lines has swallowed them.
    if (error.code === 'CSV_QUOTE_NOT_CLOSED' || (long && Number(error.lines) > lines + 1))
      throw unclosedQuote(file, number + 1, error);
    throw long ? lineTooLong(file, number + 1, error) : error;
  }
  return rows;
}

// The parser gives a cell whose quote did not close before a delimiter with its opening quote still on it.
function isStray(cell: string, quoteAfterBreak: RegExp): boolean {
  if (!cell.startsWith('"')) return false;
  const lineBreak = cell.search(/[\r\n]/);
  return lineBreak > 0 && quoteAfterBreak.test(cell.slice(lineBreak));
}

async function parseQuoted(
  chunks: Iterable<Buffer>,
  delimiter: Delimiter,
  collect: (cells: string[], context: { readonly lines: number }) => undefined,
): Promise<void> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
    on_record: collect,
  });
  const end = once(parser.resume(), 'end');
  for (const chunk of chunks) {
    if (parser.errored) break;
    parser.write(chunk);
  }
  parser.end();
  await end;
}

function endsInBreak(bytes: Uint8Array, encoding: Encoding): boolean {
  const last = encoding === 'utf-16le' ? bytes.at(-2) : bytes.at(-1);
  return last === 0x0a || last === 0x0d;
}

// Totals and notes at the end of a file are shorter too: only a row that begins like the one before it breaks off.
function refuseCutRow(rows: readonly SourceRow[], file: string): void {
  const last = rows.at(-1);
  const before = rows.slice(-ALIKE_ROWS - 1, -1);
  const width = before[0]?.cells.length ?? 0;
  if (!last || before.length < ALIKE_ROWS || before.some(({ cells }) => cells.length !== width)) return;
  const count = last.cells.length;
  const [start, usual] = [cellText(last.cells[0]), cellText(before.at(-1)?.cells[0])];
  const alike = start === usual || (/\d/.test(start) && shapeOf(start) === shapeOf(usual));
  const begun = count === 1 && usual.startsWith(start);
  if (start !== '' && count < width && (alike || begun))
    throw cutShort(file, last.number, `${count} of ${width}`);
}

function shapeOf(text: string): string {
  return text.replace(/\d/g, '9').replace(/\p{L}/gu, 'a');
}

function unclosedQuote(file: string, row: number, cause: Error): ProblemError {
  return new ProblemError(
    [
      {
        id: 'csv-quote-unclosed',
        place: { file, row },
        found: 'a quote that begins in this row is never closed, so the rest of the file would be one cell',
        expected: 'a closing quote (") before the next delimiter, with quotes inside a cell doubled ("")',
        fix: 'Close or remove the quote in this row, or download the file again if it is cut short.',
      },
    ],
    { cause },
  );
}

function strayQuote(file: string, row: number): ProblemError {
  return new ProblemError([
    {
      id: 'csv-quote-stray',
      place: { file, row },
      found: 'a quote that begins in this row is not closed in it and runs into a quoted cell of a later row',
      expected: 'a closing quote (") before the next delimiter, with quotes inside a cell doubled ("")',
      fix: 'Close or remove the quote in this row.',
    },
  ]);
}

function lineTooLong(file: string, row: number, cause: Error): ProblemError {
  return new ProblemError(
    [
      {
        id: 'line-too-long',
        place: { file, row },
        found: `the row has more than ${MAX_RECORD / 1_000_000} million characters`,
        expected: 'a table with a row on each line',
        fix: 'Export the file again with line ends, as CSV.',
      },
    ],
    { cause },
  );
}

function tooManyCells(file: string, limit: number): ProblemError {
  return new ProblemError([
    {
      id: 'file-too-large',
      place: { file },
      found: `the file holds more than ${limit / 1_000_000} million cells, a row counted as ${ROW_COST} more`,
      expected: `at most ${MAX_TEXT_CELLS / 1_000_000} million, or ${MAX_WIDE_CELLS / 1_000_000} million in rows of more than ${WIDE_ROW} columns`,
      fix: 'Split it, for example by account or by month.',
    },
  ]);
}

function cutShort(file: string, row: number, cells: string): ProblemError {
  return new ProblemError([
    {
      id: 'file-cut-short',
      place: { file, row },
      found: `the last row breaks off: it has ${cells} cells, and no line end`,
      expected: 'a last row as long as those before it',
      fix: 'Download the file again; where the row is whole, end it with a line break.',
    },
  ]);
}
