import type { Audit } from '../audit/audit.ts';
import { LONGEST_SUPPRESSION, lastExpiry, type Suppression } from '../audit/suppressions.ts';
import { type Day, isoDay, parseIsoDay } from '../calendar/day.ts';
import type { Config } from '../config/config.ts';
import { openSuppressions, suppressionEdits } from '../config/suppression-edits.ts';
import type { Finding } from '../findings/finding.ts';
import { moneyText } from '../money/money.ts';
import { auditMonth } from '../pipeline.ts';
import { type Problem, ProblemError, quoted, visible } from '../problem.ts';
import { yamlComment, yamlText } from '../propose/yaml-text.ts';
import { ruleById } from '../rules/index.ts';
import { isFindingName, TAKE_FROM_REPORT, unknownFinding } from './finding-name.ts';
import { mannersOf } from './main.ts';
import { ProgressLine } from './progress-line.ts';
import { asOfOf, configOf, usage } from './request.ts';
import type { Process } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

/** Findings of one fingerprint, and the suppression they have already. */
interface Known {
  readonly fingerprint: string;
  readonly findings: readonly [Finding, ...Finding[]];
  readonly already?: Suppression;
}

/**
 * Audits again, and writes the findings into the configuration's file of suppressions: whole or not at all. One that is
 * suppressed already gets the later day. Throws ProblemError with everything that is wrong in what was asked for.
 */
export async function suppress(
  subjects: readonly string[],
  options: Readonly<Record<string, unknown>>,
  process: Process,
  version: string,
): Promise<void> {
  const manners = mannersOf(options);
  const { names, location, reason, until } = asked(subjects, options);
  const config = await configOf(location, options, process.cwd());
  const owner = textOf(options.owner) ?? textOf(config.customer.contact.name);
  if (config.file === undefined || owner === undefined) {
    throw new ProblemError([config.file === undefined ? withoutFile() : withoutOwner()]);
  }
  const opened = await openSuppressions({ ...config, file: config.file });
  const progress = new ProgressLine(process, manners);
  const asOf = asOfOf(options);
  const request = { version, asOf, skipBadRows: options.skipBadRows === true, onProgress: progress.show };
  const audit = await auditMonth({ ...config, suppressions: [] }, request).finally(() => progress.clear());
  requireInReach(until, audit.asOf);
  const known = knownOf(names, audit, config);

  const added = known.filter(({ already }) => !already);
  const extended = known.filter(({ already }) => already && already.expires < until);
  const files =
    added.length + extended.length === 0
      ? []
      : suppressionEdits(
          opened,
          added.map((one) => entryOf(one, { reason, owner, until })),
          extended.map(({ fingerprint }) => ({ fingerprint, expires: until })),
        );
  await writeWhole(files, { fix: 'Close the file in other programs, and check its permissions' });
  if (manners.quiet) return;
  const lines = known.map((one) => outcomeText(one, until));
  for (const { name, isNew } of files) lines.push(`${isNew ? 'made' : 'wrote'} ${visible(name)}`);
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** What the command line asks for. Throws ProblemError with all that it lacks. */
function asked(subjects: readonly string[], options: Readonly<Record<string, unknown>>) {
  const names = [...new Set(subjects.filter(isFindingName))];
  const [location, ...others] = subjects.filter((subject) => !isFindingName(subject));
  const reason = textOf(options.reason);
  const written = options.until === undefined ? undefined : String(options.until);
  const until = written === undefined ? undefined : parseIsoDay(written);
  const problems: Problem[] = [];
  const misnamed = [location, ...others].filter((one) => one !== undefined).filter(isMeantAsName);
  problems.push(...misnamed.map(notFinding));
  if (misnamed.length === 0 && others.length > 0)
    problems.push(
      usage(
        `${others.length + 1} paths are given: ${[location, ...others].map((one) => quoted(one ?? '')).join(', ')}`,
        'findings, then one folder or configuration file',
        'Check the ids',
      ),
    );
  if (misnamed.length === 0 && names.length === 0)
    problems.push(usage('no finding is named', 'a finding’s id such as F-3f9c2a1b', TAKE_FROM_REPORT));
  if (reason === undefined)
    problems.push(usage('no reason is given', '--reason TEXT: why the finding is set aside', 'Say why'));
  if (written === undefined)
    problems.push(
      usage('no day is given', '--until YYYY-MM-DD: the last day on which it is set aside', 'Say until when'),
    );
  else if (until === undefined)
    problems.push(
      usage(`--until ${quoted(written)} is not a date`, 'YYYY-MM-DD, such as 2026-12-31', 'Correct the date'),
    );
  if (problems.length > 0 || reason === undefined || until === undefined) throw new ProblemError(problems);
  return { names, location, reason, until };
}

/** A word that cannot be a path: a rule, or an id that is cut short or misspelt. */
function isMeantAsName(subject: string): boolean {
  return ruleById(subject) !== undefined || /^f-[0-9a-z]*$/i.test(subject);
}

function notFinding(subject: string): Problem {
  const expected = 'a finding’s id such as F-3f9c2a1b, or its fingerprint of 32 hexadecimal digits';
  return ruleById(subject)
    ? usage(
        `${quoted(subject)} is a rule, not a finding`,
        expected,
        `To switch a rule off, write ${subject}: off under rules: in bill-audit.yaml`,
      )
    : usage(`${quoted(subject)} is not a finding’s id`, expected, TAKE_FROM_REPORT);
}

function withoutFile(): Problem {
  return usage(
    'there is no configuration file that could name the suppressions',
    'a folder that holds bill-audit.yaml',
    'Make one with bill-audit init, and name the folder instead of the files',
  );
}

function withoutOwner(): Problem {
  return usage(
    'nobody answers for it',
    '--owner NAME, or a customer with a contact’s name in bill-audit.yaml',
    'Say who answers for it',
  );
}

function requireInReach(until: Day, asOf: Day): void {
  if (until < asOf) {
    throw new ProblemError([
      usage(
        `--until ${isoDay(until)} is before the day of the audit, ${isoDay(asOf)}`,
        'a day on which the finding is still set aside',
        'Give a later date',
      ),
    ]);
  }
  if (until <= lastExpiry(asOf)) return;
  throw new ProblemError([
    usage(
      `--until ${isoDay(until)} is more than ${LONGEST_SUPPRESSION} months after the day of the audit, ${isoDay(asOf)}`,
      `${isoDay(lastExpiry(asOf))} or earlier: somebody must look at it again`,
      'Give an earlier date',
    ),
  ]);
}

/** The findings that are named, by fingerprint, in the order of the report. Throws ProblemError for every name of none. */
function knownOf(names: readonly string[], audit: Audit, { suppressions }: Config): Known[] {
  const named = (finding: Finding, name: string) => finding.id === name || finding.fingerprint === name;
  const unknown = names.filter((name) => !audit.findings.some((finding) => named(finding, name)));
  if (unknown.length > 0) throw new ProblemError(unknown.map((name) => unknownFinding(name, audit)));
  const meant = audit.findings.filter((finding) => names.some((name) => named(finding, name)));
  return [...new Set(meant.map(({ fingerprint }) => fingerprint))].flatMap((fingerprint): Known[] => {
    const [first, ...others] = audit.findings.filter((finding) => finding.fingerprint === fingerprint);
    const already = suppressions.find((suppression) => suppression.fingerprint === fingerprint);
    return first ? [{ fingerprint, findings: [first, ...others], ...(already ? { already } : {}) }] : [];
  });
}

function entryOf(
  known: Known,
  { reason, owner, until }: { readonly reason: string; readonly owner: string; readonly until: Day },
) {
  const { fingerprint } = known;
  return {
    fingerprint,
    comment: yamlComment(subjectText(known)),
    pairs: [
      // A fingerprint without letters, or with one that makes it an exponent, would be read as a number.
      ['fingerprint', /^\d+(?:e\d+)?$/.test(fingerprint) ? JSON.stringify(fingerprint) : fingerprint],
      ['reason', yamlText(reason)],
      ['owner', yamlText(owner)],
      ['expires', isoDay(until)],
    ] as const,
  };
}

/** Rule, place and amount, so that a person knows what a fingerprint is: `duplicate-line: 514-555-0101 VOIP-STD, 3.50 CAD (Laurentel L-10)`. */
function subjectText({ findings: [first, ...others] }: Known): string {
  const { rule, service, account, code, impact, carrier, invoice } = first;
  const place = [service ?? account, code].filter((part) => part !== undefined).join(' ');
  const amount = impact ? `${moneyText(impact)} ${impact.currency}` : '';
  const about = [place, amount].filter((part) => part !== '').join(', ');
  const source = [carrier, invoice].filter((part) => part !== undefined && part !== '').join(' ');
  const more = others.length === 0 ? '' : `, and ${others.length} more of the same fingerprint`;
  return `${rule}: ${about}${source === '' ? '' : ` (${source})`}${more}`;
}

function outcomeText(known: Known, until: Day): string {
  const { already, findings } = known;
  const what = visible(`${findings.map(({ id }) => id).join(', ')} ${subjectText(known)}`);
  if (!already) return `set aside until ${isoDay(until)}: ${what}`;
  const { expires, place, reason, owner } = already;
  const since = visible(`${reason} (${owner}; ${place.file}, line ${place.line})`);
  return expires < until
    ? `set aside until ${isoDay(until)}, no longer ${isoDay(expires)}: ${what}: ${since}`
    : `already set aside until ${isoDay(expires)}: ${what}: ${since}`;
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}
