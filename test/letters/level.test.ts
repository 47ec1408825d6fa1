import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import { type CorrespondenceOptions, correspondenceOf } from '../../src/letters/level.ts';
import { ProblemError } from '../../src/problem.ts';
import { day } from './letter-example.ts';

const AS_OF = day('2026-10-31');

function dated(options: CorrespondenceOptions, answerDays = 30) {
  const { date, answerBy, previous, reminder } = correspondenceOf(AS_OF, answerDays, options);
  const sent = previous.map(
    (letter) => `${letter.level} ${isoDay(letter.date)} to ${isoDay(letter.answerBy)}`,
  );
  return { date: isoDay(date), answerBy: isoDay(answerBy), sent, reminder };
}

describe('correspondenceOf', () => {
  it('dates each level by itself: the day of the audit, then the day after each deadline', () => {
    expect(dated({ level: 'claim' })).toEqual({
      date: '2026-10-31',
      answerBy: '2026-11-30',
      sent: [],
      reminder: 1,
    });
    expect(dated({ level: 'reminder' })).toEqual({
      date: '2026-12-01',
      answerBy: '2026-12-31',
      sent: ['claim 2026-10-31 to 2026-11-30'],
      reminder: 1,
    });
    expect(dated({ level: 'notice' }, 10)).toEqual({
      date: '2026-11-22',
      answerBy: '2026-12-02',
      sent: ['claim 2026-10-31 to 2026-11-10', 'reminder 2026-11-11 to 2026-11-21'],
      reminder: 2,
    });
  });

  it('takes the dates that are given, the oldest first, and counts the reminders', () => {
    const previous = [
      { level: 'reminder', date: day('2026-12-15') },
      { level: 'claim', date: day('2026-11-05') },
    ] as const;
    expect(dated({ level: 'reminder', date: day('2027-01-20'), previous })).toEqual({
      date: '2027-01-20',
      answerBy: '2027-02-19',
      sent: ['claim 2026-11-05 to 2026-12-05', 'reminder 2026-12-15 to 2027-01-14'],
      reminder: 2,
    });
    expect(dated({ level: 'reminder', previous }).date).toBe('2027-01-15');
  });

  it('gives a claim no history', () => {
    const previous = [{ level: 'claim', date: day('2026-11-05') }] as const;
    expect(dated({ level: 'claim', previous }).sent).toEqual([]);
  });

  it('refuses a reminder before its claim, and takes one of that very day', () => {
    const sent = (reminded: string) =>
      dated({
        level: 'reminder',
        previous: [
          { level: 'reminder', date: day(reminded) },
          { level: 'claim', date: day('2026-12-01') },
        ],
      }).sent;
    expect(sent('2026-12-01')).toHaveLength(2);
    expect(() => sent('2026-11-30')).toThrow(
      new ProblemError([
        {
          id: 'letter-date-too-early',
          place: { key: '--reminded-on' },
          found: '2026-11-30 is before 2026-12-01, the date of the claim that it follows',
          expected: '2026-12-01 or a later day',
          fix: 'Give the day on which the earlier letter was sent',
        },
      ]),
    );
  });

  it('refuses a claim before what it claims of: the latest invoice, where that is before the audit', () => {
    const claimed = (date: string, from?: string) => () =>
      correspondenceOf(
        AS_OF,
        30,
        { level: 'reminder', previous: [{ level: 'claim', date: day(date) }] },
        from === undefined ? undefined : day(from),
      );
    expect(claimed('2026-10-31')).not.toThrow();
    expect(claimed('2026-10-30')).toThrow('2026-10-30 is before 2026-10-31, the day of the audit');
    expect(claimed('2026-10-05', '2026-10-05')).not.toThrow();
    expect(claimed('2026-10-04', '2026-10-05')).toThrow(
      '2026-10-04 is before 2026-10-05, the date of the latest invoice that it claims of',
    );
  });

  it('refuses a date before the day of the audit', () => {
    expect(dated({ level: 'claim', date: AS_OF }).date).toBe('2026-10-31');
    expect(() => dated({ level: 'claim', date: day('2026-10-30') })).toThrow(
      '2026-10-30 is before 2026-10-31, the day of the audit',
    );
  });

  it('refuses a date before the letter that it follows, and takes that very day', () => {
    const previous = [{ level: 'claim', date: day('2026-11-05') }] as const;
    expect(dated({ level: 'reminder', date: day('2026-11-05'), previous }).date).toBe('2026-11-05');
    const early = () => dated({ level: 'reminder', date: day('2026-11-04'), previous });
    expect(early).toThrow(
      new ProblemError([
        {
          id: 'letter-date-too-early',
          place: { key: '--date' },
          found: '2026-11-04 is before 2026-11-05, the date of the claim that the letter follows',
          expected: '2026-11-05 or a later day',
          fix: 'Give the day on which the letter is sent',
        },
      ]),
    );
  });
});
