import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../src/audit/audit.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { money } from '../../src/money/money.ts';
import { findingsCsv } from '../../src/reports/csv.ts';
import { exampleAudit } from './audit-example.ts';

const HEADINGS =
  'id,fingerprint,rule,class,severity,carrier,account,invoice,service,code,period_start,period_end,billed,expected,impact,currency,message,also,evidence,status,since,impact_to_date,impact_annual,claimable,deadline';

test('a finding is one row of plain values under the headings', () => {
  expect(findingsCsv(exampleAudit({ findings: 1 }))).toBe(
    `${HEADINGS}\nF-3f9c2a1b,3f9c2a1b3f9c2a1b,mrc-contract-mismatch,error,error,Laurentel,0514-01,L-2026-10-514,514-555-0000,VOIP-STD,2026-10-01,2026-10-31,31.50,28.00,3.50,CAD,Billed $31.50; the contract says $28.00. Difference $3.50.,mrc-inventory-mismatch,"bills: bills/2026-10/laurentel.csv, row 2, amount = 31.50 | prices: contracts/prices.xlsx, 2026!F2 = 28.00",new,,,,,\n`,
  );
});

test('no findings are the headings alone', () => {
  expect(findingsCsv(exampleAudit({ findings: 0 }))).toBe(`${HEADINGS}\n`);
});

test('rows are in the order of the report, whatever the language', () => {
  const audit = exampleAudit({ locale: 'ar-EG' });
  const rows = parse(findingsCsv(audit), { columns: true, record_delimiter: '\n' }) as Record<
    string,
    string
  >[];
  expect(rows.map((row) => row.id)).toEqual(audit.findings.map((finding) => finding.id));
  expect(rows.every((row) => /^-?\d+\.\d{2,3}$/.test(row.impact ?? ''))).toBe(true);
});

test('there is no byte order mark and no carriage return', () => {
  const text = findingsCsv(exampleAudit());
  expect(text.startsWith('id,')).toBe(true);
  expect(text).not.toContain('\r');
});

describe('a text that begins as a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+33 1 55', "'+33 1 55"],
    ['-DID', "'-DID"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
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
    expect(findingsCsv(withFinding(places)).match(/'=cmd\(\)/g)).toHaveLength(6);
  });

  test('is not looked for in amounts', () => {
    const impact = money('-2.75', 'CAD');
    expect(findingsCsv(withFinding({ impact }))).toContain(',31.50,28.00,-2.75,CAD,');
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
  const absent: Partial<Finding> = {
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
  expect(findingsCsv(withFinding(absent))).toBe(
    `${HEADINGS}\nF-3f9c2a1b,3f9c2a1b3f9c2a1b,mrc-contract-mismatch,error,error,Laurentel,,,,,,,,,,,A message,,,new,,,,,\n`,
  );
});

test('an amount in another currency than the row is left out', () => {
  const amounts = { billed: money('31.50', 'USD'), expected: money('28.00', 'CAD'), impact: undefined };
  expect(findingsCsv(withFinding(amounts))).toContain(',2026-10-31,31.50,,,USD,');
});

function codeCell(changes: Partial<Finding>): string | undefined {
  const row = findingsCsv(withFinding(changes)).slice(HEADINGS.length + 1);
  return /,514-555-0000,([\s\S]*),2026-10-01,/.exec(row)?.[1];
}

function withFinding(changes: Partial<Finding>): Audit {
  const audit = exampleAudit({ findings: 1 });
  return { ...audit, findings: audit.findings.map((finding) => ({ ...finding, ...changes })) };
}
