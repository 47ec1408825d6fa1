import { type Day, later } from '../calendar/day.ts';
import { present } from '../keyed/present.ts';
import { applied } from '../ledger/apply.ts';
import type { DisputeEvent, EventBody } from '../ledger/event.ts';
import { faultOf } from '../ledger/faults.ts';
import type { Entry } from '../ledger/ledger.ts';
import type { DisputeBook } from '../ledger/replay.ts';
import { allows } from '../ledger/transitions.ts';
import { excessOf } from '../match/credit-fit.ts';
import type { CreditMatch } from '../match/credit-match.ts';
import { creditMatches } from '../match/credits-to-disputes.ts';
import type { KeyOf } from '../match/key-of-name.ts';
import { absolute, compare, type Money, signOf } from '../money/money.ts';
import { type Problem, ProblemError } from '../problem.ts';
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
  const proposed = creditMatches(report.credits, [...book.values()], keyOf);
  const asked = wish.confirmed.flatMap((one) => confirmedMatch(one, proposed, book));
  const write = (match: CreditMatch, isAsked: boolean): Proposal => {
    const dispute = steps.now(match.claim);
    const move = match.kind === 'credit' ? 'credited' : 'reversed';
    // What a person insists on is written, or refused by the ledger in its own words.
    if (!dispute || (!isAsked && !allows(dispute.state, move))) return { ...match, outcome: 'refused' };
    if (match.confidence !== 'certain' && !wish.all && !isAsked) return { ...match, outcome: 'open' };
    const day = match.credit.date ?? report.asOf;
    const fault = steps.faultOf(match.claim, day, bodyOf(match));
    if (fault && isAsked) throw new ProblemError([fault]);
    if (fault) return { ...match, outcome: 'refused' };
    steps.take(match.claim, day, bodyOf(match));
    return { ...match, outcome: 'written' };
  };
  const given = asked.filter(({ kind }) => kind === 'credit').map((match) => write(match, true));
  const back = asked.filter(({ kind }) => kind === 'reversal');
  const backKeys = new Set(back.map(({ credit }) => credit.key));
  // What a person gave is a fact for the rest: what is left of the same credit, and the claim that has it.
  const found = creditMatches(
    report.credits,
    [...book.keys()].flatMap((claim) => steps.now(claim) ?? []),
    keyOf,
  );
  const proposals = [
    ...given,
    ...found.filter(({ credit }) => !backKeys.has(credit.key)).map((match) => write(match, false)),
    ...back.map((match) => write(match, true)),
  ];
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

  /** Why the claim, as it now is, cannot take the event; undefined when it can. */
  faultOf(claim: string, day: Day, body: EventBody): Problem | undefined {
    const dispute = this.#now.get(claim);
    return dispute && faultOf(dispute, this.#eventOf(dispute, day, body));
  }

  take(claim: string, day: Day, body: EventBody): void {
    const dispute = this.#now.get(claim);
    if (!dispute) return;
    const event = this.#eventOf(dispute, day, body);
    const { number: _, ...entry } = event;
    this.entries.push(entry);
    this.#now.set(claim, applied(dispute, event));
  }

  #eventOf(dispute: Dispute, day: Day, body: EventBody): DisputeEvent {
    const on = later(day, dispute.since);
    return { ...this.#head, on, dispute: dispute.claim, ...body, number: dispute.history.length + 1 };
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
  if (proposal) return [amount ? withAmount(proposal, amount) : proposal];
  const whole = absolute(credit.amount);
  const open = outstandingOf(dispute);
  const isSame = open.currency === whole.currency;
  const usual =
    isSame && signOf(open) > 0 && compare(open, whole) < 0 && signOf(credit.amount) > 0 ? open : whole;
  return [
    {
      kind: signOf(credit.amount) > 0 ? 'credit' : 'reversal',
      credit,
      claim,
      amount: amount ?? usual,
      stated: whole,
      by: 'amount',
      confidence: 'possible',
      why: {
        basis: 'net',
        together: [],
        credits: 1,
        others: [],
        ...(amount || usual === whole ? {} : excessOf(whole, usual)),
      },
    },
  ];
}

/** What a person says of a proposal's amount; what is beyond it is then nobody's to tell. */
function withAmount(proposal: CreditMatch, amount: Money): CreditMatch {
  const { excess: _, ...why } = proposal.why;
  return { ...proposal, amount, why };
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
