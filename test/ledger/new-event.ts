import type { NewStoredEvent } from '../../src/ledger/store.ts';

/** An event of a dispute that no store has yet. */
export function newEvent(
  dispute: string,
  number: number,
  more: Partial<NewStoredEvent> = {},
): NewStoredEvent {
  const on = '2026-11-02';
  return {
    dispute,
    number,
    type: 'noted',
    on,
    at: `${on}T09:00:00.000Z`,
    by: 'Maëlle Tisserand',
    body: JSON.stringify({ dispute, number, type: 'noted', text: 'Rappelé le service client' }),
    ...more,
  };
}

/** Events of a dispute, numbered from a number to another, both included. */
export function newEvents(dispute: string, from: number, to: number): readonly NewStoredEvent[] {
  return Array.from({ length: to - from + 1 }, (_, index) => newEvent(dispute, from + index));
}
