import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../src/sources/xlsx.ts';
import { handmadeWorkbook, rowXml } from './handmade-workbook.ts';
import { problemOf } from './problem-of.ts';

const DAMAGED = {
  id: 'workbook-damaged',
  place: { file: 'prices.xlsx' },
  found: 'the workbook is damaged: its cells cannot be read',
  expected: 'a workbook as a spreadsheet saves it',
  fix: 'Open it in a spreadsheet and save it again as .xlsx, or save its sheet as CSV.',
};

test.each([
  ['XML that breaks off', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>', undefined],
  ['XML that is not well formed', '<worksheet><sheetData><row r="1"></sheetData></worksheet>', undefined],
  ['no XML', 'Service,Amount', undefined],
  [
    'a text that is not among the shared ones',
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>',
    '<sst><si><t>a</t></si></sst>',
  ],
  [
    'shared texts that are missing',
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>',
    undefined,
  ],
])('%s is a damaged workbook', async (_, data, strings) => {
  const bytes = handmadeWorkbook(
    [{ name: 'S', data, whole: true }],
    strings === undefined ? {} : { strings },
  );
  expect(await problemOf(() => readWorkbook(bytes, 'prices.xlsx'))).toEqual(DAMAGED);
});

test('rows whose numbers do not rise are damage, not the last one wins', async () => {
  const data = `<sheetData>${rowXml(5, [['', '<v>1</v>']])}${rowXml(5, [['', '<v>2</v>']])}</sheetData>`;
  expect(
    await problemOf(() => readWorkbook(handmadeWorkbook([{ name: 'S', data }]), 'prices.xlsx')),
  ).toMatchObject({
    id: 'zip-damaged',
    found: 'sheet "S" is damaged: row 5 follows row 5',
  });
  const beyond = `<sheetData>${rowXml(1_048_577, [['', '<v>1</v>']])}</sheetData>`;
  const problem = await problemOf(() =>
    readWorkbook(handmadeWorkbook([{ name: 'S', data: beyond }]), 'prices.xlsx'),
  );
  expect(problem.found).toBe('sheet "S" is damaged: row 1048577 follows row 0');
});

test('a sheet that spans too many cells is a problem', async () => {
  const rows = Array.from(
    { length: 1300 },
    (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
  );
  const bytes = handmadeWorkbook([{ name: 'S', data: `<sheetData>${rows.join('')}</sheetData>` }]);
  expect(await problemOf(() => readWorkbook(bytes, 'prices.xlsx'))).toEqual({
    id: 'workbook-too-large',
    place: { file: 'prices.xlsx', sheet: 'S' },
    found: 'the sheet spans more than 20 million cells, empty ones counted',
    expected: 'a sheet that holds one table from its first column on',
    fix: 'Delete what stands far to the right of the table, or save the sheet as CSV.',
  });
});

test('what is missing from a workbook is named', async () => {
  const good = [{ name: 'Prix', data: '<sheetData/>' }];
  const missing = handmadeWorkbook(good, { without: 'xl/worksheets/part-0.xml' });
  expect((await problemOf(() => readWorkbook(missing, 'prices.xlsx'))).found).toBe(
    'the workbook lists a sheet "Prix" that is not in it',
  );
  expect(await problemOf(() => readWorkbook(handmadeWorkbook([]), 'prices.xlsx'))).toEqual({
    id: 'workbook-without-sheets',
    place: { file: 'prices.xlsx' },
    found: 'the workbook holds no worksheet',
    expected: 'at least one sheet with a table',
    fix: 'Put the table on a worksheet; a chart sheet holds none.',
  });
});

test.each(['[Content_Types].xml', 'xl/workbook.xml'])('a zip without %s is no workbook', async (without) => {
  const bytes = handmadeWorkbook([{ name: 'S', data: '<sheetData/>' }], { without });
  expect((await problemOf(() => readWorkbook(bytes, 'prices.xlsx'))).id).toBe('zip-not-workbook');
});

test('a workbook cut anywhere ends in a problem', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('S').addRow(['a', 1]);
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  for (let length = 4; length < bytes.length; length += 397) {
    const problem = await problemOf(() => readWorkbook(bytes.subarray(0, length), 'prices.xlsx'));
    expect(problem.id).toBe('zip-damaged');
  }
});
