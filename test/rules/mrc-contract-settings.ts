import { billed, charge, found, term } from './mrc-contract-rows.ts';
import { cell } from './plain-finding.ts';
import type { FlaggedCase } from './run-case.ts';

/** Tolerances, severities and switches, in general and by carrier, account and service. */
export const SETTINGS: readonly FlaggedCase[] = [
  {
    name: 'one cent more than the tolerance',
    tables: { bills: [{ ...charge, amount: '28.51' }], prices: [term] },
    options: { tolerance: '0.50' },
    findings: [billed('28.51', '28.00', '0.51', 'CA$0.51 too much (1.8%)')],
  },
  {
    name: 'one cent more than the tolerance in percent',
    tables: { bills: [{ ...charge, amount: '28.57' }], prices: [term] },
    options: { tolerance_percent: 2 },
    findings: [billed('28.57', '28.00', '0.57', 'CA$0.57 too much (2%)')],
  },
  {
    name: 'any difference at all, where the tolerance is nothing',
    tables: { bills: [{ ...charge, amount: '28.01' }], prices: [term] },
    options: { tolerance: 0 },
    findings: [billed('28.01', '28.00', '0.01', 'CA$0.01 too much (0%)')],
  },
  {
    name: 'choices by carrier, account and service, the narrower over the wider',
    tables: {
      bills: [
        { ...charge, amount: '31.50' },
        { ...charge, account: '514-02', amount: '31.50' },
        { ...charge, account: '514-02', service: '514-555-0102', amount: '31.50' },
      ],
      prices: [term],
    },
    overrides: [
      { service: '(514) 555-0102', rules: { 'mrc-contract-mismatch': { tolerance: '3.49' } } },
      { account: '51402', rules: { 'mrc-contract-mismatch': { tolerance: '3.50' } } },
      { carrier: 'laurentel', rules: { 'mrc-contract-mismatch': { severity: 'info' } } },
    ],
    findings: [
      { ...found, severity: 'info' },
      {
        ...found,
        severity: 'info',
        account: '514-02',
        service: '514-555-0102',
        message:
          '514-555-0102, VOIP-STD: billed CA$31.50, contract price CA$28.00: CA$3.50 too much (12.5%).',
        evidence: [cell('bills', 4, 'amount', '31.50'), cell('prices', 2, 'unit_price', '28.00')],
      },
    ],
  },
  {
    name: 'one account, where the rule is off for all others',
    tables: {
      bills: [
        { ...charge, amount: '31.50' },
        { ...charge, account: '514-02', amount: '31.50' },
      ],
      prices: [term],
    },
    options: 'off',
    overrides: [{ account: '514-01', rules: { 'mrc-contract-mismatch': 'on' } }],
    findings: [found],
  },
];
