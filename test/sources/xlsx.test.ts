import exceljs, { type Worksheet } from 'exceljs';
import { expect, test } from 'vitest';
import type { SourceTable } from '../../src/sources/source.ts';
import { readWorkbook } from '../../src/sources/xlsx.ts';
import { handmadeWorkbook, rowXml, styleSheet } from './handmade-workbook.ts';

async function written(fill: (sheet: Worksheet) => void, name = 'Feuil1'): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  fill(workbook.addWorksheet(name));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function onlyTable(bytes: Uint8Array): Promise<SourceTable> {
  const tables = await readWorkbook(bytes, 'prices.xlsx');
  expect(tables).toHaveLength(1);
  return tables[0] ?? { hidden: false, rows: [] };
}

const number = (text: string) => ({ kind: 'number', text });
const date = (text: string) => ({ kind: 'date', text });
const percent = (text: string) => ({ kind: 'percent', text });
const error = (text: string) => ({ kind: 'error', text });

test('each kind of value of a saved workbook', async () => {
  const bytes = await written((sheet) => {
    sheet.addRow(['texte', ' à côté ', 0.1 + 0.2, -31.5, 15145550101, true, false, null, 'end']);
    sheet.addRow([
      { richText: [{ text: 'VOIP' }, { font: { bold: true }, text: '-STD' }] },
      { text: 'carrier', hyperlink: 'https://example.com' },
      { formula: 'A1', result: 'from formula' },
      { formula: 'C1', result: 28 },
      { formula: 'C1', result: 0 },
      { formula: 'C1>0', result: false },
      { formula: 'NA()', result: { error: '#N/A' } },
      { error: '#REF!' },
      { formula: 'B1' },
    ] as never);
    const dated = sheet.addRow([
      new Date('2026-10-31T00:00:00Z'),
      new Date('2026-10-31T23:59:59Z'),
      0.29,
      45000.25,
    ]);
    dated.getCell(3).numFmt = '0.00%';
    dated.getCell(4).numFmt = '0.00 "days"';
    dated.getCell(5).value = {
      formula: 'A3',
      result: new Date('2026-11-01T00:00:00Z'),
      date1904: false,
    } as never;
    dated.getCell(5).numFmt = 'dd/mm/yyyy';
  });
  expect(await readWorkbook(bytes, 'prices.xlsx')).toEqual([
    {
      sheet: 'Feuil1',
      hidden: false,
      rows: [
        {
          number: 1,
          cells: [
            'texte',
            ' à côté ',
            number('0.3'),
            number('-31.5'),
            number('15145550101'),
            'TRUE',
            'FALSE',
            '',
            'end',
          ],
        },
        {
          number: 2,
          cells: [
            'VOIP-STD',
            'carrier',
            'from formula',
            number('28'),
            number('0'),
            'FALSE',
            error('#N/A'),
            error('#REF!'),
            error('formula without a saved value'),
          ],
        },
        {
          number: 3,
          cells: [
            date('2026-10-31'),
            date('2026-10-31'),
            percent('29'),
            number('45000.25'),
            date('2026-11-01'),
          ],
        },
      ],
    },
  ]);
});

test('hidden sheets are tables that say so, hidden rows are rows, in the order of the workbook', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('Prix').addRow(['a']).hidden = true;
  workbook.addWorksheet('Old', { state: 'hidden' }).addRow(['b']);
  workbook.addWorksheet('Older', { state: 'veryHidden' }).addRow(['c']);
  workbook.addWorksheet('Empty');
  expect(await readWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()), 'prices.xlsx')).toEqual([
    { sheet: 'Prix', hidden: false, rows: [{ number: 1, cells: ['a'] }] },
    { sheet: 'Old', hidden: true, rows: [{ number: 1, cells: ['b'] }] },
    { sheet: 'Older', hidden: true, rows: [{ number: 1, cells: ['c'] }] },
    { sheet: 'Empty', hidden: false, rows: [] },
  ]);
});

test('rows keep the numbers of the sheet; styled empty ones and trailing empty cells are left out', async () => {
  const bytes = await written((sheet) => {
    sheet.getCell('B3').value = 'x';
    sheet.getCell('F3').font = { bold: true };
    sheet.getCell('A5').value = '  ';
    sheet.getCell('A9').font = { bold: true };
    sheet.getCell('A7').value = 1;
  });
  expect((await onlyTable(bytes)).rows).toEqual([
    { number: 3, cells: ['', 'x'] },
    { number: 7, cells: [number('1')] },
  ]);
});

test('vertical merges fill down, horizontal ones do not, a merged title makes no rows', async () => {
  const bytes = await written((sheet) => {
    sheet.getCell('A1').value = 'Tarifs 2026';
    sheet.mergeCells('A1:C2');
    sheet.getCell('A3').value = 'Laurentel';
    sheet.mergeCells('A3:A5');
    for (const [index, code] of ['VOIP', 'MPLS', 'FIBRE'].entries()) sheet.getCell(3 + index, 2).value = code;
    sheet.getCell('C3').value = 28;
    sheet.mergeCells('C3:D3');
  });
  expect((await onlyTable(bytes)).rows).toEqual([
    { number: 1, cells: ['Tarifs 2026'] },
    { number: 3, cells: ['Laurentel', 'VOIP', number('28')] },
    { number: 4, cells: ['Laurentel', 'MPLS'], filled: new Set([0]) },
    { number: 5, cells: ['Laurentel', 'FIBRE'], filled: new Set([0]) },
  ]);
});

const CODES = [
  'yyyy-mm-dd',
  '[$-409]d-mmm-yy',
  '0.00\\ \\d',
  '#,##0.00\\ \\M\\A\\D',
  'h:mm',
  '[h]:mm:ss',
  '0.000%',
  'mmm yyyy',
  '_-* #,##0.00\\ _D_M_-',
];

function styled(style: number, value: string): readonly [string, string] {
  return [`s="${style}"`, `<v>${value}</v>`];
}

test('number formats decide what a number is', async () => {
  const cells = [
    styled(1, '46326'),
    styled(2, '46326.75'),
    styled(3, '45000.123456789'),
    styled(4, '31.5'),
    styled(5, '46326.5'),
    styled(6, '1.5625'),
    styled(7, '0.0997500000000001'),
    styled(8, '46326'),
    styled(9, '1234.567'),
  ];
  const formulas = cells.map(([style, value]) => [style, `<f>A9</f>${value}`] as const);
  const data = `<sheetData>${rowXml(1, cells)}${rowXml(2, formulas)}</sheetData>`;
  const expected = [
    date('2026-10-31'),
    date('2026-10-31'),
    number('45000.123456789'),
    number('31.5'),
    '12:00:00',
    '37:30:00',
    percent('9.97500000000001'),
    date('2026-10-31'),
    number('1234.567'),
  ];
  const table = await onlyTable(handmadeWorkbook([{ name: 'S', data }], { styles: styleSheet(CODES) }));
  expect(table.rows.map(({ cells: read }) => read)).toEqual([expected, expected]);
});

test.each([
  [false, '46326', date('2026-10-31')],
  [true, '44864', date('2026-10-31')],
  [false, '1', date('1900-01-01')],
  [false, '59', date('1900-02-28')],
  [false, '60', error('date out of range (60)')],
  [false, '61', date('1900-03-01')],
  [false, '0', error('date out of range (0)')],
  [true, '0', date('1904-01-01')],
  [false, '-1', error('date out of range (-1)')],
  [false, '46325.9999999999', date('2026-10-31')],
  [false, '46326.99999', date('2026-10-31')],
  [false, '2958465', date('9999-12-31')],
  [false, '2958466', error('date out of range (2958466)')],
] as const)('with dates of 1904 %s, %s is %j', async (date1904, serial, cell) => {
  const data = `<sheetData>${rowXml(1, [styled(1, serial)])}</sheetData>`;
  const bytes = handmadeWorkbook([{ name: 'S', data }], { styles: styleSheet(['yyyy-mm-dd']), date1904 });
  expect((await onlyTable(bytes)).rows[0]?.cells).toEqual([cell]);
});

test('text of every spelling', async () => {
  const cells = [
    ['t="s"', '<v>0</v>'],
    ['t="s"', '<v>1</v>'],
    ['t="inlineStr"', '<is><t>in &amp; line</t></is>'],
    ['t="str"', '<v>a_x000D_b</v>'],
    ['t="str"', '<f>IF(1,"","")</f><v></v>'],
    ['t="str"', '<f>IF(1,"","")</f><v/>'],
    ['', '<f>A1</f>'],
    ['t="d" s="1"', '<v>2026-10-31T00:00:00</v>'],
    ['t="e"', '<v>#DIV/0!</v>'],
    ['', '<v>1e400</v>'],
  ] as const;
  const strings =
    '<sst><si><t>shared</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>';
  const data = `<sheetData>${rowXml(1, cells)}</sheetData>`;
  const bytes = handmadeWorkbook([{ name: 'S', data }], { strings, styles: styleSheet(['yyyy-mm-dd']) });
  expect((await onlyTable(bytes)).rows[0]?.cells).toEqual([
    'shared',
    'rich',
    'in & line',
    'a\rb',
    '',
    '',
    error('formula without a saved value'),
    date('2026-10-31'),
    error('#DIV/0!'),
    error('not a number'),
  ]);
});

test('shared and array formulas are their saved results', async () => {
  const data =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c><c r="B2"><f t="array" ref="B2">SUM(A1:A2)</f><v>10</v></c></row>' +
    '</sheetData>';
  expect((await onlyTable(handmadeWorkbook([{ name: 'S', data }]))).rows).toEqual([
    { number: 1, cells: [number('4')] },
    { number: 2, cells: [number('6'), number('10')] },
  ]);
});

test('a sheet with a namespace prefix, without row numbers and cell names, reads whole', async () => {
  const data =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
    '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c/><x:c><x:v>2</x:v></x:c></x:row><x:row/>' +
    '<x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const strings = '<x:sst xmlns:x="x"><x:si><x:t>a</x:t></x:si></x:sst>';
  const bytes = handmadeWorkbook([{ name: 'S', data, whole: true }], { strings });
  expect((await onlyTable(bytes)).rows).toEqual([
    { number: 1, cells: ['a', '', number('2')] },
    { number: 3, cells: [number('3')] },
  ]);
});

test('a merged area of a whole sheet, and columns without end, cost nothing', async () => {
  const data =
    '<cols><col min="1" max="16384" width="9"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' +
    '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
  expect((await onlyTable(handmadeWorkbook([{ name: 'S', data }]))).rows).toEqual([
    { number: 1, cells: [number('1')] },
  ]);
});

test('chart sheets, drawings and other parts are passed over', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const extra = {
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="Chart" sheetId="1" r:id="c"/><sheet name="R&amp;D" sheetId="2" r:id="w"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships><Relationship Id="c" Type="${type}/chartsheet" Target="chartsheets/sheet1.xml"/>` +
      `<Relationship Id="w" Type="${type}/worksheet" Target="/xl/worksheets/part-0.xml"/></Relationships>`,
    'xl/drawings/drawing1.xml': 'not xml <',
    'xl/worksheets/_rels/sheet1.xml.rels': 'not xml <',
  };
  const data = `<sheetData>${rowXml(1, [['', '<v>1</v>']])}</sheetData><drawing r:id="rId1"/><tableParts><tablePart r:id="x"/></tableParts>`;
  expect(await readWorkbook(handmadeWorkbook([{ name: 'S', data }], { extra }), 'prices.xlsx')).toEqual([
    { sheet: 'R&D', hidden: false, rows: [{ number: 1, cells: [number('1')] }] },
  ]);
});

test('a row that holds only what lies hidden under a merged cell is no row', async () => {
  const data =
    `<sheetData>${rowXml(1, [['', '<v>1</v>']])}${rowXml(2, [['', '<v>2</v>']])}</sheetData>` +
    '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
  expect((await onlyTable(handmadeWorkbook([{ name: 'S', data }]))).rows).toEqual([
    { number: 1, cells: [number('1')] },
  ]);
});
