import { describe, expect, test } from 'vitest';
import type { Audit } from '../../../src/audit/audit.ts';
import { money } from '../../../src/money/money.ts';
import { exampleAudit } from '../audit-example.ts';
import { told, viewOf } from './terminal-view.ts';

const GOLDEN = '../../../fixtures/reports/terminal';

describe('the whole report', () => {
  test.each([
    ['en-CA', 40],
    ['en-CA', 60],
    ['en-CA', 80],
    ['en-CA', 120],
    ['en-CA', 160],
    ['fr-CA', 80],
    ['fr-CA', 160],
    ['ar-TN', 80],
    ['ar-TN', 160],
  ])('in %s on %i columns', async (locale, width) => {
    const text = told(exampleAudit({ locale }), viewOf({ width, maxFindings: 12 }));
    await expect(text).toMatchFileSnapshot(`${GOLDEN}/${locale}-${width}.txt`);
  });

  test('without findings', async () => {
    const text = told(exampleAudit({ findings: 0 }), viewOf());
    await expect(text).toMatchFileSnapshot(`${GOLDEN}/no-findings.txt`);
  });

  test('in ASCII', async () => {
    const text = told(exampleAudit({ findings: 6 }), viewOf({ unicode: false }));
    await expect(text).toMatchFileSnapshot(`${GOLDEN}/ascii.txt`);
  });
});

describe('the verdict', () => {
  const audit = exampleAudit();

  test('is the last line, each currency for itself', () => {
    expect(lastLine(told(audit, viewOf({ width: 160 })))).toBe(
      '25 findings: claim 495.11 CAD + 193.40 EUR + 12.250 TND, exposure 68.50 CAD + 152.75 EUR',
    );
  });

  test('of one currency is one sentence', () => {
    const total = { currency: 'CAD', billed: money('48211.07', 'CAD') };
    const totals = [{ ...total, claim: money('1290.40', 'CAD'), exposure: money('55.00', 'CAD') }];
    expect(lastLine(told({ ...audit, totals }, viewOf()))).toBe(
      '25 findings: claim 1,290.40 CAD, exposure 55.00 CAD',
    );
  });

  test('of one finding is singular', () => {
    expect(lastLine(told(exampleAudit({ findings: 1 }), viewOf()))).toBe(
      '1 finding: claim 3.50 CAD, exposure nothing',
    );
  });

  test('of no findings says what was not checked', () => {
    expect(lastLine(told(exampleAudit({ findings: 0 }), viewOf()))).toBe(
      '0 findings; not checked: rules 2, records 3',
    );
  });

  test('of no findings is short when everything was checked', () => {
    const text = told(allChecked(exampleAudit({ findings: 0 })), viewOf());
    expect(lastLine(text)).toBe('0 findings');
    expect(text).toContain('Every rule ran, and nothing that was read was left out.');
  });
});

describe('the table of findings', () => {
  const audit = exampleAudit({ findings: 60 });

  test('shows fifty at most, and says where the others are', () => {
    const text = told(audit, viewOf());
    expect(text.match(/\bF-[0-9a-f]{8}\b/g)).toHaveLength(50);
    expect(text).toContain('\n… and 10 more, in discrepancies.xlsx\n');
  });

  test('names a way to see the others when there is no workbook', () => {
    expect(told(audit, viewOf({ written: [] }))).toContain('\n… and 10 more; --format csv lists them all\n');
  });

  test('says nothing of others when all are shown', () => {
    expect(told(audit, viewOf({ maxFindings: 60 }))).not.toContain('more, in');
    expect(told(audit, viewOf({ maxFindings: 59 }))).toContain('… and 1 more, in discrepancies.xlsx');
  });

  test('starts with the claims, then the largest amount, whatever its sign', () => {
    const [first, second, third] = audit.findings;
    if (!first || !second || !third) throw new RangeError('the example has three findings');
    const error = { class: 'error' } as const;
    const findings = [
      { ...first, id: 'F-1', ...error, impact: money('5.00', 'CAD') },
      { ...second, id: 'F-2', class: 'exposure' as const, impact: money('-700.00', 'CAD') },
      { ...third, id: 'F-3', ...error, impact: money('-60.000', 'TND') },
      { ...third, id: 'F-4', ...error, impact: undefined },
      { ...third, id: 'F-5', ...error, impact: money('31.00', 'CAD') },
    ];
    const text = told({ ...audit, findings }, viewOf());
    expect(text.match(/F-\d$/gm)).toEqual(['F-3', 'F-5', 'F-1', 'F-4', 'F-2']);
  });
});

describe('a view', () => {
  test('without end is a pipe of 160 columns', () => {
    const audit = exampleAudit();
    expect(told(audit, viewOf({ width: Number.POSITIVE_INFINITY }))).toBe(
      told(audit, viewOf({ width: 160 })),
    );
  });

  test('with colour says the same words', () => {
    const audit = exampleAudit();
    const coloured = told(audit, viewOf({ color: true }));
    expect(coloured).toContain('\u001b[31m✗\u001b[39m');
    expect(coloured).toContain('\u001b[33m!\u001b[39m');
    expect(coloured).toContain('\u001b[34m↓\u001b[39m');
    const colours = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    expect(coloured.replace(colours, '')).toBe(told(audit, viewOf()));
  });
});

test('coverage is never rounded up to the whole', () => {
  const audit = exampleAudit();
  const coverage = { ...audit.coverage, charges: 100_000, withInventory: 99_999, withPrice: 100_000 };
  const text = told({ ...audit, coverage }, viewOf());
  expect(text).toContain('  Charges with inventory  99.9%  99,999 of 100,000\n');
  expect(text).toContain('  Charges with a price     100%  100,000 of 100,000\n');
});

test('a credit month has no percentage of spend', () => {
  const audit = exampleAudit();
  const spend = [money('-10.00', 'CAD')];
  const text = told({ ...audit, coverage: { ...audit.coverage, spend, spendWithPrice: [] } }, viewOf());
  expect(text).toContain('  Spend with a price             0.00 of -10.00 CAD\n');
});

test('what was not checked is counted by reason, each currency for itself', () => {
  const audit = exampleAudit();
  const notAudited = [
    { kind: 'charge', reason: 'no-price-sheet', amount: money('10.00', 'CAD') },
    { kind: 'charge', reason: 'no-price-sheet', amount: money('2.000', 'TND') },
    { kind: 'charge', reason: 'no-price-sheet', amount: money('5.00', 'CAD') },
    { kind: 'invoice', reason: 'no-lines' },
    { kind: 'rule', reason: 'rule-skipped' },
  ] as const;
  const text = told({ ...audit, notAudited }, viewOf());
  expect(text).toContain('  Count  Records                  Amount  Reason\n');
  expect(text).toContain('      3  charges   15.00 CAD + 2.000 TND  the carrier has no price sheet\n');
  expect(text).toContain('      1  invoices                         the invoice has no charges\n');
});

test('five warnings are shown and the others counted', () => {
  const audit = exampleAudit();
  const warnings = Array.from({ length: 6 }, (_, index) => ({
    id: 'unknown-column',
    found: `warning ${index}`,
  }));
  const five = told({ ...audit, warnings: warnings.slice(0, 5) }, viewOf());
  const six = told({ ...audit, warnings }, viewOf());
  expect(five).toContain('Warnings: 5\n');
  expect(five).toContain('  ! Warning 4.\n\nFiles written');
  expect(six).toContain('  ! Warning 4.\n  … and 1 more\n\nFiles written');
});

test('rejected rows are on the first lines', () => {
  const audit = exampleAudit();
  const inputs = audit.inputs.map((input, index) => ({ ...input, rejected: index }));
  expect(
    told({ ...audit, inputs }, viewOf())
      .split('\n')
      .slice(0, 4),
  ).toEqual([
    'Ville de Saint-Clair: audit as of October 31, 2026',
    'Charges: 60',
    'Files: 5 (bills 3, inventory 1, prices 1)',
    'Rows rejected, and left out: 10',
  ]);
});

function lastLine(text: string): string | undefined {
  expect(text.endsWith('\n')).toBe(true);
  return text.split('\n').at(-2);
}

function allChecked(audit: Audit): Audit {
  const rules = audit.coverage.rules.filter((rule) => rule.status === 'ran');
  return { ...audit, notAudited: [], coverage: { ...audit.coverage, rules } };
}
