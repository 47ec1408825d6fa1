import { ProblemError } from '../problem.ts';
import type { Dispute } from '../records/dispute.ts';
import { applied } from './apply.ts';
import { bookFault } from './book-faults.ts';
import type { DisputeEvent, EventBody } from './event.ts';
import { eventOfJson, jsonOfEvent } from './event-json.ts';
import { faultOf } from './faults.ts';
import { type DisputeBook, replayed } from './replay.ts';
import type { LedgerStore, NewStoredEvent } from './store.ts';

/** An event as a command asks for it; its number is given when it is added. */
export type Entry = Pick<DisputeEvent, 'dispute' | 'on' | 'at' | 'by'> & EventBody;

/** All that a ledger holds at one moment. */
export interface Ledgered {
  readonly events: readonly DisputeEvent[];
  readonly book: DisputeBook;
}

/** Others may write between reading and adding; that it happens so often in a row means that something is wrong. */
const MOST_TRIES = 200;

/** The disputes of a store: read by replaying its events, changed by adding some. */
export class Ledger {
  readonly #store: LedgerStore;

  constructor(store: LedgerStore) {
    this.#store = store;
  }

  get name(): string {
    return this.#store.name;
  }

  /** Throws ProblemError when the ledger is damaged. */
  async read(): Promise<Ledgered> {
    const stored = await this.#store.read();
    const events = stored.map(({ seq, body }) => storedEvent(seq, body, this.name));
    return { events, book: replayed(events) };
  }

  /**
   * Adds the events that `decide` makes of the ledger, all or none, and gives what the ledger then holds and what was
   * added. Where somebody else writes meanwhile, decides again on what there is then. Nothing is written when `decide`
   * gives none. Throws ProblemError when an event cannot follow what is there.
   */
  async change(
    decide: (ledgered: Ledgered) => readonly Entry[],
  ): Promise<Ledgered & { readonly added: readonly DisputeEvent[] }> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const before = await this.read();
      const { added, book } = afterEntries(before.book, decide(before));
      if (added.length === 0) return { ...before, added };
      const done = await this.#store.append(added.map(stored), before.events.length);
      if (done === 'appended') return { events: [...before.events, ...added], book, added };
    }
    throw new ProblemError([
      {
        id: 'ledger-busy',
        place: { file: this.name },
        found: 'others write to the ledger all the time',
        fix: 'Try again later',
      },
    ]);
  }

  async close(): Promise<void> {
    await this.#store.close();
  }
}

/** The book after entries, and the events they become. Throws ProblemError with the first that cannot be. */
export function afterEntries(
  book: DisputeBook,
  entries: readonly Entry[],
): { readonly added: readonly DisputeEvent[]; readonly book: DisputeBook } {
  const next = new Map<string, Dispute>(book);
  const added: DisputeEvent[] = [];
  for (const entry of entries) {
    const dispute = next.get(entry.dispute);
    const event: DisputeEvent = { ...entry, number: (dispute?.history.length ?? 0) + 1 };
    const fault = faultOf(dispute, event);
    if (fault) throw new ProblemError([fault]);
    added.push(event);
    next.set(entry.dispute, applied(dispute, event));
  }
  const faults = bookFault(next);
  if (faults.length > 0) throw new ProblemError(faults);
  return { added, book: next };
}

/** The next claim number of a year. */
export function nextClaim(book: DisputeBook, year: number, taken: number = 0): string {
  const prefix = `D-${year}-`;
  let last = 0;
  for (const claim of book.keys())
    if (claim.startsWith(prefix)) last = Math.max(last, Number(claim.slice(prefix.length)));
  const next = last + 1 + taken;
  return `${prefix}${String(next).padStart(4, '0')}`;
}

function stored(event: DisputeEvent): NewStoredEvent {
  const body = jsonOfEvent(event);
  const { on } = JSON.parse(body) as { on: string };
  const { dispute, number, type, at, by } = event;
  return { dispute, number, type, on, at, by, body };
}

function storedEvent(seq: number, body: string, name: string): DisputeEvent {
  const read = eventOfJson(parsed(body));
  if ('event' in read) return read.event;
  const [fault] = read.faults;
  throw new ProblemError([
    {
      id: 'ledger-damaged',
      place: { file: name },
      found: `event ${seq}${fault ? `, ${fault.key}: ${fault.message}` : ''}`,
      expected: 'an event as this version of the program writes it',
      fix: 'Restore the ledger from a backup, or import an export of it into a new one',
    },
  ]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
