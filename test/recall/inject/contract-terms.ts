import { priceOf } from '../cents.ts';
import type { MonthInHand } from '../month.ts';
import type { Line } from '../records.ts';
import { billedOff, type Injection, injections } from './injection.ts';

/** Discounts, and terms that have ended, end soon, contradict each other or the inventory. */
export const CONTRACT_TERMS: readonly Injection[] = [
  ...injections('discount-missing', {
    'ten percent': (m) => undiscounted(m, 1000, 0),
    'twelve and a half percent': (m) => undiscounted(m, 1250, 0),
    'the list price and a unit': (m) => undiscounted(m, 2000, 1),
    'the list price less a unit': (m) => undiscounted(m, 2000, -1),
    'past the list price': (m) => undiscounted(m, 2000, 2, 'mrc-contract-mismatch'),
    'a part month': (m) => {
      const account = m.newAccount(m.carrier('contract', true), { cycle: 'advance' });
      const now = m.current(account);
      const from = m.r.int(now.from + 2, now.to - 5);
      const line = m.line({ account, discount: 2000, unit: 600_000, from, past: 0 });
      line.row.start = from;
      const list = priceOf(line.item.unit, 1, m.months(account.carrier, from, now.to));
      const by = list - line.bill.amount;
      m.charge(line.bill, list);
      m.expect('discount-missing', line.bill, by);
    },
    'given on a line of its own': (m) => {
      const line = m.line({ cents: true, discount: 2000, unit: 600_000 });
      for (const bill of [line.bill, ...line.past.values()]) {
        m.charge(bill, 6000);
        m.add(bill.invoice, {
          service: line.service,
          type: 'discount',
          code: '',
          amount: -1200,
          from: bill.from,
          to: bill.to,
        });
      }
      m.quiet();
    },
    given: (m) => {
      m.line({ cents: true, discount: 1500 });
      m.quiet();
    },
  }),
  ...injections('contract-rate-expired', {
    'ended the day before': (m) => expired(m, 1, 300),
    'ended long ago': (m) => expired(m, 70, 300, 'last'),
    'four of them': (m) => expired(m, 1, 400, 'billed', 4),
    'two units above': (m) => expired(m, 1, 2),
    'one unit above': (m) => expired(m, 1, 1),
    'the old price': (m) => expired(m, 1, 0),
    'below the old price': (m) => expired(m, 1, -5),
  }),
  ...injections('price-sheet-conflict', {
    'two prices of a carrier': (m) => {
      const line = m.line({ cents: true, item: 'fresh' });
      m.term(line.account.carrier, line.item, line.item.unit + 20_000);
      m.says('price-sheet-conflict', line.account.carrier, 0, { code: line.item.code });
    },
    'two prices of a service': (m) => {
      const line = m.line({ cents: true, item: 'fresh' });
      for (const by of [-10_000, 10_000])
        m.term(line.account.carrier, line.item, line.item.unit + by, { service: line.service });
      m.says('price-sheet-conflict', line.account.carrier, 0, { code: line.item.code });
    },
    'one price twice': (m) => {
      const line = m.line({ item: 'fresh' });
      m.term(line.account.carrier, line.item, line.item.unit);
      m.quiet();
    },
  }),
  ...injections('contract-inventory-mismatch', {
    'the bill follows the contract': (m) => {
      const line = m.line({ cents: true });
      line.row.mrc = line.bill.amount - 250;
      m.expect('contract-inventory-mismatch', line.bill, 0);
    },
    'the bill follows the inventory': (m) => {
      const line = billedOff(m, 275, { cents: true });
      line.row.mrc = line.bill.amount;
      m.expect('mrc-contract-mismatch', line.bill, 275);
      m.expect('contract-inventory-mismatch', line.bill, 0);
    },
    'a unit apart': (m) => {
      const line = m.line({ cents: true });
      line.row.mrc = line.bill.amount + 1;
      m.quiet();
    },
    'two units apart': (m) => {
      const line = m.line({ cents: true });
      line.row.mrc = line.bill.amount + 2;
      m.expect('contract-inventory-mismatch', line.bill, 0);
    },
    'the bill follows neither': (m) => {
      const line = billedOff(m, 275, { cents: true });
      line.row.mrc = line.bill.amount - 900;
      m.expect('mrc-contract-mismatch', line.bill, 275);
    },
  }),
  ...injections('contract-expiring', {
    'on the ninetieth day': (m) => expiring(m, 90),
    'on the day after': (m) => expiring(m, 91),
    'on the last day of the period': (m) => {
      const line = m.line({ item: 'fresh', cycle: 'advance' });
      ends(m, line, line.bill.to ?? 0);
    },
    'on the first day of the period': (m) => {
      const line = m.line({ item: 'fresh', cycle: 'advance' });
      ends(m, line, line.bill.from ?? 0);
    },
    'with a successor': (m) => {
      const line = m.line({ item: 'fresh' });
      const to = m.today() + 30;
      for (const term of line.item.terms) term.to = to;
      m.term(line.account.carrier, line.item, line.item.unit, { from: to + 1, to: to + 900 });
      m.quiet();
    },
    'with a successor a day late': (m) => {
      const line = m.line({ item: 'fresh' });
      const to = m.today() + 30;
      ends(m, line, to);
      m.term(line.account.carrier, line.item, line.item.unit, { from: to + 2, to: to + 900 });
    },
  }),
];

function undiscounted(m: MonthInHand, discount: number, by: number, rule = 'discount-missing'): void {
  const line = m.line({ cents: true, discount, unit: ((m.r.int(300, 600) * 400 * 100) / 100) * 10 });
  const list = priceOf(line.item.unit, 1) + by;
  const over = list - line.bill.amount;
  m.charge(line.bill, list);
  m.expect(rule, line.bill, over);
}

function expired(
  m: MonthInHand,
  days: number,
  by: number,
  owned: 'billed' | 'last' = 'billed',
  quantity = 1,
): void {
  const line = m.line({ cents: true, item: 'fresh', quantity, cycle: 'advance' });
  const last = line.bill.amount;
  for (const term of line.item.terms) term.to = (line.bill.from ?? 0) - days;
  m.charge(line.bill, last + by);
  if (owned === 'billed') line.row.mrc = last + by;
  if (by > 1) m.expect('contract-rate-expired', line.bill, by);
  else m.quiet();
}

function ends(m: MonthInHand, line: Line, to: number): void {
  for (const term of line.item.terms) term.to = to;
  m.says('contract-expiring', line.account.carrier, 0, { code: line.item.code });
}

function expiring(m: MonthInHand, days: number): void {
  const line = m.line({ item: 'fresh' });
  m.line({ account: line.account, item: line.item });
  if (days <= 90) ends(m, line, m.today() + days);
  else {
    for (const term of line.item.terms) term.to = m.today() + days;
    m.quiet();
  }
}
