import path from 'node:path';
import type { AuditRequest } from '../audit/run-audit.ts';
import { type Day, parseIsoDay } from '../calendar/day.ts';
import type { Config, InputSpec } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { loadLayouts } from '../config/load-layouts.ts';
import { loadLetterTemplates } from '../config/load-letter-templates.ts';
import { loadRules } from '../config/load-rules.ts';
import { nearest } from '../config/schema-problems.ts';
import { DEFAULT_LOCALE, parseLocale } from '../language/locale.ts';
import { isAddress } from '../ledger/location.ts';
import { isCurrency } from '../money/currency.ts';
import { decimal } from '../money/decimal.ts';
import { moneyOf } from '../money/money.ts';
import type { Layout } from '../normalize/layout.ts';
import { phoneCountry } from '../normalize/values/phone-country.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { UNKNOWN_CUSTOMER } from '../records/customer.ts';
import type { Catalogue } from '../rules/catalogue.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { commonFolder, findFiles } from '../sources/find-files.ts';

/** The options by which files are named without a configuration file. */
const INPUT_OPTIONS = ['bills', 'invoices', 'inventory', 'prices', 'orders', 'history'] as const;

/** The configuration a command line stands for: a file's, or the inputs it names itself. Throws ProblemError. */
export async function configOf(
  location: string | undefined,
  options: Readonly<Record<string, unknown>>,
  cwd: string,
): Promise<Config> {
  const named = INPUT_OPTIONS.filter((name) => options[name] !== undefined);
  const written = options.config === undefined ? location : String(options.config);
  if (named.length > 0 && written !== undefined) {
    throw new ProblemError([
      usage(
        `both a configuration and --${named.join(', --')} are given`,
        'one or the other',
        'Put the files into the configuration, or leave it out',
      ),
    ]);
  }
  if (options.config !== undefined && location !== undefined) {
    throw new ProblemError([
      usage('both --config and a path are given', 'one or the other', 'Leave one out'),
    ]);
  }
  const base =
    named.length > 0 ? withoutFile(options, cwd) : await loadConfig(path.resolve(cwd, written ?? '.'));
  const layouts = await layoutsOf(options, cwd);
  const config = overridden({ ...base, layouts: [...base.layouts, ...layouts] }, options);
  const own = await ownRulesOf(options, cwd, config.catalogue, phoneCountry(config));
  const letters = (options.letters as string[] | undefined) ?? [];
  const letterTemplates =
    letters.length === 0 ? config.letterTemplates : loadLetterTemplates(cwd, letters, { key: '--letters' });
  return { ...config, letterTemplates, catalogue: [...config.catalogue, ...own] };
}

/** The rules of the user's own that a command line names. Throws ProblemError with everything that is wrong in them. */
export async function ownRulesOf(
  options: Readonly<Record<string, unknown>>,
  cwd: string,
  catalogue: Catalogue,
  country?: string,
): Promise<readonly Rule[]> {
  const patterns = (options.rules as string[] | undefined) ?? [];
  const named = patterns.map((pattern) => ({ pattern, at: { key: '--rules' } }));
  return named.length === 0 ? [] : loadRules(cwd, named, { catalogue, country });
}

/** The layouts of the user's own that a command line names. Throws ProblemError with everything that is wrong in them. */
export async function layoutsOf(options: Readonly<Record<string, unknown>>, cwd: string): Promise<Layout[]> {
  const files = (options.layouts as string[] | undefined) ?? [];
  return files.length === 0 ? [] : loadLayouts(cwd, files);
}

/** The audit's day, or undefined. Throws ProblemError unless it is YYYY-MM-DD. */
export function asOfOf(options: Readonly<Record<string, unknown>>): Day | undefined {
  if (options.asOf === undefined) return undefined;
  const day = parseIsoDay(String(options.asOf));
  if (day !== undefined) return day;
  throw new ProblemError([
    usage(
      `--as-of ${quoted(String(options.asOf))} is not a date`,
      'YYYY-MM-DD, such as 2026-10-31',
      'Correct the date',
    ),
  ]);
}

/** The smallest impact to report, as a function to each currency; undefined when none was asked for. */
export function minImpactOf(options: Readonly<Record<string, unknown>>): AuditRequest['minImpact'] {
  if (options.minImpact === undefined) return undefined;
  const written = String(options.minImpact);
  if (!/^\d+(\.\d+)?$/.test(written)) {
    throw new ProblemError([
      usage(
        `--min-impact ${quoted(written)} is not an amount`,
        'a number such as 5.00, not negative',
        'Correct the amount',
      ),
    ]);
  }
  const minimum = decimal(written);
  return (amount) => moneyOf(minimum, amount.currency);
}

/** The rules asked for, or undefined for all. Throws ProblemError for an id that is no rule. */
export function rulesOf(written: readonly string[], catalogue: Catalogue): ReadonlySet<string> | undefined {
  if (written.length === 0) return undefined;
  const ids = catalogue.map((rule) => rule.id);
  const unknown = written.filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    throw new ProblemError(
      unknown.map((id): Problem => {
        const near = nearest(id, ids);
        return {
          id: 'rule-unknown',
          found: `--rule ${quoted(id)} is not a rule`,
          expected: `one of ${ids.join(', ')}`,
          fix: near === undefined ? 'See bill-audit rules' : `Did you mean ${quoted(near)}?`,
        };
      }),
    );
  }
  return new Set(written);
}

/** Throws ProblemError, which shows nothing of it, for an address where the name of a file or folder belongs. */
export function refuseAddress(written: string, belongs: string): void {
  // A name that was made absolute has lost one of the strokes.
  if (!isAddress(written) && !/(?:^|[/\\])[a-z][a-z0-9+.-]+:[/\\]/i.test(written)) return;
  throw new ProblemError([
    usage(
      `an address stands where ${belongs} belongs`,
      belongs,
      'Name it; the address of a ledger is named with --ledger',
    ),
  ]);
}

/** A problem of the command line itself. */
export function usage(found: string, expected: string, fix: string): Problem {
  return { id: 'usage', found, expected, fix };
}

function withoutFile(options: Readonly<Record<string, unknown>>, cwd: string): Config {
  if (options.bills === undefined) {
    throw new ProblemError([
      usage(
        'no bills are named',
        '--bills FILE…, or a folder that holds bill-audit.yaml',
        'Name the bills with --bills',
      ),
    ]);
  }
  const named = INPUT_OPTIONS.flatMap((role) =>
    ((options[role] as string[] | undefined) ?? []).map((pattern) => ({ role, pattern })),
  );
  const files = named.flatMap(({ pattern }) => findFiles(pattern, cwd).map((file) => file.path));
  return {
    base: files.length === 0 ? cwd : commonFolder(files),
    customer: UNKNOWN_CUSTOMER,
    locale: DEFAULT_LOCALE,
    inputs: named.map(
      ({ role, pattern }): InputSpec => ({
        role,
        files: [path.resolve(cwd, pattern)],
        layout: 'auto',
        at: { key: `--${role}`, written: pattern },
      }),
    ),
    layouts: [],
    letterTemplates: [],
    catalogue: RULES,
    taxes: [],
    carriers: [],
    rules: {},
    overrides: [],
    suppressions: [],
    warnings: [],
  };
}

function overridden(config: Config, options: Readonly<Record<string, unknown>>): Config {
  const problems: Problem[] = [];
  const locale = options.locale === undefined ? config.locale : parseLocale(String(options.locale));
  if (!locale)
    problems.push(
      usage(
        `--locale ${quoted(String(options.locale))} is not supported`,
        'a locale in English, French or Arabic, such as en-GB, fr-CA or ar-MA',
        'Correct the locale',
      ),
    );
  const currency = options.currency === undefined ? config.currency : String(options.currency);
  if (currency !== undefined && !isCurrency(currency))
    problems.push(
      usage(
        `--currency ${quoted(currency)} is not a currency`,
        'an ISO 4217 code in capitals, such as EUR',
        'Correct the code',
      ),
    );
  const country = options.country === undefined ? config.customer.country : String(options.country);
  if (country !== undefined && !/^[A-Z]{2}$/.test(country))
    problems.push(
      usage(
        `--country ${quoted(country)} is not a country`,
        'an ISO 3166 code in capitals, such as CA',
        'Correct the code',
      ),
    );
  if (problems.length > 0 || !locale) throw new ProblemError(problems);
  return {
    ...config,
    // Another language of the output changes nothing in how the files are read, and so no finding's name.
    ...(config.namesLocale && options.locale !== undefined ? { outputLocale: locale } : { locale }),
    ...(currency === undefined ? {} : { currency }),
    customer: { ...config.customer, ...(country === undefined ? {} : { country }) },
  };
}
