import path from 'node:path';
import type { Config } from '../config/config.ts';
import { CONFIG_NAME, loadConfig } from '../config/load-config.ts';
import { DEFAULT_LOCALE, parseLocale } from '../language/locale.ts';
import { isCurrency } from '../money/currency.ts';
import { foldedNames } from '../normalize/file-task.ts';
import { inspectFile } from '../normalize/inspect-file.ts';
import { LAYOUTS } from '../normalize/layouts/index.ts';
import { IdentifierReader } from '../normalize/values/identifier-text.ts';
import { phoneCountry } from '../normalize/values/phone-country.ts';
import { type Problem, ProblemError, problemText, quoted } from '../problem.ts';
import { UNKNOWN_CUSTOMER } from '../records/customer.ts';
import type { Role } from '../records/field.ts';
import { inspectionJson, inspectionText } from '../reports/inspection.ts';
import { commonFolder, findFiles } from '../sources/find-files.ts';
import { readSources } from '../sources/read-source.ts';
import { mannersOf } from './main.ts';
import { ProgressLine } from './progress-line.ts';
import { layoutsOf, usage } from './request.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';

/** Prints how each file is read. Throws ProblemError with every file that cannot be. */
export async function inspect(
  patterns: readonly string[],
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const locale = options.locale === undefined ? DEFAULT_LOCALE : parseLocale(String(options.locale));
  if (!locale) {
    throw new ProblemError([
      usage(
        `--locale ${quoted(String(options.locale))} is not supported`,
        'a locale in English, French or Arabic, such as en-GB, fr-CA or ar-MA',
        'Correct the locale',
      ),
    ]);
  }
  const currency = options.currency === undefined ? undefined : String(options.currency);
  if (currency !== undefined && !isCurrency(currency)) {
    throw new ProblemError([
      usage(
        `--currency ${quoted(currency)} is not a currency`,
        'an ISO 4217 code in capitals, such as EUR',
        'Correct the code',
      ),
    ]);
  }
  const role = options.role as Role | undefined;
  const project = await projectHere(process);
  const own = [...(project?.layouts ?? []), ...(await layoutsOf(options, process.cwd()))];
  const carriers = project?.carriers ?? [];
  const knownCarriers = foldedNames(carriers);
  const layouts = [...LAYOUTS, ...own].filter((layout) => role === undefined || layout.role === role);
  const identifiers = new IdentifierReader(phoneCountry({ customer: UNKNOWN_CUSTOMER, locale, currency }));

  const problems: Problem[] = [];
  const inspections = [];
  const manners = mannersOf(options);
  const progress = new ProgressLine(process, manners);
  const files = named(patterns, process.cwd(), problems);
  try {
    for (const [done, { file, absolute }] of files.entries()) {
      progress.show({ step: 'reading', done, of: files.length, name: file });
      try {
        const sheet = options.sheet === undefined ? undefined : String(options.sheet);
        for (const source of await readSources(absolute, file))
          inspections.push(
            inspectFile(source, { layouts, sheet, locale, currency, carriers, knownCarriers, identifiers }),
          );
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        problems.push(...error.problems);
      }
    }
  } finally {
    progress.clear();
  }
  const color = wantsColor(process.stdout, process, manners);
  const text =
    options.format === 'json'
      ? inspectionJson(inspections)
      : inspectionText(inspections, widthOf(process.stdout), color, options.explain === true);
  if (inspections.length > 0) process.stdout.write(text);
  if (problems.length > 0) throw new ProblemError(problems);
}

/** The project of the working folder; one that cannot be loaded is told, and does not stop a look at a file. */
async function projectHere(process: Process): Promise<Config | undefined> {
  try {
    return await loadConfig(process.cwd());
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const [problem] = error.problems.filter(({ id }) => id !== 'config-not-found');
    if (problem) process.stderr.write(`warning: ${CONFIG_NAME} was not used: ${problemText(problem)}\n`);
    return undefined;
  }
}

function named(
  patterns: readonly string[],
  cwd: string,
  problems: Problem[],
): { file: string; absolute: string }[] {
  const found = patterns.flatMap((pattern) => {
    const files = findFiles(pattern, cwd);
    if (files.length === 0)
      problems.push(usage(`there is no file ${quoted(pattern)}`, 'a file', 'Check the name'));
    return files.map((file) => file.path);
  });
  const base = commonFolder(found);
  return found.map((absolute) => ({
    file: path.relative(base, absolute).split(path.sep).join('/'),
    absolute,
  }));
}
