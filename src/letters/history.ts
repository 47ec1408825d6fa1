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
      /** True of a claim that adds charges to one that was sent before. */
      readonly adds: boolean;
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
  | {
      readonly kind: 'reopened';
      readonly on: Day;
      /** First day of the error's return. */
      readonly recurs?: Day;
      /** The reason, as entered. */
      readonly why?: string;
    }
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

/**
 * What passed between the two up to the day of a letter of that level, the oldest first. Left out: what is internal, what
 * came before the first letter, charges that no letter claims, and the letter itself where its sending is recorded already.
 */
export function historyOf(dispute: Dispute, until: Day, level: Dispatch): readonly Contacted[] {
  const dispatches = dispute.dispatches.values();
  const credits = dispute.credits.values();
  const notes = dispute.notes.values();
  const told: Contacted[] = [];
  let isExtended = false;
  for (const step of dispute.history) {
    const entry = entryOf(step, dispatches, credits, notes);
    if (step.on > until || (entry?.kind === 'sent' && isOwnLetter(entry, level, until))) break;
    const isSent = told.some(({ kind }) => kind === 'sent');
    isExtended ||= isSent && step.what === 'extended';
    if (!entry || (entry.kind === 'reopened' && !isSent)) continue;
    const isClaim = entry.kind === 'sent' && entry.what === 'claim';
    told.push(isClaim ? { ...entry, adds: isExtended } : entry);
    if (isClaim) isExtended = false;
  }
  return told;
}

/** True where a dispatch is the letter of that level and day itself, not one that it follows. */
export function isOwnLetter(
  { what, on }: { readonly what: Dispatch; readonly on: Day },
  level: Dispatch,
  date: Day,
): boolean {
  return what === level && on >= date;
}

/** What is waited for; undefined where it is the customer's turn, or nothing is. */
export function waitingOf(dispute: Dispute, history: readonly Contacted[]): Waiting | undefined {
  const last = history.findLast(({ kind }) => kind !== 'noted');
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
  { what, on, said = {}, recurs, detail }: DisputeStep,
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
      adds: false,
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
    case 'reopened':
      return { kind: what, on, ...present('recurs', recurs), ...present('why', detail) };
    case 'noted': {
      const note = notes.next().value;
      return note?.audience === 'carrier' ? { kind: 'noted', on, text: note.text } : undefined;
    }
    default:
      return undefined;
  }
}
