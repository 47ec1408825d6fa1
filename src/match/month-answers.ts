import { append } from '../keyed/value-at.ts';
import type { Charge } from '../records/charge.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute } from '../records/dispute.ts';
import { creditsOfBills, creditsOfMonth } from './credit-lines.ts';
import type { CreditMatch } from './credit-match.ts';
import { creditMatches } from './credits-to-disputes.ts';
import { creditsAtHand } from './earlier-credits.ts';
import { enteredCredits } from './entered-credits.ts';
import type { Month } from './month.ts';

/** What the credits of the month, and of earlier ones, answer of the ledger's disputes, without those that the ledger has already. */
export function answersOf(month: Month): readonly CreditMatch[] {
  let answers = known.get(month);
  if (!answers) {
    answers =
      month.disputes.length === 0 ? [] : creditMatches(linesAtHand(month), month.disputes, month.keyOf);
    known.set(month, answers);
  }
  return answers;
}

function linesAtHand(month: Month): readonly CreditLine[] {
  return creditsAtHand(month).map(({ line }) => line);
}

/** Several rules and the audit ask for the same month's. */
const known = new WeakMap<Month, readonly CreditMatch[]>();

/**
 * The lines of this month and of earlier ones that give money back for a dispute, by the ledger or most likely, with the
 * disputes. Such a line gives nothing back for anything else: money is given back once.
 */
export function answeringLines(month: Month): ReadonlyMap<Charge, readonly Dispute[]> {
  const lines = new Map<Charge, readonly Dispute[]>();
  if (month.disputes.length === 0) return lines;
  const byClaim = new Map(month.disputes.map((dispute) => [dispute.claim, dispute]));
  const byKey = new Map<string, Dispute[]>();
  for (const dispute of month.disputes)
    for (const key of new Set(dispute.credits.map((credit) => credit.key)))
      if (key !== undefined) append(byKey, key, dispute);
  for (const { kind, confidence, credit, claim } of answersOf(month)) {
    const dispute = kind === 'credit' && confidence !== 'possible' ? byClaim.get(claim) : undefined;
    if (dispute) append(byKey, credit.key, dispute);
  }
  const bills = [creditsOfMonth(month), ...month.history.map((earlier) => creditsOfBills(earlier))];
  const all = bills.flatMap((credits) => credits.map(({ line }) => line));
  for (const [key, dispute] of enteredCredits(all, month.disputes, month.keyOf)) append(byKey, key, dispute);
  for (const credits of bills) {
    for (const { line, matched } of credits) {
      const disputes = byKey.get(line.key);
      if (matched && disputes) lines.set(matched.charge, disputes);
    }
  }
  return lines;
}
