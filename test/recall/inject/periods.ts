import { day, monthsOn } from '../days.ts';
import type { MonthInHand } from '../month.ts';
import { invoiceOf } from '../month-records.ts';
import type { Account } from '../records.ts';
import { known } from './arithmetic.ts';
import { type Injection, injections } from './injection.ts';

/** Invoices that are missing, leave days out or take days twice, and dates that cannot be. */
export const PERIODS: readonly Injection[] = [
  ...injections('missing-invoice', {
    'after two months': (m) => missing(m, [1, 2]),
    'after four months': (m) => missing(m, [1, 2, 3, 4]),
    'after one month': (m) => missing(m, [1]),
    'stopped two months ago': (m) => missing(m, [2, 3, 4]),
    'every other month': (m) => missing(m, [1, 3]),
  }),
  ...injections('period-gap', {
    'one day': (m) => shifted(m, 1, 'period-gap'),
    'a whole month': (m) => {
      const account = m.newAccount(m.carrier(), { headed: false });
      for (let n = 0; n < 2; n += 1) m.forget(m.line({ account }), (ago) => ago > 1);
      account.invoices.delete(1);
      m.says('period-gap', account.carrier, 0, { account: account.id });
    },
    none: (m) => shifted(m, 0),
  }),
  ...injections('period-overlap', {
    'one day': (m) => shifted(m, -1, 'period-overlap'),
    'three days': (m) => shifted(m, -3, 'period-overlap'),
  }),
  ...injections('period-length-abnormal', {
    'five days short': (m) => shortened(m, 5),
    'four days short': (m) => shortened(m, 4),
    'twelve days short': (m) => shortened(m, 12),
    'one earlier invoice': (m) => {
      const account = withLines(m, 1);
      m.current(account).to -= 12;
      m.quiet();
    },
  }),
  ...injections('line-period-outside-invoice', {
    'a day past a month before': (m) => outside(m, -1),
    'a month before': (m) => outside(m, 0),
    'three months ahead': (m) => {
      const account = withLines(m);
      const { to } = m.current(account);
      place(m, account, to + 70, to + 80);
    },
  }),
  ...injections('invoice-date-anomaly', {
    'due before it was written': (m) =>
      dated(m, (account) => {
        const now = m.current(account);
        now.due = now.date - 1;
        return true;
      }),
    'due on the day': (m) =>
      dated(m, (account) => {
        const now = m.current(account);
        now.due = now.date;
        return false;
      }),
    'forty-six days early': (m) =>
      dated(m, (account) => {
        const now = m.current(account);
        now.from = now.date + 46;
        now.to = now.from + 30;
        return true;
      }),
    'forty-five days early': (m) =>
      dated(m, (account) => {
        const now = m.current(account);
        now.from = now.date + 45;
        now.to = now.from + 30;
        return false;
      }),
    'sixty-one days late': (m) =>
      dated(m, (account) => {
        const now = m.current(account);
        now.to = now.date - 61;
        now.from = now.to - 30;
        return true;
      }),
    'sixty days late': (m) =>
      dated(m, (account) => {
        const now = m.current(account);
        now.to = now.date - 60;
        now.from = now.to - 30;
        return false;
      }),
    'after the day of the audit': (m) => {
      m.asOf = m.today();
      dated(m, (account) => {
        const now = m.current(account);
        now.date = m.today() + 1;
        now.due = now.date + 30;
        return true;
      });
    },
  }),
  ...injections('backbilled-beyond-limit', {
    'a day beyond twelve months': (m) => backbilled(m, -1),
    'twelve months': (m) => backbilled(m, 0),
    'two years': (m) => backbilled(m, -365),
  }),
];

function withLines(m: MonthInHand, past = 4): Account {
  const account = m.newAccount(m.carrier(), { headed: true, past });
  m.line({ account });
  m.line({ account });
  return account;
}

function missing(m: MonthInHand, invoiced: readonly number[]): void {
  const account = m.newAccount(m.carrier());
  const lines = [m.line({ account }), m.line({ account })];
  for (const line of lines) {
    m.remove(line.bill);
    m.forget(line, (ago) => invoiced.includes(ago));
  }
  for (const ago of [...account.invoices.keys()]) if (!invoiced.includes(ago)) account.invoices.delete(ago);
  if (invoiced.includes(1) && invoiced.includes(2))
    m.says('missing-invoice', account.carrier, 0, { account: account.id });
  else m.quiet();
}

function shifted(m: MonthInHand, days: number, rule?: string): void {
  const account = withLines(m);
  const now = m.current(account);
  now.from += days;
  if (rule) m.says(rule, account.carrier, 0, { account: account.id, invoice: now.number });
  else m.quiet();
}

function shortened(m: MonthInHand, days: number): void {
  const account = withLines(m);
  const lengths = [1, 2, 3, 4]
    .map((ago) => {
      const { from, to } = invoiceOf(account, ago);
      return to - from + 1;
    })
    .sort((a, b) => a - b);
  const [, low = 0, high = 0] = lengths;
  const now = m.current(account);
  // With an even number of earlier invoices the median may lie between two lengths: it is rounded up, to stay inside.
  const median = Math.ceil((low + high) / 2);
  now.to = now.from + median - days - 1;
  if (days > 4)
    m.says('period-length-abnormal', account.carrier, 0, { account: account.id, invoice: now.number });
  else m.quiet();
}

function place(m: MonthInHand, account: Account, from: number, to: number, wrong = true): void {
  const bill = m.add(m.current(account), {
    service: m.line({ account, item: 'fresh' }).service,
    type: 'usage',
    code: m.code('USG'),
    amount: 640,
    from,
    to,
  });
  if (wrong) m.expect('line-period-outside-invoice', bill, 0);
  else m.quiet();
}

function outside(m: MonthInHand, days: number): void {
  const account = m.newAccount(m.carrier(), { headed: true, cycle: 'advance' });
  m.line({ account });
  const edge = monthsOn(m.current(account).from, -1) + days;
  place(m, account, edge - 5, edge, days < 0);
}

function dated(m: MonthInHand, change: (account: Account) => boolean): void {
  const account = m.newAccount(m.carrier(), { headed: true, past: 0 });
  known(m, account);
  m.add(m.current(account), { type: 'usage', code: '', description: 'Calls', amount: 1234 });
  if (change(account))
    m.says('invoice-date-anomaly', account.carrier, 0, {
      account: account.id,
      invoice: m.current(account).number,
    });
  else m.quiet();
}

function backbilled(m: MonthInHand, days: number): void {
  const account = m.newAccount(m.carrier(), { headed: false, cycle: 'advance' });
  m.line({ account });
  const limit = day(m.year - 1, m.month, 1) + days;
  const bill = m.add(m.current(account), {
    service: m.line({ account, item: 'fresh' }).service,
    type: 'usage',
    code: m.code('USG'),
    amount: m.r.int(300, 5000),
    from: limit - 20,
    to: limit,
  });
  if (days < 0) m.expect('backbilled-beyond-limit', bill, bill.amount);
  else m.quiet();
}
