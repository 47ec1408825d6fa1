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
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The recurring charge is the contract's list price: the agreed discount was not taken off. */
export const discountMissing = defineRule({
  id: 'discount-missing',
  class: 'error',
  severity: 'error',
  rank: 'discount',
  needs: ['prices'],
  title: {
    en: 'Contract discount not applied',
    fr: 'Remise contractuelle non appliquée',
    ar: 'خصم العقد غير مطبق',
  },
  doc: {
    fires:
      'A recurring charge has a price term in force with a discount, and its amount is the undiscounted price within the tolerance. It does not fire when a discount line of the same service on the same invoice makes up for it.',
    impact: 'amount − discounted contract price.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Northline',
            account: 'N-7',
            invoice: 'N-1',
            service: 'AB/1',
            charge_type: 'recurring',
            code: 'FIB-100',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            quantity: '1',
            amount: '400.00',
            currency: 'CAD',
          },
        ],
        prices: [
          {
            carrier: 'Northline',
            contract: 'N-2026',
            code: 'FIB-100',
            charge_type: 'recurring',
            unit_price: '400.00',
            currency: 'CAD',
            discount_percent: '12.5',
          },
        ],
      },
      says: 'AB/1, FIB-100: the contract’s 12.5% discount is not applied: billed CA$400.00, due CA$350.00: CA$50.00 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    missing: {
      en: '{service}, {code}: the contract’s {discount} discount is not applied: billed {billed}, due {expected}: {difference} too much.',
      fr: '{service}, {code} : la remise de {discount} du contrat n’est pas appliquée : facturé {billed}, dû {expected} : {difference} de trop.',
      ar: '{service}، {code}: لم يطبق خصم العقد {discount}: المفوتر {billed}، المستحق {expected}: زيادة {difference}.',
    },
  },
  *check(month, optionsAt) {
    const spent = new Set<unknown>();
    for (const matched of recurringCharges(month.charges)) {
      if (matched.price.status !== 'in-force') continue;
      const { term } = matched.price;
      const discount = term.discountPercent;
      if (!discount || discount.digits === 0n) continue;
      const tolerance = optionsAt(matched.charge);
      const expected = contractPrice(matched, term);
      const difference = subtract(matched.charge.amount, expected);
      const fromList = subtract(matched.charge.amount, undiscountedPrice(matched, term));
      if (
        signOf(difference) <= 0 ||
        !exceeds(difference, expected, tolerance) ||
        exceeds(fromList, expected, tolerance)
      )
        continue;
      if (discountedElsewhere(matched, expected, tolerance, spent)) continue;
      const impact = impactOf(matched.charge.amount, expected);
      if (signOf(impact) === 0) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'missing',
        words: { discount: { kind: 'percent', percent: discount } },
        billed: billedAmount(matched),
        expected,
        impact,
        evidence: [billedCell(matched), ...termCells(term)],
        working: priceWorking(matched, term, expected),
      };
    }
  },
});
