import { contractInventoryMismatch } from '../../src/rules/contract-inventory-mismatch.ts';
import { cells, found, row, said, voicemail } from './contract-inventory-rows.ts';
import { charge, discountLine, term } from './mrc-contract-rows.ts';
import { cell } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

ruleTester(contractInventoryMismatch, {
  fine: [
    {
      name: 'one price in both, and a minor unit either way',
      tables: {
        bills: [charge, { ...charge, service: 'B' }, { ...charge, service: 'C' }],
        inventory: [
          { ...row, mrc: '28.00' },
          { ...row, service: 'B', mrc: '28.01' },
          { ...row, service: 'C', mrc: '27.99' },
        ],
        prices: [term],
      },
    },
    {
      name: 'exactly the tolerance, and exactly the tolerance in percent',
      tables: {
        bills: [charge, { ...charge, account: '514-02', service: 'B' }],
        inventory: [row, { ...row, account: '514-02', service: 'B', mrc: '25.20' }],
        prices: [term],
      },
      options: { tolerance: '2.00' },
      overrides: [
        { account: '514-02', rules: { 'contract-inventory-mismatch': { tolerance_percent: '10' } } },
      ],
    },
    {
      name: 'an amount that agrees with neither, by two cents above and below both',
      tables: {
        bills: [
          { ...charge, amount: '28.02' },
          { ...charge, service: 'B', amount: '25.98' },
        ],
        inventory: [row, { ...row, service: 'B' }],
        prices: [term],
      },
    },
    {
      name: 'another quantity, which is for quantity-mismatch to say',
      tables: { bills: [charge], inventory: [{ ...row, mrc: '56.00', quantity: '2' }], prices: [term] },
    },
    {
      name: 'a bill without a quantity, for the quantity of the row',
      tables: {
        bills: [{ ...charge, quantity: '', amount: '56.00' }],
        inventory: [{ ...row, mrc: '56.00', quantity: '2' }],
        prices: [term],
      },
    },
    {
      name: 'what the bill divides over two lines, or the inventory over two rows',
      tables: {
        bills: [
          charge,
          { ...charge, description: 'second seat', amount: '27.00' },
          { ...charge, service: 'B' },
        ],
        inventory: [row, { ...row, service: 'B', mrc: '14.00' }, { ...row, service: 'B', mrc: '12.00' }],
        prices: [term],
      },
    },
    {
      name: 'a row without a code for two charges, a charge without a code, another code or service, or no row at all',
      tables: {
        bills: [
          charge,
          voicemail,
          { ...charge, service: 'B', code: '' },
          { ...charge, service: 'C' },
          { ...charge, service: 'D' },
          { ...charge, service: 'E' },
          { ...voicemail, service: 'E', period_start: '2026-09-01', period_end: '2026-09-30' },
        ],
        inventory: [
          { ...row, code: '' },
          { ...row, service: 'E', code: '' },
          { ...row, service: 'B', description: 'VoIP line' },
          { ...row, service: 'C', code: 'FAX' },
        ],
        prices: [
          term,
          { ...term, code: 'VM', unit_price: '3.00' },
          { ...term, code: '', description: 'VoIP line' },
        ],
      },
    },
    {
      name: 'no monthly charge, another currency, no term in force, and charges that do not recur',
      tables: {
        bills: [
          charge,
          { ...charge, service: 'B' },
          { ...charge, service: 'C', code: 'OVER' },
          { ...charge, service: 'D', charge_type: 'one-time' },
          { ...charge, service: 'E', amount: '-28.00' },
        ],
        inventory: [
          { ...row, mrc: '' },
          { ...row, service: 'B', currency: 'USD' },
          { ...row, service: 'C', code: 'OVER' },
          { ...row, service: 'D' },
          { ...row, service: 'E' },
        ],
        prices: [
          { ...term, charge_type: '' },
          { ...term, code: 'OVER', valid_to: '2026-09-30' },
        ],
      },
    },
    {
      name: 'a discount line that brings the contract’s price to the inventory’s, or the inventory’s to the contract’s',
      tables: {
        bills: [charge, discountLine, { ...charge, service: 'B' }, { ...discountLine, service: 'B' }],
        inventory: [
          { ...row, mrc: '25.20' },
          { ...row, service: 'B', mrc: '28.00' },
        ],
        prices: [term, { ...term, unit_price: '25.20', service: 'B' }],
      },
    },
    {
      name: 'a price that changed within the month, to the one the inventory has',
      tables: {
        bills: [
          { ...charge, period_end: '2026-10-15', amount: '13.55' },
          { ...charge, period_start: '2026-10-16', amount: '13.42' },
        ],
        inventory: [row],
        prices: [
          { ...term, valid_to: '2026-10-15' },
          { ...term, unit_price: '26.00', valid_from: '2026-10-16' },
        ],
      },
      config: { asOf: '2026-10-01' },
    },
    {
      name: 'a price that ended before the audit, and was followed by the inventory’s',
      tables: {
        bills: [charge],
        inventory: [row],
        prices: [
          { ...term, valid_to: '2026-11-15' },
          { ...term, unit_price: '26.00', valid_from: '2026-11-16' },
        ],
      },
      config: { asOf: '2026-11-15' },
    },
    {
      name: 'an inventory without monthly charges',
      tables: { bills: [charge], inventory: [{ ...row, mrc: '' }], prices: [term] },
      skipped: 'no inventory row states a monthly charge',
    },
    {
      name: 'neither inventory nor price sheet',
      tables: { bills: [charge] },
      skipped: 'no inventory file, no price sheet file',
    },
  ],
  flagged: [
    {
      name: 'a bill that agrees with the contract',
      tables: { bills: [charge], inventory: [row], prices: [term] },
      findings: [found],
    },
    {
      name: 'a bill that agrees with the inventory, and with the contract to the cent',
      tables: {
        bills: [
          { ...charge, amount: '26.00' },
          { ...charge, service: 'B', amount: '28.01' },
        ],
        inventory: [row, { ...row, service: 'B' }],
        prices: [term],
      },
      findings: [
        { ...found, message: said('CA$28.00', 'CA$26.00', 'inventory'), evidence: cells('26.00', '26.00') },
        {
          ...found,
          service: 'B',
          message: said('CA$28.00', 'CA$26.00', 'contract').replace('514-555-0101', 'B'),
          evidence: [
            cell('bills', 3, 'amount', '28.01'),
            cell('prices', 2, 'unit_price', '28.00'),
            cell('inventory', 3, 'mrc', '26.00'),
          ],
        },
      ],
    },
    {
      name: 'two cents apart, in either direction',
      tables: {
        bills: [charge, { ...charge, service: 'B' }],
        inventory: [
          { ...row, mrc: '28.02' },
          { ...row, service: 'B', mrc: '27.98' },
        ],
        prices: [term],
      },
      findings: [
        { ...found, message: said('CA$28.00', 'CA$28.02', 'contract'), evidence: cells('28.00', '28.02') },
        {
          ...found,
          service: 'B',
          message: said('CA$28.00', 'CA$27.98', 'contract').replace('514-555-0101', 'B'),
          evidence: [
            cell('bills', 3, 'amount', '28.00'),
            cell('prices', 2, 'unit_price', '28.00'),
            cell('inventory', 3, 'mrc', '27.98'),
          ],
        },
      ],
    },
    {
      name: 'a cent past the tolerance and the percentage',
      tables: { bills: [charge], inventory: [{ ...row, mrc: '25.19' }], prices: [term] },
      options: { tolerance: '2.80', tolerance_percent: '10' },
      findings: [
        { ...found, message: said('CA$28.00', 'CA$25.19', 'contract'), evidence: cells('28.00', '25.19') },
      ],
    },
    {
      name: 'part of a month, by its days, in a quantity that the row does not state',
      tables: {
        bills: [{ ...charge, period_start: '2026-10-16', quantity: '2', amount: '28.90' }],
        inventory: [{ ...row, quantity: '', mrc: '52.00' }],
        prices: [term],
      },
      findings: [
        {
          ...found,
          period: ['2026-10-16', '2026-10-31'],
          message: said('CA$28.90', 'CA$26.84', 'contract'),
          evidence: cells('28.90', '52.00'),
        },
      ],
    },
    {
      name: 'the only charge of a row without a code, more gravely',
      tables: { bills: [charge], inventory: [{ ...row, code: '' }], prices: [term] },
      options: { severity: 'warning' },
      findings: [{ ...found, severity: 'warning' }],
    },
    {
      name: 'a repeated line, for which it is said once',
      tables: { bills: [charge, charge], inventory: [row], prices: [term] },
      orderDecides: 'which of two equal lines is named',
      findings: [found],
    },
    {
      name: 'a price that is still to change, changes to a third one though it was the inventory’s once, or for other quantities',
      tables: {
        bills: [charge, { ...charge, service: 'B' }, { ...charge, service: 'C' }],
        inventory: [row, { ...row, service: 'B' }, { ...row, service: 'C' }],
        prices: [
          { ...term, service: '514-555-0101', valid_to: '2026-11-01' },
          { ...term, service: '514-555-0101', unit_price: '26.00', valid_from: '2026-11-02' },
          { ...term, service: 'B', valid_from: '2026-01-01', valid_to: '2026-10-15' },
          { ...term, service: 'B', unit_price: '27.00', valid_from: '2026-10-16' },
          { ...term, service: 'C', valid_to: '2026-10-15', max_quantity: '9' },
          { ...term, service: 'C', unit_price: '26.00', valid_from: '2026-10-16', min_quantity: '10' },
          { ...term, service: 'B', unit_price: '26.00', valid_to: '2025-12-31' },
        ],
      },
      findings: [
        found,
        {
          ...found,
          service: 'B',
          message: found.message.replace('514-555-0101', 'B'),
          evidence: [
            cell('bills', 3, 'amount', '28.00'),
            cell('prices', 4, 'unit_price', '28.00'),
            cell('inventory', 3, 'mrc', '26.00'),
          ],
        },
        {
          ...found,
          service: 'C',
          message: found.message.replace('514-555-0101', 'C'),
          evidence: [
            cell('bills', 4, 'amount', '28.00'),
            cell('prices', 6, 'unit_price', '28.00'),
            cell('inventory', 4, 'mrc', '26.00'),
          ],
        },
      ],
    },
  ],
});
