import { once } from 'node:events';
import { CsvError, parse } from 'csv-parse';
import { ProblemError } from '../problem.ts';
import { detectDelimiter } from './delimiter.ts';
import { detectEncoding, utf8Chunks } from './encoding.ts';
import { DELIMITERS, type Delimiter, type ReadingHints, type SourceFile, type SourceRow } from './source.ts';
import { unquotedRecords } from './unquoted.ts';

/** Bytes at the start of the text that the delimiter is judged on. */
const DELIMITER_SAMPLE = 1 << 18;

const QUOTE = 0x22;

/** What a delimited text was read as; `readSource` adds the file and its digest. */
export type DelimitedText = Required<Pick<SourceFile, 'encoding' | 'delimiter' | 'tables'>>;

/**
 * The one table of a delimited text. Rows are counted as a spreadsheet counts them: a quoted line break stays inside
 * its row, blank lines count but are left out, and so does Excel's `sep=;` line. Cells are as written; rows may differ
 * in length. Throws ProblemError `csv-quote-unclosed` or `csv-quote-stray` with the row where the quote begins.
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
  return { encoding, delimiter, tables: [{ hidden: false, rows }] };
}

async function rowsOf(chunks: Iterable<Buffer>, delimiter: Delimiter, quotes: boolean, file: string) {
  const rows: SourceRow[] = [];
  let number = 0;
  const add = (cells: string[]) => {
    number += 1;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ number, cells });
  };
  if (!quotes) {
    for (const cells of unquotedRecords(chunks, delimiter)) add(cells);
    return rows;
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
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw unclosedQuote(file, number + 1, error);
    throw error;
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
