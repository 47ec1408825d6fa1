import type { DisputeEvent } from '../ledger/event.ts';
import { jsonOfEvent } from '../ledger/event-json.ts';
import type { Ledgered } from '../ledger/ledger.ts';
import { replayed } from '../ledger/replay.ts';
import { EXPORT_SCHEMA } from './dispute-export.ts';
import { eventsOfLines } from './dispute-lines.ts';

/** The name of an archived ledger. */
export const LEDGER = 'ledger.jsonl';

/** The events of a ledger as an export has them, but in the order of the ledger, which the report has too. */
export function ledgerLines(events: readonly DisputeEvent[]): Uint8Array {
  const lines = events.map((event) => `${jsonOfEvent(event)}\n`);
  return Buffer.from(`${JSON.stringify({ schema: EXPORT_SCHEMA })}\n${lines.join('')}`);
}

/** What a ledger held of which these are the lines. Throws ProblemError for lines that no ledger has. */
export function ledgerOfLines(bytes: Buffer): Ledgered {
  const events = eventsOfLines(bytes, LEDGER).map(({ event }) => event);
  return { events, book: replayed(events) };
}
