import type { Dispatch, DisputeState } from '../records/dispute.ts';
import type { EventBody, EventType } from './event.ts';

/** What may be said of a dispute: the events, with sending told apart by what is sent. */
export type Move = Exclude<EventType, 'opened' | 'sent'> | `sent ${Dispatch}`;

/** The carrier is to answer. */
const WAITING = ['sent', 'acknowledged', 'under-review', 'escalated', 'appealed', 'reopened'] as const;
/** The carrier is to pay. */
const GRANTED = ['approved', 'partly-approved', 'credit-promised'] as const;
const DECIDED = [...GRANTED, 'denied', 'credited'] as const;
const UNSENT = ['draft', 'ready'] as const;
const SENT = [...WAITING, 'info-requested', ...DECIDED] as const;
const OPEN = [...UNSENT, ...SENT] as const;
const SETTLED = ['verified', 'closed', 'withdrawn', 'written-off', 'expired'] as const;
const ANY = [...OPEN, ...SETTLED] as const;

/** From which states each move may be made. */
const FROM: Readonly<Record<Move, ReadonlySet<DisputeState>>> = {
  readied: new Set(['draft']),
  extended: new Set(OPEN),
  'sent claim': new Set(OPEN),
  'sent information': new Set(['info-requested']),
  'sent reminder': new Set([...WAITING, ...GRANTED, 'credited']),
  'sent notice': new Set([...WAITING, ...GRANTED, 'credited']),
  'sent appeal': new Set(['denied', 'partly-approved', 'credited', 'reopened']),
  acknowledged: new Set(['sent', 'escalated', 'appealed', 'reopened']),
  reviewed: new Set(['sent', 'acknowledged', 'info-requested', 'escalated', 'appealed', 'reopened']),
  asked: new Set(WAITING),
  answered: new Set([...WAITING, 'info-requested', ...GRANTED, 'credited']),
  promised: new Set([...WAITING, 'info-requested', ...GRANTED, 'credited']),
  credited: new Set(SENT),
  reversed: new Set([...SENT, 'verified', 'closed', 'written-off', 'expired']),
  verified: new Set(['credited']),
  closed: new Set([...SENT, 'verified']),
  withdrawn: new Set(OPEN),
  'written-off': new Set(SENT),
  expired: new Set(OPEN),
  reopened: new Set(['denied', 'credited', ...SETTLED]),
  noted: new Set(ANY),
  attached: new Set(ANY),
  amended: new Set(ANY),
};

/** The move that an event makes; undefined of an opening, which comes before any state. */
export function moveOf(event: EventBody): Move | undefined {
  if (event.type === 'opened') return undefined;
  return event.type === 'sent' ? `sent ${event.what}` : event.type;
}

/** True where a dispute in this state may make the move. */
export function allows(state: DisputeState, move: Move): boolean {
  return FROM[move].has(state);
}

/** The moves out of a state, without those that are possible in every one; in the order of the usual way. */
export function movesFrom(state: DisputeState): readonly Move[] {
  return (Object.keys(FROM) as Move[]).filter(
    (move) => FROM[move].has(state) && move !== 'noted' && move !== 'attached' && move !== 'amended',
  );
}
