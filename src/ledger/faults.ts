import { type Day, isoDay } from '../calendar/day.ts';
import { add, compare, type Money, moneyText, rounded, signOf, zero } from '../money/money.ts';
import type { Problem } from '../problem.ts';
import { type Dispute, expectedOf, isMadeGood, outstandingOf } from '../records/dispute.ts';
import type { DisputeEvent, NewLine } from './event.ts';
import { limitations } from './open-charges.ts';
import { allows, type Move, moveOf, movesFrom } from './transitions.ts';

/** How each move is made with the command. */
const COMMANDS: Readonly<Record<Move, string>> = {
  readied: 'ready',
  extended: 'open (adds charges to it)',
  'sent claim': 'send',
  'sent information': 'send --what information',
  'sent reminder': 'send --what reminder',
  'sent notice': 'send --what notice',
  'sent appeal': 'send --what appeal',
  acknowledged: 'ack',
  reviewed: 'answer under-review',
  asked: 'answer info-requested',
  answered: 'answer approved, partly-approved or denied',
  promised: 'answer credit-promised',
  credited: 'credit',
  reversed: 'credit --reversed',
  verified: 'match (once the next bill does not repeat the error)',
  closed: 'close',
  withdrawn: 'withdraw',
  'written-off': 'close --written-off',
  expired: 'close --expired',
  reopened: 'reopen',
  noted: 'note',
  attached: 'note --attach',
  amended: 'note',
};

/** Why an event cannot follow what is known of its dispute, with what can; undefined when it can. */
export function faultOf(dispute: Dispute | undefined, event: DisputeEvent): Problem | undefined {
  if (event.type === 'opened') {
    if (dispute) return refused(event, 'it is open already', 'a new claim number');
    return lineFault(event, event.currency, event.lines, new Set());
  }
  if (!dispute) return refused(event, 'there is no such dispute', 'an event that opens it first');
  const move = moveOf(event);
  if (move && !allows(dispute.state, move)) return notNow(dispute, event, move);
  const moves = move !== 'noted' && move !== 'attached' && move !== 'amended';
  if (moves && event.on < dispute.since)
    return refused(
      event,
      `${isoDay(event.on)} is before ${isoDay(dispute.since)}, the day on which it became ${dispute.state}`,
      `${isoDay(dispute.since)} or a later day`,
    );
  return amountFault(dispute, event);
}

function amountFault(dispute: Dispute, event: DisputeEvent): Problem | undefined {
  const { oneTime, recurring } = dispute.money;
  switch (event.type) {
    case 'extended':
      return lineFault(
        event,
        dispute.currency,
        event.lines,
        new Set(dispute.lines.map(({ finding }) => finding)),
      );
    case 'answered':
      return (
        moneyFault(dispute, event, event.amount) ??
        moneyFault(dispute, event, event.recurring) ??
        outcomeFault(dispute, event) ??
        (event.recurring ? above(event, event.recurring, recurring.claimed, 'claimed a month') : undefined)
      );
    case 'promised':
      return (
        moneyFault(dispute, event, event.amount) ??
        (event.amount ? above(event, event.amount, oneTime.claimed, 'claimed') : undefined)
      );
    case 'credited':
    case 'reversed': {
      const fault =
        moneyFault(dispute, event, event.amount) ?? moneyFault(dispute, event, event.credit.stated);
      if (fault) return fault;
      const { stated } = event.credit;
      if (stated && compare(event.amount, stated) > 0)
        return above(event, event.amount, stated, 'what the bill states');
      if (event.type === 'credited') return undefined;
      return above(event, event.amount, oneTime.received, 'received');
    }
    case 'verified': {
      const left = outstandingOf(dispute);
      if (isMadeGood(dispute)) return undefined;
      return refused(
        event,
        `${shown(left)} of ${shown(expectedOf(dispute))} is not credited yet`,
        'a credit of all that was granted, or else of all that is claimed, to the minor unit',
      );
    }
    case 'sent':
      return event.what === 'claim' ? resent(dispute, event) : undefined;
    case 'expired':
      return notExpired(dispute, event);
    case 'closed':
      return dispute.state === 'verified' || event.reason
        ? undefined
        : refused(event, `it is ${dispute.state}, and no reason is given`, 'a reason (--reason)');
    default:
      return undefined;
  }
}

/** A claim is sent once, and again when charges were added to it or the matter is open again. */
function resent(dispute: Dispute, event: DisputeEvent): Problem | undefined {
  if (hasNews(dispute)) return undefined;
  return refused(
    event,
    `the claim went to the carrier on ${isoDay(dispute.dates.sent ?? dispute.since)}, and nothing was added to it since`,
    'what else was sent: --what reminder, notice, information or appeal',
  );
}

/** Something to claim that the carrier was not asked for, or not since the matter is open again. */
function hasNews({ state, lines }: Dispute): boolean {
  return state === 'reopened' || lines.some(({ sent }) => !sent);
}

/** The law lets go only of what its time limit has passed for. */
function notExpired(dispute: Dispute, event: DisputeEvent): Problem | undefined {
  const left = limitations(dispute).findLast(({ on }) => on >= event.on);
  if (!left) return undefined;
  return refused(
    event,
    `${shown(left.amount)} of it can be asked back until ${isoDay(left.on)}`,
    'a claim of which every time limit has passed (note --limitation corrects one; close --written-off gives it up)',
  );
}

function outcomeFault(dispute: Dispute, event: DisputeEvent): Problem | undefined {
  if (event.type !== 'answered') return undefined;
  const { outcome, amount, recurring } = event;
  const { claimed } = dispute.money.oneTime;
  if (outcome === 'denied')
    return amount || recurring || event.creditBy !== undefined
      ? refused(event, 'a denial grants an amount or a credit', 'no amount, or the outcome partly-approved')
      : undefined;
  if (outcome === 'approved')
    return amount && compare(amount, claimed) < 0
      ? refused(
          event,
          `${shown(amount)} is less than the ${shown(claimed)} claimed`,
          'the outcome partly-approved',
        )
      : amount && above(event, amount, claimed, 'claimed');
  if (!amount) return refused(event, 'an approval in part names no amount', 'what is granted (--amount)');
  return compare(amount, claimed) < 0
    ? undefined
    : refused(
        event,
        `${shown(amount)} is not less than the ${shown(claimed)} claimed`,
        'the outcome approved, or a smaller amount',
      );
}

function above(event: DisputeEvent, amount: Money, most: Money, what: string): Problem | undefined {
  if (compare(amount, most) <= 0) return undefined;
  const found = `${shown(amount)} is more than the ${shown(most)} ${what}`;
  return refused(event, found, `${shown(most)} or less`);
}

function moneyFault(dispute: Dispute, event: DisputeEvent, amount: Money | undefined): Problem | undefined {
  if (!amount) return undefined;
  if (amount.currency !== dispute.currency)
    return refused(
      event,
      `${shown(amount)} is not in ${dispute.currency}`,
      `an amount in ${dispute.currency}`,
    );
  if (signOf(amount) <= 0 || compare(amount, rounded(amount)) !== 0)
    return refused(event, `${shown(amount)} is no amount`, 'an amount above zero, to the minor unit');
  return undefined;
}

function lineFault(
  event: DisputeEvent,
  currency: string,
  lines: readonly NewLine[],
  known: ReadonlySet<string>,
): Problem | undefined {
  if (lines.length === 0) return refused(event, 'the claim has no charges', 'at least one');
  const seen = new Set(known);
  let total = zero(currency);
  for (const { finding, disputed } of lines) {
    if (seen.has(finding)) return refused(event, `${finding} is in it twice`, 'each finding once');
    seen.add(finding);
    if (disputed.currency !== currency)
      return refused(event, `${finding} is in ${disputed.currency}`, `charges in ${currency}`);
    if (signOf(disputed) <= 0)
      return refused(event, `${finding} asks for ${shown(disputed)}`, 'more than nothing');
    total = add(total, disputed);
  }
  return undefined;
}

/** The commands below `bill-audit dispute` that can follow on a day, each once, in the order of the usual way. */
export function commandsFor(dispute: Dispute, day: Day): readonly string[] {
  const moves = movesFrom(dispute.state).filter(
    (move) =>
      (move !== 'sent claim' || hasNews(dispute)) &&
      (move !== 'expired' || !limitations(dispute).some(({ on }) => on >= day)),
  );
  return [...new Set(moves.map((move) => COMMANDS[move]))];
}

function notNow(dispute: Dispute, event: DisputeEvent, move: Move): Problem {
  return refused(
    event,
    `it is ${dispute.state} since ${isoDay(dispute.since)}, and ${COMMANDS[move].split(' (')[0]} does not follow that`,
    `one of: ${commandsFor(dispute, event.on).join('; ')}`,
  );
}

function refused(event: DisputeEvent, found: string, expected: string): Problem {
  return {
    id: 'dispute-event-refused',
    found: `${event.dispute}: ${found}`,
    expected,
    fix: `Look at it with bill-audit dispute show ${event.dispute}`,
  };
}

function shown(amount: Money): string {
  return `${moneyText(amount)} ${amount.currency}`;
}
