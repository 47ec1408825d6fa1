import { describe, expect, test } from 'vitest';
import { addDays, isoDay } from '../../src/calendar/day.ts';
import { settingEvent } from '../../src/ledger/deadline-events.ts';
import { deadlinesOf, warningOf } from '../../src/ledger/deadlines.ts';
import type { Amendments, DisputeEvent } from '../../src/ledger/event.ts';
import { afterEntries, type Entry } from '../../src/ledger/ledger.ts';
import { stakeOf } from '../../src/ledger/open-charges.ts';
import { money, moneyText } from '../../src/money/money.ts';
import { entry, lineOf, on, opening } from './ledger-story.ts';
import { disputesOf, manyDisputes } from './many-disputes.ts';

const D = 'D-2026-0001';
const OPEN = opening(D, '2026-11-02', [lineOf('F-1', '10.00'), lineOf('F-2', '2.50')]);
const SENT = entry(D, '2026-11-03', { type: 'sent', what: 'claim', answerDue: on('2026-12-03') });
const amended = (changes: Amendments, day = '2026-11-02'): Entry =>
  entry(D, day, { type: 'amended', changes });

function listed(day: string, ...entries: readonly Entry[]) {
  return deadlinesOf(disputesOf(entries), on(day)).map(
    ({ claim, kind, day: due, daysLeft, amount, warning }) => [
      claim,
      kind,
      isoDay(due),
      daysLeft,
      moneyText(amount),
      warning,
    ],
  );
}

describe('how near a day is', () => {
  test.each([
    [-1, 'lapsed'],
    [0, '30'],
    [30, '30'],
    [31, '60'],
    [60, '60'],
    [61, '90'],
    [90, '90'],
    [91, 'later'],
  ])('%i days ahead: %s', (left, warning) => {
    expect(warningOf(addDays(on('2026-11-02'), left), on('2026-11-02'))).toBe(warning);
  });
});

describe('the days of a dispute', () => {
  const LIMITS = amended({ limitation: on('2027-10-31'), windowEnds: on('2026-12-31') });

  test('before it is sent: what law and contract allow, on the day and one past', () => {
    expect(listed('2026-12-31', OPEN, LIMITS)).toEqual([
      [D, 'window', '2026-12-31', 0, '12.50', '30'],
      [D, 'limitation', '2027-10-31', 304, '12.50', 'later'],
    ]);
    expect(listed('2027-01-01', OPEN, LIMITS)[0]).toEqual([D, 'window', '2026-12-31', -1, '12.50', 'lapsed']);
  });

  test('once it is sent the contract’s window is kept, and the carrier has to answer', () => {
    expect(listed('2026-12-03', OPEN, LIMITS, SENT)).toEqual([
      [D, 'answer', '2026-12-03', 0, '12.50', '30'],
      [D, 'reminder', '2026-12-04', 1, '12.50', '30'],
      [D, 'limitation', '2027-10-31', 332, '12.50', 'later'],
    ]);
  });

  test('after a formal notice there is nothing to remind of', () => {
    const notice = entry(D, '2026-12-10', { type: 'sent', what: 'notice', answerDue: on('2026-12-20') });
    expect(listed('2026-12-21', OPEN, SENT, notice)).toEqual([
      [D, 'answer', '2026-12-20', -1, '12.50', 'lapsed'],
    ]);
  });

  test('what the carrier asked for is ours to give by the day of its answer', () => {
    const asked = entry(D, '2026-11-10', { type: 'asked', question: 'Which service?' });
    expect(listed('2026-11-12', OPEN, SENT, asked)).toEqual([
      [D, 'information', '2026-12-03', 21, '12.50', '30'],
    ]);
  });

  test('a promised credit: what of the grant is not received, and nothing once all is', () => {
    const answered = entry(D, '2026-11-20', {
      type: 'answered',
      outcome: 'partly-approved',
      amount: money('8.00', 'CAD'),
      creditBy: on('2026-12-31'),
    });
    const credited = (amount: string) =>
      entry(D, '2026-12-15', { type: 'credited', amount: money(amount, 'CAD'), credit: {} });
    expect(listed('2027-01-01', OPEN, LIMITS, SENT, answered, credited('5.00'))).toEqual([
      [D, 'credit', '2026-12-31', -1, '3.00', 'lapsed'],
      [D, 'reminder', '2027-01-01', 0, '3.00', '30'],
      [D, 'limitation', '2027-10-31', 303, '3.00', 'later'],
    ]);
    expect(listed('2027-01-01', OPEN, LIMITS, SENT, answered, credited('8.00'))).toEqual([]);
  });

  test('a denied claim still lapses; a settled one has no days', () => {
    const denied = entry(D, '2026-11-20', { type: 'answered', outcome: 'denied', reason: 'No' });
    expect(listed('2026-11-20', OPEN, LIMITS, SENT, denied)).toEqual([
      [D, 'limitation', '2027-10-31', 345, '12.50', 'later'],
    ]);
    const closed = entry(D, '2026-11-21', { type: 'closed', reason: 'Agreed' });
    expect(listed('2026-11-21', OPEN, LIMITS, SENT, denied, closed)).toEqual([]);
  });
});

test('a limitation that has passed is told before all that is due earlier', () => {
  const other = opening('D-2026-0002', '2026-11-02', [lineOf('F-9', '7.00')]);
  const lost = entry('D-2026-0002', '2026-11-02', {
    type: 'amended',
    changes: { limitation: on('2026-12-30') },
  });
  expect(listed('2026-12-31', OPEN, SENT, other, lost).map(([claim, kind]) => [claim, kind])).toEqual([
    ['D-2026-0002', 'limitation'],
    [D, 'answer'],
    [D, 'reminder'],
  ]);
});

test('every deadline has an event that set its day', () => {
  const answered = entry(D, '2026-11-20', {
    type: 'answered',
    outcome: 'approved',
    creditBy: on('2026-12-31'),
  });
  const limits = amended({ limitation: on('2027-10-31') }, '2026-11-21');
  const { added, book } = afterEntries(new Map(), [OPEN, SENT, answered, limits]);
  const typeOf = (event: DisputeEvent | undefined) => [event?.number, event?.type];
  expect(
    deadlinesOf(book.values(), on('2026-11-22')).map((deadline) => [
      deadline.kind,
      ...typeOf(settingEvent(deadline, added)),
    ]),
  ).toEqual([
    ['credit', 3, 'answered'],
    ['reminder', 3, 'answered'],
    ['limitation', 4, 'amended'],
  ]);
});

test('nothing is at stake below zero', () => {
  expect(
    manyDisputes(60)
      .map(stakeOf)
      .filter(({ digits }) => digits < 0n),
  ).toEqual([]);
});
