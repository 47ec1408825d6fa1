import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/calendar/day.ts';
import { money } from '../../../src/money/money.ts';
import type { Report, ReportFinding } from '../../../src/report/report.ts';
import {
  chartedCurrencies,
  deadlinesAhead,
  tooLate,
  topServices,
  trends,
} from '../../../src/reports/html/story.ts';
import { exampleReport } from './example-report.ts';

const example = exampleReport({ findings: 7 });
const base = example.findings.find((finding) => finding.class === 'error');

function reportWith(...parts: readonly Partial<ReportFinding>[]): Report {
  if (!base) throw new Error('an error');
  return { ...example, findings: parts.map((part) => ({ ...base, ...part })) };
}

const inDays = (days: number): Day => addDays(example.asOf, days);

test('deadlines are those of claims from the day of the audit to ninety days on, by day, carrier and currency', () => {
  const impact = money('10.00', 'CAD');
  const report = reportWith(
    { carrier: 'B', deadline: inDays(90), impact },
    { carrier: 'B', deadline: inDays(0), impact, claimable: money('25.00', 'CAD') },
    { carrier: 'B', deadline: inDays(0), impact },
    { carrier: 'A', deadline: inDays(0), impact: money('1.000', 'TND') },
    { carrier: 'A', deadline: inDays(91), impact },
    { carrier: 'A', deadline: inDays(-1), impact },
    { carrier: 'A', deadline: inDays(5), impact, class: 'exposure' },
    { carrier: 'A', deadline: inDays(5), impact, claimable: money('0.00', 'CAD') },
  );
  expect(deadlinesAhead(report)).toEqual([
    { day: inDays(0), daysLeft: 0, carrier: 'A', findings: 1, atStake: money('1.000', 'TND') },
    { day: inDays(0), daysLeft: 0, carrier: 'B', findings: 2, atStake: money('35.00', 'CAD') },
    { day: inDays(90), daysLeft: 90, carrier: 'B', findings: 1, atStake: money('10.00', 'CAD') },
  ]);
});

test('what is lost is found to date less what can still be claimed, by currency', () => {
  const impactToDate = money('100.00', 'CAD');
  const report = reportWith(
    { impactToDate, claimable: money('60.00', 'CAD') },
    { impactToDate, claimable: money('99.50', 'CAD') },
    { impactToDate, claimable: impactToDate },
    { impactToDate: money('9.000', 'TND'), claimable: money('0.000', 'TND') },
    { impactToDate, claimable: money('0.00', 'CAD'), class: 'exposure' },
    { impactToDate },
  );
  expect(tooLate(report)).toEqual([money('40.50', 'CAD'), money('9.000', 'TND')]);
});

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

test('charts are of the currencies with the most claims', () => {
  expect(chartedCurrencies(exampleReport(), 2)).toEqual(['CAD', 'EUR']);
  expect(chartedCurrencies({ ...exampleReport(), totals: [] }, 2)).toEqual([]);
});

test('one month alone is no trend', () => {
  const [line] = example.months;
  if (!line) throw new Error('a month');
  expect(trends({ ...example, months: [line] }).size).toBe(0);
  const months = [line, { ...line, from: addDays(line.from, 31) }];
  expect([...trends({ ...example, months })]).toEqual([[line.billed.currency, months]]);
});
