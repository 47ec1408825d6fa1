import type { Day } from '../calendar/day.ts';
import type { MatchedCharge } from '../match/month.ts';
import { shareOf } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import { billedCell } from './charge-facts.ts';
import { largestFirst } from './charge-order.ts';
import {
  chargesByMonth,
  currentMonth,
  currentMonths,
  monthsBefore,
  servicesBilled,
} from './history-facts.ts';
import { monthlySpend } from './monthly-spend.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** A service has been paid for three months and nobody has used it. */
export const zeroUsageLine = defineRule({
  id: 'zero-usage-line',
  class: 'optimisation',
  severity: 'info',
  rank: 'anomaly',
  needs: ['history'],
  title: {
    en: 'Service without usage',
    fr: 'Service sans consommation',
    ar: 'خدمة بلا استهلاك',
  },
  doc: {
    fires:
      'A service that has a usage line in any month known has recurring charges above zero and no usage in this calendar month and in each of the two before: no usage line, or only ones of nothing. A usage line of amount 0 is one of nothing where it states no quantity or a quantity of 0. Services that were never billed usage are left out, for they may have none to bill; so are those with a price for two months or more, or in several currencies.',
    impact:
      'None: the service is our own choice. The message says what it costs a year, its recurring charges of a whole month × 12.',
    example: {
      tables: {
        bills: [exampleLine('10', '28.00')],
        history: [
          exampleLine('07', '28.00'),
          exampleLine('07', '1.28', 'usage'),
          exampleLine('08', '28.00'),
          exampleLine('09', '28.00'),
        ],
      },
      says: '514-555-0101: no usage in three months, and CA$28.00 a month in recurring charges: CA$336.00 a year.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    unused: {
      en: '{service}: no usage in three months, and {monthly} a month in recurring charges: {yearly} a year.',
      fr: '{service} : aucune consommation en trois mois, et {monthly} par mois de frais récurrents : {yearly} par an.',
      ar: '{service}: بلا استهلاك منذ ثلاثة أشهر، ورسومه الدورية {monthly} شهريا: {yearly} سنويا.',
    },
  },
  lacks: (month) => {
    const known = new Set(month.history.map(({ from }) => from));
    const isKnown = (current: Day) => monthsBefore(current, 2).every((first) => known.has(first));
    if (!currentMonths(month).some(isKnown))
      return {
        en: 'the two months before are not both known',
        fr: 'les deux mois précédents ne sont pas tous deux connus',
        ar: 'لا تتوفر بيانات الشهرين السابقين معا',
      };
    return [...month.history, month].some(({ charges }) =>
      charges.some(({ charge }) => charge.type === 'usage'),
    )
      ? undefined
      : {
          en: 'no bill holds usage charges',
          fr: 'aucune facture ne contient de frais de consommation',
          ar: 'لا تتضمن أي فاتورة رسوم استهلاك',
        };
  },
  *check(month, optionsAt) {
    for (const { key, carrier } of servicesBilled(month)) {
      const months = chargesByMonth(month, key);
      if (![...months.values()].some((charges) => charges.some(({ charge }) => charge.type === 'usage')))
        continue;
      const current = currentMonth(month, carrier);
      const course = [current, ...monthsBefore(current, 2)].map((from) => months.get(from) ?? []);
      const [now = [], ...before] = course;
      const [first, ...others] = largestFirst(paid(now));
      const monthly = monthlySpend(paid(now));
      if (!first || !monthly || before.some((charges) => paid(charges).length === 0)) continue;
      optionsAt(first.charge);
      if (course.some((charges) => charges.some(({ charge }) => isUsed(charge)))) continue;
      const yearly = shareOf(monthly, { numerator: 12n, denominator: 1n });
      yield {
        about: { kind: 'service', charges: [first, ...others] },
        message: 'unused',
        words: { monthly, yearly },
        evidence: [first, ...others, ...before.flatMap((charges) => largestFirst(paid(charges)))].map(
          billedCell,
        ),
        working: [
          { name: 'monthly', value: monthly },
          { name: 'yearly', value: yearly },
        ],
      };
    }
  },
});

function paid(charges: readonly MatchedCharge[]): MatchedCharge[] {
  return charges.filter(({ charge }) => charge.type === 'recurring' && charge.amount.digits > 0n);
}

function isUsed({ type, amount, quantity }: Charge): boolean {
  return type === 'usage' && (amount.digits !== 0n || (quantity !== undefined && quantity.digits !== 0n));
}

/** A line of the example’s service. */
function exampleLine(month: string, amount: string, type = 'recurring'): Record<string, string> {
  return {
    carrier: 'Laurentel',
    account: '514-01',
    invoice: `L-${month}`,
    invoice_date: `2026-${month}-30`,
    service: '514-555-0101',
    charge_type: type,
    code: type === 'usage' ? 'MINUTES' : 'VOIP-STD',
    amount,
    currency: 'CAD',
  };
}
