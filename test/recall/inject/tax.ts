import { nearest } from '../cents.ts';
import { standardRate } from '../invoice-totals.ts';
import type { MonthInHand } from '../month.ts';
import type { Bill, Line } from '../records.ts';
import { type Injection, injections } from './injection.ts';

/** Errors of tax and of currency. */
export const TAX: readonly Injection[] = [
  ...injections('tax-rate-mismatch', {
    above: (m) =>
      taxed(m, (bill, right) => {
        bill.tax = right + m.r.int(3, 30);
        return bill.tax - right;
      }),
    below: (m) =>
      taxed(m, (bill, right) => {
        bill.tax = right - m.r.int(3, 30);
        return bill.tax - right;
      }),
    'one unit above': (m) =>
      taxed(m, (bill, right) => {
        bill.tax = right + 1;
        return 0;
      }),
    'two units above': (m) =>
      taxed(m, (bill, right) => {
        bill.tax = right + 2;
        return 2;
      }),
    none: (m) =>
      taxed(m, (bill) => {
        bill.tax = 0;
        return 0;
      }),
    'one of the rates': (m) =>
      taxed(m, (bill) => {
        bill.tax = nearest(bill.amount * (m.taxes[0]?.rate ?? 0), 100_000);
        return 0;
      }),
    'a rate that is not configured, and no amount': (m) =>
      taxed(m, (bill, right) => {
        Object.assign(bill, { taxRate: '17', tax: undefined });
        return nearest(bill.amount * 17_000, 100_000) - right;
      }),
    'on an overbilled charge': (m) => {
      const line = taxed(
        m,
        (bill, right) => {
          bill.tax = right + 40;
          return 40;
        },
        500,
      );
      m.expect('mrc-contract-mismatch', line.bill, 500);
    },
  }),
  ...injections('tax-on-tax', {
    'a tax line that bears tax': (m) => {
      const line = m.line({ taxed: true, headed: false });
      const bill = m.add(m.current(line.account), {
        service: line.service,
        type: 'tax',
        code: '',
        description: 'Taxes',
        amount: 450,
        tax: 67,
      });
      m.expect('tax-on-tax', bill, 67);
    },
    'rates laid over each other': (m) => compounded(m, true),
    'where the rate itself is off': (m) => compounded(m, false),
    'a tax line': (m) => {
      const line = m.line({ taxed: true, headed: false });
      m.add(m.current(line.account), {
        service: line.service,
        type: 'tax',
        code: '',
        description: 'Taxes',
        amount: 450,
      });
      m.quiet();
    },
  }),
  ...injections('currency-mismatch', {
    'the price sheet’s': (m) => {
      const line = m.line({ cents: true, item: 'fresh' });
      for (const term of line.item.terms) term.currency = 'USD';
      m.expect('currency-mismatch', line.bill, 0);
    },
    'the inventory’s': (m) => {
      const line = m.line({ cents: true, item: 'fresh' });
      line.row.currency = 'USD';
      m.expect('currency-mismatch', line.bill, 0);
    },
    'the invoice’s': (m) => {
      const account = m.newAccount(m.carrier('neither', true), { headed: true, past: 0 });
      const line = m.line({ account, item: 'fresh' });
      m.current(account).edits = { currency: 'USD', bare: true };
      m.expect('currency-mismatch', line.bill, 0);
    },
  }),
];

function taxed(m: MonthInHand, change: (bill: Bill, right: number) => number, over = 0): Line {
  const line = m.line({ taxed: true, unit: (20_000 * m.r.int(300, 700)) / 2 });
  if (over > 0) m.charge(line.bill, line.bill.amount + over);
  const { bill } = line;
  bill.taxRate = '';
  const by = change(bill, nearest(bill.amount * standardRate(m), 100_000));
  if (by === 0) m.quiet();
  else m.expect('tax-rate-mismatch', bill, by);
  return line;
}

function compounded(m: MonthInHand, beside: boolean): void {
  const line = m.line({ taxed: true, unit: 5_000_000 });
  const { bill } = line;
  const sum = standardRate(m);
  const [first = 0, second = first] = m.taxes.filter(({ to }) => to === undefined).map(({ rate }) => rate);
  const right = nearest(bill.amount * sum, 100_000);
  bill.taxRate = '';
  bill.tax = nearest(
    BigInt(bill.amount) * BigInt((100_000 + first) * (100_000 + second) - 100_000 ** 2),
    100_000n ** 2n,
  );
  if (beside) m.expect('tax-rate-mismatch', bill, bill.tax - right, ['tax-on-tax']);
  else {
    m.override(line, { 'tax-rate-mismatch': 'off' });
    m.expect('tax-on-tax', bill, bill.tax - right);
  }
}
