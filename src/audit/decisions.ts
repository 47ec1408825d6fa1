import type { Rule, Scope } from '../rules/rule.ts';
import { narrowness, type RuleChoice, type RuleSettings, type SettingStep } from './settings.ts';

/** One thing that is in force of a rule at a scope, and who has the last word on it. */
export interface Decision {
  /** `switch`, `severity`, or the name of an option. */
  readonly name: string;
  /** `on` or `off`, a severity, or the option as the rule's schema reads it; undefined where the option has no value. */
  readonly value: unknown;
  /** The setting that decides; absent: the rule's own default. */
  readonly by?: SettingStep;
  /** Wider settings, or earlier ones, that say otherwise and give way; the nearest last. */
  readonly overruled: readonly SettingStep[];
  /** True where an override that gives way is as narrow as the one that decides: the later in the file holds. */
  readonly tied: boolean;
}

/** What is in force of a rule at a scope: its switch, its severity, then each of its options. */
export function decisionsOf(rule: Rule, scope: Scope, settings: RuleSettings): Decision[] {
  const steps = settings.trace(rule, scope);
  const { off, severity, options } = settings.at(rule, scope);
  const inForce = options as Readonly<Record<string, unknown>>;
  return [
    decision('switch', off ? 'off' : 'on', steps),
    decision('severity', severity ?? rule.severity, steps),
    ...Object.keys(rule.options.shape).map((name) => decision(name, inForce[name], steps)),
  ];
}

function decision(name: string, value: unknown, steps: readonly SettingStep[]): Decision {
  const saying = steps.filter(({ choice }) => wordOn(name, choice) !== undefined);
  const by = saying.at(-1);
  const word = by && JSON.stringify(wordOn(name, by.choice));
  const overruled = saying.filter(({ choice }) => JSON.stringify(wordOn(name, choice)) !== word);
  return {
    name,
    value,
    ...(by ? { by } : {}),
    overruled,
    tied: overruled.some((step) => isAsNarrow(step, by)),
  };
}

/** What a choice says of a thing: options that are written switch their rule on. */
function wordOn(name: string, choice: RuleChoice): unknown {
  if (name === 'switch') return choice === 'off' ? 'off' : 'on';
  return typeof choice === 'object' ? choice[name] : undefined;
}

function isAsNarrow({ override }: SettingStep, by: SettingStep | undefined): boolean {
  return (
    override !== undefined && by?.override !== undefined && narrowness(override) === narrowness(by.override)
  );
}
