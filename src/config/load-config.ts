import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Override, RuleChoice } from '../audit/settings.ts';
import { parseIsoDay } from '../calendar/day.ts';
import { DEFAULT_LOCALE, parseLocale } from '../language/locale.ts';
import { decimal } from '../money/decimal.ts';
import type { Mapping } from '../normalize/mapping.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { type CarrierProfile, type Customer, plainProfile } from '../records/customer.ts';
import type { TaxRate } from '../records/tax-rate.ts';
import { RULES } from '../rules/index.ts';
import { RESERVED_RULES } from '../rules/reserved.ts';
import type { Rule } from '../rules/rule.ts';
import { checkedYaml } from './checked-yaml.ts';
import type { Config, InputSpec } from './config.ts';
import { lawChoicesOf } from './laws.ts';
import { loadLetterTemplates } from './load-letter-templates.ts';
import { loadSuppressions } from './load-suppressions.ts';
import { ownParts, ownRules } from './own-parts.ts';
import { configSchemaWith, type ParsedConfig } from './schema.ts';

/** The name of the configuration file looked for in a folder. */
export const CONFIG_NAME = 'bill-audit.yaml';

const ROLES_OF_KEYS = ['bills', 'invoices', 'inventory', 'prices', 'orders', 'history'] as const;

/**
 * Loads the configuration at a path: a folder that holds bill-audit.yaml, or the file itself.
 * Throws ProblemError with everything that is wrong in it.
 */
export async function loadConfig(location: string): Promise<Config> {
  const file = await configFile(location);
  const shown = path.basename(file);
  const own = await ownParts(file, shown);
  const { written, parsed, line } = await checkedYaml(
    file,
    shown,
    configSchemaWith(own.layouts, own.catalogue),
  );
  const base = path.dirname(file);
  const config = { ...toConfig(base, shown, written as RawConfig, parsed, line), file, ...own };
  const { suppressions: named, letters } = parsed;
  const letterTemplates =
    letters === undefined
      ? []
      : loadLetterTemplates(base, typeof letters === 'string' ? [letters] : letters, {
          file: shown,
          key: 'letters',
          line: line(['letters']),
        });
  if (named === undefined) return { ...config, letterTemplates };
  const suppressions = await loadSuppressions(base, named);
  return { ...config, letterTemplates, suppressions, suppressionsFile: named };
}

/** The rules of the user's own that the configuration at a path names; none where there is no configuration. */
export async function loadOwnRules(location: string): Promise<readonly Rule[]> {
  const file = await configFile(location).catch(() => undefined);
  return file === undefined ? [] : ownRules(file, path.basename(file));
}

type RawChoices = Readonly<Record<string, RuleChoice | false>>;

/** The rule choices as written: their options are parsed where they are used. */
interface RawConfig {
  /** Files of rules alone, or choices with those files among them. */
  readonly rules?: string | readonly string[] | (RawChoices & { readonly from?: unknown });
  readonly overrides?: readonly (Omit<Override, 'rules'> & {
    readonly rules: RawChoices;
  })[];
}

async function configFile(location: string): Promise<string> {
  const absolute = path.resolve(location);
  const found = await stat(absolute).catch(() => undefined);
  const shown = path.basename(absolute);
  if (!found) {
    throw new ProblemError([
      {
        id: 'config-not-found',
        place: { file: shown },
        found: 'there is no such file or folder',
        expected: `a folder that holds ${CONFIG_NAME}, or the file itself`,
        fix: 'Check the path',
      },
    ]);
  }
  if (!found.isDirectory()) return absolute;
  const inside = path.join(absolute, CONFIG_NAME);
  const config = await stat(inside).catch(() => undefined);
  if (config?.isFile()) return inside;
  throw new ProblemError([
    {
      id: 'config-not-found',
      place: { file: shown },
      found: `there is no ${CONFIG_NAME} in this folder`,
      expected: `a folder that holds ${CONFIG_NAME}`,
      fix: 'Name that folder, or name the files themselves: bill-audit check --bills FILE… --inventory FILE… --prices FILE…',
    },
  ]);
}

function toConfig(
  base: string,
  file: string,
  raw: RawConfig,
  parsed: ParsedConfig,
  line: (at: readonly PropertyKey[]) => number | undefined,
): Config {
  const { customer } = parsed;
  const contact = Object.fromEntries(
    Object.entries(customer?.contact ?? {}).filter(([, value]) => value !== null),
  );
  const rules = withoutFalse(choicesIn(raw.rules));
  return {
    base,
    customer: {
      ...customer,
      kind: customer?.kind ?? 'business',
      address: customer?.address ?? [],
      contact,
    } as Customer,
    locale: (parsed.locale === undefined ? undefined : parseLocale(parsed.locale)) ?? DEFAULT_LOCALE,
    ...(parsed.locale === undefined ? {} : { namesLocale: true }),
    ...(parsed.currency === undefined ? {} : { currency: parsed.currency }),
    inputs: ROLES_OF_KEYS.flatMap((role) =>
      (parsed[role] ?? []).map(
        (entry, index): InputSpec => ({
          role,
          files: typeof entry.files === 'string' ? [entry.files] : entry.files,
          ...(entry.sheet === undefined ? {} : { sheet: entry.sheet }),
          layout: (entry.layout ?? 'auto') as string | Mapping,
          at: { file, line: line([role, index, 'files']), key: `${role}.${index}.files` },
        }),
      ),
    ),
    carriers: Object.entries(parsed.carriers ?? {}).map(([name, written]): CarrierProfile => {
      const locale = written.locale === undefined ? undefined : parseLocale(written.locale);
      return {
        ...plainProfile(name),
        ...(written.legal_name ? { legalName: written.legal_name } : {}),
        ...(written.address === undefined ? {} : { address: written.address }),
        ...(written.email ? { email: written.email } : {}),
        ...(locale === undefined ? {} : { locale }),
        ...(written.answer_days === undefined ? {} : { answerDays: written.answer_days }),
        ...(written.proration === undefined ? {} : { proration: written.proration }),
        ...(written.aliases === undefined ? {} : { aliases: written.aliases }),
        ...(written.claim_days === undefined
          ? {}
          : { claimWindow: { days: written.claim_days, from: written.claim_from ?? 'invoice_date' } }),
      };
    }),
    rules,
    rulePlaces: Object.fromEntries(
      Object.keys(rules).map((id) => [id, { file, line: line(['rules', id]), key: `rules.${id}` }]),
    ),
    overrides: (raw.overrides ?? []).map((override, index) => ({
      ...override,
      rules: withoutFalse(override.rules),
      place: { file, line: line(['overrides', index]), key: `overrides.${index}` },
    })),
    taxes: (parsed.taxes ?? []).map(({ name, rate, from, to }): TaxRate => {
      const [first, last] = [from, to].map((day) => (day === undefined ? undefined : parseIsoDay(day)));
      return {
        name,
        rate: decimal(String(rate)),
        ...(first === undefined ? {} : { from: first }),
        ...(last === undefined ? {} : { to: last }),
      };
    }),
    ...(parsed.laws === undefined
      ? {}
      : {
          laws: lawChoicesOf(parsed.laws, (index) => ({
            file,
            line: line(['laws', index]),
            key: `laws.${index}`,
          })),
        }),
    ...(parsed.ledger === undefined
      ? {}
      : {
          ledger: {
            written: parsed.ledger,
            place: { file, line: line(['ledger']), key: 'ledger' },
          },
        }),
    layouts: [],
    letterTemplates: [],
    catalogue: RULES,
    suppressions: [],
    warnings: RESERVED_RULES.filter((id) => rules[id] !== undefined && rules[id] !== 'off').map(
      (id): Problem => ({
        id: 'rule-reserved',
        place: { file, line: line(['rules', id]), key: `rules.${id}` },
        found: `the rule ${quoted(id)} is not in this version, and checked nothing`,
        expected: 'a rule that bill-audit rules lists',
        fix: 'Remove it, or switch it off',
      }),
    ),
  };
}

function choicesIn(rules: RawConfig['rules'] = {}): RawChoices {
  if (typeof rules !== 'object' || isNames(rules)) return {};
  const { from: _, ...choices } = rules;
  return choices as RawChoices;
}

function isNames(rules: readonly string[] | object): rules is readonly string[] {
  return Array.isArray(rules);
}

function withoutFalse(choices: RawChoices): Record<string, RuleChoice> {
  return Object.fromEntries(
    Object.entries(choices).map(([id, choice]) => [id, choice === false ? 'off' : choice]),
  );
}
