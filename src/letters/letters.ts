import { append } from '../keyed/value-at.ts';
import type { Locale } from '../language/locale.ts';
import { ProblemError } from '../problem.ts';
import type { Report, ReportCarrier } from '../report/report.ts';
import { type ClaimedFinding, isClaimed } from './claim.ts';
import { carrierClaimNames, carrierFileNames } from './file-name.ts';
import { evidenceName, type Letter, letterOf } from './letter.ts';
import { type LetterFile, letterFiles } from './letter-files.ts';
import type { CorrespondenceOptions } from './level.ts';
import type { LetterTemplate } from './template.ts';
import { checkTemplates } from './template-check.ts';

/** Which letters to draft, and how. */
export interface LetterOptions extends CorrespondenceOptions {
  /** In place of the carriers' own. */
  readonly locale?: Locale;
  /** Names as reported; all when absent. */
  readonly carriers?: readonly string[];
  /** The user's own; where none serves the level and language, the letter is composed in our words. */
  readonly templates?: readonly LetterTemplate[];
}

/** Calendar days to answer for a carrier of which nothing is written. */
const DEFAULT_ANSWER_DAYS = 30;

/** What follows the carrier in the file names of a level. */
const SUFFIXES: Readonly<Record<string, string>> = { reminder: '-reminder', notice: '-notice' };

/** The letter to each carrier of whom something is claimed, sorted by carrier. Throws ProblemError, as `draftLetters`. */
export function lettersOf(report: Report, options: LetterOptions): readonly Letter[] {
  return claimsByCarrier(report, options).map(({ letter }) => letter);
}

/**
 * A draft for each carrier of whom something is claimed: `letter-<carrier>.docx`, `.md` and `.eml`, and
 * `evidence-<carrier>.xlsx`; letters of other levels are `letter-<carrier>-reminder` and `-notice`. The same report and
 * options give the same bytes. Throws ProblemError when a template is wrong, or the date is before an earlier letter's.
 */
export async function draftLetters(report: Report, options: LetterOptions): Promise<readonly LetterFile[]> {
  const templates = options.templates ?? [];
  const { problems } = checkTemplates(templates);
  if (problems.length > 0) throw new ProblemError(problems);
  const claims = claimsByCarrier(report, options);
  if (claims.length === 0) return [];
  const files: LetterFile[] = [];
  for (const { letter, fileName, findings } of claims) {
    const base = `letter-${fileName}${SUFFIXES[letter.level] ?? ''}`;
    const names = { base, evidence: evidenceName(fileName) };
    files.push(...(await letterFiles(report, letter, findings, names, templates)));
  }
  return files;
}

interface CarrierClaim {
  readonly letter: Letter;
  /** The carrier's name in file names. */
  readonly fileName: string;
  readonly findings: readonly ClaimedFinding[];
}

function claimsByCarrier(report: Report, options: LetterOptions): readonly CarrierClaim[] {
  const byCarrier = new Map<string, ClaimedFinding[]>();
  for (const finding of report.findings) {
    if (isClaimed(finding)) append(byCarrier, finding.carrier, finding);
  }
  const profiles = new Map(report.carriers.map((profile) => [profile.name, profile]));
  // Named over all carriers, so that a carrier keeps its file's name in a month when its namesake has no letter.
  const carriers = [...profiles.keys(), ...byCarrier.keys()];
  const names = carrierFileNames(carriers);
  const claimNames = carrierClaimNames(carriers);
  return [...names].flatMap(([carrier, fileName]) => {
    const findings = byCarrier.get(carrier);
    if (!findings || options.carriers?.includes(carrier) === false) return [];
    const profile = profiles.get(carrier) ?? unknownCarrier(carrier);
    const named = { file: fileName, claim: claimNames.get(carrier) ?? fileName };
    return [{ letter: letterOf(report, profile, named, findings, options), fileName, findings }];
  });
}

/** A carrier of which neither a configuration nor a bill says anything. */
export function unknownCarrier(name: string): ReportCarrier {
  return {
    name,
    address: [],
    answerDays: DEFAULT_ANSWER_DAYS,
    proration: 'actual',
    aliases: [],
    invoices: 0,
    billed: [],
  };
}
