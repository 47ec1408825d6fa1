import { sameServiceTwoLabels } from '../../src/rules/same-service-two-labels.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  description: 'VoIP line',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '28.00',
  currency: 'CAD',
};
const other = { ...charge, code: 'VST-1', description: 'VOIP  line.' };
const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
};
const term = { carrier: 'Laurentel', code: 'VST-1', description: '', unit_price: '28.00', currency: 'CAD' };

/** The finding on the line with this code, beside the other. */
function labels(
  [code, rowNumber, description]: [string, number, string] = ['VST-1', 3, 'VOIP  line.'],
  [otherCode, otherRow, otherText]: [string, number, string] = ['VOIP-STD', 2, 'VoIP line'],
): PlainFinding {
  return {
    rule: 'same-service-two-labels',
    class: 'data-quality',
    severity: 'info',
    carrier: 'Laurentel',
    account: '514-01',
    invoice: 'L-1',
    service: '514-555-0101',
    code,
    period: ['2026-10-01', '2026-10-31'],
    impact: '0.00',
    currency: 'CAD',
    message: `514-555-0101, ${code}: billed CA$28.00 on invoice L-1, as ${otherCode} is for the same period and with the same description, “${description.replace('  ', ' ')}”.`,
    evidence: [
      cell('bills', rowNumber, 'amount', '28.00'),
      cell('bills', rowNumber, 'code', code),
      cell('bills', rowNumber, 'description', description),
      cell('bills', otherRow, 'amount', '28.00'),
      cell('bills', otherRow, 'code', otherCode),
      cell('bills', otherRow, 'description', otherText),
    ],
    also: [],
  };
}

ruleTester(sameServiceTwoLabels, {
  fine: [
    {
      name: 'lines that differ in account, invoice, service, period, amount, currency, description or type',
      tables: {
        bills: [
          charge,
          { ...other, account: '514-02' },
          { ...other, invoice: 'L-2' },
          { ...other, service: '514-555-0102' },
          { ...other, period_start: '2026-10-02' },
          { ...other, amount: '28.01' },
          { ...other, currency: 'USD' },
          { ...other, description: 'Voicemail' },
          { ...other, charge_type: 'equipment' },
        ],
      },
    },
    {
      name: 'lines of two accounts on one invoice',
      tables: {
        bills: [charge, { ...other, account: '514-02' }],
        invoices: [
          { carrier: 'Laurentel', account: '514-01', invoice: 'L-1', net_total: '56.00', currency: 'CAD' },
        ],
      },
    },
    {
      name: 'the same code, in another spelling',
      tables: { bills: [charge, { ...other, code: 'voip–std' }] },
    },
    { name: 'lines of which one has no code', tables: { bills: [charge, { ...other, code: '' }] } },
    {
      name: 'lines without a description',
      tables: { bills: [charge, other].map((one) => ({ ...one, description: '–' })) },
    },
    {
      name: 'lines of no service',
      tables: { bills: [charge, other].map((one) => ({ ...one, service: '' })) },
    },
    {
      name: 'credits, and charges of nothing',
      tables: {
        bills: ['-28.00', '0.00'].flatMap((amount) => [charge, other].map((one) => ({ ...one, amount }))),
      },
    },
    {
      name: 'codes of which the inventory knows the one and the price sheet the other',
      tables: { bills: [charge, other], inventory: [row], prices: [{ ...term, valid_to: '2026-01-31' }] },
    },
    {
      name: 'codes that the inventory has for the service both',
      tables: { bills: [charge, other], inventory: [row, { ...row, code: 'VST-1' }] },
    },
    {
      name: 'a service for which a row could not be read',
      tables: {
        bills: [charge, other],
        inventory: [
          { ...row, quantity: '' },
          { ...row, code: 'VST-1', quantity: 'abc' },
        ],
      },
      config: { skipBadRows: true },
    },
    {
      name: 'a service for which the rule is off',
      tables: { bills: [charge, other] },
      overrides: [{ service: '514-555-0101', rules: { 'same-service-two-labels': 'off' } }],
    },
  ],
  flagged: [
    { name: 'the same line under two codes', tables: { bills: [charge, other] }, findings: [labels()] },
    {
      name: 'a code that only another service, another carrier or no code of the inventory answers for',
      tables: {
        bills: [charge, other],
        inventory: [
          row,
          { ...row, code: '' },
          { ...row, service: '514-555-0102', code: 'VST-1' },
          { ...row, carrier: 'Northline', code: 'VST-1' },
        ],
        prices: [{ ...term, carrier: 'Northline' }],
      },
      findings: [labels()],
    },
    {
      name: 'the code that nobody knows is the further one',
      tables: { bills: [charge, other], prices: [term] },
      findings: [labels(['VOIP-STD', 2, 'VoIP line'], ['VST-1', 3, 'VOIP  line.'])],
    },
    {
      name: 'a price sheet that has the description only',
      tables: { bills: [charge, other], prices: [{ ...term, code: '', description: 'VoIP line' }] },
      findings: [labels()],
    },
    {
      name: 'once for each further code, and not for one that is known with the first',
      tables: {
        bills: [
          charge,
          { ...charge, code: 'ABC', description: 'VOIP LINE' },
          other,
          other,
          { ...charge, code: 'XYZ' },
          { ...charge, code: 'XYZ' },
        ],
        inventory: [row, { ...row, code: 'VST-1' }],
      },
      findings: [
        labels(['ABC', 3, 'VOIP LINE'], ['VOIP-STD', 2, 'VoIP line']),
        labels(['XYZ', 6, 'VoIP line'], ['VOIP-STD', 2, 'VoIP line']),
      ],
    },
  ],
});
