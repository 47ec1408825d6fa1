import type { Day } from '../calendar/day.ts';
import { nearest, nearestOf } from '../config/schema-problems.ts';
import { overdueOf } from '../ledger/reminders.ts';
import type { DisputeBook } from '../ledger/replay.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { type Dispute, SETTLED_STATES } from '../records/dispute.ts';
import { RULES } from '../rules/index.ts';
import { asciiDigits, compareText, fold, foldWords } from '../text/fold.ts';
import { mannersOf } from './main.ts';
import { usage } from './request.ts';
import type { Process } from './terminal.ts';

/** Which disputes the options of a command choose; every disputes where none is given. */
export interface ClaimFilter {
  readonly carriers: readonly string[];
  readonly accounts: readonly string[];
  readonly services: readonly string[];
  readonly rules: readonly string[];
  readonly owners: readonly string[];
  readonly states: readonly string[];
  readonly overdue: boolean;
}

/** True for what is written like a claim number, in full or short: `D-2026-0001`, `2026-1`, `0001`. */
export function isClaimName(text: string): boolean {
  return SPELLING.test(asciiDigits(text.trim()));
}

const SPELLING = /^(?:D-)?(?:(\d{4})-)?(\d{1,9})$/i;

/** The filter of a command line, and the claims that a greedy option of it has swallowed. */
export function filterOf(
  options: Readonly<Record<string, unknown>>,
  byOwner: boolean = true,
): { readonly filter: ClaimFilter; readonly swallowed: readonly string[] } {
  const swallowed: string[] = [];
  const values = (name: string, given = (options[name] as readonly string[] | undefined) ?? []) =>
    given.filter((value, index) => {
      // The first value belongs to the option, whatever it looks like.
      const isClaim = index > 0 && /^D-\d/i.test(value);
      if (isClaim) swallowed.push(value);
      return !isClaim;
    });
  const filter = {
    carriers: values('carrier'),
    accounts: values('account'),
    services: values('service'),
    rules: values('rule'),
    owners: byOwner ? values('owner') : [],
    states: (options.state as readonly string[] | undefined) ?? [],
    overdue: options.overdue === true,
  };
  return { filter, swallowed };
}

/** True where the filter leaves nothing out. */
export function isOpenTo(filter: ClaimFilter): boolean {
  const { overdue, ...lists } = filter;
  return !overdue && Object.values(lists).every((list) => list.length === 0);
}

/**
 * The disputes that pass the filter, in the order of the book; overdue as of a day. Throws ProblemError for a rule that is
 * neither the product's nor of a claim.
 */
export function filtered(book: DisputeBook, filter: ClaimFilter, day: Day): readonly Dispute[] {
  const { carriers, accounts, services, rules, owners, states, overdue } = filter;
  checkRules(book, rules);
  return [...book.values()].filter(
    (dispute) =>
      has(carriers, [dispute.carrier], foldWords) &&
      has(owners, [dispute.owner], foldWords) &&
      has(states, [dispute.state], fold) &&
      has(
        accounts,
        dispute.lines.map(({ account }) => account),
        signs,
      ) &&
      has(
        services,
        dispute.lines.map(({ service }) => service),
        signs,
      ) &&
      has(
        rules,
        dispute.lines.map(({ rule }) => rule),
        fold,
      ) &&
      (!overdue || isOverdue(dispute, day)),
  );
}

function checkRules(book: DisputeBook, rules: readonly string[]): void {
  const own = [...book.values()].flatMap(({ lines }) => lines.map(({ rule }) => rule));
  const ids = [...new Set([...RULES.map(({ id }) => id), ...own])];
  const known = new Set(ids.map(fold));
  const problems = rules
    .filter((rule) => !known.has(fold(rule)))
    .map((rule): Problem => {
      const near = nearest(rule, ids);
      return {
        id: 'rule-unknown',
        found: `--rule ${quoted(rule)} is not a rule`,
        expected: 'the id of a rule that bill-audit rules lists, or of one that a claim has',
        fix: near === undefined ? 'See bill-audit rules' : `Did you mean ${quoted(near)}?`,
      };
    });
  if (problems.length > 0) throw new ProblemError(problems);
}

/** Of each value of a filter that no claim of the ledger has, a sentence that says what there is. */
function unmatched(book: DisputeBook, filter: ClaimFilter): readonly string[] {
  const disputes = [...book.values()];
  const lines = disputes.flatMap((dispute) => dispute.lines);
  const parts = [
    ['carrier', filter.carriers, disputes.map(({ carrier }) => carrier), foldWords],
    ['owner', filter.owners, disputes.map(({ owner }) => owner), foldWords],
    ['account', filter.accounts, lines.map(({ account }) => account), signs],
    ['service', filter.services, lines.map(({ service }) => service), signs],
  ] as const;
  return parts.flatMap(([name, wanted, values, spelling]) => {
    const there = [...new Set(values.flatMap((value) => value ?? []))].sort(compareText);
    const near = (value: string) => nearestOf(value, there, MOST_TOLD);
    return wanted
      .filter((value) => !has([value], there, spelling))
      .map((value) => {
        const [listed, says] =
          there.length > MOST_TOLD ? [near(value), 'did you mean'] : [there, 'there are:'];
        const told = listed.map(quoted).join(', ');
        const end = told === '' ? '' : `; ${says} ${told}${says.endsWith(':') ? '' : '?'}`;
        return `no claim is of ${name} ${quoted(value)}${end}`;
      });
  });
}

/** As many values as are read at a glance. */
const MOST_TOLD = 12;

/** Tells on stderr of each value of a filter that no claim of the ledger has: it may be misspelt. */
export function tellUnmatched(
  book: DisputeBook,
  filter: ClaimFilter,
  options: Readonly<Record<string, unknown>>,
  { stderr }: Pick<Process, 'stderr'>,
): void {
  if (mannersOf(options).quiet) return;
  for (const sentence of unmatched(book, filter)) stderr.write(`${sentence}\n`);
}

/** True where the carrier's answer or its promised credit is late. */
export function isOverdue(dispute: Dispute, day: Day): boolean {
  return !SETTLED_STATES.has(dispute.state) && overdueOf(dispute, day) !== undefined;
}

/** The disputes that are named, in the order of their numbers. Throws ProblemError for every name of none or of several. */
export function named(book: DisputeBook, names: readonly string[]): readonly Dispute[] {
  const problems: Problem[] = [];
  const meant = new Set<string>();
  for (const name of names) {
    const claims = claimsOf(book, name);
    const [claim, ...others] = claims;
    if (claim === undefined) problems.push(unknown(book, name));
    else if (others.length > 0) problems.push(severalOf(name, claims));
    else meant.add(claim);
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return [...book.values()].filter(({ claim }) => meant.has(claim));
}

/**
 * The disputes that a command is to change: those that are named, else those that its filter chooses. Throws ProblemError
 * where neither is given, where both are, and where the filter chooses none.
 */
export function chosen(
  book: DisputeBook,
  names: readonly string[],
  filter: ClaimFilter,
  day: Day,
): readonly Dispute[] {
  const isFree = isOpenTo(filter);
  if (names.length > 0 && !isFree)
    throw new ProblemError([
      usage('both claims and options that choose claims are given', 'one or the other', 'Leave one out'),
    ]);
  if (names.length > 0) return named(book, names);
  if (isFree)
    throw new ProblemError([
      usage(
        'no claim is named',
        'claim numbers such as D-2026-0001 or 1, or options that choose claims, such as --carrier and --state',
        'See bill-audit dispute list',
      ),
    ]);
  const found = filtered(book, filter, day);
  if (found.length > 0) return found;
  throw new ProblemError([
    usage(
      ['the options choose no claim', ...unmatched(book, filter)].join(': '),
      'options that choose one or more',
      'See bill-audit dispute list --all',
    ),
  ]);
}

function claimsOf(book: DisputeBook, name: string): readonly string[] {
  const [, year, number] = SPELLING.exec(asciiDigits(name.trim())) ?? [];
  if (number === undefined) return [];
  return [...book.keys()].filter((claim) => {
    const [, ownYear, ownNumber] = SPELLING.exec(claim) ?? [];
    return Number(ownNumber) === Number(number) && (year === undefined || year === ownYear);
  });
}

function unknown(book: DisputeBook, name: string): Problem {
  const claims = [...book.keys()];
  const near = nearestOf(name, claims, 3);
  return {
    id: 'dispute-unknown',
    found: `there is no claim ${quoted(name)}`,
    expected:
      claims.length === 0
        ? 'a ledger that has claims'
        : `the number of one of the ledger’s claims (${claims.length})`,
    fix: near.length === 0 ? 'See bill-audit dispute list --all' : `Did you mean ${near.join(', ')}?`,
  };
}

function severalOf(name: string, claims: readonly string[]): Problem {
  return {
    id: 'dispute-ambiguous',
    found: `${quoted(name)} can be ${claims.join(' or ')}`,
    expected: 'one claim',
    fix: 'Write its number in full',
  };
}

function has(
  wanted: readonly string[],
  values: readonly (string | undefined)[],
  spelling: (text: string) => string,
): boolean {
  if (wanted.length === 0) return true;
  const spelt = new Set(wanted.map(spelling));
  return values.some((value) => value !== undefined && spelt.has(spelling(value)));
}

function signs(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
