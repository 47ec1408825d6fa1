import { expect, it, test } from 'vitest';
import { totalsOf } from '../../src/audit/coverage.ts';
import { statusesOf } from '../../src/audit/dispute-status.ts';
import { jsonOfEvent } from '../../src/ledger/event-json.ts';
import { ProblemError } from '../../src/problem.ts';
import { ledgerPartOf } from '../../src/report/ledger-of-report.ts';
import { reportFrom } from '../../src/report/read-report.ts';
import type { Report } from '../../src/report/report.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { reportSchema } from '../../src/report/report-schema.ts';
import { disputeEvents, type Way } from '../audit/dispute-story.ts';
import { lineOf, on } from '../ledger/ledger-story.ts';
import { tinyAudit } from '../reports/tiny-audit.ts';

const D = 'D-2026-0001';
const textOf = (report: Report) => [...reportJson(report)].join('');
const read = (text: string) => reportFrom(Buffer.from(text), 'report.json');

/** The report of the tiny month, whose one finding a dispute claims. */
function reportIn(way: Way): Report {
  const audit = tinyAudit();
  const [finding] = audit.findings;
  if (!finding) throw new RangeError('no finding');
  const line = lineOf(finding.id, '3.50', { fingerprint: finding.fingerprint, saved: { id: finding.id } });
  const part = ledgerPartOf(disputeEvents(D, way, '3.50', [line]));
  const { standing, settled } = statusesOf(audit.findings, part.disputes, on('2026-10-01'));
  const told = {
    ...audit,
    findings: standing,
    settled,
    totals: totalsOf(audit.month, standing, { ledger: true }),
  };
  return { ...reportOf(told), ...part };
}

it.each<Way>(['draft', 'acknowledged', 'credited', 'verified', 'written-off', 'withdrawn'])(
  'is the report it was made of, the disputes among it: %s',
  (way) => {
    const { titleOf: _, ...report } = reportIn(way);
    const saved = textOf(reportIn(way));
    const { titleOf: _again, ...again } = read(saved);
    expect(again).toEqual({ ...report, drafts: [] });
    expect(textOf(read(saved))).toBe(saved);
    expect(reportSchema.safeParse(JSON.parse(saved)).error?.issues).toBeUndefined();
  },
);

test('the findings saved in a claim are not saved again', () => {
  const { disputes = [] } = read(textOf(reportIn('sent')));
  expect(disputes.flatMap(({ lines }) => lines.map(({ saved }) => saved))).toEqual([null]);
});

test('what internal notes say stays in the ledger', () => {
  const [opened] = disputeEvents(D, 'draft', '3.50', [lineOf('F-1', '3.50')]);
  if (!opened) throw new RangeError('no event');
  const note = { ...opened, number: 2, type: 'noted' as const, text: 'their lawyer called' };
  const { dispute, number, at, by, type, text } = note;
  const event = { dispute, number, on: opened.on, at, by, type, text };
  const { disputes } = ledgerPartOf([
    opened,
    { ...event, audience: 'internal' },
    { ...event, number: 3, audience: 'carrier' },
  ]);
  expect(disputes[0]?.notes.map((one) => one.text)).toEqual(['…', 'their lawyer called']);
});

test('without a ledger there is neither a list of what is settled nor a word of disputes', () => {
  const saved = JSON.parse(textOf(reportOf(tinyAudit())));
  expect([Object.keys(saved), Object.keys(saved.totals.CAD)]).toEqual([
    [
      'schema',
      'tool',
      'as_of',
      'rules_sha256',
      'inputs',
      'coverage',
      'totals',
      'causes',
      'findings',
      'details',
    ],
    ['billed', 'claim', 'exposure'],
  ]);
  expect(saved.details.carrier_totals.columns).not.toContain('disputed');
});

function problemsOf(change: (saved: ReturnType<typeof JSON.parse>) => void, way: Way = 'sent'): string[] {
  const saved = JSON.parse(textOf(reportIn(way)));
  change(saved);
  try {
    return read(JSON.stringify(saved)).warnings.map(({ found }) => found);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map(({ place, found }) => `${place?.key}: ${found}`);
  }
}

test('damage is refused, each place by its key', () => {
  expect(problemsOf((saved) => Object.assign(saved.findings[0], { status: 'lost' }))).toEqual([
    'findings[0].status: "lost": expected one of "new"|"in-dispute"|"credited"|"verified"|"ignored"',
  ]);
  expect(problemsOf((saved) => Object.assign(saved.findings[0], { status: 'verified' }))).toEqual([
    'findings[0].status: "verified" is no status of findings',
  ]);
  expect(problemsOf((saved) => Object.assign(saved.settled[0], { status: 'new' }), 'verified')).toEqual([
    'settled[0].status: "new" is no status of settled',
  ]);
  expect(problemsOf((saved) => delete saved.findings[0].dispute)).toEqual([
    'findings[0].status: "in-dispute" names no dispute',
  ]);
  expect(problemsOf((saved) => Object.assign(saved.findings[0].dispute, { since: '5 Nov' }))).toEqual([
    'findings[0].dispute.since: "5 Nov" is no day',
  ]);
  expect(problemsOf((saved) => saved.settled.push(saved.settled[0]), 'verified')).toEqual([
    expect.stringMatching(/^settled\[1\]\.id: "F-[0-9a-f]+" is the id of an earlier finding too$/),
  ]);
  expect(problemsOf((saved) => Object.assign(saved, { ledger: {} }))).toEqual([
    'ledger.events: there is no such list',
  ]);
  expect(problemsOf((saved) => Object.assign(saved.ledger.events[1], { answerDue: 'soon' }))).toEqual([
    'ledger.events[1].answerDue: is no day (YYYY-MM-DD)',
  ]);
  expect(problemsOf((saved) => saved.ledger.events.shift())).toEqual([
    'ledger.events: D-2026-0001 has no event of number 1, but one of number 2',
  ]);
});

test('what is said to be in dispute has to be the sum of the findings', () => {
  expect(problemsOf((saved) => Object.assign(saved.totals.CAD, { disputed: '3.51' }))).toEqual([
    '3.51 is not the sum of the findings, 3.50',
  ]);
});

test('an event stands on a line of its own, as the ledger writes it', () => {
  const { events = [] } = reportIn('sent');
  expect(textOf(reportIn('sent'))).toContain(
    `  "ledger": {\n    "events": [\n      ${events.map(jsonOfEvent).join(',\n      ')}\n    ]\n  },\n`,
  );
});
