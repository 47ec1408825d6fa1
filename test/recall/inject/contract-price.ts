import { priceOf } from '../cents.ts';
import type { MonthInHand } from '../month.ts';
import type { Line } from '../records.ts';
import { atUnit, bands } from './bands.ts';
import { billedOff, type Injection, injections } from './injection.ts';

/** Charges that differ from the contract’s price in force. */
export const CONTRACT_PRICE: readonly Injection[] = [
  ...injections('mrc-contract-mismatch', {
    above: (m) => {
      const by = m.delta(m.carriers[0] ?? m.carrier());
      const line = billedOff(m, by, { cents: true });
      off(m, by, line);
    },
    below: (m) => {
      const line = billedOff(m, -200, { cents: true });
      off(m, -200, line);
    },
    'other currency': (m) => {
      const line = m.line({
        account: m.accounts.find(({ carrier }) => carrier.decimals !== 2) ?? m.newAccount(m.carrier()),
      });
      m.charge(line.bill, line.bill.amount + 7);
      off(m, 7, line);
    },
    'one unit above': (m) => {
      billedOff(m, 1);
      m.quiet();
    },
    'one unit below': (m) => {
      billedOff(m, -1);
      m.quiet();
    },
    'two units above': (m) => off(m, 2, billedOff(m, 2)),
    'two units below': (m) => off(m, -2, billedOff(m, -2)),
    'prorated from a day': (m) => {
      const from = m.current(m.newAccount(m.carrier('contract', true), { cycle: 'advance' })).from;
      prorated(m, from);
    },
    'prorated to a day': (m) => {
      const account = m.newAccount(m.carrier('contract', true), { cycle: 'arrears' });
      const { from, to } = m.current(account);
      const last = m.r.int(from + 3, to - 3);
      const line = m.line({ account, to: last });
      Object.assign(line.row, { status: 'disconnected', end: last });
      m.charge(line.bill, line.bill.amount + 150);
      off(m, 150, line);
    },
    'proper part month': (m) => {
      const account = m.newAccount(m.carrier(), { cycle: 'advance' });
      const { from, to } = m.current(account);
      const first = m.r.int(from + 1, to);
      const line = m.line({ account, from: first, past: 0 });
      line.row.start = first;
      m.quiet();
    },
    'price of another band': (m) => {
      const line = m.line({ cents: true, item: 'fresh', quantity: 10 });
      const [dear = 0, right = 0] = bands(m, line, 4500 * 100);
      const by = atUnit(m, line, right, dear);
      m.expect('mrc-contract-mismatch', line.bill, by, ['tier-misapplied']);
    },
    'bands at their edges': (m) => {
      const nine = m.line({ cents: true, item: 'fresh', quantity: 9 });
      const units = bands(m, nine, 4500 * 100);
      atUnit(m, nine, units[0] ?? 0, units[0] ?? 0);
      for (const [quantity, band] of [
        [10, 1],
        [49, 1],
        [50, 2],
      ] as const) {
        const line = m.line({ account: nine.account, item: nine.item, quantity });
        atUnit(m, line, units[band] ?? 0, units[band] ?? 0);
      }
      m.quiet();
    },
    'account’s own price ignored': (m) => {
      const line = m.line({ cents: true, item: 'fresh' });
      m.term(line.account.carrier, line.item, line.item.unit - 30_000, { account: line.account.id });
      off(m, atUnit(m, line, line.item.unit - 30_000, line.item.unit), line);
    },
    'service’s own price ignored': (m) => {
      const line = m.line({ cents: true, item: 'fresh' });
      m.term(line.account.carrier, line.item, line.item.unit + 25_000, { service: line.service });
      off(m, atUnit(m, line, line.item.unit + 25_000, line.item.unit), line);
    },
    'narrower prices kept': (m) => {
      const line = m.line({ cents: true, item: 'fresh' });
      const { carrier, id } = line.account;
      m.term(carrier, line.item, line.item.unit - 30_000, { account: id });
      m.term(carrier, line.item, line.item.unit - 50_000, { account: id, service: line.service });
      atUnit(m, line, line.item.unit - 50_000, line.item.unit - 50_000);
      m.quiet();
    },
    'told by its description': (m) => {
      const line = m.line({ cents: true, item: 'fresh' });
      for (const term of line.item.terms) term.code = '';
      line.row.code = '';
      for (const bill of [line.bill, ...line.past.values()]) {
        bill.code = '';
        bill.description = line.item.description.toUpperCase();
      }
      m.charge(line.bill, line.bill.amount + 300);
      off(m, 300, line);
    },
    'the next price too early': (m) => {
      const line = m.line({ cents: true, item: 'fresh', cycle: 'advance' });
      const { from } = m.current(line.account);
      for (const term of line.item.terms) term.to = from;
      m.term(line.account.carrier, line.item, line.item.unit + 30_000, { from: from + 1 });
      m.charge(line.bill, line.bill.amount + 300);
      off(m, 300, line);
    },
    'prices change between periods': (m) => {
      const line = m.line({ cents: true, item: 'fresh', cycle: 'advance' });
      const { from } = m.current(line.account);
      for (const term of line.item.terms) term.to = from - 1;
      m.term(line.account.carrier, line.item, line.item.unit + 30_000, { from });
      m.charge(line.bill, line.bill.amount + 300);
      for (const bill of line.past.values()) m.charge(bill, line.bill.amount);
      line.row.mrc = line.bill.amount;
      m.quiet();
    },
    'a mid-month cycle': (m) => {
      const line = billedOff(m, 450, { cycle: 'mid', cents: true });
      off(m, 450, line);
    },
    'half a cent rounded up': (m) => {
      const line = m.line({ cents: true, unit: 123_450, quantity: 3 });
      m.charge(line.bill, 3704);
      line.row.mrc = 3704;
      m.quiet();
    },
    'a tolerance of the service’s own': (m) => {
      for (const by of [50, 51]) {
        const line = billedOff(m, by, { cents: true });
        m.override(line, { 'mrc-contract-mismatch': { tolerance: '0.50' } });
        if (by > 50) off(m, by, line);
        else m.quiet();
      }
    },
    'a tolerance in percent': (m) => {
      for (const by of [100, 101]) {
        const line = billedOff(m, by, { cents: true, unit: 500_000 });
        m.override(line, { 'mrc-contract-mismatch': { tolerance_percent: '2' } });
        if (by > 100) off(m, by, line);
        else m.quiet();
      }
    },
    'credited in full on the same invoice': (m) => {
      const line = billedOff(m, 350, { cents: true });
      m.add(m.current(line.account), { service: line.service, type: 'credit', code: '', amount: -350 });
      m.quiet();
    },
  }),
];

/** Expects what is billed beyond the price, and leaves the inventory at the price. */
function off(month: MonthInHand, by: number, line: Line): void {
  month.expect('mrc-contract-mismatch', line.bill, by);
}

function prorated(m: MonthInHand, from: number): void {
  const account = m.newAccount(m.carrier('contract', true), { cycle: 'advance' });
  const first = m.r.int(from + 3, m.current(account).to - 3);
  const line = m.line({ account, from: first, past: 0 });
  line.row.start = first;
  const by = m.r.pick([2, 155]);
  m.charge(line.bill, line.bill.amount + by);
  const full = priceOf(line.item.unit, 1);
  // Two units could be what a day more or less comes to; then the same money is said by the contract's rule all the same.
  if (full > 0) off(m, by, line);
}
