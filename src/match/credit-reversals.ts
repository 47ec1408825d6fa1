import type { Day } from '../calendar/day.ts';
import { append } from '../keyed/value-at.ts';
import { add, type Money, negated, signOf, subtract } from '../money/money.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import { caseNamed, tokensOf, tokensOfCredit } from './case-names.ts';
import { takesCredits } from './credit-candidates.ts';
import { isNear, least } from './credit-fit.ts';
import type { Confidence, CreditMatch, MatchGround } from './credit-match.ts';
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
 * the credit, or for a service and code of the claim. `found` are this month's own credits, which may be taken back on the
 * same bill. Never more than the dispute received.
 */
export function reversalMatches(
  taken: readonly CreditLine[],
  disputes: readonly Dispute[],
  found: readonly CreditMatch[],
  keyOf: KeyOf,
): readonly CreditMatch[] {
  const certain = found.filter(({ confidence }) => confidence === 'certain');
  const received = new Map(disputes.map((one) => [one, receivedWith(one, certain)]));
  const posted = postedOf(disputes, certain);
  const matches: CreditMatch[] = [];
  for (const line of taken) {
    const amount = negated(line.amount);
    const own = disputes.filter(
      (dispute) =>
        canReverse(dispute) &&
        dispute.currency === amount.currency &&
        keyOf(dispute.carrier, 'carrier') === keyOf(line.carrier, 'carrier') &&
        signOf(received.get(dispute) ?? amount) > 0,
    );
    const match = byName(line, own, received) ?? byMirror(line, own, { posted, received, keyOf });
    for (const one of match) {
      const dispute = own.find(({ claim }) => claim === one.claim);
      const left = dispute && received.get(dispute);
      if (dispute && left) received.set(dispute, subtract(left, one.amount));
      matches.push(one);
    }
  }
  return matches;
}

function receivedWith({ claim, money }: Dispute, certain: readonly CreditMatch[]): Money {
  const now = certain.filter((match) => match.claim === claim);
  return now.reduce<Money>((sum, { amount }) => add(sum, amount), money.oneTime.received);
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
  received: ReadonlyMap<Dispute, Money>,
): readonly CreditMatch[] | undefined {
  const tokens = tokensOfCredit(line);
  const named = own.flatMap((dispute) => {
    const found = caseNamed(tokens, dispute);
    return found && isAfter(line, dispute.dates.credited) ? [{ dispute, ...found }] : [];
  });
  const [first, ...others] = named;
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
  readonly posted: readonly Posted[];
  readonly received: ReadonlyMap<Dispute, Money>;
  readonly keyOf: KeyOf;
}

/** What was posted is charged again: all of a credit, or one dispute's share of it. */
function byMirror(
  line: CreditLine,
  own: readonly Dispute[],
  { posted, received, keyOf }: Books,
): readonly CreditMatch[] {
  const amount = negated(line.amount);
  const named = new Set(tokensOf(line.preceding, line.reference, line.description));
  const possible = posted.flatMap(({ on, invoice, stated, shares }) => {
    const alive = shares.filter(
      ({ dispute, amount: share }) =>
        own.includes(dispute) && signOf(subtract(received.get(dispute) ?? share, share)) >= 0,
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

/** What disputes were credited, the newest first, each credit with all its shares; this month's certain ones before all. */
function postedOf(disputes: readonly Dispute[], certain: readonly CreditMatch[]): readonly Posted[] {
  const shares = new Map<
    string,
    { on: Day | undefined; invoice?: string; stated: Money; dispute: Dispute; amount: Money }[]
  >();
  for (const { credit, claim, amount, stated } of certain) {
    const dispute = disputes.find((one) => one.claim === claim);
    const { key, date: on, invoice } = credit;
    if (dispute) append(shares, key, { on, ...(invoice ? { invoice } : {}), stated, dispute, amount });
  }
  for (const dispute of disputes)
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
