import { expect, test } from 'vitest';
import { addDays } from '../../../src/calendar/day.ts';
import { money } from '../../../src/money/money.ts';
import type { Report, ReportFinding } from '../../../src/report/report.ts';
import { topServices, trends } from '../../../src/reports/html/story.ts';
import { exampleReport } from './example-report.ts';

const example = exampleReport({ findings: 7 });
const base = example.findings.find((finding) => finding.class === 'error');

function reportWith(...parts: readonly Partial<ReportFinding>[]): Report {
  if (!base) throw new Error('an error');
  return { ...example, findings: parts.map((part) => ({ ...base, ...part })) };
}

test('services are the largest of each currency', () => {
  const report = reportWith(
    { carrier: 'A', service: '1', impact: money('5.00', 'CAD') },
    { carrier: 'A', service: '2', impact: money('7.00', 'CAD') },
    { carrier: 'A', service: '1', impact: money('3.00', 'CAD') },
    { carrier: 'A', service: '3', impact: money('6.99', 'CAD') },
    { carrier: 'B', service: '1', impact: money('1.00', 'EUR') },
    { carrier: 'B', service: '9', impact: money('90.00', 'CAD'), class: 'exposure' },
  );
  expect(topServices(report, 2)).toEqual([
    { carrier: 'A', service: '1', findings: 2, claim: money('8.00', 'CAD') },
    { carrier: 'A', service: '2', findings: 1, claim: money('7.00', 'CAD') },
    { carrier: 'B', service: '1', findings: 1, claim: money('1.00', 'EUR') },
  ]);
});

test('one month alone is no trend', () => {
  const [line] = example.months;
  if (!line) throw new Error('a month');
  expect(trends({ ...example, months: [line] }).size).toBe(0);
  const months = [line, { ...line, from: addDays(line.from, 31) }];
  expect([...trends({ ...example, months })]).toEqual([[line.billed.currency, months]]);
});
