import { z } from 'zod';
import { type Day, isoDay } from '../calendar/day.ts';
import { isWhole } from '../calendar/period.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { decimalText } from '../money/decimal.ts';
import { compare, signOf, subtract } from '../money/money.ts';
import type { Order } from '../records/order.ts';
import { type CarriedPrice, carriedOver, carriedWorking, isUnpriced } from './carried-price.ts';
import { billedAmount, billedCell, discountedElsewhere, recurringCharges } from './charge-facts.ts';
import { largestFirst } from './charge-order.ts';
import { sameThingKey, serviceKey } from './history-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A price rose that no contract, no inventory price and no order answers for. */
export const uncontractedPriceIncrease = defineRule({
  id: 'uncontracted-price-increase',
  class: 'exposure',
  severity: 'warning',
  rank: 'anomaly',
  needs: ['history'],
  title: {
    en: 'Price rise without a contract',
    fr: 'Hausse de prix sans contrat',
    ar: 'زيادة سعر بلا عقد',
  },
  doc: {
    fires:
      'A recurring charge that no price term and no monthly charge of the inventory decides costs more, per unit and month, than the same account, service and code (without a code, the same description) in the latest earlier month in which it was billed. Of several such charges in that month the dearest counts, a whole month before a part of one. An order of type change or add for the service, dated after the start of that earlier period or not dated at all, explains the rise, and so does a discount on a line of its own that takes it off. A charge whose quantity only one of the two months states is not compared, unless it is one.',
    impact: 'amount − earlier price per unit and month × quantity × share of the month, rounded once.',
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
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '31.50',
            currency: 'CAD',
          },
        ],
        history: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-09',
            invoice_date: '2026-09-30',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-09-01',
            period_end: '2026-09-30',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: billed CA$31.50; at the price of 2026-09-01 – 2026-09-30 it is CA$28.00: CA$3.50 more (12.5%), and no contract, inventory price or order explains it.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    rise: {
      en: '{service}, {code}: billed {billed}; at the price of {earlier} it is {expected}: {difference} more ({percent}), and no contract, inventory price or order explains it.',
      fr: '{service}, {code} : facturé {billed} ; au prix de {earlier}, {expected} : {difference} de plus ({percent}), qu’aucun contrat, aucun prix d’inventaire ni aucune commande n’explique.',
      ar: '{service}، {code}: المفوتر {billed}، وبسعر {earlier} يكون {expected}: زيادة {difference} ({percent}) لا يفسرها عقد ولا سعر في الجرد ولا طلب.',
    },
  },
  lacks: (month) =>
    latestCharges(month).size > 0
      ? undefined
      : {
          en: 'no earlier month has a recurring charge of a service',
          fr: 'aucun mois antérieur n’a de frais récurrents pour un service',
          ar: 'لا يوجد في الأشهر السابقة رسم دوري لخدمة',
        },
  *check(month, optionsAt) {
    const latest = latestCharges(month);
    const orders = ordersThatChange(month.orders);
    const spent = new Set<unknown>();
    for (const matched of recurringCharges(month.charges)) {
      if (signOf(matched.charge.amount) === 0 || !isUnpriced(matched)) continue;
      const key = chargeKey(matched);
      const last = key === undefined ? undefined : latest.get(key);
      const dearest = last && dearestOf(last, matched);
      if (!dearest) continue;
      const { earlier, expected, highest } = dearest;
      const tolerance = optionsAt(matched.charge);
      if (signOf(subtract(matched.charge.amount, highest)) <= 0) continue;
      if (!exceeds(subtract(matched.charge.amount, highest), expected, tolerance)) continue;
      const start = earlier.period?.from ?? last.from;
      if (isOrdered(orders.get(serviceKey(matched.charge) ?? '') ?? [], start)) continue;
      const bare = earlier.discounts.length === 0;
      if (bare && discountedElsewhere(matched, expected, tolerance, spent)) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'rise',
        words: {
          earlier: earlier.period
            ? { kind: 'period', period: earlier.period }
            : { kind: 'text', text: isoDay(last.from).slice(0, 7) },
        },
        billed: billedAmount(matched),
        expected,
        impact: subtract(billedAmount(matched), expected),
        evidence: [billedCell(matched), billedCell(earlier)],
        working: carriedWorking('earlier-price', earlier, matched, expected),
      };
    }
  },
});

/** The charges of one kind in the latest month that has any. */
interface LatestCharges {
  /** First day of the month. */
  readonly from: Day;
  readonly charges: MatchedCharge[];
  /** The dearest of them, by what its price depends on in the charge that it is carried over to. */
  readonly dearest: Map<string, { readonly price?: Dearest }>;
}

type Dearest = CarriedPrice & { readonly earlier: MatchedCharge };

/** Equal for charges of the same account, service and code, else description; undefined without a service. */
function chargeKey({ charge }: MatchedCharge): string | undefined {
  const service = serviceKey(charge);
  return service && `${service}\n${charge.account?.key ?? ''}\n${sameThingKey(charge)}`;
}

function latestCharges({ history }: Month): Map<string, LatestCharges> {
  const latest = new Map<string, LatestCharges>();
  for (const { from, charges } of history) {
    for (const matched of recurringCharges(charges)) {
      const key = chargeKey(matched);
      if (key === undefined) continue;
      const known = latest.get(key);
      if (known?.from === from) known.charges.push(matched);
      else latest.set(key, { from, charges: [matched], dearest: new Map() });
    }
  }
  return latest;
}

function dearestOf({ charges, dearest }: LatestCharges, matched: MatchedCharge): Dearest | undefined {
  const { charge, share } = matched;
  const quantity = charge.quantity ? decimalText(charge.quantity) : '';
  const key = [charge.amount.currency, quantity, share.numerator, share.denominator].join(' ');
  return valueAt(dearest, key, () => ({ price: carriedDearest(charges, matched) })).price;
}

function carriedDearest(charges: readonly MatchedCharge[], matched: MatchedCharge): Dearest | undefined {
  const whole = charges.filter(({ share }) => isWhole(share));
  let dearest: Dearest | undefined;
  for (const earlier of largestFirst(whole.length > 0 ? whole : charges)) {
    if (earlier.charge.amount.currency !== matched.charge.amount.currency) continue;
    const price = carriedOver(earlier, matched);
    if (!price) return undefined;
    if (!dearest || compare(price.expected, dearest.expected) > 0) dearest = { ...price, earlier };
  }
  return dearest;
}

/** The orders that may change what a service costs, by service. */
function ordersThatChange(orders: readonly Order[]): Map<string, Order[]> {
  const byService = new Map<string, Order[]>();
  for (const order of orders) {
    if (order.type !== 'change' && order.type !== 'add') continue;
    if (order.service) append(byService, `${order.carrier.key}\n${order.service.key}`, order);
  }
  return byService;
}

function isOrdered(orders: readonly Order[], after: Day): boolean {
  return orders.some(({ completedDate, requestedDate }) => {
    const day = completedDate ?? requestedDate;
    return day === undefined || day > after;
  });
}
