import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/calendar/day.ts';
import { money } from '../../src/money/money.ts';
import type { Report, ReportFinding } from '../../src/report/report.ts';
import { deadlinesOf } from '../../src/reports/deadlines.ts';
import { exampleAudit } from './audit-example.ts';
import { AS_OF } from './audit-line.ts';
import { exampleReport } from './workbook/opened-workbook.ts';

const report = exampleReport(exampleAudit({ findings: 1 }));

function reportWith(findings: readonly Partial<ReportFinding>[]): Report {
  const [first] = report.findings;
  if (!first) throw new RangeError('the example has a finding');
  return {
    ...report,
    findings: findings.map((finding, index) => ({ ...first, id: `F-${index}`, ...finding })),
  };
}

function claim(day: Day | undefined, claimable: string, toDate = claimable, currency = 'CAD') {
  return {
    class: 'error' as const,
    carrier: 'Laurentel',
    deadline: day,
    claimable: money(claimable, currency),
    impactToDate: money(toDate, currency),
  };
}

describe('deadlinesOf', () => {
  it('sums the claims that lapse on one day, from today to the ninetieth day on', () => {
    const { soon } = deadlinesOf(
      reportWith([
        claim(addDays(AS_OF, 90), '4.00'),
        claim(addDays(AS_OF, 91), '8.00'),
        claim(AS_OF, '1.00'),
        claim(AS_OF, '2.50'),
        { ...claim(AS_OF, '3.00'), carrier: 'Carthage' },
        claim(AS_OF, '7.00', '7.00', 'EUR'),
        claim(addDays(AS_OF, -1), '9.00'),
        { ...claim(AS_OF, '5.00'), class: 'exposure' },
      ]),
    );
    expect(
      soon.map(({ day, carrier, amount, findings }) => [
        day - AS_OF,
        carrier,
        amount,
        findings.map(({ id }) => id),
      ]),
    ).toEqual([
      [0, 'Carthage', money('3.00', 'CAD'), ['F-4']],
      [0, 'Laurentel', money('3.50', 'CAD'), ['F-2', 'F-3']],
      [0, 'Laurentel', money('7.00', 'EUR'), ['F-5']],
      [90, 'Laurentel', money('4.00', 'CAD'), ['F-0']],
    ]);
  });

  it('sums what can be claimed no more, by currency', () => {
    const { lost } = deadlinesOf(
      reportWith([
        claim(undefined, '0.00', '3.00'),
        claim(AS_OF, '2.00', '2.50'),
        claim(AS_OF, '1.00', '1.00'),
        claim(AS_OF, '1.00', '4.00', 'EUR'),
        { ...claim(AS_OF, '1.00', '4.00'), class: 'exposure' },
      ]),
    );
    expect(lost).toEqual([
      { amount: money('3.50', 'CAD'), findings: 2 },
      { amount: money('3.00', 'EUR'), findings: 1 },
    ]);
  });
});
