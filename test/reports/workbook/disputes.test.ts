import type { Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../src/ledger/numbers.ts';
import { type Money, moneyText } from '../../../src/money/money.ts';
import type { Dispute } from '../../../src/records/dispute.ts';
import type { Report } from '../../../src/report/report.ts';
import { DISPUTE_COLUMNS, type DisputeColumn } from '../../../src/reports/workbook/dispute-columns.ts';
import { workbookBytes } from '../../../src/reports/workbook/workbook.ts';
import { on } from '../../ledger/ledger-story.ts';
import { manyDisputes } from '../../ledger/many-disputes.ts';
import { exampleAudit } from '../audit-example.ts';
import { containerFaults, elementsOf, partsOf } from './container-parts.ts';
import {
  exampleReport,
  lineNumberOf,
  lineOf,
  openedWorkbook,
  shownIn,
  tablesOf,
  textIn,
} from './opened-workbook.ts';

const AS_OF = on('2026-11-30');

function reportWith(disputes: readonly Dispute[], locale = 'en-CA'): Report {
  return { ...exampleReport(exampleAudit({ locale })), asOf: AS_OF, disputes };
}

async function sheetNamed(report: Report, name: string): Promise<Worksheet> {
  const sheet = (await openedWorkbook(report)).getWorksheet(name);
  if (!sheet) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

const at = (sheet: Worksheet, line: number, column: DisputeColumn) =>
  shownIn(sheet.getRow(line).getCell(DISPUTE_COLUMNS.indexOf(column) + 1));
const number = (amount: Money): number => Number(moneyText(amount));

describe('the sheet of disputes', () => {
  it('has a dispute a row, with its money, its dates and the days to its time limit', async () => {
    const sheet = await sheetNamed(reportWith(manyDisputes(3)), 'Disputes');
    expect(tablesOf(sheet)).toEqual([{ name: 'Disputes', ref: 'A1:AD4' }]);
    expect(lineOf(sheet, 1, 20)).toEqual([
      'Claim',
      'Carrier’s ticket',
      'Carrier',
      'Accounts',
      'Reason',
      'State',
      'Level',
      'Claimed',
      'Granted',
      'Received',
      'Outstanding',
      'Currency',
      'Sent on',
      'Answer due',
      'Credit expected',
      'Time limit in law',
      'Days to it',
      'Age in days',
      'Owner',
      'Payment',
    ]);
    const row = DISPUTE_COLUMNS.map((column) => at(sheet, 4, column));
    expect(row).toEqual([
      'D-2026-0003',
      'CASE-7',
      'شبكة الأطلس',
      '514-02',
      'Charged twice',
      'acknowledged',
      'claim',
      120.36,
      null,
      null,
      120.36,
      'CAD',
      new Date('2026-02-03'),
      new Date('2026-03-09'),
      null,
      new Date('2026-11-21'),
      -9,
      '> 120',
      null,
      'paid under reserve',
      120.36,
      null,
      new Date('2026-01-23'),
      new Date('2026-02-14'),
      null,
      null,
      null,
      null,
      'claim 2026-02-03',
      null,
    ]);
  });

  it('counts the days to the time limit from a day that can be changed', async () => {
    const sheet = await sheetNamed(reportWith(manyDisputes(3)), 'Disputes');
    const asOf = lineNumberOf(sheet, 'As of (the days to the time limit follow this date)');
    expect(at(sheet, asOf, 'claimed')).toEqual(new Date('2026-11-30'));
    expect(sheet.getRow(2).getCell(DISPUTE_COLUMNS.indexOf('daysLeft') + 1).formula).toBe(
      `IF(AND(ISNUMBER(P2),ISNUMBER($H$${asOf}),R2<>""),P2-$H$${asOf},"")`,
    );
    const { dataValidations } = sheet as unknown as {
      dataValidations: { model: Record<string, { type: string; error: string }> };
    };
    expect(
      Object.entries(dataValidations.model).map(([cell, { type, error }]) => [cell, type, error]),
    ).toEqual([[`H${asOf}`, 'date', 'Enter a date.']]);
  });

  it('has totals that follow the filter and are those of the numbers, for each currency', async () => {
    const disputes = manyDisputes(40);
    const sheet = await sheetNamed(reportWith(disputes), 'Disputes');
    const { currencies } = numbersOf(disputes, AS_OF);
    for (const [index, one] of currencies.entries()) {
      const line = 43 + index;
      const columns = ['claimed', 'granted', 'received', 'outstanding', 'saving'] as const;
      expect(columns.map((column) => at(sheet, line, column))).toEqual(
        columns.map((column) => number(one[column])),
      );
      expect(at(sheet, line, 'currency')).toBe(one.currency);
      expect(sheet.getRow(line).getCell(DISPUTE_COLUMNS.indexOf('claimed') + 1).formula).toContain(
        'SUBTOTAL(109',
      );
    }
    const all = lineNumberOf(sheet, 'All disputes');
    const told = ['claimed', 'granted', 'received', 'outstanding', 'currency', 'sent', 'answerDue'] as const;
    expect(told.map((column) => at(sheet, all, column))).toEqual([
      16530.34,
      4896.87,
      3110.99,
      9364.48,
      'CAD',
      40,
      18,
    ]);
    const rates = ['creditExpected', 'limitation', 'daysLeft', 'age', 'owner', 'payment'] as const;
    expect(rates.map((column) => at(sheet, all, column))).toEqual([0.833, 0.408, 0.438, 0.2, 1694.72, 965.1]);
  });

  it('has a dash and no rate where there is nothing to count', async () => {
    const sheet = await sheetNamed(reportWith(manyDisputes(1)), 'Disputes');
    const all = lineNumberOf(sheet, 'All disputes');
    const rates = ['creditExpected', 'limitation', 'daysLeft', 'age'] as const;
    expect(rates.map((column) => at(sheet, all, column))).toEqual(['–', '–', '–', '–']);
    expect(at(sheet, lineNumberOf(sheet, 'found to sent'), 'claimed')).toBe('–');
    expect(sheet.getImages()).toEqual([]);
  });

  it('has the numbers by carrier, reason and month, the ages, and charts', async () => {
    const sheet = await sheetNamed(reportWith(manyDisputes(40)), 'Disputes');
    const lines = ['By carrier', 'By reason', 'By month', 'Median days', 'Open disputes by age in days'];
    const found = lines.map((title) => lineNumberOf(sheet, title));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    const [carriers = 0, reasons = 0, months = 0, , ages = 0] = found;
    expect(
      [carriers + 2, reasons + 2, months + 2].map((line) => textIn(at(sheet, line, 'claim') as string)),
    ).toEqual(['Laurentel', 'billed-after-disconnect', 'January 2026']);
    expect(['0–30', '31–60'].map((_, index) => at(sheet, ages + 2 + index, 'claimed'))).toEqual([3, 2]);
    expect(sheet.getImages().length).toBe(4);
  });

  it('links a claim to its findings of this month', async () => {
    const [first] = manyDisputes(1);
    const report = reportWith([]);
    const [finding] = report.findings;
    const [line] = first?.lines ?? [];
    if (!first || !finding || !line) throw new RangeError('no example');
    const disputes = [{ ...first, lines: [{ ...line, finding: finding.id }] }];
    const bytes = await workbookBytes({ ...report, disputes });
    const links = elementsOf(partsOf(bytes), 'xl/worksheets/sheet4.xml').filter(
      ({ name, attributes }) => name === 'hyperlink' && attributes.ref === 'A2',
    );
    expect(links.map(({ attributes }) => attributes.location)).toEqual([
      expect.stringMatching(/^'Discrepancies'!A\d+$/),
    ]);
    expect(containerFaults(bytes)).toEqual([]);
    const sheet = await sheetNamed({ ...report, disputes }, 'Disputes');
    expect(textIn(sheet.getRow(2).getCell(DISPUTE_COLUMNS.length).value)).toBe(finding.id);
  });

  it('counts accounts and findings that would make a row too high', async () => {
    const [first] = manyDisputes(1);
    const report = reportWith([]);
    const [line] = first?.lines ?? [];
    if (!first || !line) throw new RangeError('no example');
    const lines = (count: number) =>
      report.findings
        .slice(0, count)
        .map(({ id }, index) => ({ ...line, finding: id, account: `A-${index}` }));
    const disputes = [4, 5].map((count) => ({ ...first, claim: `D-2026-000${count}`, lines: lines(count) }));
    const sheet = await sheetNamed({ ...report, disputes }, 'Disputes');
    const ids = report.findings.map(({ id }) => id);
    expect([2, 3].map((row) => [at(sheet, row, 'accounts'), at(sheet, row, 'findings')])).toEqual([
      ['A-0\nA-1\nA-2\nA-3', ids.slice(0, 4).join(', ')],
      ['A-0\nA-1\nA-2\n… +2', `${ids.slice(0, 3).join(', ')}, … +2`],
    ]);
  });

  it.each([
    ['en-CA', 'Disputes', false],
    ['fr-FR', 'Contestations', false],
    ['ar-MA', 'المطالبات', true],
  ])('in %s is called %s and read in its direction', async (locale, name, rightToLeft) => {
    const sheet = await sheetNamed(reportWith(manyDisputes(2), locale), name);
    expect(sheet.views[0]?.rightToLeft).toBe(rightToLeft);
    const headings = lineOf(sheet, 1, DISPUTE_COLUMNS.length);
    expect(new Set(headings).size).toBe(DISPUTE_COLUMNS.length);
  });

  it('is not there without disputes, and the workbook is the same as without a ledger', async () => {
    const { disputes: _, ...without } = reportWith([]);
    const names = (await openedWorkbook(without)).worksheets.map(({ name }) => name);
    expect(names).toHaveLength(9);
    expect((await openedWorkbook(reportWith([]))).worksheets.map(({ name }) => name)).toEqual(names);
  });

  it('is the same bytes for the same disputes', async () => {
    const report = reportWith(manyDisputes(20));
    expect(Buffer.compare(await workbookBytes(report), await workbookBytes(report))).toBe(0);
  });
});

describe('the summary', () => {
  it('has the next dates of disputes, what the law let go first', async () => {
    const sheet = await sheetNamed(reportWith(manyDisputes(40)), 'Summary');
    const first = lineNumberOf(sheet, 'Disputes: dates to keep') + 1;
    const told = [0, 1, 2, 3].map((line) => lineOf(sheet, first + line, 7).map(textIn));
    expect(told).toEqual([
      ['Carrier', 'Currency', 'Claim', 'At stake', 'Date', 'Days left', 'What'],
      ['Laurentel', 'CAD', 'D-2026-0001', 13.1, new Date('2026-11-01'), -29, 'time limit in law'],
      ['شبكة الأطلس', 'CAD', 'D-2026-0003', 120.36, new Date('2026-11-21'), -9, 'time limit in law'],
      [
        'Northline Networks',
        'CAD',
        'D-2026-0002',
        53.22,
        new Date('2026-02-28'),
        -275,
        'answer due from the carrier',
      ],
    ]);
    expect(textIn(sheet.getRow(first + 13).getCell(1).value)).toBe(
      'Later or in more disputes: see the sheet of disputes',
    );
    expect(textIn(sheet.getRow(lineNumberOf(sheet, 'What to read next') + 3).getCell(1).value)).toBe(
      'Disputes',
    );
  });
});
