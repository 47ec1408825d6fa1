import { createHash } from 'node:crypto';
import { ProblemError } from '../problem.ts';
import type { NewStoredEvent, StoredEvent } from './store.ts';

/** An event with the hash that ties it to all before it. */
export interface ChainedEvent extends StoredEvent {
  /** SHA-256 over the hash before it and the event, in hexadecimal. */
  readonly hash: string;
}

/** How far a ledger has got: how many events, and the hash of the last. */
export interface ChainHead {
  readonly events: number;
  readonly hash: string;
}

/** The head of a ledger without events. */
export const EMPTY_CHAIN: ChainHead = { events: 0, hash: '0'.repeat(64) };

/** The events as they follow on the head, in their order. */
export function chained(events: readonly NewStoredEvent[], head: ChainHead): readonly ChainedEvent[] {
  let { events: seq, hash } = head;
  return events.map((event) => {
    seq += 1;
    hash = hashOf({ ...event, seq }, hash);
    return { ...event, seq, hash };
  });
}

/**
 * Throws ProblemError when an event was changed, added past the program or taken out, naming the first that does not
 * follow on those before it. `name` is the ledger's, as a person knows it.
 */
export function checkChain(events: readonly ChainedEvent[], head: ChainHead, name: string): void {
  let { events: seq, hash } = EMPTY_CHAIN;
  for (const event of events) {
    seq += 1;
    if (event.seq !== seq) throw damaged(name, `event ${seq} is missing`);
    hash = hashOf(event, hash);
    if (event.hash !== hash) throw damaged(name, `event ${seq} (${event.dispute}) is not as it was written`);
  }
  if (head.events > seq) throw damaged(name, `event ${seq + 1} is missing`);
  if (head.events < seq || head.hash !== hash)
    throw damaged(name, `event ${Math.min(seq, head.events + 1)} was added past the program`);
}

/** The problem of a ledger that does not hold what was written. */
export function damaged(name: string, found: string, cause?: unknown): ProblemError {
  return new ProblemError(
    [
      {
        id: 'ledger-damaged',
        place: { file: name },
        found,
        expected: 'every event as it was written, and none taken out',
        fix: 'Restore the ledger from a backup, or import an export of it into a new one',
      },
    ],
    { cause },
  );
}

function hashOf({ seq, dispute, number, type, on, at, by, body }: StoredEvent, previous: string): string {
  const text = JSON.stringify([previous, seq, dispute, number, type, on, at, by, body]);
  return createHash('sha256').update(text).digest('hex');
}
