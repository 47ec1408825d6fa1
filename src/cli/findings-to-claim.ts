import { nearest } from '../config/schema-problems.ts';
import { type Money, moneyText, signOf } from '../money/money.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { causesOf } from '../report/causes.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import { foldWords } from '../text/fold.ts';
import { usage } from './request.ts';

/** A finding whose money can be asked back. */
export type ClaimableFinding = ReportFinding & { readonly impact: Money };

/** Which findings of a report are to be claimed. */
export interface Wish {
  /** Ids or fingerprints of findings, and ids of causes. */
  readonly names: readonly string[];
  readonly all: boolean;
  readonly carriers: readonly string[];
}

/** Causes that a person is told of when nothing is chosen. */
const MOST_TOLD = 10;

/** True for what is written like the id of a cause: `C-90ab12cd`. */
export function isCauseName(text: string): boolean {
  return /^C-[0-9a-f]{8,64}$/.test(text);
}

/** The findings to claim, in the order of the report. Throws ProblemError with everything that is wrong in the wish, or where it wishes for nothing. */
export function selectionOf(report: Report, wish: Wish): readonly ClaimableFinding[] {
  const chosen = chosenIn(report, wish);
  const problems = chosen
    .filter(({ impact }) => moneyText(impact).length > LONGEST_AMOUNT)
    .map(({ id, impact }) =>
      usage(
        `${id} asks for ${moneyText(impact)} ${impact.currency}`,
        `an amount of at most ${LONGEST_AMOUNT} characters`,
        'Look at the bill, and leave the finding out',
      ),
    );
  if (problems.length > 0) throw new ProblemError(problems);
  return chosen;
}

/** What the ledger can hold. */
const LONGEST_AMOUNT = 24;

function chosenIn(report: Report, { names, all, carriers }: Wish): readonly ClaimableFinding[] {
  const claimable = report.findings.filter(isClaimable);
  if (names.length > 0) return namedIn(report, names, carriers.length > 0 || all);
  if (carriers.length > 0) {
    const wanted = new Set(carriersIn(report, carriers).map(foldWords));
    return claimable.filter(({ carrier }) => wanted.has(foldWords(carrier)));
  }
  if (all) return claimable;
  throw new ProblemError([nothingChosen(claimable)]);
}

/** True for a finding of class `error` with an amount above zero. */
function isClaimable(finding: ReportFinding): finding is ClaimableFinding {
  return finding.class === 'error' && finding.impact !== undefined && signOf(finding.impact) > 0;
}

function namedIn(report: Report, names: readonly string[], more: boolean): readonly ClaimableFinding[] {
  const problems: Problem[] = [];
  if (more)
    problems.push(
      usage('both findings and --all or --carrier are given', 'one or the other', 'Leave one out'),
    );
  const has = (finding: ReportFinding, name: string) =>
    [finding.id, finding.fingerprint, finding.cause].includes(name);
  for (const name of names) {
    const own = report.findings.filter((finding) => has(finding, name));
    const [first] = own;
    if (!first) problems.push(unknown(name, report));
    else if (!own.some(isClaimable)) problems.push(unclaimable(name, first));
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return report.findings.filter(isClaimable).filter((finding) => names.some((name) => has(finding, name)));
}

function carriersIn({ carriers }: Report, asked: readonly string[]): readonly string[] {
  const names = carriers.map(({ name }) => name);
  const known = new Set(names.map(foldWords));
  const problems = asked
    .filter((name) => !known.has(foldWords(name)))
    .map((name) => {
      const near = nearest(name, names);
      return usage(
        `--carrier ${quoted(name)} is no carrier of the report`,
        `one of ${names.map(quoted).join(', ')}`,
        near === undefined ? 'Name it as the report does' : `Did you mean ${quoted(near)}?`,
      );
    });
  if (problems.length > 0) throw new ProblemError(problems);
  return asked;
}

function unknown(name: string, { findings, settled }: Report): Problem {
  const aside = settled.find(({ id, fingerprint }) => id === name || fingerprint === name);
  return {
    id: 'finding-unknown',
    found: aside
      ? `${name} is ${aside.status}: ${whyAside(aside)}`
      : `the report has no finding or cause ${quoted(name)}`,
    expected:
      findings.length === 0
        ? 'a report that has findings'
        : `the id or fingerprint of one of its findings (${findings.length}), or the id of a cause`,
    fix:
      aside?.ignored && aside.dispute
        ? `To claim it all the same, open its claim again: bill-audit dispute reopen ${aside.dispute.claim} --reason TEXT, and run bill-audit check again`
        : 'Take the id from the report, and name the report with --report',
  };
}

function whyAside({ dispute, ignored }: ReportFinding): string {
  const claim = dispute && (ignored ? `${dispute.claim} is ${dispute.state}` : dispute.claim);
  return [claim, ignored?.reason].filter((text) => text).join(', ');
}

function unclaimable(name: string, { class: klass, rule }: ReportFinding): Problem {
  const why = klass === 'error' ? 'has no amount above zero' : `is of class ${klass}`;
  return usage(
    `${name} cannot be claimed: it ${why} (${rule})`,
    'findings of class error with an amount above zero',
    'Leave it out',
  );
}

function nothingChosen(claimable: readonly ClaimableFinding[]): Problem {
  const causes = causesOf(claimable);
  const told = causes
    .slice(0, MOST_TOLD)
    .map(
      ({ id, rule, carrier, total }) =>
        `${id} (${carrier}, ${rule}${total ? `, ${moneyText(total)} ${total.currency}` : ''})`,
    );
  const more = causes.length > MOST_TOLD ? ` and ${causes.length - MOST_TOLD} more` : '';
  return usage(
    'it is not said what to claim',
    causes.length === 0
      ? 'a report that has errors to claim'
      : `--all, --carrier NAME, or some of ${told.join('; ')}${more}`,
    'Add --all to claim every error that nobody claims yet',
  );
}
