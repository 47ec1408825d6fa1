import { addDays, type Day } from '../calendar/day.ts';
import { add, type Money, signOf, subtract, zero } from '../money/money.ts';
import { type Dispute, isMadeGood, SETTLED_STATES } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import { limitations, stakeOf, unsentStake } from './open-charges.ts';

/**
 * What has to be done by a day. `limitation`: the law lets the first of the money be asked back no longer after it;
 * `window`: nor does the contract let the first of the bills be disputed; `answer`: the carrier is to answer;
 * `information`: we are to give what the carrier asked for; `credit`: the promised credit is to be on a bill; `reminder`: the
 * carrier may be reminded from that day on.
 */
export const DEADLINE_KINDS = [
  'limitation',
  'window',
  'answer',
  'information',
  'credit',
  'reminder',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** How near a day is: past; at most 30, 60 or 90 days ahead, the day itself among them; or later. */
export const WARNINGS = ['lapsed', '30', '60', '90', 'later'] as const;
export type Warning = (typeof WARNINGS)[number];

/** A day by which something has to be done about an open dispute. */
export interface DisputeDeadline {
  readonly claim: string;
  readonly kind: DeadlineKind;
  /** The last day that is in time; of a reminder the first. */
  readonly day: Day;
  /** 0 on the day itself, below zero once it is past. */
  readonly daysLeft: number;
  /** What is at stake, before tax: of a credit what was granted and is not received. */
  readonly amount: Money;
  readonly warning: Warning;
  readonly dispute: Dispute;
}

/** The carrier has the claim and has to say something. */
export const AWAITED: ReadonlySet<Dispute['state']> = new Set([
  'sent',
  'acknowledged',
  'under-review',
  'escalated',
  'appealed',
]);

/**
 * The days of all open disputes as of a day: limitations that have passed first, then by day, claim and kind. A dispute of
 * which nothing is asked any more has none; the contract's window is kept once what it is for is claimed by letter.
 */
export function deadlinesOf(disputes: Iterable<Dispute>, day: Day): readonly DisputeDeadline[] {
  const deadlines = [...disputes].flatMap((dispute) =>
    SETTLED_STATES.has(dispute.state)
      ? []
      : datesOf(dispute, day).map(({ kind, on, amount }) => ({
          claim: dispute.claim,
          kind,
          day: on,
          daysLeft: on - day,
          amount,
          warning: warningOf(on, day),
          dispute,
        })),
  );
  return deadlines.sort(
    (a, b) =>
      Number(isLost(b)) - Number(isLost(a)) ||
      a.day - b.day ||
      compareText(a.claim, b.claim) ||
      DEADLINE_KINDS.indexOf(a.kind) - DEADLINE_KINDS.indexOf(b.kind),
  );
}

/** How near a day is as of another. */
export function warningOf(deadline: Day, day: Day): Warning {
  const left = deadline - day;
  if (left < 0) return 'lapsed';
  if (left <= 30) return '30';
  if (left <= 60) return '60';
  return left <= 90 ? '90' : 'later';
}

/** What was granted and is not received; nothing where the carrier has not granted anything. */
export function promisedOf({ money: { oneTime }, currency }: Dispute): Money {
  return oneTime.confirmed ? positive(subtract(oneTime.confirmed, oneTime.received)) : zero(currency);
}

/** True where the law has let the money of an open dispute go. */
export function isLost({ kind, warning }: Pick<DisputeDeadline, 'kind' | 'warning'>): boolean {
  return kind === 'limitation' && warning === 'lapsed';
}

function sumOf(parts: readonly { readonly amount: Money }[], { currency }: Dispute): Money {
  return parts.reduce<Money>((sum, { amount }) => add(sum, amount), zero(currency));
}

interface Dated {
  readonly kind: DeadlineKind;
  readonly on: Day;
  readonly amount: Money;
}

function datesOf(dispute: Dispute, day: Day): Dated[] {
  if (dispute.state === 'credited' && isMadeGood(dispute)) return [];
  const { state, dates, level } = dispute;
  const stake = stakeOf(dispute);
  // The carrier can answer only what it was asked.
  const asked = positive(subtract(stake, unsentStake(dispute)));
  const promised = promisedOf(dispute);
  const found: Dated[] = [];
  const put = (kind: DeadlineKind, on: Day | undefined, amount: Money): void => {
    if (on !== undefined && signOf(amount) > 0) found.push({ kind, on, amount });
  };
  const answer = AWAITED.has(state) ? dates.answerDue : undefined;
  const credit = signOf(promised) > 0 ? dates.creditExpected : undefined;
  const lapses = limitations(dispute);
  const past = lapses.filter(({ on }) => on < day);
  const next = lapses.find(({ on }) => on >= day);
  put('limitation', past[0]?.on, sumOf(past, dispute));
  if (next) put('limitation', next.on, next.amount);
  put('window', dates.windowEnds, unsentStake(dispute));
  put('answer', answer, asked);
  // While the carrier waits for us, the day by which it should have answered is ours to keep.
  put('information', state === 'info-requested' ? dates.answerDue : undefined, asked);
  put('credit', credit, promised);
  const due = answer ?? credit;
  if (due !== undefined && level < 2)
    put('reminder', addDays(due, 1), answer === undefined ? promised : asked);
  return found;
}

function positive(amount: Money): Money {
  return signOf(amount) > 0 ? amount : zero(amount.currency);
}
