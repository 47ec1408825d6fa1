import type { Day } from '../calendar/day.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import { least, type Money, negated, rounded, signOf, subtract } from '../money/money.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import { caseNamed, tokensOf, tokensOfCredit } from './case-names.ts';
import { takesCredits } from './credit-candidates.ts';
import { isNear } from './credit-fit.ts';
import type { Confidence, CreditMatch, MatchGround } from './credit-match.ts';
import type { DisputeIndex } from './dispute-index.ts';
import type { KeyOf } from './key-of-name.ts';

/** A credit that a dispute had, and its shares by claim. */
interface Posted {
  readonly on: Day | undefined;
  readonly invoice?: string;
  readonly stated: Money;
  readonly shares: readonly { readonly dispute: Dispute; readonly amount: Money }[];
}

/**
 * The lines that take a dispute's credit back: by the number of the case; else as much as was posted, by the invoice of
 * the credit, or for a service and code of the claim. Never more than the dispute received.
 */
export function reversalMatches(
  taken: readonly CreditLine[],
  index: DisputeIndex,
  keyOf: KeyOf,
): readonly CreditMatch[] {
  if (taken.length === 0) return [];
  const received = new Map(index.disputes.map((one) => [one, one.money.oneTime.received]));
  const posted = new PostedCredits(postedOf(index));
  const matches: CreditMatch[] = [];
  for (const line of taken) {
    const amount = negated(line.amount);
    const carrier = keyOf(line.carrier, 'carrier');
    const isOwn = (dispute: Dispute) =>
      canReverse(dispute) &&
      dispute.currency === amount.currency &&
      index.keyed(dispute)?.carrier === carrier &&
      signOf(received.get(dispute) ?? amount) > 0;
    const tokens = tokensOfCredit(line);
    const named = index.named(tokens).filter(isOwn);
    const match =
      byName(line, named, { tokens, received }) ?? byMirror(line, isOwn, { posted, received, keyOf });
    for (const one of match) {
      const dispute = index.ofClaim(one.claim);
      const left = dispute && received.get(dispute);
      if (dispute && left) received.set(dispute, subtract(left, one.amount));
      matches.push(one);
    }
  }
  return matches;
}

function canReverse({ state }: Dispute): boolean {
  return (
    takesCredits(state) ||
    state === 'verified' ||
    state === 'closed' ||
    state === 'written-off' ||
    state === 'expired'
  );
}

type Found = Pick<CreditMatch, 'by' | 'confidence'> & { readonly name?: string };

function byName(
  line: CreditLine,
  own: readonly Dispute[],
  {
    tokens,
    received,
  }: { readonly tokens: readonly string[]; readonly received: ReadonlyMap<Dispute, Money> },
): readonly CreditMatch[] | undefined {
  const named = own.flatMap((dispute) => {
    const found = caseNamed(tokens, dispute);
    return found && isAfter(line, dispute.dates.credited) ? [{ dispute, ...found }] : [];
  });
  // Of several claims under one number, the one that was credited as much.
  const mirrored = named.filter(
    ({ dispute }) =>
      signOf(subtract(received.get(dispute) ?? line.amount, negated(line.amount))) >= 0 &&
      dispute.credits.some(({ amount }) => isNear(amount, negated(line.amount))),
  );
  const [first, ...others] = mirrored.length > 0 ? mirrored : named;
  if (!first) return undefined;
  const { dispute, by, name } = first;
  const left = received.get(dispute) ?? negated(line.amount);
  const amount = least(negated(line.amount), left);
  const isWithin = signOf(subtract(left, negated(line.amount))) >= 0;
  const confidence = others.length > 0 ? 'possible' : isWithin ? 'certain' : 'likely';
  const mates = others.map((other) => other.dispute.claim);
  return [reversal(line, { dispute, amount }, { by, name, confidence }, { others: mates })];
}

interface Books {
  readonly posted: PostedCredits;
  readonly received: ReadonlyMap<Dispute, Money>;
  readonly keyOf: KeyOf;
}

/** What was posted is charged again: all of a credit, or one dispute's share of it. */
function byMirror(
  line: CreditLine,
  isOwn: (dispute: Dispute) => boolean,
  { posted, received, keyOf }: Books,
): readonly CreditMatch[] {
  const amount = negated(line.amount);
  const named = new Set(tokensOf(line.preceding, line.reference, line.description));
  const possible = posted.near(amount).flatMap(({ on, invoice, stated, shares }) => {
    const alive = shares.filter(
      ({ dispute, amount: share }) =>
        isOwn(dispute) && signOf(subtract(received.get(dispute) ?? share, share)) >= 0,
    );
    if (alive.length === 0 || !isAfter(line, on) || stated.currency !== amount.currency) return [];
    const taken = isNear(stated, amount) ? alive : alive.filter((share) => isNear(share.amount, amount));
    const [first] = taken;
    if (!first) return [];
    const isNamed =
      invoice !== undefined && tokensOf(invoice).some((token) => token.length > 3 && named.has(token));
    const found = isNamed
      ? ({ by: 'invoice', name: invoice } as const)
      : byService(line, first.dispute, keyOf);
    return found ? [{ taken: taken.length > 1 && !isNear(stated, amount) ? [first] : taken, ...found }] : [];
  });
  const [first, ...others] = possible;
  if (!first) return [];
  const claims = new Set(others.flatMap(({ taken }) => taken.map(({ dispute }) => dispute.claim)));
  for (const { dispute } of first.taken) claims.delete(dispute.claim);
  const found: Found = { ...first, confidence: claims.size > 0 ? 'possible' : 'certain' };
  return first.taken.map((share) => {
    const together = first.taken.flatMap(({ dispute: { claim } }) =>
      claim === share.dispute.claim ? [] : [claim],
    );
    return reversal(line, { ...share, amount: least(share.amount, amount) }, found, {
      together,
      others: [...claims].sort(compareText),
    });
  });
}

function byService(
  line: CreditLine,
  { lines }: Dispute,
  keyOf: KeyOf,
): { readonly by: MatchGround; readonly name: string } | undefined {
  const service = keyOf(line.service ?? '', 'service');
  const code = keyOf(line.code ?? '', 'code');
  const same = lines.find(
    (own) =>
      service !== '' &&
      keyOf(own.service ?? '', 'service') === service &&
      (code === '' || own.code === undefined || keyOf(own.code, 'code') === code),
  );
  return same && { by: 'service', name: same.service ?? '' };
}

function isAfter({ date }: CreditLine, day: Day | undefined): boolean {
  return date === undefined || day === undefined || date >= day;
}

function reversal(
  credit: CreditLine,
  { dispute: { claim }, amount }: { readonly dispute: Dispute; readonly amount: Money },
  { by, name, confidence }: Found,
  {
    together = [],
    others = [],
  }: { readonly together?: readonly string[]; readonly others?: readonly string[] },
): CreditMatch {
  const sure: Confidence = confidence === 'certain' && credit.date === undefined ? 'likely' : confidence;
  return {
    kind: 'reversal',
    credit,
    claim,
    amount,
    stated: negated(credit.amount),
    by,
    confidence: sure,
    why: { ...(name ? { name } : {}), equals: 'credit', basis: 'net', together, credits: 1, others },
  };
}

/** Posted credits by what they come to, whole and in shares. */
class PostedCredits {
  readonly #posted: readonly Posted[];
  readonly #byAmount = new Map<bigint, Set<number>>();

  constructor(posted: readonly Posted[]) {
    this.#posted = posted;
    for (const [position, { stated, shares }] of posted.entries())
      for (const amount of [stated, ...shares.map((share) => share.amount)])
        valueAt(this.#byAmount, rounded(amount).digits, () => new Set<number>()).add(position);
  }

  /** Those that an amount in the minor unit can be equal to, and perhaps others, in their order. */
  near(amount: Money): readonly Posted[] {
    const { digits } = rounded(amount);
    const found = new Set(
      [-2n, -1n, 0n, 1n, 2n].flatMap((away) => [...(this.#byAmount.get(digits + away) ?? [])]),
    );
    return [...found].sort((a, b) => a - b).flatMap((position) => this.#posted[position] ?? []);
  }
}

/** What disputes were credited, the newest first, each credit with all its shares. */
function postedOf(index: DisputeIndex): readonly Posted[] {
  const shares = new Map<
    string,
    { on: Day | undefined; invoice?: string; stated: Money; dispute: Dispute; amount: Money }[]
  >();
  for (const dispute of index.disputes)
    for (const [index, { key, on, invoice, amount, stated = amount }] of dispute.credits.entries())
      if (signOf(amount) > 0)
        append(shares, key ?? `${dispute.claim} ${index}`, {
          on,
          ...(invoice === undefined ? {} : { invoice }),
          stated,
          dispute,
          amount,
        });
  return [...shares.values()]
    .flatMap((own): Posted[] => {
      const [first] = own;
      if (!first) return [];
      const { on, invoice, stated } = first;
      return [{ on, ...(invoice === undefined ? {} : { invoice }), stated, shares: own }];
    })
    .sort((a, b) => (b.on ?? 0) - (a.on ?? 0));
}
