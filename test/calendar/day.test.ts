import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysInMonth,
  earlier,
  isoDay,
  later,
  parseIsoDay,
  partsOf,
  utcDate,
} from '../../src/calendar/day.ts';
import { anyDay, day } from './days.ts';

test('a day counts from 1970-01-01', () => {
  expect([day('1970-01-01'), day('1970-01-02'), day('1969-12-31'), day('2026-10-31')]).toEqual([
    0, 1, -1, 20757,
  ]);
});

describe('the calendar', () => {
  test.each([
    [1900, 1, 1],
    [2199, 12, 31],
    [2024, 2, 29],
    [2000, 2, 29],
    [2026, 4, 30],
  ])('has %d-%d-%d', (year, month, date) => {
    const found = dayOf(year, month, date);
    expect(found === undefined ? undefined : partsOf(found)).toEqual({ year, month, date });
  });

  test.each([
    [1899, 12, 31],
    [2200, 1, 1],
    [2026, 2, 29],
    [1900, 2, 29],
    [2100, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [2026, 1, -1],
  ])('has no %d-%d-%d', (year, month, date) => {
    expect(dayOf(year, month, date)).toBeUndefined();
  });

  test.each([
    [2026, 2, 28],
    [2024, 2, 29],
    [2100, 2, 28],
    [2000, 2, 29],
    [2026, 1, 31],
    [2026, 12, 31],
    [2026, 11, 30],
  ])('month %d-%d has %d days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe('ISO text', () => {
  test('is read back', () => {
    fc.assert(
      fc.property(anyDay(), (value) => {
        expect(parseIsoDay(isoDay(value))).toBe(value);
      }),
    );
  });

  test.each([
    '',
    '2026-2-3',
    '2026-02-30',
    '26-02-03',
    '2026/02/03',
    '2026-02-03T00:00:00',
    ' 2026-02-03',
    '1899-12-31',
    '2200-01-01',
    '2026-00-10',
    '2026-10-00',
  ])('%j is not a day', (text) => {
    expect(parseIsoDay(text)).toBeUndefined();
  });
});

test('a day is midnight UTC, whatever the time zone of the machine', () => {
  expect(utcDate(day('2026-10-31')).toISOString()).toBe('2026-10-31T00:00:00.000Z');
});

test('days are added over the ends of months and years', () => {
  expect(isoDay(addDays(day('2026-12-31'), 1))).toBe('2027-01-01');
  expect(isoDay(addDays(day('2024-03-01'), -1))).toBe('2024-02-29');
  fc.assert(
    fc.property(anyDay(), fc.integer({ min: -4000, max: 4000 }), (value, count) => {
      expect(addDays(addDays(value, count), -count)).toBe(value);
    }),
  );
});

test('the earlier and the later of two days', () => {
  const [a, b] = [day('2026-10-01'), day('2026-10-31')];
  expect([earlier(a, b), earlier(b, a), later(a, b), later(b, a)]).toEqual([a, a, b, b]);
});

describe('months are added', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-28', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['2026-10-31', 0, '2026-10-31'],
    ['2026-01-31', -11, '2025-02-28'],
  ])('%s and %d months is %s', (from, count, to) => {
    expect(isoDay(addMonths(day(from), count))).toBe(to);
  });

  test('on the same day of the month, or the last where it is shorter', () => {
    fc.assert(
      fc.property(anyDay('1950-01-01', '2150-12-31'), fc.integer({ min: -400, max: 400 }), (value, count) => {
        const before = partsOf(value);
        const after = partsOf(addMonths(value, count));
        expect(after.year * 12 + after.month - (before.year * 12 + before.month)).toBe(count);
        expect(after.date).toBe(Math.min(before.date, daysInMonth(after.year, after.month)));
      }),
    );
  });
});
