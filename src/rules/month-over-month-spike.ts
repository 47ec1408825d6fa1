import { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { compareDecimals, multiplyDecimals } from '../money/decimal.ts';
import { absolute, add, type Money, shareOf, signOf, subtract, times, zero } from '../money/money.ts';
import { billedCell, recurringCharges } from './charge-facts.ts';
import { largestFirst } from './charge-order.ts';
import {
  type BilledService,
  chargesByMonth,
  currentMonth,
  currentMonths,
  monthsBefore,
  servicesBilled,
} from './history-facts.ts';
import { monthlySpend } from './monthly-spend.ts';
import { defineRule } from './rule.ts';
import { nonNegative } from './tolerance.ts';

const EARLIER = 3;
const THREE = { digits: BigInt(EARLIER), scale: 0 };

/** A service costs much more or much less than in the three months before, and nothing else explains it. */
export const monthOverMonthSpike = defineRule({
  id: 'month-over-month-spike',
  class: 'exposure',
  severity: 'warning',
  rank: 'anomaly',
  needs: ['history'],
  title: {
    en: 'Spend differs from the months before',
    fr: 'Dépense différente des mois précédents',
    ar: 'إنفاق مختلف عن الأشهر السابقة',
  },
  doc: {
    fires:
      'The recurring charges of a service come to more than 20 % and more than 5.00 above or below their mean in the three calendar months before, in each of which they came to something, and no other rule has found money in the service’s charges or its inventory rows. Months are compared whole: each charge counts its amount ÷ the share of a month it is for, and parts of a month that follow one another count as one price. A service is left out where one of the four months has charges in several currencies, or one for two months or more.',
    impact:
      'a whole month’s recurring charges − their mean in the three months before; an exposure either way.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-31',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            amount: '42.00',
            currency: 'CAD',
          },
        ],
        history: ['07', '08', '09'].map((month) => ({
          carrier: 'Laurentel',
          account: '514-01',
          invoice: `L-${month}`,
          invoice_date: `2026-${month}-30`,
          service: '514-555-0101',
          charge_type: 'recurring',
          code: 'VOIP-STD',
          amount: '28.00',
          currency: 'CAD',
        })),
      },
      says: '514-555-0101: recurring charges of CA$42.00 a month, CA$28.00 on average in the three months before: CA$14.00 more (50%).',
    },
  },
  options: z.strictObject({
    percent: nonNegative
      .prefault('20')
      .describe('Difference, in percent of the mean of the three months before, up to which nothing is said'),
    amount: nonNegative
      .prefault('5.00')
      .describe('The same as an amount in the currency. Both must be passed'),
  }),
  messages: {
    up: {
      en: '{service}: recurring charges of {billed} a month, {expected} on average in the three months before: {difference} more ({percent}).',
      fr: '{service} : frais récurrents de {billed} par mois, {expected} en moyenne les trois mois précédents : {difference} de plus ({percent}).',
      ar: '{service}: رسوم دورية قدرها {billed} شهريا، ومتوسطها في الأشهر الثلاثة السابقة {expected}: زيادة {difference} ({percent}).',
    },
    down: {
      en: '{service}: recurring charges of {billed} a month, {expected} on average in the three months before: {difference} less ({percent}).',
      fr: '{service} : frais récurrents de {billed} par mois, {expected} en moyenne les trois mois précédents : {difference} de moins ({percent}).',
      ar: '{service}: رسوم دورية قدرها {billed} شهريا، ومتوسطها في الأشهر الثلاثة السابقة {expected}: نقص {difference} ({percent}).',
    },
  },
  lacks: (month) => {
    const known = new Set(month.history.map(({ from }) => from));
    const isKnown = (current: Day) => monthsBefore(current, EARLIER).every((first) => known.has(first));
    return currentMonths(month).some(isKnown)
      ? undefined
      : {
          en: 'the three months before are not all known',
          fr: 'les trois mois précédents ne sont pas tous connus',
          ar: 'لا تتوفر بيانات الأشهر الثلاثة السابقة كلها',
        };
  },
  *check(month, optionsAt) {
    for (const service of servicesBilled(month)) {
      const course = courseOf(month, service);
      if (!course) continue;
      const { now, before, spends, spend, sum } = course;
      const [first, ...others] = largestFirst(now);
      if (!first) continue;
      const { percent, amount } = optionsAt(first.charge);
      const tripled = absolute(subtract(times(spend, THREE), sum));
      const limit = multiplyDecimals(sum, { digits: percent.digits, scale: percent.scale + 2 });
      if (compareDecimals(tripled, limit) <= 0) continue;
      if (compareDecimals(tripled, multiplyDecimals(amount, THREE)) <= 0) continue;
      const mean = shareOf(sum, { numerator: 1n, denominator: BigInt(EARLIER) });
      const impact = subtract(spend, mean);
      yield {
        about: { kind: 'service', charges: [first, ...others] },
        message: signOf(impact) > 0 ? 'up' : 'down',
        billed: spend,
        expected: mean,
        impact,
        evidence: [first, ...others, ...before].map(billedCell),
        working: [
          ...spends.toReversed().map((value) => ({ name: 'monthly' as const, value })),
          { name: 'earlier-mean', value: mean },
          { name: 'billed', value: spend },
          { name: 'difference', value: impact },
        ],
        unlessFound: chargesByMonth(month, service.key).get(currentMonth(month, service.carrier)) ?? [],
      };
    }
  },
});

/** What a service's recurring charges came to in this month and in each of the three before, the latest first. */
interface Course {
  readonly now: readonly MatchedCharge[];
  readonly before: readonly MatchedCharge[];
  readonly spend: Money;
  readonly spends: readonly Money[];
  readonly sum: Money;
}

function courseOf(month: Month, service: BilledService): Course | undefined {
  const months = chargesByMonth(month, service.key);
  const current = currentMonth(month, service.carrier);
  const now = recurringCharges(months.get(current) ?? []);
  const spend = monthlySpend(now);
  if (!spend) return undefined;
  const before: MatchedCharge[] = [];
  const spends: Money[] = [];
  let sum: Money = zero(spend.currency);
  for (const first of monthsBefore(current, EARLIER)) {
    const charges = recurringCharges(months.get(first) ?? []);
    const earlier = monthlySpend(charges);
    if (earlier?.currency !== spend.currency || signOf(earlier) <= 0) return undefined;
    before.push(...largestFirst(charges));
    spends.push(earlier);
    sum = add(sum, earlier);
  }
  return { now, before, spend, spends, sum };
}
