import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import excel from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Files, HEADINGS, problem, ROW, started } from './hostile-folder.ts';
import { namesUnder } from './run-in-folder.ts';
import { handmadeWorkbook } from './sources/handmade-workbook.ts';

const DUPLICATED =
  'carrier,account,invoice,service,code,description,charge_type,amount,currency,period_start,period_end\n';
/** What a terminal obeys, but for the end of a line. */
const OBEYED = /(?!\n)\p{Cc}|[\u200e\u200f\u202a-\u202e]/u;
const CHECK = ['check', '--bills', 'bills.csv'];

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A bill with a charge twice, so that its texts reach every output. */
function twice(...texts: readonly string[]): string {
  const row = [...texts, 'recurring', '28.00', 'CAD', '2026-10-01', '2026-10-31'].map(inQuotes).join(',');
  return `${row}\n${row}\n`;
}

describe('a text that a program would run', () => {
  const formulas = {
    carrier: '=HYPERLINK("http://e.example","x")',
    account: '+cmd|calc',
    invoice: '-2+3',
    service: '@SUM(1)',
    code: '=1+1',
    description: '[x](http://e.example)<img src=x onerror=y>|`',
  };
  const files = { 'bills.csv': DUPLICATED + twice(...Object.values(formulas)) };
  const argv = [...CHECK, '--format', 'csv=findings.csv'];
  const output = started(files, argv);
  const bytesOf = async (name: string) => readFileSync(path.join((await output).folder, name));
  const letter = 'bill-audit-out/letter-HYPERLINK-http-e-example-x';

  test('stays in the report as it is', async () => {
    expect((await output).code).toBe(1);
    const report = JSON.parse((await bytesOf('bill-audit-out/report.json')).toString());
    const { description: _, ...identifiers } = formulas;
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject(identifiers);
  });

  test('is guarded in CSV', async () => {
    const [, row = ''] = (await bytesOf('findings.csv')).toString().split('\n');
    expect(row.split(',duplicate-line,error,error,')[1]?.split(',2026-10-01')[0]).toBe(
      `"'=HYPERLINK(""http://e.example"",""x"")",'+cmd|calc,'-2+3,'@SUM(1),'=1+1`,
    );
  });

  test('is text in every cell of the workbook', async () => {
    const workbook = new excel.Workbook();
    const bytes = new Uint8Array(await bytesOf('bill-audit-out/discrepancies.xlsx')).buffer;
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const texts = new Set<string>();
    const formulasWritten: string[] = [];
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (typeof cell.value === 'string') texts.add(cell.value);
          if (cell.formula !== undefined) formulasWritten.push(cell.formula);
        }),
      );
    }
    expect(formulasWritten.filter((formula) => /HYPERLINK|cmd|^1\+1|SUM\(1\)|^-?2\+3/.test(formula))).toEqual(
      [],
    );
    for (const text of [
      formulas.carrier,
      formulas.account,
      formulas.invoice,
      formulas.service,
      formulas.code,
    ])
      expect(texts).toContain(text);
  });

  test('is escaped in the letter', async () => {
    const markdown = (await bytesOf(`${letter}.md`)).toString();
    expect(markdown).toContain(String.raw`| \[x\](http\://e.example)\<img src\=x… |`);
    expect(markdown.match(/^.*(?<!\\)<.*$/gm)).toBeNull();
    const document = strFromU8(
      unzipSync(await bytesOf(`${letter}.docx`))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(document).toContain('&lt;img src=x…');
    expect(document).not.toContain('<img');
    expect(document).not.toMatch(/<w:(?:hyperlink|instrText|fldSimple)/);
  });
});

test('the name of a carrier never leads out of the folder', async () => {
  const names = [
    '../../etc/passwd',
    'CON',
    'a/b',
    'a\\b',
    '...',
    '..',
    '-rf',
    'A',
    'a',
    '__proto__',
    'constructor',
  ];
  names.push('x'.repeat(5000), '报'.repeat(100), '\u{1d400}'.repeat(60), 'nul.txt', '\u001b[31mred', '/');
  const rows = names.map((name) => twice(name, '1', 'I1', '555', 'C', 'd'));
  const { folder, code, stdout } = await started({ 'bills.csv': DUPLICATED + rows.join('') }, CHECK);
  expect({ code, escapes: stdout.includes('\u001b') }).toEqual({ code: 1, escapes: false });
  const written = readdirSync(path.join(folder, 'bill-audit-out'));
  expect(
    written
      .filter(
        (name) => !/^(?:letter-[\p{L}\p{N}-]+\.(?:docx|md|eml)|evidence-[\p{L}\p{N}-]+\.xlsx)$/u.test(name),
      )
      .sort(),
  ).toEqual(['discrepancies.xlsx', 'report.json']);
  // `A` and `a` are one carrier, and so are names that only punctuation tells apart.
  expect(written.filter((name) => name.endsWith('.md')).length).toBeGreaterThanOrEqual(names.length - 3);
  expect(readdirSync(path.dirname(folder))).toEqual(['work']);
  expect((await namesUnder(folder)).filter((name) => name.includes('tmp'))).toEqual([]);
});

describe('a table made to harm its reader', () => {
  test('a megabyte in one cell', async () => {
    for (const cell of ['1'.repeat(1_000_000), `1${' '.repeat(1_000_000)}x`, '1,'.repeat(500_000)]) {
      const bill = `${HEADINGS}Laurentel,514,recurring,${inQuotes(cell)},CAD\n`;
      expect(await problem({ 'bills.csv': bill }, CHECK)).toContain(
        `bills.csv, row 2, column "amount": the cell has ${cell.length} characters, beginning "1`,
      );
    }
  });

  test('twenty thousand columns, alike or not', async () => {
    const alike = `${'amount,'.repeat(20_000)}x\n`.repeat(20);
    expect(await problem({ 'bills.csv': alike }, CHECK)).toContain(
      'bills.csv, row 1: two columns are headed "amount"',
    );
    const numbers = Array.from({ length: 20_000 }, (_, index) => `c${index}`).join(',');
    const wide = `${numbers},${HEADINGS}${'1,'.repeat(20_000)}${ROW}`;
    expect((await started({ 'bills.csv': wide }, CHECK)).code).toBe(0);
  });

  test('ten thousand bad rows are all listed, each on a line of its own', async () => {
    const bill = HEADINGS + ROW.replace('28.00', 'free').repeat(10_000);
    const lines = (await problem({ 'bills.csv': bill }, CHECK)).trimEnd().split('\n');
    expect(lines).toHaveLength(10_001);
    expect(lines[0]).toBe('10000 problems:');
    expect(lines[10_000]).toBe(
      'bills.csv, row 10001, column "amount": "free" is not an amount. Expected a number such as 28.00. Correct the cell.',
    );
  });

  test('NUL bytes and halves of characters', async () => {
    const nul = `${HEADINGS}${ROW.replace('514', '5\u000014')}`;
    expect(await problem({ 'bills.csv': nul }, CHECK)).toContain(
      'bills.csv: the file is not text: it holds binary data. ',
    );
    const halves = Buffer.from(`\ufeff${HEADINGS}${ROW.replace('28', '\ud80028')}`, 'utf16le');
    expect(await problem({ 'bills.csv': halves }, CHECK)).toContain(
      'column "amount": "\ufffd28.00" is not an amount. ',
    );
  });
});

describe('an escape sequence never reaches a terminal', () => {
  const RED = '\u001b[31m';
  const files: Files = {
    'bills.csv': `${HEADINGS}L${RED},5,\u001b]0;x\u0007,f\u009bree,C\u202eAD\n`,
    'headings.csv': `car${RED}rier,service,charge_type,${RED},currency\n${ROW}`,
    [`b${RED}.csv`]: HEADINGS + ROW.replace('28.00', 'free'),
    'sheet.xlsx': handmadeWorkbook([{ name: 'a&#9;b&#x202e;', data: '<sheetData/>' }]),
    'a.yaml': `"x\\e[31m": 1\nbills: [{ files: "\\e[2J" }]\nlocale: "\\e[2J"\n`,
    'b.yaml': 'bills: [{ files: bills.csv, sheet: "\\e[2J" }]\n',
    'c.yaml': `bills: *x${RED}\n`,
  };
  test.each([
    ['check', '--bills', 'bills.csv'],
    ['check', '--bills', 'headings.csv'],
    ['check', '--bills', 'b*.csv'],
    ['check', '--bills', 'sheet.xlsx'],
    ['check', '--bills', `none${RED}.csv`, `none${RED}*`],
    ['check', 'a.yaml'],
    ['check', 'b.yaml'],
    ['check', 'c.yaml', '--verbose'],
    ['check', `${RED}`],
    [`che${RED}ck`],
    ['check', `--for${RED}mat`],
    ['check', '--fail-on', RED],
    ['check', '--format', RED],
    ['check', '--as-of', RED, '--rule', RED],
    ['check', '--bills', 'bills.csv', '--locale', RED],
    ['explain', RED],
    ['inspect', 'headings.csv', '--role', 'bills', '--locale', RED],
  ])('%j', async (...argv) => {
    const told = await problem(files, argv, { isTTY: true, env: { NO_COLOR: '1' } });
    // The progress line of a terminal is our own.
    expect(told.replaceAll('\r\u001b[2K', '')).not.toMatch(OBEYED);
  });

  test('of texts that are read, in the report', async () => {
    const bill = DUPLICATED + twice(`L${RED}`, RED, `I${RED}`, `5${RED}`, `C${RED}`, `d${RED}`);
    const { code, stdout } = await started({ 'bills.csv': bill }, [...CHECK, '--no-color'], { isTTY: true });
    expect(code).toBe(1);
    expect(stdout).not.toMatch(OBEYED);
  });
});
