import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Cell } from '../../src/records/origin.ts';
import { MAX_TEXT } from '../../src/sources/shared-strings.ts';
import { MAX_MERGES } from '../../src/sources/sheet-cells.ts';
import type { SourceRow } from '../../src/sources/source.ts';
import { MAX_LIST_SIZE } from '../../src/sources/workbook-parts.ts';
import { MAX_CELLS, readWorkbook } from '../../src/sources/xlsx.ts';
import { MAX_ELEMENTS } from '../../src/sources/xml-tags.ts';
import { type HandmadeOptions, handmadeWorkbook, styleSheet } from './handmade-workbook.ts';
import { problemOf } from './problem-of.ts';

async function rowsOf(data: string, options?: HandmadeOptions): Promise<readonly SourceRow[]> {
  const [table] = await readWorkbook(handmadeWorkbook([{ name: 'S', data }], options), 'prices.xlsx');
  return table?.rows ?? [];
}

/** The cells of the one row that holds these. */
async function cellsOf(cells: string, options?: HandmadeOptions): Promise<readonly Cell[]> {
  const [row] = await rowsOf(`<sheetData><row>${cells}</row></sheetData>`, options);
  return row?.cells ?? [];
}

const problem = async (data: string) => problemOf(() => rowsOf(data));
const number = (text: string) => ({ kind: 'number', text });
const error = (text: string) => ({ kind: 'error', text });

test.each([
  ['0', '0'],
  ['-0', '0'],
  ['-0.0', '0'],
  ['28', '28'],
  ['-28.05', '-28.05'],
  ['28.50', '28.5'],
  ['28.', '28'],
  ['.5', '0.5'],
  ['+3', '3'],
  ['007', '7'],
  ['1e3', '1000'],
  ['1E-7', '0.0000001'],
  ['100', '100'],
  [' 5 ', '5'],
  ['0.30000000000000004', '0.3'],
  ['123456789012345', '123456789012345'],
  ['1234567890123456', '1234567890123460'],
  ['28.050000000000001', '28.05'],
])('the number %s is %s', async (written, text) => {
  expect(await cellsOf(`<c><v>${written}</v></c>`)).toEqual([number(text)]);
});

test.each(['abc', '1,5', '0x10', 'Infinity', '2026-10-31', '1.2.3', '--1', '1e400'])(
  '%s is no number',
  async (written) => {
    expect(await cellsOf(`<c><v>${written}</v></c>`)).toEqual([error('not a number')]);
  },
);

test('booleans, errors and values of no kind', async () => {
  const cells = ['1', 'true', '0', 'false', '2'].map((value) => `<c t="b"><v>${value}</v></c>`).join('');
  expect(
    await cellsOf(`${cells}<c t="e"><v>#N/A</v></c><c t="zz"><v>1</v></c><c t="b"/><c t="e"><v/></c>`),
  ).toEqual([
    'TRUE',
    'TRUE',
    'FALSE',
    'FALSE',
    error('value of an unknown kind'),
    error('#N/A'),
    error('value of an unknown kind'),
  ]);
});

test('a formula without a saved value is an error for every type', async () => {
  const cells = ['', 't="s"', 't="b"', 't="e"', 't="str"'].map((type) => `<c ${type}><f>A1</f></c>`).join('');
  const never = error('formula without a saved value');
  expect(
    await cellsOf(
      `${cells}<c t="e"><f>A1</f><v></v></c><c t="str"><f>A1</f><v></v></c><c t="b"><f/><v>1</v></c>`,
    ),
  ).toEqual([never, never, never, never, never, never, '', 'TRUE']);
});

test('a shared text may be the result of a formula', async () => {
  const strings = '<sst><si><t>a</t></si><si><t>b</t></si></sst>';
  expect(await cellsOf('<c t="s"><f>A1</f><v>1</v></c>', { strings })).toEqual(['b']);
});

test('text in every spelling of XML', async () => {
  const strings =
    '<?xml version="1.0"?><sst><!-- two --><si><t xml:space="preserve"> a\r\nb&#13;&#10;</t></si>' +
    '<si><t>x</t><phoneticPr fontId="1"/><rPh sb="0" eb="1"><t>no</t></rPh></si>' +
    '<si><r><rPr><t>no</t></rPr><t>r</t></r><r><t/></r><r><t>s</t></r><extLst><ext><t>no</t></ext></extLst></si>' +
    '<si/><si><t>_x0041__x005F_x000D__x00e9_</t></si></sst>';
  const shared = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
  const inline =
    '<c t="inlineStr"><is><t><![CDATA[<a> & ]]>&lt;b&gt;</t><rPh sb="0" eb="1"><t>no</t></rPh></is></c>' +
    '<c t="inlineStr"><is><r><t>one</t></r><r><t> two</t></r></is></c><c t="str"><f>"a"</f><v>a <!-- b -->c</v></c>';
  expect(await cellsOf(shared + inline, { strings })).toEqual([
    ' a\nb\r\n',
    'x',
    'rs',
    '',
    'A_x000D_é',
    '<a> & <b>',
    'one two',
    'a c',
  ]);
});

test('cells beside elements of others', async () => {
  const data =
    '<worksheet><extLst><ext><row><c><v>9</v></c></row></ext></extLst><sheetData><row><c><extLst><v>9</v></extLst><v>1</v></c>' +
    '<x><c><v>9</v></c></x></row></sheetData><c><v>9</v></c></worksheet>';
  expect(
    (await readWorkbook(handmadeWorkbook([{ name: 'S', data, whole: true }]), 'a.xlsx'))[0]?.rows,
  ).toEqual([{ number: 1, cells: [number('1')] }]);
});

test('cells stand where they say, in any order', async () => {
  const data =
    '<sheetData><row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row><c><v>4</v></c><c r="XFD4"><v>5</v></c></row></sheetData>';
  const rows = await rowsOf(data);
  expect(rows[0]).toEqual({ number: 3, cells: [number('1'), '', number('3')] });
  expect([rows[1]?.number, rows[1]?.cells.length, rows[1]?.cells.at(-1)]).toEqual([4, 16_384, number('5')]);
});

test.each([
  ['<row r="5"><c r="A6"><v>1</v></c></row>', 'cell "A6" stands in row 5'],
  ['<row r="5"><c r="5A"><v>1</v></c></row>', 'cell "5A" stands in row 5'],
  ['<row r="5"><c r=""><v>1</v></c></row>', 'cell "" stands in row 5'],
  ['<row r="5"><c r="A5"><v>1</v></c><c r="A5"><v>2</v></c></row>', 'row 5 holds two cells in one column'],
  ['<row r="0"/>', 'row "0" follows row 0'],
  ['<row/><row r="x"/>', 'row "x" follows row 1'],
])('%s is damage', async (rows, found) => {
  expect(await problem(`<sheetData>${rows}</sheetData>`)).toEqual({
    id: 'zip-damaged',
    place: { file: 'prices.xlsx' },
    found: `sheet "S" is damaged: ${found}`,
    expected: 'a whole file',
    fix: 'Download or copy it again; if it opens in a spreadsheet, save it again from there.',
  });
});

test.each([
  ['by its name', '<c r="XFE1"><v>1</v></c>'],
  ['by its place', '<c><v>1</v></c>'.repeat(50_000)],
])('a cell beyond the last column is a problem: %s', async (_, cells) => {
  expect(await problem(`<sheetData><row>${cells}</row></sheetData>`)).toEqual({
    id: 'workbook-too-large',
    place: { file: 'prices.xlsx', sheet: 'S' },
    found: 'row 1 has a cell beyond column XFD, the last one a sheet can have',
    expected: 'a sheet that holds one table from its first column on',
    fix: 'Delete what stands far to the right of the table, or save the sheet as CSV.',
  });
});

test.each([
  ['two values in a cell', '<sheetData><row><c><v>1</v><v>2</v></c></row></sheetData>'],
  ['a value and a text in a cell', '<sheetData><row><c><v>1</v><is><t>2</t></is></c></row></sheetData>'],
  ['a shared text by no number', '<sheetData><row><c t="s"><v>x</v></c></row></sheetData>'],
])('%s are damage', async (_, data) => {
  expect((await problem(data)).id).toBe('workbook-damaged');
});

test('the cells of all sheets are counted', async () => {
  const row = (index: number) => `<row r="${index}"><c r="XFD${index}"><v>1</v></c></row>`;
  const rows = Array.from({ length: 700 }, (_, index) => row(index + 1)).join('');
  const sheets = ['S', 'T'].map((name) => ({ name, data: `<sheetData>${rows}</sheetData>` }));
  expect(2 * 700 * 16_384).toBeGreaterThan(MAX_CELLS);
  expect(await problemOf(() => readWorkbook(handmadeWorkbook(sheets), 'prices.xlsx'))).toMatchObject({
    id: 'workbook-too-large',
    place: { file: 'prices.xlsx', sheet: 'T' },
    found: 'the workbook up to this sheet spans more than 20 million cells, empty ones counted',
  });
});

test('a sheet that is listed twice is damage, not read twice', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  const relation = (id: string) => `<Relationship Id="${id}" Type="${type}" Target="worksheets/part-0.xml"/>`;
  const extra = {
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="S" r:id="a"/><sheet name="T" r:id="b"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('a')}${relation('b')}</Relationships>`,
  };
  const bytes = handmadeWorkbook([{ name: 'S', data: '<sheetData/>' }], { extra });
  expect((await problemOf(() => readWorkbook(bytes, 'prices.xlsx'))).found).toBe(
    'sheet "T" is the same part as one before it',
  );
});

test('more formats than a spreadsheet writes are damage', async () => {
  const styles = (count: number) => `<styleSheet><cellXfs>${'<xf/>'.repeat(count)}</cellXfs></styleSheet>`;
  const bytes = (count: number) =>
    handmadeWorkbook([{ name: 'S', data: '<sheetData/>' }], { styles: styles(count) });
  expect(await readWorkbook(bytes(MAX_ELEMENTS), 'prices.xlsx')).toHaveLength(1);
  expect((await problemOf(() => readWorkbook(bytes(MAX_ELEMENTS + 1), 'prices.xlsx'))).found).toBe(
    'the list of "xf" in the workbook is longer than any spreadsheet writes',
  );
});

test('bytes that are not those the zip states are damage of the file, whatever their text is', async () => {
  const bytes = Buffer.from(handmadeWorkbook([{ name: 'S', data: '<sheetData><row></sheetData>' }]));
  expect((await problemOf(() => readWorkbook(bytes, 'prices.xlsx'))).id).toBe('workbook-damaged');
  const crc = Buffer.alloc(4);
  crc.writeUInt32LE(crc32('<worksheet><sheetData><row></sheetData></worksheet>'));
  bytes[bytes.lastIndexOf(crc)] = (crc[0] ?? 0) ^ 1;
  expect((await problemOf(() => readWorkbook(bytes, 'prices.xlsx'))).id).toBe('zip-damaged');
});

test('equal cells are one in memory', async () => {
  const cells =
    '<c><v>28.05</v></c><c t="inlineStr"><is><t>a text of its own</t></is></c><c s="1"><v>46326</v></c>';
  const rows = await rowsOf(`<sheetData><row>${cells}</row><row>${cells}</row></sheetData>`, {
    styles: styleSheet(['yyyy-mm-dd']),
  });
  const [first, second] = rows;
  expect(first?.cells).toEqual([number('28.05'), 'a text of its own', { kind: 'date', text: '2026-10-31' }]);
  expect(first?.cells[0]).toBe(second?.cells[0]);
  expect(first?.cells[2]).toBe(second?.cells[2]);
});

test('the same text is read by the format and type of each cell', async () => {
  const cells =
    '<c><v>1</v></c><c s="1"><v>1</v></c><c t="str"><v>1</v></c><c t="b"><v>1</v></c><c s="2"><v>1</v></c>';
  const styles = styleSheet(['yyyy-mm-dd', '0%']);
  expect(await cellsOf(cells + cells, { styles })).toEqual(
    [1, 2].flatMap(() => [
      number('1'),
      { kind: 'date', text: '1900-01-01' },
      '1',
      'TRUE',
      { kind: 'percent', text: '100' },
    ]),
  );
});

test('a truncated sheet is never a shorter table', async () => {
  const row = '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row>';
  const whole = `<worksheet><sheetData>${row}${row}</sheetData></worksheet>`;
  for (let length = 0; length < whole.length; length += 1) {
    const bytes = handmadeWorkbook([{ name: 'S', data: whole.slice(0, length), whole: true }]);
    expect((await problemOf(() => readWorkbook(bytes, 'prices.xlsx'))).id).toBe('workbook-damaged');
  }
});

test('texts and merged areas end within limits', async () => {
  const text = (length: number) =>
    `<sheetData><row><c t="inlineStr"><is><t>${'x'.repeat(length)}</t></is></c><c t="str"><v>y</v></c></row></sheetData>`;
  expect((await rowsOf(text(MAX_TEXT)))[0]?.cells[1]).toBe('y');
  expect((await problem(text(MAX_TEXT + 1))).id).toBe('workbook-damaged');
  const value = `<sheetData><row><c t="str"><v>${'x'.repeat(MAX_TEXT + 1)}</v></c></row></sheetData>`;
  expect((await problem(value)).id).toBe('workbook-damaged');
  const merges = (count: number) =>
    `<sheetData/><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(count)}</mergeCells>`;
  expect(await rowsOf(merges(MAX_MERGES))).toEqual([]);
  expect((await problem(merges(MAX_MERGES + 1))).id).toBe('workbook-damaged');
});

test('a list of styles larger than any spreadsheet writes is damage', async () => {
  const styles = (size: number) => `<styleSheet>${' '.repeat(size - 25)}</styleSheet>`;
  const bytes = (size: number) =>
    handmadeWorkbook([{ name: 'S', data: '<sheetData/>' }], { styles: styles(size) });
  expect(await readWorkbook(bytes(MAX_LIST_SIZE), 'prices.xlsx')).toHaveLength(1);
  const noise = Array.from({ length: 1_200_000 }, (_, index) => index.toString(36)).join(' ');
  const large = `${styles(MAX_LIST_SIZE - 5_000_000)}<!--${noise.slice(0, 5_000_000)}-->`;
  const workbook = handmadeWorkbook([{ name: 'S', data: '<sheetData/>' }], { styles: large });
  expect((await problemOf(() => readWorkbook(workbook, 'prices.xlsx'))).found).toBe(
    'the list of "xl/styles.xml" in the workbook is longer than any spreadsheet writes',
  );
});
