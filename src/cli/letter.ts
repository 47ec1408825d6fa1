import { readFile } from 'node:fs/promises';
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
import { reportJson } from '../report/report-json.ts';
import { compareText, foldWords } from '../text/fold.ts';
import { checkedTemplates } from './checked-templates.ts';
import { digestOfDraft } from './draft-digest.ts';
import { bytesOf } from './formats.ts';
import { mannersOf } from './main.ts';
import { keptDrafts, keptText, REPORT, requireFolder } from './out-folder.ts';
import { ProgressLine } from './progress-line.ts';
import { fileOf, readReport } from './report-file.ts';
import { usage } from './request.ts';
import { shown } from './shown-path.ts';
import type { Process } from './terminal.ts';
import { type OutputFile, writeWhole } from './write-whole.ts';

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
  const progress = new ProgressLine(process, mannersOf(options));
  progress.show({ step: 'reading', done: 0, of: 1, name: written });
  const saved = await readReport(written, process).finally(() => progress.clear());
  const { report, templates } = await withConfig(saved, options, cwd);
  const carriers = carriersOf(report, options);
  const checked = await checkedTemplates(templates);
  progress.show({ step: 'writing', done: 0, of: 0 });
  const drafts = await draftLetters(report, {
    level,
    ...(date === undefined ? {} : { date }),
    ...(previous ? { previous } : {}),
    ...(locale ? { locale } : {}),
    ...(carriers ? { carriers } : {}),
    templates: checked.templates,
  }).finally(() => progress.clear());
  const folder =
    options.out === undefined
      ? written === '-'
        ? cwd
        : path.dirname((await fileOf(written, cwd)).file)
      : path.resolve(cwd, String(options.out));
  await requireFolder(folder);
  const { kept, files } = await keptDrafts(folder, drafts, saved.drafts ?? []);
  const drafted = drafts.map(({ name, bytes }) => ({ path: path.join(folder, name), bytes }));
  const remembered = await rememberedBy(saved, drafts, path.join(folder, REPORT));
  await writeWhole([...drafted, ...files, ...remembered]);
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

/**
 * The saved report with how these drafts were written, where they lie beside it: the next run knows them for its own. A
 * report that would lose something by being written again stays as it is.
 */
async function rememberedBy(
  saved: Report,
  drafts: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  file: string,
): Promise<OutputFile[]> {
  const present = await readFile(file).catch(() => undefined);
  if (!present?.equals(Buffer.concat([...bytesOf(reportJson(saved))]))) return [];
  const written = drafts.flatMap(({ name, bytes }) => digestOfDraft(name, bytes) ?? []);
  const names = new Set(written.map((draft) => draft.file));
  const others = (saved.drafts ?? []).filter((draft) => !names.has(draft.file));
  const all = [...others, ...written].sort((a, b) => compareText(a.file, b.file));
  return [{ path: file, bytes: bytesOf(reportJson({ ...saved, drafts: all })) }];
}

/** The report with the names, addresses and laws of a configuration, and the templates to use. */
async function withConfig(report: Report, options: Readonly<Record<string, unknown>>, cwd: string) {
  const patterns = (options.letters as string[] | undefined) ?? [];
  const own = patterns.length === 0 ? [] : loadLetterTemplates(cwd, patterns, { key: '--letters' });
  if (options.config === undefined) return { report, templates: own };
  const config = await loadConfig(path.resolve(cwd, String(options.config)));
  const profiles = new Map(config.carriers.map((profile) => [profile.name, profile]));
  const carriers = report.carriers.map((carrier) => {
    const { invoices, billed, taxed } = carrier;
    const profile = profiles.get(carrier.name) ?? carrier;
    return { ...profile, invoices, billed, ...(taxed === undefined ? {} : { taxed }) };
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
  const named = new Map(names.map((name) => [foldWords(name), name]));
  const unknown = asked.filter((name) => !named.has(foldWords(name)));
  if (unknown.length === 0) return asked.flatMap((name) => named.get(foldWords(name)) ?? []);
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
