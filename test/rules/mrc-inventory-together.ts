import { billed, charge, codeless, voicemail } from './mrc-inventory-rows.ts';
import { cell } from './plain-finding.ts';
import type { FlaggedCase } from './run-case.ts';

/** A row without a code against all charges of its service. */
export const TOGETHER: readonly FlaggedCase[] = [
  {
    name: 'all charges of a service together too dear: held against the largest',
    tables: { bills: [voicemail, { ...charge, amount: '31.50' }], inventory: [codeless] },
    findings: [
      {
        ...billed('31.50', '28.00', '3.50', ''),
        message:
          '514-555-0101: its recurring charges come to €36.50, €33.00 in the inventory: €3.50 too much, held against VOIP-STD (€31.50).',
        evidence: [
          cell('bills', 3, 'amount', '31.50'),
          cell('bills', 2, 'amount', '5.00'),
          cell('inventory', 2, 'mrc', '33.00'),
        ],
      },
    ],
  },
  {
    name: 'all charges of a service against all of its rows, where none has a code',
    tables: {
      bills: [charge, { ...voicemail, amount: '6.00' }],
      inventory: [
        { ...codeless, mrc: '28.00' },
        { ...codeless, mrc: '5.00' },
      ],
    },
    findings: [
      {
        ...billed('28.00', '27.00', '1.00', ''),
        message:
          '514-555-0101: its recurring charges come to €34.00, €33.00 in the inventory: €1.00 too much, held against VOIP-STD (€28.00).',
        evidence: [
          cell('bills', 2, 'amount', '28.00'),
          cell('bills', 3, 'amount', '6.00'),
          cell('inventory', 2, 'mrc', '28.00'),
          cell('inventory', 3, 'mrc', '5.00'),
        ],
      },
    ],
  },
  {
    name: 'all charges of a service together too cheap',
    tables: { bills: [charge, { ...voicemail, amount: '4.00' }], inventory: [codeless] },
    findings: [
      {
        ...billed('28.00', '29.00', '-1.00', ''),
        message:
          '514-555-0101: its recurring charges come to €32.00, €33.00 in the inventory: €1.00 too little.',
        evidence: [
          cell('bills', 2, 'amount', '28.00'),
          cell('bills', 3, 'amount', '4.00'),
          cell('inventory', 2, 'mrc', '33.00'),
        ],
      },
    ],
  },
  {
    name: 'more than the largest charge: each bears no more than itself',
    tables: {
      bills: [charge, { ...charge, code: 'FAX', amount: '20.00' }],
      inventory: [{ ...codeless, mrc: '10.00' }],
    },
    findings: [
      {
        ...billed('20.00', '10.00', '10.00', ''),
        code: 'FAX',
        message:
          '514-555-0101: its recurring charges come to €48.00, €10.00 in the inventory: €10.00 too much, held against FAX (€20.00).',
        evidence: [
          cell('bills', 3, 'amount', '20.00'),
          cell('bills', 2, 'amount', '28.00'),
          cell('inventory', 2, 'mrc', '10.00'),
        ],
      },
      {
        ...billed('28.00', '0.00', '28.00', ''),
        message:
          '514-555-0101: its recurring charges come to €48.00, €10.00 in the inventory: €28.00 too much, held against VOIP-STD (€28.00).',
        evidence: [
          cell('bills', 2, 'amount', '28.00'),
          cell('bills', 3, 'amount', '20.00'),
          cell('inventory', 2, 'mrc', '10.00'),
        ],
      },
    ],
  },
  {
    name: 'a line that stands twice among them: held against its second, which duplicate-line claims too',
    tables: { bills: [voicemail, voicemail, charge], inventory: [codeless] },
    orderDecides: 'which of two equal lines is the second',
    findings: [
      {
        ...billed('5.00', '0.00', '5.00', ''),
        code: 'VOICEMAIL',
        message:
          '514-555-0101: its recurring charges come to €38.00, €33.00 in the inventory: €5.00 too much, held against VOICEMAIL (€5.00).',
        evidence: [
          cell('bills', 3, 'amount', '5.00'),
          cell('bills', 4, 'amount', '28.00'),
          cell('bills', 2, 'amount', '5.00'),
          cell('inventory', 2, 'mrc', '33.00'),
        ],
      },
    ],
  },
];
