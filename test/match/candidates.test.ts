import { describe, expect, test } from 'vitest';
import { ROW_OUTCOMES, rowCandidates, TERM_OUTCOMES, termCandidates } from '../../src/match/candidates.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { monthOfTables } from '../rules/month-of-tables.ts';

type Row = Readonly<Record<string, string>>;

const charge = {
  carrier: 'Laurentel',
  account: 'A1',
  invoice: 'L-10',
  invoice_date: '2026-10-31',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  service: 'S1',
  charge_type: 'recurring',
  code: 'VOIP',
  description: 'Line',
  quantity: '5',
  amount: '28.00',
  currency: 'CAD',
};
const term = { carrier: 'Laurentel', code: 'VOIP', unit_price: '28.00', currency: 'CAD' };
const row = {
  carrier: 'Laurentel',
  account: 'A1',
  service: 'S1',
  code: 'VOIP',
  status: 'active',
  mrc: '28.00',
  currency: 'CAD',
};

/** Fields that a table lacks in one row only have an empty cell there. */
function filled(rows: readonly Row[]): Record<string, string>[] {
  const fields = new Set(rows.flatMap((one) => Object.keys(one)));
  return rows.map((one) => Object.fromEntries([...fields].map((field) => [field, one[field] ?? ''])));
}

function ofFirst(tables: ExampleTables, skipBadRows = false) {
  const { month } = monthOfTables(tables, { country: 'CA', currency: 'CAD', skipBadRows });
  const [first] = month.charges;
  if (!first) throw new RangeError('the month has a charge');
  return { month, first };
}

function terms(prices: readonly Row[], changes: Row = {}, skipBadRows = false) {
  const { month, first } = ofFirst(
    { bills: [{ ...charge, ...changes }], prices: filled(prices) },
    skipBadRows,
  );
  return termCandidates(first, month).map(({ term: { origin }, outcome }) => `${origin.row} ${outcome}`);
}

function rows(inventory: readonly Row[], changes: Row = {}) {
  const { month, first } = ofFirst({ bills: [{ ...charge, ...changes }], inventory: filled(inventory) });
  return rowCandidates(first, month).map(({ row: { origin }, outcome }) => `${origin.row} ${outcome}`);
}

/** Outcomes that the tests below have met. */
const met = new Set<string>();
const expectMet = (found: readonly string[], expected: readonly string[]) => {
  for (const one of found) met.add(one.split(' ')[1] ?? '');
  expect(found).toEqual(expected);
};

describe('price terms', () => {
  test('lose by type, service, account, quantity, date, currency and scope', () => {
    expectMet(
      terms([
        { ...term, charge_type: 'one-time' },
        { ...term, service: 'S2' },
        { ...term, account: 'A2' },
        { ...term, min_quantity: '6' },
        { ...term, max_quantity: '4' },
        { ...term, valid_from: '2026-10-02' },
        { ...term, valid_to: '2026-09-30' },
        { ...term, account: 'A1', currency: 'EUR' },
        { ...term, unit_price: '30.00' },
        {
          ...term,
          account: 'A1',
          min_quantity: '5',
          max_quantity: '5',
          valid_from: '2026-10-01',
          valid_to: '2026-10-01',
        },
        { ...term, account: 'A1' },
        { ...term, code: 'FAX' },
        { ...term, carrier: 'Bell' },
      ]),
      [
        '2 other-type',
        '3 other-service',
        '4 other-account',
        '5 below-band',
        '6 above-band',
        '7 not-yet-valid',
        '8 expired',
        '9 other-currency',
        '10 wider-scope',
        '11 chosen',
        '12 same-price',
      ],
    );
  });

  test('contradict one another, over wider ones', () => {
    expectMet(terms([{ ...term, account: 'A1' }, { ...term, account: 'A1', unit_price: '29.00' }, term]), [
      '2 conflict',
      '3 conflict',
      '4 wider-scope',
    ]);
  });

  test('are not relied on where one of the code could not be read', () => {
    expectMet(terms([term, { ...term, unit_price: '28,0O' }], {}, true), ['2 undecided']);
  });

  test('are found by description where they have no code', () => {
    const described = { ...term, code: '', description: 'LINE' };
    expectMet(terms([described, { ...described, description: 'Other' }], { code: '' }), ['2 chosen']);
    expectMet(terms([described, term]), ['3 chosen']);
  });
});

describe('inventory rows', () => {
  test('lose by carrier, code, account and days in service', () => {
    expectMet(
      rows([
        { ...row, carrier: 'Bell' },
        { ...row, code: 'FAX' },
        { ...row, code: '' },
        { ...row, account: 'A2' },
        { ...row, account: '' },
        { ...row, start_date: '2026-10-02' },
        { ...row, start_date: '2026-10-01' },
        { ...row, service: 'S2' },
      ]),
      [
        '2 other-carrier',
        '3 other-code',
        '4 without-code',
        '5 other-account',
        '6 without-account',
        '7 fewer-days',
        '8 chosen',
      ],
    );
  });

  test('with a code give way to one without, for a charge without', () => {
    expectMet(rows([row, { ...row, code: '' }], { code: '' }), ['2 with-code', '3 chosen']);
    expectMet(
      rows(
        [
          { ...row, code: 'FAX', description: 'Fax' },
          { ...row, description: 'Line' },
        ],
        { code: '' },
      ),
      ['2 with-code', '3 chosen'],
    );
    expectMet(rows([row, { ...row, start_date: '2026-10-02' }], { code: '' }), ['2 chosen', '3 fewer-days']);
  });

  test('of several codes answer for no charge without', () => {
    expectMet(rows([row, { ...row, code: 'FAX' }], { code: '' }), ['2 with-code', '3 with-code']);
  });

  test('of another account only answer still', () => {
    expectMet(
      rows([
        { ...row, account: 'A2', end_date: '2026-10-30' },
        { ...row, account: 'A3' },
      ]),
      ['2 fewer-days', '3 chosen'],
    );
  });

  test('that are disconnected without a date give way to one in service', () => {
    expectMet(
      rows([
        { ...row, status: 'disconnected', start_date: '2026-01-01' },
        { ...row, start_date: '2026-10-31' },
      ]),
      ['2 disconnected', '3 chosen'],
    );
  });

  test('are none for a charge without a service', () => {
    expectMet(rows([row], { service: '' }), []);
  });
});

test('every outcome is met', () => {
  const outcomes = new Set<string>([...TERM_OUTCOMES, ...ROW_OUTCOMES]);
  expect([...outcomes].filter((one) => !met.has(one))).toEqual([]);
});
