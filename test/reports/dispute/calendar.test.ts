import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../src/language/locale.ts';
import { deadlinesOf } from '../../../src/ledger/deadlines.ts';
import { afterEntries, type Entry } from '../../../src/ledger/ledger.ts';
import { money } from '../../../src/money/money.ts';
import { calendarText } from '../../../src/reports/dispute/calendar.ts';
import { entry, lineOf, on, opening } from '../../ledger/ledger-story.ts';
import { manyEntries } from '../../ledger/many-disputes.ts';

const D = 'D-2026-0001';
const EN: Locale = { tag: 'en-CA', language: 'en', region: 'CA' };
const STORY: readonly Entry[] = [
  opening(D, '2026-11-02', [lineOf('F-1', '10.00'), lineOf('F-2', '2.50', { account: '514-02' })]),
  entry(D, '2026-11-03', { type: 'amended', changes: { owner: 'N. Roy', limitation: on('2027-01-31') } }),
  entry(D, '2026-11-04', { type: 'sent', what: 'claim', answerDue: on('2026-12-04') }),
  entry(D, '2026-11-10', { type: 'acknowledged', ticket: 'CASE-7' }),
];

function calendarOf(
  entries: readonly Entry[],
  {
    locale = EN,
    asOf = '2026-11-12',
    alarms = [90, 60, 30],
  }: { locale?: Locale; asOf?: string; alarms?: number[] } = {},
): string {
  const { added, book } = afterEntries(new Map(), entries);
  const deadlines = deadlinesOf(book.values(), on(asOf));
  return calendarText(deadlines, added, { locale, asOf: on(asOf), alarms });
}

/** The lines as a program reads them: folded ones put together. */
function unfolded(text: string): string[] {
  return text.replace(/\r\n[ \t]/g, '').split('\r\n');
}

test('a dispute’s days, each dated by the event that set it', () => {
  expect(calendarOf(STORY).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//bill-audit//bill-audit//EN',
    'NAME:Telecom disputes',
    'X-WR-CALNAME:Telecom disputes',
    'BEGIN:VEVENT',
    'UID:D-2026-0001-answer@bill-audit',
    'SEQUENCE:4',
    'DTSTAMP:20261104T090000Z',
    'DTSTART;VALUE=DATE:20261204',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    'SUMMARY:Answer due from the carrier: D-2026-0001\\, Laurentel\\, $12.50',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:Answer due from the carrier\\nDate: December 4\\, 2026\\nClaim: D',
    ' -2026-0001\\nCarrier: Laurentel\\nCarrier’s ticket: CASE-7\\nAccounts: 514-',
    ' 01\\, 514-02\\nState: acknowledged\\nAt stake: $12.50\\nOwner: N. Roy',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:D-2026-0001-reminder@bill-audit',
    'SEQUENCE:4',
    'DTSTAMP:20261104T090000Z',
    'DTSTART;VALUE=DATE:20261205',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    'SUMMARY:Reminder to send: D-2026-0001\\, Laurentel\\, $12.50',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:Reminder to send\\nDate: December 5\\, 2026\\nClaim: D-2026-0001\\',
    ' nCarrier: Laurentel\\nCarrier’s ticket: CASE-7\\nAccounts: 514-01\\, 514-02',
    ' \\nState: acknowledged\\nAt stake: $12.50\\nOwner: N. Roy',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:D-2026-0001-limitation@bill-audit',
    'SEQUENCE:4',
    'DTSTAMP:20261103T090000Z',
    'DTSTART;VALUE=DATE:20270131',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    'SUMMARY:Time limit in law: D-2026-0001\\, Laurentel\\, $12.50',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:Time limit in law\\nDate: January 31\\, 2027\\nClaim: D-2026-0001',
    ' \\nCarrier: Laurentel\\nCarrier’s ticket: CASE-7\\nAccounts: 514-01\\, 514-0',
    ' 2\\nState: acknowledged\\nAt stake: $12.50\\nOwner: N. Roy',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P60D',
    'DESCRIPTION:Time limit in law: D-2026-0001\\, Laurentel\\, $12.50',
    'END:VALARM',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P30D',
    'DESCRIPTION:Time limit in law: D-2026-0001\\, Laurentel\\, $12.50',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('an alarm whose day is past is left out, one of today is not', () => {
  const triggers = (asOf: string) =>
    unfolded(calendarOf(STORY, { asOf, alarms: [30, 7, 0] })).filter((line) => line.startsWith('TRIGGER'));
  expect([triggers('2027-01-24'), triggers('2027-01-25'), triggers('2027-02-01')]).toEqual([
    ['TRIGGER:-P7D', 'TRIGGER:PT0S'],
    ['TRIGGER:PT0S'],
    [],
  ]);
});

test.each<[Locale, string, string]>([
  [
    { tag: 'fr-CA', language: 'fr', region: 'CA' },
    'SUMMARY:Prescription légale : D-2026-0001\\, Laurentel\\, 12\\,50 $',
    'NAME:Contestations télécom',
  ],
  [
    { tag: 'ar-MA', language: 'ar', region: 'MA' },
    'SUMMARY:أجل التقادم القانوني: ⁨D-2026-0001⁩، ⁨Laurentel⁩، ⁨12\\,50 CA$⁩',
    'NAME:مطالبات الاتصالات',
  ],
])('in the language of %o', (locale, summary, name) => {
  const lines = unfolded(calendarOf(STORY, { locale })).map((line) => line.replace(/[\u00a0\u202f]/g, ' '));
  expect(lines.find((line) => line.startsWith('NAME'))).toBe(name);
  expect(lines.filter((line) => line.startsWith('SUMMARY')).at(-1)).toBe(summary);
});

describe('whatever the ledger holds', () => {
  const hostile = 'A,B;C\\D"\r\nATTENDEE:mailto:x@y.z\r\nEND:VEVENT\u0007\u202e\u0000\ud800 😀'.repeat(3);

  test('no name makes a line of its own, and no line has more than 75 octets', () => {
    const entries: Entry[] = [
      entry(D, '2026-11-02', {
        type: 'opened',
        carrier: hostile,
        currency: 'CAD',
        lines: [lineOf('F-1', '10.00', { account: hostile })],
        found: on('2026-11-02'),
        payment: 'paid',
        owner: hostile,
        limitation: on('2027-01-31'),
      }),
    ];
    const text = calendarOf(entries, { locale: { tag: 'ar-EG', language: 'ar', region: 'EG' } });
    const bare = unfolded(text);
    expect(bare.filter((line) => !/^[A-Z-]+[:;]/.test(line))).toEqual(['']);
    expect(bare.filter((line) => /^(?:ATTENDEE|END:VEVENT|BEGIN:VEVENT)/.test(line))).toEqual([
      'BEGIN:VEVENT',
      'END:VEVENT',
    ]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test('every event has an identity of its own, and the same ledger gives the same text', () => {
    const entries = manyEntries(60);
    const text = calendarOf(entries, { asOf: '2026-10-01' });
    const ids = unfolded(text).filter((line) => line.startsWith('UID:'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(30);
    expect(calendarOf(entries, { asOf: '2026-10-01' })).toBe(text);
  });

  test('without deadlines it is an empty calendar', () => {
    expect(calendarOf([])).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bill-audit//bill-audit//EN\r\nNAME:Telecom disputes\r\nX-WR-CALNAME:Telecom disputes\r\nEND:VCALENDAR\r\n',
    );
  });
});

test('a reader in Canada sees the amount at stake of a credit alone', () => {
  const credit = calendarOf([
    ...STORY,
    entry(D, '2026-11-20', {
      type: 'answered',
      outcome: 'partly-approved',
      amount: money('4.00', 'CAD'),
      creditBy: on('2026-12-31'),
    }),
  ]);
  expect(unfolded(credit).filter((line) => line.startsWith('SUMMARY'))).toEqual([
    'SUMMARY:Credit expected: D-2026-0001\\, Laurentel\\, $4.00',
    'SUMMARY:Reminder to send: D-2026-0001\\, Laurentel\\, $4.00',
    'SUMMARY:Time limit in law: D-2026-0001\\, Laurentel\\, $4.00',
  ]);
});
