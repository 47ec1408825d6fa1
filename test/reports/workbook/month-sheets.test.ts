import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/language/locale.ts';
import { decimal } from '../../../src/money/decimal.ts';
import { money } from '../../../src/money/money.ts';
import type { InventoryLine, InvoiceLine, Report } from '../../../src/report/report.ts';
import { exampleAudit } from '../audit-example.ts';
import { AS_OF, OCTOBER } from '../audit-line.ts';
import { exampleReport, lineOf, openedWorkbook, sheetAt, shownIn, textIn } from './opened-workbook.ts';

const INVENTORY = 5;
const INVOICES = 6;
const plain = exampleReport(exampleAudit());

const ROW: InventoryLine = {
  carrier: 'Laurentel',
  account: '0514-01',
  service: '514-555-0000',
  code: 'VOIP-STD',
  description: 'Ligne VoIP standard',
  status: 'active',
  startDate: OCTOBER.from,
  quantity: decimal('1'),
  mrc: money('28.00', 'CAD'),
  location: 'Bureau',
  costCenter: 'CC-100',
  contract: 'CTR-2024-07',
  charges: 1,
  billed: money('31.50', 'CAD'),
  wholeMonths: true,
  verdict: 'found',
  findings: ['F-3f9c2a1b'],
  place: { file: 'inventory.xlsx', sheet: 'Services', row: 2 },
};

const INVOICE: InvoiceLine = {
  carrier: 'Laurentel',
  account: '0514-01',
  invoice: 'L-2026-10-514',
  invoiceDate: AS_OF,
  period: OCTOBER,
  currency: 'CAD',
  previousBalance: money('120.00', 'CAD'),
  payments: money('-120.00', 'CAD'),
  adjustments: money('-5.00', 'CAD'),
  netTotal: money('100.00', 'CAD'),
  taxTotal: money('15.00', 'CAD'),
  total: money('115.00', 'CAD'),
  amountDue: money('112.50', 'CAD'),
  charges: 3,
  charged: money('99.00', 'CAD'),
  complete: true,
  place: { file: 'bills/2026-10/laurentel.csv', row: 2 },
};

describe('the sheet of the inventory', () => {
  async function linesWith(inventory: readonly InventoryLine[], report: Report = plain) {
    const sheet = sheetAt(await openedWorkbook({ ...report, inventory }), INVENTORY);
    return Array.from({ length: sheet.rowCount }, (_, index) =>
      Array.from({ length: 20 }, (_cell, column) => {
        const cell = sheet.getRow(index + 1).getCell(column + 1);
        return cell.formula === undefined ? textIn(cell.value) : (shownIn(cell) ?? '');
      }),
    );
  }

  it('lists what is billed in no row of it, then each row beside what was billed', async () => {
    const lines = await linesWith([
      ROW,
      { ...ROW, billed: undefined, charges: 0, verdict: 'not-billed', findings: [] },
    ]);
    expect(lines[0]).toEqual([
      'Carrier',
      'Account',
      'Service',
      'Code',
      'Description',
      'Status',
      'Start',
      'End',
      'Quantity',
      'Inventory price',
      'Billed',
      'Bill − inventory',
      'Charges',
      'Currency',
      'Result',
      'Findings',
      'Contract',
      'Location',
      'Cost centre',
      'Source No.',
    ]);
    expect(lines.map((line) => line[14])).toEqual([
      'Result',
      'Not in the inventory',
      'Not in the inventory',
      'Not in the inventory',
      'Not in the inventory',
      'See findings',
      'Not billed',
    ]);
    expect(lines[5]).toEqual([
      'Laurentel',
      '0514-01',
      '514-555-0000',
      'VOIP-STD',
      'Ligne VoIP standard',
      'Active',
      new Date('2026-10-01T00:00:00Z'),
      null,
      1,
      28,
      31.5,
      3.5,
      1,
      'CAD',
      'See findings',
      'F-3f9c2a1b',
      'CTR-2024-07',
      'Bureau',
      'CC-100',
      4,
    ]);
    expect(lines[6]?.slice(9, 13)).toEqual([28, null, '', 0]);
  });

  it('holds nothing for a part of a month against the price of a month', async () => {
    const report = { ...plain, findings: [] };
    const inventory = [{ ...ROW, wholeMonths: false }, ROW, ROW];
    const sheet = sheetAt(await openedWorkbook({ ...report, inventory }), INVENTORY);
    expect([2, 3, 4].map((line) => sheet.getCell(`L${line}`).formula)).toEqual([
      undefined,
      'IF(AND(ISNUMBER(K3),ISNUMBER(J3)),ROUND(K3-J3,6),"")',
      'IF(AND(ISNUMBER(K4),ISNUMBER(J4)),ROUND(K4-J4,6),"")',
    ]);
    expect([2, 3, 4].map((line) => shownIn(sheet.getCell(`L${line}`)))).toEqual([null, 3.5, 3.5]);
  });

  it('keeps the heading and the columns through the service in sight', async () => {
    const workbook = await openedWorkbook({ ...plain, inventory: [ROW] });
    const views = [INVENTORY - 1, INVENTORY].map((at) => sheetAt(workbook, at).views[0]);
    expect(views).toEqual([
      expect.objectContaining({ state: 'frozen', xSplit: 4, ySplit: 1 }),
      expect.objectContaining({ state: 'frozen', xSplit: 3, ySplit: 1 }),
    ]);
  });

  it('holds no two currencies against each other', async () => {
    const lines = await linesWith([{ ...ROW, billed: money('31.50', 'USD') }], { ...plain, findings: [] });
    expect(lines[1]?.slice(9, 12)).toEqual([28, '31.50 USD', '']);
  });

  it('says that it is empty, or that it is not known', async () => {
    const none = { ...plain, findings: [] };
    expect((await linesWith([], none))[1]?.[0]).toBe('There is no row of an inventory.');
    expect((await linesWith([], { ...none, detailed: false }))[1]?.[0]).toBe(
      'Not known: the saved report holds the findings alone. Run the audit again to list it.',
    );
    const known = await linesWith([], { ...plain, detailed: false });
    expect([known.length, known.at(-1)?.[0]]).toEqual([
      7,
      'Not known: the saved report holds the findings alone. Run the audit again to list it.',
    ]);
  });
});

describe('the sheet of invoices', () => {
  async function sheetWith(invoices: readonly InvoiceLine[]) {
    const findings = plain.findings.filter(({ rule }) => rule !== 'missing-invoice');
    return sheetAt(await openedWorkbook({ ...plain, findings, invoices }), INVOICES);
  }

  it('holds lines, totals and the balance carried forward against one another, live', async () => {
    const sheet = await sheetWith([INVOICE]);
    expect(lineOf(sheet, 1, 25)).toEqual([
      'Carrier',
      'Account',
      'Invoice',
      'Bill date',
      'Due date',
      'From',
      'To',
      'Currency',
      'Charges',
      'Sum of lines',
      'Net total',
      'Lines − net',
      'Tax',
      'Invoice total',
      'Total − net − tax',
      'Previous balance',
      'Payments',
      'Adjustments',
      'Balance computed',
      'Amount due',
      'Due − computed',
      'Paid on',
      'Reading',
      'Findings',
      'Source No.',
    ]);
    const live = ['L2', 'O2', 'S2', 'U2'].map((cell) => [
      sheet.getCell(cell).formula,
      sheet.getCell(cell).result,
    ]);
    expect(live).toEqual([
      ['IF(COUNT(J2,K2)=2,ROUND(J2-K2,6),"")', -1],
      ['IF(COUNT(N2,K2,M2)=3,ROUND(N2-K2-M2,6),"")', 0],
      ['IF(COUNT(P2,N2)=2,ROUND(P2-ABS(N(Q2))+N(R2)+N2,6),"")', 110],
      ['IF(COUNT(T2,S2)=2,ROUND(T2-S2,6),"")', 2.5],
    ]);
    expect([sheet.getCell('W2').value, textIn(sheet.getCell('X2').value)]).toEqual([
      'Read whole',
      'F-3f9d2193 +15',
    ]);
  });

  it('leaves empty what it cannot compute, and takes payments of either sign', async () => {
    const sheet = await sheetWith([
      { ...INVOICE, payments: money('120.00', 'CAD'), adjustments: undefined, complete: false },
      { ...INVOICE, previousBalance: undefined, netTotal: undefined, amountDue: money('1.00', 'USD') },
    ]);
    const shown = [2, 3].map((line) =>
      ['L', 'O', 'S', 'T', 'U', 'W'].map((column) => shownIn(sheet.getCell(`${column}${line}`)) ?? ''),
    );
    expect(shown).toEqual([
      [-1, 0, 115, 112.5, -2.5, 'Rows missing'],
      ['', '', '', '', '', 'Read whole'],
    ]);
  });

  it('lists invoices that did not come first', async () => {
    const sheet = sheetAt(await openedWorkbook({ ...plain, invoices: [INVOICE] }), INVOICES);
    expect([2, 3, 4, 5].map((line) => sheet.getCell(`W${line}`).value)).toEqual([
      'Missing',
      'Missing',
      'Missing',
      'Read whole',
    ]);
  });
});

describe.each(LANGUAGES)('the glossary in %s', (language) => {
  it('explains words and rules that found something or were not applied', async () => {
    const tags = { en: 'en-CA', fr: 'fr-FR', ar: 'ar-TN' };
    const sheet = sheetAt(await openedWorkbook(exampleAudit({ locale: tags[language] })), 9);
    const rows = Array.from({ length: sheet.rowCount - 1 }, (_, index) => lineOf(sheet, index + 2, 3));
    expect(rows.length).toBe(24 + 9);
    expect(rows.filter((row) => row.some((cell) => cell === null || cell === ''))).toEqual([]);
    const said = {
      en: 'duplicate-line: found 4 findings in this report.',
      fr: 'duplicate-line\u00a0: 4 constats dans ce rapport.',
      ar: 'duplicate-line: وجدت 4 ملاحظات في هذا التقرير.',
    };
    expect(rows.map((row) => row[2])).toContain(said[language]);
  });
});
