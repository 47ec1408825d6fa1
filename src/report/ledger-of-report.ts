import type { DisputeEvent } from '../ledger/event.ts';
import { eventOfJson, jsonOfEvent } from '../ledger/event-json.ts';
import { replayed } from '../ledger/replay.ts';
import { ProblemError } from '../problem.ts';
import type { Report } from './report.ts';

/** What a report keeps of the ledger that was read for it. */
export type LedgerPart = Required<Pick<Report, 'disputes' | 'events'>>;

/**
 * The part of a report that events make, in the order of the ledger. The findings saved in them are left out, since letters
 * are written from the ledger, and so is what internal notes say: a report goes to more people than a ledger. Throws ProblemError when the events do not follow from one another.
 */
export function ledgerPartOf(events: readonly DisputeEvent[]): LedgerPart {
  const bare = events.map(outward);
  return { disputes: [...replayed(bare).values()], events: bare };
}

function outward(event: DisputeEvent): DisputeEvent {
  if (event.type === 'noted' && event.audience === 'internal') return { ...event, text: '…' };
  if (event.type !== 'opened' && event.type !== 'extended') return event;
  return { ...event, lines: event.lines.map((line) => ({ ...line, saved: null })) };
}

/** The `ledger` of a `report.json`, a line per event, from its key at two spaces on; nothing where no ledger was read. */
export function* ledgerLines({ events }: Report): Generator<string> {
  if (!events) return;
  yield ',\n  "ledger": {\n    "events": [';
  for (const [index, event] of events.entries())
    yield `${index === 0 ? '' : ','}\n      ${jsonOfEvent(event)}`;
  yield events.length === 0 ? ']\n  }' : '\n    ]\n  }';
}

/** The same read again; undefined after telling what is wrong, by path. */
export function ledgerOfSaved(
  saved: unknown,
  tell: (path: string, found: string) => void,
): LedgerPart | undefined {
  const { events: list } = (saved ?? {}) as { readonly events?: unknown };
  if (!Array.isArray(list)) {
    tell('ledger.events', 'there is no such list');
    return undefined;
  }
  const events = list.flatMap((value: unknown, index): DisputeEvent[] => {
    const read = eventOfJson(value);
    if ('event' in read) return [read.event];
    for (const { key, message } of read.faults)
      tell(`ledger.events[${index}]${key === '' ? '' : `.${key}`}`, message);
    return [];
  });
  if (events.length < list.length) return undefined;
  try {
    return ledgerPartOf(events);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    for (const { found } of error.problems) tell('ledger.events', found);
    return undefined;
  }
}
