import { periodKey } from '../calendar/period.ts';
import type { MatchedCharge } from '../match/month.ts';
import { shortText } from '../money/decimal.ts';
import { moneyText } from '../money/money.ts';
import { foldWords } from '../text/fold.ts';

/** Equal for two lines of one invoice that ask for the same thing; see the duplicate-line rule. */
export function sameChargeKey({ charge }: MatchedCharge): string {
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
