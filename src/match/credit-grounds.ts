import { append } from '../keyed/value-at.ts';
import { add, least, type Money, signOf, subtract, zero } from '../money/money.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute } from '../records/dispute.ts';
import { caseNamed } from './case-names.ts';
import { type Candidate, takesCredits } from './credit-candidates.ts';
import { type CreditDesk, deal, type Ground } from './credit-desk.ts';
import { excessOf, type Fit, fitOf, isNear } from './credit-fit.ts';
import type { Confidence } from './credit-match.ts';
import { groupsOf, MOST } from './credit-sums.ts';

/** Deals credits out to disputes, on the surest ground first: the number of the case, invoice, service, amount. */
export function dealOut(desk: CreditDesk, credits: readonly CreditLine[]): void {
  for (const credit of credits) named(desk, credit);
  for (const ground of ['invoice', 'service', 'amount'] as const) onGround(desk, credits, ground);
  for (const credit of credits) toUnsent(desk, credit);
}

/** The carrier names the case: all of the credit is its own, whatever it comes to. */
function named(desk: CreditDesk, credit: CreditLine): void {
  const { tokens } = desk.keyed(credit);
  if (tokens.length === 0) return;
  const cases = desk.index.named(tokens).flatMap((dispute) => {
    const found = caseNamed(tokens, dispute);
    return found && desk.before(credit, dispute).length > 0 ? [{ dispute, ...found }] : [];
  });
  const open = cases.filter(({ dispute }) => takesCredits(dispute.state));
  const expecting = open.filter(({ dispute }) => signOf(desk.open(dispute)) > 0);
  const meant = expecting.length > 0 ? expecting : open;
  const exact = expecting.filter(
    ({ dispute }) => fitOf(credit, dispute, desk.open(dispute), [])?.equals === 'outstanding',
  );
  const [first, ...more] = exact.length > 0 ? exact : meant.length > 0 ? meant : cases.slice(0, 1);
  if (!first) return;
  const { dispute, by, name } = first;
  if (more.length > 0 && exact.length === 0) {
    const together = meant.map((one) => one.dispute);
    const sum = desk.sumOfOpen(together, credit.amount.currency);
    const isWhole = signOf(sum) > 0 && isNear(sum, credit.amount, together.length);
    if (signOf(sum) > 0) {
      deal(desk, credit, together, {
        by,
        confidence: isWhole ? 'certain' : 'likely',
        why: { name, ...(isWhole ? { equals: 'outstanding' } : {}) },
      });
      return;
    }
  }
  const fit = fitOf(credit, dispute, desk.open(dispute), []);
  const isOther = fit && fit.basis !== 'net';
  desk.give(credit, dispute, {
    by,
    confidence: more.length > 0 ? 'possible' : signOf(desk.open(dispute)) > 0 ? 'certain' : 'likely',
    amount: isOther ? fit.amount : credit.amount,
    ...(isOther ? { stated: fit.stated } : {}),
    why: {
      name,
      others: more.map((other) => other.dispute.claim),
      ...(fit ? { equals: fit.equals, basis: fit.basis } : {}),
      ...(isOther && fit.excess ? { excess: fit.excess } : {}),
    },
  });
}

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

function fitting(desk: CreditDesk, credit: CreditLine, candidates: Iterable<Candidate>): Fitting[] {
  return [...candidates].flatMap((candidate) => {
    const lines = candidate.lines.filter((line) => !desk.isPaid(line));
    const fit = fitOf(credit, candidate.dispute, desk.open(candidate.dispute), lines);
    return fit ? [{ ...candidate, fit }] : [];
  });
}

function exact(desk: CreditDesk, credit: CreditLine, ground: Ground): void {
  const all = fitting(desk, credit, desk.fittingCandidates(credit, ground));
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
      ...(fit.excess ? { excess: fit.excess } : {}),
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
  const sure = groupable(desk, credit, desk.sureCandidates(credit, ground));
  for (const candidates of [sure, undefined]) {
    const found = groupsOf(
      candidates ?? groupable(desk, credit, desk.candidates(credit, ground)),
      (group) => {
        const disputes = group.map(({ dispute }) => dispute);
        return isNear(desk.sumOfOpen(disputes, credit.amount.currency), credit.amount, group.length);
      },
    );
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

/** The candidates; none where they are more than are tried in parts, and come to more than the credit together. */
function groupable(
  desk: CreditDesk,
  credit: CreditLine,
  candidates: Iterable<Candidate>,
): readonly Candidate[] {
  const list: Candidate[] = [];
  let sum = zero(credit.amount.currency);
  for (const candidate of candidates) {
    list.push(candidate);
    sum = add(sum, desk.open(candidate.dispute));
    // Each expects a minor unit at least, which is all that its rounding can take off again.
    const isOver = signOf(subtract(sum, credit.amount)) > 0 && !isNear(sum, credit.amount, list.length);
    if (list.length > MOST && isOver) return [];
  }
  return list;
}

/** Several credits of one bill for one dispute: they come to what it expects. */
function severalCredits(desk: CreditDesk, credits: readonly CreditLine[], ground: Ground): void {
  const onlyOf = new Map<Dispute, (Candidate & { readonly credit: CreditLine })[]>();
  for (const credit of credits) {
    const [only, other] = desk.candidates(credit, ground);
    if (only && !other) append(onlyOf, only.dispute, { credit, ...only });
  }
  for (const dispute of desk.index.disputes) {
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
  const sure = [...desk.sureCandidates(credit, ground)];
  const [first, ...others] = sure.length > 0 ? sure : desk.candidates(credit, ground);
  if (!first) return;
  const { dispute, name } = first;
  const open = desk.open(dispute);
  const amount = least(credit.amount, open);
  const isWithin = signOf(subtract(open, credit.amount)) >= 0;
  desk.give(credit, dispute, {
    by: ground,
    confidence: others.length === 0 && isWithin ? 'likely' : 'possible',
    amount,
    why: {
      ...(name === '' ? {} : { name }),
      others: others.map((other) => other.dispute.claim),
      ...excessOf(credit.amount, amount),
    },
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
        ...(fit.excess ? { excess: fit.excess } : {}),
      },
    });
    return;
  }
}
