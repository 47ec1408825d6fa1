import { valueAt } from '../keyed/value-at.ts';
import { add, compare, least, type Money, signOf, subtract, zero } from '../money/money.ts';
import type { CreditLine } from '../records/credit-line.ts';
import { type Dispute, type DisputeLine, outstandingOf } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import {
  byAmount,
  byInvoice,
  byService,
  type Candidate,
  linesBefore,
  takesCredits,
} from './credit-candidates.ts';
import { excessOf, isNear, isUntaxed } from './credit-fit.ts';
import {
  CONFIDENCES,
  type Confidence,
  type CreditMatch,
  type MatchGround,
  type MatchReason,
} from './credit-match.ts';
import type { LeftCredit } from './credits-left.ts';
import { DisputeIndex } from './dispute-index.ts';
import type { KeyOf } from './key-of-name.ts';
import { type KeyedCredit, keyedCredit } from './keyed-names.ts';

/** What is given to a dispute, and why. */
interface Giving {
  readonly amount: Money;
  readonly stated?: Money;
  readonly by: MatchGround;
  readonly confidence: Confidence;
  readonly lines?: readonly DisputeLine[];
  readonly why?: Partial<MatchReason>;
}

/** On what a credit that names no case is held for a dispute. */
export type Ground = 'invoice' | 'service' | 'amount';

/** Which gifts use up what a dispute expects: all of them, none that is merely possible, or the certain ones only. */
export type Moving = 'all' | 'likely' | 'certain';

const MOVES: Readonly<Record<Moving, ReadonlySet<Confidence>>> = {
  all: new Set(CONFIDENCES),
  likely: new Set(['certain', 'likely']),
  certain: new Set(['certain']),
};

/** The credits on the desk. */
export interface CreditsAtDesk {
  /** Every credit at hand, those that disputes have as well. */
  readonly credits: readonly CreditLine[];
  readonly left: readonly LeftCredit[];
  readonly moving: Moving;
}

const FINDERS = { invoice: byInvoice, service: byService, amount: byAmount } as const;

/** Credits that are not given yet and disputes that still expect some, while the one is dealt out to the other. */
export class CreditDesk {
  readonly matches: CreditMatch[] = [];
  readonly index: DisputeIndex;
  readonly #keyOf: KeyOf;
  readonly #keyed = new Map<CreditLine, KeyedCredit>();
  readonly #given = new Set<CreditLine>();
  readonly #open = new Map<string, Money>();
  readonly #paid = new Set<DisputeLine>();
  /** Disputes that got some of their money: what is open of them is in no index. */
  readonly #moved = new Set<Dispute>();
  readonly #moves: ReadonlySet<Confidence>;
  readonly #left: ReadonlyMap<string, LeftCredit>;

  constructor(disputes: readonly Dispute[], keyOf: KeyOf, { credits, left, moving }: CreditsAtDesk) {
    this.index = new DisputeIndex(disputes, keyOf);
    this.#keyOf = keyOf;
    this.#moves = MOVES[moving];
    this.#left = new Map(left.map((one) => [one.line.key, one]));
    const byKey = new Map(credits.map((credit) => [credit.key, credit]));
    for (const dispute of disputes) this.#notePaid(dispute, byKey);
  }

  /** The lines that a dispute's credits at hand have paid: a second credit for one is no less doubtful in another run. */
  #notePaid(dispute: Dispute, credits: ReadonlyMap<string, CreditLine>): void {
    if (dispute.lines.length < 2) return;
    const keyed = this.index.keyed(dispute);
    for (const { key, amount } of dispute.credits) {
      const credit = key === undefined ? undefined : credits.get(key);
      if (!keyed || !credit || signOf(amount) <= 0) continue;
      const names = this.keyed(credit);
      const before = linesBefore(names, keyed);
      const found = byInvoice(names, keyed, before) ?? byService(names, keyed, before);
      const lines = (found?.lines ?? []).filter((line) => !this.#paid.has(line));
      const sum = lines.reduce<Money>((total, { disputed }) => add(total, disputed), zero(amount.currency));
      const paid = isNear(sum, amount)
        ? lines
        : lines.filter(({ disputed }) => isNear(disputed, amount)).slice(0, 1);
      for (const line of paid) this.#paid.add(line);
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

  /** The names of a credit, compared once. */
  keyed(credit: CreditLine): KeyedCredit {
    return valueAt(this.#keyed, credit, () => keyedCredit(credit, this.#keyOf));
  }

  /** The lines of a dispute that the credit can answer. */
  before(credit: CreditLine, dispute: Dispute): readonly DisputeLine[] {
    const keyed = this.index.keyed(dispute);
    if (this.#left.get(credit.key)?.claims.has(dispute.claim)) return [];
    return keyed ? linesBefore(this.keyed(credit), keyed) : [];
  }

  /** Disputes that take credits and still expect some, found on a ground; by claim number. */
  *candidates(
    credit: CreditLine,
    ground: Ground,
    takes: (dispute: Dispute) => boolean = ({ state }) => takesCredits(state),
  ): Generator<Candidate> {
    yield* this.#among(this.index.pool(this.keyed(credit), ground), credit, ground, takes);
  }

  /** Those of them that are sure. */
  *sureCandidates(credit: CreditLine, ground: Ground): Generator<Candidate> {
    const keyed = this.keyed(credit);
    const pool = ground === 'amount' ? this.index.ofAccount(keyed) : this.index.pool(keyed, ground);
    for (const candidate of this.#among(pool, credit, ground)) if (candidate.isSure) yield candidate;
  }

  /** Those of them that the credit can be equal to, and perhaps others. */
  *fittingCandidates(credit: CreditLine, ground: Ground): Generator<Candidate> {
    const keyed = this.keyed(credit);
    const pool =
      ground === 'amount' ? this.index.ofAmount(keyed, this.#moved) : this.index.pool(keyed, ground);
    yield* this.#among(pool, credit, ground);
  }

  *#among(
    pool: Iterable<Dispute>,
    credit: CreditLine,
    ground: Ground,
    takes: (dispute: Dispute) => boolean = ({ state }) => takesCredits(state),
  ): Generator<Candidate> {
    for (const dispute of pool) {
      if (!takes(dispute) || signOf(this.open(dispute)) <= 0) continue;
      const before = this.before(credit, dispute);
      const keyed = this.index.keyed(dispute);
      if (!keyed || before.length === 0) continue;
      const found = FINDERS[ground](this.keyed(credit), keyed, before);
      if (found) yield found;
    }
  }

  /**
   * Notes a match. A credit without a date proves no order of things, what is left of one was for a person to tell, and an
   * amount with tax is none before tax: these are never certain.
   */
  give(credit: CreditLine, { claim, state }: Dispute, giving: Giving): void {
    const { amount, stated = credit.amount, by, lines = [], why = {} } = giving;
    const dispute = this.index.ofClaim(claim);
    if (!dispute || signOf(amount) <= 0) return;
    const isOpenTo = takesCredits(state);
    const confidence =
      !isOpenTo || giving.confidence === 'possible'
        ? 'possible'
        : credit.date === undefined ||
            this.#left.get(credit.key)?.stated !== undefined ||
            (why.basis === 'gross' && !isUntaxed(dispute))
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
    if (!isOpenTo || !this.#moves.has(confidence)) return;
    for (const line of lines) this.#paid.add(line);
    const open = this.open(dispute);
    const left = subtract(open, least(open, amount));
    this.#open.set(claim, left);
    if (signOf(left) > 0) this.#moved.add(dispute);
    else {
      this.#moved.delete(dispute);
      this.index.settle(dispute);
    }
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
  const shares: { readonly dispute: Dispute; readonly amount: Money }[] = [];
  let left = credit.amount;
  for (const dispute of disputes) {
    const amount = least(left, desk.open(dispute));
    if (signOf(amount) <= 0) continue;
    shares.push({ dispute, amount });
    left = subtract(left, amount);
  }
  const last = shares.at(-1);
  for (const share of shares) {
    const together = disputes.flatMap(({ claim }) => (claim === share.dispute.claim ? [] : [claim]));
    const beyond = share === last ? excessOf(add(share.amount, left), share.amount) : {};
    desk.give(credit, share.dispute, {
      ...giving,
      amount: share.amount,
      why: { ...giving.why, together, ...beyond },
    });
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
