import { describe, expect, it } from 'vitest';
import { type CourseSetting, withCourse, yearly } from '../../src/audit/course.ts';
import { runRules } from '../../src/audit/run-rules.ts';
import { RuleSettings } from '../../src/audit/settings.ts';
import { isoDay } from '../../src/calendar/day.ts';
import type { Law } from '../../src/law/law.ts';
import { lawsInUse } from '../../src/law/law-choices.ts';
import { money, moneyText } from '../../src/money/money.ts';
import { type ClaimWindow, plainProfile, UNKNOWN_CUSTOMER } from '../../src/records/customer.ts';
import { RULES } from '../../src/rules/index.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { monthOfTables } from '../rules/month-of-tables.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  currency: 'EUR',
};
const term = { carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '28.00', currency: 'EUR' };

/** The charge as billed in a month of 2026, its invoice dated on the 5th. */
function billed(month: string, amount: string, more: Readonly<Record<string, string>> = {}) {
  const days = { '07': '31', '08': '31', '09': '30', '10': '31' }[month] ?? '30';
  return {
    ...charge,
    invoice: `L-${month}`,
    invoice_date: `2026-${month}-05`,
    period_start: `2026-${month}-01`,
    period_end: `2026-${month}-${days}`,
    amount,
    ...more,
  };
}

/** Since, to date, a year, claimable and deadline of each finding of the tables. */
function courseOf(
  tables: ExampleTables,
  {
    country,
    claimWindow,
    asOf,
    laws,
  }: { country?: string; claimWindow?: ClaimWindow; asOf?: string; laws?: readonly Law[] } = {},
) {
  const { month, locale } = monthOfTables(tables, { asOf });
  const settings = new RuleSettings({}, []);
  const rules = RULES.filter(({ id }) => ['mrc-contract-mismatch', 'price-sheet-conflict'].includes(id));
  const setting: CourseSetting = {
    run: { rules, settings, locale },
    customer: { ...UNKNOWN_CUSTOMER, country },
    profileOf: (name) => ({ ...plainProfile(name), claimWindow }),
    laws,
  };
  return withCourse(runRules(month, { rules, settings, locale }).findings, month, setting).map(
    ({ since, impactToDate, impactAnnual, claimable, deadline }) =>
      [
        since === undefined ? '–' : isoDay(since),
        impactToDate ? moneyText(impactToDate) : '–',
        impactAnnual ? moneyText(impactAnnual) : '–',
        claimable ? moneyText(claimable) : '–',
        deadline === undefined ? '–' : isoDay(deadline),
      ].join(' '),
  );
}

describe('the course of a finding', () => {
  it('adds up what the same fact cost in the months before, since the unbroken row began', () => {
    const history = [billed('07', '30.00'), billed('08', '28.00'), billed('09', '31.00')];
    expect(courseOf({ bills: [billed('10', '31.50')], prices: [term], history })).toEqual([
      '2026-09-01 8.50 42.00 – –',
    ]);
  });

  it('says nothing of since where the fact is new, and counts this month alone', () => {
    expect(
      courseOf({ bills: [billed('10', '31.50')], prices: [term], history: [billed('09', '28.00')] }),
    ).toEqual(['– 3.50 42.00 – –']);
  });

  it('keeps apart another service, and money of a month that its own credit gave back', () => {
    const history = [
      billed('09', '31.00', { service: '514-555-0199' }),
      billed('08', '31.00'),
      billed('08', '-3.00', { charge_type: 'credit', code: '' }),
    ];
    expect(courseOf({ bills: [billed('10', '31.50')], prices: [term], history })).toEqual([
      '– 3.50 42.00 – –',
    ]);
  });

  it('audits the months before against the prices of their own days', () => {
    const prices = [
      { ...term, valid_from: '2026-10-01' },
      { ...term, unit_price: '31.00', valid_to: '2026-09-30' },
    ];
    const history = [billed('09', '31.00')];
    expect(courseOf({ bills: [billed('10', '31.50')], prices, history })).toEqual(['– 3.50 42.00 – –']);
  });

  it('is nothing where the finding has no amount', () => {
    const prices = [term, { ...term, unit_price: '29.00' }];
    expect(courseOf({ bills: [billed('10', '31.50')], prices })).toEqual(['– 0.00 0.00 – –']);
  });

  it('claims what the contract’s window still holds, to its last day and not one past it', () => {
    const tables = { bills: [billed('10', '31.50')], prices: [term], history: [billed('09', '31.00')] };
    const claimWindow = { days: 30, from: 'invoice_date' } as const;
    const on = (asOf: string) => courseOf(tables, { claimWindow, asOf });
    expect(on('2026-10-05')).toEqual(['2026-09-01 6.50 42.00 6.50 2026-10-05']);
    expect(on('2026-10-06')).toEqual(['2026-09-01 6.50 42.00 3.50 2026-11-04']);
    expect(on('2026-11-04')).toEqual(['2026-09-01 6.50 42.00 3.50 2026-11-04']);
    expect(on('2026-11-05')).toEqual(['2026-09-01 6.50 42.00 0.00 –']);
  });

  it('counts a year from payment in France, to the day before it is full, and nothing elsewhere', () => {
    const header = (month: string, paid_on: string) => ({
      carrier: 'Laurentel',
      account: '514-01',
      invoice: `L-${month}`,
      invoice_date: `2026-${month}-05`,
      net_total: '',
      currency: 'EUR',
      paid_on,
    });
    const tables = {
      bills: [billed('10', '31.50')],
      invoices: [header('10', '2026-10-20')],
      prices: [term],
      history: [billed('09', '31.00')],
      pastInvoices: [header('09', '2026-09-20')],
    };
    const on = (asOf: string, country: string) => courseOf(tables, { country, asOf });
    expect(on('2027-09-19', 'FR')).toEqual(['2026-09-01 6.50 42.00 6.50 2027-09-19']);
    expect(on('2027-09-20', 'FR')).toEqual(['2026-09-01 6.50 42.00 3.50 2027-10-19']);
    expect(on('2027-10-20', 'FR')).toEqual(['2026-09-01 6.50 42.00 0.00 –']);
    expect(on('2027-09-20', 'CA')).toEqual(['2026-09-01 6.50 42.00 – –']);
  });

  const paid = {
    carrier: 'Laurentel',
    invoice: 'L-10',
    net_total: '',
    currency: 'EUR',
    paid_on: '2026-10-20',
  };

  it('counts no year by a law that is switched off, and leaves the contract’s window', () => {
    const tables = { bills: [billed('10', '31.50')], invoices: [paid], prices: [term] };
    const on = (off: readonly string[], claimWindow?: ClaimWindow) =>
      courseOf(tables, { country: 'FR', claimWindow, asOf: '2026-10-21', laws: lawsInUse({ off, own: [] }) });
    expect(on([])).toEqual(['– 3.50 42.00 3.50 2027-10-19']);
    expect(on(['CPCE art. L34-2'])).toEqual(['– 3.50 42.00 – –']);
    expect(on(['CPCE art. L34-2'], { days: 500, from: 'paid_on' })).toEqual(['– 3.50 42.00 3.50 2028-03-03']);
  });

  it('takes the earlier of the contract’s and the law’s last days', () => {
    const tables = { bills: [billed('10', '31.50')], invoices: [paid], prices: [term] };
    const claimWindow = { days: 90, from: 'paid_on' } as const;
    expect(courseOf(tables, { country: 'FR', claimWindow, asOf: '2026-10-21' })).toEqual([
      '– 3.50 42.00 3.50 2027-01-18',
    ]);
  });
});

it('scales a year by the months the charge is for', () => {
  const impact = money('3.50', 'EUR');
  const year = (row: Readonly<Record<string, string>>) => {
    const [matched] = monthOfTables({ bills: [{ ...billed('10', '31.50'), ...row }] }).month.charges;
    if (!matched) throw new RangeError('no charge');
    const fact = {
      about: { kind: 'charge', charge: matched },
      message: '',
      words: {},
      evidence: [],
      working: [],
      supports: false,
    } as const;
    return moneyText(yearly(fact, impact));
  };
  expect(year({})).toBe('42.00');
  expect(year({ period_end: '2026-12-31' })).toBe('14.00');
  expect(year({ period_start: '2026-10-16', period_end: '2026-10-31' })).toBe('81.38');
  expect(year({ charge_type: 'one-time' })).toBe('3.50');
});
