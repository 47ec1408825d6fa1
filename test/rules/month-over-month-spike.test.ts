import { expect, it } from 'vitest';
import { monthOverMonthSpike } from '../../src/rules/month-over-month-spike.ts';
import { flagged } from './month-over-month-flagged.ts';
import { at, earlier, october, steady, threeMonths } from './month-over-month-rows.ts';
import { ruleTester } from './rule-tester.ts';
import { runCase } from './run-case.ts';

ruleTester(monthOverMonthSpike, {
  fine: [
    { name: 'the same every month', tables: at('28.00') },
    { name: 'exactly 20 % more', tables: at('33.60') },
    { name: 'exactly 20 % less', tables: at('22.40') },
    { name: 'exactly 5.00 more', tables: at('25.00', threeMonths('20.00', '20.00', '20.00')) },
    { name: 'exactly 5.00 less', tables: at('15.00', threeMonths('20.00', '20.00', '20.00')) },
    { name: 'exactly the percentage chosen', tables: at('56.00'), options: { percent: '100' } },
    { name: 'exactly the amount chosen', tables: at('48.00'), options: { amount: 20 } },
    {
      name: 'a month before without the service',
      tables: {
        bills: [{ ...october, amount: '56.00' }],
        history: [earlier('07'), earlier('09'), earlier('08', { service: '514-555-0102' })],
      },
    },
    {
      name: 'a month before in which the service cost nothing',
      tables: at('56.00', threeMonths('28.00', '0.00', '28.00')),
    },
    {
      name: 'parts of a month, which are compared whole',
      tables: {
        bills: [{ ...october, period_end: '2026-10-10', amount: '9.03' }],
        history: steady,
      },
    },
    {
      name: 'a price that changed within the month',
      tables: {
        bills: [
          { ...october, period_end: '2026-10-15', amount: '13.55' },
          { ...october, period_start: '2026-10-16', amount: '15.48' },
        ],
        history: steady,
      },
    },
    {
      name: 'a price that changed on a day that both lines have',
      tables: {
        bills: [
          { ...october, period_end: '2026-10-16', amount: '14.45' },
          { ...october, period_start: '2026-10-16', amount: '14.45' },
        ],
        history: steady,
      },
    },
    {
      name: 'a plan that another one took over on a day that both lines have',
      tables: {
        bills: [
          { ...october, period_end: '2026-10-16', amount: '14.45' },
          { ...october, code: 'VOIP-PRO', period_start: '2026-10-16', amount: '14.45' },
        ],
        history: steady,
      },
    },
    {
      name: 'a plan that another one took over within the month',
      tables: {
        bills: [
          { ...october, period_end: '2026-10-15', amount: '13.55' },
          { ...october, code: 'VOIP-PRO', period_start: '2026-10-16', amount: '15.48' },
        ],
        history: steady,
      },
    },
    {
      name: 'a month that was billed late, beside this one',
      tables: {
        bills: [october, { ...october, period_start: '2026-09-01', period_end: '2026-09-30' }],
        history: steady,
      },
    },
    {
      name: 'a price for a quarter',
      tables: {
        bills: [october, { ...october, code: 'CARE', period_end: '2026-12-31', amount: '60.00' }],
        history: steady,
      },
    },
    {
      name: 'calls, fees and credits',
      tables: {
        bills: [
          october,
          { ...october, charge_type: 'usage', amount: '50.00' },
          { ...october, charge_type: 'one-time', amount: '50.00' },
          { ...october, amount: '-20.00' },
        ],
        history: steady,
      },
    },
    {
      name: 'the service of another carrier',
      tables: { bills: [{ ...october, carrier: 'Nordel', amount: '56.00' }], history: steady },
    },
    {
      name: 'another currency',
      tables: { bills: [{ ...october, amount: '56.00', currency: 'USD' }], history: steady },
    },
    {
      name: 'two currencies in the month',
      tables: { bills: [october, { ...october, amount: '56.00', currency: 'USD' }], history: steady },
    },
    {
      name: 'charges without a service',
      tables: {
        bills: [{ ...october, service: '', amount: '56.00' }],
        history: steady.map((row) => ({ ...row, service: '' })),
      },
    },
    {
      name: 'a service with nothing recurring this month',
      tables: { bills: [{ ...october, charge_type: 'usage' }], history: steady },
    },
    {
      name: 'a service for which the rule is off',
      tables: at('56.00'),
      overrides: [{ service: '5145550101', rules: { 'month-over-month-spike': 'off' } }],
    },
    {
      name: 'a service with a wider limit of its own',
      tables: at('35.00'),
      overrides: [{ service: '5145550101', rules: { 'month-over-month-spike': { amount: '7.00' } } }],
    },
    {
      name: 'three months before with calls only',
      tables: at(
        '35.00',
        steady.map((row) => ({ ...row, charge_type: 'usage' })),
      ),
    },
    {
      name: 'two months before only',
      tables: at('56.00', steady.slice(1)),
      skipped: 'the three months before are not all known',
    },
    {
      name: 'three earlier months of which one is older',
      tables: at('56.00', [earlier('06'), ...steady.slice(1)]),
      skipped: 'the three months before are not all known',
    },
    {
      name: 'no earlier months',
      tables: { bills: [october] },
      skipped: 'no earlier months',
    },
  ],
  flagged,
});

it('stands only where nothing with an amount is found on any charge of the service this month', () => {
  const bills = [
    { ...october, amount: '35.00' },
    { ...october, charge_type: 'usage', amount: '1.00' },
    { ...october, service: '514-555-0102', amount: '2.00' },
  ];
  const { findings } = runCase(monthOverMonthSpike, { name: '', tables: { bills, history: steady } });
  expect(findings.map(({ fact }) => fact.unlessFound?.map(({ charge }) => charge.origin.row))).toEqual([
    [2, 3],
  ]);
});
