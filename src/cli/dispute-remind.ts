import { append } from '../keyed/value-at.ts';
import { type Overdue, remindersOf } from '../ledger/reminders.ts';
import type { LetterFile } from '../letters/letter-files.ts';
import { type RemindingLetter, remindersJson, remindersText } from '../reports/dispute/reminders-text.ts';
import { filtered, filterOf, isOpenTo, named, tellUnmatched } from './dispute-claims.ts';
import { localeIn } from './dispute-letter.ts';
import { letterFolder, lettersOfDisputes, tellTemplates, writeLetters } from './dispute-letters.ts';
import { OptionValues } from './dispute-values.ts';
import { withLedger } from './ledger-file.ts';
import { mannersOf } from './main.ts';
import type { Process } from './terminal.ts';
import { viewOn } from './terminal-view.ts';
import { momentOf } from './today.ts';

type Options = Readonly<Record<string, unknown>>;

/**
 * Drafts a reminder or a formal notice for every answer and credit that is late, tells what else is waited for, and writes
 * nothing to the ledger: a letter counts when it is sent. Throws ProblemError.
 */
export async function remindCarriers(
  claims: readonly string[],
  options: Options,
  process: Process,
): Promise<void> {
  const values = new OptionValues(options);
  const asOf = values.day('asOf');
  const level = values.word<'reminder' | 'notice'>('level');
  const locale = localeIn(options);
  values.check();
  const day = asOf ?? momentOf(process).today;
  const { filter, swallowed } = filterOf(options);
  const names = [...claims, ...swallowed];
  await withLedger(options, process, { create: false }, async ({ ledger, config }) => {
    const { book } = await ledger.read();
    const meant = names.length > 0 ? new Set(named(book, names)) : undefined;
    const disputes = isOpenTo(filter) ? [...book.values()] : filtered(book, filter, day);
    tellUnmatched(book, filter, options, process);
    const reminders = remindersOf(
      disputes.filter((dispute) => meant?.has(dispute) ?? true),
      day,
    );
    const setting = {
      date: day,
      dateOption: '--as-of',
      ...(locale ? { locale } : {}),
      ...(config ? { config } : {}),
    };
    const letters: RemindingLetter[] = [];
    const drafts: LetterFile[] = [];
    for (const own of ['reminder', 'notice'] as const) {
      const late = reminders.overdue.filter(({ next }) => (level ?? next) === own);
      const files = await lettersOfDisputes(
        late.map(({ dispute }) => dispute),
        { ...setting, level: own },
      );
      drafts.push(...files);
      letters.push(...lettersTo(late, own, files));
    }
    const dryRun = options.dryRun === true;
    const quiet = mannersOf(options).quiet;
    const told = { reminders, letters, asOf: day, dryRun };
    if (options.format === 'json') process.stdout.write(remindersJson(told));
    else process.stdout.write(remindersText(told, viewOn(options, process)));
    await tellTemplates(config, options, process);
    if (!dryRun) await writeLetters(letterFolder(options, config, process.cwd()), drafts, options, process);
    else if (!quiet) process.stderr.write('nothing was written: --dry-run\n');
  });
}

/** Each letter with its files and what it is about. */
function lettersTo(
  late: readonly Overdue[],
  level: RemindingLetter['level'],
  files: readonly LetterFile[],
): readonly RemindingLetter[] {
  const byCarrier = new Map<string, LetterFile[]>();
  for (const file of files) append(byCarrier, file.carrier, file);
  return [...byCarrier].map(([carrier, own]) => ({
    carrier,
    level,
    files: own.map(({ name }) => name),
    claims: late.filter(({ dispute }) => own[0]?.claims?.includes(dispute.claim)),
  }));
}
