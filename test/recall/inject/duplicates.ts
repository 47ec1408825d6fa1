import type { MonthInHand } from '../month.ts';
import type { Account, Invoice, Line } from '../records.ts';
import { netOf } from './arithmetic.ts';
import { copyOf, type Injection, injections, insideDay, part } from './injection.ts';

/** Lines and invoices that are there twice, and numbers used twice. */
export const DUPLICATES: readonly Injection[] = [
  ...injections('duplicate-line', {
    twice: (m) => again(m, m.line(), 1),
    'three times': (m) => again(m, m.line(), 2),
    usage: (m) => {
      const line = m.line({ item: 'fresh' });
      const bill = m.add(m.current(line.account), {
        service: line.service,
        type: 'usage',
        code: m.code('USG'),
        amount: m.r.int(200, 4000),
        quantity: 12,
      });
      m.expect('duplicate-line', copyOf(m, bill), bill.amount);
    },
    'of an overbilled line': (m) => {
      const line = m.line({ cents: true });
      m.charge(line.bill, line.bill.amount + 325);
      m.expect('mrc-contract-mismatch', line.bill, 325);
      m.expect('duplicate-line', copyOf(m, line.bill), line.bill.amount, ['mrc-contract-mismatch']);
    },
    'a part month': (m) => {
      const account = m.newAccount(m.carrier(), { cycle: 'advance' });
      const from = m.current(account).from + 9;
      const line = m.line({ account, from, past: 0 });
      line.row.start = from;
      m.line({ account });
      again(m, line, 1);
    },
    'two parts of a month': (m) => {
      const account = m.newAccount(m.carrier('contract', true), { cycle: 'advance' });
      const now = m.current(account);
      const line = m.line({ account });
      m.line({ account });
      const last = insideDay(m, line);
      halves(m, line, last, now);
      m.quiet();
    },
    'usage of two references': (m) => {
      const line = m.line({ item: 'fresh' });
      const bill = m.add(m.current(line.account), {
        service: line.service,
        type: 'usage',
        code: m.code('USG'),
        amount: 815,
        reference: 'CDR 1',
      });
      copyOf(m, bill).reference = 'CDR 2';
      m.quiet();
    },
  }),
  ...injections('duplicate-invoice', {
    'under another number': (m) =>
      invoiceAgain(m, (copy) => {
        copy.date += 2;
      }),
    'under another number, no headers': (m) =>
      invoiceAgain(
        m,
        (copy) => {
          copy.date += 1;
        },
        false,
      ),
    'under its own number, on another date': (m) =>
      invoiceAgain(
        m,
        (copy) => {
          copy.number = copy.number.slice(0, -1);
          copy.date += 2;
        },
        false,
      ),
    'another total': (m) => {
      const account = accountWith(m, true);
      const now = m.current(account);
      const other = {
        ...now,
        number: `${now.number}B`,
        date: now.date + 2,
        bills: [],
        edits: { unbalanced: true },
      };
      account.others.push(other);
      m.add(other, { type: 'usage', code: '', description: 'Calls', amount: 777 });
      m.quiet();
    },
  }),
  ...injections('invoice-number-reused', {
    'of another account': (m) => {
      const [first, second] = [accountWith(m, false), accountWith(m, false)];
      second.carrier === first.carrier || Object.assign(second, { carrier: first.carrier });
      m.current(first).number = second.invoices.get(2)?.number ?? '';
      reused(m, first);
    },
    'of the account, with the same total': (m) => {
      const account = accountWith(m, false);
      m.current(account).number = account.invoices.get(1)?.number ?? '';
      reused(m, account);
    },
    'of the account, with another total': (m) => {
      const account = accountWith(m, false);
      m.add(m.current(account), { type: 'usage', code: '', description: 'Calls', amount: 4321 });
      m.current(account).number = account.invoices.get(1)?.number ?? '';
      reused(m, account);
    },
  }),
];

function reused(m: MonthInHand, account: Account): void {
  m.says('invoice-number-reused', account.carrier, 0, {
    account: account.id,
    invoice: m.current(account).number,
  });
}

function again(m: MonthInHand, line: Line, times: number): void {
  for (let n = 0; n < times; n += 1) m.expect('duplicate-line', copyOf(m, line.bill), line.bill.amount);
}

function halves(m: MonthInHand, line: Line, last: number, now: Invoice): void {
  part(m, line.bill, line.item.unit, now.from, last);
  part(m, copyOf(m, line.bill), line.item.unit, last + 1, now.to);
}

/** An account of its own with two lines. */
function accountWith(m: MonthInHand, headed: boolean): Account {
  const account = m.newAccount(m.carriers[0] ?? m.carrier(), { cycle: 'advance', headed });
  m.line({ account });
  m.line({ account });
  return account;
}

function claimWhole(m: MonthInHand, invoice: Invoice): void {
  m.says('duplicate-invoice', invoice.account.carrier, netOf(invoice), {
    account: invoice.account.id,
    invoice: invoice.number,
  });
}

function invoiceAgain(m: MonthInHand, change: (copy: Invoice) => void, headed = true): void {
  const account = accountWith(m, headed);
  const now = m.current(account);
  const copy: Invoice = { ...now, number: `${now.number}X`, bills: [], edits: { unbalanced: true } };
  change(copy);
  account.others.push(copy);
  for (const { invoice, ...bill } of now.bills) m.add(copy, bill);
  claimWhole(m, copy);
}
