import { daysIn, type Period } from '../calendar/period.ts';
import type { Word, WorkingStep } from '../findings/fact.ts';
import type { MatchedCharge } from '../match/month.ts';
import { type Money, shareOf, subtract } from '../money/money.ts';
import { billedAmount } from './charge-facts.ts';

/** The amounts, words and arithmetic of a charge of whose period some days are not due. */
interface DaysNotDue {
  readonly billed: Money;
  readonly expected: Money;
  readonly impact: Money;
  readonly words: { readonly days: Word; readonly total: Word };
  readonly working: readonly WorkingStep[];
}

/** `amount × days ÷ days in the period`, rounded once; the rest of the charge is due. */
export function daysNotDue(matched: MatchedCharge, days: number, period: Period): DaysNotDue {
  const total = daysIn(period);
  const impact = shareOf(matched.charge.amount, { numerator: BigInt(days), denominator: BigInt(total) });
  const billed = billedAmount(matched);
  const expected = subtract(billed, impact);
  return {
    billed,
    expected,
    impact,
    words: { days: { kind: 'count', count: days }, total: { kind: 'count', count: total } },
    working: [
      { name: 'billed', value: billed },
      { name: 'days-not-due', value: { kind: 'text', text: `${days}/${total}` } },
      { name: 'difference', value: impact },
      { name: 'expected', value: expected },
    ],
  };
}
