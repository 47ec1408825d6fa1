import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import type { EventBody } from '../../src/ledger/event.ts';
import { afterEntries } from '../../src/ledger/ledger.ts';
import { remindersOf } from '../../src/ledger/reminders.ts';
import { money, moneyText } from '../../src/money/money.ts';
import { entry, lineOf, on, opening } from './ledger-story.ts';

const D = 'D-2026-0001';
type Happened = readonly (readonly [day: string, body: EventBody])[];

const CLAIM = ['2026-11-03', { type: 'sent', what: 'claim', answerDue: on('2026-12-03') }] as const;
const REMINDER = ['2026-12-04', { type: 'sent', what: 'reminder', answerDue: on('2027-01-03') }] as const;
const NOTICE = ['2027-01-04', { type: 'sent', what: 'notice', answerDue: on('2027-02-03') }] as const;
const GRANT = [
  '2026-12-10',
  { type: 'answered', outcome: 'partly-approved', amount: money('8.00', 'CAD'), creditBy: on('2026-12-31') },
] as const;
const CREDIT = [
  '2026-12-20',
  { type: 'credited', amount: money('5.00', 'CAD'), credit: { invoice: 'L-12' } },
] as const;

function remindersAfter(happened: Happened, day: string) {
  const entries = happened.map(([when, body]) => entry(D, when, body));
  const { book } = afterEntries(new Map(), [opening(D, '2026-11-01', [lineOf('F-1', '10.00')]), ...entries]);
  return remindersOf(book.values(), on(day));
}

function overdueAfter(happened: Happened, day: string) {
  return remindersAfter(happened, day).overdue.map(({ waitsFor, due, daysLate, amount, next }) => [
    waitsFor,
    isoDay(due),
    daysLate,
    moneyText(amount),
    next,
  ]);
}

describe('what carriers are to be reminded of', () => {
  it('is an answer from the day after its last day on', () => {
    expect(overdueAfter([CLAIM], '2026-12-03')).toEqual([]);
    expect(overdueAfter([CLAIM], '2026-12-04')).toEqual([['answer', '2026-12-03', 1, '10.00', 'reminder']]);
  });

  it('is a notice once a reminder has passed, and then a matter for a person', () => {
    expect(overdueAfter([CLAIM, REMINDER], '2027-01-03')).toEqual([]);
    expect(overdueAfter([CLAIM, REMINDER], '2027-01-04')).toEqual([
      ['answer', '2027-01-03', 1, '10.00', 'notice'],
    ]);
    expect(overdueAfter([CLAIM, REMINDER, NOTICE], '2027-02-03')).toEqual([]);
    expect(overdueAfter([CLAIM, REMINDER, NOTICE], '2027-02-04')).toEqual([
      ['answer', '2027-02-03', 1, '10.00', undefined],
    ]);
  });

  it('is a credit that was granted, by what is missing of it, from a reminder on again', () => {
    const granted = [CLAIM, REMINDER, GRANT];
    expect(overdueAfter(granted, '2026-12-31')).toEqual([]);
    expect(overdueAfter(granted, '2027-01-01')).toEqual([['credit', '2026-12-31', 1, '8.00', 'reminder']]);
    expect(overdueAfter([...granted, CREDIT], '2027-01-02')).toEqual([
      ['credit', '2026-12-31', 2, '3.00', 'reminder'],
    ]);
    const again = ['2027-01-02', { type: 'sent', what: 'reminder', answerDue: on('2027-02-01') }] as const;
    expect(overdueAfter([...granted, CREDIT, again], '2027-02-01')).toEqual([]);
    expect(overdueAfter([...granted, CREDIT, again], '2027-02-02')).toEqual([
      ['credit', '2027-02-01', 1, '3.00', 'notice'],
    ]);
  });

  it('is the rest of a credit that came short and without an answer', () => {
    expect(overdueAfter([CLAIM, CREDIT], '2027-01-05')).toEqual([
      ['answer', '2026-12-03', 33, '5.00', 'reminder'],
    ]);
  });

  it('is nothing where all is credited, denied or settled', () => {
    const rest = ['2026-12-21', { type: 'credited', amount: money('3.00', 'CAD'), credit: {} }] as const;
    const denied = ['2026-12-10', { type: 'answered', outcome: 'denied' }] as const;
    const withdrawn = ['2026-12-10', { type: 'withdrawn', reason: 'ours' }] as const;
    for (const happened of [
      [CLAIM, GRANT, CREDIT, rest],
      [CLAIM, denied],
      [CLAIM, withdrawn],
    ])
      expect(overdueAfter(happened, '2027-06-01')).toEqual([]);
  });

  it('tells what waits for us, what was never sent, and what was granted without a day', () => {
    const claims = (happened: Happened) => {
      const { asked, unsent, undated } = remindersAfter(happened, '2027-06-01');
      return [asked, unsent, undated].map((list) => list.map(({ claim }) => claim));
    };
    expect(claims([])).toEqual([[], [D], []]);
    expect(claims([CLAIM, ['2026-12-01', { type: 'asked', question: 'Which?' }]])).toEqual([[D], [], []]);
    expect(claims([CLAIM, ['2026-12-01', { type: 'answered', outcome: 'approved' }]])).toEqual([[], [], [D]]);
  });

  it('names the next day on which something is due, that day included', () => {
    const next = (day: string) => {
      const { nextDate } = remindersAfter([CLAIM], day);
      return nextDate && [nextDate.claim, nextDate.kind, isoDay(nextDate.day)];
    };
    expect(next('2026-12-03')).toEqual([D, 'answer', '2026-12-03']);
    expect(next('2026-12-04')).toBeUndefined();
  });
});
