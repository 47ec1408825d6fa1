import { type RunOptions, type RunResult, runRules } from '../../src/audit/run-rules.ts';
import { type Override, type RuleChoice, RuleSettings } from '../../src/audit/settings.ts';
import { RULES } from '../../src/rules/index.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { type MonthConfig, monthOfTables } from '../rules/month-of-tables.ts';

/** What a test asks for beside its tables. */
export interface Asked {
  readonly config?: MonthConfig;
  readonly rules?: Readonly<Record<string, RuleChoice>>;
  /** Keys as normalised. */
  readonly overrides?: readonly Override[];
  readonly only?: RunOptions['only'];
}

/** Runs every rule over the month of the tables. */
export function runAll(
  tables: ExampleTables,
  { config, rules = {}, overrides = [], only }: Asked = {},
): RunResult {
  const { month, locale } = monthOfTables(tables, config);
  return runRules(month, { rules: RULES, settings: new RuleSettings(rules, overrides), only, locale });
}

/** Rule, amount and the rules beside it, of each finding. */
export function inShort({ findings }: RunResult): string[] {
  return findings.map(({ rule, service, impact, also }) => {
    const amount = impact ? ` ${impact.digits}` : '';
    return `${service ?? '–'} ${rule}${amount}${also.length === 0 ? '' : ` (${also.join(', ')})`}`;
  });
}
