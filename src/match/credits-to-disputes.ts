import { append } from '../keyed/value-at.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import { CreditDesk, inOrder, type Moving } from './credit-desk.ts';
import { dealOut } from './credit-grounds.ts';
import type { Confidence, CreditMatch } from './credit-match.ts';
import { reversalMatches } from './credit-reversals.ts';
import { creditsLeft, type LeftCredit } from './credits-left.ts';
import { withWritten } from './disputes-with-credits.ts';
import { enteredCredits } from './entered-credits.ts';
import type { KeyOf } from './key-of-name.ts';

/**
 * Which disputes the credits answer: by the number of the case, else by the invoice they correct, by service and code, and
 * by amount alone. Certain is only what cannot be anything else, whatever becomes of the matches that are not; a match again
 * with the certain ones in the ledger makes no more certain. What the disputes have of a credit already, by its key or as
 * a person entered it, is passed over. By day of the credit and claim number, whatever the order of what is given.
 */
export function creditMatches(
  credits: readonly CreditLine[],
  disputes: readonly Dispute[],
  keyOf: KeyOf,
): readonly CreditMatch[] {
  const ordered = inOrder(credits);
  const rank = new Map(ordered.map(({ key }, index) => [key, index]));
  const certain: CreditMatch[] = [];
  const sorted = (matches: readonly CreditMatch[]) =>
    matches.toSorted(
      (a, b) =>
        (rank.get(a.credit.key) ?? 0) - (rank.get(b.credit.key) ?? 0) || compareText(a.claim, b.claim),
    );
  let now = disputes;
  for (;;) {
    const entered = enteredCredits(credits, now, keyOf);
    const left = creditsLeft(
      ordered.filter(({ key }) => !entered.has(key)),
      now,
    );
    const found = roundOf(ordered, left, now, keyOf);
    const sure = sorted(found.filter(({ confidence }) => confidence === 'certain'));
    if (sure.length === 0) return sorted([...certain, ...found]);
    certain.push(...sure);
    // What is certain is a fact for what is left, as it is once the ledger has it.
    now = withWritten(now, sure);
  }
}

/** What is certain of the credits that are left, else of the lines that take one back; else all that seems to be. */
function roundOf(
  credits: readonly CreditLine[],
  left: readonly LeftCredit[],
  disputes: readonly Dispute[],
  keyOf: KeyOf,
): readonly CreditMatch[] {
  if (left.length === 0) return [];
  const given = left.filter(({ isBack }) => !isBack);
  const taken = left.filter(({ isBack }) => isBack);
  const dealt = (moving: Moving, first: ReadonlySet<string>) => {
    const desk = new CreditDesk(disputes, keyOf, { credits, left, moving });
    dealOut(desk, [
      ...given.filter(({ line }) => first.has(line.key)).map(({ line }) => line),
      ...given.filter(({ line }) => !first.has(line.key)).map(({ line }) => line),
    ]);
    return desk;
  };
  const alone = dealt('certain', new Set());
  const isCertain = ({ confidence }: CreditMatch) => confidence === 'certain';
  const first = new Set(alone.matches.filter(isCertain).map(({ credit }) => credit.key));
  if (first.size > 0) {
    const beside = new Set(dealt('likely', first).matches.filter(isCertain).map(pairOf));
    const doubted = new Set(
      alone.matches.filter((one) => !beside.has(pairOf(one))).map(({ credit }) => credit.key),
    );
    const sure = alone.matches.filter((one) => isCertain(one) && !doubted.has(one.credit.key));
    if (sure.length > 0) return whole(sure, left);
  }
  const back = reversalMatches(
    taken.map(({ line }) => line),
    alone.index,
    keyOf,
  );
  const sureBack = back.filter(isCertain);
  if (sureBack.length > 0) return whole(sureBack, left);
  return whole([...agreed(dealt('all', first).matches, alone.matches), ...back], left);
}

/** With the credits as the bill has them, of which a part may be left. */
function whole(matches: readonly CreditMatch[], left: readonly LeftCredit[]): readonly CreditMatch[] {
  const byKey = new Map(left.map((one) => [one.line.key, one]));
  return matches.map((match) => {
    const one = byKey.get(match.credit.key);
    return one?.stated ? { ...match, credit: one.credit, stated: one.stated } : match;
  });
}

/** None is surer than it is alone, and each tells what else it could be for. */
function agreed(matches: readonly CreditMatch[], alone: readonly CreditMatch[]): readonly CreditMatch[] {
  const own = new Map<string, CreditMatch[]>();
  for (const match of alone) append(own, match.credit.key, match);
  return matches.map((match) => {
    const before = own.get(match.credit.key) ?? [];
    const same = before.find(({ claim }) => claim === match.claim);
    const others = new Set([
      ...match.why.others,
      ...before.flatMap(({ claim, why }) => [claim, ...why.others]),
    ]);
    for (const claim of [match.claim, ...match.why.together]) others.delete(claim);
    const confidence: Confidence =
      match.confidence === 'possible' || same === undefined || same.confidence === 'possible'
        ? 'possible'
        : 'likely';
    return { ...match, confidence, why: { ...match.why, others: [...others].sort(compareText) } };
  });
}

function pairOf({ credit, claim }: CreditMatch): string {
  return `${credit.key}\n${claim}`;
}
