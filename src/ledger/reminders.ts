import type { Day } from '../calendar/day.ts';
import { type Money, signOf, subtract } from '../money/money.ts';
import { type Dispute, isMadeGood, outstandingOf, SETTLED_STATES } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import { AWAITED, type DisputeDeadline, deadlinesOf, promisedOf } from './deadlines.ts';
import { unsentStake } from './open-charges.ts';

/** A carrier's answer or credit that is late. */
export interface Overdue {
  readonly dispute: Dispute;
  readonly waitsFor: 'answer' | 'credit';
  /** The last day that was in time. */
  readonly due: Day;
  /** From 1. */
  readonly daysLate: number;
  /** What is asked for: of a credit what was granted and is not on a bill, else what is outstanding of all that was sent. */
  readonly amount: Money;
  /** The letter that comes next; absent after a formal notice, to which a person has to find the next step. */
  readonly next?: 'reminder' | 'notice';
}

/** What open disputes wait for as of a day, each dispute in one of the lists or in none. */
export interface Reminders {
  /** Sorted by claim number. */
  readonly overdue: readonly Overdue[];
  /** The carrier asked for something, and waits for us. */
  readonly asked: readonly Dispute[];
  /** Something of it has not gone to the carrier: all of it, charges that were added, or that it is open again. */
  readonly unsent: readonly Dispute[];
  /** Granted, without a day by which the credit is to come. */
  readonly undated: readonly Dispute[];
  /** The next day, of those that have not passed, on which an answer or a credit is due. */
  readonly nextDate?: DisputeDeadline;
}

/** What there is to remind carriers of as of a day; the last day itself is in time. */
export function remindersOf(disputes: Iterable<Dispute>, day: Day): Reminders {
  const open = [...disputes]
    .filter(({ state }) => !SETTLED_STATES.has(state))
    .sort((a, b) => compareText(a.claim, b.claim));
  const awaited = deadlinesOf(open, day).filter(({ kind }) => kind === 'answer' || kind === 'credit');
  const overdue = open.flatMap((dispute) => overdueOf(dispute, day) ?? []);
  const nextDate = awaited
    .filter(({ daysLeft }) => daysLeft >= 0)
    .sort((a, b) => a.day - b.day || compareText(a.claim, b.claim))[0];
  return {
    overdue,
    asked: open.filter(({ state }) => state === 'info-requested'),
    unsent: open.filter((dispute) => dispute.state === 'reopened' || signOf(unsentStake(dispute)) > 0),
    undated: open.filter(
      (dispute) => signOf(promisedOf(dispute)) > 0 && dispute.dates.creditExpected === undefined,
    ),
    ...(nextDate ? { nextDate } : {}),
  };
}

/** What of a dispute is late as of a day; undefined where nothing is. */
export function overdueOf(dispute: Dispute, day: Day): Overdue | undefined {
  if (dispute.state === 'credited' && isMadeGood(dispute)) return undefined;
  const { state, dates, outcome } = dispute;
  const promised = promisedOf(dispute);
  const isGranted = signOf(promised) > 0 && outcome !== 'denied';
  // A credit that came without an answer, and short of the claim.
  const isShort = state === 'credited' && outcome === undefined;
  const answerDue = AWAITED.has(state) || isShort ? dates.answerDue : undefined;
  const creditDue = isGranted ? dates.creditExpected : undefined;
  const waitsFor = isGranted ? 'credit' : 'answer';
  const due = laterOf(answerDue, creditDue);
  const amount = isGranted ? promised : subtract(outstandingOf(dispute), unsentStake(dispute));
  if (due === undefined || due >= day || signOf(amount) <= 0) return undefined;
  const next = nextLetter(dispute, waitsFor);
  return { dispute, waitsFor, due, daysLate: day - due, amount, ...(next ? { next } : {}) };
}

/** A reminder first, a notice when one has passed; the letters since the waiting began count. */
function nextLetter({ history }: Dispute, waitsFor: Overdue['waitsFor']): Overdue['next'] {
  const starts = new Set<string>(
    waitsFor === 'credit'
      ? ['answered', 'promised', 'reversed', 'reopened']
      : ['sent claim', 'sent appeal', 'sent information', 'reopened'],
  );
  const from = history.findLastIndex(({ what }) => starts.has(what));
  const since = history.slice(from + 1).map(({ what }) => what);
  if (since.includes('sent notice')) return undefined;
  return since.includes('sent reminder') ? 'notice' : 'reminder';
}

function laterOf(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}
