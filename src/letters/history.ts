import type { Day } from '../calendar/day.ts';
import { present } from '../keyed/present.ts';
import { type Money, negated, signOf } from '../money/money.ts';
import {
  type CarrierWord,
  type Channel,
  type Dispatch,
  type Dispute,
  type DisputeStep,
  outstandingOf,
} from '../records/dispute.ts';

/** Something between the customer and the carrier, as a letter tells it. */
export type Contacted =
  | {
      readonly kind: 'sent';
      readonly on: Day;
      readonly what: Dispatch;
      readonly answerBy: Day;
      readonly channel?: Channel;
      readonly proof?: string;
    }
  | Reply
  | {
      readonly kind: 'credited' | 'reversed';
      readonly on: Day;
      /** Above zero. */
      readonly amount: Money;
      readonly invoice?: string;
    }
  | { readonly kind: 'extended' | 'reopened'; readonly on: Day }
  | { readonly kind: 'noted'; readonly on: Day; readonly text: string };

/** What the carrier said. */
export interface Reply extends CarrierWord {
  readonly kind: 'acknowledged' | 'reviewed' | 'asked' | 'answered' | 'promised';
  readonly on: Day;
}

/** What a dispute waits for on a day, as a letter ends its history. */
export type Waiting =
  | { readonly for: 'answer' }
  | { readonly for: 'credit'; readonly amount: Money; readonly isPart: boolean };

/** What passed between the two up to a day, the oldest first; what is internal is left out. */
export function historyOf(dispute: Dispute, until: Day): readonly Contacted[] {
  const dispatches = dispute.dispatches.values();
  const credits = dispute.credits.values();
  const notes = dispute.notes.values();
  let isSent = false;
  return dispute.history.flatMap((step): Contacted[] => {
    const entry = entryOf(step, dispatches, credits, notes);
    isSent ||= entry?.kind === 'sent';
    if (!entry || step.on > until) return [];
    // Before the first letter it is no news to the carrier.
    return !isSent && (entry.kind === 'extended' || entry.kind === 'reopened') ? [] : [entry];
  });
}

/** What is waited for; undefined where it is the customer's turn, or nothing is. */
export function waitingOf(dispute: Dispute, history: readonly Contacted[]): Waiting | undefined {
  const last = history.findLast(({ kind }) => kind !== 'noted' && kind !== 'extended');
  if (!last) return undefined;
  if (dispute.money.oneTime.confirmed !== undefined) {
    const amount = outstandingOf(dispute);
    const isPart = signOf(dispute.money.oneTime.received) > 0;
    return signOf(amount) > 0 && dispute.outcome !== 'denied' ? { for: 'credit', amount, isPart } : undefined;
  }
  const waits = new Set<Contacted['kind']>(['sent', 'acknowledged', 'reviewed']);
  return waits.has(last.kind) ? { for: 'answer' } : undefined;
}

type Rest<T> = IterableIterator<T>;

function entryOf(
  { what, on, said = {} }: DisputeStep,
  dispatches: Rest<Dispute['dispatches'][number]>,
  credits: Rest<Dispute['credits'][number]>,
  notes: Rest<Dispute['notes'][number]>,
): Contacted | undefined {
  if (what.startsWith('sent ')) {
    const sent = dispatches.next().value;
    if (!sent) return undefined;
    const { what: kind, answerDue, channel, proof } = sent;
    return {
      kind: 'sent',
      on,
      what: kind,
      answerBy: answerDue,
      ...present('channel', channel),
      ...present('proof', proof),
    };
  }
  switch (what) {
    case 'acknowledged':
    case 'reviewed':
    case 'asked':
    case 'answered':
    case 'promised':
      return { kind: what, on, ...said };
    case 'credited':
    case 'reversed': {
      const credit = credits.next().value;
      if (!credit) return undefined;
      const amount = what === 'credited' ? credit.amount : negated(credit.amount);
      return { kind: what, on, amount, ...present('invoice', credit.invoice) };
    }
    case 'extended':
    case 'reopened':
      return { kind: what, on };
    case 'noted': {
      const note = notes.next().value;
      return note?.audience === 'carrier' ? { kind: 'noted', on, text: note.text } : undefined;
    }
    default:
      return undefined;
  }
}
