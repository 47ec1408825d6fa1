import { describe, expect, test } from 'vitest';
import type { RuleAnswer } from '../../src/audit/why-not.ts';
import { decimal } from '../../src/money/decimal.ts';
import { moneyOf, moneyText } from '../../src/money/money.ts';
import { day } from '../calendar/days.ts';
import { askedOf, auditOfTables, OVERCHARGED } from './audit-of-tables.ts';

const { charge, term, row } = OVERCHARGED;
const SERVICE = '514-555-0101';
const CONTRACT = 'mrc-contract-mismatch';
const tables = { bills: [charge], prices: [term], inventory: [row] };

/** An answer as a line: the outcome with its findings, comparisons or reason. */
function inShort(answer: RuleAnswer | undefined): unknown {
  if (!answer) return undefined;
  switch (answer.outcome) {
    case 'found':
      return ['found', ...answer.findings.map(({ rule }) => rule), ...answer.aside.map(({ why }) => why)];
    case 'beside':
      return ['beside', ...answer.findings.map(({ rule }) => rule), ...answer.messages];
    case 'content':
      return [
        'content',
        ...answer.comparisons.map(({ origin, difference, expected, limit, exceeds }) => {
          const amounts = [difference, expected, limit.amount].map(moneyText).join(' ');
          return `${origin?.table.file ?? '-'} ${origin?.row ?? '-'}: ${amounts} ${limit.option} ${exceeds}`;
        }),
      ];
    case 'skipped':
      return ['skipped', answer.reason];
    case 'switched-off':
      return ['switched-off', answer.decision.value, answer.decision.by?.override?.written];
    case 'not-applicable':
      return ['not-applicable', answer.because];
  }
}

const asked = (...args: Parameters<typeof askedOf>) => askedOf(...args).answers.map(inShort);

test('a rule that found something names its finding, and the others that saw it theirs', () => {
  expect(asked(tables, SERVICE, [CONTRACT, 'mrc-inventory-mismatch'])).toEqual([
    ['found', CONTRACT],
    [
      'beside',
      CONTRACT,
      '514-555-0101, VOIP-STD: billed $31.50, $28.00 in the inventory: $3.50 too much (12.5%).',
    ],
  ]);
});

describe('a rule that is content', () => {
  const due = { ...charge, amount: '28.01' };

  test('tells each comparison with its tolerance', () => {
    expect(asked({ ...tables, bills: [due] }, SERVICE, [CONTRACT])).toEqual([
      ['content', 'bills.csv 2: 0.01 28.00 0.01 tolerance false'],
    ]);
  });

  test('says which option gave the tolerance, and which setting wrote it', () => {
    const override = {
      carrier: 'laurentel',
      rules: { [CONTRACT]: { tolerance_percent: '12.5' } },
      written: 'x',
    };
    const { answers } = askedOf(tables, SERVICE, [CONTRACT], { overrides: [override] });
    expect(answers.map(inShort)).toEqual([
      ['content', 'bills.csv 2: 3.50 28.00 3.50 tolerance_percent false'],
    ]);
    const [answer] = answers;
    const [comparison] = answer?.outcome === 'content' ? answer.comparisons : [];
    expect(comparison?.decision?.by?.override).toEqual(override);
  });

  test('tells nothing of other services of the account', () => {
    const other = { ...due, service: '514-555-0102', amount: '99.00', unit_price: '99.00' };
    const nameless = { ...due, service: '', amount: '5.00', unit_price: '5.00' };
    expect(asked({ ...tables, bills: [due, other, nameless] }, SERVICE, ['line-extension-error'])).toEqual([
      ['not-applicable', 'no-case'],
    ]);
    const invoices = [
      { carrier: 'Laurentel', account: '514-01', invoice: 'L-10', net_total: '28.01', currency: 'CAD' },
    ];
    expect(asked({ ...tables, bills: [due], invoices }, SERVICE, ['line-sum-mismatch'])).toEqual([
      ['content', 'invoices.csv 2: 0.00 28.01 0.01 tolerance false'],
    ]);
  });
});

describe('a rule that does not run', () => {
  test('says what it lacks', () => {
    expect(asked({ bills: [charge] }, SERVICE, [CONTRACT])).toEqual([['skipped', 'no price sheet file']]);
  });

  test('says that it is switched off, everywhere or for the service', () => {
    expect(asked(tables, SERVICE, [CONTRACT], { rules: { [CONTRACT]: 'off' } })).toEqual([
      ['skipped', 'switched off in the configuration'],
    ]);
    const override = { service: '+15145550101', rules: { [CONTRACT]: 'off' as const }, written: 'service' };
    expect(asked(tables, SERVICE, [CONTRACT], { overrides: [override] })).toEqual([
      ['switched-off', 'off', 'service'],
    ]);
  });
});

describe('a rule that has no case', () => {
  test.each([
    ['no price of it', { ...tables, prices: [{ ...term, code: 'OTHER' }] }, CONTRACT, 'no-price'],
    [
      'no row of it',
      { bills: [charge], inventory: [{ ...row, service: 'X-1' }] },
      'billed-after-disconnect',
      'no-inventory',
    ],
    ['nothing of the kind', tables, 'billed-after-disconnect', 'no-case'],
  ])('has %s', (_, given, rule, because) => {
    expect(asked(given, SERVICE, [rule])).toEqual([['not-applicable', because]]);
  });

  test('has no charge at all', () => {
    const owned = { ...row, service: '514-555-0199' };
    expect(
      asked({ ...tables, inventory: [owned] }, '514-555-0199', [CONTRACT, 'inventory-not-billed']),
    ).toEqual([
      ['found', 'inventory-not-billed'],
      ['not-applicable', 'no-charge'],
    ]);
  });
});

test('a finding that is set aside, credited or too small is found all the same', () => {
  const { audit } = auditOfTables(tables);
  const [finding] = audit.findings;
  const suppression = {
    fingerprint: finding?.fingerprint ?? '',
    reason: 'Promised',
    owner: 'N. Roy',
    expires: day('2026-12-31'),
    place: { file: 'suppressions.yaml', line: 2 },
  };
  expect(asked(tables, SERVICE, [CONTRACT], { suppressions: [suppression] })).toEqual([
    ['found', 'suppressed'],
  ]);
  const minImpact = (amount: { currency: string }) => moneyOf(decimal('10'), amount.currency);
  expect(asked(tables, SERVICE, [CONTRACT], { minImpact })).toEqual([['found', 'below-minimum']]);
  const credit = { ...charge, charge_type: 'credit', amount: '-3.50', code: 'CR' };
  expect(asked({ ...tables, bills: [charge, credit] }, SERVICE, [CONTRACT])).toEqual([['found', 'credited']]);
  const baseline = {
    file: 'september.json',
    findings: [
      { fingerprint: finding?.fingerprint ?? '', rule: CONTRACT, impact: moneyOf(decimal('3.50'), 'CAD') },
    ],
  };
  expect(asked(tables, SERVICE, [CONTRACT], { baseline })).toEqual([['found', 'known']]);
});

test('the records of several carriers come together, or one by one', () => {
  const twice = {
    ...tables,
    bills: [charge, { ...charge, carrier: 'Bell', account: 'B-1', amount: '28.00' }],
  };
  const both = askedOf(twice, SERVICE, [CONTRACT]);
  expect(both.carriers.map(({ written }) => written)).toEqual(['Bell', 'Laurentel']);
  expect(both.charges.map(({ charge: { amount } }) => moneyText(amount))).toEqual(['31.50', '28.00']);
  const one = askedOf(twice, SERVICE, [CONTRACT], { carrier: 'bell' });
  expect(one.carriers.map(({ written }) => written)).toEqual(['Bell']);
  expect(one.charges.map(({ charge: { amount } }) => moneyText(amount))).toEqual(['28.00']);
  expect(one.rows).toEqual([]);
  expect(one.answers.map(inShort)).toEqual([['not-applicable', 'no-price']]);
});

test('the claim on a whole invoice is named for each of its services', () => {
  const again = { ...charge, invoice: 'L-10-COPY' };
  const { answers } = askedOf({ bills: [charge, again], prices: [term] }, SERVICE, [
    'duplicate-invoice',
    CONTRACT,
  ]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(['found', 'found']);
});
