import { type Day, later } from '../calendar/day.ts';
import { present } from '../keyed/present.ts';
import { applied } from '../ledger/apply.ts';
import type { EventBody } from '../ledger/event.ts';
import type { Entry } from '../ledger/ledger.ts';
import type { DisputeBook } from '../ledger/replay.ts';
import { allows } from '../ledger/transitions.ts';
import type { CreditMatch } from '../match/credit-match.ts';
import { creditMatches } from '../match/credits-to-disputes.ts';
import type { KeyOf } from '../match/key-of-name.ts';
import { absolute, compare, type Money, signOf } from '../money/money.ts';
import type { CreditLine } from '../records/credit-line.ts';
import { type Dispute, outstandingOf } from '../records/dispute.ts';
import type { Report } from '../report/report.ts';
import type { Matching, Proposal, Unverified } from '../reports/dispute/matching.ts';
import { returnOf, verificationOf } from './bills-after-credit.ts';
import type { EntryHead } from './dispute-write.ts';

/** A credit that a person gives to a claim. */
export interface Confirmation {
  readonly credit: CreditLine;
  readonly claim: string;
  /** Above zero; what the proposal says when absent. */
  readonly amount?: Money;
}

/** What a person wants written beside what is certain. */
export interface MatchWish {
  readonly confirmed: readonly Confirmation[];
  /** True: every proposal that the claims take. */
  readonly all: boolean;
}

/** What is told, and what is written. */
export interface MatchPlan {
  readonly matching: Matching;
  readonly entries: readonly Entry[];
}

/**
 * What the bills of a report make of the claims: credits and reversals that are certain or confirmed, claims whose error
 * the bill after the credit does not repeat, and claims whose error came back. Nothing twice: what the ledger has already
 * is passed over. Each event is of the day of its bill, or of the claim's last step where that is later.
 */
export function matchPlanOf(
  report: Report,
  book: DisputeBook,
  keyOf: KeyOf,
  { head, wish }: { readonly head: EntryHead; readonly wish: MatchWish },
): MatchPlan {
  const steps = new Steps(book, head);
  const chosen = new Set(wish.confirmed.map(({ credit }) => credit.key));
  const found = creditMatches(report.credits, [...book.values()], keyOf);
  const asked = wish.confirmed.flatMap((one) => confirmedMatch(one, found, book));
  const matches = [...found.filter(({ credit }) => !chosen.has(credit.key)), ...asked];
  const confirmed = new Set(asked);
  const proposals = matches.map((match): Proposal => {
    const dispute = steps.now(match.claim);
    const move = match.kind === 'credit' ? 'credited' : 'reversed';
    // What a person insists on is written, or refused by the ledger in its own words.
    const isAsked = confirmed.has(match);
    if (!dispute || (!isAsked && !allows(dispute.state, move))) return { ...match, outcome: 'refused' };
    if (match.confidence !== 'certain' && !wish.all && !isAsked) return { ...match, outcome: 'open' };
    steps.take(match.claim, match.credit.date ?? report.asOf, bodyOf(match));
    return { ...match, outcome: 'written' };
  });
  const unverified: Unverified[] = [];
  for (const claim of book.keys()) {
    const dispute = steps.now(claim);
    if (!dispute) continue;
    const back = returnOf(dispute, report);
    if (back) {
      steps.take(claim, back.on, { type: 'reopened', reason: back.reason, recurs: back.recurs });
      continue;
    }
    const verified = verificationOf(dispute, report, keyOf);
    if (verified?.because) unverified.push({ claim, because: verified.because });
    else if (verified)
      steps.take(claim, verified.on, {
        type: 'verified',
        audit: report.asOf,
        ...present('invoice', verified.invoice),
      });
  }
  const matching = { asOf: report.asOf, credits: report.credits.length, proposals, unverified };
  return { matching, entries: steps.entries };
}

/** The claims as they become, step by step. */
class Steps {
  readonly entries: Entry[] = [];
  readonly #now: Map<string, Dispute>;
  readonly #head: EntryHead;

  constructor(book: DisputeBook, head: EntryHead) {
    this.#now = new Map(book);
    this.#head = head;
  }

  now(claim: string): Dispute | undefined {
    return this.#now.get(claim);
  }

  take(claim: string, day: Day, body: EventBody): void {
    const dispute = this.#now.get(claim);
    if (!dispute) return;
    const on = later(day, dispute.since);
    const entry: Entry = { ...this.#head, on, dispute: claim, ...body };
    this.entries.push(entry);
    this.#now.set(claim, applied(dispute, { ...entry, number: dispute.history.length + 1 }));
  }
}

/** The proposal that a person confirms, else one of their own; none where the claim has the credit already. */
function confirmedMatch(
  { credit, claim, amount }: Confirmation,
  found: readonly CreditMatch[],
  book: DisputeBook,
): readonly CreditMatch[] {
  const dispute = book.get(claim);
  if (!dispute || dispute.credits.some(({ key }) => key === credit.key)) return [];
  const proposal = found.find((match) => match.credit.key === credit.key && match.claim === claim);
  if (proposal) return [{ ...proposal, ...(amount ? { amount } : {}) }];
  const whole = absolute(credit.amount);
  const open = outstandingOf(dispute);
  const usual = signOf(open) > 0 && compare(open, whole) < 0 && signOf(credit.amount) > 0 ? open : whole;
  return [
    {
      kind: signOf(credit.amount) > 0 ? 'credit' : 'reversal',
      credit,
      claim,
      amount: amount ?? usual,
      stated: whole,
      by: 'amount',
      confidence: 'possible',
      why: { basis: 'net', together: [], credits: 1, others: [] },
    },
  ];
}

function bodyOf({ kind, credit, amount, stated }: CreditMatch): EventBody {
  const { key, invoice, place } = credit;
  const seen = {
    key,
    ...present('invoice', invoice),
    file: place.file,
    ...present('row', place.row),
    stated,
  };
  return kind === 'credit'
    ? { type: 'credited', amount, credit: seen }
    : { type: 'reversed', amount, credit: seen, ...present('reason', credit.description) };
}
