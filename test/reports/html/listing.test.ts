import { expect, test } from 'vitest';
import { formatCount } from '../../../src/language/format.ts';
import { causesOf } from '../../../src/report/causes.ts';
import { htmlReport } from '../../../src/reports/html/html.ts';
import { listingOf } from '../../../src/reports/html/listing.ts';
import { exampleReport } from './example-report.ts';

const report = exampleReport({ findings: 60 });
const causes = causesOf(report.findings);

test('lists every finding up to the limit', () => {
  expect(listingOf(report, causes, 60).findings).toEqual(report.findings);
});

test('one past the limit, leaves out the last of the smallest cause and keeps the order of the report', () => {
  const { findings, anchorOf } = listingOf(report, causes, 59);
  const left = causes.at(-1)?.findings.at(-1);
  expect(findings).toEqual(report.findings.filter((finding) => finding !== left));
  expect(left && anchorOf(left)).toBeUndefined();
});

test('long texts make the list shorter, so that the page stays below 30 MB', async () => {
  const [first] = report.findings;
  if (!first) throw new Error('a finding');
  const proof = { role: 'bills', file: 'f'.repeat(500), row: 1, value: 'é'.repeat(5_000) } as const;
  const findings = Array.from({ length: 2_000 }, (_, index) => ({
    ...first,
    id: `F-${String(index).padStart(8, '0')}`,
    evidence: Array.from({ length: 30 }, () => proof),
  }));
  const { findings: listed } = listingOf({ ...report, findings }, causesOf(findings));
  expect(listed.length).toBeLessThan(2_000);
  const page = await htmlReport({ ...report, findings });
  expect(Buffer.byteLength(page)).toBeLessThan(30_000_000);
  expect(page).toContain(
    `This page lists ${formatCount(listed.length, report.locale)} of 2,000 findings, those of the largest causes. ` +
      'All of them are in the workbook and in report.json.',
  );
  expect(page.split('<tr id="F-').length - 1).toBe(listed.length);
});

test('gives a finding its own id, and another where it is taken or is no id', () => {
  const [first, second, third] = report.findings;
  if (!first || !second || !third) throw new Error('three findings');
  const findings = [first, { ...second, id: first.id }, { ...third, id: '"><script>' }];
  const listing = listingOf({ ...report, findings }, causesOf(findings));
  expect(listing.findings.map((finding) => listing.anchorOf(finding))).toEqual([
    first.id,
    'finding-2',
    'finding-3',
  ]);
});
