import type { SectionedLayout } from '../../src/normalize/layout.ts';
import { controlTotalMismatch } from '../../src/rules/control-total-mismatch.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const header = {
  1: 'DH',
  2: '4833936100',
  3: '20261019',
  4: 'P85963',
  16: '0000066.00',
  17: '0000066.00',
};
const service = {
  1: 'DS',
  2: '4833936100',
  3: '20261019',
  4: 'P85963',
  7: '0355551261',
  16: '20261011',
  17: '20261110',
  20: '2X10000A',
  21: 'RENTAL',
  32: '0000060.00',
  33: '0000006.00',
  34: '0000066.00',
};
const call = { 1: 'DC', 2: '4833936100', 34: '0000005.00' };

/** A file whose first record states a net total. */
const netFile: SectionedLayout = {
  shape: 'sectioned',
  id: 'net-file',
  title: 'Records with a net total',
  role: 'bills',
  decimal: '.',
  typeColumn: 1,
  commentPrefix: '#',
  mustHave: ['HEAD', 'LINE'],
  sections: {
    HEAD: {
      record: 'invoice',
      fields: {
        carrier: { from: 'constant', value: 'Laurentel' },
        currency: { from: 'constant', value: 'CAD' },
        account: { from: 'column', column: 2 },
        invoice: { from: 'column', column: 3 },
        net_total: { from: 'column', column: 4 },
      },
    },
    LINE: {
      record: 'charge',
      fields: {
        carrier: { from: 'constant', value: 'Laurentel' },
        currency: { from: 'constant', value: 'CAD' },
        charge_type: { from: 'constant', value: 'recurring' },
        account: { from: 'column', column: 2 },
        invoice: { from: 'column', column: 3 },
        amount: { from: 'column', column: 4 },
      },
    },
  },
  controls: [{ counts: 'net', stated: { type: 'HEAD', column: 4 }, sum: { type: 'LINE', column: 4 } }],
};

function missing(stated: string, cellText: string, read: string, impact: string): PlainFinding {
  return {
    rule: 'control-total-mismatch',
    class: 'data-quality',
    severity: 'error',
    carrier: 'Telstra',
    account: '4833936100',
    invoice: 'P85963',
    billed: stated,
    expected: read,
    impact,
    currency: 'AUD',
    message: `bills.csv, row 1: the file states a total of A$${stated} with tax, and its records add up to A$${read}: ${impact.startsWith('-') ? `-A$${impact.slice(1)}` : `A$${impact}`} is missing.`,
    evidence: [cell('bills', 1, '16', cellText)],
    also: [],
  };
}

ruleTester(controlTotalMismatch, {
  fine: [
    { name: 'records that add up to the header', tables: { records: [header, service] } },
    {
      name: 'details, which are no charges of their own',
      tables: { records: [header, service, call] },
    },
    {
      name: 'a header that states no total',
      tables: { records: [{ ...header, 16: '' }, service] },
      skipped: 'no file states totals about itself',
    },
    {
      name: 'a carrier for which the rule is off',
      tables: { records: [{ ...header, 16: '0000100.00' }, service] },
      overrides: [{ carrier: 'telstra', rules: { 'control-total-mismatch': 'off' } }],
    },
    {
      name: 'a plain file, which states nothing about itself',
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            charge_type: 'recurring',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
      },
      skipped: 'no file states totals about itself',
    },
  ],
  flagged: [
    {
      name: 'a record that is missing',
      tables: { records: [{ ...header, 16: '0000100.00' }, service] },
      findings: [missing('100.00', '100.00', '66.00', '34.00')],
    },
    {
      name: 'a single cent',
      tables: { records: [{ ...header, 16: '0000066.01' }, service] },
      findings: [missing('66.01', '66.01', '66.00', '0.01')],
    },
    {
      name: 'a net total',
      tables: {
        records: [
          { 1: 'HEAD', 2: '514-01', 3: 'L-1', 4: '30.00' },
          { 1: 'LINE', 2: '514-01', 3: 'L-1', 4: '28.00' },
        ],
      },
      config: { layouts: [netFile] },
      findings: [
        {
          rule: 'control-total-mismatch',
          class: 'data-quality',
          severity: 'error',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          billed: '30.00',
          expected: '28.00',
          impact: '2.00',
          currency: 'CAD',
          message:
            'bills.csv, row 1: the file states a net total of CA$30.00, and its records add up to CA$28.00: CA$2.00 is missing.',
          evidence: [cell('bills', 1, '4', '30.00')],
          also: [],
        },
      ],
    },
    {
      name: 'a record too many',
      tables: { records: [header, service, { ...service, 34: '0000000.01' }] },
      options: { severity: 'warning' },
      findings: [{ ...missing('66.00', '66.00', '66.01', '-0.01'), severity: 'warning' }],
    },
  ],
});
