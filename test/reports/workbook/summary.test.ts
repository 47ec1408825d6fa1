import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/audit/audit.ts';
import { type Money, money, moneyText } from '../../../src/money/money.ts';
import { exampleAudit } from '../audit-example.ts';
import { lineNumberOf, lineOf, openedWorkbook, sheetAt, shownIn } from './opened-workbook.ts';

const number = (value: Money): number => Number(moneyText(value));

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
      `ROUND(SUMIFS('Discrepancies'!$S$2:$S$26,'Discrepancies'!$E$2:$E$26,"="&$A${first},'Discrepancies'!$T$2:$T$26,"="&$B${first}),2)`,
    );
    const rows = (column: string): string => `'Discrepancies'!$${column}$2:$${column}$26`;
    const exposed = (sign: string): string =>
      `SUMIFS(${rows('Q')},${rows('T')},"="&$B${first + 4},${rows('D')},"Exposure",${rows('Q')},"${sign}0")`;
    expect(sheet.getCell(`E${first + 4}`).formula).toBe(`ROUND(${exposed('>')}-${exposed('<')},2)`);
    expect(sheet.getCell(`D${first}`).numFmt).toBe('#,##0.00;[Red]-#,##0.00');
    expect(sheet.getCell(`D${first + 2}`).numFmt).toBe('#,##0.000;[Red]-#,##0.000');
  });

  it('counts every finding once by reason, and once by class and severity', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit()), 1);
    const reasons = lineNumberOf(sheet, 'Reason');
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

  it('points to the other sheets by their names', async () => {
    const workbook = await openedWorkbook(exampleAudit({ locale: 'ar-TN' }));
    const sheet = sheetAt(workbook, 1);
    const next = lineNumberOf(sheet, 'ماذا تقرأ بعد ذلك');
    expect([1, 2, 3, 4, 5].map((offset) => sheet.getCell(`A${next + offset}`).value)).toEqual(
      workbook.worksheets.slice(1).map(({ name }) => name),
    );
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
      `COUNTIFS('Discrepancies'!$E$2:$E$2,"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE($A${line},"~","~~"),"*","~*"),"?","~?"),'Discrepancies'!$T$2:$T$2,"="&$B${line})`,
    );
  });
});
