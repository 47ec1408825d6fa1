import { createHash } from 'node:crypto';
import type { Severity } from '../findings/finding.ts';
import { append } from '../keyed/value-at.ts';
import type { Place } from '../problem.ts';
import type { Catalogue } from '../rules/catalogue.ts';
import { RULES } from '../rules/index.ts';
import type { Rule, Scope } from '../rules/rule.ts';

/** What a user wrote about a rule: switched off or on, another severity, options. */
export type RuleChoice =
  | 'off'
  | 'on'
  | (Readonly<Record<string, unknown>> & { readonly severity?: Severity });

/** Choices that hold for one carrier, account or service only. Keys are normalised identifiers. */
export interface Override {
  readonly carrier?: string;
  readonly account?: string;
  readonly service?: string;
  readonly rules: Readonly<Record<string, RuleChoice>>;
  /** Where and how it is written, for warnings; no part of what it means. */
  readonly place?: Place;
  readonly written?: string;
}

/** One thing that was written about a rule. */
export interface SettingStep {
  readonly choice: RuleChoice;
  /** Absent: under `rules`, for everything. */
  readonly override?: Override;
  /** Where it is written, where that is known. */
  readonly place?: Place;
}

/** What is in force for a rule at a scope. */
export interface Setting {
  readonly off: boolean;
  /** The severity a user set; the rule's own when absent. */
  readonly severity?: Severity;
  /** Parsed by the rule's schema. */
  readonly options: unknown;
}

/**
 * The choices for every rule, resolved per scope: the user's general choice, then overrides from the widest to the
 * narrowest (carrier, account, service), each laid over the last.
 */
export class RuleSettings {
  readonly #general: Readonly<Record<string, RuleChoice>>;
  readonly #overrides: readonly Override[];
  /** The overrides that name a rule, with their places among all. */
  readonly #ofRule = new Map<string, { readonly override: Override; readonly at: number }[]>();
  readonly #wherever = new Map<Rule, Setting>();
  readonly #cache = new Map<string, Setting>();

  readonly #catalogue: Catalogue;
  readonly #places: Readonly<Record<string, Place>>;

  /** `places`: where the general choices are written, by rule. */
  constructor(
    general: Readonly<Record<string, RuleChoice>>,
    overrides: readonly Override[],
    catalogue: Catalogue = RULES,
    places: Readonly<Record<string, Place>> = {},
  ) {
    this.#general = general;
    this.#catalogue = catalogue;
    this.#places = places;
    this.#overrides = [...overrides].sort((a, b) => narrowness(a) - narrowness(b));
    for (const [at, override] of this.#overrides.entries()) {
      for (const [id, choice] of Object.entries(override.rules))
        if (choice !== undefined) append(this.#ofRule, id, { override, at });
    }
  }

  /** The setting of a rule wherever no override says otherwise. */
  general(rule: Rule): Setting {
    let setting = this.#wherever.get(rule);
    if (!setting) {
      setting = this.#resolve(rule, []);
      this.#wherever.set(rule, setting);
    }
    return setting;
  }

  /** The setting of a rule at a scope. */
  at(rule: Rule, scope: Scope): Setting {
    const applying = this.#ofRule.get(rule.id)?.filter(({ override }) => applies(override, scope));
    return applying && applying.length > 0 ? this.#resolve(rule, applying) : this.general(rule);
  }

  /** What was written of a rule for a scope, from the widest to the narrowest: the last word on each option decides. */
  trace(rule: Rule, scope: Scope): readonly SettingStep[] {
    const steps: SettingStep[] = [];
    const general = this.#general[rule.id];
    const place = this.#places[rule.id];
    if (general !== undefined) steps.push({ choice: general, ...(place ? { place } : {}) });
    for (const override of this.#overrides) {
      const choice = override.rules[rule.id];
      if (choice === undefined || !applies(override, scope)) continue;
      steps.push({ choice, override, ...(override.place ? { place: override.place } : {}) });
    }
    return steps;
  }

  /** The options of a rule wherever they differ: in general, then with each override that names it. */
  choices(rule: Rule): readonly unknown[] {
    const overriding = this.#ofRule.get(rule.id) ?? [];
    return [this.general(rule), ...overriding.map((one) => this.#resolve(rule, [one]))].map(
      ({ options }) => options,
    );
  }

  /** True when the rule is off in general and no override switches it on. */
  isOffEverywhere(rule: Rule): boolean {
    if (!this.general(rule).off) return false;
    return !this.#overrides.some((override) => {
      const choice = override.rules[rule.id];
      return choice !== undefined && choice !== 'off';
    });
  }

  /** The overrides, from the widest to the narrowest. */
  overrides(): readonly Override[] {
    return this.#overrides;
  }

  /** SHA-256 of the rules in force, with their options and overrides: the same digest means the same questions were asked. */
  digest(): string {
    const rules = this.#catalogue.map((rule) => ({
      id: rule.id,
      ...(rule.source ? { source: rule.source.sha256 } : {}),
      class: rule.class,
      severity: rule.severity,
      choice: this.#general[rule.id] ?? 'on',
    }));
    return createHash('sha256')
      .update(
        JSON.stringify(
          sorted({
            rules,
            overrides: this.#overrides.map(({ place: _, written: __, ...meaning }) => meaning),
          }),
        ),
      )
      .digest('hex');
  }

  #resolve(rule: Rule, applying: readonly { readonly override: Override; readonly at: number }[]): Setting {
    const key = `${rule.id} ${applying.map(({ at }) => at).join(' ')}`;
    const known = this.#cache.get(key);
    if (known) return known;
    let off = false;
    let written: Record<string, unknown> = {};
    for (const choice of [
      this.#general[rule.id],
      ...applying.map(({ override }) => override.rules[rule.id]),
    ]) {
      if (choice === undefined) continue;
      off = choice === 'off';
      if (typeof choice === 'object') written = { ...written, ...choice };
    }
    const { severity, ...options } = written as { severity?: Severity };
    const setting: Setting = {
      off,
      ...(severity === undefined ? {} : { severity }),
      options: rule.options.parse(options),
    };
    this.#cache.set(key, setting);
    return setting;
  }
}

/** How narrowly an override holds: a service before an account before a carrier, and each the narrower for another beside it. */
export function narrowness(override: Override): number {
  return (
    (override.service === undefined ? 0 : 4) +
    (override.account === undefined ? 0 : 2) +
    (override.carrier === undefined ? 0 : 1)
  );
}

function applies(override: Override, scope: Scope): boolean {
  return (
    (override.carrier === undefined || override.carrier === scope.carrier.key) &&
    (override.account === undefined || override.account === scope.account?.key) &&
    (override.service === undefined || override.service === scope.service?.key)
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
