import { describe, expect, test } from 'vitest';
import { WHOLE } from '../../src/calendar/period.ts';
import { InvoiceBook, invoicesOfMonth } from '../../src/match/invoices-of-month.ts';
import type { MatchedCharge } from '../../src/match/month.ts';
import { ALL_READ } from '../../src/match/unread-names.ts';
import type { Invoice } from '../../src/records/invoice.ts';
import { period } from '../calendar/days.ts';
import { type ChargeTexts, chargeOf, headerOf } from './records.ts';

const OCTOBER = '2026-10-01/2026-10-31';
const NO_HEADERS = new InvoiceBook([]);
const NOVEMBER = '2026-11-01/2026-11-30';

const NOTHING_DAMAGED = { files: new Set<string>(), numbers: ALL_READ, headers: new Set<Invoice>() };

describe('the header of a charge’s invoice', () => {
  test('is that of its number, whatever its account', () => {
    const header = headerOf('L-1', 'A9');
    expect(new InvoiceBook([header]).headerOf(chargeOf({ invoice: 'l 1' }))).toBe(header);
  });

  test('is that of its account where two share a number', () => {
    const headers = [headerOf('L-1', 'A1'), headerOf('L-1', 'A2')];
    const book = new InvoiceBook(headers);
    expect(book.headerOf(chargeOf({ invoice: 'L-1', account: 'A2' }))).toBe(headers[1]);
    expect(book.headerOf(chargeOf({ invoice: 'L-1', account: 'A3' }))).toBeUndefined();
  });

  test('is none without a number, under another number or of another carrier', () => {
    const book = new InvoiceBook([headerOf('L-1')]);
    const charges = [{}, { invoice: 'L-2' }, { invoice: 'L-1', carrier: 'Northline' }];
    expect(charges.map((charge) => book.headerOf(chargeOf(charge)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the invoices of a month', () => {
  test('are the headers with their charges, then charges without a header by number and account', () => {
    const header = headerOf('L-1');
    const charges = [
      { invoice: 'L-1' },
      { invoice: 'L-2' },
      { invoice: 'L-1', service: 'S2' },
      { invoice: 'L-2', account: 'A2' },
      { invoice: 'L-2', service: 'S3' },
      {},
    ].map((texts) => matched(texts));
    const invoices = invoicesOfMonth([header], charges, new InvoiceBook([header]), NOTHING_DAMAGED);
    expect(
      invoices.map((invoice) => [invoice.header, invoice.charges.map((one) => charges.indexOf(one))]),
    ).toEqual([
      [header, [0, 2]],
      [undefined, [1, 4]],
      [undefined, [3]],
      [undefined, [5]],
    ]);
  });

  test('have the period of the header, else the usual one of their charges', () => {
    const headers = [headerOf('L-1', 'A1', OCTOBER), headerOf('L-2')];
    const charges = ['L-1', 'L-2'].map((invoice) => matched({ invoice, period: NOVEMBER }));
    const invoices = invoicesOfMonth(headers, charges, new InvoiceBook(headers), NOTHING_DAMAGED);
    expect(invoices.map((invoice) => invoice.period)).toEqual([period(OCTOBER), period(NOVEMBER)]);
  });

  test('are complete unless a file of theirs is damaged', () => {
    const charges = [
      matched({ invoice: 'L-1', file: 'a.csv' }),
      matched({ invoice: 'L-1', file: 'b.csv' }),
      matched({ invoice: 'L-2', file: 'a.csv' }),
    ];
    const invoices = (damaged: string) =>
      invoicesOfMonth([], charges, new InvoiceBook([]), {
        ...NOTHING_DAMAGED,
        files: new Set([damaged]),
      }).map(({ complete }) => complete);
    expect([invoices('b.csv'), invoices('a.csv'), invoices('c.csv')]).toEqual([
      [false, true],
      [false, false],
      [true, true],
    ]);
  });

  test('without charges are told too', () => {
    const headers: readonly Invoice[] = [headerOf('L-1', 'A1', OCTOBER)];
    expect(invoicesOfMonth(headers, [], new InvoiceBook(headers), NOTHING_DAMAGED)).toEqual([
      {
        carrier: { written: 'Laurentel', key: 'laurentel' },
        header: headers[0],
        charges: [],
        period: period(OCTOBER),
        complete: true,
      },
    ]);
  });
});

describe('the period of an invoice without a header', () => {
  test('is that of most of its recurring charges', () => {
    expect(usual([OCTOBER, NOVEMBER, OCTOBER])).toEqual(period(OCTOBER));
  });

  test('is the later one where two are as frequent', () => {
    expect(usual([NOVEMBER, OCTOBER])).toEqual(period(NOVEMBER));
    expect(usual([OCTOBER, NOVEMBER])).toEqual(period(NOVEMBER));
  });

  test('is none without recurring charges that have one', () => {
    expect(usual([])).toBeUndefined();
    const [invoice] = invoicesOfMonth(
      [],
      [matched({ type: 'usage', period: OCTOBER })],
      NO_HEADERS,
      NOTHING_DAMAGED,
    );
    expect(invoice?.period).toBeUndefined();
  });
});

function usual(periods: readonly string[]) {
  const charges = [matched({}), ...periods.map((text) => matched({ period: text }))];
  return invoicesOfMonth([], charges, NO_HEADERS, NOTHING_DAMAGED)[0]?.period;
}

function matched(texts: ChargeTexts): MatchedCharge {
  return {
    charge: chargeOf(texts),
    periodFrom: 'none',
    share: WHOLE,
    inventory: { status: 'no-inventory' },
    price: { status: 'no-sheet' },
    discounts: [],
  };
}

test('an invoice whose number another header has with other totals is not complete', () => {
  const first = headerOf('L-1');
  const invoices = (headers: ReadonlySet<Invoice>) =>
    invoicesOfMonth([first], [], new InvoiceBook([first]), { ...NOTHING_DAMAGED, headers });
  expect(invoices(new Set()).map(({ complete }) => complete)).toEqual([true]);
  expect(invoices(new Set([first])).map(({ complete }) => complete)).toEqual([false]);
});
