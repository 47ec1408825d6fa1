import { runRules } from '../../src/audit/run-rules.ts';
import { type Override, type RuleChoice, RuleSettings } from '../../src/audit/settings.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Month } from '../../src/match/month.ts';
import type { ExampleTables, Rule } from '../../src/rules/rule.ts';
import { frozen } from './frozen.ts';
import { type MonthConfig, monthOfTables, type Reorder } from './month-of-tables.ts';
import type { PlainFinding } from './plain-finding.ts';

/** A month, and how the rule is set up for it. */
export interface RuleCase {
  readonly name: string;
  readonly tables: ExampleTables;
  readonly config?: MonthConfig;
  /** The choice for the rule, as in the configuration. */
  readonly options?: RuleChoice;
  /** Narrower choices, as in the configuration. */
  readonly overrides?: readonly Override[];
  /** Rules that run too. */
  readonly beside?: readonly Rule[];
  /** What the order of the rows decides; without it, no order of rows may change anything. */
  readonly orderDecides?: string;
}

/** A case in which the rule finds nothing. `skipped` is the reason where it could not even look. */
export interface FineCase extends RuleCase {
  readonly skipped?: string;
}

/** A case with everything the rule finds in it. */
export interface FlaggedCase extends RuleCase {
  readonly findings: readonly PlainFinding[];
}

/** What a rule made of a case. */
export interface CaseRun {
  readonly month: Month;
  readonly findings: readonly Finding[];
  /** Why the rule was skipped; undefined when it ran. */
  readonly skipped?: string;
  readonly settings: RuleSettings;
}

/** Runs one rule, and no other, over the frozen month of a case. */
export function runCase(
  rule: Rule,
  { tables, config, options, overrides, beside = [] }: RuleCase,
  reorder?: Reorder,
): CaseRun {
  const { month, locale, identifiers, names } = monthOfTables(tables, config, reorder);
  const keyed = (overrides ?? []).map((override): Override => {
    const carrier =
      override.carrier === undefined ? undefined : identifiers.read(override.carrier, 'carrier');
    const account =
      override.account === undefined ? undefined : identifiers.read(override.account, 'account');
    const service =
      override.service === undefined ? undefined : identifiers.read(override.service, 'service');
    return {
      ...(carrier ? { carrier: names.named(carrier).key } : {}),
      ...(account ? { account: account.key } : {}),
      ...(service ? { service: service.key } : {}),
      rules: override.rules,
    };
  });
  const settings = new RuleSettings(options === undefined ? {} : { [rule.id]: options }, keyed);
  const { findings, outcomes } = runRules(frozen(month), {
    rules: [rule, ...beside],
    settings,
    locale,
  });
  const [outcome] = outcomes;
  return {
    month,
    findings,
    settings,
    ...(outcome?.status === 'skipped' ? { skipped: outcome.reason } : {}),
  };
}
