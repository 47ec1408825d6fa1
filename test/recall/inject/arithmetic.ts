import { priceOf } from '../cents.ts';
import { totalsOf } from '../invoice-totals.ts';
import type { MonthInHand } from '../month.ts';
import type { Account, Bill, HeaderEdits, Invoice } from '../records.ts';
import { type Injection, injections } from './injection.ts';

/** Errors of the bill against itself, its own file and the bill before. */
export const ARITHMETIC: readonly Injection[] = [
  ...injections('control-total-mismatch', {
    'above what was read': (m) => stated(m, m.r.int(100, 5000)),
    'below what was read': (m) => stated(m, -m.r.int(100, 900)),
    'one unit': (m) => stated(m, 1),
    agreed: (m) => stated(m, 0),
  }),
  ...injections('line-extension-error', {
    'usage above': (m) => extension(m, m.r.int(50, 900)),
    'usage below': (m) => extension(m, -m.r.int(5, 40)),
    'one unit above': (m) => extension(m, 1),
    'one unit below': (m) => extension(m, -1),
    'two units above': (m) => extension(m, 2),
    'a recurring charge': (m) => {
      const line = m.line({ item: 'fresh', quantity: 4, cents: true });
      line.bill.unit = line.item.unit - 10_000;
      m.expect('line-extension-error', line.bill, line.bill.amount - priceOf(line.item.unit - 10_000, 4));
    },
    'and the contract’s price': (m) => {
      const line = m.line({ cents: true });
      m.charge(line.bill, line.bill.amount + 450);
      line.bill.unit = line.item.unit;
      m.expect('line-extension-error', line.bill, 450, ['mrc-contract-mismatch']);
    },
  }),
  ...injections(
    'line-sum-mismatch',
    header('line-sum-mismatch', (by) => ({ net: by })),
  ),
  ...injections('total-mismatch', {
    ...header('total-mismatch', (by) => ({ total: by })),
    ...Object.fromEntries(
      Object.entries(header('total-mismatch', (by) => ({ due: by }))).map(([name, inject]) => [
        `amount due, ${name}`,
        inject,
      ]),
    ),
    'paid in part, adjusted': (m) => {
      withHeader(m).edits = { adjustments: -125 };
      m.quiet();
    },
  }),
  ...injections('balance-roll-forward', {
    ...header('balance-roll-forward', (by) => ({ previous: by })),
    'no earlier amount due': (m) => {
      const invoice = withHeader(m);
      for (const earlier of invoice.account.invoices.values())
        if (earlier !== invoice) earlier.edits = { bare: true };
      invoice.edits = { previous: 4321 };
      m.quiet();
    },
  }),
  ...injections('zero-charge-invoice', {
    'all lines are nothing': (m) => {
      const account = m.newAccount(m.carrier(), { past: 0, headed: true });
      known(m, account);
      for (let n = 0; n < 2; n += 1)
        m.add(m.current(account), { type: 'usage', code: '', description: `calls ${n}`, amount: 0 });
      m.says('zero-charge-invoice', account.carrier, 0, {
        account: account.id,
        invoice: m.current(account).number,
      });
    },
    'one line is not': (m) => {
      const account = m.newAccount(m.carrier(), { past: 0, headed: true });
      known(m, account);
      for (const amount of [0, 900])
        m.add(m.current(account), { type: 'usage', code: '', description: `calls ${amount}`, amount });
      m.quiet();
    },
  }),
  ...injections('late-fee-unwarranted', {
    'paid early': (m) => lateFee(m, -6, true),
    'paid on the day': (m) => lateFee(m, 0, true),
    'paid a day late': (m) => lateFee(m, 1, false),
    'not known when': (m) => lateFee(m, undefined, false),
  }),
];

/** Makes an account known to the inventory without a service that could be billed. */
export function known(m: MonthInHand, account: Account): void {
  const { carrier } = account;
  m.rows.push({
    carrier,
    account: account.id,
    service: m.service(carrier.kind),
    code: carrier.catalogue[0]?.code ?? '',
    description: '',
    status: 'pending',
    currency: carrier.currency,
    costCenter: '',
  });
}

/** The invoice of an account of its own, with a header and a few lines. */
function withHeader(m: MonthInHand): Invoice {
  const account = m.newAccount(m.carrier('contract', true), { headed: true });
  m.line({ account });
  m.line({ account });
  return m.current(account);
}

function header(rule: string, edits: (by: number) => HeaderEdits): Record<string, (m: MonthInHand) => void> {
  const wrong = (by: number) => (m: MonthInHand) => {
    const invoice = withHeader(m);
    invoice.edits = edits(by);
    const { account, number } = invoice;
    if (Math.abs(by) > 1) m.says(rule, account.carrier, by, { account: account.id, invoice: number });
    else m.quiet();
  };
  return {
    above: (m) => wrong(m.r.int(200, 9000))(m),
    below: (m) => wrong(-m.r.int(200, 900))(m),
    'one unit above': wrong(1),
    'one unit below': wrong(-1),
    'two units above': wrong(2),
    'two units below': wrong(-2),
  };
}

function stated(m: MonthInHand, by: number): void {
  const account = m.newAccount(m.carrier('contract', true), { headed: false });
  for (let lines = 0; lines < 3; lines += 1) m.line({ account });
  account.file = `with-total-${account.id.toLowerCase()}`;
  account.stated = by;
  if (by === 0) m.quiet();
  else m.says('control-total-mismatch', account.carrier, by, { carrier: '' });
}

function extension(m: MonthInHand, by: number): void {
  const line = m.line({ item: 'fresh' });
  const quantity = m.r.int(20, 90);
  const unit = m.r.int(4, 60) * 100;
  const bill: Bill = m.add(m.current(line.account), {
    service: line.service,
    type: 'usage',
    code: m.code('USG'),
    quantity,
    unit,
    amount: priceOf(unit, quantity) + by,
  });
  if (Math.abs(by) > 1) m.expect('line-extension-error', bill, by);
  else m.quiet();
}

function lateFee(m: MonthInHand, paid: number | undefined, unwarranted: boolean): void {
  const invoice = withHeader(m);
  const earlier = invoice.account.invoices.get(1);
  if (earlier) earlier.edits = paid === undefined ? {} : { paidOn: earlier.due + paid };
  const bill = m.add(invoice, {
    type: 'late-fee',
    code: '',
    description: 'Late payment charge',
    amount: m.r.int(500, 2500),
  });
  if (unwarranted) m.expect('late-fee-unwarranted', bill, bill.amount);
  else m.quiet();
}

/** The totals of an invoice, for injectors that claim all of it. */
export const netOf = (invoice: Invoice): number => totalsOf(invoice).net;
