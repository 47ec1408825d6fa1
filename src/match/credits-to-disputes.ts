import { append } from '../keyed/value-at.ts';
import { add, type Money, signOf, subtract, zero } from '../money/money.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import { caseNamed, tokensOfCredit } from './case-names.ts';
import { type Candidate, takesCredits } from './credit-candidates.ts';
import { CreditDesk, deal, inOrder } from './credit-desk.ts';
import { type Fit, fitOf, isNear, least } from './credit-fit.ts';
import type { Confidence, CreditMatch } from './credit-match.ts';
import { reversalMatches } from './credit-reversals.ts';
import { groupsOf } from './credit-sums.ts';
import type { KeyOf } from './key-of-name.ts';

/**
 * Which disputes the credits answer: by the number of the case, else by the invoice they correct, by service and code, and
 * by amount alone. Only what cannot be anything else is certain. Credits that the disputes have already are passed over, so
 * that the same bills may be matched again. By day of the credit and claim number, whatever the order of what is given.
 */
export function creditMatches(
  credits: readonly CreditLine[],
  disputes: readonly Dispute[],
  keyOf: KeyOf,
): readonly CreditMatch[] {
  const known = new Set(disputes.flatMap((dispute) => dispute.credits.map(({ key }) => key)));
  const fresh = inOrder(credits.filter(({ key }) => !known.has(key)));
  const desk = new CreditDesk(disputes, keyOf);
  const given = fresh.filter(({ amount }) => signOf(amount) > 0);
  for (const credit of given) named(desk, credit);
  for (const ground of ['invoice', 'service', 'amount'] as const) onGround(desk, given, ground);
  for (const credit of given) toUnsent(desk, credit);
  const taken = fresh.filter(({ amount }) => signOf(amount) < 0);
  const rank = new Map(fresh.map((credit, index) => [credit, index]));
  return [...desk.matches, ...reversalMatches(taken, desk.disputes, desk.matches, keyOf)].sort(
    (a, b) => (rank.get(a.credit) ?? 0) - (rank.get(b.credit) ?? 0) || compareText(a.claim, b.claim),
  );
}

/** The carrier names the case: all of the credit is its own, whatever it comes to. */
function named(desk: CreditDesk, credit: CreditLine): void {
  const tokens = tokensOfCredit(credit);
  if (tokens.length === 0) return;
  const cases = desk.disputes.flatMap((dispute) => {
    const found = caseNamed(tokens, dispute);
    return found && desk.before(credit, dispute).length > 0 ? [{ dispute, ...found }] : [];
  });
  const open = cases.filter(({ dispute }) => takesCredits(dispute.state));
  const [first, ...more] = open.length > 0 ? open : cases.slice(0, 1);
  if (!first) return;
  const { dispute, by, name } = first;
  if (more.length > 0) {
    const together = open.map((one) => one.dispute);
    const sum = desk.sumOfOpen(together, credit.amount.currency);
    const isWhole = isNear(sum, credit.amount, open.length);
    deal(desk, credit, together, {
      by,
      confidence: isWhole ? 'certain' : 'likely',
      why: { name, ...(isWhole ? { equals: 'outstanding' } : {}) },
    });
    return;
  }
  const fit = fitOf(credit, dispute, desk.open(dispute), []);
  const isOther = fit && fit.basis !== 'net';
  desk.give(credit, dispute, {
    by,
    confidence: 'certain',
    amount: isOther ? fit.amount : credit.amount,
    ...(isOther ? { stated: fit.stated } : {}),
    why: { name, ...(fit ? { equals: fit.equals, basis: fit.basis } : {}) },
  });
}

type Ground = 'invoice' | 'service' | 'amount';

/** One credit for one dispute, then for several, then several for one; what is left goes to the only one it can be for. */
function onGround(desk: CreditDesk, credits: readonly CreditLine[], ground: Ground): void {
  const left = () => credits.filter((credit) => !desk.isGiven(credit));
  for (const credit of left()) exact(desk, credit, ground);
  for (const credit of left()) severalDisputes(desk, credit, ground);
  severalCredits(desk, left(), ground);
  if (ground !== 'amount') for (const credit of left()) inPart(desk, credit, ground);
}

interface Fitting extends Candidate {
  readonly fit: Fit;
}

function fitting(desk: CreditDesk, credit: CreditLine, candidates: readonly Candidate[]): Fitting[] {
  return candidates.flatMap((candidate) => {
    const lines = candidate.lines.filter((line) => !desk.isPaid(line));
    const fit = fitOf(credit, candidate.dispute, desk.open(candidate.dispute), lines);
    return fit ? [{ ...candidate, fit }] : [];
  });
}

function exact(desk: CreditDesk, credit: CreditLine, ground: Ground): void {
  const all = fitting(desk, credit, desk.candidates(credit, ground));
  const sure = all.filter(({ isSure }) => isSure);
  const [first, ...others] = sure.length > 0 ? sure : all;
  if (!first) return;
  const { dispute, fit, name, isSure } = first;
  const isWhole = fit.equals === 'outstanding';
  const isAll = isWhole || signOf(subtract(fit.stated, fit.amount)) === 0 || fit.basis !== 'net';
  desk.give(credit, dispute, {
    by: ground,
    confidence: confidenceOf(ground, { isAlone: others.length === 0, isSure, isAll, isWhole }),
    amount: fit.amount,
    stated: fit.stated,
    lines: isWhole ? dispute.lines : fit.lines,
    why: {
      ...(name === '' ? {} : { name }),
      equals: fit.equals,
      basis: fit.basis,
      others: others.map((other) => other.dispute.claim),
    },
  });
}

function confidenceOf(
  ground: Ground,
  known: {
    readonly isAlone: boolean;
    readonly isSure: boolean;
    readonly isAll: boolean;
    readonly isWhole: boolean;
  },
): Confidence {
  if (!known.isAlone) return 'possible';
  if (ground === 'amount') return known.isSure && known.isWhole ? 'likely' : 'possible';
  return known.isSure && known.isAll ? 'certain' : 'likely';
}

/** One credit for several disputes: what they expect comes to it. */
function severalDisputes(desk: CreditDesk, credit: CreditLine, ground: Ground): void {
  const all = desk.candidates(credit, ground);
  const sure = all.filter(({ isSure }) => isSure);
  for (const candidates of [sure, all]) {
    const found = groupsOf(candidates, (group) => {
      const disputes = group.map(({ dispute }) => dispute);
      return isNear(desk.sumOfOpen(disputes, credit.amount.currency), credit.amount, group.length);
    });
    if (!found) continue;
    const { group, isOnly, isAll } = found;
    const [{ name } = { name: '' }] = group;
    const isSure = isAll && candidates === sure;
    const best = ground === 'amount' ? 'likely' : 'certain';
    const next = ground !== 'amount' && isOnly ? 'likely' : 'possible';
    deal(
      desk,
      credit,
      group.map(({ dispute }) => dispute),
      {
        by: ground,
        confidence: isSure ? best : next,
        why: { ...(name === '' ? {} : { name }), equals: 'outstanding' },
      },
    );
    return;
  }
}

/** Several credits of one bill for one dispute: they come to what it expects. */
function severalCredits(desk: CreditDesk, credits: readonly CreditLine[], ground: Ground): void {
  const onlyOf = new Map<Dispute, (Candidate & { readonly credit: CreditLine })[]>();
  for (const credit of credits) {
    const [only, ...others] = desk.candidates(credit, ground);
    if (only && others.length === 0) append(onlyOf, only.dispute, { credit, ...only });
  }
  for (const dispute of desk.disputes) {
    for (const group of byBill(onlyOf.get(dispute) ?? [])) {
      const [first] = group;
      if (!first || group.length < 2) continue;
      const none = zero(dispute.currency);
      const sum = group.reduce<Money>((total, { credit }) => add(total, credit.amount), none);
      if (!isNear(sum, desk.open(dispute), group.length)) continue;
      const isSure = ground !== 'amount' && group.every((one) => one.isSure);
      for (const { credit, name } of group) {
        desk.give(credit, dispute, {
          by: ground,
          confidence: isSure ? 'certain' : 'likely',
          amount: least(credit.amount, desk.open(dispute)),
          lines: dispute.lines,
          why: { ...(name === '' ? {} : { name }), equals: 'outstanding', credits: group.length },
        });
      }
    }
  }
}

function byBill<T extends { readonly credit: CreditLine }>(own: readonly T[]): Iterable<T[]> {
  const groups = new Map<string, T[]>();
  for (const one of own) append(groups, `${one.credit.invoice ?? ''}\n${one.credit.date ?? ''}`, one);
  return groups.values();
}

/** Less, or more, than what is expected: it can be for no other dispute. */
function inPart(desk: CreditDesk, credit: CreditLine, ground: Exclude<Ground, 'amount'>): void {
  const all = desk.candidates(credit, ground);
  const sure = all.filter(({ isSure }) => isSure);
  const [first, ...others] = sure.length > 0 ? sure : all;
  if (!first) return;
  const { dispute, name } = first;
  const open = desk.open(dispute);
  const amount = least(credit.amount, open);
  const isWithin = signOf(subtract(open, credit.amount)) >= 0;
  desk.give(credit, dispute, {
    by: ground,
    confidence: others.length === 0 && isWithin ? 'likely' : 'possible',
    amount,
    why: { ...(name === '' ? {} : { name }), others: others.map((other) => other.dispute.claim) },
  });
}

/** A claim that was not sent takes no credit yet; that one seems to be there is told. */
function toUnsent(desk: CreditDesk, credit: CreditLine): void {
  if (desk.isGiven(credit)) return;
  const isUnsent = ({ state }: Dispute) => state === 'draft' || state === 'ready';
  for (const ground of ['invoice', 'service'] as const) {
    const [first, ...others] = fitting(desk, credit, desk.candidates(credit, ground, isUnsent));
    if (!first) continue;
    const { dispute, fit, name } = first;
    desk.give(credit, dispute, {
      by: ground,
      confidence: 'possible',
      amount: fit.amount,
      stated: fit.stated,
      why: {
        name,
        equals: fit.equals,
        basis: fit.basis,
        others: others.map((other) => other.dispute.claim),
      },
    });
    return;
  }
}
