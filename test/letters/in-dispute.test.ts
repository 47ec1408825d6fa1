import { expect, test } from 'vitest';
import type { FindingDispute, FindingStatus } from '../../src/findings/finding.ts';
import { isClaimed } from '../../src/letters/claim.ts';
import { hasSetAside } from '../../src/letters/doubts.ts';
import { lettersOf } from '../../src/letters/letters.ts';
import type { Report } from '../../src/report/report.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { on } from '../ledger/ledger-story.ts';
import { letterAudit } from './letter-example.ts';

const DISPUTE: FindingDispute = {
  claim: 'D-2026-0001',
  state: 'sent',
  since: on('2026-11-05'),
  claimed: true,
};

/** Two claims of one carrier, of which the second has a status. */
function reportWith(status: FindingStatus): Report {
  const report = reportOf(letterAudit({ contested: [{}, {}] }));
  const findings = report.findings.map((finding, index) =>
    index === 0 ? finding : { ...finding, status, dispute: DISPUTE },
  );
  const isSettled = status === 'verified' || status === 'ignored';
  return isSettled
    ? { ...report, findings: findings.slice(0, 1), settled: findings.slice(1) }
    : { ...report, findings };
}

test.each<[FindingStatus, claimed: number, setAside: boolean]>([
  ['new', 2, false],
  ['in-dispute', 1, true],
  ['credited', 1, true],
  ['verified', 1, true],
  ['ignored', 1, false],
])(
  'of what is %s a letter claims so much, and calls the rest undisputed or not',
  (status, claimed, setAside) => {
    const [letter] = lettersOf(reportWith(status), { level: 'claim' });
    expect([letter?.claims.flatMap(({ findings }) => findings).length, letter?.setAside]).toEqual([
      claimed,
      setAside,
    ]);
  },
);

test('nothing that is in dispute makes a letter of its own', () => {
  const report = reportWith('in-dispute');
  const alone = { ...report, findings: report.findings.slice(1) };
  expect([alone.findings.map(isClaimed), lettersOf(alone, { level: 'claim' })]).toEqual([[false], []]);
});

test('the letter of a claim sets nothing aside for its own findings', () => {
  const report = reportWith('in-dispute');
  const [carrier] = report.carriers;
  if (!carrier) throw new RangeError('no carrier');
  const claimed = report.findings.flatMap((finding) =>
    finding.impact ? [{ ...finding, impact: finding.impact }] : [],
  );
  expect([hasSetAside(report, carrier, claimed), hasSetAside(report, carrier, [])]).toEqual([false, true]);
});
