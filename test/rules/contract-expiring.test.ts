import { contractExpiring } from '../../src/rules/contract-expiring.ts';
import { charge, term } from './mrc-contract-rows.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

/** The audit's day is the last of these charges, 31 October 2026. */
const ending = { ...term, valid_to: '2026-12-31' };
const next = { ...term, unit_price: '29.00', valid_from: '2027-01-01' };
const other = { ...charge, service: '514-555-0102' };

const found: PlainFinding = {
  rule: 'contract-expiring',
  class: 'exposure',
  severity: 'warning',
  carrier: 'Laurentel',
  code: 'VOIP-STD',
  impact: '0.00',
  currency: 'CAD',
  message: said('ends on 2026-12-31', 'Charges at this price: 1, CA$336.00 a year.'),
  evidence: cells('2026-12-31'),
  also: [],
};

function said(ends: string, spend: string): string {
  return `VOIP-STD: the contract price of CA$28.00 ${ends} and none follows it. ${spend}`;
}

function cells(end: string, row = 2, amount = '28.00') {
  return [
    cell('prices', row, 'valid_to', end),
    cell('prices', row, 'unit_price', '28.00'),
    cell('bills', 2, 'amount', amount),
  ];
}

ruleTester(contractExpiring, {
  fine: [
    {
      name: 'an end the day after the ninety days',
      tables: { bills: [charge], prices: [{ ...term, valid_to: '2027-01-30' }] },
    },
    {
      name: 'an end the day after a limit of its own',
      tables: { bills: [charge], prices: [{ ...term, valid_to: '2026-11-01' }] },
      options: { days: 0 },
    },
    { name: 'a price that follows the day after', tables: { bills: [charge], prices: [ending, next] } },
    {
      name: 'a price that follows at a wider or narrower scope, for any type, or in another currency',
      tables: {
        bills: [
          { ...charge, code: 'WIDER' },
          { ...charge, code: 'NARROWER' },
          { ...charge, code: 'TYPE' },
          { ...charge, code: 'EURO' },
        ],
        prices: [
          { ...ending, code: 'WIDER', service: '514-555-0101' },
          { ...next, code: 'WIDER' },
          { ...ending, code: 'NARROWER' },
          { ...next, code: 'NARROWER', account: '514-01' },
          { ...ending, code: 'TYPE' },
          { ...next, code: 'TYPE', charge_type: '' },
          { ...ending, code: 'EURO' },
          { ...next, code: 'EURO', currency: 'EUR' },
        ],
      },
    },
    {
      name: 'a price that follows and ends soon itself, at the same scope or a wider one: it is not in use yet',
      tables: {
        bills: [charge, { ...charge, code: 'WIDER' }],
        prices: [
          ending,
          { ...next, valid_to: '2027-01-15' },
          { ...ending, code: 'WIDER', service: '514-555-0101' },
          { ...term, code: 'WIDER', unit_price: '29.00', valid_to: '2027-01-15' },
        ],
      },
    },
    {
      name: 'a price that follows twice at odds, which is a conflict to come',
      tables: { bills: [charge], prices: [ending, next, { ...next, unit_price: '30.00' }] },
    },
    {
      name: 'a term that no recurring charge uses: another code, type, account, service, carrier or quantity, or one over',
      tables: {
        bills: [
          charge,
          { ...charge, code: 'NRC', charge_type: 'one-time' },
          { ...charge, code: 'CREDIT', amount: '-28.00' },
        ],
        prices: [
          { ...ending, code: 'FAX' },
          { ...ending, code: 'NRC', charge_type: '' },
          { ...ending, code: 'CREDIT' },
          { ...ending, account: '514-02' },
          { ...ending, service: '514-555-0199' },
          { ...ending, carrier: 'Northline' },
          { ...ending, min_quantity: '2' },
          { ...term, valid_from: '2026-11-01', valid_to: '2026-12-31' },
          { ...term, valid_to: '2026-09-30' },
        ],
      },
    },
    {
      name: 'a charge without any day, of which nobody knows whether it is at this price',
      tables: { bills: [{ ...charge, period_start: '', period_end: '' }], prices: [ending] },
      config: { asOf: '2026-10-31' },
    },
    {
      name: 'a term of one account for which the rule is off',
      tables: { bills: [charge], prices: [{ ...ending, account: '514-01' }] },
      overrides: [{ account: '514-01', rules: { 'contract-expiring': 'off' } }],
    },
    {
      name: 'terms without an end',
      tables: { bills: [charge], prices: [term] },
      skipped: 'no price term has an end date',
    },
    { name: 'no price sheet at all', tables: { bills: [charge] }, skipped: 'no price sheet file' },
  ],
  flagged: [
    {
      name: 'a price that ends with nothing after it',
      tables: { bills: [charge], prices: [ending] },
      findings: [found],
    },
    {
      name: 'an end on the ninetieth day',
      tables: { bills: [charge], prices: [{ ...term, valid_to: '2027-01-29' }] },
      findings: [
        {
          ...found,
          message: said('ends on 2027-01-29', 'Charges at this price: 1, CA$336.00 a year.'),
          evidence: cells('2027-01-29'),
        },
      ],
    },
    {
      name: 'an end on the day of the audit, within a limit of no days',
      tables: { bills: [charge], prices: [{ ...term, valid_to: '2026-10-31' }] },
      options: { days: 0 },
      findings: [
        {
          ...found,
          message: said('ends on 2026-10-31', 'Charges at this price: 1, CA$336.00 a year.'),
          evidence: cells('2026-10-31'),
        },
      ],
    },
    {
      name: 'an end on the first day of the period, before the day of the audit',
      tables: { bills: [charge], prices: [{ ...term, valid_to: '2026-10-01' }] },
      findings: [
        {
          ...found,
          message: said('ended on 2026-10-01', 'Charges at this price: 1, CA$336.00 a year.'),
          evidence: cells('2026-10-01'),
        },
      ],
    },
    {
      name: 'a price that follows a day too late, for another type, account, quantity or code',
      tables: {
        bills: [charge],
        prices: [
          ending,
          { ...next, valid_from: '2027-01-02' },
          { ...next, charge_type: 'one-time' },
          { ...next, account: '514-02' },
          { ...next, min_quantity: '2' },
          { ...next, code: 'VOIP-PRO' },
          { ...next, carrier: 'Northline' },
        ],
      },
      findings: [found],
    },
    {
      name: 'several charges, for which it is said once: a month in two parts and a repeated line count once',
      tables: {
        bills: [
          { ...charge, period_end: '2026-10-15', quantity: '1' },
          { ...charge, period_start: '2026-10-16', quantity: '2' },
          { ...other, quantity: '3' },
          { ...other, quantity: '3' },
        ],
        prices: [{ ...ending, discount_percent: '10' }],
      },
      findings: [
        {
          ...found,
          message: said('ends on 2026-12-31', 'Charges at this price: 4, CA$1,512.00 a year.'),
          evidence: [
            cell('prices', 2, 'valid_to', '2026-12-31'),
            cell('prices', 2, 'unit_price', '28.00'),
            cell('prices', 2, 'discount_percent', '10'),
            cell('bills', 2, 'amount', '28.00'),
          ],
        },
      ],
    },
    {
      name: 'only the charges that nothing follows, at the price for a year',
      tables: {
        bills: [charge, { ...other, period_end: '2026-12-31' }],
        prices: [
          { ...ending, unit_price: '336.00', unit: 'year' },
          { ...next, service: '514-555-0102' },
        ],
      },
      findings: [
        {
          ...found,
          message:
            'VOIP-STD: the contract price of CA$336.00 ends on 2026-12-31 and none follows it. Charges at this price: 1, CA$336.00 a year.',
          evidence: [
            cell('prices', 2, 'valid_to', '2026-12-31'),
            cell('prices', 2, 'unit_price', '336.00'),
            cell('bills', 2, 'amount', '28.00'),
          ],
        },
      ],
    },
    {
      name: 'the later of two ends, where two terms state one price for the same day',
      tables: { bills: [charge], prices: [{ ...term, valid_to: '2026-11-30' }, ending] },
      findings: [{ ...found, evidence: cells('2026-12-31', 3) }],
    },
    {
      name: 'a term of an account and one of a service, by description where the sheet has no code',
      tables: {
        bills: [charge, { ...other, code: '', description: 'Voice mail' }],
        prices: [
          { ...ending, account: '514-01' },
          { ...ending, code: '', description: 'VOICE MAIL', service: '514-555-0102' },
        ],
      },
      options: { severity: 'info' },
      findings: [
        {
          rule: 'contract-expiring',
          class: 'exposure',
          severity: 'info',
          carrier: 'Laurentel',
          service: '514-555-0102',
          impact: '0.00',
          currency: 'CAD',
          message:
            'VOICE MAIL: the contract price of CA$28.00 ends on 2026-12-31 and none follows it. Charges at this price: 1, CA$336.00 a year.',
          evidence: [
            cell('prices', 3, 'valid_to', '2026-12-31'),
            cell('prices', 3, 'unit_price', '28.00'),
            cell('bills', 3, 'amount', '28.00'),
          ],
          also: [],
        },
        { ...found, severity: 'info', account: '514-01' },
      ],
    },
  ],
});
