import { z } from 'zod';
import { daysIn } from '../calendar/period.ts';
import type { Word } from '../findings/fact.ts';
import { statedQuantity } from '../match/expected-price.ts';
import type { MatchedCharge } from '../match/month.ts';
import { compareDecimals, type Decimal, sumOfDecimals } from '../money/decimal.ts';
import { shareOf, signOf, subtract, zero } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell, recurringCharges } from './charge-facts.ts';
import { DaysAlreadyBilled } from './days-already-billed.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A recurring charge is for days that an earlier invoice has billed already. */
export const rechargedPeriod = defineRule({
  id: 'recharged-period',
  class: 'error',
  severity: 'error',
  rank: 'duplicate',
  needs: ['history'],
  title: {
    en: 'Days billed again that an earlier invoice billed',
    fr: 'Jours déjà facturés sur une facture antérieure',
    ar: 'أيام سبق أن فوترت في فاتورة سابقة',
  },
  doc: {
    fires:
      'A recurring charge above zero has a period of its own, and an earlier invoice of the same account, of an earlier month or of this one with an earlier date, has one for the same service and code (where there is none, description), in the same currency, whose own period has days in common with it. Days billed several times before count once. Days that a credit of the service gives back, on the earlier invoice or a later one, were not billed: a credit of the same amount gives back the whole charge, one with a period of its own the days it pays for. Not where the inventory holds at least the quantities of the charge and of the earlier ones together. Where both periods end on the day of the month on which they began (15 September – 15 October, 15 October – 15 November), the day they share is the end of the one and the beginning of the other.',
    impact: 'amount × days already billed ÷ days in the period, both ends included.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-01',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-09-22',
            period_end: '2026-10-21',
            amount: '30.00',
            currency: 'CAD',
          },
        ],
        history: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-9',
            invoice_date: '2026-09-01',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-09-01',
            period_end: '2026-09-30',
            amount: '30.00',
            currency: 'CAD',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: 9 of the 30 days of 2026-09-22 – 2026-10-21 already billed on invoice L-9: CA$9.00 of CA$30.00 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    again: {
      en: '{service}, {code}: {days} of the {total} days of {period} already billed on invoice {earlier}: {difference} of {billed} too much.',
      fr: '{service}, {code} : {days} j sur les {total} de la période {period} déjà facturés sur la facture {earlier} : {difference} de trop sur {billed}.',
      ar: '{service}، {code}: سبقت فوترة {days} من أيام الفترة {period} (عددها {total}) في الفاتورة {earlier}: زيادة {difference} من أصل {billed}.',
    },
  },
  lacks: (month) =>
    month.history.some(({ charges }) =>
      charges.some(({ charge }) => charge.type === 'recurring' && charge.period),
    )
      ? undefined
      : {
          en: 'no recurring charge of earlier months states its period',
          fr: 'aucune ligne de frais récurrents des mois antérieurs n’indique sa période',
          ar: 'لا يذكر أي رسم دوري في الأشهر السابقة فترته',
        },
  *check(month, optionsAt) {
    const alreadyBilled = new DaysAlreadyBilled(month);
    for (const matched of recurringCharges(month.charges)) {
      const { charge } = matched;
      const { period } = charge;
      if (!period || !charge.service || signOf(charge.amount) <= 0) continue;
      const tolerance = optionsAt(charge);
      const overlapping = alreadyBilled.before(matched, period);
      if (overlapping.length === 0) continue;
      const agreed = agreedQuantity(matched);
      const { days, by, all } = alreadyBilled.days(matched, period, overlapping, agreed !== undefined);
      if (days === 0 || (agreed && isWithin(agreed, [matched, ...all]))) continue;
      const billed = billedAmount(matched);
      const total = daysIn(period);
      const impact = shareOf(charge.amount, { numerator: BigInt(days), denominator: BigInt(total) });
      if (!exceeds(impact, zero(impact.currency), tolerance)) continue;
      const expected = subtract(billed, impact);
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'again',
        words: {
          days: { kind: 'count', count: days },
          total: { kind: 'count', count: total },
          period: { kind: 'period', period },
          earlier: { kind: 'list', items: invoiceNames(by) },
        },
        billed,
        expected,
        impact,
        evidence: [
          billedCell(matched),
          evidenceOf(charge.origin, 'period_start'),
          evidenceOf(charge.origin, 'period_end'),
          ...by.flatMap((other) => [
            billedCell(other),
            evidenceOf(other.charge.origin, 'period_start'),
            evidenceOf(other.charge.origin, 'period_end'),
          ]),
        ],
        working: [
          { name: 'billed', value: billed },
          { name: 'days-already-billed', value: { kind: 'text', text: `${days}/${total}` } },
          { name: 'difference', value: impact },
          { name: 'expected', value: expected },
        ],
      };
    }
  },
});

/** The units that the inventory holds of what is charged. */
function agreedQuantity({ inventory }: MatchedCharge): Decimal | undefined {
  return inventory.status === 'matched' && inventory.by === 'code' ? inventory.row.quantity : undefined;
}

/** True when the charges together bill no more units than are agreed: units were added. */
function isWithin(agreed: Decimal, charges: readonly MatchedCharge[]): boolean {
  const stated = charges.flatMap(({ charge }) => statedQuantity(charge) ?? []);
  return stated.length === charges.length && compareDecimals(sumOfDecimals(stated), agreed) <= 0;
}

/** The numbers of the charges' invoices, each once; the date of one without a number. */
function invoiceNames(charges: readonly MatchedCharge[]): Word[] {
  const names = new Map<string, Word>();
  for (const { charge } of charges) {
    const { invoice, invoiceDate } = charge;
    if (invoice) names.set(invoice.key, { kind: 'text', text: invoice.written });
    else if (invoiceDate !== undefined) names.set(`on ${invoiceDate}`, { kind: 'day', day: invoiceDate });
  }
  return names.size > 0 ? [...names.values()] : [{ kind: 'text', text: '–' }];
}
