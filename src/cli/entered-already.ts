import { isoDay } from '../calendar/day.ts';
import { placeOfEntry } from '../match/entered-credits.ts';
import { keysOf } from '../match/key-of-name.ts';
import { add, compare, type Money, moneyText, signOf } from '../money/money.ts';
import { IdentifierReader } from '../normalize/values/identifier-text.ts';
import type { Problem } from '../problem.ts';
import type { Dispute, DisputeCredit } from '../records/dispute.ts';

/**
 * The problem of a credit that the claim has already: as much of the same invoice, or without an invoice in the same month,
 * and not taken back since. Undefined where it has none.
 */
export function enteredAlready(
  { claim, credits }: Dispute,
  entry: Pick<DisputeCredit, 'on' | 'invoice'> & { readonly amount: Money },
): Problem | undefined {
  const keyOf = keysOf(new IdentifierReader(undefined));
  const where = placeOfEntry(entry, keyOf);
  const standing: DisputeCredit[] = [];
  for (const credit of credits) {
    if (credit.amount.currency !== entry.amount.currency) continue;
    if (signOf(add(credit.amount, entry.amount)) === 0) standing.pop();
    else if (compare(credit.amount, entry.amount) === 0 && placeOfEntry(credit, keyOf) === where)
      standing.push(credit);
  }
  const same = standing.at(-1);
  if (!same) return undefined;
  const shown = `${moneyText(same.amount)} ${same.amount.currency}`;
  const invoice = same.invoice === undefined ? 'without an invoice' : `of invoice ${same.invoice}`;
  return {
    id: 'credit-entered-already',
    found: `${claim} has a credit of ${shown} ${invoice} on ${isoDay(same.on)} already`,
    expected: 'each credit of a bill once',
    fix:
      same.key === undefined
        ? 'Where the invoice really has two such credits, take this one back with --reversed, and enter their sum as one'
        : 'Where the invoice has another such credit, give it to the claim with bill-audit dispute match --confirm',
  };
}
