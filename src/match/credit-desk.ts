import { append } from '../keyed/value-at.ts';
import { add, compare, type Money, signOf, subtract, zero } from '../money/money.ts';
import type { CreditLine } from '../records/credit-line.ts';
import { type Dispute, type DisputeLine, outstandingOf } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import {
  byAmount,
  byInvoice,
  byService,
  type Candidate,
  invoicesNamed,
  type KeyedDispute,
  keyedDispute,
  linesBefore,
  takesCredits,
} from './credit-candidates.ts';
import { least } from './credit-fit.ts';
import type { Confidence, CreditMatch, MatchGround, MatchReason } from './credit-match.ts';
import type { KeyOf } from './key-of-name.ts';

/** What is given to a dispute, and why. */
interface Giving {
  readonly amount: Money;
  readonly stated?: Money;
  readonly by: MatchGround;
  readonly confidence: Confidence;
  readonly lines?: readonly DisputeLine[];
  readonly why?: Partial<MatchReason>;
}

const FINDERS = { invoice: byInvoice, service: byService, amount: byAmount } as const;

/** Credits that are not given yet and disputes that still expect some, while the one is dealt out to the other. */
export class CreditDesk {
  readonly matches: CreditMatch[] = [];
  readonly disputes: readonly Dispute[];
  readonly #keyOf: KeyOf;
  readonly #keyed: ReadonlyMap<Dispute, KeyedDispute>;
  readonly #before = new Map<CreditLine, Map<Dispute, readonly DisputeLine[]>>();
  readonly #byService = new Map<string, Dispute[]>();
  readonly #byInvoice = new Map<string, Dispute[]>();
  readonly #given = new Set<CreditLine>();
  readonly #open = new Map<string, Money>();
  readonly #paid = new Set<DisputeLine>();

  constructor(disputes: readonly Dispute[], keyOf: KeyOf) {
    this.disputes = disputes.toSorted((a, b) => compareText(a.claim, b.claim));
    this.#keyOf = keyOf;
    this.#keyed = new Map(this.disputes.map((dispute) => [dispute, keyedDispute(dispute, keyOf)]));
    for (const [dispute, { lines }] of this.#keyed) {
      for (const service of new Set(lines.map((line) => line.service)))
        if (service !== '') append(this.#byService, service, dispute);
      for (const invoice of new Set(lines.map((line) => line.invoice)))
        if (invoice !== '') append(this.#byInvoice, invoice, dispute);
    }
  }

  isGiven(credit: CreditLine): boolean {
    return this.#given.has(credit);
  }

  /** What the dispute still expects; never below zero. */
  open(dispute: Dispute): Money {
    return this.#open.get(dispute.claim) ?? outstandingOf(dispute);
  }

  isPaid(line: DisputeLine): boolean {
    return this.#paid.has(line);
  }

  /** The lines of a dispute that the credit can answer. */
  before(credit: CreditLine, dispute: Dispute): readonly DisputeLine[] {
    let known = this.#before.get(credit);
    if (!known) {
      known = new Map();
      this.#before.set(credit, known);
    }
    let lines = known.get(dispute);
    if (!lines) {
      const keyed = this.#keyed.get(dispute);
      lines = keyed ? linesBefore(credit, keyed, this.#keyOf) : [];
      known.set(dispute, lines);
    }
    return lines;
  }

  /** Disputes that take credits and still expect some, found on a ground; by claim number. */
  candidates(
    credit: CreditLine,
    ground: keyof typeof FINDERS,
    takes: (dispute: Dispute) => boolean = ({ state }) => takesCredits(state),
  ): readonly Candidate[] {
    return this.#pool(credit, ground).flatMap((dispute) => {
      if (!takes(dispute) || signOf(this.open(dispute)) <= 0) return [];
      const before = this.before(credit, dispute);
      const keyed = this.#keyed.get(dispute);
      if (!keyed || before.length === 0) return [];
      return FINDERS[ground](credit, keyed, this.#keyOf, before) ?? [];
    });
  }

  /** The disputes that can be found on a ground at all, by claim number. */
  #pool(credit: CreditLine, ground: keyof typeof FINDERS): readonly Dispute[] {
    if (ground === 'amount') return this.disputes;
    if (ground === 'service') return this.#byService.get(this.#keyOf(credit.service ?? '', 'service')) ?? [];
    const named = [...invoicesNamed(credit, this.#keyOf)];
    const found = new Set(named.flatMap((number) => this.#byInvoice.get(number) ?? []));
    return found.size < 2 ? [...found] : this.disputes.filter((dispute) => found.has(dispute));
  }

  /** Notes a match. A credit without a date proves no order of things, and is never certain. */
  give(credit: CreditLine, { claim, state }: Dispute, giving: Giving): void {
    const { amount, stated = credit.amount, by, lines = [], why = {} } = giving;
    const dispute = this.disputes.find((one) => one.claim === claim);
    if (!dispute || signOf(amount) <= 0) return;
    const isOpenTo = takesCredits(state);
    const confidence =
      !isOpenTo || giving.confidence === 'possible'
        ? 'possible'
        : credit.date === undefined
          ? 'likely'
          : giving.confidence;
    const over = subtract(amount, this.open(dispute));
    this.matches.push({
      kind: 'credit',
      credit,
      claim,
      amount,
      stated,
      by,
      confidence,
      why: {
        basis: 'net',
        together: [],
        credits: 1,
        others: [],
        ...(signOf(over) > 0 ? { over } : {}),
        ...(isOpenTo ? {} : { closedTo: state }),
        ...why,
      },
    });
    this.#given.add(credit);
    for (const line of lines) this.#paid.add(line);
    if (!isOpenTo) return;
    const open = this.open(dispute);
    this.#open.set(claim, subtract(open, least(open, amount)));
  }

  /** The disputes' open amounts together. */
  sumOfOpen(disputes: readonly Dispute[], currency: string): Money {
    return disputes.reduce<Money>((sum, dispute) => add(sum, this.open(dispute)), zero(currency));
  }
}

/** Gives each of several disputes what is open of it, and no more in all than the credit has. */
export function deal(
  desk: CreditDesk,
  credit: CreditLine,
  disputes: readonly Dispute[],
  giving: Pick<Giving, 'by' | 'confidence' | 'why'>,
): void {
  let left = credit.amount;
  for (const dispute of disputes) {
    const amount = least(left, desk.open(dispute));
    if (signOf(amount) <= 0) continue;
    const together = disputes.flatMap(({ claim }) => (claim === dispute.claim ? [] : [claim]));
    desk.give(credit, dispute, { ...giving, amount, why: { ...giving.why, together } });
    left = subtract(left, amount);
  }
}

/** Credits in an order of their own: by day, then the largest, then key, whatever file they stand in. */
export function inOrder(credits: readonly CreditLine[]): readonly CreditLine[] {
  return credits.toSorted(
    (a, b) => (a.date ?? 0) - (b.date ?? 0) || largestFirst(a.amount, b.amount) || compareText(a.key, b.key),
  );
}

function largestFirst(a: Money, b: Money): number {
  return a.currency === b.currency ? compare(b, a) : compareText(a.currency, b.currency);
}
