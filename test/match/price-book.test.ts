import { describe, expect, test } from 'vitest';
import { PriceBook, termDates } from '../../src/match/price-book.ts';
import type { PriceTerm } from '../../src/records/price-term.ts';
import { day } from '../calendar/days.ts';
import { type ChargeTexts, chargeOf, termOf } from './records.ts';

const OCTOBER = '2026-10-01';

describe('what the sheets say of a charge', () => {
  test('of a carrier without sheets', () => {
    expect(matched([termOf({ carrier: 'Northline' })])).toEqual({ status: 'no-sheet' });
    expect(matched([])).toEqual({ status: 'no-sheet' });
  });

  test('whose code was never in them', () => {
    expect(matched([termOf({ code: 'FAX' })])).toEqual({ status: 'unknown-code' });
  });

  test('with neither code nor description', () => {
    expect(matched([termOf()], { code: '' })).toEqual({ status: 'no-code' });
    expect(matched([termOf()], { code: '', description: 'Voice' })).toEqual({ status: 'no-code' });
    expect(matched([termOf({ code: '', description: 'Fax' })], { code: '' })).toEqual({ status: 'no-code' });
  });

  test('whose description was never in sheets without codes', () => {
    const terms = [termOf({ code: '', description: 'Fax' })];
    expect(matched(terms, { code: '', description: 'Voice' })).toEqual({ status: 'unknown-code' });
  });

  test('in force', () => {
    const term = termOf();
    expect(matched([term])).toEqual({ status: 'in-force', term, by: 'code', scope: 'carrier' });
  });

  test('of another type', () => {
    expect(matched([termOf({ type: 'one-time' })])).toEqual({ status: 'no-term', terms: [] });
  });

  test('before the first term', () => {
    const term = termOf({ from: '2026-10-02' });
    expect(matched([term])).toEqual({ status: 'no-term', terms: [term] });
  });

  test('in other currencies only', () => {
    const term = termOf({ price: '28.00 EUR' });
    expect(matched([term])).toEqual({ status: 'other-currency', terms: [term] });
  });

  test('after the last term', () => {
    const [first, last] = [termOf({ to: '2025-12-31' }), termOf({ to: '2026-09-30', price: '30.00' })];
    expect(matched([first, last])).toEqual({ status: 'expired', term: last });
    expect(matched([last, first])).toEqual({ status: 'expired', term: last });
  });

  test('between two terms: the one before', () => {
    const [past, future] = [termOf({ to: '2026-09-30' }), termOf({ from: '2026-11-01' })];
    expect(matched([future, past])).toEqual({ status: 'expired', term: past });
  });

  test('contradicting themselves', () => {
    const terms = [termOf(), termOf({ price: '30.00' })];
    expect(matched(terms)).toEqual({ status: 'conflict', terms });
  });

  test.each([
    ['price', { price: '28.000' }, 'in-force'],
    ['price', { price: '28.001' }, 'conflict'],
    ['discount', { discount: '0' }, 'in-force'],
    ['discount', { discount: '5' }, 'conflict'],
    ['unit', { months: 12 }, 'conflict'],
  ])('twice, the other with its %s as %j: %s', (_, other, status) => {
    expect(matched([termOf(), termOf(other)]).status).toBe(status);
  });
});

describe('the dates of a term include both ends', () => {
  test.each([
    ['2026-09-30', 'no-term'],
    ['2026-10-01', 'in-force'],
    ['2026-10-31', 'in-force'],
    ['2026-11-01', 'expired'],
  ])('on %s: %s', (on, status) => {
    const terms = [termOf({ from: '2026-10-01', to: '2026-10-31' })];
    expect(new PriceBook(terms).match(chargeOf(), day(on)).status).toBe(status);
  });

  test.each([
    [{}, '1900-01-01', 'in-force'],
    [{ from: '2026-10-01' }, '2199-12-31', 'in-force'],
    [{ to: '2026-10-31' }, '1900-01-01', 'in-force'],
  ])('and an open end holds for ever: %j on %s', (dates, on, status) => {
    expect(new PriceBook([termOf(dates)]).match(chargeOf(), day(on)).status).toBe(status);
  });

  test('and do not matter to a charge without a day', () => {
    const term = termOf({ to: '2020-01-01' });
    expect(new PriceBook([term]).match(chargeOf(), undefined)).toEqual({
      status: 'in-force',
      term,
      by: 'code',
      scope: 'carrier',
    });
    expect(new PriceBook([termOf({ type: 'usage' })]).match(chargeOf(), undefined)).toEqual({
      status: 'no-term',
      terms: [],
    });
  });
});

describe('the band of a term includes both ends', () => {
  test.each([
    ['9', 'no-term'],
    ['9.999', 'no-term'],
    ['10', 'in-force'],
    ['10.0', 'in-force'],
    ['49', 'in-force'],
    ['49.001', 'no-term'],
    ['50', 'no-term'],
  ])('%s of 10 to 49: %s', (quantity, status) => {
    expect(matched([termOf({ min: '10', max: '49' })], { quantity }).status).toBe(status);
  });

  test('and a charge without a quantity has one', () => {
    expect(matched([termOf({ min: '1', max: '1' })]).status).toBe('in-force');
    expect(matched([termOf({ min: '2' })]).status).toBe('no-term');
  });

  test('and picks the price of the volume', () => {
    const [few, many] = [termOf({ max: '49' }), termOf({ min: '50', price: '26.50' })];
    expect([termIn([few, many], { quantity: '49' }), termIn([few, many], { quantity: '50' })]).toEqual([
      few,
      many,
    ]);
  });
});

describe('the narrowest scope wins', () => {
  const wide = termOf({ price: '28.00' });
  const account = termOf({ price: '27.00', account: 'A1' });
  const service = termOf({ price: '26.00', service: 'S1' });

  test.each([
    ['service', [wide, account, service], service],
    ['account', [wide, account], account],
    ['carrier', [wide], wide],
  ])('%s', (scope, terms, term) => {
    const hit = { status: 'in-force', term, by: 'code', scope };
    expect(matched(terms)).toEqual(hit);
    expect(matched([...terms].reverse())).toEqual(hit);
  });

  test('of those that apply', () => {
    const others = [termOf({ account: 'A2', price: '1' }), termOf({ service: 'S2', price: '2' })];
    expect(matched([...others, wide])).toEqual({
      status: 'in-force',
      term: wide,
      by: 'code',
      scope: 'carrier',
    });
    expect(matched(others)).toEqual({ status: 'no-term', terms: [] });
  });

  test('of those in force: an expired narrow term gives way to a wide one', () => {
    const ended = termOf({ service: 'S1', price: '20.00', to: '2026-09-30' });
    expect(termIn([ended, wide])).toEqual(wide);
  });

  test('of those in the same currency', () => {
    const euros = termOf({ service: 'S1', price: '20.00 EUR' });
    expect(termIn([euros, wide])).toEqual(wide);
  });

  test('and a term for a service on another account is not for this one', () => {
    expect(matched([termOf({ service: 'S1', account: 'A2' })]).status).toBe('no-term');
    expect(matched([termOf({ service: 'S1', account: 'A1' })]).status).toBe('in-force');
  });

  test('and a charge without account or service takes only wide terms', () => {
    expect(matched([account, service], { account: '', service: '' }).status).toBe('no-term');
  });

  test('and a wide term of the same day at another price is no conflict', () => {
    expect(matched([wide, account]).status).toBe('in-force');
  });
});

describe('the type', () => {
  test('of a term without one is any', () => {
    for (const type of ['recurring', 'one-time', 'usage', 'equipment'] as const)
      expect(matched([termOf()], { type }).status).toBe('in-force');
  });

  test('of a term with one is that', () => {
    const terms = [termOf({ type: 'recurring' }), termOf({ type: 'one-time', price: '75.00' })];
    expect(termIn(terms, { type: 'one-time' })).toEqual(terms[1]);
    expect(matched(terms, { type: 'usage' })).toEqual({ status: 'no-term', terms: [] });
  });
});

describe('a sheet without codes is matched by description', () => {
  const term = termOf({ code: '', description: 'Ligne d’affaires (VoIP)' });

  test.each(['', 'VOIP'])('for a charge of code %j', (code) => {
    const charge = { code, description: "LIGNE D'AFFAIRES  VOIP" };
    expect(matched([term], charge)).toEqual({
      status: 'in-force',
      term,
      by: 'description',
      scope: 'carrier',
    });
  });

  test('exactly, once spelling is set aside', () => {
    expect(matched([term], { code: '', description: 'Ligne d’affaires' })).toEqual({
      status: 'unknown-code',
    });
  });

  test('and a code of the sheet is never found by description', () => {
    expect(matched([termOf({ description: 'Voice' })], { code: 'X', description: 'Voice' })).toEqual({
      status: 'unknown-code',
    });
  });

  test('after its codes', () => {
    const coded = termOf({ description: 'Voice' });
    const uncoded = termOf({ code: '', description: 'Voice', price: '1.00' });
    expect(matched([uncoded, coded], { description: 'Voice' })).toEqual({
      status: 'in-force',
      term: coded,
      by: 'code',
      scope: 'carrier',
    });
  });
});

test('codes and carriers are compared without case', () => {
  expect(matched([termOf({ carrier: 'LAURENTEL', code: 'voip' })]).status).toBe('in-force');
});

test.each([
  [{}, '/'],
  [{ from: '2026-01-01' }, '2026-01-01/'],
  [{ from: '2026-01-01', to: '2026-12-31' }, '2026-01-01/2026-12-31'],
])('the dates of %j are %s', (dates, text) => {
  expect(termDates(termOf(dates))).toBe(text);
});

function matched(terms: readonly PriceTerm[], charge: ChargeTexts = {}) {
  return new PriceBook(terms).match(chargeOf(charge), day(OCTOBER));
}

function termIn(terms: readonly PriceTerm[], charge: ChargeTexts = {}): PriceTerm | undefined {
  const found = matched(terms, charge);
  return found.status === 'in-force' ? found.term : undefined;
}
