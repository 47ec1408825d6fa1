import type { Day } from '../calendar/day.ts';
import { present } from '../keyed/present.ts';
import { add, compare, type Money, negated, signOf, zero } from '../money/money.ts';
import type {
  Dispute,
  DisputeDates,
  DisputeLine,
  DisputeMoney,
  DisputeState,
  DisputeSums,
} from '../records/dispute.ts';
import type {
  Amendments,
  Answered,
  DisputeEvent,
  EventHead,
  NewLine,
  Opened,
  Promised,
  Sent,
} from './event.ts';
import { limitsOf } from './open-charges.ts';
import { stepOf } from './step.ts';
import { moveOf } from './transitions.ts';

/** The dispute after an event that `faultOf` has no fault with. */
export function applied(dispute: Dispute | undefined, event: DisputeEvent): Dispute {
  if (event.type === 'opened') return withLimits(opened(event));
  if (!dispute) throw new RangeError(`${event.dispute} is not open`);
  const changed = withLimits({ ...dispute, ...changesOf(dispute, event) });
  const moves = moveOf(event) !== undefined && changed.state !== dispute.state;
  return {
    ...changed,
    since: moves || event.type === 'sent' || event.type === 'credited' ? event.on : dispute.since,
    history: [...dispute.history, stepOf(event, dispute.state, changed.state)],
  };
}

/** Nothing is left to lapse of a claim that is settled: what was known of it stays. */
function withLimits(dispute: Dispute): Dispute {
  return { ...dispute, dates: { ...dispute.dates, ...limitsOf(dispute) } };
}

function opened(event: EventHead & Opened): Dispute {
  const { dispute: claim, on, carrier, currency, found, payment } = event;
  const lines = event.lines.map((line) => ({ ...line, added: on, sent: false }));
  const none = zero(currency);
  return {
    claim,
    state: 'draft',
    level: 0,
    since: on,
    carrier,
    currency,
    lines,
    money: {
      oneTime: { claimed: claimedOf(lines, currency), received: none },
      recurring: { claimed: monthlyOf(lines, currency), received: none },
    },
    dates: { found },
    setLimits: { ...present('limitation', event.limitation), ...present('windowEnds', event.windowEnds) },
    tickets: [],
    payment,
    ...present('owner', event.owner),
    contacts: [],
    dispatches: [],
    credits: [],
    notes: [],
    attachments: [],
    history: [stepOf(event, undefined, 'draft')],
  };
}

function changesOf(dispute: Dispute, event: DisputeEvent): Partial<Dispute> {
  const { on } = event;
  switch (event.type) {
    case 'readied':
      return { state: 'ready' };
    case 'extended':
      return extended(dispute, event.lines, on);
    case 'sent':
      return sent(dispute, event);
    case 'acknowledged':
      return {
        state: 'acknowledged',
        dates: { ...dispute.dates, acknowledged: on },
        tickets: withNew(dispute.tickets, event.ticket),
        contacts: withNew(dispute.contacts, event.contact),
      };
    case 'reviewed':
      return { state: 'under-review' };
    case 'asked':
      return { state: 'info-requested' };
    case 'answered':
      return answered(dispute, event);
    case 'promised':
      return promised(dispute, event);
    case 'credited':
    case 'reversed': {
      const amount = event.type === 'credited' ? event.amount : negated(event.amount);
      const { oneTime, recurring } = dispute.money;
      const received = add(oneTime.received, amount);
      const once = { ...oneTime, received };
      const credits = [...dispute.credits, { on, amount, ...event.credit }];
      if (event.type === 'credited')
        return {
          state: 'credited',
          money: { oneTime: once, recurring },
          credits,
          dates: { ...dispute.dates, credited: on },
        };
      return {
        state: 'reopened',
        money: { oneTime: once, recurring: { ...recurring, received: zero(dispute.currency) } },
        credits,
      };
    }
    case 'verified': {
      const { oneTime, recurring } = dispute.money;
      const received = recurring.confirmed ?? recurring.claimed;
      return {
        state: 'verified',
        money: { oneTime, recurring: { ...recurring, received } },
        dates: { ...dispute.dates, verified: on },
      };
    }
    case 'closed':
    case 'withdrawn':
    case 'written-off':
    case 'expired':
      return { state: event.type };
    case 'reopened': {
      // An error that came back leaves the answer of the carrier as it was.
      const open = { ...dispute, ...(event.recurs === undefined ? undecided(dispute) : {}) };
      const { oneTime, recurring } = open.money;
      return {
        ...open,
        state: 'reopened',
        money: { oneTime, recurring: { ...recurring, received: zero(dispute.currency) } },
      };
    }
    case 'noted':
      return { notes: [...dispute.notes, { on, by: event.by, audience: event.audience, text: event.text }] };
    case 'attached':
      return {
        attachments: [
          ...dispute.attachments,
          { name: event.name, sha256: event.sha256, bytes: event.bytes, on },
        ],
      };
    case 'amended':
      return amended(dispute, event.changes);
    case 'opened':
      return {};
  }
}

function extended(dispute: Dispute, added: readonly NewLine[], on: Day): Partial<Dispute> {
  const { currency, money } = dispute;
  const lines = [...dispute.lines, ...added.map((line) => ({ ...line, added: on, sent: false }))];
  return {
    lines,
    money: {
      oneTime: { ...money.oneTime, claimed: claimedOf(lines, currency) },
      recurring: { ...money.recurring, claimed: monthlyOf(lines, currency) },
    },
  };
}

function sent(dispute: Dispute, event: EventHead & Sent): Partial<Dispute> {
  const { what, on, answerDue, channel, proof } = event;
  const dispatch = { what, on, answerDue, ...present('channel', channel), ...present('proof', proof) };
  const first = what === 'claim' ? { sent: dispute.dates.sent ?? on } : {};
  return {
    ...(what === 'appeal' ? undecided(dispute) : {}),
    state: what === 'claim' && !ASKS_ANEW.has(dispute.state) ? dispute.state : STATE_AFTER[what],
    // Other letters are about what the carrier has been asked for already.
    ...(what === 'claim' ? { lines: dispute.lines.map((line) => ({ ...line, sent: true })) } : {}),
    level: what === 'notice' ? 2 : what === 'reminder' ? (dispute.level === 2 ? 2 : 1) : dispute.level,
    dispatches: [...dispute.dispatches, dispatch],
    dates: { ...dispute.dates, ...first, answerDue },
  };
}

/** States that a claim ends; in the others it adds charges to what the carrier has, which stays where it is. */
const ASKS_ANEW: ReadonlySet<DisputeState> = new Set(['draft', 'ready', 'reopened']);

const STATE_AFTER: Readonly<Record<Sent['what'], DisputeState>> = {
  claim: 'sent',
  information: 'under-review',
  reminder: 'escalated',
  notice: 'escalated',
  appeal: 'appealed',
};

function answered(dispute: Dispute, event: EventHead & Answered): Partial<Dispute> {
  const { outcome, on } = event;
  const { oneTime, recurring } = dispute.money;
  const none = zero(dispute.currency);
  const confirmed = outcome === 'denied' ? none : (event.amount ?? oneTime.claimed);
  // An approval in full corrects the cause too; one in part only as far as it says so.
  const monthly = outcome === 'approved' ? (event.recurring ?? recurring.claimed) : (event.recurring ?? none);
  const money: DisputeMoney = {
    oneTime: { ...oneTime, confirmed, decided: oneTime.claimed },
    recurring: { ...recurring, confirmed: monthly, decided: recurring.claimed },
  };
  const state = event.creditBy === undefined ? outcome : 'credit-promised';
  // What was credited before the answer stays credited, unless the rest is denied.
  const isCredited = outcome !== 'denied' && signOf(oneTime.received) > 0 && event.creditBy === undefined;
  return {
    state: isCredited ? 'credited' : state,
    outcome,
    money,
    tickets: withNew(dispute.tickets, event.ticket),
    dates: { ...dispute.dates, answered: on, ...present('creditExpected', event.creditBy) },
  };
}

function promised(dispute: Dispute, event: EventHead & Promised): Partial<Dispute> {
  const { oneTime, recurring } = dispute.money;
  const confirmed = event.amount ?? oneTime.confirmed ?? oneTime.claimed;
  const outcome = compare(confirmed, oneTime.claimed) < 0 ? 'partly-approved' : 'approved';
  return {
    state: 'credit-promised',
    outcome,
    money: {
      oneTime: { ...oneTime, confirmed, decided: oneTime.claimed },
      recurring: {
        ...recurring,
        confirmed: recurring.confirmed ?? recurring.claimed,
        decided: recurring.claimed,
      },
    },
    dates: { ...dispute.dates, answered: dispute.dates.answered ?? event.on, creditExpected: event.creditBy },
  };
}

/**
 * What was refused is asked for again once it is appealed, or the matter is opened again by a person: the answer then holds
 * only for what was granted.
 */
function undecided(dispute: Dispute): Partial<Dispute> {
  const { oneTime, recurring } = dispute.money;
  if (dispute.outcome === 'denied')
    return { outcome: undefined, money: { oneTime: asked(oneTime), recurring: asked(recurring) } };
  if (dispute.outcome !== 'partly-approved') return {};
  return { money: { oneTime: grantedOnly(oneTime), recurring: grantedOnly(recurring) } };
}

function grantedOnly(sums: DisputeSums): DisputeSums {
  return sums.confirmed ? { ...sums, decided: sums.confirmed } : sums;
}

function asked({ claimed, received }: DisputeSums): DisputeSums {
  return { claimed, received };
}

function amended(dispute: Dispute, changes: Amendments): Partial<Dispute> {
  return {
    dates: datesOf(dispute.dates, changes),
    setLimits: {
      ...dispute.setLimits,
      ...present('limitation', changes.limitation),
      ...present('windowEnds', changes.windowEnds),
    },
    tickets: withNew(dispute.tickets, changes.ticket),
    contacts: withNew(dispute.contacts, changes.contact),
    payment: changes.payment ?? dispute.payment,
    ...present('owner', changes.owner ?? dispute.owner),
    ...present('invoiceStatus', changes.invoiceStatus ?? dispute.invoiceStatus),
  };
}

function datesOf(dates: DisputeDates, changes: Amendments): DisputeDates {
  return {
    ...dates,
    ...present('answerDue', changes.answerDue ?? dates.answerDue),
    ...present('creditExpected', changes.creditBy ?? dates.creditExpected),
  };
}

function claimedOf(lines: readonly DisputeLine[], currency: string): Money {
  return lines.reduce((sum, { disputed }) => add(sum, disputed), zero(currency));
}

/** The newest month of each fact counts: what the error costs from the next bill on. */
function monthlyOf(lines: readonly DisputeLine[], currency: string): Money {
  const newest = new Map(lines.map((line) => [line.fingerprint, line.monthly]));
  return [...newest.values()].reduce<Money>(
    (sum, monthly) => (monthly ? add(sum, monthly) : sum),
    zero(currency),
  );
}

function withNew(list: readonly string[], value: string | undefined): readonly string[] {
  return value === undefined || list.includes(value) ? list : [...list, value];
}
