import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { money } from '../../src/money/money.ts';
import type { Report, ReportFinding } from '../../src/report/report.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { findingsCsv } from '../../src/reports/csv.ts';
import { type ExampleOptions, exampleAudit } from './audit-example.ts';
import { emptyReport, hostileReport } from './hostile-report.ts';
import { reportWithFinding } from './report-with.ts';

const HEADINGS =
  'id,fingerprint,rule,class,severity,carrier,account,invoice,service,code,period_start,period_end,billed,expected,impact,currency,message,also,evidence,status,since,impact_to_date,impact_annual,claimable,deadline,bill_date,due_date,description,cause';

test('a finding is one row of plain values under the headings', () => {
  expect(csvOf(example({ findings: 1 }))).toBe(
    `${HEADINGS}\nF-3f9c2a1b,3f9c2a1b3f9c2a1b,mrc-contract-mismatch,error,error,Laurentel,0514-01,L-2026-10-514,514-555-0000,VOIP-STD,2026-10-01,2026-10-31,31.50,28.00,3.50,CAD,Billed $31.50; the contract says $28.00. Difference $3.50.,mrc-inventory-mismatch,"bills: bills/2026-10/laurentel.csv, row 2, amount = 31.50 | prices: contracts/prices.xlsx, 2026!F2 = 28.00",new,,,,,,2026-10-31,2026-11-30,Ligne VoIP standard,C-42431730\n`,
  );
});

test('no findings are the headings alone', () => {
  expect(csvOf(example({ findings: 0 }))).toBe(`${HEADINGS}\n`);
});

test('rows are in the order of the report, whatever the language', () => {
  const report = example({ locale: 'ar-EG' });
  const rows = parse(csvOf(report), { columns: true, record_delimiter: '\n' }) as Record<string, string>[];
  expect(rows.map((row) => row.id)).toEqual(report.findings.map((finding) => finding.id));
  expect(rows.every((row) => /^-?\d+\.\d{2,3}$/.test(row.impact ?? ''))).toBe(true);
});

test('without a mark the text begins with the first heading, and has no carriage return', () => {
  const text = csvOf(example());
  expect(text.startsWith('id,')).toBe(true);
  expect(text).not.toContain('\r');
});

test('with a mark one byte order mark comes first, and all else is the same', () => {
  expect(findingsCsv(example({ locale: 'fr-CA' }), { mark: true })).toBe(
    `\ufeff${csvOf(example({ locale: 'fr-CA' }))}`,
  );
  expect(findingsCsv(emptyReport(), { mark: true })).toBe(`\ufeff${HEADINGS}\n`);
});

describe('a text that begins as a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+33 1 55', "'+33 1 55"],
    ['-DID', "'-DID"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['\u200e=1', "'=1"],
    ['\u0000=1', "'=1"],
    [' =1', ' =1'],
    ['1=1', '1=1'],
    ["'=1", "'=1"],
  ])('%j is written %j', (code, cell) => {
    expect(codeCell({ code })).toBe(cell);
  });

  test('is guarded in every text column', () => {
    const text = '=cmd()';
    const places = { carrier: text, account: text, invoice: text, service: text, code: text, message: text };
    expect(csvOf(reportWithFinding(places)).match(/'=cmd\(\)/g)).toHaveLength(6);
  });

  test('is not looked for in amounts', () => {
    const impact = money('-2.75', 'CAD');
    expect(csvOf(reportWithFinding({ impact }))).toContain(',31.50,28.00,-2.75,CAD,');
  });
});

describe('a text with separators', () => {
  test.each([
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['=a,"b"', `"'=a,""b"""`],
    ['a;b', 'a;b'],
    ['\u202eabc\u2066\u061c\ufeff', 'abc'],
    ['\u001b[2Ja', '[2Ja'],
  ])('%j is written %j', (code, cell) => {
    expect(codeCell({ code })).toBe(cell);
  });
});

test('what is absent is empty', () => {
  const absent: Partial<ReportFinding> = {
    record: { taxBasis: 'unknown', disputesCharges: false, earlierMonth: false, einvoice: false },
    cause: '',
    account: undefined,
    invoice: undefined,
    service: undefined,
    code: undefined,
    period: undefined,
    billed: undefined,
    expected: undefined,
    impact: undefined,
    also: [],
    evidence: [],
    message: 'A message',
  };
  expect(csvOf(reportWithFinding(absent))).toBe(
    `${HEADINGS}\nF-3f9c2a1b,3f9c2a1b3f9c2a1b,mrc-contract-mismatch,error,error,Laurentel,,,,,,,,,,,A message,,,new,,,,,,,,,\n`,
  );
});

test('an amount in another currency than the row is left out', () => {
  const amounts = { billed: money('31.50', 'USD'), expected: money('28.00', 'CAD'), impact: undefined };
  expect(csvOf(reportWithFinding(amounts))).toContain(',2026-10-31,31.50,,,USD,');
});

test('what the record says stands at the end', () => {
  const [finding] = example({ findings: 1 }).findings;
  if (!finding) throw new RangeError('the example has no finding');
  const row = csvOf(
    reportWithFinding({ cause: 'C-12345678', record: { ...finding.record, description: '@SUM(A1), "x"' } }),
  );
  expect(row.endsWith(`,2026-10-31,2026-11-30,"'@SUM(A1), ""x""",C-12345678\n`)).toBe(true);
});

test.each(['en-CA', 'fr-CA', 'ar-MA'])('hostile texts stay in their cells in %s', (locale) => {
  const report = hostileReport(locale);
  const rows = parse(csvOf(report), { columns: true, record_delimiter: '\n' }) as Record<string, string>[];
  expect(rows.map(({ id }) => id)).toEqual(report.findings.map(({ id }) => id));
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

function codeCell(changes: Partial<ReportFinding>): string | undefined {
  const row = csvOf(reportWithFinding(changes)).slice(HEADINGS.length + 1);
  return /,514-555-0000,([\s\S]*),2026-10-01,/.exec(row)?.[1];
}

function example(options: ExampleOptions = {}): Report {
  return reportOf(exampleAudit(options));
}

function csvOf(report: Report): string {
  return findingsCsv(report, { mark: false });
}

test('a formula is none behind a semicolon either, which divides the cells of a French Excel', () => {
  const report = example();
  const [finding] = report.findings;
  if (!finding) throw new Error('a finding');
  const message = 'a;=1+1; @x;b\n-c;＋d';
  expect(csvOf({ ...report, findings: [{ ...finding, message }] })).toContain(`"a;'=1+1; '@x;b\n'-c;'＋d"`);
});
