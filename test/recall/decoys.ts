import { nearest, priceOf } from './cents.ts';
import type { MonthInHand } from './month.ts';
import type { Account, Line } from './records.ts';

/** Puts into a month what only looks wrong. */
export function addDecoys(m: MonthInHand): void {
  for (const decoy of DECOYS) decoy(m);
}

const DECOYS: readonly ((m: MonthInHand) => void)[] = [
  partMonths,
  priceChangeInsideThePeriod,
  ported,
  credits,
  discountLine,
  oneTimeCharges,
  usage,
  taxedRates,
  inactive,
  fractions,
  narrower,
  accountCharge,
];

/** Services that began or ended inside the period, billed for their days. */
function partMonths(m: MonthInHand): void {
  for (const priced of ['contract', 'inventory'] as const) {
    const account = advance(m, priced);
    const { from, to } = m.current(account);
    const first = m.r.int(from + 1, to);
    // What the account is billed already: a code of its own would be a new one there.
    const { item } = m.line({ account });
    m.line({ account, item, from: first, past: 0 }).row.start = first;
    const last = m.r.int(from, to - 1);
    Object.assign(m.line({ account, to: last }).row, { status: 'disconnected', end: last });
  }
}

/** A price that changes on a day of the period: two charges, each at its own. */
function priceChangeInsideThePeriod(m: MonthInHand): void {
  const account = advance(m, 'contract');
  const line = m.line({ account, item: 'fresh' });
  const now = m.current(account);
  const last = m.r.int(now.from + 3, now.to - 3);
  const step = 2 * 100 * 10 ** account.carrier.decimals;
  for (const term of line.item.terms) term.to = last;
  m.term(account.carrier, line.item, line.item.unit + step, { from: last + 1 });
  // An inventory that holds one of the two prices would differ from the contract on the days of the other.
  line.row.mrc = undefined;
  shorten(m, line, line.item.unit, now.from, last);
  const { invoice, ...rest } = line.bill;
  const second = m.add(invoice, { ...rest });
  Object.assign(second, { from: last + 1, to: now.to });
  m.charge(second, priceOf(line.item.unit + step, 1, m.months(account.carrier, last + 1, now.to)));
}

/** A number that left one carrier on a day and is the other's from the next. */
function ported(m: MonthInHand): void {
  const [a, , d] = m.carriers;
  if (!a || !d) return;
  const [left, taken] = [m.newAccount(a, { cycle: 'advance' }), m.newAccount(d, { cycle: 'advance' })];
  for (const account of [left, taken]) m.line({ account });
  const old = m.line({ account: left });
  const now = m.current(left);
  const last = m.r.int(now.from + 3, now.to - 3);
  shorten(m, old, old.item.unit, now.from, last);
  Object.assign(old.row, { status: 'disconnected', end: last });
  const young = m.line({ account: taken, from: last + 1, past: 0 });
  Object.assign(young.row, { service: old.service, start: last + 1 });
  young.bill.service = old.service;
}

/** A charge and the credit that cancels it, and a credit of the account. */
function credits(m: MonthInHand): void {
  const line = m.line({ item: 'fresh' });
  const invoice = m.current(line.account);
  const amount = m.r.int(200, 900);
  m.add(invoice, { service: line.service, type: 'usage', code: '', description: 'Calls', amount });
  m.add(invoice, {
    service: line.service,
    type: 'credit',
    code: '',
    description: 'Calls credited',
    amount: -amount,
  });
  m.add(invoice, { type: 'credit', code: '', description: 'Goodwill', amount: -300 });
}

/** The contract's discount as a line of its own beside the list price. */
function discountLine(m: MonthInHand): void {
  const line = m.line({ cents: true, discount: 1000, unit: 800_000 });
  for (const bill of [line.bill, ...line.past.values()]) {
    m.charge(bill, 8000);
    m.add(bill.invoice, {
      service: line.service,
      type: 'discount',
      code: '',
      description: 'Contract discount',
      amount: -800,
      from: bill.from,
      to: bill.to,
    });
  }
}

/** One-time charges that were ordered, at the order's price. */
function oneTimeCharges(m: MonthInHand): void {
  for (const priced of ['contract', 'inventory'] as const) {
    const line = m.line({ priced, cycle: 'advance' });
    const { carrier } = line.account;
    const code = priced === 'contract' ? m.code('NRC') : '';
    const unit = m.unit(carrier, 30, 90);
    if (code !== '') m.term(carrier, { code, description: code }, unit, { type: 'one-time' });
    const amount = priceOf(unit, 1);
    const on = line.bill.from;
    const { order } = m.order(line.account, {
      type: 'add',
      service: line.service,
      code: line.item.code,
      completed: (on ?? 0) - m.r.int(0, 59),
      nrc: amount,
    });
    m.add(m.current(line.account), {
      service: line.service,
      type: 'one-time',
      code,
      description: 'Installation',
      amount,
      from: on,
      to: on,
      order: m.r.pick(['', order]),
    });
  }
}

/** Usage whose quantity and price make the amount to a unit. */
function usage(m: MonthInHand): void {
  for (const by of [-1, 0, 1]) {
    const line = m.line({ item: 'fresh' });
    const [quantity, unit] = [m.r.int(20, 400), m.r.int(1, 30) * 100];
    m.add(m.current(line.account), {
      service: line.service,
      type: 'usage',
      code: m.code('USG'),
      quantity,
      unit,
      amount: priceOf(unit, quantity) + by,
    });
  }
}

/** Tax at one of the rates, none, and a unit beside. */
function taxedRates(m: MonthInHand): void {
  const rate = m.country === 'CA' ? 14_975 : 20_000;
  for (const by of [-1, 1]) {
    const { bill } = m.line({ taxed: true });
    bill.taxRate = '';
    bill.tax = nearest(bill.amount * rate, 100_000) + by;
  }
  const { bill } = m.line({ taxed: true });
  bill.taxRate = '';
  bill.tax = 0;
}

/** Rows of services that are not in use. */
function inactive(m: MonthInHand): void {
  for (const status of ['pending', 'suspended', 'disconnected'] as const) {
    const line = m.line({ past: 0 });
    m.remove(line.bill);
    Object.assign(line.row, { status, ...(status === 'disconnected' ? { end: m.today() - 400 } : {}) });
  }
}

/** Prices finer than a cent, in quantities. */
function fractions(m: MonthInHand): void {
  for (const [unit, quantity] of [
    [11_250, 12],
    [123_450, 40],
    [125, 1000],
  ] as const)
    m.line({ cents: true, unit, quantity });
}

/** A price for one service and one for an account beside the carrier's. */
function narrower(m: MonthInHand): void {
  const line = m.line({ item: 'fresh', cents: true });
  const { carrier, id } = line.account;
  const unit = line.item.unit - 20_000;
  m.term(carrier, line.item, unit + 50_000, { account: id });
  m.term(carrier, line.item, unit, { service: line.service });
  for (const bill of [line.bill, ...line.past.values()]) m.charge(bill, priceOf(unit, 1));
  line.row.mrc = line.bill.amount;
}

/** A recurring charge of the account, and a surcharge without a code. */
function accountCharge(m: MonthInHand): void {
  const { account } = m.line();
  const item = m.newItem(account.carrier);
  for (const invoice of account.invoices.values()) {
    m.add(invoice, {
      type: 'recurring',
      code: item.code,
      description: item.description,
      amount: priceOf(item.unit, 1),
      from: invoice.from,
      to: invoice.to,
    });
    m.add(invoice, { type: 'surcharge', code: '', description: 'Regulatory', amount: 125 });
  }
}

function advance(m: MonthInHand, priced: 'contract' | 'inventory'): Account {
  const account = m.newAccount(m.carrier(priced), { cycle: 'advance' });
  m.line({ account });
  m.line({ account });
  return account;
}

function shorten(m: MonthInHand, line: Line, unit: number, from: number, to: number): void {
  Object.assign(line.bill, { from, to });
  m.charge(line.bill, priceOf(unit, 1, m.months(line.account.carrier, from, to)));
}
