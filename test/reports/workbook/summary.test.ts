import type { CellValue } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/audit/audit.ts';
import { type Money, money, moneyText } from '../../../src/money/money.ts';
import type { Report } from '../../../src/report/report.ts';
import { workbookBytes } from '../../../src/reports/workbook/workbook.ts';
import { day } from '../../calendar/days.ts';
import { exampleAudit } from '../audit-example.ts';
import {
  exampleReport,
  lineNumberOf,
  lineOf,
  openedWorkbook,
  sheetAt,
  shownIn,
  textIn,
} from './opened-workbook.ts';

const number = (value: Money): number => Number(moneyText(value));

/** The report with a month before and a finding that stands since then. */
function withCourse(report: Report): Report {
  const course = {
    since: day('2026-08-01'),
    impactToDate: money('10.50', 'CAD'),
    claimable: money('7.00', 'CAD'),
    deadline: day('2026-11-10'),
  };
  const [cad] = report.totals;
  if (!cad) throw new RangeError('the example has totals');
  return {
    ...report,
    findings: report.findings.map((finding) =>
      finding.id === 'F-3f9c2a1b' ? { ...finding, ...course } : finding,
    ),
    months: [
      { from: day('2026-09-01'), billed: money('1200.50', 'CAD'), claim: money('3.50', 'CAD') },
      { from: day('2026-10-01'), billed: cad.billed, claim: cad.claim },
    ],
  };
}

describe('the summary', () => {
  it('says who, when and what was audited', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit({ locale: 'fr-FR' })), 1);
    expect([1, 2, 3, 4, 5, 6].map((line) => lineOf(sheet, line, 2))).toEqual([
      ['Audit de factures télécom', null],
      ['Client', 'Ville de Saint-Clair'],
      ['Arrêté au', '31 octobre 2026'],
      ['Contrôlé', 'Opérateurs\u00a0: 3 · factures\u00a0: 3 · charges\u00a0: 60 · fichiers\u00a0: 5'],
      ['Constats', '25'],
      ['Causes', '24'],
    ]);
  });

  it('shows the claim, the exposure and the billed amount of each carrier and currency, to the cent', async () => {
    const audit = exampleAudit();
    const sheet = sheetAt(await openedWorkbook(audit), 1);
    const first = lineNumberOf(sheet, 'Carrier') + 1;
    const shown = [...audit.carrierTotals, ...audit.totals].map((_, index) =>
      [1, 2, 3, 4, 5, 6].map((column) => shownIn(sheet.getRow(first + index).getCell(column))),
    );
    expect(shown).toEqual([
      ...audit.carrierTotals.map((total) => [
        total.carrier,
        total.currency,
        total.findings,
        number(total.claim),
        number(total.exposure),
        number(total.billed),
      ]),
      ...audit.totals.map((total, index) => [
        'Total',
        total.currency,
        audit.carrierTotals[index]?.findings,
        number(total.claim),
        number(total.exposure),
        number(total.billed),
      ]),
    ]);
    expect(sheet.getCell(`D${first}`).formula).toBe(
      `ROUND(SUMIFS('Discrepancies'!$N$2:$N$26,'Discrepancies'!$D$2:$D$26,"="&$A${first},'Discrepancies'!$O$2:$O$26,"="&$B${first}),2)`,
    );
    const rows = (column: string): string => `'Discrepancies'!$${column}$2:$${column}$26`;
    const exposed = (sign: string): string =>
      `SUMIFS(${rows('M')},${rows('O')},"="&$B${first + 4},${rows('Z')},"Exposure",${rows('M')},"${sign}0")`;
    expect(sheet.getCell(`E${first + 4}`).formula).toBe(`ROUND(${exposed('>')}-${exposed('<')},2)`);
    expect(sheet.getCell(`D${first}`).numFmt).toBe('#,##0.00;[Red]-#,##0.00');
    expect(sheet.getCell(`D${first + 2}`).numFmt).toBe('#,##0.000;[Red]-#,##0.000');
  });

  it('counts every finding once by reason, and once by class and severity', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit()), 1);
    const reasons = lineNumberOf(sheet, 'Reason', lineNumberOf(sheet, 'Findings by reason'));
    const reasonTotal = lineNumberOf(sheet, 'Total', reasons);
    expect(
      lineOf(sheet, reasons + 1, 5).map((value, index) =>
        index < 2 ? value : shownIn(sheet.getRow(reasons + 1).getCell(index + 1)),
      ),
    ).toEqual(['Charged twice', 'CAD', 3, 224.98, null]);
    expect(sheet.getCell(`C${reasonTotal}`).value).toEqual({
      formula: `SUM(C${reasons + 1}:C${reasonTotal - 1})`,
      result: 25,
    });
    const classes = lineNumberOf(sheet, 'Class');
    const matrix = [1, 2, 3, 4, 5].map((offset) =>
      [1, 3, 4, 5, 6].map((column) => shownIn(sheet.getRow(classes + offset).getCell(column))),
    );
    expect(matrix).toEqual([
      ['Billing error', 12, 4, 0, 16],
      ['Exposure', 0, 3, 3, 6],
      ['Optimisation', 0, 0, 0, 0],
      ['Data quality', 0, 3, 0, 3],
      ['Total', 12, 10, 3, 25],
    ]);
  });

  it('says how much was checked and what was not', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit()), 1);
    const coverage = lineNumberOf(sheet, 'Coverage');
    const lines = [2, 3, 4, 5].map((offset) =>
      [1, 2, 3, 4, 5, 7].map((column) => shownIn(sheet.getRow(coverage + offset).getCell(column))),
    );
    expect(lines).toEqual([
      ['Charges', null, 60, null, null, null],
      ['Charges found in the inventory', null, 56, null, null, 56 / 60],
      ['Charges with a contract price', null, 60, null, null, 1],
      ['Spend with a contract price', 'CAD', null, 2896.91, 2607.22, 2607.22 / 2896.91],
    ]);
    const limits = lineNumberOf(sheet, 'What was not checked');
    expect([1, 2, 3, 4].map((offset) => lineOf(sheet, limits + offset, 3))).toEqual([
      ['Items not audited', null, 3],
      ['Rows rejected', null, 0],
      ['Warnings while reading', null, 1],
      ['Rules skipped', null, 2],
    ]);
    expect(lineOf(sheet, limits + 5, 2)).toEqual(['nrc-without-order', 'no orders file']);
  });

  it('tells the story in a few sentences', async () => {
    const sentencesOf = async (locale: string, title: string, count: number) => {
      const report = withCourse(exampleReport(exampleAudit({ locale })));
      const sheet = sheetAt(await openedWorkbook(report), 1);
      const first = lineNumberOf(sheet, title);
      return Array.from({ length: count }, (_, index) => sheet.getCell(`A${first + 1 + index}`).value);
    };
    expect(await sentencesOf('en-CA', 'In short', 10)).toEqual([
      '$495.11 to claim from 1 carrier: 17.1% of the $2,896.91 billed.',
      '€193.40 to claim from 1 carrier: 9.6% of the €2,005.15 billed.',
      'TND\u00a012.250 to claim from 1 carrier: 25.9% of the TND\u00a047.250 billed.',
      'Largest cause: Billed but not in the inventory (Laurentel), 1 line, $154.90.',
      'Largest cause: Charged twice (Océlia Télécom Entreprises), 1 line, €154.90.',
      'Largest cause: Contract rate expired (قرطاج للاتصالات), 1 line, TND\u00a012.250.',
      'To claim by November 10, 2026 at the latest: $7.00.',
      'Exposure, never claimed: $68.50.',
      'Exposure, never claimed: €152.75.',
      null,
    ]);
    expect((await sentencesOf('fr-FR', 'En bref', 7)).toSpliced(4, 2).slice(3)).toEqual([
      "Principale cause\u00a0: Facturé mais absent de l'inventaire (Laurentel), 1 ligne, 154,90\u00a0$CA.",
      'À réclamer au plus tard le 10 novembre 2026\u00a0: 7,00\u00a0$CA.',
    ]);
  });

  it('lists the deadlines that approach, the soonest first, and what is past its time limit', async () => {
    const report = withCourse(exampleReport(exampleAudit()));
    const sheet = sheetAt(await openedWorkbook(report), 1);
    const first = lineNumberOf(sheet, 'Deadlines within 90 days') + 1;
    expect(
      [1, 2].map((offset) =>
        [1, 2, 3, 4, 5, 6].map((column) =>
          textIn(shownIn(sheet.getRow(first + offset).getCell(column)) as CellValue),
        ),
      ),
    ).toEqual([
      ['Laurentel', 'CAD', 1, 7, new Date('2026-11-10T00:00:00Z'), 10],
      ['To date, time limit past or not known', 'CAD', 1, 3.5, null, null],
    ]);
    const rows = (column: string): string => `'Discrepancies'!$${column}$2:$${column}$26`;
    expect(sheet.getCell(`D${first + 1}`).formula).toBe(
      `ROUND(SUMIFS(${rows('V')},${rows('U')},$E${first + 1},${rows('D')},"="&$A${first + 1},${rows('O')},"="&$B${first + 1},${rows('Z')},"="&"Billing error"),2)`,
    );
  });

  it('shows earlier months, largest causes and services with formulas that give the figures of the report', async () => {
    const report = withCourse(exampleReport(exampleAudit()));
    const sheet = sheetAt(await openedWorkbook(report), 1);
    const causes = lineNumberOf(sheet, 'Largest causes') + 2;
    const total = lineNumberOf(sheet, 'Total', lineNumberOf(sheet, 'To claim'));
    expect(lineOf(sheet, causes, 7).map(textIn)).toEqual([
      'Billed but not in the inventory · FIB-1G',
      'CAD',
      1,
      { formula: `ROUND(SUMIFS('Causes'!$M$2:$M$25,'Causes'!$B$2:$B$25,$F${causes}),2)`, result: 154.9 },
      {
        formula: `IF(OR(N($D$${total})<=0,N(D${causes})>N($D$${total})),"",D${causes}/$D$${total})`,
        result: 154.9 / 495.11,
      },
      report.findings.find(({ rule, code }) => rule === 'billed-not-in-inventory' && code === 'FIB-1G')
        ?.cause,
      'Laurentel',
    ]);
    const months = lineNumberOf(sheet, 'Month by month') + 2;
    expect([0, 1].map((offset) => lineOf(sheet, months + offset, 4))).toEqual([
      ['September 2026', 'CAD', 1200.5, 3.5],
      ['October 2026', 'CAD', 2896.91, 495.11],
    ]);
    const services = lineNumberOf(sheet, 'Services with the largest claims') + 2;
    const rows = (column: string): string => `'Discrepancies'!$${column}$2:$${column}$26`;
    const matches = `EXACT(${rows('D')},$G${services})*EXACT(${rows('G')},$A${services})*EXACT(${rows('O')},$B${services})`;
    expect(lineOf(sheet, services, 4)).toEqual([
      '514-555-0016',
      'CAD',
      { formula: `SUMPRODUCT(${matches})`, result: 1 },
      { formula: `ROUND(SUMPRODUCT(${matches},${rows('N')}),2)`, result: 154.9 },
    ]);
  });

  it('has a picture where several bars are to be compared, described in words, and none without claims', async () => {
    const files = unzipSync(await workbookBytes(withCourse(exampleReport(exampleAudit()))));
    const drawing = strFromU8(files['xl/drawings/drawing1.xml'] ?? new Uint8Array());
    expect([...drawing.matchAll(/descr="([^":]*):/g)].map(([, words]) => words)).toEqual([
      'Claimed by reason, CAD. Charged twice',
      'Claimed by reason, EUR. Charged twice',
      'Billed and claimed by month, CAD. September 2026',
    ]);
    const none = unzipSync(await workbookBytes(exampleReport(exampleAudit({ findings: 0 }))));
    expect(Object.keys(none).filter((name) => /drawing|media/.test(name))).toEqual([]);
  });

  it('has no percentage where more has a price than was billed, as credits may have none', async () => {
    const report = exampleReport(exampleAudit());
    const spend = [money('10.00', 'CAD'), money('-1.00', 'EUR'), money('8.00', 'TND')];
    const spendWithPrice = [money('12.00', 'CAD'), money('1.00', 'EUR'), money('4.00', 'TND')];
    const coverage = { ...report.coverage, spend, spendWithPrice };
    const sheet = sheetAt(await openedWorkbook({ ...report, coverage }), 1);
    const first = lineNumberOf(sheet, 'Spend with a contract price');
    expect([0, 1, 2].map((offset) => shownIn(sheet.getCell(`G${first + offset}`)))).toEqual([
      undefined,
      undefined,
      0.5,
    ]);
  });

  it('leaves out how many invoices there are where the report does not know', async () => {
    const report = exampleReport(exampleAudit());
    const audited = async (detailed: boolean) => {
      const sheet = sheetAt(await openedWorkbook({ ...report, detailed }), 1);
      return String(sheet.getCell(`B${lineNumberOf(sheet, 'Audited')}`).value).includes('invoices');
    };
    expect([await audited(true), await audited(false)]).toEqual([true, false]);
  });

  it('points to the other sheets by their names', async () => {
    const workbook = await openedWorkbook(exampleAudit({ locale: 'ar-TN' }));
    const sheet = sheetAt(workbook, 1);
    const next = lineNumberOf(sheet, 'ماذا تقرأ بعد ذلك');
    expect(
      [1, 2, 3, 4, 5, 6, 7, 8].map((offset) => textIn(sheet.getCell(`A${next + offset}`).value)),
    ).toEqual(workbook.worksheets.slice(1).map(({ name }) => name));
  });

  it('holds figures instead of formulas where formulas would be wrong', async () => {
    const audit = exampleAudit();
    const twins: Audit = {
      ...audit,
      findings: audit.findings.map((finding, index) =>
        index === 3 ? { ...finding, carrier: 'LAURENTEL' } : finding,
      ),
    };
    const sheet = sheetAt(await openedWorkbook(twins), 1);
    expect(sheet.getCell(`D${lineNumberOf(sheet, 'Carrier') + 1}`).value).toBe(495.11);
    const large: Audit = {
      ...audit,
      findings: audit.findings.map((finding, index) =>
        index === 3 ? { ...finding, impact: money('12345678901234.56', 'CAD') } : finding,
      ),
    };
    const other = sheetAt(await openedWorkbook(large), 1);
    expect(other.getCell(`D${lineNumberOf(other, 'Carrier') + 1}`).value).toBe(495.11);
  });

  it('finds a carrier whose name looks like a comparison or a wildcard', async () => {
    const audit = exampleAudit({ findings: 1 });
    const renamed: Audit = {
      ...audit,
      findings: audit.findings.map((finding) => ({ ...finding, carrier: '>5*' })),
      carrierTotals: audit.carrierTotals.map((total) => ({ ...total, carrier: '>5*' })),
    };
    const sheet = sheetAt(await openedWorkbook(renamed), 1);
    const line = lineNumberOf(sheet, '>5*');
    expect(sheet.getCell(`C${line}`).formula).toBe(
      `COUNTIFS('Discrepancies'!$D$2:$D$2,"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE($A${line},"~","~~"),"*","~*"),"?","~?"),'Discrepancies'!$O$2:$O$2,"="&$B${line})`,
    );
  });
});
