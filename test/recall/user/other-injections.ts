import { minorUnits, decimalText as text } from '../cents.ts';
import { dayOf, iso, monthsOn } from '../days.ts';
import { all, dear, from, onHeader, onLine, part, priced, to, type UserInjection } from './on-line.ts';
import type { PlainLine, UserMonth } from './user-month.ts';

/** Errors of dates, accounts, orders, tax, earlier months and totals. */
export const OTHER_INJECTIONS: readonly UserInjection[] = [
  onLine('billed-not-in-inventory', 'its row taken out', priced, (m, line) => {
    m.tables.inventory.splice(m.tables.inventory.indexOf(line.row), 1);
    m.expect('billed-not-in-inventory', line.bill, line.amount, line.decimals);
  }),
  ...[1, 9].map((days) =>
    onLine(
      'billed-after-disconnect',
      `${days} days before the end`,
      all(dear, (line) => !line.row.end_date),
      (m, line) => {
        Object.assign(line.row, { status: 'disconnected', end_date: iso(to(line) - days) });
        m.expect('billed-after-disconnect', line.bill, part(line, days), line.decimals);
      },
    ),
  ),
  onLine(
    'billed-after-disconnect',
    'on the last day',
    (line) => !line.row.end_date,
    (_, line) => {
      Object.assign(line.row, { status: 'disconnected', end_date: iso(to(line)) });
    },
  ),
  ...[1, 12].map((days) =>
    onLine('billed-before-activation', `${days} days after the start`, dear, (m, line) => {
      line.row.start_date = iso(from(line) + days);
      m.expect('billed-before-activation', line.bill, part(line, days), line.decimals);
    }),
  ),
  onLine(
    'billed-while-suspended',
    'at the full price',
    (line, m) =>
      !m.tables.prices.some(
        (term) => /susp/i.test(`${term.code} ${term.description}`) && term.carrier === line.bill.carrier,
      ),
    (m, line) => {
      line.row.status = 'suspended';
      m.expect('billed-while-suspended', line.bill, line.amount, line.decimals);
    },
  ),
  onLine(
    'inventory-not-billed',
    'its charge taken out',
    all(
      ({ row }) => row.mrc !== undefined,
      (line) => line.header?.period_start === line.bill.period_start,
    ),
    (m, line) => {
      m.remove(line);
      m.expect(
        'inventory-not-billed',
        line.row,
        -minorUnits(line.row.mrc ?? '0', line.decimals),
        line.decimals,
        ['service', 'code'],
      );
    },
  ),
  onLine('duplicate-line', 'the line again', priced, (m, line) => {
    m.copy(line);
    m.expect('duplicate-line', line.bill, line.amount, line.decimals);
  }),
  onLine(
    'service-account-mismatch',
    'owned by another account',
    (line, m) => line.row.account !== undefined && otherAccount(m, line) !== undefined,
    (m, line) => {
      line.row.account = otherAccount(m, line)?.account ?? '';
      m.expect('service-account-mismatch', line.bill, 0, line.decimals, ['account', 'service']);
    },
  ),
  onLine(
    'feature-not-in-inventory',
    'another code owned',
    (line, m) => otherCode(m, line) !== undefined,
    (m, line) => {
      line.row.code = otherCode(m, line) ?? '';
      m.expect('feature-not-in-inventory', line.bill, line.amount, line.decimals);
    },
  ),
  onLine(
    'tax-rate-mismatch',
    'five units too much',
    (line, m) => bearsRate(m, line),
    (m, line) => {
      const tax = minorUnits(line.bill.tax_amount ?? '0', line.decimals) + 5;
      line.bill.tax_amount = text(tax, line.decimals);
      m.totals(line.bill, 0, line.decimals, 5);
      m.expect('tax-rate-mismatch', line.bill, 5, line.decimals);
    },
  ),
  onLine(
    'nrc-without-order',
    'a one-time charge',
    (line, m) => priced(line) && m.tables.given.has('orders'),
    (m, line) => {
      const code = m.code();
      m.tables.prices.push({
        ...line.term,
        code,
        description: code,
        charge_type: 'one-time',
        unit_price: '75.00',
        unit: '',
      });
      const bill = m.add(line.bill, 75 * 10 ** line.decimals, line.decimals, {
        service: line.bill.service ?? '',
        charge_type: 'one-time',
        code,
        description: code,
        period_start: line.bill.period_start ?? '',
        period_end: line.bill.period_start ?? '',
      });
      m.expect('nrc-without-order', bill, 75 * 10 ** line.decimals, line.decimals);
    },
  ),
  onLine(
    'order-not-reflected',
    'a disconnect order',
    (line, m) => m.tables.given.has('orders') && dear(line),
    (m, line) => {
      m.tables.orders.push({
        carrier: line.bill.carrier ?? '',
        account: line.bill.account ?? '',
        order: m.code(),
        type: 'disconnect',
        service: line.bill.service ?? '',
        completed_date: iso(to(line) - 7),
      });
      m.expect('order-not-reflected', line.bill, part(line, 7), line.decimals);
    },
  ),
  onLine(
    'recharged-period',
    'the month before again',
    (line, m) => earlier(m, line) !== undefined && priced(line),
    (m, line) => {
      const before = earlier(m, line);
      m.copy(line, { period_start: before?.period_start ?? '', period_end: before?.period_end ?? '' });
      m.expect('recharged-period', line.bill, line.amount, line.decimals);
    },
  ),
  onLine(
    'invalid-cost-centre',
    'a cost centre of no row',
    ({ bill, row }) => Boolean(bill.cost_center && row.cost_center),
    (m, line) => {
      line.bill.cost_center = 'RECALL-CC';
      m.expect('invalid-cost-centre', line.bill, 0, line.decimals, ['service']);
    },
  ),
  onLine(
    'third-party-charge',
    'premium messages',
    () => true,
    (m, line) => {
      const bill = m.add(line.bill, 499, line.decimals, {
        charge_type: 'usage',
        description: 'Premium SMS recall',
      });
      m.expect('third-party-charge', bill, 499, line.decimals, ['account', 'invoice']);
    },
  ),
  onLine(
    'backbilled-beyond-limit',
    'thirteen months',
    (line) => line.header === undefined && Boolean(line.bill.invoice_date),
    (m, line) => {
      const last = monthsOn(dayOf(line.bill.invoice_date ?? ''), -13);
      const bill = m.add(line.bill, 1234, line.decimals, {
        charge_type: 'usage',
        description: 'Recall usage',
        period_start: iso(last - 9),
        period_end: iso(last),
      });
      m.expect('backbilled-beyond-limit', bill, 1234, line.decimals, ['account', 'invoice']);
    },
  ),
  onHeader('line-sum-mismatch', 'above', ['net_total', 'tax_total', 'total'], 321, [
    'net_total',
    'total',
    'amount_due',
  ]),
  onHeader('total-mismatch', 'above', ['net_total', 'tax_total', 'total'], 654, ['total', 'amount_due']),
];

function otherAccount(m: UserMonth, { bill }: PlainLine) {
  return m.tables.bills.find(
    ({ carrier, account }) => carrier === bill.carrier && account && account !== bill.account,
  );
}

function otherCode(m: UserMonth, { bill, term }: PlainLine): string | undefined {
  return (
    term &&
    m.tables.prices.find(({ carrier, code }) => carrier === bill.carrier && code && code !== bill.code)?.code
  );
}

function earlier(m: UserMonth, { bill }: PlainLine) {
  const key = m.service(bill);
  const month = monthsOn(dayOf(bill.period_start ?? ''), -1);
  return m.tables.history.find(
    (row) =>
      m.service(row) === key &&
      row.account === bill.account &&
      row.code === bill.code &&
      row.charge_type === 'recurring' &&
      row.period_start === iso(month) &&
      row.period_end === iso(dayOf(bill.period_start ?? '') - 1),
  );
}

/** True where the tax is what one of the rates, or all together, come to. */
function bearsRate(m: UserMonth, { bill, amount, decimals }: PlainLine): boolean {
  const rates = m.tables.taxes
    .filter(({ from: first, to: last }) => !first && !last)
    .map(({ rate }) => minorUnits(rate, 4));
  const sums = [...rates, rates.reduce((sum, rate) => sum + rate, 0)];
  if (rates.length === 0 || !bill.tax_amount || rates.length !== m.tables.taxes.length) return false;
  const tax = minorUnits(bill.tax_amount, decimals);
  return tax > 0 && sums.some((rate) => Math.abs(Math.round((amount * rate) / 1_000_000) - tax) === 0);
}
