import { nearest } from '../cents.ts';
import { billedOff, copyOf, daysOf, type Injection, injections, partOf } from './injection.ts';

/** Charges that several rules see: which one speaks, and which are only named beside it. */
export const RANKING: readonly Injection[] = [
  ...injections('billed-not-in-inventory', {
    'and overbilled': (m) => {
      const line = billedOff(m, 410, { cents: true, unowned: true });
      m.expect('billed-not-in-inventory', line.bill, line.bill.amount, ['mrc-contract-mismatch']);
    },
  }),
  ...injections('duplicate-line', {
    'of a service that has ended': (m) => {
      const line = m.line({ cents: true, cycle: 'advance' });
      Object.assign(line.row, { status: 'disconnected', end: (line.bill.to ?? 0) - 9 });
      m.expect('billed-after-disconnect', line.bill, partOf(line.bill.amount, 9, daysOf(line)));
      m.expect('duplicate-line', copyOf(m, line.bill), line.bill.amount, ['billed-after-disconnect']);
    },
    'of a service that nobody owns': (m) => {
      const line = m.line({ cents: true, unowned: true });
      m.expect('billed-not-in-inventory', line.bill, line.bill.amount);
      m.expect('duplicate-line', copyOf(m, line.bill), line.bill.amount, ['billed-not-in-inventory']);
    },
  }),
  ...injections('billed-after-disconnect', {
    'wholly, under a code of no sheet': (m) => {
      const line = m.line({ cents: true, item: 'fresh', past: 0, cycle: 'advance' });
      for (const term of line.item.terms) m.terms.splice(m.terms.indexOf(term), 1);
      line.item.terms.length = 0;
      // A charge of an earlier month, so that the code is not a new one.
      const before = line.account.invoices.get(4);
      if (before) m.add(before, { ...line.bill, invoice: before, from: before.from, to: before.to });
      Object.assign(line.row, { status: 'disconnected', end: before?.to });
      m.expect('billed-after-disconnect', line.bill, line.bill.amount, ['charge-not-in-contract']);
    },
  }),
  ...injections('billed-while-suspended', {
    'and overbilled': (m) => {
      const line = billedOff(m, 410, { cents: true });
      line.row.status = 'suspended';
      m.expect('billed-while-suspended', line.bill, line.bill.amount, ['mrc-contract-mismatch']);
    },
  }),
  ...injections('quantity-mismatch', {
    'and overbilled by less': (m) => {
      const line = m.line({ cents: true, unit: 80_000, quantity: 5 });
      m.charge(line.bill, 5000);
      Object.assign(line.row, { quantity: 3, mrc: 2400 });
      m.expect('quantity-mismatch', line.bill, 2000, ['mrc-contract-mismatch']);
    },
    'and overbilled by more': (m) => {
      const line = m.line({ cents: true, unit: 80_000, quantity: 5 });
      m.charge(line.bill, 9000);
      Object.assign(line.row, { quantity: 4, mrc: 3200 });
      m.expect('mrc-contract-mismatch', line.bill, 5000, ['quantity-mismatch']);
    },
  }),
  ...injections('discount-missing', {
    'before its first day': (m) => {
      const line = m.line({ cents: true, discount: 1000, unit: 930_000, past: 0, cycle: 'advance' });
      m.charge(line.bill, 9300);
      line.row.start = (line.bill.from ?? 0) + 2;
      const days = partOf(9300, 2, daysOf(line));
      const discount = nearest(9300, 10);
      m.expect('discount-missing', line.bill, discount, days > 1 ? ['billed-before-activation'] : []);
    },
  }),
  ...injections('nrc-without-order', {
    'and dearer than the price sheet': (m) => {
      const line = m.line({ cents: true, cycle: 'advance' });
      const code = m.code('NRC');
      m.term(line.account.carrier, { code, description: code }, 500_000, { type: 'one-time' });
      const on = line.bill.from;
      const bill = m.add(m.current(line.account), {
        service: line.service,
        type: 'one-time',
        code,
        quantity: 1,
        amount: 8000,
        from: on,
        to: on,
      });
      m.expect('nrc-without-order', bill, 8000, ['nrc-order-mismatch']);
    },
  }),
];
