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
  recurringCharges,
  termCells,
} from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** No price term is in force any more, and the charge is dearer than the last one. */
export const contractRateExpired = defineRule({
  id: 'contract-rate-expired',
  class: 'error',
  severity: 'warning',
  rank: 'price',
  needs: ['prices'],
  title: {
    en: 'Price raised after the contract term ended',
    fr: 'Prix relevé après l’échéance du contrat',
    ar: 'رفع السعر بعد انتهاء مدة العقد',
  },
  doc: {
    fires:
      'A recurring charge has no price term in force on its first day, the last term of its code ended before, and the amount is above that term’s price. A discount on a line of its own for the same service counts.',
    impact: 'amount − the last term’s price for the charge as billed.',
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
            amount: '35.00',
            currency: 'CAD',
          },
        ],
        prices: [
          {
            carrier: 'Laurentel',
            contract: 'C-2025',
            code: 'VOIP-STD',
            charge_type: 'recurring',
            unit_price: '28.00',
            currency: 'CAD',
            valid_to: '2026-09-30',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: the contract price of CA$28.00 ended on 2026-09-30, and CA$35.00 is billed: CA$7.00 above it (25%).',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    expired: {
      en: '{service}, {code}: the contract price of {expected} ended on {ended}, and {billed} is billed: {difference} above it ({percent}).',
      fr: '{service}, {code} : le prix du contrat, {expected}, a pris fin le {ended} et {billed} sont facturés : {difference} de plus ({percent}).',
      ar: '{service}، {code}: انتهى سعر العقد {expected} في {ended}، والمفوتر {billed}: أعلى منه بمقدار {difference} ({percent}).',
    },
  },
  *check(month, optionsAt) {
    const spent = new Set<unknown>();
    for (const matched of recurringCharges(month.charges)) {
      if (matched.price.status !== 'expired') continue;
      const { term } = matched.price;
      if (term.validTo === undefined) continue;
      const expected = contractPrice(matched, term);
      const difference = subtract(matched.charge.amount, expected);
      const tolerance = optionsAt(matched.charge);
      if (signOf(difference) <= 0 || !exceeds(difference, expected, tolerance)) continue;
      if (discountedElsewhere(matched, expected, tolerance, spent)) continue;
      const impact = impactOf(matched.charge.amount, expected);
      if (signOf(impact) === 0) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'expired',
        words: { ended: { kind: 'day', day: term.validTo } },
        billed: billedAmount(matched),
        expected,
        impact,
        evidence: [billedCell(matched), ...termCells(term), evidenceOf(term.origin, 'valid_to')],
        working: priceWorking(matched, term, expected),
      };
    }
  },
});
