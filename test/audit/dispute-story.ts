import type { DisputeEvent, EventBody, NewLine } from '../../src/ledger/event.ts';
import { afterEntries } from '../../src/ledger/ledger.ts';
import { money } from '../../src/money/money.ts';
import type { Dispute, DisputeState } from '../../src/records/dispute.ts';
import { entry, on, opening } from '../ledger/ledger-story.ts';

const SENT: EventBody = { type: 'sent', what: 'claim', answerDue: on('2026-12-04') };
const DENIED: EventBody = { type: 'answered', outcome: 'denied', reason: 'Contract says so' };

function credited(amount: string): EventBody {
  return { type: 'credited', amount: money(amount, 'CAD'), credit: { invoice: 'L-11' } };
}

/** What leads a claim of so much from its draft into each state; and into `closed` in each way that there is. */
export const WAYS = {
  draft: () => [],
  ready: () => [{ type: 'readied' }],
  sent: () => [SENT],
  acknowledged: () => [SENT, { type: 'acknowledged', ticket: 'T-77' }],
  'under-review': () => [SENT, { type: 'reviewed' }],
  'info-requested': () => [SENT, { type: 'asked', question: 'Which bill?' }],
  approved: () => [SENT, { type: 'answered', outcome: 'approved' }],
  'partly-approved': () => [
    SENT,
    { type: 'answered', outcome: 'partly-approved', amount: money('1.00', 'CAD') },
  ],
  denied: () => [SENT, DENIED],
  'credit-promised': () => [SENT, { type: 'promised', creditBy: on('2026-12-31') }],
  credited: (amount) => [SENT, credited(amount)],
  verified: (amount) => [SENT, credited(amount), { type: 'verified' }],
  closed: (amount) => [SENT, credited(amount), { type: 'verified' }, { type: 'closed' }],
  'closed after a denial': () => [SENT, DENIED, { type: 'closed', reason: 'They are right' }],
  'closed after a credit': (amount) => [SENT, credited(amount), { type: 'closed', reason: 'Enough' }],
  'closed unanswered': () => [SENT, { type: 'closed', reason: 'Carrier is bankrupt' }],
  escalated: () => [SENT, { type: 'sent', what: 'reminder', answerDue: on('2026-12-20') }],
  appealed: () => [SENT, DENIED, { type: 'sent', what: 'appeal', answerDue: on('2026-12-20') }],
  withdrawn: () => [{ type: 'withdrawn', reason: 'Our mistake' }],
  'written-off': () => [SENT, { type: 'written-off', reason: 'Too small' }],
  expired: () => [SENT, { type: 'expired', reason: 'Two years have passed' }],
  reopened: () => [SENT, DENIED, { type: 'reopened', reason: 'New proof' }],
} as const satisfies Record<DisputeState | `closed ${string}`, (amount: string) => readonly EventBody[]>;
export type Way = keyof typeof WAYS;

/** The events of a dispute about lines of so much together, opened on 2 November 2026 and led a way on 5 November. */
export function disputeEvents(
  claim: string,
  way: Way,
  amount: string,
  lines: readonly NewLine[],
): DisputeEvent[] {
  const steps: readonly EventBody[] = WAYS[way](amount);
  const entries = [
    opening(claim, '2026-11-02', lines),
    ...steps.map((body) => entry(claim, '2026-11-05', body)),
  ];
  return [...afterEntries(new Map(), entries).added];
}

/** The dispute that those events come to. */
export function disputeThat(claim: string, way: Way, amount: string, lines: readonly NewLine[]): Dispute {
  const { book } = afterEntries(
    new Map(),
    disputeEvents(claim, way, amount, lines).map(({ number: _, ...rest }) => rest),
  );
  const dispute = book.get(claim);
  if (!dispute) throw new RangeError(claim);
  return dispute;
}
