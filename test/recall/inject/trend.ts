import { priceOf } from '../cents.ts';
import type { MonthInHand } from '../month.ts';
import type { Account, Bill, Line } from '../records.ts';
import { known } from './arithmetic.ts';
import { type Injection, injections } from './injection.ts';

/** What stands out beside earlier months, other services and what was agreed. */
export const TRENDS: readonly Injection[] = [
  ...injections('charge-not-in-contract', {
    recurring: (m) => {
      const line = uncontracted(m, 4);
      m.expect('charge-not-in-contract', line.bill, line.bill.amount);
    },
    'recurring, for the first time': (m) => {
      const line = uncontracted(m, 0);
      m.expect('charge-not-in-contract', line.bill, line.bill.amount);
    },
    'one-time, ordered': (m) => {
      const line = m.line({ cents: true, cycle: 'advance' });
      const bill = m.add(m.current(line.account), {
        service: line.service,
        type: 'one-time',
        code: m.code('NRC'),
        amount: 7500,
        from: line.bill.from,
        to: line.bill.from,
      });
      m.order(line.account, { type: 'add', service: line.service, completed: line.bill.from, nrc: 7500 });
      m.expect('charge-not-in-contract', bill, 7500);
    },
    'one-time, not ordered': (m) => {
      const line = m.line({ cents: true, cycle: 'advance' });
      const bill = m.add(m.current(line.account), {
        service: line.service,
        type: 'one-time',
        code: m.code('NRC'),
        amount: 7500,
        from: line.bill.from,
        to: line.bill.from,
      });
      m.expect('charge-not-in-contract', bill, 7500, ['nrc-without-order']);
    },
    usage: (m) => {
      const line = m.line({ item: 'fresh' });
      m.add(m.current(line.account), {
        service: line.service,
        type: 'usage',
        code: m.code('USG'),
        amount: 450,
      });
      m.quiet();
    },
  }),
  ...injections('month-over-month-spike', {
    'a fifth more': (m) => spike(m, 5000, 6000),
    'a unit past a fifth more': (m) => spike(m, 5000, 6001),
    'a unit past a fifth less': (m) => spike(m, 5000, 3999),
    'five more': (m) => spike(m, 2000, 2500),
    'a unit past five more': (m) => spike(m, 2000, 2501),
    'a mean that is no whole unit': (m) => spike(m, 5000, 9000, [5001, 5000, 5000]),
    'two earlier months': (m) => spike(m, 5000, 9000, [5000, 5000]),
    'and an error of the price': (m) => {
      const line = m.line({ cents: true, unit: 500_000 });
      m.charge(line.bill, 9000);
      m.expect('mrc-contract-mismatch', line.bill, 4000);
    },
  }),
  ...injections('zero-usage-line', {
    'never used': (m) => unused(m, undefined, false),
    'a line of nothing in each month': (m) => unused(m, 0, true),
    'used four months ago': (m) => unused(m, 4, true),
    'for two months': (m) => unused(m, 2, false),
    'used only before': (m) => unused(m, 3, true),
    'nobody of its kind is measured': (m) => {
      m.line({ item: 'fresh' });
      m.quiet();
    },
  }),
  ...injections('uncontracted-price-increase', {
    'by some': (m) => dearer(m, 260),
    'by two units': (m) => dearer(m, 2),
    'by one unit': (m) => dearer(m, 1),
    cheaper: (m) => dearer(m, -100),
    'after an order': (m) => {
      const line = dearer(m, 260, 'quiet');
      m.order(line.account, { type: 'change', service: line.service, completed: (line.bill.from ?? 0) - 3 });
    },
    'per piece, with more pieces': (m) => {
      const line = m.line({ priced: 'neither', item: 'fresh', quantity: 4, unit: 50_000, cycle: 'advance' });
      for (const bill of line.past.values()) {
        bill.quantity = 3;
        m.charge(bill, 1500);
      }
      m.charge(line.bill, 2120);
      m.expect('uncontracted-price-increase', line.bill, 120);
    },
  }),
  ...injections('peer-rate-outlier', {
    'one of seven': (m) => peers(m, 6, 300),
    'one of seven by two units': (m) => peers(m, 6, 2),
    'one of seven by one unit': (m) => peers(m, 6, 1),
    'one of five': (m) => peers(m, 4, 300),
    'cheaper than all': (m) => peers(m, 6, -300),
  }),
  ...injections('third-party-charge', {
    'premium messages': (m) => thirdParty(m, 'Premium SMS 71234', true),
    'a third party': (m) => thirdParty(m, 'Third party services', true),
    'not a word of its own': (m) => thirdParty(m, 'Appels vers Poitiers', false),
  }),
  ...injections('new-charge-type', {
    'a surcharge': (m) => newType(m, [], true),
    'billed twice this month': (m) => newType(m, [], true, 2),
    'billed four months ago': (m) => newType(m, [4], false),
    'billed last month': (m) => newType(m, [1], false),
    'an account of two earlier months': (m) => {
      const account = m.newAccount(m.carrier(), { past: 2, headed: false });
      m.line({ account });
      m.add(m.current(account), { type: 'surcharge', code: m.code('SUR'), amount: 250 });
      m.quiet();
    },
  }),
  ...injections('account-closed-billed', {
    usage: (m) => closed(m, 1, 'usage', true),
    equipment: (m) => closed(m, 12, 'equipment', true),
    'usage from the last day': (m) => closed(m, 0, 'usage', false),
    'usage without a period, soon': (m) => closed(m, undefined, 'usage', false, 31),
    'usage without a period, late': (m) => closed(m, undefined, 'usage', true, 32),
  }),
  ...injections('installment-past-end', {
    'one too many': (m) => instalment(m, 'Device payment 25 of 24', true),
    French: (m) => instalment(m, 'Échéance 37/36 mobile', true),
    'the last': (m) => instalment(m, 'Device payment 24 of 24', false),
    'the last again': (m) => instalment(m, 'Device payment 24 of 24', true, 1),
  }),
];

function fresh(m: MonthInHand, account: Account, code: string): void {
  m.says('new-charge-type', account.carrier, 0, { account: account.id, code });
}

/** A line whose code is in no price sheet, though its carrier has one. */
function uncontracted(m: MonthInHand, past: number): Line {
  const line = m.line({ item: 'fresh', past });
  m.unprice(line.item);
  return line;
}

function spike(
  m: MonthInHand,
  before: number,
  now: number,
  months: readonly number[] = [before, before, before],
): void {
  const line = m.line({ cents: true, unit: now * 100, cycle: 'advance' });
  for (const term of line.item.terms) term.from = line.bill.from;
  m.forget(line, (ago) => ago <= months.length);
  for (const [ago, bill] of line.past) m.charge(bill, months[ago - 1] ?? before);
  m.term(line.account.carrier, line.item, before * 100, { to: (line.bill.from ?? 0) - 1 });
  const sum = months.slice(0, 3).reduce((total, one) => total + one, 0);
  const by = Math.round(now - sum / 3);
  const wide = Math.abs(3 * now - sum) * 100 > 20 * sum && Math.abs(3 * now - sum) > 1500;
  if (months.length >= 3 && wide)
    m.says('month-over-month-spike', line.account.carrier, by, { service: line.service.text });
  else m.quiet();
}

function unused(m: MonthInHand, usedAgo: number | undefined, found: boolean): void {
  const line = m.line({ item: 'fresh' });
  const other = m.line({ account: line.account, item: line.item });
  const code = m.code('USG');
  const use = ({ service }: Line, ago: number) => {
    const invoice = line.account.invoices.get(ago);
    if (invoice) m.add(invoice, { service, type: 'usage', code, amount: m.r.int(20, 400) });
  };
  for (const ago of [0, 1, 2, 3]) use(line, ago);
  if (usedAgo === 0) {
    for (const ago of [0, 1, 2]) use(other, ago);
    for (const invoice of line.account.invoices.values())
      for (const bill of invoice.bills)
        if (bill.service === other.service && bill.type === 'usage') bill.amount = 0;
  } else if (usedAgo !== undefined) use(other, usedAgo);
  if (found) m.says('zero-usage-line', line.account.carrier, 0, { service: other.service.text });
  else m.quiet();
}

function dearer(
  m: MonthInHand,
  by: number,
  how: 'quiet' | 'found' = Math.abs(by) > 1 && by > 0 ? 'found' : 'quiet',
): Line {
  const line = m.line({ priced: 'neither', item: 'fresh' });
  m.charge(line.bill, line.bill.amount + by);
  if (how === 'found') m.expect('uncontracted-price-increase', line.bill, by);
  else m.quiet();
  return line;
}

function peers(m: MonthInHand, others: number, by: number): void {
  const line = m.line({ priced: 'neither', item: 'fresh' });
  for (let n = 0; n < others; n += 1) m.line({ account: line.account, item: line.item });
  for (const bill of [line.bill, ...line.past.values()]) m.charge(bill, bill.amount + by);
  if (others >= 5 && by > 1) m.expect('peer-rate-outlier', line.bill, by);
  else m.quiet();
}

function thirdParty(m: MonthInHand, description: string, found: boolean): void {
  const line = m.line({ item: 'fresh' });
  const bill = m.add(m.current(line.account), {
    service: line.service,
    type: 'usage',
    code: '',
    description,
    amount: m.r.int(200, 3000),
  });
  if (found) m.expect('third-party-charge', bill, bill.amount);
  else m.quiet();
}

function newType(m: MonthInHand, agos: readonly number[], found: boolean, times = 1): void {
  const line = m.line({ priced: 'inventory' });
  const code = m.code('SUR');
  for (const ago of agos) {
    const invoice = line.account.invoices.get(ago);
    if (invoice) m.add(invoice, { type: 'surcharge', code, amount: 250 });
  }
  for (let n = 0; n < times; n += 1)
    m.add(m.current(line.account), { type: 'surcharge', code, amount: 250 + n });
  if (found) fresh(m, line.account, code);
  else m.quiet();
}

function closed(m: MonthInHand, after: number | undefined, type: string, found: boolean, age?: number): void {
  const account = m.newAccount(m.carrier('inventory'), { past: 0, headed: false, cycle: 'advance' });
  known(m, account);
  const row = m.rows.at(-1);
  const now = m.current(account);
  const end = age === undefined ? now.from + 3 : now.date - age;
  if (row) Object.assign(row, { status: 'disconnected', end });
  const from = after === undefined ? {} : { from: end + after, to: end + after + 8 };
  const bill: Bill = m.add(now, {
    type,
    code: '',
    description: 'Calls',
    amount: m.r.int(300, 4000),
    ...from,
  });
  if (found) m.expect('account-closed-billed', bill, bill.amount);
  else m.quiet();
}

function instalment(m: MonthInHand, description: string, found: boolean, earlier = 0): void {
  const line = m.line({ priced: 'inventory' });
  const code = m.code('DEV');
  const charge = { service: line.service, type: 'equipment', code, description, amount: 2500 };
  const before = line.account.invoices.get(earlier);
  if (earlier > 0 && before) m.add(before, charge);
  const bill = m.add(m.current(line.account), charge);
  if (found) m.expect('installment-past-end', bill, priceOf(250_000, 1));
  else m.quiet();
}
