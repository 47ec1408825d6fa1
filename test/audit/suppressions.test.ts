import { expect, test } from 'vitest';
import { lastExpiry, type Suppression, setAside } from '../../src/audit/suppressions.ts';
import { addDays, type Day, parseIsoDay } from '../../src/calendar/day.ts';
import { tinyAudit } from '../reports/tiny-audit.ts';

const [sample] = tinyAudit().findings;
const fingerprint = sample?.fingerprint ?? '';
const findings = sample ? [sample] : [];
const day = parseIsoDay('2026-10-31') as Day;
const place = { file: 'suppressions.yaml', line: 3 };
const until = (text: Day | string, name = fingerprint): Suppression => ({
  fingerprint: name,
  reason: 'Agreed',
  owner: 'N. Roy',
  expires: typeof text === 'string' ? (parseIsoDay(text) as Day) : text,
  place,
});
const aside = (suppressions: readonly Suppression[], allRules = true) =>
  setAside(findings, suppressions, { day, allRules });

test('one holds on its last day', () => {
  const suppression = until('2026-10-31');
  expect(aside([suppression])).toEqual({
    standing: [],
    suppressed: [{ finding: sample, suppression }],
    warnings: [],
  });
});

test('and no longer the day after, which is told', () => {
  expect(aside([until('2026-10-30')])).toEqual({
    standing: findings,
    suppressed: [],
    warnings: [
      {
        id: 'suppression-expired',
        place,
        found: `the suppression of "${fingerprint}" expired on 2026-10-30, and sets nothing aside any more`,
        fix: 'Remove it, or give it a new date',
      },
    ],
  });
});

test('one that holds for two years is fine, a day more is told', () => {
  expect(lastExpiry(day)).toBe(parseIsoDay('2028-10-31'));
  expect(aside([until(lastExpiry(day))]).warnings).toEqual([]);
  expect(aside([until(addDays(lastExpiry(day), 1))])).toMatchObject({
    standing: [],
    warnings: [
      {
        id: 'suppression-long',
        place,
        found: `the suppression of "${fingerprint}" holds until 2028-11-01`,
        expected: 'a date until which somebody will look at it again, 2028-10-31 at the latest',
        fix: 'Give it an earlier date',
      },
    ],
  });
});

test('one of a fingerprint that no finding has is told, with the one that was meant', () => {
  const typed = (changed: number) => `${'z'.repeat(changed)}${fingerprint.slice(changed)}`;
  const fixes = [typed(2), typed(3)].map((name) => aside([until('2026-12-31', name)]).warnings);
  const told = (name: string, fix: string) => [
    { id: 'suppression-unused', place, found: `the suppression of "${name}" set nothing aside`, fix },
  ];
  expect(fixes).toEqual([
    told(typed(2), `Did you mean "${fingerprint}"?`),
    told(typed(3), 'Remove it, or check the fingerprint'),
  ]);
});

test('one that did nothing is not told where only some rules were asked for', () => {
  expect(aside([until('2026-12-31', 'f'.repeat(32))], false).warnings).toEqual([]);
  expect(aside([until('2026-10-30')], false).warnings.map(({ id }) => id)).toEqual(['suppression-expired']);
});
