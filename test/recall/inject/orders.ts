import { priceOf } from '../cents.ts';
import type { MonthInHand } from '../month.ts';
import type { Bill, Line, Order } from '../records.ts';
import { daysOf, type Injection, injections, insideDay, partOf } from './injection.ts';

/** Errors against the company's orders, and charges for the end of a service. */
export const ORDERS: readonly Injection[] = [
  ...injections('nrc-without-order', {
    'no order at all': (m) => unordered(m, oneTime(m).bill),
    'an order of sixty-one days before': (m) => {
      const { bill, order } = oneTime(m);
      order({ completed: (bill.from ?? 0) - 61 });
      unordered(m, bill);
    },
    'an order of sixty days before': (m) => {
      const { bill, order } = oneTime(m);
      order({ completed: (bill.from ?? 0) - 60 });
      m.quiet();
    },
    'an order of the day after': (m) => {
      const { bill, order } = oneTime(m);
      order({ requested: bill.invoice.date + 6 });
      unordered(m, bill);
    },
    'an order of another service': (m) => {
      const { bill, order } = oneTime(m);
      order({ completed: bill.from, service: m.line().service });
      unordered(m, bill);
    },
    'an order without dates': (m) => {
      oneTime(m).order({});
      m.quiet();
    },
    'an order by its number': (m) => {
      const { bill, order } = oneTime(m);
      bill.order = order({ completed: bill.from, service: m.line().service }).order;
      m.quiet();
    },
    'an order by the reference': (m) => {
      const { bill, order } = oneTime(m);
      bill.reference = order({ completed: bill.from, service: m.line().service }).order;
      m.quiet();
    },
  }),
  ...injections('nrc-order-mismatch', {
    'above the order': (m) => ordered(m, 450),
    'below the order': (m) => ordered(m, -450),
    'one unit above the order': (m) => ordered(m, 1),
    'two units above the order': (m) => ordered(m, 2),
    'above the price sheet': (m) => {
      const { bill, order } = oneTime(m);
      order({ completed: bill.from });
      m.charge(bill, bill.amount + 333);
      m.expect('nrc-order-mismatch', bill, 333);
    },
    'as ordered': (m) => ordered(m, 0),
  }),
  ...injections('order-not-reflected', {
    'disconnected inside the period': (m) => {
      const line = m.line({ cents: true });
      const end = insideDay(m, line);
      m.order(line.account, {
        type: 'disconnect',
        service: line.service,
        requested: end - 20,
        completed: end,
      });
      m.expect(
        'order-not-reflected',
        line.bill,
        partOf(line.bill.amount, (line.bill.to ?? 0) - end, daysOf(line)),
      );
    },
    'disconnected before the period': (m) => {
      const line = m.line({ cents: true });
      m.order(line.account, {
        type: 'disconnect',
        service: line.service,
        completed: (line.bill.from ?? 0) - 3,
      });
      m.expect('order-not-reflected', line.bill, line.bill.amount);
    },
    'disconnected on the last day': (m) => {
      const line = m.line();
      m.order(line.account, { type: 'disconnect', service: line.service, completed: line.bill.to });
      m.quiet();
    },
    'changed, and billed as before': (m) => changed(m, 250),
    'changed, and billed two units above': (m) => changed(m, 2),
    'changed, and billed so': (m) => changed(m, 0),
    'added, and never billed': (m) => {
      const { account } = m.line({ priced: 'inventory' });
      const service = m.service(account.carrier.kind);
      m.order(account, {
        type: 'add',
        service,
        code: account.carrier.catalogue[0]?.code,
        completed: m.current(account).from - 40,
        mrc: 2750,
      });
      m.says('order-not-reflected', account.carrier, -2750, { service: service.text });
    },
  }),
  ...injections('etf-unwarranted', {
    'the service goes on': (m) => termination(m, () => true),
    'in French': (m) => termination(m, () => true, 'Indemnité de résiliation anticipée'),
    'the service has ended': (m) =>
      termination(m, ({ line }) => {
        const end = line.bill.to ?? 0;
        Object.assign(line.row, { status: 'disconnected', end });
        return false;
      }),
  }),
  ...injections('disconnect-credit-missing', {
    'three invoices later': (m) => uncredited(m, 3, 0),
    'two invoices later': (m) => uncredited(m, 2, 0),
    'one invoice later': (m) => uncredited(m, 1, 0),
    'credited in part': (m) => uncredited(m, 3, 0.5),
    'credited in full': (m) => uncredited(m, 3, 1),
  }),
];

/** A one-time charge at its price on a line of its own; `order` orders something for the service. */
function oneTime(m: MonthInHand): { line: Line; bill: Bill; order: (order: Partial<Order>) => Order } {
  const line = m.line({ cents: true, cycle: m.r.pick(['advance', 'mid'] as const) });
  const code = m.code('NRC');
  const unit = m.unit(line.account.carrier, 40, 150);
  m.term(line.account.carrier, { code, description: code }, unit, { type: 'one-time' });
  const on = (line.bill.from ?? 0) + m.r.int(0, 4);
  const bill = m.add(m.current(line.account), {
    service: line.service,
    type: 'one-time',
    code,
    quantity: 1,
    amount: priceOf(unit, 1),
    from: on,
    to: on,
  });
  return {
    line,
    bill,
    order: (order) =>
      m.order(line.account, { type: 'add', service: line.service, code: line.item.code, ...order }),
  };
}

function unordered(m: MonthInHand, bill: Bill): void {
  m.expect('nrc-without-order', bill, bill.amount);
}

function ordered(m: MonthInHand, by: number): void {
  const { bill, order } = oneTime(m);
  order({ completed: (bill.from ?? 0) - m.r.int(0, 30), nrc: bill.amount - by });
  if (Math.abs(by) > 1) m.expect('nrc-order-mismatch', bill, by);
  else m.quiet();
}

function changed(m: MonthInHand, by: number): void {
  const line = m.line({ priced: 'inventory', item: 'fresh' });
  m.order(line.account, {
    type: 'change',
    service: line.service,
    completed: (line.bill.from ?? 0) - 2,
    mrc: line.bill.amount - by,
  });
  if (by > 1) m.expect('order-not-reflected', line.bill, by);
  else m.quiet();
}

function termination(
  m: MonthInHand,
  make: (about: { line: Line }) => boolean,
  description = 'Early termination fee',
): void {
  const line = m.line({ priced: 'inventory', cycle: 'advance' });
  const amount = m.r.int(5000, 20_000);
  const on = line.bill.from;
  const bill = m.add(m.current(line.account), {
    service: line.service,
    type: 'one-time',
    code: '',
    description,
    amount,
    from: on,
    to: on,
  });
  m.order(line.account, { type: 'change', service: line.service, requested: on, nrc: amount });
  if (make({ line })) m.expect('etf-unwarranted', bill, amount);
  else m.quiet();
}

function uncredited(m: MonthInHand, ago: number, credited: number): void {
  const line = m.line({ cycle: 'advance', cents: true });
  const charge = line.past.get(ago);
  if (!charge) return;
  const [from, to] = [charge.from ?? 0, charge.to ?? 0];
  const end = m.r.int(from + 2, to - 3);
  Object.assign(line.row, { status: 'disconnected', end });
  m.remove(line.bill);
  m.forget(line, (month) => month >= ago);
  const unused = partOf(charge.amount, to - end, to - from + 1);
  const given = Math.floor(unused * credited);
  const next = line.account.invoices.get(ago - 1);
  if (given > 0 && next) m.add(next, { service: line.service, type: 'credit', code: '', amount: -given });
  if (ago > 1 && credited < 1) m.expect('disconnect-credit-missing', charge, unused - given);
  else m.quiet();
}
