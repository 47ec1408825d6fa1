import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { cellText } from '../../src/records/origin.ts';
import { MAX_TEXT_CELLS, MAX_WIDE_CELLS, readDelimited } from '../../src/sources/csv.ts';
import { DELIMITERS, ENCODINGS, type ReadingHints, type SourceRow } from '../../src/sources/source.ts';
import { MAX_RECORD } from '../../src/sources/unquoted.ts';
import { problemOf } from './problem-of.ts';

async function rowsOf(text: string, hints?: ReadingHints): Promise<readonly SourceRow[]> {
  const read = await readDelimited(Buffer.from(text), 'bill.csv', hints);
  return read.tables[0]?.rows ?? [];
}

test('a text file is one visible table with its encoding and delimiter', async () => {
  expect(await readDelimited(Buffer.from('\ufeffCompte;Prix\r\n514;1 234,50\r\n'), 'bill.csv')).toEqual({
    encoding: 'utf-8',
    delimiter: ';',
    tables: [
      {
        hidden: false,
        rows: [
          { number: 1, cells: ['Compte', 'Prix'] },
          { number: 2, cells: ['514', '1 234,50'] },
        ],
      },
    ],
  });
});

test.each([
  ['blank lines count', 'a,b\n\n\n1,2\n', [1, 4]],
  ['rows of empty cells and spaces count too', 'a,b\n,\n , \n1,2\n', [1, 4]],
  ['a quoted line break stays in its row', 'a,b\n"x\ny",1\n2,3\n', [1, 2, 3]],
  ['a quoted CR LF stays in its row', 'a,b\r\n"x\r\n\r\ny",1\r\n2,3\r\n', [1, 2, 3]],
  ['blank lines count after a quoted line break', 'a,b\n"x\ny",1\n\n2,3\n', [1, 2, 4]],
  ['line ends may be mixed', 'a,b\r\n1,2\n3,4\r5,6', [1, 2, 3, 4]],
  ['line ends may be mixed beside quotes', '"a",b\r\n1,2\n3,4\r5,6', [1, 2, 3, 4]],
] as const)('%s', async (_, text, numbers) => {
  expect((await rowsOf(text)).map(({ number }) => number)).toEqual(numbers);
});

test('rows of other lengths are delivered as they are', async () => {
  expect((await rowsOf('a,b,c\n1\n1,2,3,4\n')).map(({ cells }) => cells)).toEqual([
    ['a', 'b', 'c'],
    ['1'],
    ['1', '2', '3', '4'],
  ]);
});

test.each([
  ['2" pipe,x', ['2" pipe', 'x']],
  ['pipe 2",x', ['pipe 2"', 'x']],
  ['"pipe ""2""",x', ['pipe "2"', 'x']],
  ['"2" pipe",x', ['"2" pipe"', 'x']],
  [' padded ,"x"', [' padded ', 'x']],
  ['"",x', ['', 'x']],
])('the quotes of %s', async (line, cells) => {
  expect(await rowsOf(`h,"i"\n${line}\n`, { delimiter: ',' })).toEqual([
    { number: 1, cells: ['h', 'i'] },
    { number: 2, cells },
  ]);
});

test.each(['sep=;\r\na;b,c\r\n1;2,3\r\n', '"sep=;"\na;b,c\n1;2,3\n', 'SEP=;\na;b,c\n"1";2,3\n'])(
  "Excel's first line decides and counts, but is no data: %j",
  async (text) => {
    const read = await readDelimited(Buffer.from(text), 'bill.csv');
    expect([read.delimiter, read.tables[0]?.rows]).toEqual([
      ';',
      [
        { number: 2, cells: ['a', 'b,c'] },
        { number: 3, cells: ['1', '2,3'] },
      ],
    ]);
  },
);

test('hints win over what the file says', async () => {
  const bytes = iconv.encode('sep=;\né,b;c\n', 'windows-1252');
  const read = await readDelimited(bytes, 'bill.csv', { delimiter: ',', encoding: 'windows-1256' });
  expect(read).toEqual({
    encoding: 'windows-1256',
    delimiter: ',',
    tables: [{ hidden: false, rows: [{ number: 2, cells: ['é', 'b;c'] }] }],
  });
});

test('a quote that is never closed names the row it begins in', async () => {
  const problem = {
    id: 'csv-quote-unclosed',
    place: { file: 'bill.csv', row: 4 },
    found: 'a quote that begins in this row is never closed, so the rest of the file would be one cell',
    expected: 'a closing quote (") before the next delimiter, with quotes inside a cell doubled ("")',
    fix: 'Close or remove the quote in this row, or download the file again if it is cut short.',
  };
  expect(await problemOf(() => rowsOf('a,b\n"x\ny",1\n\n1,"2 inch\n3,4\n'))).toEqual(problem);
  const long = `a,b\n"x\ny",1\n\n1,"2 inch\n${'3,4\n'.repeat(600_000)}`;
  expect(await problemOf(() => rowsOf(long))).toEqual(problem);
});

test.each([
  'a,b,c\n1,"2 inch,3\n4,5,6\n7,"x",8\n',
  'a,b,c\n1,"2 inch,3\n"4",5,6\n7,x,8\n',
  'a,b,c\r\n1,"2 inch,3\r\n4,"",6\r\n7,"x",8\r\n',
])('a quote that swallows rows up to a later quoted cell names the row it begins in: %j', async (text) => {
  expect(await problemOf(() => rowsOf(text))).toEqual({
    id: 'csv-quote-stray',
    place: { file: 'bill.csv', row: 2 },
    found: 'a quote that begins in this row is not closed in it and runs into a quoted cell of a later row',
    expected: 'a closing quote (") before the next delimiter, with quotes inside a cell doubled ("")',
    fix: 'Close or remove the quote in this row.',
  });
});

test('a note of several lines that begins with a quoted word is no stray quote', async () => {
  expect(await rowsOf('a,b\n"""Confirmed""\nby phone",1\n')).toEqual([
    { number: 1, cells: ['a', 'b'] },
    { number: 2, cells: ['"Confirmed"\nby phone', '1'] },
  ]);
});

test('a file longer than a chunk comes whole', async () => {
  const lines = Array.from({ length: 90_000 }, (_, index) => `ligne ${index};é;${index},50`);
  for (const [end, last] of [
    ['\r\n', 'z;z;z'],
    ['\r\n', '"z";z;z'],
  ]) {
    const rows = await rowsOf([...lines, last].join(end));
    expect(rows).toHaveLength(90_001);
    expect(rows[89_999]).toEqual({ number: 90_000, cells: ['ligne 89999', 'é', '89999,50'] });
    expect(rows[90_000]).toEqual({ number: 90_001, cells: ['z', 'z', 'z'] });
  }
});

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '1', ' ', ',', ';', '\t', '|', '"', '\n', '\r\n'),
  maxLength: 8,
});
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const write = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('any quoted table comes back in any delimiter and encoding', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(...DELIMITERS),
      fc.constantFrom(...ENCODINGS),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (cells, delimiter, encoding, end) => {
        const safe = cells.map((row) => row.map((text) => text.replace(/^"+/, '')));
        const text = safe.map((row) => row.map(write).join(delimiter)).join(end);
        const bytes = iconv.encode(text, encoding);
        const read = await readDelimited(bytes, 'f.csv', { delimiter, encoding });
        const kept = safe.map((row, index) => ({ number: index + 1, cells: row }));
        expect(read.tables[0]?.rows).toEqual(
          kept.filter((row) => row.cells.some((one) => one.trim() !== '')),
        );
      },
    ),
  );
});

test('a table without quotes reads the same on both ways through the parser', async () => {
  const line = fc.string({
    unit: fc.constantFrom('a', 'é', '1', ' ', ',', '\n', '\r\n', '\r'),
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(line, async (text) => {
      const quick = await rowsOf(`${text}\nlast`, { delimiter: ',' });
      const full = await rowsOf(`${text}\n"last"`, { delimiter: ',' });
      expect(quick).toEqual(full);
    }),
  );
});

test.each([
  ['of UTF-8', '\ufeffa,b\n1,2\n\ufeffa,b\n\ufeff"x,y",\ufeff3\ufeff\n', 'utf-8'],
  ['of UTF-16', '\ufeffa,b\n1,2\n\ufeffa,b\n\ufeff"x,y",\ufeff3\ufeff\n', 'utf-16le'],
] as const)('byte order marks %s in the middle belong to no cell', async (_, text, encoding) => {
  const read = await readDelimited(iconv.encode(text, encoding), 'bill.csv');
  expect(read.tables[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['a', 'b'],
    ['x,y', '3'],
  ]);
});

const LONG_LINE = {
  id: 'line-too-long',
  found: 'the row has more than 10 million characters',
  expected: 'a table with a row on each line',
  fix: 'Export the file again with line ends, as CSV.',
};

test('a line of ten million characters is read, a longer one is a problem', async () => {
  const line = 'x'.repeat(MAX_RECORD);
  expect((await rowsOf(`a,b\n${line}\nc,d\n`)).map(({ cells }) => cellText(cells[0]).length)).toEqual([
    1,
    MAX_RECORD,
    1,
  ]);
  for (const text of [`a,b\n${line}x`, `a,b\n${line}x\n1,2\n`])
    expect(await problemOf(() => rowsOf(text))).toEqual({
      ...LONG_LINE,
      place: { file: 'bill.csv', row: 2 },
    });
  expect(await problemOf(() => rowsOf(`a,b\n"x"\n${line}xx\n`))).toEqual({
    ...LONG_LINE,
    place: { file: 'bill.csv', row: 3 },
  });
});

test('a quote that swallows megabytes of lines is not closed', async () => {
  const text = `a,b\n1,2\n"x${',1\n'.repeat(MAX_RECORD / 2)}`;
  expect(await problemOf(() => rowsOf(text))).toMatchObject({
    id: 'csv-quote-unclosed',
    place: { file: 'bill.csv', row: 3 },
  });
});

test.each([
  ['wide rows', `${'1,'.repeat(49_999)}1\n`, 210, MAX_WIDE_CELLS],
  ['blank rows', '\n', 10_000_001, MAX_TEXT_CELLS],
])('%s are counted, and too many are a problem', async (_, row, count, limit) => {
  expect((await rowsOf(`a,b\n${row.repeat(Math.floor(count / 2))}`)).length).toBeGreaterThan(0);
  expect(await problemOf(() => rowsOf(`a,b\n${row.repeat(count)}`))).toEqual({
    id: 'file-too-large',
    place: { file: 'bill.csv' },
    found: `the file holds more than ${limit / 1_000_000} million cells, a row counted as 3 more`,
    expected: 'at most 30 million, or 10 million in rows of more than 1000 columns',
    fix: 'Split it, for example by account or by month.',
  });
});

test.each([
  ['the same first cell', 'Laurentel,514,28.00', 'Laurentel,514', '2 of 3'],
  ['a first cell of the same shape', '514-555-0101,VOIP,28.00', '514-555-0102,VO', '2 of 3'],
  ['the beginning of the first cell', 'Laurentel,514,28.00', 'Laur', '1 of 3'],
])('a last row that breaks off is a problem: %s', async (_, row, last, cells) => {
  const text = `a,b,c\n${row}\n${row}\n${row}\n${last}`;
  expect(await problemOf(() => rowsOf(text))).toEqual({
    id: 'file-cut-short',
    place: { file: 'bill.csv', row: 5 },
    found: `the last row breaks off: it has ${cells} cells, and no line end`,
    expected: 'a last row as long as those before it',
    fix: 'Download the file again; where the row is whole, end it with a line break.',
  });
  expect(await problemOf(() => rowsOf(`"a",b,c\n${text}`))).toMatchObject({ id: 'file-cut-short' });
  const utf16 = iconv.encode(`\ufeff${text}`, 'utf-16le');
  expect(await problemOf(() => readDelimited(utf16, 'bill.csv'))).toMatchObject({ id: 'file-cut-short' });
});

test.each([
  ['ended by a line break', 'Laurentel,514\n'],
  ['ended by half a line break', 'Laurentel,514\r'],
  ['a total', 'Total,28.00'],
  ['a note', 'End of report'],
  ['as long as the others', 'Laurentel,514,'],
  ['longer than the others', 'Laurentel,514,28.00,x'],
])('a last row that does not break off is read: %s', async (_, last) => {
  const row = 'Laurentel,514,28.00\n';
  expect(await rowsOf(`a,b,c\n${row}${row}${row}${last}`)).toHaveLength(5);
  const utf16 = iconv.encode(`a,b,c\n${row}${row}${row}${last}`, 'utf-16be');
  expect((await readDelimited(utf16, 'bill.csv')).tables[0]?.rows).toHaveLength(5);
});

test('two rows alike do not tell how long a row is', async () => {
  expect(await rowsOf('a,b\n1,2,3\n1,2,3\n1,2')).toHaveLength(4);
});
