import { z } from 'zod';
import { contractPrice, undiscountedPrice } from '../match/expected-price.ts';
import { signOf, subtract } from '../money/money.ts';
import {
  billedAmount,
  billedCell,
  discountedElsewhere,
  impactOf,
  priceWorking,
  recurringCharges,
  termCells,
} from './charge-facts.ts';
import { pricesByTheDay } from './price-by-the-day.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The recurring charge is not the contract's price for its quantity and period. */
export const mrcContractMismatch = defineRule({
  id: 'mrc-contract-mismatch',
  class: 'error',
  severity: 'error',
  rank: 'price',
  needs: ['prices'],
  title: {
    en: 'Price differs from the contract',
    fr: 'Prix différent du contrat',
    ar: 'السعر مخالف للعقد',
  },
  doc: {
    fires:
      'A recurring charge has a price term in force and its amount is not unit price × (1 − discount %) × quantity × share of the month. The case where only the discount is missing belongs to discount-missing. A discount on a line of its own for the same service counts. The term in force on the first day decides; where it ends inside the period, the sum of its price up to its last day and of its successors’ for the other days is right too.',
    impact: 'amount − contract price for the charge as billed; below zero it is an exposure.',
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
            contract: 'C-2026',
            code: 'VOIP-STD',
            charge_type: 'recurring',
            unit_price: '28.00',
            currency: 'CAD',
            valid_from: '2026-01-01',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: billed CA$31.50, contract price CA$28.00: CA$3.50 too much (12.5%).',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    above: {
      en: '{service}, {code}: billed {billed}, contract price {expected}: {difference} too much ({percent}).',
      fr: '{service}, {code} : facturé {billed}, prix du contrat {expected} : {difference} de trop ({percent}).',
      ar: '{service}، {code}: المفوتر {billed}، سعر العقد {expected}: زيادة {difference} ({percent}).',
    },
    below: {
      en: '{service}, {code}: billed {billed}, contract price {expected}: {difference} too little ({percent}).',
      fr: '{service}, {code} : facturé {billed}, prix du contrat {expected} : {difference} de moins ({percent}).',
      ar: '{service}، {code}: المفوتر {billed}، سعر العقد {expected}: نقص {difference} ({percent}).',
    },
  },
  *check(month, optionsAt) {
    const spent = new Set<unknown>();
    for (const matched of recurringCharges(month.charges)) {
      if (matched.price.status !== 'in-force') continue;
      const { term } = matched.price;
      const tolerance = optionsAt(matched.charge);
      const expected = contractPrice(matched, term);
      const difference = subtract(matched.charge.amount, expected);
      if (!exceeds(difference, expected, tolerance)) continue;
      if (term.discountPercent && term.discountPercent.digits > 0n) {
        const fromList = subtract(matched.charge.amount, undiscountedPrice(matched, term));
        if (!exceeds(fromList, expected, tolerance)) continue;
      }
      if (discountedElsewhere(matched, expected, tolerance, spent)) continue;
      const byTheDay = pricesByTheDay(month, matched);
      if (byTheDay.some((price) => !exceeds(subtract(matched.charge.amount, price), price, tolerance)))
        continue;
      const impact = impactOf(matched.charge.amount, expected);
      if (signOf(impact) === 0) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        message: signOf(impact) > 0 ? 'above' : 'below',
        billed: billedAmount(matched),
        expected,
        impact,
        evidence: [billedCell(matched), ...termCells(term)],
        working: priceWorking(matched, term, expected),
      };
    }
  },
});
