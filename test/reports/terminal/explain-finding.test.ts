import { describe, expect, test } from 'vitest';
import type { AsideFinding } from '../../../src/audit/aside.ts';
import type { Fact, Subject } from '../../../src/findings/fact.ts';
import { STEP_NAMES } from '../../../src/findings/fact.ts';
import { decimal } from '../../../src/money/decimal.ts';
import { money } from '../../../src/money/money.ts';
import { unitPrice } from '../../../src/money/unit-price.ts';
import { explainFindingText } from '../../../src/reports/terminal/explain-finding.ts';
import { auditOfTables, OVERCHARGED } from '../../audit/audit-of-tables.ts';
import { exampleAudit } from '../audit-example.ts';
import { AS_OF, OCTOBER } from '../audit-line.ts';
import { viewOf } from './terminal-view.ts';

const RULE = 'mrc-contract-mismatch';
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

describe('what else a finding is explained with', () => {
  const { charge, term, row } = OVERCHARGED;
  const tables = { bills: [charge], prices: [term], inventory: [row] };

  test('the rules that also saw it, with their amounts and why they do not speak', () => {
    const invoices = [{ ...charge, amount: '40.00', quantity: '2' }];
    const { audit } = auditOfTables({ ...tables, bills: invoices });
    const [finding] = audit.findings;
    if (!finding) throw new RangeError('the month has a finding');
    const text = explainFindingText(finding, audit, viewOf({ width: 120 }));
    expect(section('Also seen by', text)).toEqual([
      '  mrc-contract-mismatch: Not the contract price',
      '    514-555-0101, VOIP-STD: billed $40.00, contract price $56.00: $16.00 too little (28.6%).',
      '    -16.00 CAD; what is to be claimed comes before what is not',
      '  mrc-inventory-mismatch: Not the inventory price',
      '    514-555-0101, VOIP-STD: billed $40.00, $28.00 in the inventory: $12.00 too much (42.9%).',
      '    12.00 CAD; it only supports another rule’s finding',
    ]);
  });

  test.each([
    [
      'rank',
      'the same amount: the rank “charged twice” speaks before “contract price”',
      'duplicate-line',
      '3.50',
    ],
    ['smaller', 'a smaller amount: the largest speaks, and money is claimed once', 'duplicate-line', '3.49'],
  ])('the reason of %s', (_, reason, rule, impact) => {
    const { audit } = auditOfTables(tables);
    const [finding] = audit.findings;
    if (!finding) throw new RangeError('the month has a finding');
    const lost = [
      {
        rule: 'mrc-contract-mismatch',
        class: 'error',
        impact: money(impact, 'CAD'),
        message: 'So it is.',
        supports: false,
      },
    ] as const;
    const told = { ...finding, rule, also: ['mrc-contract-mismatch', 'control-total-mismatch'], lost };
    expect(section('Also seen by', explainFindingText(told, audit, viewOf({ width: 120 })))).toEqual([
      '  mrc-contract-mismatch: Not the contract price',
      '    So it is.',
      `    ${impact} CAD; ${reason}`,
      '  control-total-mismatch: control-total-mismatch',
      '    the file of the charge does not reconcile with a figure it states, which puts its rows in doubt',
    ]);
  });

  test('the settings that decided, with their places', () => {
    const places = (line: number) => ({ file: 'bill-audit.yaml', line });
    const overrides = [
      {
        carrier: 'laurentel',
        rules: { [RULE]: { tolerance: '1' } },
        place: places(6),
        written: 'carrier "Laurentel"',
      },
      {
        carrier: 'laurentel',
        rules: { [RULE]: { tolerance: '2' } },
        place: places(7),
        written: 'carrier "Laurentel"',
      },
      {
        account: '51401',
        rules: { [RULE]: { severity: 'info' } },
        place: places(8),
        written: 'account "514-01"',
      },
    ] as const;
    const { audit, settings } = auditOfTables(tables, {
      rules: { [RULE]: { severity: 'warning', tolerance_percent: '10' } },
      overrides,
    });
    const [finding] = audit.findings;
    if (!finding) throw new RangeError('the month has a finding');
    const text = explainFindingText(finding, audit, viewOf({ width: 140 }), { settings });
    expect(section('Settings', text)).toEqual([
      '  rule                on (override for account "514-01" in bill-audit.yaml, line 8)',
      '  severity            for information (override for account "514-01" in bill-audit.yaml, line 8; it overrules rules)',
      '  tolerance           2.00 CAD (override for carrier "Laurentel" in bill-audit.yaml, line 7; it overrules override for carrier "Laurentel"',
      '                      in bill-audit.yaml, line 6; where overrides are equally narrow, the later one holds)',
      '  tolerance_percent   10% (rules)',
      '  tolerance in force  2.80 CAD (tolerance_percent)',
    ]);
  });

  test('an exposure’s severity, which is never graver than a warning', () => {
    const { audit, settings } = auditOfTables({ ...tables, bills: [{ ...charge, amount: '20.00' }] });
    const [finding] = audit.findings;
    if (!finding) throw new RangeError('the month has a finding');
    const text = explainFindingText(finding, audit, viewOf({ width: 140 }), { settings });
    expect(section('Settings', text)[1]).toBe(
      '  severity            warning: an exposure is never graver (default)',
    );
  });

  test('its course, and the day until which it can be claimed', () => {
    const audit = exampleAudit({ findings: 1 });
    const [finding] = audit.findings;
    if (!finding) throw new RangeError('the example has a finding');
    const course = {
      since: OCTOBER.from,
      impactToDate: money('7.00', 'CAD'),
      impactAnnual: money('42.00', 'CAD'),
      claimable: money('3.50', 'CAD'),
      deadline: AS_OF,
    };
    expect(section('Over time', explainFindingText({ ...finding, ...course }, audit, viewOf()))).toEqual([
      '  Since            2026-10-01',
      '  To date          7.00 CAD',
      '  A year           42.00 CAD',
      '  Still claimable  3.50 CAD',
      '  Claim by         2026-10-31',
    ]);
  });

  test('what became of one that is not among the findings', () => {
    const { audit } = auditOfTables(tables);
    const [finding] = audit.findings;
    const matched = audit.month.charges[0];
    if (!finding || !matched) throw new RangeError('the month has a finding');
    const suppression = {
      fingerprint: finding.fingerprint,
      reason: 'Promised',
      owner: 'N. Roy',
      expires: AS_OF,
      place: { file: 'suppressions.yaml', line: 2 },
    };
    const asides: readonly AsideFinding[] = [
      { finding, why: 'suppressed', suppression },
      { finding, why: 'credited', credit: matched.charge },
      { finding, why: 'known' },
      { finding, why: 'below-minimum' },
    ];
    const said = asides.map(
      (aside) => explainFindingText(finding, audit, viewOf({ width: 120 }), { aside }).split('\n')[5],
    );
    expect(said).toEqual([
      'Set aside until 2026-10-31: Promised (N. Roy; suppressions.yaml, line 2)',
      'Not among the findings: a line of the same invoice credits it to the cent (bills.csv, row 2).',
      'Not among the findings: the earlier report had it.',
      'Not among the findings: smaller than the amount asked for.',
    ]);
  });

  test('no more candidates than can be looked at, the chosen one always', () => {
    const others = Array.from({ length: 12 }, (_, index) => ({ ...term, account: `A-${index}` }));
    const { audit } = auditOfTables({ bills: [charge], prices: [...others, { ...term, account: '' }] });
    const [finding] = audit.findings;
    if (!finding) throw new RangeError('the month has a finding');
    const lines = section('Candidates', explainFindingText(finding, audit, viewOf({ width: 160 })));
    expect(lines).toHaveLength(12);
    expect(lines[9]).toBe(
      '  · code VOIP-STD, unit price 28.00 CAD, valid at any date (prices.csv, row 11): for another account, A-9',
    );
    expect(lines.slice(10)).toEqual([
      '  • code VOIP-STD, unit price 28.00 CAD, valid at any date (prices.csv, row 14): this one decides',
      '  … 2 more',
    ]);
  });
});
