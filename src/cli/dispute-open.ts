import { isoDay, later } from '../calendar/day.ts';
import type { Config } from '../config/config.ts';
import { present } from '../keyed/present.ts';
import type { Entry } from '../ledger/ledger.ts';
import type { LetterFile } from '../letters/letter-files.ts';
import { ProblemError } from '../problem.ts';
import type { PaymentPosition } from '../records/dispute.ts';
import type { Report } from '../report/report.ts';
import { disputedAside } from '../reports/standing.ts';
import { compareText } from '../text/fold.ts';
import { letterFolder, lettersOfDisputes, tellTemplates, writeLetters } from './dispute-letters.ts';
import { OptionValues } from './dispute-values.ts';
import { type Decision, triedOnLedger, type Written, writeDisputes } from './dispute-write.ts';
import { isFindingName } from './finding-name.ts';
import { isCauseName, selectionOf } from './findings-to-claim.ts';
import { configAtHand } from './ledger-file.ts';
import { mannersOf } from './main.ts';
import { nextOfOpened, tellNext } from './next-steps.ts';
import { openingOf } from './opening-entries.ts';
import { requireFolder } from './out-folder.ts';
import { readReport } from './report-file.ts';
import { usage } from './request.ts';
import type { Process } from './terminal.ts';
import { timeLimitsOf } from './time-limits.ts';
import { usualReport } from './usual-report.ts';

type Options = Readonly<Record<string, unknown>>;

/**
 * Opens claims of the findings that are chosen, or adds them to the open claims of the same errors, and drafts the letters
 * to the carriers. Throws ProblemError.
 */
export async function openDisputes(
  subjects: readonly string[],
  options: Options,
  process: Process,
): Promise<void> {
  const values = new OptionValues(options);
  const owner = values.name('owner');
  const names = [...new Set(subjects.filter((subject) => isFindingName(subject) || isCauseName(subject)))];
  const location = onePlace(
    subjects.filter((subject) => !names.includes(subject)),
    values,
  );
  values.check();
  const report = await readReport(location ?? (await usualReport(options, process.cwd())), process);
  const selection = selectionOf(report, { names, all: values.has('all'), carriers: values.list('carrier') });
  const payment = values.word<PaymentPosition>('payment') ?? 'paid-under-reserve';
  const how = {
    payment,
    together: values.has('together'),
    found: report.asOf,
    limitsOf: timeLimitsOf(report),
    ...present('owner', owner),
  };
  let told: readonly string[] = [];
  const decide: Decision = ({ book }, { head }) => {
    const opening = openingOf(selection, book, { ...how, head });
    told = opening.told;
    checkBilled(opening.entries);
    return opening.entries;
  };
  // What keeps the letters from being drafted is told before anything is written.
  const config = await configAtHand(options, process.cwd());
  const folder = letterFolder(options, config, process.cwd());
  const tried = await triedOnLedger(options, process, decide);
  const drafts = await lettersFor(tried, report, config);
  if (drafts.length > 0) await requireFolder(folder);
  const written = await writeDisputes(options, process, { create: true }, decide);
  if (!mannersOf(options).quiet) {
    for (const line of [...told, ...leftOutOf(report)]) process.stderr.write(`${line}\n`);
    if (written.added.length === 0) process.stderr.write('nothing is left to claim\n');
  }
  if (options.dryRun === true) return;
  await tellTemplates(config, options, process);
  const letters = isAsTried(tried, written) ? drafts : await lettersFor(written, report, config);
  await writeLetters(folder, letters, options, process);
  if (letters.length > 0) tellNext(nextOfOpened(claimsIn(written)), options, process);
}

/** The letters that claim what was opened or added, of a day on which the bills are there; a claim on which the carrier has decided is added to without one. */
async function lettersFor(
  { book, added }: Written,
  { asOf }: Report,
  config: Config | undefined,
): Promise<readonly LetterFile[]> {
  const [first] = added;
  if (!first) return [];
  const disputes = claimsIn({ added }).flatMap((claim) => book.get(claim) ?? []);
  const { letterWithoutCause } = await import('../letters/letter-cause.ts');
  const due = disputes.filter((dispute) => letterWithoutCause(dispute, 'claim') === undefined);
  const dated = { date: later(first.on, asOf), dateOption: '--on' };
  return lettersOfDisputes(due, { level: 'claim', ...dated, ...(config ? { config } : {}) });
}

/** What the report does not have although it was found: money that an open claim could ask for may be among it. */
function leftOutOf(report: Report): readonly string[] {
  const { findings: count } = disputedAside(report);
  if (count === 0) return [];
  const findings = count === 1 ? '1 finding that is' : `${count} findings that are`;
  return [
    `the report leaves out ${findings} in dispute (check --new): check without it to add what is billed again`,
  ];
}

/** Throws ProblemError where a claim would be of a day before that of a bill which it claims. */
function checkBilled(entries: readonly Entry[]): void {
  const problems = entries.flatMap((entry) => {
    if (entry.type !== 'opened' && entry.type !== 'extended') return [];
    const days = entry.lines.flatMap(({ billDate }) => billDate ?? []);
    const last = days.reduce((latest, day) => later(latest, day), entry.on);
    if (last === entry.on) return [];
    return [
      usage(
        `${isoDay(entry.on)} is before ${isoDay(last)}, the date of a bill that ${entry.dispute} would claim`,
        'that day or a later one',
        'Give the day with --on',
      ),
    ];
  });
  if (problems.length > 0) throw new ProblemError(problems);
}

/** True where nobody else wrote about the same claims meanwhile. */
function isAsTried(tried: Written, written: Written): boolean {
  const told = ({ book, added }: Written) =>
    claimsIn({ added }).map((claim) => `${claim} ${book.get(claim)?.history.length}`);
  return told(tried).join() === told(written).join();
}

function claimsIn({ added }: Pick<Written, 'added'>): readonly string[] {
  return [...new Set(added.map(({ dispute }) => dispute))].sort(compareText);
}

/** The report that the command line names; undefined where it names none. */
function onePlace(paths: readonly string[], values: OptionValues): string | undefined {
  const named = values.word<string>('report');
  const [first, ...others] = named === undefined ? paths : [...paths, named];
  if (others.length > 0)
    values.fault(
      `${others.length + 1} reports are named: ${[first, ...others].join(', ')}`,
      'findings, causes, and one report',
      'Name one report; an id is F- or C- and eight or more hexadecimal digits',
    );
  return first;
}
