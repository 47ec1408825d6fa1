import { describe, expect, it } from 'vitest';
import { causesOf } from '../../../src/audit/causes.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { money } from '../../../src/money/money.ts';
import { discrepancyRange, isLiveDifference } from '../../../src/reports/workbook/discrepancies.ts';
import { day } from '../../calendar/days.ts';
import { exampleAudit } from '../audit-example.ts';
import { lineOf, openedWorkbook, sheetAt, shownIn } from './opened-workbook.ts';

const COLUMNS = 32;
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
      'Class',
      'Carrier',
      'Account',
      'Invoice',
      'Bill date',
      'Due date',
      'Service',
      'Code',
      'Description',
      'From',
      'To',
      'Billed',
      'Expected',
      'Difference',
      'Difference %',
      'Claimed',
      'Currency',
      'Reason',
      'Cause',
      'Explanation',
      'Proof: bill',
      'Proof: reference',
      'Since',
      'To date',
      'Per year',
      'Still claimable',
      'Claim by',
      'Also seen by',
      'Claim status',
    ]);
    expect(lineOf(sheet, 4, COLUMNS)).toEqual([
      3,
      'F-3f9c2a1b',
      'Error',
      'Billing error',
      'Laurentel',
      '0514-01',
      'L-2026-10-514',
      new Date('2026-10-31T00:00:00Z'),
      new Date('2026-11-30T00:00:00Z'),
      '514-555-0000',
      'VOIP-STD',
      'Ligne VoIP standard',
      new Date('2026-10-01T00:00:00Z'),
      new Date('2026-10-31T00:00:00Z'),
      31.5,
      28,
      { formula: 'ROUND(O4-P4,2)', result: 3.5 },
      { formula: 'IF(P4=0,"",Q4/ABS(P4))', result: 0.125 },
      { formula: 'Q4', result: 3.5 },
      'CAD',
      'Price differs from the contract',
      causesOf([audit.findings[2]].filter((one) => one !== undefined))[0]?.id,
      'Billed $31.50; the contract says $28.00. Difference $3.50.',
      'bills/2026-10/laurentel.csv, row 2, column amount',
      'contracts/prices.xlsx, sheet 2026, cell F2',
      null,
      null,
      null,
      null,
      null,
      'Price differs from the inventory',
      'New',
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
    expect(lineOf(sheet, 4, COLUMNS).slice(25, 30)).toEqual([
      new Date('2026-08-01T00:00:00Z'),
      10.5,
      42,
      7,
      new Date('2026-11-30T00:00:00Z'),
    ]);
  });

  it('leaves the amounts of a finding without money empty', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit()), SHEET);
    expect(lineOf(sheet, 2, COLUMNS).slice(14, 21)).toEqual([
      null,
      null,
      null,
      null,
      null,
      'CAD',
      'Invoice missing',
    ]);
  });

  it('claims only billing errors', async () => {
    const audit = exampleAudit();
    const sheet = sheetAt(await openedWorkbook(audit), SHEET);
    const claims = audit.findings.map((_, index) => shownIn(sheet.getCell(`S${index + 2}`)));
    expect(claims).toEqual(
      audit.findings.map(({ class: of, impact }) =>
        of === 'error' && impact ? Number(impact.digits) / 10 ** impact.scale : null,
      ),
    );
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
    expect(sheet.autoFilter).toBe('A1:AF26');
    expect(lineOf(sheet, 27, COLUMNS)).toEqual(Array.from({ length: COLUMNS }, () => null));
    expect(
      [28, 29, 30].map((line) => [sheet.getCell(`S${line}`).value, sheet.getCell(`T${line}`).value]),
    ).toEqual(
      [
        ['CAD', 495.11, 2],
        ['EUR', 193.4, 2],
        ['TND', 12.25, 3],
      ].map(([currency, result, decimals]) => [
        {
          formula: `ROUND(SUMPRODUCT(($T$2:$T$26="${currency}")*SUBTOTAL(109,OFFSET($S$2,ROW($S$2:$S$26)-ROW($S$2),0))),${decimals})`,
          result,
        },
        currency,
      ]),
    );
  });

  it('offers the statuses of a claim and refuses others', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit({ locale: 'fr-FR', findings: 1 })), SHEET);
    expect(sheet.getCell('AF2').value).toBe('Nouveau');
    expect(sheet.getCell('AF2').dataValidation).toEqual({
      type: 'list',
      allowBlank: true,
      formulae: ['"Nouveau,À envoyer,Envoyé,Accusé reçu,Accepté,Accepté en partie,Refusé,Crédité,Clos"'],
      showErrorMessage: true,
      errorTitle: 'Statut',
      error: 'Choisissez un statut dans la liste.',
    });
    expect(sheet.getCell('AF3').dataValidation).toBeUndefined();
  });

  it('says so when there is nothing', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit({ findings: 0 })), SHEET);
    expect(sheet.rowCount).toBe(2);
    expect(sheet.getCell('A2').value).toBe('No discrepancy was found.');
    expect(sheet.autoFilter).toBeUndefined();
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
    });
    expect(sheet.headerFooter).toMatchObject({
      oddHeader: '&LVille de Saint-Clair · 2026-10-31',
      oddFooter: '&L&A&R&P / &N',
    });
    expect(sheet.getCell('O4').numFmt).toBe('#,##0.00;[Red]-#,##0.00');
    expect(sheet.getCell('O26').numFmt).toBe('#,##0.000;[Red]-#,##0.000');
    expect(sheet.getCell('R4').numFmt).toBe('0.0%;[Red]-0.0%');
    expect(sheet.getCell('H4').numFmt).toBe('yyyy-mm-dd');
    expect(sheet.getCell('F4').numFmt).toBe('@');
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
    expect(lineOf(sheet, 2, COLUMNS).slice(14, 19)).toEqual([null, null, -7.25, null, -7.25]);
  });
});

describe('discrepancyRange', () => {
  it('spans the rows of the findings, and one row where there is none', () => {
    expect(discrepancyRange('claim', 25, 'fr')).toBe("'Écarts'!$S$2:$S$26");
    expect(discrepancyRange('claim', 0, 'en')).toBe("'Discrepancies'!$S$2:$S$2");
  });
});
