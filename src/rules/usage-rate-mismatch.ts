import { z } from 'zod';
import { contractPrice } from '../match/expected-price.ts';
import { signOf, subtract } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import {
  billedAmount,
  billedCell,
  discountedElsewhere,
  impactOf,
  priceWorking,
  termCells,
} from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The usage is not billed at the contract's rate. */
export const usageRateMismatch = defineRule({
  id: 'usage-rate-mismatch',
  class: 'error',
  severity: 'error',
  rank: 'price',
  needs: ['prices'],
  title: {
    en: 'Usage not at the contract rate',
    fr: 'Consommation hors tarif du contrat',
    ar: 'استهلاك بغير سعر العقد',
  },
  doc: {
    fires:
      'A usage charge of more than zero states a quantity above zero, a price term of type usage is in force for it, and its amount is not unit price × (1 − discount %) × quantity. Usage billed at 0.00 is taken as included in a plan and not compared; a term that does not say it is for usage may count in another unit, and is not used. A discount on a line of its own for the same service counts.',
    impact: 'amount − contract rate × quantity; below zero it is an exposure.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'usage',
            code: 'INTL-MIN',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            quantity: '240',
            amount: '19.20',
            currency: 'CAD',
          },
        ],
        prices: [
          {
            carrier: 'Laurentel',
            code: 'INTL-MIN',
            charge_type: 'usage',
            unit_price: '0.065',
            currency: 'CAD',
          },
        ],
      },
      says: '514-555-0101, INTL-MIN: 240 billed at CA$19.20, CA$15.60 at the contract rate of CA$0.065: CA$3.60 too much (23.1%).',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    above: {
      en: '{service}, {code}: {quantity} billed at {billed}, {expected} at the contract rate of {rate}: {difference} too much ({percent}).',
      fr: '{service}, {code} : {quantity} facturés {billed}, contre {expected} au tarif du contrat ({rate}) : {difference} de trop ({percent}).',
      ar: '{service}، {code}: فوترت الكمية {quantity} بمبلغ {billed}، وهي {expected} بسعر العقد {rate}: زيادة {difference} ({percent}).',
    },
    below: {
      en: '{service}, {code}: {quantity} billed at {billed}, {expected} at the contract rate of {rate}: {difference} too little ({percent}).',
      fr: '{service}, {code} : {quantity} facturés {billed}, contre {expected} au tarif du contrat ({rate}) : {difference} de moins ({percent}).',
      ar: '{service}، {code}: فوترت الكمية {quantity} بمبلغ {billed}، وهي {expected} بسعر العقد {rate}: نقص {difference} ({percent}).',
    },
  },
  lacks: (month) =>
    month.prices.some(({ type }) => type === 'usage')
      ? undefined
      : {
          en: 'no price term is for usage',
          fr: 'aucune condition tarifaire ne porte sur la consommation',
          ar: 'لا سعر للاستهلاك في القوائم',
        },
  *check(month, optionsAt) {
    const spent = new Set<unknown>();
    for (const matched of month.charges) {
      const { charge, price } = matched;
      if (charge.type !== 'usage' || price.status !== 'in-force' || price.term.type !== 'usage') continue;
      if (signOf(charge.amount) <= 0 || !charge.quantity || charge.quantity.digits <= 0n) continue;
      const { term } = price;
      const expected = contractPrice(matched, term);
      const tolerance = optionsAt(charge);
      if (!exceeds(subtract(charge.amount, expected), expected, tolerance)) continue;
      if (discountedElsewhere(matched, expected, tolerance, spent)) continue;
      const impact = impactOf(charge.amount, expected);
      if (signOf(impact) === 0) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        message: signOf(impact) > 0 ? 'above' : 'below',
        words: { quantity: { kind: 'number', number: charge.quantity }, rate: term.unitPrice },
        billed: billedAmount(matched),
        expected,
        impact,
        evidence: [billedCell(matched), evidenceOf(charge.origin, 'quantity'), ...termCells(term)],
        working: priceWorking(matched, term, expected),
      };
    }
  },
});
