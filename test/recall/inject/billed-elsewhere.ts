import type { MonthInHand } from '../month.ts';
import type { Bill, Invoice, Line } from '../records.ts';
import { copyOf, daysOf, type Injection, injections, insideInvoice, part, partOf } from './injection.ts';

/** Services billed on two accounts, by two carriers, for a month already billed, or under two codes. */
export const BILLED_ELSEWHERE: readonly Injection[] = [
  ...injections('duplicate-service-across-accounts', {
    'the same amount': (m) => {
      const { line, other } = onAnother(m, (now) => [now.from, now.to]);
      m.expect('duplicate-service-across-accounts', other, line.bill.amount);
      strayed(m, other);
    },
    'the larger on the other account': (m) => {
      const { line, other } = onAnother(m, (now) => [now.from, now.to]);
      m.charge(other, line.bill.amount + 260);
      m.expect('mrc-contract-mismatch', other, 260);
      m.expect('duplicate-service-across-accounts', line.bill, line.bill.amount);
      strayed(m, other);
    },
    'overlapping by days': (m) => {
      const { line, other } = onAnother(m, (now) => [now.from, insideInvoice(m, now)]);
      void line;
      m.expect('duplicate-service-across-accounts', other, other.amount);
      strayed(m, other);
    },
    'moved without overlap': (m) => {
      const account = m.newAccount(m.carrier('contract', true), { cycle: 'advance' });
      const second = m.newAccount(account.carrier, { cycle: 'advance' });
      const line = m.line({ account });
      m.line({ account });
      m.line({ account: second });
      const [now, then] = [m.current(account), m.current(second)];
      const last = insideInvoice(m, now);
      const { item, row } = line;
      part(m, line.bill, item.unit, now.from, last);
      Object.assign(row, { status: 'disconnected', end: last });
      m.rows.push({ ...row, account: second.id, status: 'active', start: last + 1, end: undefined });
      part(
        m,
        m.add(then, { service: line.service, type: 'recurring', code: item.code, amount: 0, quantity: 1 }),
        item.unit,
        last + 1,
        then.to,
      );
      m.quiet();
    },
  }),
  ...injections('recharged-period', {
    'the whole month before': (m) => recharge(m, (from, to) => [from, to]),
    'its last days': (m) => recharge(m, (_, to) => [to - m.r.int(2, 9), to]),
    'its last day and this month': (m) => {
      const line = alone(m);
      const now = m.current(line.account);
      const from = now.from - m.r.int(1, 9);
      part(m, line.bill, line.item.unit, from, now.to);
      m.expect('recharged-period', line.bill, partOf(line.bill.amount, now.from - from, daysOf(line)));
    },
    'credited on the earlier invoice': (m) => recharge(m, (from, to) => [from, to], 1),
    'credited in this invoice': (m) => recharge(m, (from, to) => [from, to], 0),
    'the day after': (m) => {
      alone(m);
      m.quiet();
    },
  }),
  ...injections('duplicate-service-across-carriers', {
    'both own it': (m) => {
      const { larger, smaller } = onTwoCarriers(m);
      m.says('duplicate-service-across-carriers', smaller.account.carrier, smaller.bill.amount, {
        service: larger.service.text,
      });
    },
    'ported on a day': (m) => {
      const { larger, smaller } = onTwoCarriers(m);
      const now = m.current(larger.account);
      const last = insideInvoice(m, now);
      part(m, larger.bill, larger.item.unit, now.from, last);
      Object.assign(larger.row, { status: 'disconnected', end: last });
      m.forget(smaller);
      smaller.row.start = last + 1;
      part(m, smaller.bill, smaller.item.unit, last + 1, now.to);
      m.quiet();
    },
  }),
  ...injections('same-service-two-labels', {
    'two codes, one description': (m) => labels(m, true),
    'two descriptions': (m) => labels(m, false),
  }),
];

/** A line and the same service on another account of the carrier, for some days of the period. */
function onAnother(
  m: MonthInHand,
  days: (now: Invoice) => readonly [number, number],
): { line: Line; other: Bill } {
  const account = m.newAccount(m.carrier('contract', true), { cycle: 'advance' });
  const second = m.newAccount(account.carrier, { cycle: 'advance' });
  const line = m.line({ account });
  m.line({ account });
  m.line({ account: second });
  const now = m.current(second);
  const [from, to] = days(now);
  const other = m.add(now, {
    service: line.service,
    type: 'recurring',
    code: line.item.code,
    description: line.item.description,
    quantity: 1,
    amount: 0,
  });
  part(m, other, line.item.unit, from, to);
  return { line, other };
}

function strayed(m: MonthInHand, { invoice: { account }, service }: Bill): void {
  m.says('service-account-mismatch', account.carrier, 0, {
    account: account.id,
    service: service?.text ?? '',
  });
}

/** A line on an account invoiced in advance for calendar months. */
function alone(m: MonthInHand): Line {
  return m.line({ cycle: 'advance', cents: true });
}

function recharge(
  m: MonthInHand,
  days: (from: number, to: number) => readonly [number, number],
  credited?: number,
): void {
  const line = alone(m);
  const before = line.account.invoices.get(1);
  if (!before) return;
  const [from, to] = days(before.from, before.to);
  const bill = m.add(m.current(line.account), {
    service: line.service,
    type: 'recurring',
    code: line.item.code,
    description: line.item.description,
    quantity: 1,
    amount: 0,
  });
  part(m, bill, line.item.unit, from, to);
  const credit = credited === undefined ? undefined : line.account.invoices.get(credited);
  if (credit) {
    m.add(credit, {
      service: line.service,
      type: 'credit',
      code: line.item.code,
      amount: -(line.past.get(1)?.amount ?? 0),
    });
    m.quiet();
  } else m.expect('recharged-period', bill, bill.amount);
}

/** One service billed by two carriers, at different prices. */
function onTwoCarriers(m: MonthInHand): { larger: Line; smaller: Line } {
  const [a, , d] = m.carriers;
  if (!a || !d) throw new RangeError('a month has at least three carriers');
  const [first, second] = [m.newAccount(a, { cycle: 'advance' }), m.newAccount(d, { cycle: 'advance' })];
  m.line({ account: first });
  m.line({ account: second });
  const larger = m.line({ account: first, unit: 650_000 });
  const smaller = m.line({ account: second, unit: 420_000 });
  Object.assign(smaller, { service: larger.service });
  Object.assign(smaller.row, { service: larger.service });
  for (const bill of [smaller.bill, ...smaller.past.values()]) bill.service = larger.service;
  return { larger, smaller };
}

function labels(m: MonthInHand, alike: boolean): void {
  const line = m.line({ priced: 'neither', item: 'fresh' });
  line.row.code = '';
  const code = m.code('LBL');
  for (const bill of [line.bill, ...line.past.values()]) {
    const copy = copyOf(m, bill);
    copy.code = code;
    if (!alike) copy.description = `${copy.description} plus`;
  }
  if (alike) m.says('same-service-two-labels', line.account.carrier, 0, { service: line.service.text });
  else m.quiet();
}
