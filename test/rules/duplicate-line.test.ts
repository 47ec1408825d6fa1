import { duplicateLine } from '../../src/rules/duplicate-line.ts';
import { again, call, charge, fee, owned, seat, second, UNITS } from './duplicate-line-rows.ts';
import { cell } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

ruleTester(duplicateLine, {
  fine: [
    {
      name: 'units that the inventory has: a quantity, several rows, and what the quantities of the lines make',
      tables: {
        bills: [
          ...[charge, charge],
          ...[seat, seat].map((line) => ({ ...line, quantity: '' })),
          ...[seat, seat].map((line) => ({ ...line, code: 'SEATS', quantity: '3' })),
        ],
        inventory: [
          { ...owned, quantity: '2' },
          ...[owned, owned].map((row) => ({ ...row, code: 'SEAT' })),
          { ...owned, code: 'SEATS', quantity: '6' },
        ],
      },
    },
    {
      name: 'lines of one code whose descriptions differ in their numbers',
      tables: {
        bills: [
          'DID 514-555-1001',
          'DID 514-555-1002',
          'Static IP 10.0.0.1',
          'Static IP 10.0.0.2',
          'DID',
        ].map((description) => ({ ...charge, code: 'DID', description })),
      },
    },
    { name: 'one line', tables: { bills: [charge] } },
    {
      name: 'lines that differ in service, code, type, period, amount, currency, account, invoice or carrier',
      tables: {
        bills: [
          charge,
          { ...charge, service: '514-555-0102' },
          { ...charge, code: 'VOIP-PRO' },
          { ...charge, charge_type: 'equipment' },
          { ...charge, period_start: '2026-10-02' },
          { ...charge, period_end: '2026-10-30' },
          { ...charge, amount: '28.001' },
          { ...charge, currency: 'USD' },
          { ...charge, account: '514-02' },
          { ...charge, invoice: 'L-2' },
          { ...charge, carrier: 'Northline' },
        ],
      },
      config: { locale: 'en-GB' },
    },
    {
      name: 'lines of two accounts on one invoice',
      tables: {
        bills: [charge, { ...charge, account: '514-02' }],
        invoices: [
          { carrier: 'Laurentel', account: '514-01', invoice: 'L-1', net_total: '56.00', currency: 'CAD' },
        ],
      },
    },
    {
      name: 'lines without code that differ in description',
      tables: {
        bills: [charge, { ...charge, description: 'VoIP line 2' }].map((one) => ({ ...one, code: '' })),
      },
    },
    {
      name: 'a code and a description that read the same',
      tables: {
        bills: [
          { ...charge, code: 'FAX', description: '' },
          { ...charge, code: '', description: 'FAX' },
        ],
      },
    },
    {
      name: 'calls that differ in quantity, description or reference',
      tables: {
        bills: [
          call,
          { ...call, quantity: '4' },
          { ...call, description: 'Call to Lyon' },
          { ...call, reference: '10:43' },
        ],
      },
    },
    {
      name: 'one-time charges of two orders',
      tables: { bills: [fee, { ...fee, order: 'O-2' }] },
    },
    {
      name: 'credits, charges of nothing and tax lines',
      tables: {
        bills: [
          { ...charge, amount: '-28.00' },
          { ...charge, amount: '0.00' },
          { ...charge, charge_type: 'tax', code: 'TPS' },
        ].flatMap((line) => [line, line]),
      },
    },
    {
      name: 'lines of one minor unit, and of exactly the tolerance',
      tables: {
        bills: [
          { ...charge, amount: '0.01' },
          { ...charge, amount: '0.01' },
          { ...charge, account: '514-02' },
          { ...charge, account: '514-02' },
        ],
      },
      overrides: [{ account: '514-02', rules: { 'duplicate-line': { tolerance: '28.00' } } }],
    },
  ],
  flagged: [
    ...UNITS,
    {
      name: 'the same line twice',
      tables: { bills: [charge, charge] },
      orderDecides: second,
      findings: [again(3, 2)],
    },
    {
      name: 'the same line in another spelling, of quantity, description and reference too',
      tables: {
        bills: [
          charge,
          {
            ...charge,
            account: '514 01',
            service: '+1 514 555 0101',
            code: 'voip-std',
            description: 'The line again',
            quantity: '2',
            reference: 'X',
            amount: '28',
          },
        ],
      },
      config: { country: 'CA' },
      orderDecides: second,
      findings: [
        {
          ...again(3, 2),
          account: '514 01',
          service: '+1 514 555 0101',
          code: 'voip-std',
          message:
            '+1 514 555 0101, voip-std: billed again on invoice L-1, with the same period and amount as row 2 of bills.csv: CA$28.00 too much.',
          evidence: [cell('bills', 3, 'amount', '28'), cell('bills', 2, 'amount', '28.00')],
        },
      ],
    },
    {
      name: 'a third and a fourth, each in full',
      tables: { bills: [charge, charge, charge, charge] },
      orderDecides: second,
      findings: [again(3, 2), again(4, 2), again(5, 2)],
    },
    {
      name: 'a line without code, by its description',
      tables: {
        bills: [
          { ...charge, code: '', description: 'VoIP  Line' },
          { ...charge, code: '', description: 'voip line' },
        ],
      },
      orderDecides: second,
      findings: [
        {
          rule: 'duplicate-line',
          class: 'error',
          severity: 'error',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          service: '514-555-0101',
          period: ['2026-10-01', '2026-10-31'],
          billed: '28.00',
          expected: '0.00',
          impact: '28.00',
          currency: 'CAD',
          message:
            '514-555-0101, voip line: billed again on invoice L-1, with the same period and amount as row 2 of bills.csv: CA$28.00 too much.',
          evidence: [cell('bills', 3, 'amount', '28.00'), cell('bills', 2, 'amount', '28.00')],
          also: [],
        },
      ],
    },
    {
      name: 'the same call in quantity, description and reference, and the same order',
      tables: { bills: [call, { ...call, quantity: '3.0' }, fee, fee] },
      orderDecides: second,
      findings: [
        {
          ...again(5, 4),
          code: 'INSTALL',
          message:
            '514-555-0101, INSTALL: billed again on invoice L-1, with the same period and amount as row 4 of bills.csv: CA$28.00 too much.',
        },
        {
          ...again(3, 2),
          code: 'LD',
          message:
            '514-555-0101, LD: billed again on invoice L-1, with the same period and amount as row 2 of bills.csv: CA$28.00 too much.',
        },
      ],
    },
    {
      name: 'a cent past the tolerance; a percentage of nothing is nothing',
      tables: { bills: [charge, charge] },
      options: { tolerance: '27.99', tolerance_percent: '100', severity: 'warning' },
      orderDecides: second,
      findings: [{ ...again(3, 2), severity: 'warning' }],
    },
    {
      name: 'lines of two cents',
      tables: {
        bills: [
          { ...charge, amount: '0.02' },
          { ...charge, amount: '0.02' },
        ],
      },
      orderDecides: second,
      findings: [again(3, 2, '0.02')],
    },
  ],
});
