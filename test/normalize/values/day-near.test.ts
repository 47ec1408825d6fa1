import { describe, expect, test } from 'vitest';
import { type Day, isoDay, parseIsoDay } from '../../../src/calendar/day.ts';
import type { DateOrder } from '../../../src/language/locale.ts';
import { dayNear } from '../../../src/normalize/values/day-near.ts';

function near(text: string, anchor: string, order?: DateOrder): string | undefined {
  const found = dayNear(text, parseIsoDay(anchor) as Day, order);
  return found === undefined ? undefined : isoDay(found);
}

describe('a date without a year', () => {
  test.each([
    ['Dec 17', '2022-01-16', '2021-12-17'],
    ['Jan 16', '2022-01-16', '2022-01-16'],
    ['Jan 2', '2021-12-30', '2022-01-02'],
    ['17 déc.', '2022-01-16', '2021-12-17'],
    ['Feb 29', '2027-01-16', '2028-02-29'],
    ['Feb 29', '2026-12-31', undefined],
  ])('%s beside %s is %s', (text, anchor, expected) => {
    expect(near(text, anchor)).toBe(expected);
  });

  test('is the earlier of two that are as near', () => {
    expect(near('Jul 1', '2023-12-30')).toBe('2023-07-01');
    expect(near('Jul 1', '2023-12-31')).toBe('2023-07-01');
    expect(near('Jul 1', '2024-01-01')).toBe('2024-07-01');
  });

  test.each([
    ['12/17', 'mdy', '2021-12-17'],
    ['17/12', 'dmy', '2021-12-17'],
    ['17/12', undefined, '2021-12-17'],
    ['01/02', 'mdy', '2022-01-02'],
    ['01/02', 'dmy', '2022-02-01'],
    ['01/02', undefined, undefined],
    ['17.12', undefined, '2021-12-17'],
  ] as const)('in digits, %s in the order %s is %s', (text, order, expected) => {
    expect(near(text, '2022-01-16', order)).toBe(expected);
  });

  test.each(['', '17', 'Dec', 'Dec 17, 2021', '2021-12-17', '12/17/2021', 'soon', 'Dec 32'])(
    'is not %j',
    (text) => {
      expect(near(text, '2022-01-16', 'mdy')).toBeUndefined();
    },
  );
});
