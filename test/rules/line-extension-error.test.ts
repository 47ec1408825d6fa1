import { lineExtensionError } from '../../src/rules/line-extension-error.ts';
import { adjustedInvoice } from './adjusted-invoice.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: 'LAN-1',
  charge_type: 'recurring',
  code: 'SEAT',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  quantity: '10',
  unit_price: '5.00',
  amount: '50.00',
  currency: 'EUR',
};

function billed(amount: string, expected: string, impact: string, said: string): PlainFinding {
  return {
    rule: 'line-extension-error',
    ...(impact.startsWith('-')
      ? { class: 'exposure', severity: 'warning' }
      : { class: 'error', severity: 'error' }),
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-1',
    service: 'LAN-1',
    code: 'SEAT',
    period: ['2026-10-01', '2026-10-31'],
    billed: amount,
    expected,
    impact,
    currency: 'EUR',
    message: `LAN-1, SEAT: 10 × €5.00 is €${expected}, and €${amount} is billed: €${said}.`,
    evidence: [
      cell('bills', 2, 'amount', amount),
      cell('bills', 2, 'quantity', '10'),
      cell('bills', 2, 'unit_price', '5.00'),
    ],
    also: [],
  };
}

/** A finding on a line of the e-invoice, by its number. */
function adjusted(line: number, amount: string, impact: string, said: string): PlainFinding {
  const at = (path: string, term: string, value: string) =>
    ({ role: 'bills', file: 'bill.xml', row: 1, path, term, value }) as const;
  const place = `/Invoice/cac:InvoiceLine[${line}]`;
  const { account, service, code, period, ...found } = billed(amount, '47.00', impact, '');
  return {
    ...found,
    message: `No service, Seats: €50.00 for quantity × unit price, with the line’s adjustment of -€3.00, is €47.00, and €${amount} is billed: €${said}.`,
    evidence: [
      at(`${place}/cbc:LineExtensionAmount`, 'BT-131', amount),
      at(`${place}/cbc:InvoicedQuantity`, 'BT-129', '10'),
      at(`${place}/cac:Price/cbc:PriceAmount`, 'BT-146', '5.00'),
    ],
  };
}

ruleTester(lineExtensionError, {
  fine: [
    {
      name: 'a quantity of zero beside an amount, which states none',
      tables: { bills: [charge, { ...charge, quantity: '0', amount: '28.00' }] },
    },
    {
      name: 'quantity × unit price, and a minor unit more and less',
      tables: { bills: ['50.00', '50.01', '49.99'].map((amount) => ({ ...charge, amount })) },
    },
    {
      name: 'a unit price finer than a cent, rounded half away from zero',
      tables: { bills: [{ ...charge, quantity: '3', unit_price: '0.0345', amount: '0.10' }] },
    },
    {
      name: 'part of a month: the line, or its share of the month',
      tables: {
        bills: [
          { ...charge, period_start: '2026-10-16' },
          { ...charge, period_start: '2026-10-16', amount: '25.81' },
          { ...charge, period_start: '2026-10-16', amount: '25.82' },
        ],
      },
    },
    {
      name: 'part of a month by thirty',
      tables: { bills: [{ ...charge, period_start: '2026-10-16', amount: '26.67' }] },
      config: { carriers: { Laurentel: { proration: 'thirty' } } },
    },
    {
      name: 'the discount of the price term in force',
      tables: {
        bills: [{ ...charge, amount: '45.00' }],
        prices: [
          {
            carrier: 'Laurentel',
            code: 'SEAT',
            unit_price: '5.00',
            currency: 'EUR',
            discount_percent: '10',
          },
        ],
      },
    },
    {
      name: 'a credit with its minus sign on the amount only, or on the quantity too',
      tables: {
        bills: [
          { ...charge, charge_type: 'credit', amount: '-50.00' },
          { ...charge, charge_type: 'credit', quantity: '-10', amount: '-50.00' },
        ],
      },
    },
    {
      name: 'a line without quantity or unit price, beside one that has both',
      tables: {
        bills: [
          charge,
          { ...charge, quantity: '', amount: '99.00' },
          { ...charge, unit_price: '', amount: '99.00' },
        ],
      },
    },
    {
      name: 'exactly the tolerance',
      tables: { bills: [{ ...charge, amount: '51.00' }] },
      options: { tolerance: '1.00' },
    },
    {
      name: 'exactly the tolerance in percent',
      tables: { bills: [{ ...charge, amount: '51.00' }] },
      options: { tolerance_percent: '2' },
    },
    {
      name: 'a bill without quantities',
      tables: { bills: [{ ...charge, quantity: '' }] },
      skipped: 'no charge states both quantity and unit price',
    },
  ],
  flagged: [
    {
      name: 'more than quantity × unit price',
      tables: { bills: [{ ...charge, amount: '55.00' }] },
      findings: [billed('55.00', '50.00', '5.00', '5.00 too much')],
    },
    {
      name: 'two cents more',
      tables: { bills: [{ ...charge, amount: '50.02' }] },
      findings: [billed('50.02', '50.00', '0.02', '0.02 too much')],
    },
    {
      name: 'two cents less, an exposure',
      tables: { bills: [{ ...charge, amount: '49.98' }] },
      findings: [billed('49.98', '50.00', '-0.02', '0.02 too little')],
    },
    {
      name: 'a cent past the tolerance and the percentage',
      tables: { bills: [{ ...charge, amount: '51.01' }] },
      options: { tolerance: '1.00', tolerance_percent: '2' },
      findings: [billed('51.01', '50.00', '1.01', '1.01 too much')],
    },
    {
      name: 'nothing billed for something',
      tables: { bills: [{ ...charge, amount: '0.00' }] },
      findings: [billed('0.00', '50.00', '-50.00', '50.00 too little')],
    },
    {
      name: 'part of a month at neither price',
      tables: { bills: [{ ...charge, period_start: '2026-10-16', amount: '40.00' }] },
      findings: [
        {
          ...billed('40.00', '25.81', '14.19', ''),
          period: ['2026-10-16', '2026-10-31'],
          message:
            'LAN-1, SEAT: 10 × €5.00 × 16/31 (months) is €25.81, and €40.00 is billed: €14.19 too much.',
        },
      ],
    },
    {
      name: 'part of a month billed too low',
      tables: { bills: [{ ...charge, period_start: '2026-10-16', amount: '20.00' }] },
      findings: [
        {
          ...billed('20.00', '25.81', '-5.81', ''),
          period: ['2026-10-16', '2026-10-31'],
          message:
            'LAN-1, SEAT: 10 × €5.00 × 16/31 (months) is €25.81, and €20.00 is billed: €5.81 too little.',
        },
      ],
    },
    {
      name: 'lines that state an allowance of their own',
      tables: {},
      config: { documents: [adjustedInvoice(['47.00', '48.00', '44.00'])] },
      findings: [
        adjusted(2, '48.00', '1.00', '1.00 too much'),
        adjusted(3, '44.00', '-3.00', '3.00 too little'),
      ],
    },
    {
      name: 'three months at neither price',
      tables: { bills: [{ ...charge, period_end: '2026-12-31', amount: '160.00' }] },
      findings: [
        {
          ...billed('160.00', '150.00', '10.00', ''),
          period: ['2026-10-01', '2026-12-31'],
          message: 'LAN-1, SEAT: 10 × €5.00 × 3 (months) is €150.00, and €160.00 is billed: €10.00 too much.',
        },
      ],
    },
    {
      name: 'a discount, where the term in force has another',
      tables: {
        bills: [{ ...charge, amount: '45.00' }],
        prices: [
          {
            carrier: 'Laurentel',
            code: 'SEAT',
            unit_price: '5.00',
            currency: 'EUR',
            discount_percent: '5',
          },
        ],
      },
      findings: [billed('45.00', '50.00', '-5.00', '5.00 too little')],
    },
    {
      name: 'a credit that gives too little back',
      tables: { bills: [{ ...charge, charge_type: 'credit', amount: '-45.00' }] },
      findings: [
        {
          ...billed('-45.00', '-50.00', '5.00', ''),
          message: 'LAN-1, SEAT: 10 × €5.00 is -€50.00, and -€45.00 is billed: €5.00 too much.',
        },
      ],
    },
    {
      name: 'a return billed as a charge: no more than the charge is claimed',
      tables: { bills: [{ ...charge, quantity: '-10' }] },
      findings: [
        {
          ...billed('50.00', '-50.00', '50.00', ''),
          message: 'LAN-1, SEAT: -10 × €5.00 is -€50.00, and €50.00 is billed: €50.00 too much.',
          evidence: [
            cell('bills', 2, 'amount', '50.00'),
            cell('bills', 2, 'quantity', '-10'),
            cell('bills', 2, 'unit_price', '5.00'),
          ],
        },
      ],
    },
    {
      name: 'calls in dinars, past a millime',
      tables: {
        bills: [
          { ...charge, charge_type: 'usage', unit_price: '0.0505', amount: '0.506', currency: 'TND' },
          { ...charge, charge_type: 'usage', unit_price: '0.0505', amount: '0.507', currency: 'TND' },
        ],
      },
      overrides: [{ carrier: 'Laurentel', rules: { 'line-extension-error': { severity: 'info' } } }],
      findings: [
        {
          ...billed('0.507', '0.505', '0.002', ''),
          severity: 'info',
          currency: 'TND',
          message:
            'LAN-1, SEAT: 10 × TND\u00a00.0505 is TND\u00a00.505, and TND\u00a00.507 is billed: TND\u00a00.002 too much.',
          evidence: [
            cell('bills', 3, 'amount', '0.507'),
            cell('bills', 3, 'quantity', '10'),
            cell('bills', 3, 'unit_price', '0.0505'),
          ],
        },
      ],
    },
  ],
});
