import { expect, test } from 'vitest';
import { earlierMonths } from '../../src/match/earlier-months.ts';
import type { Charge } from '../../src/records/charge.ts';
import { day } from '../calendar/days.ts';
import { type ChargeTexts, chargeOf } from './records.ts';

const OCTOBER: ChargeTexts = { period: '2026-10-01/2026-10-31' };

test('rows without a number that repeat a charge of this month are this month’s', () => {
  const now = [numbered(OCTOBER, 'L-10', '2026-10-31')];
  expect(keptOf(now, [chargeOf(OCTOBER)])).toEqual([]);
  expect(keptOf(now, [{ ...chargeOf(OCTOBER), invoiceDate: day('2026-10-31') }])).toEqual([]);
  expect(keptOf([chargeOf(OCTOBER)], [{ ...chargeOf(OCTOBER), invoiceDate: day('2026-10-01') }])).toEqual([]);
});

test.each<[string, ChargeTexts]>([
  ['carrier', { carrier: 'Northline' }],
  ['account', { account: 'A2' }],
  ['service', { service: 'S2' }],
  ['code', { code: 'FAX' }],
  ['type', { type: 'usage' }],
  ['period', { period: '2026-10-01/2026-10-30' }],
  ['amount', { amount: '28.01' }],
  ['currency', { amount: '28.00 EUR' }],
])('one that differs in %s is history', (_, other) => {
  const row = chargeOf({ ...OCTOBER, ...other });
  expect(keptOf([chargeOf(OCTOBER)], [row])).toEqual([row]);
});

test('without a code the description tells', () => {
  const now = [chargeOf({ ...OCTOBER, code: '', description: 'VoIP  Line' })];
  const other = chargeOf({ ...OCTOBER, code: '', description: 'Fax line' });
  expect(keptOf(now, [chargeOf({ ...OCTOBER, code: '', description: 'voip line' }), other])).toEqual([other]);
});

test('one of another date, or without a period and a date to compare, is history', () => {
  const now = [numbered(OCTOBER, 'L-10', '2026-10-31')];
  const earlier = { ...chargeOf(OCTOBER), invoiceDate: day('2026-10-01') };
  expect(keptOf(now, [earlier])).toEqual([earlier]);
  const undated = [numbered({}, 'L-10', '2026-10-31'), chargeOf(OCTOBER)];
  const september = { ...chargeOf(), invoiceDate: day('2026-09-30') };
  const same = { ...chargeOf(), invoiceDate: day('2026-10-31') };
  expect(keptOf(undated, [september, same])).toEqual([september]);
  expect(keptOf([...undated, chargeOf()], [september])).toEqual([september]);
});

test('each charge of this month answers for one row', () => {
  const rows = [chargeOf(OCTOBER), chargeOf(OCTOBER), chargeOf(OCTOBER)];
  expect(keptOf(rows.slice(0, 2), rows)).toEqual([rows[2]]);
});

test('rows with a number are told by it', () => {
  const row = numbered(OCTOBER, 'L-9', '2026-10-01');
  expect(keptOf([numbered(OCTOBER, 'L-10', '2026-10-31')], [row])).toEqual([row]);
});

function numbered(texts: ChargeTexts, invoice: string, date: string): Charge {
  return { ...chargeOf({ ...texts, invoice }), invoiceDate: day(date) };
}

/** The charges that are taken for history. */
function keptOf(current: readonly Charge[], charges: readonly Charge[]): readonly Charge[] {
  let kept: readonly Charge[] = [];
  earlierMonths({ charges, invoices: [], current }, (own) => {
    kept = own;
    return [];
  });
  return kept;
}
