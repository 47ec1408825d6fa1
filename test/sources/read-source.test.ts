import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_FILE_SIZE, readSource, readSources } from '../../src/sources/read-source.ts';
import { drawnPdf, line } from '../pdf/drawn-pdf.ts';
import { handmadeWorkbook, rowXml } from './handmade-workbook.ts';
import { problemOf } from './problem-of.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function problemOfBytes(bytes: Uint8Array | string) {
  const path = fileOf('input', bytes);
  return problemOf(() => readSource(path, 'bills/a.csv'));
}

const TABLE = 'a delimited text file (CSV, TSV, TXT) or a workbook (.xlsx)';

test('a text file, with the digest of its bytes and the name it is shown by', async () => {
  const text = 'Compte;Prix\n514;28,00\n';
  expect(await readSource(fileOf('a.xlsx', text), 'bills/a.csv')).toEqual({
    file: 'bills/a.csv',
    kind: 'csv',
    sha256: createHash('sha256').update(text).digest('hex'),
    encoding: 'utf-8',
    delimiter: ';',
    tables: [
      {
        hidden: false,
        rows: [
          { number: 1, cells: ['Compte', 'Prix'] },
          { number: 2, cells: ['514', '28,00'] },
        ],
      },
    ],
  });
});

test('a workbook, whatever its name says', async () => {
  const bytes = handmadeWorkbook([
    { name: 'S', data: `<sheetData>${rowXml(1, [['', '<v>28</v>']])}</sheetData>` },
  ]);
  expect(await readSource(fileOf('a.csv', bytes), 'prices.csv')).toEqual({
    file: 'prices.csv',
    kind: 'xlsx',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    tables: [{ sheet: 'S', hidden: false, rows: [{ number: 1, cells: [{ kind: 'number', text: '28' }] }] }],
  });
});

test('hints reach the reader', async () => {
  const read = await readSource(fileOf('a.csv', 'a;b\n'), 'a.csv', {
    delimiter: ',',
    encoding: 'windows-1256',
  });
  expect([read.delimiter, read.encoding]).toEqual([',', 'windows-1256']);
});

test('a file that is missing', async () => {
  const problem = {
    id: 'file-not-found',
    place: { file: 'bills/a.csv' },
    found: 'there is no such file',
    expected: 'the name of a file',
    fix: 'Check the name and the folder; on some systems capitals matter',
  };
  expect(await problemOf(() => readSource(join(folder, 'none.csv'), 'bills/a.csv'))).toEqual(problem);
  const inFile = join(fileOf('a.csv', 'a'), 'b.csv');
  expect(await problemOf(() => readSource(inFile, 'bills/a.csv'))).toEqual(problem);
});

test('a folder', async () => {
  mkdirSync(join(folder, 'bills'));
  expect(await problemOf(() => readSource(join(folder, 'bills'), 'bills/'))).toEqual({
    id: 'file-is-folder',
    place: { file: 'bills/' },
    found: 'this is a folder',
    expected: 'a file',
    fix: 'Name the files in it, for example bills/*.csv.',
  });
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
  const path = fileOf('secret.csv', 'a');
  chmodSync(path, 0o000);
  expect(await problemOf(() => readSource(path, 'bills/a.csv'))).toEqual({
    id: 'file-unreadable',
    place: { file: 'bills/a.csv' },
    found: 'the file cannot be read: permission is denied',
    expected: 'a file that you may read',
    fix: 'Close it in other programs, and check its permissions',
  });
});

test('an empty file', async () => {
  expect(await problemOfBytes('')).toEqual({
    id: 'file-empty',
    place: { file: 'bills/a.csv' },
    found: 'the file is empty (0 bytes)',
    expected: 'a table with a heading row and data',
    fix: 'Download it again.',
  });
});

test('a file one byte too large, which is not even opened', async () => {
  const path = fileOf('large.csv', '');
  truncateSync(path, MAX_FILE_SIZE + 1);
  expect(await problemOf(() => readSource(path, 'bills/a.csv'))).toEqual({
    id: 'file-too-large',
    place: { file: 'bills/a.csv' },
    found: 'the file has 1073741825 bytes',
    expected: 'at most 1073741824 bytes (1 GiB)',
    fix: 'Split it, for example by account or by month.',
  });
});

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

test.each([
  [
    'a workbook of Excel 97',
    Buffer.concat([OLE, Buffer.from('Workbook', 'utf16le')]),
    'workbook-old-format',
    'the file is in the format of Excel 97–2003 (.xls) or of another old Office program',
    TABLE,
    'Open it and save it as .xlsx without a password.',
  ],
  [
    'a workbook with a password',
    Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
    'workbook-encrypted',
    'the workbook is protected by a password',
    'a workbook without a password',
    'Open it with its password and save it as .xlsx without one.',
  ],
  [
    'a web page under the name of a workbook',
    '\ufeff\n<HTML><body><table><tr><td>Compte</td></tr></table>',
    'file-is-markup',
    'the file is a web page (HTML), whatever its name says',
    TABLE,
    'If it opens in a spreadsheet, save it as .xlsx; otherwise download the bill as CSV or Excel.',
  ],
  [
    'a zip of nothing',
    zipSync({}),
    'archive-empty',
    'the archive holds no file to read: folders, empty files and files of the system are passed over',
    'an archive with at least one bill, inventory or price sheet',
    'Download it again.',
  ],
  [
    'a text document',
    zipSync({
      'word/document.xml': Buffer.from('x'),
      a: Buffer.from(''),
      b: Buffer.from(''),
      c: Buffer.from(''),
    }),
    'zip-not-workbook',
    'the file is an Office document of another kind',
    'a workbook (.xlsx) or a delimited text file',
    'Open it, and save its table as .xlsx or CSV.',
  ],
  [
    'a binary workbook',
    zipSync({ 'xl/workbook.bin': Buffer.from('x') }),
    'workbook-binary',
    'the file is a binary workbook (.xlsb)',
    'a workbook of the kind .xlsx',
    'Open it and save it as .xlsx.',
  ],
  [
    'binary data',
    Buffer.from([1, 2, 3, 0, 5, 0, 9, 9]),
    'file-binary',
    'the file is not text: it holds binary data',
    TABLE,
    'Export it again as CSV or .xlsx.',
  ],
])('%s', async (_, bytes, id, found, expected, fix) => {
  expect(await problemOfBytes(bytes)).toEqual({ id, place: { file: 'bills/a.csv' }, found, expected, fix });
});

test('a row that begins with < is text', async () => {
  expect((await readSource(fileOf('a.csv', '<5,b\n1,2\n'), 'a.csv')).kind).toBe('csv');
});

const CSV = 'Compte;Prix\n514;28,00\n';

/** What the files under a name are read as: the name each is shown by, its kind, and its first cell. */
async function kindsOf(name: string, bytes: Uint8Array | string) {
  const sources = await readSources(fileOf(name, bytes), name);
  return sources.map(({ file, kind, tables, xml, x12, pages }) => [
    file,
    kind,
    tables[0]?.rows[0]?.cells[0] ?? xml?.root.name ?? x12?.segments[0]?.id ?? pages?.[0]?.number,
  ]);
}

test('a gzip is opened in place, and shown by its own name', async () => {
  expect(await kindsOf('a.csv.gz', gzipSync(CSV))).toEqual([['a.csv.gz', 'csv', 'Compte']]);
});

test('a zip gives each file in it, by name, whatever each of them is', async () => {
  const packed = zipSync({
    'october/b.xml': Buffer.from('<?xml version="1.0"?><Invoice/>'),
    'a.csv': Buffer.from(CSV),
    'c.xlsx': handmadeWorkbook([
      { name: 'S', data: `<sheetData>${rowXml(1, [['', '<v>28</v>']])}</sheetData>` },
    ]),
  });
  expect(await kindsOf('bills.zip', packed)).toEqual([
    ['bills.zip/a.csv', 'csv', 'Compte'],
    ['bills.zip/c.xlsx', 'xlsx', { kind: 'number', text: '28' }],
    ['bills.zip/october/b.xml', 'xml', 'Invoice'],
  ]);
});

test('the digest of a packed file is that of what is in it, so that a copy beside it is known', async () => {
  const sha256 = createHash('sha256').update(CSV).digest('hex');
  const path = fileOf('packed.zip', zipSync({ 'a.csv': Buffer.from(CSV) }));
  expect((await readSources(path, 'packed.zip')).map((source) => source.sha256)).toEqual([sha256]);
});

test('every file of an archive that cannot be read is told', async () => {
  const path = fileOf(
    'bad.zip',
    zipSync({ 'a.csv': Buffer.from([1, 0, 2]), 'b.pdf': Buffer.from('%PDF-1.4\n') }),
  );
  await expect(readSources(path, 'bad.zip')).rejects.toThrow(
    /bad\.zip\/a\.csv: the file is not text[\s\S]*bad\.zip\/b\.pdf: the file begins as a PDF/,
  );
});

test('XML is told by its declaration or its namespace, in UTF-16 too', async () => {
  const invoice = '<Invoice xmlns="urn:x"/>';
  expect(await kindsOf('a.xml', invoice)).toEqual([['a.xml', 'xml', 'Invoice']]);
  const utf16 = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${invoice}`, 'utf16le');
  expect(await kindsOf('b.xml', utf16)).toEqual([['b.xml', 'xml', 'Invoice']]);
});

test('a PDF is read page by page, with what a mail program left before it', async () => {
  const pdf = await drawnPdf([line(60, [[40, 'Dear customer']])]);
  expect(await kindsOf('a.pdf', pdf)).toEqual([['a.pdf', 'pdf', 1]]);
});

test('an interchange is told by its first segment', async () => {
  const isa =
    'ISA*00*          *00*          *ZZ*A              *ZZ*B              *261031*1200*U*00401*000000001*0*P*>~';
  expect(
    await kindsOf('a.txt', `\ufeff${isa}GS*CI*A*B*20261031*1200*1*X*004010~GE*0*1~IEA*1*000000001~`),
  ).toEqual([['a.txt', 'x12', 'ISA']]);
});
