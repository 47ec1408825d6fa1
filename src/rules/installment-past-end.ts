import { z } from 'zod';
import { type Day, partsOf } from '../calendar/day.ts';
import { append } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { signOf, zero } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import { evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { currentMonth } from './history-facts.ts';
import { type InstalmentCount, instalmentCount, mayBeDate, withoutCount } from './instalment-count.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** An instalment is billed after the last one. */
export const installmentPastEnd = defineRule({
  id: 'installment-past-end',
  class: 'error',
  severity: 'error',
  rank: 'anomaly',
  needs: [],
  lacks: (month) => (month.charges.some((matched) => instalmentOf(matched)) ? undefined : NO_COUNT),
  title: {
    en: 'Instalment billed after the last',
    fr: 'Échéance facturée après la dernière',
    ar: 'قسط مفوتر بعد القسط الأخير',
  },
  doc: {
    fires:
      'A recurring, equipment or one-time charge asks for money, and its description, which speaks of instalments (instalment, device payment, échéance, mensualité, versement, قسط …), counts one of so many (3/24, 3 of 24, 3 sur 24, 3 من 24): more than there are, or one of a plan whose last was billed in an earlier month for the same service and code. The latter is not said where the count has gone on month by month beside the plan that ended, or could be that of a new plan begun since. Two numbers with a slash that may be a date near the days billed are no count; neither are several counts that disagree.',
    impact: 'the full amount.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Boreal Mobile',
            account: 'B-77',
            invoice: 'B-1',
            invoice_date: '2026-10-31',
            service: '514-555-0140',
            charge_type: 'equipment',
            code: 'DEV',
            description: 'Device payment 25 of 24',
            amount: '41.66',
            currency: 'CAD',
          },
        ],
      },
      says: '514-555-0140, DEV: instalment 25 of 24 is past the last: CA$41.66 not due.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    past: {
      en: '{service}, {code}: instalment {number} of {count} is past the last: {billed} not due.',
      fr: '{service}, {code} : l’échéance {number} sur {count} dépasse la dernière : {billed} ne sont pas dus.',
      ar: '{service}، {code}: القسط {number} من {count} يتجاوز القسط الأخير: {billed} غير مستحق.',
    },
    again: {
      en: '{service}, {code}: instalment {number} of {count}, although the last was billed on invoice {earlier}: {billed} not due.',
      fr: '{service}, {code} : échéance {number} sur {count}, alors que la dernière figure sur la facture {earlier} : {billed} ne sont pas dus.',
      ar: '{service}، {code}: القسط {number} من {count}، مع أن القسط الأخير فوتر في الفاتورة {earlier}: {billed} غير مستحق.',
    },
  },
  *check(month, optionsAt) {
    const counted = month.charges.flatMap((matched) => {
      const count = instalmentOf(matched);
      return count ? [{ matched, count }] : [];
    });
    if (counted.length === 0) return;
    const plans = earlierInstalments(month);
    for (const { matched, count } of counted) {
      const { charge } = matched;
      const tolerance = optionsAt(charge);
      const past = count.number > count.count;
      const last = past
        ? undefined
        : lastBilled(count, plans.get(planKey(charge)) ?? [], currentMonth(month, charge.carrier.key));
      const expected = zero(charge.amount.currency);
      if ((!past && !last) || !exceeds(charge.amount, expected, tolerance)) continue;
      const billed = billedAmount(matched);
      yield {
        about: { kind: 'charge', charge: matched },
        message: past ? 'past' : 'again',
        words: {
          number: { kind: 'count', count: count.number },
          count: { kind: 'count', count: count.count },
          earlier: { kind: 'text', text: last?.matched.charge.invoice?.written ?? '–' },
        },
        billed,
        expected,
        impact: billed,
        evidence: [
          billedCell(matched),
          evidenceOf(charge.origin, 'description'),
          ...(last ? [evidenceOf(last.matched.charge.origin, 'description')] : []),
        ],
        working: [
          { name: 'billed', value: billed },
          { name: 'expected', value: expected },
        ],
      };
    }
  },
});

const NO_COUNT = {
  en: 'no description counts instalments',
  fr: 'aucun libellé n’indique de numéro d’échéance',
  ar: 'لا يذكر أي وصف رقم قسط',
};

/** The count of a charge that asks for an instalment. */
function instalmentOf({ charge, period }: MatchedCharge): InstalmentCount | undefined {
  const { type, invoiceDate } = charge;
  if (type !== 'recurring' && type !== 'equipment' && type !== 'one-time') return undefined;
  if (signOf(charge.amount) <= 0) return undefined;
  const count = instalmentCount(charge.description);
  const days = period ?? (invoiceDate === undefined ? undefined : { from: invoiceDate, to: invoiceDate });
  return count && !mayBeDate(count, days) ? count : undefined;
}

interface EarlierInstalment {
  readonly matched: MatchedCharge;
  readonly count: InstalmentCount;
  /** First day of the month it was billed in. */
  readonly month: Day;
}

/** The instalments of earlier months by plan, the oldest first. */
function earlierInstalments({ history }: Month): Map<string, EarlierInstalment[]> {
  const plans = new Map<string, EarlierInstalment[]>();
  for (const { from, charges } of history) {
    for (const matched of charges) {
      const count = instalmentOf(matched);
      if (count) append(plans, planKey(matched.charge), { matched, count, month: from });
    }
  }
  return plans;
}

function planKey({ carrier, account, service, code, description }: Charge): string {
  const owner = service ? `service ${service.key}` : `account ${account?.key ?? ''}`;
  return [carrier.key, owner, code ? `code ${code.key}` : `text ${withoutCount(description)}`].join('\n');
}

/** The last instalment of the plan, billed earlier, unless the count is that of another plan. */
function lastBilled(
  { number, count }: InstalmentCount,
  earlier: readonly EarlierInstalment[],
  current: Day,
): EarlierInstalment | undefined {
  const plan = earlier.filter((one) => one.count.count === count && monthsBetween(one.month, current) > 0);
  const last = plan.findLast((one) => one.count.number === count);
  if (!last || number <= monthsBetween(last.month, current)) return undefined;
  const goesOn = plan.some((one) => one.count.number === number - monthsBetween(one.month, current));
  return goesOn ? undefined : last;
}

function monthsBetween(earlier: Day, later: Day): number {
  const [a, b] = [partsOf(earlier), partsOf(later)];
  return (b.year - a.year) * 12 + b.month - a.month;
}
