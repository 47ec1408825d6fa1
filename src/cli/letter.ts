import path from 'node:path';
import { type Day, parseIsoDay } from '../calendar/day.ts';
import { loadConfig } from '../config/load-config.ts';
import { loadLetterTemplates } from '../config/load-letter-templates.ts';
import { nearest } from '../config/schema-problems.ts';
import { type Locale, parseLocale } from '../language/locale.ts';
import { draftLetters } from '../letters/letters.ts';
import type { EarlierLetter, Level } from '../letters/level.ts';
import { templateExample } from '../letters/template-example.ts';
import { ProblemError, problemText, quoted } from '../problem.ts';
import type { Report } from '../report/report.ts';
import { checkedTemplates } from './checked-templates.ts';
import { mannersOf } from './main.ts';
import { keptDrafts, keptText, requireFolder } from './out-folder.ts';
import { fileOf, readReport } from './report-file.ts';
import { usage } from './request.ts';
import { shown } from './shown-path.ts';
import type { Process } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

/** Drafts the letters of a saved report and writes them beside it. Throws ProblemError. */
export async function letter(
  named: string | undefined,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  if (options.templateExample !== undefined) {
    process.stdout.write(templateExample(localeOf('--template-example', options.templateExample)));
    return;
  }
  const cwd = process.cwd();
  const written = named ?? 'bill-audit-out';
  const locale = options.locale === undefined ? undefined : localeOf('--locale', options.locale);
  const level = options.level as Level;
  const date = dayOf('--date', options.date);
  const previous = earlierOf(level, options);
  const saved = await readReport(written, process);
  const { report, templates } = await withConfig(saved, options, cwd);
  const carriers = carriersOf(report, options);
  const checked = await checkedTemplates(templates);
  const drafts = await draftLetters(report, {
    level,
    ...(date === undefined ? {} : { date }),
    ...(previous ? { previous } : {}),
    ...(locale ? { locale } : {}),
    ...(carriers ? { carriers } : {}),
    templates: checked.templates,
  });
  const folder =
    options.out === undefined
      ? written === '-'
        ? cwd
        : path.dirname((await fileOf(written, cwd)).file)
      : path.resolve(cwd, String(options.out));
  await requireFolder(folder);
  const { kept, files } = await keptDrafts(folder, drafts, saved.drafts ?? []);
  const drafted = drafts.map(({ name, bytes }) => ({ path: path.join(folder, name), bytes }));
  await writeWhole([...drafted, ...files]);
  if (mannersOf(options).quiet) return;
  const lines = [
    ...checked.warnings.map((warning) => `warning: ${problemText(warning)}`),
    ...(kept.length > 0 ? [keptText(kept)] : []),
    drafts.length === 0
      ? 'nothing is claimed: no letter to write'
      : `wrote ${drafted.map(({ path: file }) => shown(file, cwd)).join(', ')}`,
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** The report with the names, addresses and laws of a configuration, and the templates to use. */
async function withConfig(report: Report, options: Readonly<Record<string, unknown>>, cwd: string) {
  const patterns = (options.letters as string[] | undefined) ?? [];
  const own = patterns.length === 0 ? [] : loadLetterTemplates(cwd, patterns, { key: '--letters' });
  if (options.config === undefined) return { report, templates: own };
  const config = await loadConfig(path.resolve(cwd, String(options.config)));
  const profiles = new Map(config.carriers.map((profile) => [profile.name, profile]));
  const carriers = report.carriers.map((carrier) => {
    const { invoices, billed } = carrier;
    return { ...(profiles.get(carrier.name) ?? carrier), invoices, billed };
  });
  return {
    report: { ...report, customer: config.customer, carriers, laws: config.laws },
    templates: patterns.length === 0 ? config.letterTemplates : own,
  };
}

function carriersOf(
  report: Report,
  options: Readonly<Record<string, unknown>>,
): readonly string[] | undefined {
  const asked = options.carrier as string[] | undefined;
  if (!asked) return undefined;
  const names = report.carriers.map(({ name }) => name);
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length === 0) return asked;
  throw new ProblemError(
    unknown.map((name) => {
      const near = nearest(name, names);
      return usage(
        `--carrier ${quoted(name)} is no carrier of the report`,
        `one of ${names.map(quoted).join(', ')}`,
        near === undefined ? 'Name it as the report does' : `Did you mean ${quoted(near)}?`,
      );
    }),
  );
}

/** The letters sent before; undefined where the command line names none, so that their usual days are taken. */
function earlierOf(level: Level, options: Readonly<Record<string, unknown>>): EarlierLetter[] | undefined {
  const claimed = dayOf('--claimed-on', options.claimedOn);
  const reminded = ((options.remindedOn as string[] | undefined) ?? []).flatMap(
    (text) => dayOf('--reminded-on', text) ?? [],
  );
  if (claimed === undefined && reminded.length === 0) return undefined;
  if (level === 'claim')
    throw new ProblemError([
      usage(
        'a claim follows no letter',
        '--level reminder or notice',
        'Leave --claimed-on and --reminded-on out',
      ),
    ]);
  if (claimed === undefined)
    throw new ProblemError([
      usage('the day of the claim is not given', '--claimed-on YYYY-MM-DD', 'Give it with --reminded-on'),
    ]);
  return [
    { level: 'claim', date: claimed },
    ...reminded.map((date): EarlierLetter => ({ level: 'reminder', date })),
  ];
}

function dayOf(option: string, written: unknown): Day | undefined {
  if (written === undefined) return undefined;
  const day = parseIsoDay(String(written));
  if (day !== undefined) return day;
  throw new ProblemError([
    usage(`${option} ${quoted(String(written))} is not a day`, 'YYYY-MM-DD', 'Correct the date'),
  ]);
}

function localeOf(option: string, written: unknown): Locale {
  const locale = parseLocale(String(written));
  if (locale) return locale;
  throw new ProblemError([
    usage(
      `${option} ${quoted(String(written))} is not supported`,
      'a locale in English, French or Arabic, such as en-GB, fr-CA or ar-MA',
      'Correct the locale',
    ),
  ]);
}
