import { z } from 'zod';
import { billedQuantity, contractPrice, statedQuantity } from '../match/expected-price.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { signOf, subtract } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import type { PriceTerm } from '../records/price-term.ts';
import {
  billedAmount,
  billedCell,
  discountedElsewhere,
  impactOf,
  priceWorking,
  termCells,
} from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { bandHolds, hasBand, inForceOn, termsBeside } from './terms-beside.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The charge has the price that the contract gives to another quantity. */
export const tierMisapplied = defineRule({
  id: 'tier-misapplied',
  class: 'error',
  severity: 'error',
  rank: 'price',
  needs: ['prices'],
  title: {
    en: 'Price of another quantity band',
    fr: 'Prix d’une autre tranche de quantité',
    ar: 'سعر شريحة كمية أخرى',
  },
  doc: {
    fires:
      'A recurring or usage charge asks for money, the price term in force for it is meant for a band of quantities, its amount is not that term’s price, and it is the price of another band of the same code and scope in force on the same day. Where a usage charge states no quantity, or its amount is below zero, nothing is compared; a recurring charge without a quantity is for one. A discount on a line of its own for the same service counts.',
    impact: 'amount − price of the charge’s own band; below zero it is an exposure.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'SIM',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            quantity: '120',
            amount: '1200.00',
            currency: 'CAD',
          },
        ],
        prices: [
          { carrier: 'Laurentel', code: 'SIM', unit_price: '10.00', currency: 'CAD', max_quantity: '99' },
          { carrier: 'Laurentel', code: 'SIM', unit_price: '8.50', currency: 'CAD', min_quantity: '100' },
        ],
      },
      says: '514-555-0101, SIM: 120 billed at the price of another quantity band, CA$10.00; CA$8.50 is agreed for 120: billed CA$1,200.00, due CA$1,020.00: CA$180.00 too much (17.6%).',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    above: {
      en: '{service}, {code}: {quantity} billed at the price of another quantity band, {other}; {own} is agreed for {quantity}: billed {billed}, due {expected}: {difference} too much ({percent}).',
      fr: '{service}, {code} : {quantity} facturés au prix d’une autre tranche, {other} ; {own} convenus pour {quantity} : facturé {billed}, dû {expected} : {difference} de trop ({percent}).',
      ar: '{service}، {code}: فوترت الكمية {quantity} بسعر شريحة أخرى، {other}؛ والمتفق عليه للكمية {quantity} هو {own}: المفوتر {billed}، المستحق {expected}: زيادة {difference} ({percent}).',
    },
    below: {
      en: '{service}, {code}: {quantity} billed at the price of another quantity band, {other}; {own} is agreed for {quantity}: billed {billed}, due {expected}: {difference} too little ({percent}).',
      fr: '{service}, {code} : {quantity} facturés au prix d’une autre tranche, {other} ; {own} convenus pour {quantity} : facturé {billed}, dû {expected} : {difference} de moins ({percent}).',
      ar: '{service}، {code}: فوترت الكمية {quantity} بسعر شريحة أخرى، {other}؛ والمتفق عليه للكمية {quantity} هو {own}: المفوتر {billed}، المستحق {expected}: نقص {difference} ({percent}).',
    },
  },
  lacks: (month) =>
    month.prices.some(hasBand)
      ? undefined
      : {
          en: 'no price term has a quantity band',
          fr: 'aucune condition tarifaire n’a de tranche de quantité',
          ar: 'لا شريحة كمية لأي سعر في القوائم',
        },
  *check(month, optionsAt) {
    const spent = new Set<unknown>();
    for (const matched of month.charges) {
      const { charge, price } = matched;
      if (price.status !== 'in-force' || !hasBand(price.term) || !isPricedByQuantity(matched)) continue;
      const tolerance = optionsAt(charge);
      const { term } = price;
      const expected = contractPrice(matched, term);
      if (!exceeds(subtract(charge.amount, expected), expected, tolerance)) continue;
      const paid = otherBands(month, matched)
        .map((band) => ({ band, price: contractPrice(matched, band) }))
        .find((other) => !exceeds(subtract(charge.amount, other.price), other.price, tolerance));
      if (!paid || discountedElsewhere(matched, expected, tolerance, spent)) continue;
      const impact = impactOf(charge.amount, expected);
      if (signOf(impact) === 0) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        message: signOf(impact) > 0 ? 'above' : 'below',
        words: {
          quantity: { kind: 'number', number: billedQuantity(matched) },
          own: term.unitPrice,
          other: paid.band.unitPrice,
        },
        billed: billedAmount(matched),
        expected,
        impact,
        evidence: [
          billedCell(matched),
          ...(statedQuantity(charge) ? [evidenceOf(charge.origin, 'quantity')] : []),
          ...termCells(term),
          ...termCells(paid.band),
        ],
        working: [
          { name: 'band-price', value: paid.band.unitPrice },
          ...priceWorking(matched, term, expected),
        ],
      };
    }
  },
});

function isPricedByQuantity({ charge }: MatchedCharge): boolean {
  const { type, amount } = charge;
  return (
    signOf(amount) > 0 && (type === 'recurring' || (type === 'usage' && statedQuantity(charge) !== undefined))
  );
}

/** The terms in force on the charge's day that are meant for other quantities. */
function otherBands(month: Month, matched: MatchedCharge): PriceTerm[] {
  const { day } = matched;
  return termsBeside(month, matched).filter(
    (term) => !bandHolds(term, matched) && (day === undefined || inForceOn(term, day)),
  );
}
