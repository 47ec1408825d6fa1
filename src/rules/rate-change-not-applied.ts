import { z } from 'zod';
import { contractPrice } from '../match/expected-price.ts';
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
  recurringCharges,
  termCells,
} from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { bandHolds, termsBeside } from './terms-beside.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The recurring charge is still the price of a term that has ended, and another is in force. */
export const rateChangeNotApplied = defineRule({
  id: 'rate-change-not-applied',
  class: 'error',
  severity: 'error',
  rank: 'price',
  needs: ['prices'],
  title: {
    en: 'New contract price not applied',
    fr: 'Nouveau prix du contrat non appliqué',
    ar: 'سعر العقد الجديد غير مطبق',
  },
  doc: {
    fires:
      'A recurring charge has a price term in force, its amount is not that term’s price, and it is the price (less its own discount) of another term of the same code, scope and type, for the same quantity, that ended before the charge’s first day. Of several such terms the last to begin is named. A discount on a line of its own for the same service counts. mrc-contract-mismatch sees the same money and makes the finding; this rule tells why.',
    impact: 'amount − price of the term in force for the charge as billed; below zero it is an exposure.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            quantity: '1',
            amount: '31.50',
            currency: 'CAD',
          },
        ],
        prices: [
          {
            carrier: 'Laurentel',
            code: 'VOIP-STD',
            unit_price: '31.50',
            currency: 'CAD',
            valid_to: '2026-06-30',
          },
          {
            carrier: 'Laurentel',
            code: 'VOIP-STD',
            unit_price: '28.00',
            currency: 'CAD',
            valid_from: '2026-07-01',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: still billed CA$31.50, the price that ended on 2026-06-30; the contract price is now CA$28.00: CA$3.50 too much (12.5%).',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    above: {
      en: '{service}, {code}: still billed {billed}, the price that ended on {ended}; the contract price is now {expected}: {difference} too much ({percent}).',
      fr: '{service}, {code} : encore facturé {billed}, prix qui a pris fin le {ended} ; le prix du contrat est désormais de {expected} : {difference} de trop ({percent}).',
      ar: '{service}، {code}: ما زال يفوتر {billed}، وهو السعر المنتهي في {ended}؛ وسعر العقد الآن {expected}: زيادة {difference} ({percent}).',
    },
    below: {
      en: '{service}, {code}: still billed {billed}, the price that ended on {ended}; the contract price is now {expected}: {difference} too little ({percent}).',
      fr: '{service}, {code} : encore facturé {billed}, prix qui a pris fin le {ended} ; le prix du contrat est désormais de {expected} : {difference} de moins ({percent}).',
      ar: '{service}، {code}: ما زال يفوتر {billed}، وهو السعر المنتهي في {ended}؛ وسعر العقد الآن {expected}: نقص {difference} ({percent}).',
    },
  },
  lacks: (month) =>
    month.prices.some(({ validTo }) => validTo !== undefined)
      ? undefined
      : {
          en: 'no price term has an end date',
          fr: 'aucune condition tarifaire n’a de date de fin',
          ar: 'لا تاريخ انتهاء لأي سعر في القوائم',
        },
  *check(month, optionsAt) {
    const spent = new Set<unknown>();
    for (const matched of recurringCharges(month.charges)) {
      if (matched.price.status !== 'in-force') continue;
      const { term } = matched.price;
      const former = formerTerms(month, matched);
      if (former.length === 0) continue;
      const tolerance = optionsAt(matched.charge);
      const { amount } = matched.charge;
      const expected = contractPrice(matched, term);
      if (!exceeds(subtract(amount, expected), expected, tolerance)) continue;
      const paid = former
        .map((old) => ({ old, price: contractPrice(matched, old) }))
        .find(({ price }) => !exceeds(subtract(amount, price), price, tolerance));
      if (paid?.old.validTo === undefined) continue;
      if (discountedElsewhere(matched, expected, tolerance, spent)) continue;
      const impact = impactOf(amount, expected);
      if (signOf(impact) === 0) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        message: signOf(impact) > 0 ? 'above' : 'below',
        words: { ended: { kind: 'day', day: paid.old.validTo } },
        billed: billedAmount(matched),
        expected,
        impact,
        evidence: [
          billedCell(matched),
          ...termCells(term),
          ...termCells(paid.old),
          evidenceOf(paid.old.origin, 'valid_to'),
        ],
        working: [{ name: 'earlier-price', value: paid.price }, ...priceWorking(matched, term, expected)],
      };
    }
  },
});

/** The terms that had the charge's price before the one in force, the last to begin first. */
function formerTerms(month: Month, matched: MatchedCharge): PriceTerm[] {
  const { day } = matched;
  if (day === undefined) return [];
  return termsBeside(month, matched).filter(
    (term) => term.validTo !== undefined && term.validTo < day && bandHolds(term, matched),
  );
}
