import { type Day, isoDay } from '../calendar/day.ts';
import { append } from '../keyed/value-at.ts';
import { type Locale, parseLocale } from '../language/locale.ts';
import type { LetterFile } from '../letters/letter-files.ts';
import { ProblemError, quoted } from '../problem.ts';
import type { Dispatch } from '../records/dispute.ts';
import { chosen, filterOf } from './dispute-claims.ts';
import { letterFolder, lettersOfDisputes, tellTemplates, writeLetters } from './dispute-letters.ts';
import { OptionValues } from './dispute-values.ts';
import { withLedger } from './ledger-file.ts';
import { usage } from './request.ts';
import type { Process } from './terminal.ts';
import { momentOf } from './today.ts';

type Options = Readonly<Record<string, unknown>>;

/** Drafts the letters of the claims that are named or chosen, whatever their dates. Throws ProblemError. */
export async function draftLettersOfClaims(
  claims: readonly string[],
  options: Options,
  process: Process,
): Promise<void> {
  const values = new OptionValues(options);
  const date = values.day('date');
  const locale = localeIn(options);
  const level = values.word<Dispatch>('level') ?? 'claim';
  values.check();
  const day = date ?? momentOf(process).today;
  const { filter, swallowed } = filterOf(options);
  await withLedger(options, process, { create: false }, async ({ ledger, config }) => {
    const { book } = await ledger.read();
    const disputes = chosen(book, [...claims, ...swallowed], filter, day);
    const setting = { level, date: day, ...(locale ? { locale } : {}), ...(config ? { config } : {}) };
    const drafts = await lettersOfDisputes(disputes, setting);
    if (options.format === 'json') process.stdout.write(draftsJson(drafts, level, day));
    await tellTemplates(config, options, process);
    await writeLetters(letterFolder(options, config, process.cwd()), drafts, options, process);
  });
}

/** Each letter with the claims it is about and its files, as JSON (`bill-audit/letters@1`). */
function draftsJson(drafts: readonly LetterFile[], level: Dispatch, day: Day): string {
  const byCarrier = new Map<string, LetterFile[]>();
  for (const draft of drafts) append(byCarrier, draft.carrier, draft);
  const letters = [...byCarrier].map(([carrier, own]) => ({
    carrier,
    level,
    date: isoDay(day),
    claims: own[0]?.claims ?? [],
    files: own.map(({ name }) => name),
  }));
  return `${JSON.stringify({ schema: 'bill-audit/letters@1', letters }, null, 2)}\n`;
}

/** The locale that `--locale` names. Throws ProblemError for one that letters are not written in. */
export function localeIn({ locale: written }: Options): Locale | undefined {
  if (written === undefined) return undefined;
  const locale = parseLocale(String(written));
  if (locale) return locale;
  throw new ProblemError([
    usage(
      `--locale ${quoted(String(written))} is not supported`,
      'a locale in English, French or Arabic, such as en-GB, fr-CA or ar-MA',
      'Correct the locale',
    ),
  ]);
}
