import { addDays } from '../calendar/day.ts';
import type { DisputeDeadline } from './deadlines.ts';
import type { DisputeEvent } from './event.ts';

/**
 * The event by which a deadline has its day, among those of its dispute in their order: the last that set it, or the last
 * of all where none names it. Undefined of no events.
 */
export function settingEvent(
  deadline: DisputeDeadline,
  events: readonly DisputeEvent[],
): DisputeEvent | undefined {
  return events.findLast((event) => sets(event, deadline)) ?? events.at(-1);
}

function sets(event: DisputeEvent, { kind, day }: DisputeDeadline): boolean {
  switch (kind) {
    case 'limitation':
      return (
        limitsOf(event).limitation === day || linesOf(event).some(({ limitation }) => limitation === day)
      );
    case 'window':
      return (
        limitsOf(event).windowEnds === day || linesOf(event).some(({ windowEnds }) => windowEnds === day)
      );
    case 'answer':
      return answerDueOf(event) === day;
    case 'information':
      return event.type === 'asked' || (event.type === 'amended' && event.changes.answerDue === day);
    case 'credit':
      return creditByOf(event) === day;
    case 'reminder': {
      const due = addDays(day, -1);
      return answerDueOf(event) === due || creditByOf(event) === due;
    }
  }
}

function limitsOf(event: DisputeEvent) {
  if (event.type === 'amended') return event.changes;
  return event.type === 'opened' ? event : {};
}

function linesOf(event: DisputeEvent) {
  return event.type === 'opened' || event.type === 'extended' ? event.lines : [];
}

function answerDueOf(event: DisputeEvent) {
  if (event.type === 'amended') return event.changes.answerDue;
  return event.type === 'sent' ? event.answerDue : undefined;
}

function creditByOf(event: DisputeEvent) {
  if (event.type === 'amended') return event.changes.creditBy;
  return event.type === 'answered' || event.type === 'promised' ? event.creditBy : undefined;
}
