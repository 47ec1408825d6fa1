import type { Fact, Subject } from '../findings/fact.ts';
import { placeOf } from '../findings/place.ts';
import type { Month } from '../match/month.ts';
import type { Origin } from '../records/origin.ts';
import type { Rule, Scope } from '../rules/rule.ts';
import { SEEN, type ToleranceComparison } from '../rules/tolerance.ts';
import { type Decision, decisionsOf } from './decisions.ts';
import type { RuleSettings } from './settings.ts';

/** A comparison that a rule made, with the record it was about and the setting of its tolerance. */
export interface SeenComparison extends ToleranceComparison {
  readonly origin?: Origin;
  readonly decision?: Decision;
}

/** What a reader asks about, by the scopes of its records and the subjects of facts. */
export interface Matter {
  readonly concerns: (scope: Scope) => boolean;
  readonly isAbout: (about: Subject) => boolean;
  /** Where a record stands that a rule asks its options for; undefined for what is no record. */
  readonly originOf: (scope: Scope) => Origin | undefined;
}

/** What a rule did with a matter. */
export interface Heard {
  /** It asked for its options at a record of the matter, where it is not switched off. */
  readonly looked: boolean;
  /** The switch, where all it asked for is switched off. */
  readonly off?: Decision;
  readonly comparisons: readonly SeenComparison[];
  /** What it said, whatever became of that. */
  readonly facts: readonly Fact[];
}

/** Runs a rule to hear what it looks at: a rule asks for its options when it comes to a record it applies to. */
export function listen(rule: Rule, month: Month, settings: RuleSettings, matter: Matter): Heard {
  const comparisons = new Map<string, SeenComparison>();
  let looked = false;
  let off: Decision | undefined;
  const facts = rule.check(month, (scope) => {
    const setting = settings.at(rule, scope);
    if (!matter.concerns(scope)) return setting.options;
    const decisions = decisionsOf(rule, scope, settings);
    if (setting.off) {
      off ??= decisions.find(({ name }) => name === 'switch');
      return setting.options;
    }
    looked = true;
    const heard = (comparison: ToleranceComparison) => {
      const origin = matter.originOf(scope);
      const decision = decisions.find(({ name }) => name === comparison.limit.option);
      comparisons.set(comparisonKey(comparison, origin), {
        ...comparison,
        ...(origin ? { origin } : {}),
        ...(decision ? { decision } : {}),
      });
    };
    return { ...(setting.options as object), [SEEN]: heard };
  });
  const own = [...facts].filter(({ about }) => matter.isAbout(about) && !isOff(rule, about, settings));
  return {
    looked,
    ...(off && !looked ? { off } : {}),
    comparisons: [...comparisons.values()],
    facts: own,
  };
}

function isOff(rule: Rule, about: Subject, settings: RuleSettings): boolean {
  const { carrier, account, service } = placeOf(about);
  return (carrier ? settings.at(rule, { carrier, account, service }) : settings.general(rule)).off;
}

function comparisonKey({ difference, expected }: ToleranceComparison, origin: Origin | undefined): string {
  const place = origin ? `${origin.table.file}\n${origin.table.sheet ?? ''}\n${origin.row}` : '';
  const amounts = [difference, expected].map(
    ({ digits, scale, currency }) => `${digits} ${scale} ${currency}`,
  );
  return [place, ...amounts].join('\n');
}
