import { describe, expect, test } from 'vitest';
import type { Fact, Subject } from '../../../src/findings/fact.ts';
import { STEP_NAMES } from '../../../src/findings/fact.ts';
import { decimal } from '../../../src/money/decimal.ts';
import { money } from '../../../src/money/money.ts';
import { unitPrice } from '../../../src/money/unit-price.ts';
import { explainFindingText } from '../../../src/reports/terminal/explain-finding.ts';
import { exampleAudit } from '../audit-example.ts';
import { AS_OF, OCTOBER } from '../audit-line.ts';
import { viewOf } from './terminal-view.ts';

const GOLDEN = '../../../fixtures/reports/terminal';

describe('the whole story', () => {
  test.each([
    ['en-CA', 80],
    ['en-CA', 40],
    ['en-CA', 160],
    ['fr-CA', 80],
    ['ar-TN', 80],
  ])('of a price in %s on %i columns', async (locale, width) => {
    const text = explained('mrc-contract-mismatch', { locale, width });
    await expect(text).toMatchFileSnapshot(`${GOLDEN}/explain-price-${locale}-${width}.txt`);
  });

  test.each(['inventory-not-billed', 'missing-invoice'])('of %s', async (rule) => {
    await expect(explained(rule)).toMatchFileSnapshot(`${GOLDEN}/explain-${rule}.txt`);
  });
});

describe('the arithmetic', () => {
  test('has a line for each step, values as the locale writes them', () => {
    const working: Fact['working'] = [
      { name: 'unit-price', value: unitPrice('0.0345', 'CAD') },
      { name: 'quantity', value: { kind: 'number', number: decimal('1250') } },
      { name: 'discount', value: { kind: 'percent', percent: decimal('12.5') } },
      { name: 'days-charged', value: { kind: 'count', count: 1031 } },
      { name: 'months', value: { kind: 'text', text: '15/31' } },
      { name: 'billed', value: { kind: 'day', day: AS_OF } },
      { name: 'mrc', value: { kind: 'period', period: OCTOBER } },
      { name: 'difference', value: money('-1234.5', 'CAD') },
    ];
    expect(section('Calcul', explained('mrc-contract-mismatch', { locale: 'fr-CA', working }))).toEqual([
      '  prix unitaire                0,0345 CAD',
      '  quantité                          1 250',
      '  remise                           12,5 %',
      '  jours facturés                    1 031',
      '  mois                              15/31',
      '  facturé                      2026-10-31',
      '  frais mensuel   2026-10-01 – 2026-10-31',
      '  écart                     -1 234,50 CAD',
    ]);
  });

  test('knows every step in every language', () => {
    for (const locale of ['en', 'fr', 'ar']) {
      const working = STEP_NAMES.map((name) => ({ name, value: money('1.00', 'CAD') }));
      const lines = explained('mrc-contract-mismatch', { locale, working }).match(
        /^ {2}\S.* {2,}1[.,]00 CAD$/gm,
      );
      expect(lines).toHaveLength(STEP_NAMES.length);
    }
  });
});

test('every row used stands with its place and its value', () => {
  const evidence = [
    { role: 'bills', file: 'a.csv', row: 14, column: 'amount', value: '31.50' },
    { role: 'prices', file: 'p.xlsx', sheet: '2026', cell: 'F7', value: '28.00' },
    { role: 'history', file: 'h.csv', row: 3, value: '' },
  ] as const;
  const [finding] = exampleAudit({ findings: 1 }).findings;
  if (!finding) throw new RangeError('the example has a finding');
  const text = explainFindingText({ ...finding, evidence, also: [] }, exampleAudit(), viewOf());
  expect(section('Rows used', text)).toEqual([
    '  bills    a.csv, row 14, column amount: "31.50"',
    '  prices   p.xlsx, sheet 2026, cell F7: "28.00"',
    '  history  h.csv, row 3: ""',
  ]);
  expect(section('Also seen by', text)).toEqual(['  No other rule saw it.']);
});

test('a finding without proof says so', () => {
  const audit = exampleAudit({ findings: 1 });
  const [finding] = audit.findings;
  if (!finding) throw new RangeError('the example has a finding');
  const text = explainFindingText({ ...finding, evidence: [] }, audit, viewOf());
  expect(section('Rows used', text)).toEqual(['  No row proves it.']);
});

test('a control figure says what the file states and what was read', () => {
  const evidence = { role: 'bills', file: 'a.csv', row: 90, column: 'total', value: '48211.07' } as const;
  const about: Subject = {
    kind: 'control',
    control: {
      counts: 'net',
      stated: '48211.07',
      read: '48210.00',
      reconciles: false,
      file: 'a.csv',
      evidence,
    },
  };
  expect(section('How it was matched', explained('missing-invoice', { about, width: 120 }))).toEqual([
    '  Control figure  the file states 48211.07, 48210.00 was read (a.csv, row 90, column total)',
  ]);
});

function explained(
  rule: string,
  options: { locale?: string; width?: number; working?: Fact['working']; about?: Subject } = {},
): string {
  const { locale = 'en-CA', width = 80, ...changes } = options;
  const audit = exampleAudit({ locale });
  const finding = audit.findings.find((candidate) => candidate.rule === rule);
  if (!finding) throw new RangeError(`no finding of ${rule}`);
  return explainFindingText({ ...finding, fact: { ...finding.fact, ...changes } }, audit, viewOf({ width }));
}

function section(title: string, text: string): string[] {
  const lines = text.split('\n');
  const rest = lines.slice(lines.indexOf(title) + 1);
  return rest.slice(0, rest.indexOf(''));
}
