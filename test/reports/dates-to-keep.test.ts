import { describe, expect, test } from 'vitest';
import { addDays, isoDay } from '../../src/calendar/day.ts';
import { money, moneyText } from '../../src/money/money.ts';
import type { Report, ReportFinding } from '../../src/report/report.ts';
import { type DateToKeep, datesToKeep } from '../../src/reports/dates-to-keep.ts';
import { terminalText } from '../../src/reports/terminal/terminal.ts';
import { entry, lineOf, on, opening } from '../ledger/ledger-story.ts';
import { disputesOf, manyDisputes } from '../ledger/many-disputes.ts';
import { exampleReport } from './html/example-report.ts';

const AS_OF = on('2026-11-30');
const DISPUTES = disputesOf([
  opening('D-2026-0001', '2026-11-02', [lineOf('F-1', '12.50')]),
  entry('D-2026-0001', '2026-11-02', {
    type: 'amended',
    changes: { limitation: addDays(AS_OF, -1), windowEnds: addDays(AS_OF, 90) },
  }),
  opening('D-2026-0002', '2026-11-02', [lineOf('F-2', '7.00')]),
  entry('D-2026-0002', '2026-11-03', { type: 'sent', what: 'claim', answerDue: addDays(AS_OF, -20) }),
  entry('D-2026-0002', '2026-11-03', { type: 'amended', changes: { limitation: addDays(AS_OF, 91) } }),
]);

function reportWith(parts: Partial<Report>, finding: Partial<ReportFinding> = {}, locale = 'en-CA'): Report {
  const report = exampleReport({ findings: 1, locale });
  const findings = report.findings.map((one) => ({ ...one, ...finding }));
  return { ...report, asOf: AS_OF, findings, ...parts };
}

const TO_CLAIM = {
  class: 'error',
  carrier: 'Laurentel',
  claimable: money('3.00', 'CAD'),
  deadline: addDays(AS_OF, 30),
} as const;

const told = (dates: readonly DateToKeep[]) =>
  dates.map(({ kind, day, daysLeft, warning, amount }) => [
    kind,
    isoDay(day),
    daysLeft,
    warning,
    moneyText(amount),
  ]);

describe('dates to keep', () => {
  test('of disputes and of what is still to be claimed, what the law let go first, to the ninetieth day', () => {
    expect(told(datesToKeep(reportWith({ disputes: DISPUTES }, TO_CLAIM)))).toEqual([
      ['limitation', '2026-11-29', -1, 'lapsed', '12.50'],
      ['answer', '2026-11-10', -20, 'lapsed', '7.00'],
      ['claim', '2026-12-30', 30, '30', '3.00'],
      ['window', '2027-02-28', 90, '90', '12.50'],
    ]);
  });

  test('what a dispute asks for is not to be claimed, what is in another month’s claim alone is', () => {
    const dispute = { claim: 'D-2026-0002', state: 'sent', since: AS_OF } as const;
    const kinds = (claimed: boolean) =>
      datesToKeep(
        reportWith(
          { disputes: DISPUTES },
          { ...TO_CLAIM, status: 'in-dispute', dispute: { ...dispute, claimed } },
        ),
      ).map(({ kind }) => kind);
    expect(kinds(true)).toEqual(['limitation', 'answer', 'window']);
    expect(kinds(false)).toEqual(['limitation', 'answer', 'claim', 'window']);
  });

  test('none without disputes', () => {
    expect(datesToKeep(reportWith({}, TO_CLAIM))).toEqual([]);
    expect(datesToKeep(reportWith({ disputes: [] }, TO_CLAIM))).toEqual([]);
  });
});

describe('on a terminal', () => {
  const block = (report: Report, heading: string): string[] => {
    const view = { width: 120, color: false, titles: report.titleOf, written: [] };
    const lines = terminalText(report, view).split('\n');
    const from = lines.indexOf(heading);
    return from === -1 ? [] : lines.slice(from, lines.indexOf('', from));
  };

  test.each([
    [
      'en-CA',
      [
        'Dates to keep',
        '  Date        Days left  What                               Dispute      Carrier     At stake',
        '  ──────────  ─────────  ─────────────────────────────────  ───────────  ─────────  ─────────',
        '  2026-11-29         -1  time limit in law                  D-2026-0001  Laurentel  12.50 CAD',
        '  2026-11-10        -20  answer due from the carrier        D-2026-0002  Laurentel   7.00 CAD',
        '  2026-12-30         30  to be claimed, not in dispute yet               Laurentel   3.00 CAD',
        '  2027-02-28         90  contract’s time limit to dispute   D-2026-0001  Laurentel  12.50 CAD',
      ],
    ],
    [
      'fr-FR',
      [
        'Dates à respecter',
        '  Date        Jours restants  Objet                              Contestation  Opérateur     En jeu',
        '  ──────────  ──────────────  ─────────────────────────────────  ────────────  ─────────  ─────────',
        '  29/11/2026              -1  prescription légale                D-2026-0001   Laurentel  12,50 CAD',
        '  10/11/2026             -20  réponse attendue de l’opérateur    D-2026-0002   Laurentel   7,00 CAD',
        '  30/12/2026              30  à réclamer, pas encore contesté                  Laurentel   3,00 CAD',
        '  28/02/2027              90  délai contractuel de contestation  D-2026-0001   Laurentel  12,50 CAD',
      ],
    ],
    [
      'ar-MA',
      [
        'مواعيد يجب احترامها',
        '  التاريخ     الأيام الباقية  الموضوع                   المطالبة     المشغّل     المبلغ المعني',
        '  ──────────  ──────────────  ────────────────────────  ───────────  ─────────  ─────────────',
        '  29/11/2026              -1  أجل التقادم القانوني      D-2026-0001  Laurentel      12,50 CAD',
        '  10/11/2026             -20  رد منتظر من المشغل        D-2026-0002  Laurentel       7,00 CAD',
        '  30/12/2026              30  ما لم يُطالب به بعد                     Laurentel       3,00 CAD',
        '  28/02/2027              90  أجل الاعتراض بموجب العقد  D-2026-0001  Laurentel      12,50 CAD',
      ],
    ],
  ])('in %s', (locale, lines) => {
    const report = reportWith({ disputes: DISPUTES }, TO_CLAIM, locale);
    expect(block(report, lines[0] ?? '')).toEqual(lines);
  });

  test('eight at most, and how many more there are', () => {
    const report = reportWith({ disputes: manyDisputes(40) });
    const lines = block(report, 'Dates to keep');
    expect([lines.length, lines.at(-1)]).toEqual([
      12,
      '  … and 19 more: bill-audit dispute calendar lists them all',
    ]);
    expect(datesToKeep(report).length).toBe(27);
  });

  test('nothing without disputes', () => {
    expect(block(reportWith({}, TO_CLAIM), 'Dates to keep')).toEqual([]);
  });
});
