import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/audit/audit.ts';
import { totalsOf } from '../../../src/audit/coverage.ts';
import { money } from '../../../src/money/money.ts';
import { causesOf } from '../../../src/report/causes.ts';
import { type Contested, letterAudit } from '../../letters/letter-example.ts';
import { exampleAudit } from '../audit-example.ts';
import { exampleReport, lineOf, openedWorkbook, sheetAt, shownIn, tablesOf } from './opened-workbook.ts';

const COLUMNS = 16;
/** Its place in the workbook. */
const SHEET = 2;

function auditOf(contested: readonly Contested[], locale = 'en-CA'): Audit {
  const audit = letterAudit({ locale, contested });
  return { ...audit, totals: totalsOf(audit.month, audit.findings) };
}

const CONTESTED: readonly Contested[] = [
  { service: 'a', account: '1', since: '2026-09-01' },
  { class: 'exposure', severity: 'warning', billed: '20.00', service: 'b' },
  { service: 'b', account: '2', severity: 'warning' },
  {
    rule: 'duplicate-line',
    billed: '28.00',
    class: 'data-quality',
    severity: 'info',
    code: null,
    service: null,
  },
  { billed: '128.00', currency: 'EUR', severity: 'warning' },
];

const rows = (column: string, last = 6): string => `'Discrepancies'!$${column}$2:$${column}$${last}`;

describe('the causes sheet', () => {
  it('has a row for each cause whose lines and amounts follow the discrepancies', async () => {
    const audit = auditOf(CONTESTED);
    const sheet = sheetAt(await openedWorkbook(audit), SHEET);
    const ids = causesOf(exampleReport(audit).findings).map(({ id }) => id);
    const count = (line: number, result: number) => ({
      formula: `COUNTIFS(${rows('AA')},$B${line})`,
      result,
    });
    const sum = (column: string, line: number, result: number) => ({
      formula: `ROUND(SUMIFS(${rows(column)},${rows('AA')},$B${line}),2)`,
      result,
    });
    const names = ['Severity', 'Class', 'Carrier', 'Code', 'Reason', 'Lines', 'Services', 'Accounts'];
    expect([1, 2, 3, 4, 5].map((line) => lineOf(sheet, line, COLUMNS))).toEqual([
      ['No.', 'Cause', ...names, 'Each', 'Difference', 'Claimed', 'Currency', 'Since', 'Example'],
      [
        1,
        ids[0],
        'Warning',
        'Billing error',
        'Laurentel',
        'VOIP-STD',
        'Price differs from the contract',
        count(2, 1),
        1,
        1,
        100,
        sum('M', 2, 100),
        sum('N', 2, 100),
        'EUR',
        null,
        'never in a letter',
      ],
      [
        2,
        ids[1],
        'Error',
        'Billing error',
        'Laurentel',
        'VOIP-STD',
        'Price differs from the contract',
        count(3, 2),
        2,
        2,
        3.5,
        sum('M', 3, 7),
        sum('N', 3, 7),
        'CAD',
        new Date('2026-09-01T00:00:00Z'),
        'never in a letter',
      ],
      [
        3,
        ids[2],
        'Warning',
        'Exposure',
        'Laurentel',
        'VOIP-STD',
        'Price differs from the contract',
        count(4, 1),
        1,
        1,
        -8,
        sum('M', 4, -8),
        null,
        'CAD',
        null,
        'never in a letter',
      ],
      [
        4,
        ids[3],
        'Information',
        'Data quality',
        'Laurentel',
        null,
        'Charged twice',
        count(5, 1),
        0,
        1,
        null,
        null,
        null,
        'CAD',
        null,
        'never in a letter',
      ],
    ]);
  });

  it('names in the discrepancies the cause of each finding', async () => {
    const audit = auditOf(CONTESTED);
    const workbook = await openedWorkbook(audit);
    const causes = causesOf(exampleReport(audit).findings);
    const listed = causes.flatMap(({ id, findings }) => findings.map((finding) => [finding.id, id]));
    const shown = audit.findings.map((_, index) =>
      ['B', 'AA'].map((column) => sheetAt(workbook, SHEET + 1).getCell(`${column}${index + 2}`).value),
    );
    expect([...shown].sort()).toEqual([...listed].sort());
  });

  it('totals the claim of each currency below the filter, over the rows shown', async () => {
    const sheet = sheetAt(await openedWorkbook(auditOf(CONTESTED)), SHEET);
    expect(tablesOf(sheet)).toEqual([{ name: 'Causes', ref: 'A1:P5' }]);
    expect(lineOf(sheet, 6, COLUMNS).filter((value) => value !== null)).toEqual([]);
    const total = (currency: string, result: number) => [
      'Total of the rows shown',
      {
        formula: `ROUND(SUMPRODUCT(($N$2:$N$5="${currency}")*SUBTOTAL(109,OFFSET($M$2,ROW($M$2:$M$5)-ROW($M$2),0))),2)`,
        result,
      },
      currency,
    ];
    expect([7, 8].map((line) => lineOf(sheet, line, COLUMNS).filter((value) => value !== null))).toEqual([
      total('CAD', 7),
      total('EUR', 100),
    ]);
  });

  it('adds up to the claim of the report', async () => {
    const audit = exampleAudit({ findings: 60 });
    const sheet = sheetAt(await openedWorkbook(audit), SHEET);
    const sums: Record<string, number> = {};
    for (let line = 2; sheet.getCell(`B${line}`).value !== null; line += 1) {
      const currency = String(sheet.getCell(`N${line}`).value);
      const claim = Number(shownIn(sheet.getCell(`M${line}`)) ?? 0);
      sums[currency] = Math.round(((sums[currency] ?? 0) + claim) * 1000) / 1000;
    }
    const claims = audit.totals.map(({ currency, claim }) => [
      currency,
      Number(claim.digits) / 10 ** claim.scale,
    ]);
    expect(sums).toEqual(Object.fromEntries(claims));
  });

  it('holds figures where a spreadsheet could not add them up', async () => {
    const audit = auditOf(CONTESTED);
    const findings = audit.findings.map((finding, index) =>
      index === 4 ? { ...finding, impact: money('12345678901234.56', 'EUR') } : finding,
    );
    const sheet = sheetAt(await openedWorkbook({ ...audit, findings }), SHEET);
    expect(lineOf(sheet, 2, COLUMNS).slice(7, 14)).toEqual([
      1,
      1,
      1,
      '12345678901234.56',
      '12345678901234.56',
      '12345678901234.56',
      'EUR',
    ]);
    expect(lineOf(sheet, 3, COLUMNS).slice(7, 14)).toEqual([2, 2, 2, 3.5, 7, 7, 'CAD']);
  });

  it('holds figures where formulas would look at too many rows', async () => {
    const [one] = auditOf([{}]).findings;
    if (!one) throw new RangeError('there is a finding');
    const findings = Array.from({ length: 1_415 }, (_, index) => ({
      ...one,
      id: `F-${String(index).padStart(8, '0')}`,
      rule: `rule-${index}`,
    }));
    const sheetOf = async (count: number) =>
      sheetAt(await openedWorkbook({ ...auditOf([{}]), findings: findings.slice(0, count) }), SHEET);
    expect((await sheetOf(1_414)).getCell('L2').formula).toContain('SUMIFS');
    expect((await sheetOf(1_415)).getCell('L2').value).toBe(3.5);
  });

  it('says so when there is nothing', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit({ findings: 0 })), SHEET);
    expect(sheet.rowCount).toBe(2);
    expect(sheet.getCell('A2').value).toBe('No discrepancy was found.');
    expect(tablesOf(sheet)).toEqual([]);
  });

  it('stands from the right in Arabic, with its headings in sight and its dates as the reader writes them', async () => {
    const sheet = sheetAt(await openedWorkbook(auditOf(CONTESTED, 'ar-MA')), SHEET);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1, rightToLeft: true });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '1:1' });
    expect(lineOf(sheet, 1, COLUMNS).slice(7)).toEqual([
      'البنود',
      'الخدمات',
      'الحسابات',
      'لكل بند',
      'الفرق',
      'المطالب به',
      'العملة',
      'منذ',
      'مثال',
    ]);
    expect(sheet.getCell('H3').formula).toBe("COUNTIFS('الفروقات'!$AA$2:$AA$6,$B3)");
    expect([sheet.getCell('O3').numFmt, sheet.getCell('K3').numFmt]).toEqual([
      'dd/mm/yyyy',
      '#,##0.00;[Red]-#,##0.00',
    ]);
  });
});
