import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/rules/rule.ts';
import { plainFinding } from './plain-finding.ts';
import {
  apartFromRows,
  factsAgain,
  findingsInOtherOrders,
  messageFaults,
  messagesUnused,
  moneyFaults,
  optionsUnused,
} from './rule-checks.ts';
import { type FineCase, type FlaggedCase, runCase } from './run-case.ts';

/**
 * Tests a rule by cases that go through the real normaliser, match and audit, with this rule alone. Every finding is stated
 * in full; every option and every message must be met by some case; the month is frozen while the rule looks at it.
 */
export function ruleTester(
  rule: Rule,
  { fine, flagged }: { readonly fine: readonly FineCase[]; readonly flagged: readonly FlaggedCase[] },
): void {
  const cases = [...fine, ...flagged];

  describe(`${rule.id} is content with`, () => {
    it.each(fine)('$name', (given) => {
      const { findings, skipped } = runCase(rule, given);
      expect(findings.map(plainFinding)).toEqual([]);
      expect(skipped).toBe(given.skipped);
    });
  });

  describe(`${rule.id} flags`, () => {
    it.each(flagged)('$name', (given) => {
      expect(runCase(rule, given).findings.map(plainFinding)).toEqual(given.findings);
    });
  });

  describe(`${rule.id} in every case`, () => {
    it('has a fine and a flagged case, each with a name of its own, and a finding in every flagged one', () => {
      expect(Math.min(fine.length, flagged.length)).toBeGreaterThan(0);
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
      expect(flagged.filter(({ findings }) => findings.length === 0)).toEqual([]);
    });

    it('has every option used', () => {
      expect(optionsUnused(rule, cases)).toEqual([]);
    });

    it('has every message produced', () => {
      const findings = flagged.flatMap((given) => runCase(rule, given).findings);
      expect(messagesUnused(rule, findings)).toEqual([]);
    });

    it('speaks every language', () => {
      const findings = flagged.flatMap((given) => runCase(rule, given).findings);
      expect(findings.flatMap((finding) => messageFaults(rule, finding))).toEqual([]);
    });

    it('keeps to one currency, rounds its impact, and claims no more than the charge', () => {
      const findings = flagged.flatMap((given) => runCase(rule, given).findings);
      expect(findings.flatMap(moneyFaults)).toEqual([]);
    });

    it('yields the same facts when it looks twice', () => {
      for (const given of cases) {
        const run = runCase(rule, given);
        expect(factsAgain(rule, run), given.name).toEqual(factsAgain(rule, run));
      }
    });

    it('does not depend on the order of rows, unless the case says what the order decides', () => {
      for (const given of cases) {
        const stated = runCase(rule, given).findings.map(plainFinding);
        const others = findingsInOtherOrders(rule, given);
        const why = `${given.name}: ${given.orderDecides ?? 'no order may change anything'}`;
        if (given.orderDecides === undefined) {
          for (const other of others) expect(other, why).toEqual(stated);
          continue;
        }
        for (const other of others) expect(apartFromRows(other), why).toEqual(apartFromRows(stated));
        expect(others, why).not.toEqual([stated, stated]);
      }
    });
  });
}
