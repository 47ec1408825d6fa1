import { priceOf } from '../cents.ts';
import { dateOf, lengthOf } from '../days.ts';
import type { MonthInHand } from '../month.ts';
import { atUnit, bands } from './bands.ts';
import { type Injection, injections } from './injection.ts';

/** Errors of price that tell where the wrong price comes from, or that other rules see too. */
export const PRICE_CASES: readonly Injection[] = [
  ...injections('rate-change-not-applied', {
    'beside the contract’s price': (m) => oldRate(m, true),
    'where that is off': (m) => oldRate(m, false),
    applied: (m) => {
      const line = m.line({ cents: true, item: 'fresh', cycle: 'advance' });
      const { from } = m.current(line.account);
      for (const term of line.item.terms) term.to = from - 1;
      m.term(line.account.carrier, line.item, line.item.unit - 10_000, { from });
      m.charge(line.bill, line.bill.amount - 100);
      line.row.mrc = line.bill.amount;
      m.quiet();
    },
  }),
  ...injections('tier-misapplied', {
    'where the contract’s price is off': (m) => {
      const line = m.line({ cents: true, item: 'fresh', quantity: 60 });
      const units = bands(m, line, 5000 * 100);
      const by = atUnit(m, line, units[2] ?? 0, units[1] ?? 0);
      m.override(line, { 'mrc-contract-mismatch': 'off' });
      m.expect('tier-misapplied', line.bill, by);
    },
    'a price of no band': (m) => {
      const line = m.line({ cents: true, item: 'fresh', quantity: 60 });
      const units = bands(m, line, 5000 * 100);
      const by = atUnit(m, line, units[2] ?? 0, (units[1] ?? 0) + 700);
      m.override(line, { 'mrc-contract-mismatch': 'off' });
      if (by > 0) m.quiet();
    },
  }),
  ...injections('volume-discount-missing', {
    'ten together': (m) => volume(m, 10),
    'nine together': (m) => volume(m, 9),
  }),
  ...injections('usage-rate-mismatch', {
    above: (m) => usage(m, 300),
    below: (m) => usage(m, -300),
    'one unit above': (m) => usage(m, 1),
    'two units above': (m) => usage(m, 2),
    exact: (m) => usage(m, 0),
  }),
  ...injections('proration-error', {
    'the full price, by the inventory': (m) => unprorated(m, 'inventory', 'full'),
    'the other basis, by the inventory': (m) => unprorated(m, 'inventory', 'basis'),
    'a day too many, by the inventory': (m) => unprorated(m, 'inventory', 'day'),
    'the full price, by the contract': (m) => unprorated(m, 'contract', 'full'),
    'the full price, by an earlier month': (m) => unprorated(m, 'neither', 'full'),
    'no pattern': (m) => unprorated(m, 'inventory', 'none'),
    right: (m) => unprorated(m, 'inventory', 'right'),
  }),
];

function oldRate(m: MonthInHand, beside: boolean): void {
  const line = m.line({ cents: true, item: 'fresh', cycle: 'advance' });
  const { from } = m.current(line.account);
  for (const term of line.item.terms) term.to = from - 1;
  m.term(line.account.carrier, line.item, line.item.unit - 30_000, { from });
  line.row.mrc = line.bill.amount - 300;
  if (beside) m.expect('mrc-contract-mismatch', line.bill, 300, ['rate-change-not-applied']);
  else {
    m.override(line, { 'mrc-contract-mismatch': 'off' });
    m.expect('rate-change-not-applied', line.bill, 300);
  }
}

function volume(m: MonthInHand, count: number): void {
  const first = m.line({ cents: true, item: 'fresh', unit: 200_000 });
  for (const term of first.item.terms) Object.assign(term, { min: 1, max: 9 });
  m.term(first.account.carrier, first.item, 170_000, { min: 10 });
  const others = Array.from({ length: count - 1 }, () =>
    m.line({ account: first.account, item: first.item }),
  );
  m.volumeCode(first.item.code);
  if (count < 10) m.quiet();
  else for (const line of [first, ...others]) m.expect('volume-discount-missing', line.bill, 300);
}

function usage(m: MonthInHand, by: number): void {
  const line = m.line({ cents: true, item: 'fresh' });
  const code = m.code('USG');
  const unit = m.r.int(3, 40) * 25;
  m.term(line.account.carrier, { code, description: code }, unit, { type: 'usage' });
  const quantity = m.r.int(200, 900);
  const amount = priceOf(unit, quantity) + by;
  const bill = m.add(m.current(line.account), {
    service: line.service,
    type: 'usage',
    code,
    quantity,
    amount,
  });
  if (Math.abs(by) > 1) m.expect('usage-rate-mismatch', bill, by);
  else m.quiet();
}

function unprorated(
  m: MonthInHand,
  priced: 'contract' | 'inventory' | 'neither',
  how: 'full' | 'basis' | 'day' | 'none' | 'right',
): void {
  const carrier = m.carrier(priced, true);
  const account = m.newAccount(carrier, { cycle: 'advance' });
  const now = m.current(account);
  const { year, month } = dateOf(now.from);
  const length = lengthOf(year, month);
  const other = carrier.basis === 'actual' ? 30 : length;
  const over = carrier.basis === 'actual' ? length : 30;
  // The month has as many days as the other basis: the two agree, and nothing is wrong.
  if (how === 'basis' && other === over) {
    m.quiet();
    return;
  }
  const from = m.r.int(now.from + 4, now.to - 8);
  const line = m.line({ account, unit: 930_000, from, past: priced === 'neither' ? 4 : 0 });
  if (priced !== 'neither') line.row.start = from;
  const days = now.to - from + 1;
  const right = priceOf(930_000, 1, { n: Math.min(days, over), d: over });
  const amount = {
    full: 9300,
    right,
    none: right + 137,
    basis: priceOf(930_000, 1, { n: Math.min(days, other), d: other }),
    day: priceOf(930_000, 1, { n: days + 1, d: length }),
  }[how];
  m.charge(line.bill, amount);
  if (how === 'right') {
    m.quiet();
    return;
  }
  const by = amount - right;
  if (priced === 'contract') m.expect('mrc-contract-mismatch', line.bill, by, ['proration-error']);
  else m.expect(how === 'none' ? 'mrc-inventory-mismatch' : 'proration-error', line.bill, by);
}
