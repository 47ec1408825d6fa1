import { describe, expect, test } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import { periodKey } from '../../src/calendar/period.ts';
import { buildMonth, type MonthRecords } from '../../src/match/build-month.ts';
import { day } from '../calendar/days.ts';
import { chargeOf, headerOf, id, rowOf, termOf } from './records.ts';

const OCTOBER = '2026-10-01/2026-10-31';
const HALF = '2026-10-17/2026-10-31';

describe('the day of the audit', () => {
  const invoiced = { ...chargeOf(), invoiceDate: day('2026-10-31') };

  test('is the one asked for', () => {
    expect(asOf({ charges: [invoiced] }, '2026-12-24')).toBe('2026-12-24');
  });

  test('else the newest invoice date of charges and headers', () => {
    const header = { ...headerOf('L-1'), invoiceDate: day('2026-11-05') };
    expect(asOf({ charges: [invoiced], invoices: [header] })).toBe('2026-11-05');
    expect(asOf({ charges: [invoiced, { ...invoiced, invoiceDate: day('2026-09-30') }] })).toBe('2026-10-31');
  });

  test('else the last day charged', () => {
    expect(asOf({ charges: [chargeOf({ period: OCTOBER }), chargeOf()] })).toBe('2026-10-31');
  });

  test('and never that of the clock', () => {
    expect(asOf({})).toBe('1970-01-01');
  });

  test('nor of the history', () => {
    expect(asOf({ charges: [invoiced], history: [{ ...invoiced, invoiceDate: day('2027-01-31') }] })).toBe(
      '2026-10-31',
    );
  });
});

test('the day whose prices hold is that of the period, else of the line’s invoice date, else of the header’s', () => {
  const header = { ...headerOf('L-1', 'A1', OCTOBER), invoiceDate: day('2026-11-03') };
  const dated = { ...headerOf('L-2'), invoiceDate: day('2026-11-05') };
  const { month } = build({
    charges: [
      chargeOf({ period: HALF, invoice: 'L-1' }),
      chargeOf({ invoice: 'L-1' }),
      { ...chargeOf({ invoice: 'L-2' }), invoiceDate: day('2026-11-04') },
      chargeOf({ invoice: 'L-2' }),
      chargeOf({ invoice: 'L-3' }),
    ],
    invoices: [header, dated],
  });
  const days = month.charges.map((matched) => matched.day);
  expect(days.map((one) => one && isoDay(one))).toEqual([
    '2026-10-17',
    '2026-10-01',
    '2026-11-04',
    '2026-11-05',
    undefined,
  ]);
});

test('a price that ended before the header’s date does not hold for a line without dates', () => {
  const header = { ...headerOf('L-2'), invoiceDate: day('2026-11-05') };
  const old = { ...termOf(), validTo: day('2025-12-31') };
  const now = { ...termOf(), validFrom: day('2026-01-01'), unitPrice: { ...termOf().unitPrice, digits: 1n } };
  const { month } = build({
    charges: [chargeOf({ invoice: 'L-2' })],
    invoices: [header],
    prices: [old, now],
  });
  const price = month.charges[0]?.price;
  expect(price?.status === 'in-force' && price.term).toEqual(now);
});

describe('the period of a charge', () => {
  test('is its own, else its invoice’s, else none', () => {
    const { month } = build({
      charges: [
        chargeOf({ period: HALF, invoice: 'L-1' }),
        chargeOf({ invoice: 'L-1' }),
        chargeOf({ invoice: 'L-2' }),
      ],
      invoices: [headerOf('L-1', 'A1', OCTOBER)],
    });
    expect(month.charges.map((charge) => [periodKey(charge.period), charge.periodFrom])).toEqual([
      [HALF, 'charge'],
      [OCTOBER, 'invoice'],
      ['', 'none'],
    ]);
  });

  test('gives the months a recurring charge pays for, by the carrier’s proration', () => {
    const { month } = build(
      {
        charges: [
          chargeOf({ period: HALF }),
          chargeOf({ period: HALF, carrier: 'Northline' }),
          chargeOf({ period: HALF, type: 'usage' }),
          chargeOf(),
        ],
      },
      undefined,
      'northline',
    );
    expect(month.charges.map(({ share }) => `${share.numerator}/${share.denominator}`)).toEqual([
      '15/31',
      '1/2',
      '1/1',
      '1/1',
    ]);
  });

  test('settles which term is in force: by its first day, else the invoice date', () => {
    const terms = [termOf({ to: '2026-10-16' }), termOf({ from: '2026-10-17', price: '30.00' })];
    const { month } = build({
      charges: [
        chargeOf({ period: OCTOBER }),
        chargeOf({ period: HALF }),
        { ...chargeOf(), invoiceDate: day('2026-10-20') },
      ],
      prices: terms,
    });
    expect(
      month.charges.map(({ price }) => price.status === 'in-force' && terms.indexOf(price.term)),
    ).toEqual([0, 1, 1]);
  });
});

const TYPES = ['recurring', 'usage', 'one-time', 'surcharge'] as const;

test('the discount lines of a service on an invoice stand beside its monthly, one-time and usage charges', () => {
  const discount = chargeOf({ type: 'discount', amount: '-2.80', invoice: 'L-1', code: 'DISC' });
  const others = [
    chargeOf({ type: 'discount', amount: '2.80', invoice: 'L-1' }),
    chargeOf({ type: 'discount', amount: '-1.00', invoice: 'L-2' }),
    chargeOf({ type: 'discount', amount: '-1.00', invoice: 'L-1', account: 'A2' }),
    chargeOf({ type: 'discount', amount: '-1.00', invoice: 'L-1', service: '' }),
    chargeOf({ type: 'credit', amount: '-1.00', invoice: 'L-1' }),
  ];
  const { month } = build({
    charges: [...TYPES.map((type) => chargeOf({ invoice: 'L-1', type })), discount, ...others],
  });
  const discounted = month.charges.filter(({ discounts }) => discounts.includes(discount));
  expect(discounted.map(({ charge }) => charge.type)).toEqual(['recurring', 'usage', 'one-time']);
  expect(month.charges.flatMap(({ discounts }) => discounts)).toEqual([discount, discount, discount]);
});

describe('an inventory row', () => {
  test('has the charges it answers for, and every charge of its service', () => {
    const rows = [rowOf(), rowOf({ code: 'FAX' }), rowOf({ service: 'S2' })];
    const charges = [
      chargeOf(),
      chargeOf({ account: 'A2' }),
      chargeOf({ code: 'FAX' }),
      chargeOf({ code: 'TAX' }),
    ];
    const { month } = build({ charges, inventory: rows });
    const indexes = (list: readonly { charge: unknown }[]) =>
      list.map(({ charge }) => charges.indexOf(charge as (typeof charges)[number]));
    expect(month.inventory.map((one) => [indexes(one.charges), indexes(one.serviceCharges)])).toEqual([
      [
        [0, 1],
        [0, 1, 2, 3],
      ],
      [[2], [0, 1, 2, 3]],
      [[], []],
    ]);
  });

  test('has the period for which its account was invoiced', () => {
    const rows = [rowOf(), rowOf({ account: 'A2' }), rowOf({ account: '' }), rowOf({ account: 'A3' })];
    const { month } = build({
      charges: [chargeOf({ period: OCTOBER, invoice: 'L-1' }), chargeOf({ invoice: 'L-2', account: 'A2' })],
      invoices: [headerOf('L-2', 'A2', '2026-10-15/2026-11-14')],
      inventory: rows,
    });
    expect(month.inventory.map(({ invoiced }) => periodKey(invoiced))).toEqual([
      OCTOBER,
      '2026-10-15/2026-11-14',
      '2026-10-15/2026-11-14',
      '',
    ]);
  });
});

test('accounts that lost their zeros are repaired in the inventory and the price sheets', () => {
  const { month, warnings } = build({
    charges: [chargeOf({ account: '0514' })],
    inventory: [rowOf({ account: '514' })],
    prices: [termOf({ account: '00514' })],
  });
  const [charge] = month.charges;
  expect([charge?.inventory.status, charge?.price.status]).toEqual(['matched', 'in-force']);
  expect(charge?.inventory.status === 'matched' && charge.inventory.accountDiffers).toBe(false);
  expect(warnings.map(({ id, place }) => [id, place?.file])).toEqual([
    ['leading-zeros-lost', 'inventory.csv'],
    ['leading-zeros-lost', 'prices.csv'],
  ]);
});

test('the invoices of a file that does not reconcile, or lacks rows, are not complete', () => {
  const header = headerOf('L-1');
  const control = (read: bigint) => ({
    counts: 'gross' as const,
    evidence: { role: 'bills' as const, file: 'bills.csv', row: 2, column: '16', value: '66.00' },
    stated: { digits: 6600n, scale: 2 },
    read: { digits: read, scale: 2 },
    about: header,
  });
  const complete = (records: Partial<MonthRecords>) =>
    build({ charges: [chargeOf({ invoice: 'L-1' })], ...records }).month.invoices.map((one) => one.complete);
  expect(complete({ controls: [control(6600n)] })).toEqual([true]);
  expect(complete({ controls: [control(6599n)] })).toEqual([false]);
  const carrier = id('Laurentel', 'carrier');
  const unread = (invoice: string | undefined) =>
    complete({
      unread: [
        { role: 'bills', carrier, invoice: invoice === undefined ? undefined : id(invoice, 'number') },
      ],
    });
  expect([unread('L-1'), unread('L-2'), unread(undefined)]).toEqual([[false], [true], [false]]);
  expect(complete({ unread: [{ role: 'bills' }] })).toEqual([false]);
  expect(complete({ unread: [{ role: 'prices' }] })).toEqual([true]);
  expect(build({ controls: [control(6599n)] }).month.controls).toEqual([
    {
      counts: 'gross',
      carrier: id('Laurentel', 'carrier'),
      invoice: id('L-1', 'number'),
      currency: 'CAD',
      account: id('A1', 'account'),
      stated: '66.00',
      read: '65.99',
      reconciles: false,
      file: 'bills.csv',
      evidence: { role: 'bills', file: 'bills.csv', row: 2, column: '16', value: '66.00' },
    },
  ]);
});

test('the history is kept apart, by the calendar month of its invoices', () => {
  const now = { ...chargeOf({ invoice: 'L-4' }), invoiceDate: day('2026-10-05') };
  const past = (invoice: string, date: string) => ({ ...chargeOf({ invoice }), invoiceDate: day(date) });
  const history = [
    past('L-3', '2026-09-30'),
    past('L-2', '2026-09-01'),
    past('L-1', '2026-08-31'),
    past('L-4', '2026-10-05'),
    past('L-5', '2026-10-06'),
    chargeOf({ invoice: 'L-6' }),
  ];
  const { month, warnings } = build({ charges: [now], history });
  expect(month.charges.map(({ charge }) => charge)).toEqual([now]);
  expect(
    month.history.map(({ from, charges }) => [
      isoDay(from),
      charges.map(({ charge }) => charge.invoice?.written),
    ]),
  ).toEqual([
    ['2026-08-01', ['L-1']],
    ['2026-09-01', ['L-3', 'L-2']],
  ]);
  expect(warnings.map(({ id, found }) => [id, found])).toEqual([
    [
      'history-repeats-month',
      'rows that stand among this month’s bills too: 1; they were read as this month’s only',
    ],
    ['history-later', 'rows dated after all of this month’s bills: 1; they were left out'],
    ['history-undated', 'rows with neither an invoice date nor a period: 1; they were left out'],
  ]);
});

function build(records: Partial<MonthRecords>, asOfDay?: string, thirty?: string) {
  return buildMonth(
    {
      charges: [],
      invoices: [],
      inventory: [],
      prices: [],
      orders: [],
      history: [],
      pastInvoices: [],
      controls: [],
      given: new Set(),
      unread: [],
      ...records,
    },
    {
      ...(asOfDay === undefined ? {} : { asOf: day(asOfDay) }),
      taxes: [],
      prorationOf: (carrier) => (carrier === thirty ? 'thirty' : 'actual'),
    },
  );
}

function asOf(records: Partial<MonthRecords>, asked?: string): string {
  return isoDay(build(records, asked).month.asOf);
}
