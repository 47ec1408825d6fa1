import type { Comparison } from './compare.ts';
import { unitsApart } from './compare.ts';

/** What is known of one rule after some months. */
export interface RuleScore {
  /** Errors put in. */
  injected: number;
  /** Cases exactly inside a limit, of which nothing may be said. */
  fine: number;
  found: number;
  missed: number;
  invented: number;
  /** Minor units by which found impacts differ. */
  off: number;
}

/** Something that was not as it must be. */
export interface Failure {
  readonly rule: string;
  readonly month: string;
  readonly text: string;
}

/** Scores per rule and the failures behind them. */
export class Tally {
  readonly scores = new Map<string, RuleScore>();
  readonly failures: Failure[] = [];
  months = 0;

  constructor(rules: readonly string[]) {
    for (const rule of rules)
      this.scores.set(rule, { injected: 0, fine: 0, found: 0, missed: 0, invented: 0, off: 0 });
  }

  /** Counts a month. `fine` holds the rules of the cases that must be left alone. */
  add(month: string, { found, off, missed, invented }: Comparison, fine: readonly string[]): void {
    this.months += 1;
    for (const rule of fine) this.#score(rule).fine += 1;
    for (const { expected } of found) {
      for (const rule of [expected.rule, ...expected.also]) {
        const score = this.#score(rule);
        score.injected += 1;
        score.found += 1;
      }
    }
    for (const { expected, finding, why } of off) {
      const score = this.#score(expected.rule);
      score.injected += 1;
      const apart = unitsApart(expected.impact, finding.impact);
      score.off += apart;
      if (apart > 0) score.found += 1;
      else {
        score.missed += 1;
        score.invented += 1;
      }
      this.failures.push({
        rule: expected.rule,
        month,
        text: `${expected.injection}: ${why} (${finding.message})`,
      });
    }
    for (const expected of missed) {
      const score = this.#score(expected.rule);
      score.injected += 1;
      score.missed += 1;
      const { rule, injection, impact, account, service, invoice, code } = expected;
      this.failures.push({
        rule,
        month,
        text: `${injection}: missed ${impact} at ${[account, invoice, service, code].filter(Boolean).join(', ')}`,
      });
    }
    for (const finding of invented) {
      this.#score(finding.rule).invented += 1;
      this.failures.push({
        rule: finding.rule,
        month,
        text: `invented ${finding.impact} at ${[finding.account, finding.service, finding.code].filter(Boolean).join(', ')}: ${finding.message}`,
      });
    }
  }

  #score(rule: string): RuleScore {
    let score = this.scores.get(rule);
    if (!score) {
      score = { injected: 0, fine: 0, found: 0, missed: 0, invented: 0, off: 0 };
      this.scores.set(rule, score);
    }
    return score;
  }
}

/** The sum of some scores. */
export function total(scores: Iterable<RuleScore>): RuleScore {
  const sum: RuleScore = { injected: 0, fine: 0, found: 0, missed: 0, invented: 0, off: 0 };
  for (const score of scores)
    for (const key of Object.keys(sum) as (keyof RuleScore)[]) sum[key] += score[key];
  return sum;
}

/** Found out of `of`, in percent, cut (never rounded up to 100); a dash where there is nothing to divide by. */
export function percentOf(found: number, of: number): string {
  if (of === 0) return '–';
  return found === of ? '100 %' : `${(Math.floor((found * 1000) / of) / 10).toFixed(1)} %`;
}
