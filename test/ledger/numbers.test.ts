import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import { AGE_BUCKETS, ageOf, bucketOf } from '../../src/ledger/ageing.ts';
import type { Entry } from '../../src/ledger/ledger.ts';
import { monthsOf } from '../../src/ledger/months.ts';
import {
  type DisputeNumbers,
  numbersBy,
  numbersOf,
  percentOfRate,
  rulesOf,
} from '../../src/ledger/numbers.ts';
import { decimalText } from '../../src/money/decimal.ts';
import { type Money, money, moneyText } from '../../src/money/money.ts';
import { sumsByCurrency } from '../../src/money/sums-by-currency.ts';
import { entry, lineOf, on, opening } from './ledger-story.ts';
import { disputesOf, manyDisputes } from './many-disputes.ts';

const cad = (text: string) => money(text, 'CAD');
const D = (number: number) => `D-2026-000${number}`;
const opened = (number: number, amount: string, day = '2026-09-01') =>
  opening(D(number), day, [lineOf(`F-${number}`, amount)]);
const sent = (number: number, day = '2026-09-03'): Entry =>
  entry(D(number), day, { type: 'sent', what: 'claim', answerDue: on('2026-10-03') });
const credited = (number: number, day: string, amount: string): Entry =>
  entry(D(number), day, { type: 'credited', amount: cad(amount), credit: {} });

const STORY: readonly Entry[] = [
  // Granted in full, credited, verified, and back again.
  opened(1, '100.00'),
  sent(1),
  entry(D(1), '2026-09-08', { type: 'acknowledged', ticket: 'CASE-1' }),
  entry(D(1), '2026-09-13', { type: 'answered', outcome: 'approved', creditBy: on('2026-10-31') }),
  credited(1, '2026-10-15', '100.00'),
  entry(D(1), '2026-11-15', { type: 'verified' }),
  entry(D(1), '2026-12-01', { type: 'reopened', reason: 'Back', recurs: on('2026-12-01') }),
  // Granted in part, half of the grant credited, the rest overdue.
  opened(2, '60.00'),
  sent(2),
  entry(D(2), '2026-09-24', {
    type: 'answered',
    outcome: 'partly-approved',
    amount: cad('40.00'),
    creditBy: on('2026-11-30'),
  }),
  credited(2, '2026-11-15', '20.00'),
  // Denied.
  opened(3, '40.00'),
  sent(3, '2026-09-10'),
  entry(D(3), '2026-10-01', { type: 'answered', outcome: 'denied', reason: 'No' }),
  // Credited without an answer.
  opened(4, '30.00'),
  sent(4, '2026-09-20'),
  credited(4, '2026-10-20', '30.00'),
  // Undecided, and withdrawn after an approval.
  opened(5, '500.00', '2026-11-02'),
  opened(6, '900.00'),
  sent(6),
  entry(D(6), '2026-09-05', { type: 'answered', outcome: 'approved' }),
  entry(D(6), '2026-09-06', { type: 'withdrawn', reason: 'Ours' }),
];

test('what a year’s disputes come to', () => {
  expect(texts(numbersOf(disputesOf(STORY), on('2026-12-01')))).toEqual({
    disputes: 6,
    open: 5,
    withdrawn: 1,
    decided: 4,
    won: 3,
    winRate: '3 of 4, 75.0',
    repeatRate: '1 of 3, 33.3',
    currencies: [
      {
        currency: 'CAD',
        disputes: 6,
        claimed: '1630.00',
        withdrawn: '900.00',
        granted: '1040.00',
        received: '150.00',
        outstanding: '520.00',
        recoveryRate: '150.00 of 230.00, 65.2',
        creditRate: '120.00 of 140.00, 85.7',
        overdue: '20.00',
        overdueDisputes: 1,
        saving: '0.00',
      },
    ],
    steps: [
      ['found-sent', 4, '5.5'],
      ['sent-acknowledged', 1, '5'],
      ['sent-answered', 3, '21'],
      ['answered-credited', 2, '42'],
      ['credited-verified', 1, '31'],
    ],
    ageing: [
      ['0-30', 1, ['500.00 CAD']],
      ['31-60', 0, []],
      ['61-90', 1, ['20.00 CAD']],
      ['91-120', 0, []],
      ['>120', 0, []],
    ],
  });
});

test('nothing decided: no rate, and none is zero', () => {
  const numbers = numbersOf(disputesOf([opened(5, '500.00'), sent(5)]), on('2026-12-01'));
  const [money] = numbers.currencies;
  expect([numbers.winRate, numbers.repeatRate, money?.recoveryRate, money?.creditRate]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(numbersOf([], on('2026-12-01')).currencies).toEqual([]);
});

test('charges that were added after the answer are undecided until they are credited', () => {
  const more = [
    opened(2, '60.00'),
    sent(2),
    entry(D(2), '2026-09-24', { type: 'answered', outcome: 'approved' }),
    entry(D(2), '2026-09-30', { type: 'extended', lines: [lineOf('F-8', '40.00')] }),
    credited(2, '2026-10-15', '60.00'),
  ];
  const recovered = (entries: readonly Entry[]) =>
    texts(numbersOf(disputesOf(entries), on('2026-12-01'))).currencies.map(
      ({ recoveryRate }) => recoveryRate,
    );
  expect(recovered(more)).toEqual(['60.00 of 60.00, 100.0']);
  expect(recovered([...more, credited(2, '2026-11-15', '30.00')])).toEqual(['90.00 of 90.00, 100.0']);
  expect(recovered([...more, credited(2, '2026-11-15', '50.00')])).toEqual(['110.00 of 100.00, 110.0']);
});

test('the day on which a credit is due is not overdue, the day after is', () => {
  const overdue = (day: string) =>
    numbersOf(disputesOf(STORY), on(day)).currencies.map((one) => one.overdueDisputes);
  expect([overdue('2026-11-30'), overdue('2026-12-01')]).toEqual([[0], [1]]);
});

test('an even count has the mean of the middle two, to the half', () => {
  const spans = (days: readonly string[]) => {
    const entries = days.flatMap((day, index) => [opened(index + 1, '1.00'), sent(index + 1, day)]);
    const [first] = numbersOf(disputesOf(entries), on('2026-12-01')).steps;
    return first?.median && decimalText(first.median);
  };
  expect(spans(['2026-09-01', '2026-09-04'])).toBe('1.5');
  expect(spans(['2026-09-02', '2026-09-04'])).toBe('2');
  expect(spans(['2026-09-02', '2026-09-09', '2026-09-04'])).toBe('3');
  expect(spans([])).toBeUndefined();
});

test('a percentage is rounded half away from zero at the first decimal', () => {
  const shown = (part: number, whole: number) => decimalText(percentOfRate({ part, whole }));
  expect([shown(1, 3), shown(2, 3), shown(1, 2000), shown(1, 2001), shown(2, 2)]).toEqual([
    '33.3',
    '66.7',
    '0.1',
    '0.0',
    '100.0',
  ]);
});

describe('ageing', () => {
  test.each([
    [0, '0-30'],
    [30, '0-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, '91-120'],
    [120, '91-120'],
    [121, '>120'],
  ])('%i days: %s', (age, bucket) => {
    expect(bucketOf(age)).toBe(bucket);
  });

  test('counts from the first sending, or from the finding of what is unsent', () => {
    const [unsent] = disputesOf([opened(1, '1.00')]);
    const [out] = disputesOf([opened(1, '1.00'), sent(1)]);
    if (!unsent || !out) throw new RangeError('no dispute');
    expect([unsent, out].map((dispute) => ageOf(dispute, on('2026-09-11')))).toEqual([10, 8]);
    expect(ageOf(out, on('2026-09-01'))).toBe(0);
  });
});

test('month by month, none left out', () => {
  expect(
    monthsOf(disputesOf(STORY)).map(({ month, claimed, granted, received, ...counts }) => [
      isoDay(month),
      ...Object.values(counts),
      claimed.map(moneyText),
      granted.map(moneyText),
      received.map(moneyText),
    ]),
  ).toEqual([
    ['2026-09-01', 5, 2, 2, ['1130.00'], ['1040.00'], []],
    ['2026-10-01', 0, 2, 1, [], ['0.00'], ['130.00']],
    ['2026-11-01', 1, 0, 0, ['500.00'], [], ['20.00']],
  ]);
  expect(monthsOf([])).toEqual([]);
});

describe('any split adds up to the whole', () => {
  const day = on('2026-12-31');
  const books = fc.integer({ min: 0, max: 45 }).map(manyDisputes);

  test('by carrier, by rule', () => {
    fc.assert(
      fc.property(books, fc.constantFrom('carrier', 'rule'), (disputes, by) => {
        const groups = numbersBy(disputes, day, by as 'carrier' | 'rule').map(({ numbers }) => numbers);
        expect(added(groups)).toEqual(added([numbersOf(disputes, day)]));
      }),
      { numRuns: 20 },
    );
  });

  test('by month', () => {
    fc.assert(
      fc.property(books, (disputes) => {
        const months = monthsOf(disputes);
        const whole = numbersOf(disputes, day);
        const sum = (key: 'opened' | 'decided' | 'won') => months.reduce((all, month) => all + month[key], 0);
        expect([sum('opened'), sum('decided'), sum('won')]).toEqual([
          whole.disputes,
          whole.decided,
          whole.won,
        ]);
        for (const key of ['claimed', 'granted', 'received'] as const) {
          expect(nonZero(sumsByCurrency(months.flatMap((month) => month[key])))).toEqual(
            nonZero(whole.currencies.map((one) => one[key])),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  test('a dispute about two rules is in a group of its own', () => {
    const two = opening(D(1), '2026-09-01', [
      lineOf('F-1', '1.00', { rule: 'b' }),
      lineOf('F-2', '2.00', { rule: 'a' }),
    ]);
    const one = opening(D(2), '2026-09-01', [lineOf('F-3', '4.00', { rule: 'a' })]);
    const disputes = disputesOf([two, one]);
    expect(numbersBy(disputes, day, 'rule').map(({ keys, numbers }) => [keys, numbers.disputes])).toEqual([
      [['a'], 1],
      [['a', 'b'], 1],
    ]);
    expect(disputes.map(rulesOf)).toEqual([['a', 'b'], ['a']]);
  });
});

const MONEY = ['claimed', 'withdrawn', 'granted', 'received', 'outstanding', 'overdue', 'saving'] as const;

function texts(numbers: DisputeNumbers) {
  const rate = (one: { part: number | Money; whole: number | Money } | undefined) =>
    one &&
    `${text(one.part)} of ${text(one.whole)}, ${decimalText(percentOfRate(one as { part: number; whole: number }))}`;
  return {
    ...numbers,
    winRate: rate(numbers.winRate),
    repeatRate: rate(numbers.repeatRate),
    currencies: numbers.currencies.map((one) => ({
      ...one,
      ...Object.fromEntries(MONEY.map((key) => [key, moneyText(one[key])])),
      recoveryRate: rate(one.recoveryRate),
      creditRate: rate(one.creditRate),
    })),
    steps: numbers.steps.map(({ step, disputes, median }) => [step, disputes, median && decimalText(median)]),
    ageing: numbers.ageing.map(({ bucket, disputes, outstanding }) => [
      bucket,
      disputes,
      outstanding.map((one) => `${moneyText(one)} ${one.currency}`),
    ]),
  };
}

function text(value: number | Money): string {
  return typeof value === 'number' ? String(value) : moneyText(value);
}

/** Counts and sums of several numbers put together. */
function added(all: readonly DisputeNumbers[]) {
  const counts = (['disputes', 'open', 'withdrawn', 'decided', 'won'] as const).map((key) =>
    all.reduce((sum, numbers) => sum + numbers[key], 0),
  );
  const sums = MONEY.map((key) =>
    sumsByCurrency(all.flatMap(({ currencies }) => currencies.map((one) => one[key]))),
  );
  const rates = (['recoveryRate', 'creditRate'] as const).flatMap((key) =>
    (['part', 'whole'] as const).map((side) =>
      nonZero(
        sumsByCurrency(all.flatMap(({ currencies }) => currencies.flatMap((one) => one[key]?.[side] ?? []))),
      ),
    ),
  );
  const ages = AGE_BUCKETS.map((_, index) => [
    all.reduce((sum, { ageing }) => sum + (ageing[index]?.disputes ?? 0), 0),
    sumsByCurrency(all.flatMap(({ ageing }) => ageing[index]?.outstanding ?? [])),
  ]);
  return { counts, sums, rates, ages };
}

function nonZero(amounts: readonly Money[]) {
  return amounts.filter(({ digits }) => digits !== 0n);
}
