import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Audit, Comparison } from '../../../src/audit/audit.ts';
import { money } from '../../../src/money/money.ts';
import { workbookBytes } from '../../../src/reports/workbook/workbook.ts';
import { exampleAudit } from '../audit-example.ts';
import {
  exampleReport,
  lineOf,
  openedWorkbook,
  sheetAt,
  shownIn,
  tablesOf,
  textIn,
} from './opened-workbook.ts';

const zone = process.env.TZ;

afterEach(() => {
  vi.useRealTimers();
  process.env.TZ = zone;
});

describe('workbookBytes', () => {
  it('gives the same bytes at another time in another time zone', async () => {
    const runs: Uint8Array[] = [];
    for (const [now, timeZone] of [
      ['2026-11-02T10:00:01Z', 'America/Toronto'],
      ['2031-03-30T23:59:58Z', 'Asia/Tokyo'],
    ] as const) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      process.env.TZ = timeZone;
      runs.push(await workbookBytes(exampleReport(exampleAudit({ locale: 'ar-TN' }))));
      vi.useRealTimers();
    }
    expect(Buffer.from(runs[0] ?? []).equals(Buffer.from(runs[1] ?? []))).toBe(true);
  });

  it('is dated by the audit and signed by the tool', async () => {
    const files = unzipSync(await workbookBytes(exampleReport(exampleAudit())));
    const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('<dc:creator>bill-audit</dc:creator>');
    expect(core.match(/2026-10-31T00:00:00Z/g)).toHaveLength(2);
  });

  it.each([
    [
      'en-CA',
      [
        'Summary',
        'Causes',
        'Discrepancies',
        'Comparison',
        'Inventory check',
        'Invoices',
        'Not audited',
        'Sources',
        'Glossary',
      ],
    ],
    [
      'fr-FR',
      [
        'Synthèse',
        'Causes',
        'Écarts',
        'Comparaison',
        'Contrôle inventaire',
        'Factures',
        'Non contrôlé',
        'Sources',
        'Glossaire',
      ],
    ],
    [
      'ar-TN',
      [
        'الملخص',
        'الأسباب',
        'الفروقات',
        'المقارنة',
        'فحص الجرد',
        'الفواتير',
        'غير مدقق',
        'المصادر',
        'مسرد المصطلحات',
      ],
    ],
  ])('names its sheets in the language of %s and reads in its direction', async (locale, names) => {
    const workbook = await openedWorkbook(exampleAudit({ locale }));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(names);
    expect(workbook.worksheets.map(({ views }) => views[0]?.rightToLeft)).toEqual(
      names.map(() => locale === 'ar-TN'),
    );
  });

  it('writes no link outside unless told where, and no text as a formula', async () => {
    const files = unzipSync(await workbookBytes(exampleReport(exampleAudit())));
    const relations = Object.keys(files).filter((name) => name.endsWith('.rels'));
    const outside = relations.filter((name) => /External/.test(strFromU8(files[name] ?? new Uint8Array())));
    expect([outside, Object.keys(files).filter((name) => name.includes('externalLink'))]).toEqual([[], []]);
    const sheet = strFromU8(files['xl/worksheets/sheet4.xml'] ?? new Uint8Array());
    expect(sheet).toContain(
      't="str"><v>=HYPERLINK(&quot;http://x.example&quot;,&quot;Fibre 1 Gbit/s&quot;)</v>',
    );
    expect(sheet).not.toMatch(/<f[^>]*>[^<]*HYPERLINK/);
  });

  it('lists its files, the tool and the digest of its rules', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit()), 8);
    expect(lineOf(sheet, 1, 9)).toEqual([
      'No.',
      'Role',
      'File',
      'SHA-256',
      'Layout',
      'Rows',
      'Records',
      'Rejected',
      'Ignored',
    ]);
    expect(lineOf(sheet, 2, 9)).toEqual([
      1,
      'Bill',
      'bills/2026-10/laurentel.csv',
      'a'.repeat(64),
      'plain-bills',
      60,
      60,
      0,
      0,
    ]);
    expect([8, 9, 10].map((line) => lineOf(sheet, line, 3).slice(1))).toEqual([
      ['Tool', 'bill-audit 0.1.0'],
      ['Rules, SHA-256', 'b'.repeat(64)],
      ['As of', 'October 31, 2026'],
    ]);
  });

  it('lists what was not audited, the rules skipped and the warnings', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit()), 7);
    const lines = [2, 3, 4, 5, 6, 7].map((line) => lineOf(sheet, line, 11).map(textIn));
    expect(lines).toEqual([
      [
        'Charge',
        'The price sheet has the code, but no price for this date, type, scope or quantity.',
        null,
        'Laurentel',
        '0514-01',
        '514-555-0990',
        'TRUNK',
        null,
        'bills/2026-10/laurentel.csv, row 71',
        -412.35,
        'CAD',
      ],
      [
        'Row',
        'The row could not be read.',
        '"28,0O" is not an amount.',
        null,
        null,
        null,
        null,
        null,
        'bills/2026-10/laurentel.csv, row 80',
        null,
        null,
      ],
      [
        'Inventory row',
        'The account has no invoice this month.',
        null,
        'Laurentel',
        '0514-01',
        '514-555-0991',
        null,
        null,
        'inventory.xlsx, sheet Services, row 91',
        null,
        null,
      ],
      [
        'Rule',
        'The rule was not applied.',
        'no orders file',
        null,
        null,
        null,
        null,
        'nrc-without-order',
        null,
        null,
        null,
      ],
      [
        'Rule',
        'The rule was not applied.',
        'no earlier months',
        null,
        null,
        null,
        null,
        'balance-roll-forward',
        null,
        null,
        null,
      ],
      [
        'Warning',
        'It was read with a doubt.',
        'The column answers for no field. Map it in bill-audit.yaml, or leave it out of the file.',
        null,
        null,
        null,
        null,
        null,
        'bills/2026-10/laurentel.csv, row 1, column Remarque',
        null,
        null,
      ],
    ]);
    const audit = exampleAudit();
    const whole: Audit = {
      ...audit,
      notAudited: [],
      warnings: [],
      coverage: { ...audit.coverage, rules: [] },
    };
    expect(sheetAt(await openedWorkbook(whole), 7).getCell('A2').value).toBe('Everything was audited.');
  });
});

describe('the comparison sheet', () => {
  it('sets bill, inventory and contract side by side with live differences', async () => {
    const sheet = sheetAt(await openedWorkbook(exampleAudit()), 4);
    expect(lineOf(sheet, 1, 17)).toEqual([
      'Carrier',
      'Account',
      'Invoice',
      'Service',
      'Code',
      'Description',
      'From',
      'To',
      'Quantity',
      'Currency',
      'Inventory price',
      'Bill price',
      'Contract price',
      'Bill − inventory',
      'Bill − contract',
      'Result',
      'Findings',
    ]);
    expect(lineOf(sheet, 2, 13)).toEqual([
      'Laurentel',
      '0514-01',
      'L-2026-10-514',
      '514-555-0000',
      'VOIP-STD',
      'Ligne VoIP standard',
      new Date('2026-10-01T00:00:00Z'),
      new Date('2026-10-31T00:00:00Z'),
      1,
      'CAD',
      28,
      31.5,
      28,
    ]);
    expect(sheet.getCell('N2').formula).toBe('IF(AND(ISNUMBER(L2),ISNUMBER(K2)),ROUND(L2-K2,6),"")');
    expect(sheet.getCell('O61').formula).toBe('IF(AND(ISNUMBER(L61),ISNUMBER(M61)),ROUND(L61-M61,6),"")');
    expect(['N2', 'O2', 'N3', 'O61'].map((cell) => shownIn(sheet.getCell(cell)))).toEqual([
      3.5, 3.5, 0, 12.25,
    ]);
    expect([sheet.getCell('P2').value, textIn(sheet.getCell('Q2').value)]).toEqual([
      'Billed above',
      'F-3f9c2a1b',
    ]);
    expect(tablesOf(sheet)).toEqual([{ name: 'Comparison', ref: 'A1:Q61' }]);
    expect(sheet.getCell('N61').numFmt).toBe('#,##0.000;[Red]-#,##0.000');
  });

  it('shows a price in another currency as text, which no formula subtracts', async () => {
    const audit = exampleAudit();
    const comparison = audit.comparison.map(
      (row, index): Comparison =>
        index === 0 ? { ...row, contractPrice: money('20.00', 'USD'), inventoryPrice: undefined } : row,
    );
    const sheet = sheetAt(await openedWorkbook({ ...audit, comparison }), 4);
    expect(lineOf(sheet, 2, 13).slice(10)).toEqual([null, 31.5, '20.00 USD']);
    expect([shownIn(sheet.getCell('N2')), shownIn(sheet.getCell('O2'))].map((value) => value ?? '')).toEqual([
      '',
      '',
    ]);
  });

  it('takes more rows than are measured or held at a time', async () => {
    const audit = exampleAudit({ findings: 1 });
    const [row] = audit.comparison;
    if (!row) throw new RangeError('the example compares');
    const comparison = Array.from({ length: 3_000 }, () => row);
    const sheet = sheetAt(await openedWorkbook({ ...audit, comparison }), 4);
    expect(sheet.rowCount).toBe(3_001);
    expect(lineOf(sheet, 3_001, 4)).toEqual(lineOf(sheet, 2, 4));
    const empty = sheetAt(await openedWorkbook({ ...audit, comparison: [] }), 4);
    expect(empty.getCell('A2').value).toBe('There is no recurring charge to compare.');
  });
});
