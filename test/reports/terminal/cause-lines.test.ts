import { describe, expect, test } from 'vitest';
import type { Audit } from '../../../src/audit/audit.ts';
import { type Contested, letterAudit, titleOf } from '../../letters/letter-example.ts';
import { told, viewOf } from './terminal-view.ts';

const GOLDEN = '../../../fixtures/reports/terminal';

/** An audit whose findings say their service and what is billed. */
function audit(contested: readonly Contested[], locale = 'en-CA'): Audit {
  const plain = letterAudit({ locale, contested });
  const findings = plain.findings.map((finding) => ({
    ...finding,
    message: `${finding.service}: ${contested[0]?.billed ?? '31.50'}.`,
  }));
  return { ...plain, findings };
}

const lines = (count: number, contested: Contested = {}): Contested[] =>
  Array.from({ length: count }, (_, index) => ({ service: `514-555-${1000 + index}`, ...contested }));

const shownOf = (
  contested: readonly Contested[],
  view: Parameters<typeof viewOf>[0] = {},
  locale = 'en-CA',
) => {
  const text = told(audit(contested, locale), viewOf({ width: 120, titles: titleOf, ...view }));
  return text.slice(text.search(/^(?:Findings|Constats|الملاحظات)$/m));
};

/** The headlines of causes: what stands after a mark and names the carrier before a colon. */
const headlineOf = (contested: readonly Contested[], locale: string) =>
  shownOf(contested, { width: 200 }, locale).split('\n')[1];

const MANY: readonly Contested[] = [
  ...lines(41, { since: '2026-09-01' }),
  ...lines(2, { code: 'VOIP-PRO', rule: 'billed-after-disconnect', severity: 'warning', billed: '58.00' }),
  { billed: '128.00', rule: 'duplicate-line', code: 'FIB-1G' },
  ...lines(3, { class: 'exposure', severity: 'warning', billed: '25.25' }),
  ...lines(2, { class: 'data-quality', severity: 'info', billed: '28.00', code: null }),
];

describe('the list of causes', () => {
  test.each([
    ['en-CA', 120],
    ['en-CA', 50],
    ['fr-CA', 120],
    ['ar-MA', 120],
  ])('in %s on %i columns', async (locale, width) => {
    await expect(shownOf(MANY, { width }, locale)).toMatchFileSnapshot(
      `${GOLDEN}/causes-${locale}-${width}.txt`,
    );
  });

  test('shows five lines of a cause, and says how many more there are and where', () => {
    expect(shownOf(lines(5))).not.toContain('more');
    expect(shownOf(lines(6))).toContain('\n   … and 1 more, in discrepancies.xlsx\n');
    expect(shownOf(lines(6)).match(/^ {3}F-/gm)).toHaveLength(5);
    expect(shownOf(lines(6), { written: [] })).toContain('\n   … and 1 more; --format csv lists them all\n');
  });

  test('has room for as many findings as are asked for, and counts the others once', () => {
    const text = (maxFindings: number) =>
      shownOf([...lines(3), { billed: '29.00' }], { maxFindings })
        .split('\n')
        .slice(1, -3);
    expect(text(4).filter((line) => line.includes('F-'))).toHaveLength(4);
    expect(text(3).at(-1)).toBe('… and 1 more, in discrepancies.xlsx');
    expect(text(2).filter((line) => line.includes('more'))).toEqual([
      '   … and 1 more, in discrepancies.xlsx',
      '… and 1 more, in discrepancies.xlsx',
    ]);
    expect(text(0)).toEqual(['… and 4 more, in discrepancies.xlsx']);
  });

  test('has headings only above findings that stand in columns', () => {
    expect(shownOf(lines(2))).not.toContain('Impact');
    expect(shownOf([...lines(2), { billed: '29.00' }])).toContain('Impact');
  });
});

describe('the headline of a cause', () => {
  test('names rule, code and carrier, then lines, each, all and the month', () => {
    expect(headlineOf(lines(41, { since: '2026-09-01' }), 'en-CA')).toBe(
      '✗ Price differs from the contract, VOIP-STD, Laurentel: 41 lines, 3.50 CAD each, 143.50 CAD in all, since September 2026',
    );
    expect(headlineOf(lines(41, { since: '2026-09-01' }), 'fr-CA')).toBe(
      '✗ Prix différent du contrat, VOIP-STD, Laurentel : 41 lignes, 3,50 CAD chacune, 143,50 CAD au total, depuis septembre 2026',
    );
  });

  test('says so when only some of its lines stand since then', () => {
    const some = [...lines(2, { since: '2026-09-01' }), { since: '2026-10-01' }];
    expect(headlineOf(some, 'en-CA')).toMatch(/in all, the oldest since September 2026$/);
    expect(headlineOf(some, 'fr-CA')).toMatch(/au total, la plus ancienne depuis septembre 2026$/);
    expect(headlineOf(some, 'ar-MA')).toMatch(/، الأقدم منذ شتنبر 2026$/);
  });

  test('leaves out a code and amounts that are not there', () => {
    expect(headlineOf(lines(3, { billed: '28.00', code: null }), 'en-CA')).toBe(
      '✗ Price differs from the contract, Laurentel: 3 lines',
    );
  });

  test.each([
    [2, 'بندان، 3,50 CAD لكل منهما، والمجموع 7,00 CAD'],
    [3, '3 بنود، 3,50 CAD لكل منها، والمجموع 10,50 CAD'],
    [10, '10 بنود، 3,50 CAD لكل منها، والمجموع 35,00 CAD'],
    [11, '11 بندا، 3,50 CAD لكل منها، والمجموع 38,50 CAD'],
    [100, '100 بند، 3,50 CAD لكل منها، والمجموع 350,00 CAD'],
    [103, '103 بنود، 3,50 CAD لكل منها، والمجموع 360,50 CAD'],
  ])('counts %i lines in Arabic', (count, said) => {
    expect(headlineOf(lines(count), 'ar-MA')).toBe(`✗ السعر مختلف عن العقد، VOIP-STD، Laurentel: ${said}`);
  });
});
