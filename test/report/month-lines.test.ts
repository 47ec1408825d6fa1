import { describe, expect, it, test } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import { type Money, moneyText } from '../../src/money/money.ts';
import type { Report } from '../../src/report/report.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { auditOfTables } from '../audit/audit-of-tables.ts';

/** A line of the bill of a month of 2026: 31.50 CAD of Laurentel where nothing else is said. */
function billed(month: '08' | '09' | '10', more: Readonly<Record<string, string>> = {}) {
  const last = month === '09' ? '30' : '31';
  return {
    carrier: 'Laurentel',
    account: '514-01',
    invoice: `L-${month}`,
    invoice_date: `2026-${month}-05`,
    period_start: `2026-${month}-01`,
    period_end: `2026-${month}-${last}`,
    service: '514-555-0101',
    charge_type: 'recurring',
    code: 'VOIP',
    amount: '31.50',
    currency: 'CAD',
    ...more,
  };
}

const price = { carrier: 'Laurentel', code: 'VOIP', unit_price: '28.00', currency: 'CAD' };
const owned = { carrier: 'Laurentel', account: '514-01', status: 'active', mrc: '28.00', currency: 'CAD' };

const reportOfTables = (tables: ExampleTables): Report => reportOf(auditOfTables(tables).audit);
const text = (amount: Money | undefined): string =>
  amount ? `${moneyText(amount)} ${amount.currency}` : '–';

describe('the months of a report', () => {
  const monthsOf = (tables: ExampleTables): string[] =>
    reportOfTables(tables).months.map(
      ({ from, billed: sum, claim }) => `${isoDay(from)} ${text(sum)}, claim ${text(claim)}`,
    );

  it('are this one and those of the history, each with what this report claims of it', () => {
    expect(
      monthsOf({
        bills: [billed('10'), billed('10', { service: '514-555-0102', amount: '28.00' })],
        prices: [price],
        history: [billed('08', { amount: '28.00' }), billed('09')],
      }),
    ).toEqual([
      '2026-08-01 28.00 CAD, claim 0.00 CAD',
      '2026-09-01 31.50 CAD, claim 3.50 CAD',
      '2026-10-01 59.50 CAD, claim 3.50 CAD',
    ]);
  });

  it('have a line of every currency, zero where nothing was billed in it', () => {
    expect(
      monthsOf({
        bills: [billed('10', { amount: '28.00' })],
        prices: [price],
        history: [billed('09', { amount: '5.00', currency: 'USD', code: 'X', service: '514-555-0109' })],
      }),
    ).toEqual([
      '2026-09-01 0.00 CAD, claim 0.00 CAD',
      '2026-09-01 5.00 USD, claim 0.00 USD',
      '2026-10-01 28.00 CAD, claim 0.00 CAD',
      '2026-10-01 0.00 USD, claim 0.00 USD',
    ]);
  });
});

test('the inventory says what is billed for each row', () => {
  const tables = {
    bills: [
      billed('10'),
      billed('10', { service: '514-555-0102', amount: '28.00' }),
      billed('10', { service: '514-555-0102', code: 'SETUP', charge_type: 'one-time', amount: '9.00' }),
    ],
    inventory: [
      { ...owned, service: '514-555-0101', code: 'VOIP' },
      { ...owned, service: '514-555-0102' },
      { ...owned, service: '514-555-0103' },
      { ...owned, service: '514-555-0104', status: 'disconnected', end_date: '2026-01-31' },
    ],
    prices: [price],
  };
  const rules = { 'charge-not-in-contract': 'off' } as const;
  const { inventory, findings } = reportOf(auditOfTables(tables, { rules }).audit);
  const [overcharged] = findings.filter(({ service }) => service === '514-555-0101');
  const lines = inventory.map(
    ({ service, charges, billed: sum, verdict }) => `${service}: ${charges}, ${text(sum)}, ${verdict}`,
  );
  expect(lines.filter((line) => !line.startsWith('514-555-0103'))).toEqual([
    '514-555-0101: 1, 31.50 CAD, found',
    // What is not recurring is counted, and is no part of what the monthly price is held against.
    '514-555-0102: 2, 28.00 CAD, billed',
    '514-555-0104: 0, –, not-due',
  ]);
  expect(inventory[0]?.findings).toEqual([overcharged?.id]);
});

test('a row knows whether its recurring charges are for one whole month', () => {
  const part = { period_start: '2026-10-17', amount: '13.55' };
  const { inventory } = reportOfTables({
    bills: [
      billed('10'),
      billed('10', { service: '514-555-0102', ...part }),
      billed('10', { service: '514-555-0103', period_start: '2026-09-01', amount: '56.00' }),
      billed('10', { service: '514-555-0104', charge_type: 'one-time', ...part }),
    ],
    inventory: ['1', '2', '3', '4'].map((end) => ({ ...owned, service: `514-555-010${end}` })),
    prices: [price],
  });
  expect(inventory.map(({ service, wholeMonths }) => [service, wholeMonths])).toEqual([
    ['514-555-0101', true],
    ['514-555-0102', false],
    ['514-555-0103', false],
    ['514-555-0104', true],
  ]);
});

test('a row that nothing is billed for, and about which nothing is found, is not billed', () => {
  const audit = auditOfTables(
    { bills: [billed('10')], inventory: [{ ...owned, service: '514-555-0103' }] },
    { rules: { 'inventory-not-billed': 'off', 'billed-not-in-inventory': 'off' } },
  ).audit;
  expect(reportOf(audit).inventory.map(({ verdict }) => verdict)).toEqual(['not-billed']);
});

describe('the carriers of a report', () => {
  const tax = billed('10', { code: 'TPS', charge_type: 'tax', amount: '1.58', service: '' });
  const header = { carrier: 'Laurentel', account: '514-01', invoice: 'L-10', currency: 'CAD' };
  const billedBy = (report: Report) =>
    report.carriers.map(
      ({ name, invoices, billed: sums }) => `${name} ${invoices}: ${sums.map(text).join()}`,
    );

  it('have what they bill before tax', () => {
    expect(billedBy(reportOfTables({ bills: [billed('10'), tax], prices: [price] }))).toEqual([
      'Laurentel 1: 31.50 CAD',
    ]);
  });

  it('have every invoice, with the sum of its lines before tax', () => {
    const { invoices } = reportOfTables({
      bills: [billed('10'), tax],
      invoices: [{ ...header, invoice_date: '2026-10-05', net_total: '31.50', total: '33.08' }],
    });
    expect(
      invoices.map(({ invoice, charges, charged, netTotal, total, complete }) => [
        ...[invoice, charges, text(charged), text(netTotal), text(total), complete],
      ]),
    ).toEqual([['L-10', 2, '31.50 CAD', '31.50 CAD', '33.08 CAD', true]]);
  });
});
