import { type Day, parseIsoDay } from '../../src/calendar/day.ts';
import type { EventBody, NewLine } from '../../src/ledger/event.ts';
import type { Entry } from '../../src/ledger/ledger.ts';
import type { LedgerStore, NewStoredEvent, StoredEvent } from '../../src/ledger/store.ts';
import { money } from '../../src/money/money.ts';

/** A day from its ISO text. */
export function on(text: string): Day {
  const day = parseIsoDay(text);
  if (day === undefined) throw new RangeError(text);
  return day;
}

/** A line of a claim of so much. */
export function lineOf(finding: string, disputed: string, more: Partial<NewLine> = {}): NewLine {
  return {
    finding,
    fingerprint: `fp-${finding}`,
    rule: 'mrc-contract-mismatch',
    account: '514-01',
    invoice: 'L-10',
    service: '514-555-0101',
    code: 'VOIP',
    disputed: money(disputed, 'CAD'),
    monthly: money(disputed, 'CAD'),
    codes: [],
    saved: null,
    ...more,
  };
}

/** An entry of a dispute on a day. */
export function entry(dispute: string, day: string, body: EventBody): Entry {
  return { dispute, on: on(day), at: `${day}T09:00:00.000Z`, by: 'Maëlle Tisserand', ...body };
}

/** A dispute of Laurentel opened on a day. */
export function opening(dispute: string, day: string, lines: readonly NewLine[]): Entry {
  return entry(dispute, day, {
    type: 'opened',
    carrier: 'Laurentel',
    currency: 'CAD',
    lines,
    found: on(day),
    payment: 'paid-under-reserve',
  });
}

/** A store in memory, for tests of what is above it. */
export class MemoryStore implements LedgerStore {
  readonly name = 'memory';
  readonly events: StoredEvent[] = [];

  async read(): Promise<readonly StoredEvent[]> {
    return [...this.events];
  }

  async append(events: readonly NewStoredEvent[], after: number): Promise<'appended' | 'stale'> {
    if (after !== this.events.length) return 'stale';
    for (const event of events) this.events.push({ ...event, seq: this.events.length + 1 });
    return 'appended';
  }

  async close(): Promise<void> {}
}
