import { billedWhileSuspended } from '../../src/rules/billed-while-suspended.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';
import { charge, priced, row, suspendedTerm, term, unpriced } from './suspended-rows.ts';

const suspendedFax: PlainFinding = {
  ...unpriced('4.00'),
  service: '514-555-0102',
  code: 'SUSP-FAX',
  message:
    '514-555-0102, SUSP-FAX: suspended in the inventory and billed CA$4.00, with no suspended price in the price sheets: CA$4.00 too much.',
  evidence: [cell('bills', 3, 'amount', '4.00'), cell('inventory', 3, 'status', 'suspended')],
};

/** A month of a suspended service at 28.00, with these price terms. */
const withTerms = (...prices: (typeof term)[]) => ({ bills: [charge], inventory: [row], prices });

ruleTester(billedWhileSuspended, {
  fine: [
    {
      name: 'a service that is active, disconnected or pending',
      tables: {
        bills: [
          charge,
          { ...charge, service: '514-555-0102' },
          { ...charge, service: '514-555-0103' },
          { ...charge, service: '514-555-0104' },
        ],
        inventory: [
          { ...row, status: 'active' },
          { ...row, service: '514-555-0102', status: 'disconnected' },
          { ...row, service: '514-555-0103', status: 'pending' },
        ],
      },
    },
    {
      name: 'a suspended row of another code, service or carrier',
      tables: {
        bills: [charge],
        inventory: [
          { ...row, code: 'FAX' },
          { ...row, service: '514-555-0102' },
          { ...row, carrier: 'Northline' },
        ],
      },
    },
    {
      name: 'usage, equipment, fees and credits, and a charge of nothing',
      tables: {
        bills: [
          ...['usage', 'equipment', 'one-time', 'credit'].map((type) => ({ ...charge, charge_type: type })),
          { ...charge, amount: '-28.00' },
          { ...charge, amount: '0.00' },
        ],
        inventory: [row],
      },
    },
    {
      name: 'a service that is back on another row, for a day of the period',
      tables: {
        bills: [charge, { ...charge, service: '514-555-0102', period_start: '', period_end: '' }],
        inventory: [
          row,
          { ...row, status: 'active', start_date: '2026-10-31' },
          { ...row, service: '514-555-0102' },
          { ...row, service: '514-555-0102', account: '', status: 'active', start_date: '2026-12-01' },
        ],
      },
    },
    {
      name: 'the suspended price of its code, to one minor unit, and below it',
      tables: {
        ...withTerms({ ...suspendedTerm, valid_to: '' }, term),
        bills: [
          { ...charge, amount: '5.01' },
          { ...charge, amount: '3.00' },
          { ...charge, quantity: '2', amount: '10.00' },
          { ...charge, period_start: '2026-10-16', amount: '2.58' },
        ],
      },
    },
    {
      name: 'a suspended price that makes no difference beyond the tolerances',
      tables: {
        bills: [
          { ...charge, account: '514-02', amount: '6.00' },
          { ...charge, account: '514-03', amount: '5.50' },
        ],
        inventory: [row],
        prices: [suspendedTerm],
      },
      overrides: [
        { account: '514-02', rules: { 'billed-while-suspended': { tolerance: '1.00' } } },
        { account: '514-03', rules: { 'billed-while-suspended': { tolerance_percent: '10' } } },
      ],
    },
    {
      name: 'a charge that itself says suspended: without a price sheet, and at the price of a term in force',
      tables: {
        bills: [
          { ...charge, carrier: 'Northline', description: 'VoIP line, suspended', amount: '5.00' },
          { ...charge, code: 'SP-1', description: 'Ligne suspendue', amount: '7.00' },
        ],
        inventory: [
          { ...row, carrier: 'Northline' },
          { ...row, code: '' },
        ],
        prices: [
          { ...term, code: 'SP-1', unit_price: '7.00' },
          { ...suspendedTerm, service: '514-555-0101', unit_price: '5.00' },
        ],
      },
    },
    {
      name: 'a discount line that brings the charge to the suspended price',
      tables: {
        ...withTerms(suspendedTerm),
        bills: [charge, { ...charge, charge_type: 'discount', amount: '-23.00' }],
      },
    },
    {
      name: 'an inventory that states no status',
      tables: {
        bills: [charge],
        inventory: [{ carrier: 'Laurentel', service: '514-555-0101', code: 'VOIP-STD' }],
      },
      skipped: 'no inventory row states a status',
    },
    { name: 'no inventory at all', tables: { bills: [charge] }, skipped: 'no inventory file' },
  ],
  flagged: [
    {
      name: 'the full rate, with no price sheet',
      tables: { bills: [charge], inventory: [row] },
      findings: [unpriced()],
    },
    {
      name: 'two minor units, and a row of the service without a code',
      tables: { bills: [{ ...charge, amount: '0.02' }], inventory: [{ ...row, code: '' }] },
      findings: [unpriced('0.02')],
    },
    {
      name: 'a service that is back before or after the period, under another code, or on another account',
      tables: {
        bills: [charge],
        inventory: [
          row,
          { ...row, status: 'active', end_date: '2026-09-30' },
          { ...row, status: 'active', start_date: '2026-11-01' },
          { ...row, status: 'active', code: 'FAX' },
          { ...row, status: 'active', account: '514-02' },
          { ...row, status: 'suspended', account: '' },
        ],
      },
      findings: [unpriced()],
    },
    {
      name: 'one cent more than the suspended price and one minor unit',
      tables: { ...withTerms(suspendedTerm), bills: [{ ...charge, amount: '5.02' }] },
      findings: [priced('5.02', '5.00', '0.02')],
    },
    {
      name: 'one cent more than the tolerances',
      tables: { ...withTerms(suspendedTerm), bills: [{ ...charge, amount: '6.01' }] },
      options: { tolerance: '1.00', tolerance_percent: '20' },
      findings: [priced('6.01', '5.00', '1.01')],
    },
    {
      name: 'the suspended price for the quantity and the share of the month, less its discount',
      tables: {
        ...withTerms({ ...suspendedTerm, valid_to: '', discount_percent: '10' }),
        bills: [{ ...charge, quantity: '2', period_start: '2026-10-17', amount: '27.10' }],
      },
      findings: [
        {
          ...priced('27.10', '4.35', '22.75'),
          period: ['2026-10-17', '2026-10-31'],
          evidence: [
            ...priced('27.10', '4.35', '22.75').evidence,
            cell('prices', 2, 'discount_percent', '10'),
          ],
        },
      ],
    },
    ...[
      [
        'its code and a description that says suspended',
        { code: 'VOIP-STD', description: 'Tarif de suspension' },
      ],
      ['its code after the word', { code: 'SUSP_VOIP_STD' }],
      ['its service', { code: 'HOLD', description: 'Suspended line', service: '(514) 555-0101' }],
      ['its description', { code: '', description: 'VOIP line (suspended)' }],
      ['a suspension of anything', { code: 'SUSPENSION' }],
      ['a suspension of anything, by description', { code: '', description: 'Suspended' }],
    ].map(([name, changes]) => ({
      name: `a suspended price by ${name}`,
      tables: withTerms({ ...suspendedTerm, ...(changes as Partial<typeof term>) }),
      findings: [priced('28.00', '5.00', '23.00')],
    })),
    {
      name: 'terms of another carrier, code, account, type, currency, quantity or day, that do not say suspended',
      tables: withTerms(
        { ...suspendedTerm, carrier: 'Northline' },
        { ...suspendedTerm, code: 'VOIP-PRO-SUSP' },
        { ...suspendedTerm, code: 'HOLD', description: 'Suspended line' },
        { ...suspendedTerm, code: '', description: 'Suspended fax' },
        { ...suspendedTerm, service: '514-555-0102' },
        { ...suspendedTerm, account: '514-02' },
        { ...suspendedTerm, charge_type: 'one-time' },
        { ...suspendedTerm, currency: 'USD' },
        { ...suspendedTerm, min_quantity: '2' },
        { ...suspendedTerm, max_quantity: '0.5' },
        { ...suspendedTerm, valid_from: '2026-10-02', valid_to: '' },
        { ...suspendedTerm, valid_from: '', valid_to: '2026-09-30' },
        term,
      ),
      findings: [unpriced()],
    },
    {
      name: 'of several the narrowest, then the dearest',
      tables: withTerms(
        { ...suspendedTerm, code: 'SUSP', unit_price: '9.00', service: '' },
        { ...suspendedTerm, unit_price: '8.00' },
        { ...suspendedTerm, unit_price: '4.00', account: '514-01' },
        { ...suspendedTerm, unit_price: '6.00', account: '514-01' },
        { ...suspendedTerm, unit_price: '6.00', account: '514-01' },
      ),
      findings: [{ ...priced('28.00', '6.00', '22.00', 5) }],
    },
    {
      name: 'the price of its service before all others',
      tables: withTerms(
        { ...suspendedTerm, unit_price: '8.00', account: '514-01' },
        { ...suspendedTerm, unit_price: '3.00', service: '514-555-0101' },
      ),
      findings: [priced('28.00', '3.00', '25.00', 3)],
    },
    {
      name: 'the price of its code before one of its service for another code, and that before one for anything',
      tables: {
        bills: [charge, { ...charge, service: '514-555-0102', code: 'FAX', description: '' }],
        inventory: [row, { ...row, service: '514-555-0102', code: 'FAX' }],
        prices: [
          { ...suspendedTerm, code: 'SUSP', unit_price: '9.00' },
          { ...suspendedTerm, code: 'MAIL-SUSP', unit_price: '3.00', service: '514-555-0101' },
          { ...suspendedTerm, code: 'MAIL-SUSP', unit_price: '3.00', service: '514-555-0102' },
          suspendedTerm,
        ],
      },
      findings: [
        priced('28.00', '5.00', '23.00', 5),
        {
          ...priced('28.00', '3.00', '25.00', 4),
          service: '514-555-0102',
          code: 'FAX',
          message:
            '514-555-0102, FAX: suspended in the inventory and billed CA$28.00, suspended price CA$3.00: CA$25.00 too much.',
          evidence: [
            cell('bills', 3, 'amount', '28.00'),
            cell('inventory', 3, 'status', 'suspended'),
            cell('prices', 4, 'unit_price', '3.00'),
          ],
        },
      ],
    },
    {
      name: 'a charge that itself says suspended above the price, and one that the price sheets do not have',
      tables: {
        bills: [
          { ...charge, code: 'VOIP-STD-SUSP', amount: '6.00' },
          { ...charge, service: '514-555-0102', code: 'SUSP-FAX', amount: '4.00' },
        ],
        inventory: [
          { ...row, code: '' },
          { ...row, service: '514-555-0102', code: '' },
        ],
        prices: [suspendedTerm],
      },
      findings: [
        {
          ...priced('6.00', '5.00', '1.00'),
          code: 'VOIP-STD-SUSP',
          message:
            '514-555-0101, VOIP-STD-SUSP: suspended in the inventory and billed CA$6.00, suspended price CA$5.00: CA$1.00 too much.',
        },
        suspendedFax,
      ],
    },
  ],
});
