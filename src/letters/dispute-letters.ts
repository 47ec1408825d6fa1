import { addDays, type Day, isoDay } from '../calendar/day.ts';
import { append } from '../keyed/value-at.ts';
import type { Locale } from '../language/locale.ts';
import { ProblemError } from '../problem.ts';
import type { Dispatch, Dispute, DisputeLine } from '../records/dispute.ts';
import type { Report, ReportCarrier } from '../report/report.ts';
import { compareText, foldWords } from '../text/fold.ts';
import type { ClaimedFinding } from './claim.ts';
import { carrierFileNames } from './file-name.ts';
import { type Followed, followedOf } from './followed.ts';
import { isOwnLetter } from './history.ts';
import { type Letter, letterAbout } from './letter.ts';
import { letterWithoutCause } from './letter-cause.ts';
import { type LetterFile, letterFiles } from './letter-files.ts';
import { claimDays, letterPart } from './letter-part.ts';
import { unknownCarrier } from './letters.ts';
import { AUDIT, type Correspondence, tooEarly } from './level.ts';
import { findingOfLine } from './line-finding.ts';
import type { LetterTemplate } from './template.ts';

/** What every letter about disputes is written from beside them: who writes, to whom, and in which words. */
export type DisputeReport = Omit<Report, 'asOf' | 'findings'>;

/** Which letters about disputes to draft, and how. */
export interface DisputeLetterOptions {
  readonly level: Dispatch;
  /** Of the letters. */
  readonly date: Day;
  /** How a command line names that day, for problems; `--date` when absent. */
  readonly dateOption?: string;
  /** In place of the carriers' own. */
  readonly locale?: Locale;
  /** Checked. */
  readonly templates?: readonly LetterTemplate[];
}

/** The letter to one carrier about its disputes, with its report and its names. */
export interface DisputeLetter {
  readonly letter: Letter;
  readonly report: Report;
  /** What its files are named: `dispute-D-2026-0001-reminder-2027-01-05`, or with the carrier's name where it is about several. */
  readonly base: string;
  readonly evidence: string;
}

/** The most claim numbers that stand in a subject or a title. */
const MOST_NUMBERS = 6;

/**
 * One letter of a level to each carrier of these disputes, sorted by carrier. Every figure is the ledger's: what is claimed
 * less what was credited is what is due. Throws ProblemError for each dispute of which such a letter has nothing to say, and
 * where the date is before the audit or a letter that it follows.
 */
export function disputeLettersOf(
  base: DisputeReport,
  disputes: readonly Dispute[],
  options: DisputeLetterOptions,
): readonly DisputeLetter[] {
  const problems = disputes.flatMap(
    (dispute) => letterWithoutCause(dispute, options.level, options.date) ?? [],
  );
  if (problems.length > 0) throw new ProblemError(problems);
  const byCarrier = new Map<string, Dispute[]>();
  for (const dispute of disputes) append(byCarrier, profileOf(base, dispute.carrier).name, dispute);
  const names = carrierFileNames([...base.carriers.map(({ name }) => name), ...byCarrier.keys()]);
  return [...byCarrier]
    .sort(([a], [b]) => compareText(a, b))
    .map(([carrier, own]) => disputeLetter(base, carrier, names.get(carrier) ?? carrier, own, options));
}

/** Their files, as `disputeLettersOf` names them: Word document, markdown, mail and evidence of each. */
export async function draftDisputeLetters(
  base: DisputeReport,
  disputes: readonly Dispute[],
  options: DisputeLetterOptions,
): Promise<readonly LetterFile[]> {
  const files: LetterFile[] = [];
  for (const { letter, report, base: name, evidence } of disputeLettersOf(base, disputes, options)) {
    const findings = letter.claims.flatMap((claim) => claim.findings);
    files.push(
      ...(await letterFiles(report, letter, findings, { base: name, evidence }, options.templates ?? [])),
    );
  }
  return files;
}

function disputeLetter(
  base: DisputeReport,
  carrier: string,
  fileName: string,
  disputes: readonly Dispute[],
  options: DisputeLetterOptions,
): DisputeLetter {
  const { level, locale, date } = options;
  // What it bills is another month's for each of the disputes.
  const recipient = { ...profileOf(base, carrier), invoices: 0, billed: [] };
  const parts = disputes.map((dispute) => letterPart(dispute, level, date));
  const about = parts.map(({ dispute }) => dispute);
  const followed = followedOf(
    about,
    level,
    (dispute) => findingsOf(dispute, recipient.name, level),
    new Map(
      parts.flatMap(({ dispute, addsTo }) =>
        addsTo === undefined ? [] : [[dispute.claim, addsTo] as const],
      ),
    ),
  );
  const findings = followed.claims.flatMap((claim) => claim.findings);
  const report: Report = { ...base, asOf: checkedUntil(about, date), findings };
  const [only, ...others] = followed.claims;
  const subject = only && others.length === 0 ? only.dispute.claim : fileName;
  const named = `dispute-${subject}-${level}-${isoDay(date)}`;
  const evidence = `${named}-evidence.xlsx`;
  const letter = letterAbout(report, recipient, findings, {
    correspondence: correspondenceAbout(followed, options, recipient.answerDays),
    claimNumber: numbersOf(followed),
    evidence,
    followed,
    ...(locale ? { locale } : {}),
  });
  return { letter, report, base: named, evidence };
}

/** The letter's place among those that were sent about its disputes; what was only said by telephone is no letter. */
function correspondenceAbout(
  { claims }: Followed,
  { level, date, dateOption = '--date' }: DisputeLetterOptions,
  answerDays: number,
): Correspondence {
  const sent = claims
    .flatMap(({ dispute }) => dispute.dispatches)
    .filter((dispatch) => !isOwnLetter(dispatch, level, date));
  const found = Math.max(...claims.map(({ dispute }) => dispute.dates.found)) as Day;
  const letters = new Map(
    sent
      .filter(({ channel }) => channel !== 'phone')
      .map(({ what, on, answerDue }) => [`${on} ${what}`, { level: what, date: on, answerBy: answerDue }]),
  );
  const previous = [...letters.values()].sort((a, b) => a.date - b.date || compareText(a.level, b.level));
  const last = sent.reduce((day, { on }) => Math.max(day, on), 0) as Day;
  const lastSent = sent.find(({ on }) => on === last);
  if (date < found) throw tooEarly(dateOption, date, found, AUDIT);
  if (lastSent && date < last)
    throw tooEarly(dateOption, date, last, `the date of the ${lastSent.what} that the letter follows`);
  const reminders = claims.map(
    ({ dispute }) => dispute.dispatches.filter(({ what, on }) => what === 'reminder' && on < date).length,
  );
  return { level, date, answerBy: addDays(date, answerDays), previous, reminder: Math.max(...reminders) + 1 };
}

/** The charges of a dispute; of one that the carrier has decided to credit, no justification is asked for any more. */
function findingsOf(dispute: Dispute, carrier: string, level: Dispatch): readonly ClaimedFinding[] {
  const { money, dates, lines } = dispute;
  const days = claimDays(dispute);
  const isDecided = ({ finding }: DisputeLine) =>
    level !== 'appeal' &&
    money.oneTime.confirmed !== undefined &&
    (days.get(finding) ?? dates.found) <= (dates.answered ?? dates.found);
  return lines.map((line) => {
    const finding = findingOfLine(line, { ...dispute, carrier });
    return isDecided(line) ? { ...finding, severity: 'error' as const } : finding;
  });
}

/** The last day of which the letter's bills say something: that of the findings, of a bill or of what it bills; not after the letter. */
function checkedUntil(disputes: readonly Dispute[], date: Day): Day {
  const days = disputes.flatMap(({ dates, lines }) => [
    dates.found,
    ...lines.flatMap(({ billDate, period }) => [billDate ?? dates.found, period?.to ?? dates.found]),
  ]);
  return Math.max(...days.filter((day) => day <= date)) as Day;
}

function numbersOf({ claims }: Followed): string {
  const numbers = claims.map(({ dispute }) => dispute.claim);
  if (numbers.length <= MOST_NUMBERS) return numbers.join(', ');
  return `${numbers.slice(0, MOST_NUMBERS - 1).join(', ')} (+${numbers.length - MOST_NUMBERS + 1})`;
}

/** What is known of a carrier under any of its names. */
function profileOf({ carriers }: DisputeReport, written: string): ReportCarrier {
  const name = foldWords(written);
  return (
    carriers.find((own) => foldWords(own.name) === name) ??
    carriers.find(({ aliases }) => aliases.some((alias) => foldWords(alias) === name)) ??
    unknownCarrier(written)
  );
}
