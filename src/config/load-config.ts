import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Override, RuleChoice } from '../audit/settings.ts';
import { DEFAULT_LOCALE, parseLocale } from '../language/locale.ts';
import type { Mapping } from '../normalize/mapping.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';
import { RESERVED_RULES } from '../rules/reserved.ts';
import { type Config, type InputSpec, plainProfile } from './config.ts';
import { configSchema, type ParsedConfig } from './schema.ts';
import { schemaProblems } from './schema-problems.ts';

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
  const source = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ProblemError(
      [
        {
          id: 'config-unreadable',
          place: { file: shown },
          found: 'the file cannot be read',
          fix: 'Check its permissions',
        },
      ],
      { cause },
    );
  });
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, maxAliasCount: 100 } as Parameters<
    typeof parseDocument
  >[1]);
  const [syntax] = document.errors;
  if (syntax) {
    const line = lines.linePos(syntax.pos[0]).line;
    const found =
      syntax.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'not valid YAML';
    throw new ProblemError([
      {
        id: 'config-syntax',
        place: { file: shown, line },
        found: `not valid YAML: ${found}`,
        expected: 'YAML',
        fix: 'Check the indentation and the quotes on this line',
      },
    ]);
  }
  const written: unknown = document.toJS() ?? {};
  const parsed = configSchema.safeParse(written);
  if (!parsed.success) {
    throw new ProblemError(
      schemaProblems(parsed.error.issues, configSchema, written, (at) => ({
        file: shown,
        line: lineOf(document, lines, at),
        key: at.join('.'),
      })),
    );
  }
  return toConfig(path.dirname(file), shown, written as RawConfig, parsed.data, (at) =>
    lineOf(document, lines, at),
  );
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
      found: `no ${CONFIG_NAME} in this folder`,
      expected: `a folder that holds ${CONFIG_NAME}`,
      fix: 'Name the folder, or audit without one: bill-audit check --bills FILE… --inventory FILE… --prices FILE…',
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
        ...(written.legal_name === undefined ? {} : { legalName: written.legal_name }),
        ...(written.address === undefined ? {} : { address: written.address }),
        ...(written.email === undefined ? {} : { email: written.email }),
        ...(locale === undefined ? {} : { locale }),
        ...(written.answer_days === undefined ? {} : { answerDays: written.answer_days }),
        ...(written.proration === undefined ? {} : { proration: written.proration }),
        ...(written.aliases === undefined ? {} : { aliases: written.aliases }),
      };
    }),
    rules,
    overrides: (raw.overrides ?? []).map((override) => ({
      ...override,
      rules: withoutFalse(override.rules),
    })),
    warnings: RESERVED_RULES.filter((id) => rules[id] !== undefined && rules[id] !== 'off').map(
      (id): Problem => ({
        id: 'rule-reserved',
        place: { file, line: line(['rules', id]), key: `rules.${id}` },
        found: `${quoted(id)} is not in this version: it checks nothing`,
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

/** The line of a key, or of the nearest key around it that the file has. */
function lineOf(document: Document, lines: LineCounter, at: readonly PropertyKey[]): number | undefined {
  for (let depth = at.length; depth > 0; depth -= 1) {
    const parent = document.getIn(at.slice(0, depth - 1), true) as { items?: readonly unknown[] } | undefined;
    const key = at[depth - 1];
    const items =
      parent?.items ??
      (depth === 1 ? (document.contents as { items?: readonly unknown[] } | null)?.items : undefined);
    for (const [index, item] of (items ?? []).entries()) {
      const pair = item as {
        key?: { value?: unknown; range?: readonly number[] };
        range?: readonly number[];
      };
      const matches = pair.key === undefined ? index === key : String(pair.key.value) === String(key);
      const start = pair.key?.range?.[0] ?? pair.range?.[0];
      if (matches && start !== undefined) return lines.linePos(start).line;
    }
  }
  return 1;
}
