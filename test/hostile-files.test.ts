import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { HEADINGS, problem, ROW, started } from './hostile-folder.ts';
import { handmadeWorkbook, rowXml, styleSheet } from './sources/handmade-workbook.ts';
import { handmadeZip } from './zip/handmade-zip.ts';

const CHECK = ['check', '--bills', 'bills.csv'];
const PAGE = 'the file is a web page (HTML), whatever its name says. ';

const COLUMNS = Array.from({ length: 50_000 }, (_, index) => `c${index}`).join(',');

const read = async (content: string | Uint8Array): Promise<number> =>
  (await started({ 'bills.csv': content }, CHECK)).code;
const told = (content: string | Uint8Array, name = 'bills.csv'): Promise<string> =>
  problem({ [name]: content }, ['check', '--bills', name]);

describe('a page that asks for a password, saved as a bill', () => {
  test.each([
    '<!DOCTYPE html><html><body>Sign in</body></html>',
    '\r\n\r\n<HTML lang="fr"><body>Connexion</body></HTML>',
    '<!-- a -- b --><!-- c -->\n<html></html>',
    '<script>location = "/login"</script>',
    '<form action="/login"></form>',
    '\ufeff<meta charset="utf-8">',
    Buffer.from('\ufeff<html></html>', 'utf16le'),
  ])('%j', async (page) => {
    expect(await told(page)).toContain(`bills.csv: ${PAGE}`);
    expect(await told(page, 'bills.xlsx')).toContain(`bills.xlsx: ${PAGE}`);
  });
});

describe('a bill under another name, or in another dress, is read', () => {
  test.each([
    ['gzip', gzipSync(HEADINGS + ROW)],
    ['two gzips in one', Buffer.concat([gzipSync(HEADINGS), gzipSync(ROW)])],
    ['a zip', handmadeZip([{ name: '../../bills.csv', content: Buffer.from(HEADINGS + ROW) }])],
    ['UTF-16 without a mark', Buffer.from(HEADINGS + ROW, 'utf16le')],
    ['line ends of an old Macintosh', (HEADINGS + ROW).replaceAll('\n', '\r')],
    ['a byte order mark in a cell', (HEADINGS + ROW).replace('514', '\ufeff514')],
    ['a second byte order mark', `\ufeff\ufeff${HEADINGS}\ufeff${ROW}`],
    ['fifty thousand columns', `${HEADINGS.trim()},${COLUMNS}\n${ROW}`],
  ])('%s', async (_, content) => {
    expect(await read(content)).toBe(0);
  });
});

describe('files that were joined', () => {
  const second = ROW.replace('0101', '0102');

  test('the headings of the second are left out', async () => {
    expect(await read(`\ufeff${HEADINGS}${ROW}\ufeff${HEADINGS}${second}`)).toBe(0);
  });

  test('the second on the last line of the first', async () => {
    expect(await told(`${HEADINGS}${ROW.trim()}\ufeff${HEADINGS}${second}`)).toContain(
      'bills.csv, row 2, column "6": "service" stands beyond the last of 5 headings. ',
    );
  });

  test('in two encodings', async () => {
    const latin = Buffer.from(`${HEADINGS}${ROW.replace('Laurentel', 'Téléphone')}`, 'latin1');
    const utf8 = Buffer.from(second.replace('Laurentel', 'Téléphone'));
    expect(await told(Buffer.concat([latin, utf8]))).toContain(
      'bills.csv, line 3: the file is not UTF-8, but this line is. ',
    );
    expect(await told(Buffer.concat([Buffer.from(HEADINGS), utf8, utf8, latin]))).toContain(
      'the file is mostly UTF-8, but this line holds bytes that are not. ',
    );
  });
});

describe('a file cut short', () => {
  const rows = HEADINGS + ROW.repeat(3);
  test.each([
    ['in a row', `${rows}Laurentel,5145550104,recu`, 'row 5: the last row breaks off: it has 3 of 5 cells, '],
    ['in a quote', `${rows}"Laurentel","51455`, 'row 5: a quote that begins in this row is never closed, '],
  ])('%s', async (_, content, found) => {
    expect(await told(content)).toContain(`bills.csv, ${found}`);
  });

  test('packed', async () => {
    expect(await told(gzipSync(rows).subarray(0, -4))).toContain(
      'bills.csv: the compressed file (gzip) is cut short. ',
    );
    const zip = handmadeZip([{ name: 'a.csv', content: Buffer.from(rows) }]);
    expect(await told(zip.subarray(0, -4))).toContain(
      'bills.csv: the file is cut short: the directory at its end is missing. ',
    );
  });
});

describe('a workbook', () => {
  const texts = (values: readonly string[]) =>
    values.map((value) => ['t="inlineStr"', `<is><t>${value}</t></is>`] as const);
  const head = rowXml(1, texts([...HEADINGS.trim().split(','), 'period_start']));
  const book = (amount: readonly [string, string], day: readonly [string, string]) => {
    const [carrier = '', service = '', type = '', , currency = ''] = ROW.trim().split(',');
    const cells = [...texts([carrier, service, type]), amount, ...texts([currency]), day];
    const data = `<sheetData>${head}${rowXml(2, cells)}</sheetData>`;
    return handmadeWorkbook([{ name: 'S', data }], { styles: styleSheet(['yyyy-mm-dd']) });
  };
  const good = ['', '<v>28</v>'] as const;

  test.each([
    ['a date that never was', book(good, ['s="1"', '<v>60</v>']), 'column "period_start": '],
    ['the day before the first', book(good, ['s="1"', '<v>0</v>']), 'column "period_start": '],
    ['a formula that failed', book(['t="e"', '<f>A1/0</f><v>#DIV/0!</v>'], good), 'column "amount": '],
    ['a formula that was never calculated', book(['', '<f>A1</f>'], good), 'column "amount": '],
  ])('with %s', async (_, bytes, place) => {
    expect(await told(bytes, 'bills.xlsx')).toContain(`bills.xlsx, sheet "S", row 2, ${place}`);
  });

  test('of fifty thousand columns', async () => {
    const cells = '<c><v>1</v></c>'.repeat(50_000);
    const bytes = handmadeWorkbook([{ name: 'S', data: `<sheetData><row>${cells}</row></sheetData>` }]);
    expect(await told(bytes, 'bills.xlsx')).toContain(
      'bills.xlsx, sheet "S": row 1 has a cell beyond column XFD, the last one a sheet can have. ',
    );
  });
});

describe('hundreds of megabytes end within seconds and a gigabyte of memory', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-size-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const main = pathToFileURL(path.resolve(import.meta.dirname, '../dist/main.js')).href;
  // What is told, then the seconds and the megabytes it took.
  const script = `
    const { run } = await import(${JSON.stringify(main)});
    const start = performance.now();
    await run(process.argv.slice(1), process);
    const seconds = (performance.now() - start) / 1000;
    console.log(JSON.stringify([seconds, process.resourceUsage().maxRSS / 1024]));`;

  const wide = `${'123456,'.repeat(50_000)}\n`;
  test.each([
    [
      'a line of 200 MB',
      () => Buffer.alloc(200_000_000, 'a'),
      'row 1: the row has more than 10 million characters',
    ],
    [
      '200 MB of cells on a line',
      () => Buffer.alloc(200_000_000, '"a",'),
      'row 1: the row has more than 10 million',
    ],
    [
      '200 MB in an open quote',
      () => Buffer.concat([Buffer.from(`${HEADINGS}"`), Buffer.alloc(200_000_000, ROW)]),
      'row 2: a quote that begins in this row is never closed',
    ],
    [
      '50,000 columns on 600 rows',
      () => Buffer.alloc(600 * wide.length, wide),
      'the file holds more than 10 million',
    ],
    [
      '200 MB of line ends',
      () => Buffer.alloc(200_000_000, '\r'),
      'the file holds more than 30 million cells',
    ],
    ['200 MB of zeros in a gzip', () => gzipSync(Buffer.alloc(200_000_000)), 'unpacks to more than 50 MB'],
  ])(
    '%s',
    (_, content, found) => {
      writeFileSync(path.join(folder, 'bills.csv'), content());
      const argv = ['--input-type=module', '-e', script, ...CHECK];
      const { stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
      expect(stderr).toContain(found);
      const [seconds, megabytes] = JSON.parse(stdout) as [number, number];
      expect(seconds).toBeLessThan(20);
      expect(megabytes).toBeLessThan(1000);
    },
    60_000,
  );
});
