import { periodKey } from '../calendar/period.ts';
import type { MatchedCharge } from '../match/month.ts';
import { shortText } from '../money/decimal.ts';
import { moneyText } from '../money/money.ts';
import { fold, foldWords } from '../text/fold.ts';

/** Equal for two lines of one invoice that ask for the same thing; see the duplicate-line rule. */
export function sameChargeKey(matched: MatchedCharge): string {
  return `${alikeKey(matched)}\n${numbersIn(matched) ?? ''}`;
}

/** The numbers in the charge's description: "DID 1001" and "DID 1002" are two things. Undefined without a description. */
export function numbersIn({ charge: { description } }: MatchedCharge): string | undefined {
  return description === '' ? undefined : (fold(description).match(/\d+/g)?.join(' ') ?? '');
}

/** Like `sameChargeKey`, whatever numbers the descriptions of coded lines hold. */
export function alikeKey({ charge }: MatchedCharge): string {
  const parts = [
    charge.account?.key,
    charge.service?.key,
    charge.code ? `code ${charge.code.key}` : `text ${foldWords(charge.description)}`,
    charge.type,
    periodKey(charge.period),
    charge.amount.currency,
    moneyText(charge.amount),
  ];
  if (charge.type === 'usage')
    parts.push(
      charge.quantity && shortText(charge.quantity),
      foldWords(charge.description),
      charge.reference,
    );
  if (charge.type === 'one-time') parts.push(charge.order?.key);
  if (!charge.service) parts.push(foldWords(charge.location), foldWords(charge.costCenter), charge.reference);
  return parts.join('\n');
}
