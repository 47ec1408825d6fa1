import { describe, expect, it } from 'vitest';
import { creditLinesOf } from '../../src/match/credit-lines.ts';
import { moneyText } from '../../src/money/money.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { auditOfTables, OVERCHARGED } from './audit-of-tables.ts';

const NOVEMBER = {
  ...OVERCHARGED.charge,
  invoice: 'L-11',
  invoice_date: '2026-11-30',
  period_start: '2026-11-01',
  period_end: '2026-11-30',
} as const;
const CREDIT = {
  ...NOVEMBER,
  charge_type: 'credit',
  description: 'Credit',
  period_start: '',
  period_end: '',
  amount: '-3.50',
} as const;
/** The same error of October, sent to the carrier. */
const CLAIM = {
  claim: 'D-2026-0001',
  found: '2026-10-31',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  bill_date: '2026-10-31',
  service: '514-555-0101',
  code: 'VOIP-STD',
  disputed: '3.50',
} as const;

/** What is found, what a credit took away, and the credits that are left for claims. */
function told(tables: ExampleTables) {
  const { audit } = auditOfTables({ prices: [OVERCHARGED.term], ...tables });
  return {
    findings: audit.findings.map(({ rule, impact }) => `${rule} ${impact ? moneyText(impact) : ''}`),
    takenAway: audit.aside.map(({ why, finding }) => `${why} ${finding.rule}`),
    credits: reportOf(audit).credits.map(({ amount }) => moneyText(amount)),
  };
}

describe('a credit on the bill of an error that is in dispute for another month', () => {
  it('takes this month’s claim away where there is no ledger', () => {
    expect(told({ bills: [NOVEMBER, CREDIT] })).toEqual({
      findings: [],
      takenAway: ['credited mrc-contract-mismatch'],
      credits: [],
    });
  });

  it('answers the dispute where it does so for certain, and leaves this month’s claim standing', () => {
    expect(told({ bills: [NOVEMBER, CREDIT], disputes: [CLAIM] })).toEqual({
      findings: ['mrc-contract-mismatch 3.50'],
      takenAway: [],
      credits: ['3.50'],
    });
  });

  it('is still the dispute’s once the ledger has it', () => {
    const { audit } = auditOfTables({
      prices: [OVERCHARGED.term],
      bills: [NOVEMBER, CREDIT],
      disputes: [CLAIM],
    });
    const [credit] = creditLinesOf(audit.month);
    const credited = {
      ...CLAIM,
      state: 'credited',
      received: '3.50',
      credited: '2026-11-30',
      credit: credit?.key ?? '',
    };
    expect(told({ bills: [NOVEMBER, CREDIT], disputes: [credited] })).toEqual({
      findings: ['mrc-contract-mismatch 3.50'],
      takenAway: [],
      credits: ['3.50'],
    });
  });

  it('is the dispute’s where it is most likely for it, and leaves this month’s claim standing', () => {
    const likely = { ...CREDIT, code: '' };
    expect(told({ bills: [NOVEMBER, likely], disputes: [CLAIM] })).toEqual({
      findings: ['mrc-contract-mismatch 3.50'],
      takenAway: [],
      credits: ['3.50'],
    });
  });

  it('takes this month’s claim away where it is possible only, and can still be given to the dispute', () => {
    const second = { ...CLAIM, claim: 'D-2026-0002' };
    expect(told({ bills: [NOVEMBER, CREDIT], disputes: [CLAIM, second] })).toEqual({
      findings: [],
      takenAway: ['credited mrc-contract-mismatch'],
      credits: ['3.50'],
    });
  });

  it('and another one: each gives back once', () => {
    expect(told({ bills: [NOVEMBER, CREDIT, { ...CREDIT, code: '' }], disputes: [CLAIM] })).toEqual({
      findings: [],
      takenAway: ['credited mrc-contract-mismatch'],
      credits: ['3.50'],
    });
  });
});

describe('a credit that answers a dispute about something else', () => {
  const ROW = { ...OVERCHARGED.row, status: 'disconnected', end_date: '2026-08-15' } as const;
  const bill = (invoice: string, date: string, from: string, service: string) => ({
    ...OVERCHARGED.charge,
    invoice,
    invoice_date: date,
    period_start: from,
    period_end: date.replace(/01$/, from.slice(5, 7) === '09' ? '30' : '31'),
    service,
    amount: '31.00',
  });
  const tables = {
    prices: [{ ...OVERCHARGED.term, unit_price: '31.00' }],
    inventory: [ROW, { ...OVERCHARGED.row, service: '514-555-0102', mrc: '31.00' }],
    history: [
      bill('L-08', '2026-08-01', '2026-08-01', '514-555-0101'),
      bill('L-09', '2026-09-01', '2026-09-01', '514-555-0102'),
    ],
    bills: [
      bill('L-10', '2026-10-01', '2026-10-01', '514-555-0102'),
      { ...CREDIT, invoice: 'L-10', invoice_date: '2026-10-01', amount: '-16.00' },
    ],
  };
  const about = (rule: string) => ({
    ...CLAIM,
    rule,
    found: '2026-09-01',
    invoice: 'L-07',
    bill_date: '2026-07-01',
    disputed: '16.00',
  });

  it('gives no days after disconnection back', () => {
    expect(told({ ...tables, disputes: [about('duplicate-line')] }).findings).toEqual([
      'disconnect-credit-missing 16.00',
    ]);
  });

  it('but does where the dispute is about these days, or there is none', () => {
    expect(told({ ...tables, disputes: [about('disconnect-credit-missing')] }).findings).toEqual([]);
    expect(told(tables).findings).toEqual([]);
  });
});
