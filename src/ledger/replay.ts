import { append } from '../keyed/value-at.ts';
import { type Problem, ProblemError } from '../problem.ts';
import type { Dispute } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import { applied } from './apply.ts';
import { bookFault } from './book-faults.ts';
import type { DisputeEvent } from './event.ts';
import { faultOf } from './faults.ts';

/** Every dispute by its claim number, sorted by it. */
export type DisputeBook = ReadonlyMap<string, Dispute>;

/**
 * The disputes that events come to, whatever the order in which they are given: each dispute's own numbers put them in
 * order. Throws ProblemError with every event that cannot follow the ones before it, or that is missing.
 */
export function replayed(events: Iterable<DisputeEvent>): DisputeBook {
  const byDispute = new Map<string, DisputeEvent[]>();
  for (const event of events) append(byDispute, event.dispute, event);
  const problems: Problem[] = [];
  const disputes: Dispute[] = [];
  for (const claim of [...byDispute.keys()].sort(compareText)) {
    const own = [...(byDispute.get(claim) ?? [])].sort((a, b) => a.number - b.number);
    let dispute: Dispute | undefined;
    let fault: Problem | undefined;
    for (const [index, event] of own.entries()) {
      fault = orderFault(event, index + 1) ?? faultOf(dispute, event);
      if (fault) break;
      dispute = applied(dispute, event);
    }
    if (fault) problems.push(fault);
    else if (dispute) disputes.push(dispute);
  }
  const book = new Map(disputes.map((dispute) => [dispute.claim, dispute]));
  if (problems.length === 0) problems.push(...bookFault(book));
  if (problems.length > 0) throw new ProblemError(problems);
  return book;
}

function orderFault(event: DisputeEvent, expected: number): Problem | undefined {
  if (event.number === expected) return undefined;
  return {
    id: 'dispute-event-missing',
    found:
      event.number < expected
        ? `${event.dispute} has two events of number ${event.number}`
        : `${event.dispute} has no event of number ${expected}, but one of number ${event.number}`,
    expected: 'the events of a dispute numbered 1, 2, 3 and on',
    fix: 'Give the whole of the export, from a ledger that has them all',
  };
}
