import type { Day } from '../calendar/day.ts';
import { earlier } from '../calendar/day.ts';
import { present } from '../keyed/present.ts';
import { add, compare, type Money, signOf, subtract, zero } from '../money/money.ts';
import { type Dispute, type DisputeLine, outstandingOf, type SetLimits } from '../records/dispute.ts';

/** A charge of which something is still asked for. */
export interface OpenCharge {
  readonly line: DisputeLine;
  /** Above zero. */
  readonly open: Money;
}

/** What can still come of an open dispute: what is outstanding, else what is claimed and was refused; never below zero. */
export function stakeOf(dispute: Pick<Dispute, 'money' | 'state'>): Money {
  const outstanding = outstandingOf(dispute);
  if (signOf(outstanding) > 0 || dispute.state === 'credited') return outstanding;
  const { claimed, received } = dispute.money.oneTime;
  const left = subtract(claimed, received);
  return signOf(left) > 0 ? left : zero(left.currency);
}

/**
 * The charges of which something is still asked for, in the order in which they were added; together they come to the
 * stake. What was credited pays the oldest charges first, as a payment does for which nobody says what it pays.
 */
export function openCharges(dispute: Pick<Dispute, 'lines' | 'money' | 'state'>): readonly OpenCharge[] {
  const { oneTime } = dispute.money;
  let settled = subtract(oneTime.claimed, stakeOf(dispute));
  return dispute.lines.flatMap((line): OpenCharge[] => {
    const paid = compare(settled, line.disputed) < 0 ? settled : line.disputed;
    settled = subtract(settled, paid);
    const open = subtract(line.disputed, paid);
    return signOf(open) > 0 ? [{ line, open }] : [];
  });
}

/** The time limits of a claim: those that a person set, else the first of its open charges; of the contract, of the unsent ones. */
export function limitsOf(dispute: Pick<Dispute, 'lines' | 'money' | 'state' | 'setLimits'>): SetLimits {
  const charges = openCharges(dispute).map(({ line }) => line);
  const { limitation, windowEnds } = dispute.setLimits;
  const unsent = charges.filter(({ sent }) => !sent);
  return {
    ...present('limitation', limitation ?? first(charges.map((line) => line.limitation))),
    ...present('windowEnds', windowEnds ?? first(unsent.map((line) => line.windowEnds))),
  };
}

/** The law's time limits of what is still asked for, the earliest first, each with what lapses after it. */
export function limitations(dispute: Dispute): readonly { readonly on: Day; readonly amount: Money }[] {
  const { limitation } = dispute.setLimits;
  if (limitation !== undefined) return [{ on: limitation, amount: stakeOf(dispute) }];
  const byDay = new Map<Day, Money>();
  for (const { line, open } of openCharges(dispute)) {
    if (line.limitation === undefined) continue;
    byDay.set(line.limitation, add(byDay.get(line.limitation) ?? zero(dispute.currency), open));
  }
  return [...byDay].sort(([a], [b]) => a - b).map(([on, amount]) => ({ on, amount }));
}

/** What of a claim no letter has asked for, and the last day on which the contract lets it be disputed. */
export function unsentStake(dispute: Dispute): Money {
  return openCharges(dispute).reduce<Money>(
    (sum, { line, open }) => (line.sent ? sum : add(sum, open)),
    zero(dispute.currency),
  );
}

function first(days: readonly (Day | undefined)[]): Day | undefined {
  return days.reduce((a, b) => (a !== undefined && b !== undefined ? earlier(a, b) : (a ?? b)), undefined);
}

/** A claim without the charges that no letter has asked for: what a reminder of it is about. */
export function sentPart(dispute: Dispute): Dispute {
  const lines = dispute.lines.filter(({ sent }) => sent);
  if (lines.length === dispute.lines.length) return dispute;
  const { oneTime, recurring } = dispute.money;
  const none = zero(dispute.currency);
  const claimed = lines.reduce<Money>((sum, { disputed }) => add(sum, disputed), none);
  const { decided } = oneTime;
  const answered = decided && compare(decided, claimed) > 0 ? claimed : decided;
  return {
    ...dispute,
    lines,
    money: { oneTime: { ...oneTime, claimed, ...present('decided', answered) }, recurring },
  };
}
