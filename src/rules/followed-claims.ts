import type { Day } from '../calendar/day.ts';
import type { Subject } from '../findings/fact.ts';
import { append } from '../keyed/value-at.ts';
import { creditsOfMonth } from '../match/credit-lines.ts';
import type { CreditMatch } from '../match/credit-match.ts';
import { creditsAtHand } from '../match/earlier-credits.ts';
import { accountOf, dateOf, numberOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, Month } from '../match/month.ts';
import { answersOf } from '../match/month-answers.ts';
import { add, type Money, negated, signOf, subtract, zero } from '../money/money.ts';
import { type Dispute, expectedOf, SETTLED_STATES } from '../records/dispute.ts';
import { type CellEvidence, evidenceOf } from '../records/origin.ts';
import { compareText } from '../text/fold.ts';
import { invoiceCell, originOf } from './invoice-cells.ts';

/** An open claim with what the ledger, this month's bills and those of earlier months give for it. */
export interface FollowedClaim {
  readonly dispute: Dispute;
  /** What was granted, and what is not answered yet. */
  readonly expected: Money;
  /** Credits of the ledger, and those of this month and earlier ones that it does not have yet: certain or likely. */
  readonly credited: Money;
  /** What is expected and neither credited nor taken back on this month's bills. */
  readonly missing: Money;
  /** The amounts of the credits on bills at hand. */
  readonly evidence: readonly CellEvidence[];
}

/** The claims that were sent and are not settled, by claim number. What is taken back this month is a fact of its own. */
export function followedClaims(month: Month): readonly FollowedClaim[] {
  const answers = new Map<string, CreditMatch[]>();
  for (const answer of answersOf(month))
    if (answer.kind === 'credit' && answer.confidence !== 'possible') append(answers, answer.claim, answer);
  const lines = new Map(creditsAtHand(month).map(({ line, matched }) => [line.key, matched]));
  const current = new Set(creditsOfMonth(month).map(({ line }) => line.key));
  return month.disputes.flatMap((dispute) => {
    const { claim, state, currency, credits, money } = dispute;
    if (state === 'draft' || state === 'ready' || SETTLED_STATES.has(state)) return [];
    const fresh = answers.get(claim) ?? [];
    const credited = fresh.reduce<Money>((sum, { amount }) => add(sum, amount), money.oneTime.received);
    const takenBack = credits.reduce<Money>(
      (sum, { key, amount }) =>
        key !== undefined && current.has(key) && signOf(amount) < 0 ? add(sum, negated(amount)) : sum,
      zero(currency),
    );
    const expected = expectedOf(dispute);
    const missing = subtract(subtract(expected, credited), takenBack);
    const keys = [...credits.map(({ key }) => key), ...fresh.map(({ credit }) => credit.key)];
    const evidence = keys.flatMap((key) => {
      const matched = key === undefined ? undefined : lines.get(key);
      return matched ? [evidenceOf(matched.charge.origin, 'amount')] : [];
    });
    return [{ dispute, expected, credited: add(credited, takenBack), missing, evidence }];
  });
}

/**
 * The first invoice of this month, dated on a day or later, of an account of the claim; of any account of the carrier where
 * the claim names none. Undefined where there is none, or where the disputed charges themselves stand on this month's bills:
 * the error is then told by its own rule.
 */
export function invoiceSince(month: Month, dispute: Dispute, from: Day): BilledInvoice | undefined {
  const { keyOf } = month;
  const carrier = keyOf(dispute.carrier, 'carrier');
  const accounts = new Set(
    dispute.lines.flatMap(({ account }) => account ?? []).map((name) => keyOf(name, 'account')),
  );
  const disputed = new Set(
    dispute.lines.flatMap(({ invoice }) => invoice ?? []).map((name) => keyOf(name, 'number')),
  );
  const own = month.invoices.filter((invoice) => invoice.carrier.key === carrier);
  if (own.some((invoice) => disputed.has(numberOf(invoice)?.key ?? ''))) return undefined;
  return own
    .filter((invoice) => {
      const date = dateOf(invoice);
      const account = accountOf(invoice)?.key;
      const isAccount = accounts.size === 0 || account === undefined || accounts.has(account);
      return isAccount && date !== undefined && date >= from;
    })
    .sort(
      (a, b) =>
        (dateOf(a) ?? 0) - (dateOf(b) ?? 0) || compareText(numberOf(a)?.key ?? '', numberOf(b)?.key ?? ''),
    )[0];
}

/** The account of an invoice, as what a missing credit is about. */
export function accountOfInvoice(invoice: BilledInvoice, currency: string): Subject {
  const account = accountOf(invoice);
  return {
    kind: 'account',
    carrier: invoice.carrier,
    ...(account ? { account } : {}),
    ...(invoice.period ? { period: invoice.period } : {}),
    currency,
    origin: originOf(invoice),
  };
}

/** The cells that say which invoice it is. */
export function invoiceNamed(invoice: BilledInvoice): readonly CellEvidence[] {
  return [invoiceCell(invoice, 'invoice'), invoiceCell(invoice, 'invoice_date')];
}
