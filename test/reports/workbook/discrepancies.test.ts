import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/findings/finding.ts';
import { money } from '../../../src/money/money.ts';
import { isLiveDifference } from '../../../src/reports/workbook/discrepancy-cells.ts';
import { discrepancyRange } from '../../../src/reports/workbook/discrepancy-columns.ts';
import { day } from '../../calendar/days.ts';
import { exampleAudit } from '../audit-example.ts';
import {
  exampleReport,
  lineOf,
  lineWith,
  openedWorkbook,
  sheetAt,
  shownIn,
  tablesOf,
  textIn,
} from './opened-workbook.ts';

const COLUMNS = 35;
/** Its place in the workbook. */
const SHEET = 3;

describe('the discrepancies sheet', () => {
  it('has a row for each finding, with live difference, percentage and claim', async () => {
    const audit = exampleAudit();
    const sheet = sheetAt(await openedWorkbook(audit), SHEET);
    expect(lineOf(sheet, 1, COLUMNS)).toEqual([
      'No.',
      'Finding',
      'Severity',
      'Carrier',
      'Account',
      'Invoice',
      'Service',
      'Code',
      'From',
      'To',
      'Billed',
      'Expected',
      'Difference',
      'Claimed',
      'Currency',
      'Reason',
      'Explanation',
      'Proof: bill',
      'Proof: reference',
      'Claim status',
      'Claim by',
      'Still claimable',
      'Since',
      'To date',
      'Per year',
      'Class',
      'Cause',
      'Description',
      'Bill date',
      'Due date',
      'Difference %',
      'Bill file',
      'Reference file',
      'Source No.',
      'Also seen by',
    ]);
    const line = lineWith(sheet, 'F-3f9c2a1b');
    expect(line).toBe(16);
    expect(lineOf(sheet, line, COLUMNS).map(textIn)).toEqual([
      15,
      'F-3f9c2a1b',
      'Error',
      'Laurentel',
      '0514-01',
      'L-2026-10-514',
      '514-555-0000',
      'VOIP-STD',
      new Date('2026-10-01T00:00:00Z'),
      new Date('2026-10-31T00:00:00Z'),
      31.5,
      28,
      { formula: 'ROUND(K16-L16,2)', result: 3.5 },
      { formula: 'M16', result: 3.5 },
      'CAD',
      'Price differs from the contract',
      'Billed $31.50; the contract says $28.00. Difference $3.50.',
      'bills/2026-10/laurentel.csv, row 2, column amount',
      'contracts/prices.xlsx, sheet 2026, cell F2',
      'New',
      null,
      null,
      null,
      null,
      null,
      'Billing error',
      exampleReport(audit).findings.find(({ id }) => id === 'F-3f9c2a1b')?.cause,
      'Ligne VoIP standard',
      new Date('2026-10-31T00:00:00Z'),
      new Date('2026-11-30T00:00:00Z'),
      { formula: 'IF(L16=0,"",M16/ABS(L16))', result: 0.125 },
      'laurentel.csv',
      'prices.xlsx',
      1,
      'Price differs from the inventory',
    ]);
  });

  it('tells since when it stands, what it cost and costs a year, and until when it can be claimed', async () => {
    const audit = exampleAudit();
    const course = {
      since: day('2026-08-01'),
      impactToDate: money('10.50', 'CAD'),
      impactAnnual: money('42.00', 'CAD'),
      claimable: money('7.00', 'CAD'),
      deadline: day('2026-11-30'),
    };
    const findings = audit.findings.map((finding, index) =>
      index === 2 ? { ...finding, ...course } : finding,
    );
    const sheet = sheetAt(await openedWorkbook({ ...audit, findings }), SHEET);
    expect(lineOf(sheet, lineWith(sheet, 'F-3f9c2a1b'), COLUMNS).slice(20, 25)).toEqual([
      new Date('2026-11-30T00:00:00Z'),
      7,
      new Date('2026-08-01T00:00:00Z'),
      10.5,
      42,
    ]);
  });

  it('leaves the amounts of a finding without money empty', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit()), SHEET);
    expect(lineOf(sheet, 26, COLUMNS).slice(10, 16)).toEqual([
      null,
      null,
      null,
      null,
      'EUR',
      'Invoice missing',
    ]);
  });

  it('claims only billing errors', async () => {
    const audit = exampleAudit();
    const sheet = sheetAt(await openedWorkbook(audit), SHEET);
    const shown = audit.findings.map((_, index) => [
      textIn(sheet.getCell(`B${index + 2}`).value),
      shownIn(sheet.getCell(`N${index + 2}`)),
    ]);
    const claims = audit.findings.map(({ id, class: of, impact }) => [
      id,
      of === 'error' && impact ? Number(impact.digits) / 10 ** impact.scale : null,
    ]);
    expect(shown.sort()).toEqual(claims.sort());
  });

  it('never lets text of a bill become a formula', async () => {
    const workbook = await openedWorkbook(exampleAudit());
    for (const place of [SHEET, SHEET + 1]) {
      const hostile: string[] = [];
      sheetAt(workbook, place).eachRow((row) =>
        row.eachCell((cell) => {
          if (typeof cell.value === 'string' && /^[=+@-]/.test(cell.value)) hostile.push(cell.value);
          if (cell.formula !== undefined) expect(cell.formula).not.toMatch(/HYPERLINK|@/);
        }),
      );
      expect(hostile).toContain('=HYPERLINK("http://x.example","Fibre 1 Gbit/s")');
      expect(hostile).toContain('@SUM(A1:A9) direct inward dialling');
      expect(hostile).toContain('-DID');
      expect(hostile).toContain('+33 1 55 00 0044');
    }
  });

  it('totals each currency below the filter, over the rows shown', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit()), SHEET);
    expect(tablesOf(sheet)).toEqual([{ name: 'Discrepancies', ref: 'A1:AI26' }]);
    expect(lineOf(sheet, 27, COLUMNS)).toEqual(Array.from({ length: COLUMNS }, () => null));
    expect(
      [28, 29, 30].map((line) => [sheet.getCell(`N${line}`).value, sheet.getCell(`O${line}`).value]),
    ).toEqual(
      [
        ['CAD', 495.11, 2],
        ['EUR', 193.4, 2],
        ['TND', 12.25, 3],
      ].map(([currency, result, decimals]) => [
        {
          formula: `ROUND(SUMPRODUCT(($O$2:$O$26="${currency}")*SUBTOTAL(109,OFFSET($N$2,ROW($N$2:$N$26)-ROW($N$2),0))),${decimals})`,
          result,
        },
        currency,
      ]),
    );
  });

  it('offers the statuses of a claim and refuses others', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit({ locale: 'fr-FR', findings: 1 })), SHEET);
    expect(sheet.getCell('T2').value).toBe('Nouveau');
    expect(sheet.getCell('T2').dataValidation).toEqual({
      type: 'list',
      allowBlank: true,
      formulae: ['"Nouveau,À envoyer,Envoyé,Accusé reçu,Accepté,Accepté en partie,Refusé,Crédité,Clos"'],
      showErrorMessage: true,
      errorTitle: 'Statut',
      error: 'Choisissez un statut dans la liste.',
    });
    expect(sheet.getCell('T3').dataValidation).toBeUndefined();
  });

  it('says so when there is nothing', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit({ findings: 0 })), SHEET);
    expect(sheet.rowCount).toBe(2);
    expect(sheet.getCell('A2').value).toBe('No discrepancy was found.');
    expect(tablesOf(sheet)).toEqual([]);
  });

  it('keeps its headings in sight, repeats them on paper and prints one page wide', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit()), SHEET);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1, rightToLeft: false });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      printArea: 'A1:T30',
    });
    expect(sheet.headerFooter).toMatchObject({
      oddHeader: '&LVille de Saint-Clair · 2026-10-31',
      oddFooter: '&L&A&R&P / &N',
    });
    expect(sheet.getCell('K16').numFmt).toBe('#,##0.00;[Red]-#,##0.00');
    expect(sheet.getCell('K13').numFmt).toBe('#,##0.000;[Red]-#,##0.000');
    expect(sheet.getCell('AE16').numFmt).toBe('0.0%;[Red]-0.0%');
    expect(sheet.getCell('I16').numFmt).toBe('yyyy-mm-dd');
    expect(sheet.getCell('F16').numFmt).toBe('@');
  });
});

describe('isLiveDifference', () => {
  const [example] = exampleAudit({ findings: 1 }).findings;
  const finding = (
    billed: string | undefined,
    expected: string | undefined,
    impact: string | undefined,
  ): Finding => {
    if (!example) throw new RangeError('the example has a finding');
    const of = (text: string | undefined) => (text === undefined ? undefined : money(text, 'CAD'));
    return { ...example, billed: of(billed), expected: of(expected), impact: of(impact) };
  };

  it('holds where billed less expected, rounded, is the impact', () => {
    expect(isLiveDifference(finding('31.50', '28.00', '3.50'))).toBe(true);
    expect(isLiveDifference(finding('31.505', '28.00', '3.51'))).toBe(true);
    expect(isLiveDifference(finding('31.50', '28.00', '3.49'))).toBe(false);
    expect(isLiveDifference(finding(undefined, '28.00', '3.50'))).toBe(false);
    expect(isLiveDifference(finding('31.50', undefined, '3.50'))).toBe(false);
    expect(isLiveDifference(finding('12345678901234.56', '0.00', '12345678901234.56'))).toBe(false);
  });

  it('leaves the impact itself in the sheet where it does not hold', async () => {
    const audit = exampleAudit({ findings: 1 });
    const plain = { ...audit, findings: [finding(undefined, undefined, '-7.25')] };
    const sheet = sheetAt(await openedWorkbook(plain), SHEET);
    expect(lineOf(sheet, 2, COLUMNS).slice(10, 14)).toEqual([null, null, -7.25, -7.25]);
  });
});

describe('discrepancyRange', () => {
  it('spans the rows of the findings, and one row where there is none', () => {
    expect(discrepancyRange('claim', 25, 'fr')).toBe("'Écarts'!$N$2:$N$26");
    expect(discrepancyRange('claim', 0, 'en')).toBe("'Discrepancies'!$N$2:$N$2");
  });
});
