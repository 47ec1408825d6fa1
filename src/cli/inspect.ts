import path from 'node:path';
import { UNKNOWN_CUSTOMER } from '../config/config.ts';
import { DEFAULT_LOCALE, parseLocale } from '../language/locale.ts';
import { isCurrency } from '../money/currency.ts';
import { inspectFile } from '../normalize/inspect-file.ts';
import { LAYOUTS } from '../normalize/layouts/index.ts';
import { IdentifierReader } from '../normalize/values/identifier-text.ts';
import { phoneCountry } from '../normalize/values/phone-country.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import type { Role } from '../records/field.ts';
import { inspectionJson, inspectionText } from '../reports/inspection.ts';
import { commonFolder, findFiles } from '../sources/find-files.ts';
import { readSource } from '../sources/read-source.ts';
import { mannersOf } from './main.ts';
import { usage } from './request.ts';
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
  const layouts = LAYOUTS.filter((layout) => role === undefined || layout.role === role);
  const identifiers = new IdentifierReader(phoneCountry({ customer: UNKNOWN_CUSTOMER, locale, currency }));

  const problems: Problem[] = [];
  const inspections = [];
  for (const { file, absolute } of named(patterns, process.cwd(), problems)) {
    try {
      const source = await readSource(absolute, file);
      const sheet = options.sheet === undefined ? undefined : String(options.sheet);
      inspections.push(inspectFile(source, { layouts, sheet, locale, currency, identifiers }));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  const color = wantsColor(process.stdout, process, mannersOf(options));
  const text =
    options.format === 'json'
      ? inspectionJson(inspections)
      : inspectionText(inspections, widthOf(process.stdout), color);
  if (inspections.length > 0) process.stdout.write(text);
  if (problems.length > 0) throw new ProblemError(problems);
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
