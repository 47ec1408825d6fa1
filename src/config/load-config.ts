import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Override, RuleChoice } from '../audit/settings.ts';
import { DEFAULT_LOCALE, parseLocale } from '../language/locale.ts';
import type { Layout } from '../normalize/layout.ts';
import type { Mapping } from '../normalize/mapping.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';
import { RESERVED_RULES } from '../rules/reserved.ts';
import { checkedYaml } from './checked-yaml.ts';
import { type Config, type InputSpec, plainProfile } from './config.ts';
import { loadLayouts } from './load-layouts.ts';
import { loadSuppressions } from './load-suppressions.ts';
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
  const own = await ownLayouts(file, shown);
  const { written, parsed, line } = await checkedYaml(file, shown, configSchemaWith(own));
  const config = { ...toConfig(path.dirname(file), shown, written as RawConfig, parsed, line), layouts: own };
  return parsed.suppressions === undefined
    ? config
    : { ...config, suppressions: await loadSuppressions(config.base, parsed.suppressions) };
}

/** The user's own layouts, which the rest of the file may name; what is wrong with the list itself is told with the rest. */
async function ownLayouts(file: string, shown: string): Promise<Layout[]> {
  const { parsed } = await checkedYaml(
    file,
    shown,
    z.looseObject({ layouts: z.unknown() }).catch({ layouts: [] }),
  );
  const names = z.array(z.string().min(1)).safeParse(parsed.layouts);
  return names.success ? loadLayouts(path.dirname(file), names.data) : [];
}

/** The rule choices as written: their options are parsed where they are used. */
interface RawConfig {
  readonly rules?: Readonly<Record<string, RuleChoice | false>>;
  readonly overrides?: readonly (Omit<Override, 'rules'> & {
    readonly rules: Readonly<Record<string, RuleChoice | false>>;
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
  const rules = withoutFalse(raw.rules ?? {});
  return {
    base,
    customer: {
      ...customer,
      kind: customer?.kind ?? 'business',
      address: customer?.address ?? [],
      contact,
    } as Customer,
    locale: (parsed.locale === undefined ? undefined : parseLocale(parsed.locale)) ?? DEFAULT_LOCALE,
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
      };
    }),
    rules,
    overrides: (raw.overrides ?? []).map((override, index) => ({
      ...override,
      rules: withoutFalse(override.rules),
      place: { file, line: line(['overrides', index]), key: `overrides.${index}` },
    })),
    layouts: [],
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

function withoutFalse(choices: Readonly<Record<string, RuleChoice | false>>): Record<string, RuleChoice> {
  return Object.fromEntries(
    Object.entries(choices).map(([id, choice]) => [id, choice === false ? 'off' : choice]),
  );
}
