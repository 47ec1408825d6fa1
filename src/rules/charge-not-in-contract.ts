import { z } from 'zod';
import { signOf, zero } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The carrier has price sheets, and none ever had this charge. */
export const chargeNotInContract = defineRule({
  id: 'charge-not-in-contract',
  class: 'error',
  severity: 'warning',
  rank: 'not-in-contract',
  needs: ['prices'],
  title: { en: 'Charge not in the contract', fr: 'Frais absents du contrat', ar: 'رسم غير وارد في العقد' },
  doc: {
    fires:
      'A recurring or one-time charge asks for money, its carrier has price sheets, and no term of any date, scope or type ever had its code (or, where a sheet has no codes, its description).',
    impact: 'the full amount.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'SURV-1',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '4.95',
            currency: 'CAD',
          },
        ],
        prices: [{ carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '28.00', currency: 'CAD' }],
      },
      says: '514-555-0101: SURV-1 is in no price sheet of Laurentel: CA$4.95 billed without a contract price.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    unknown: {
      en: '{service}: {code} is in no price sheet of {carrier}: {billed} billed without a contract price.',
      fr: '{service} : {code} ne figure dans aucune grille tarifaire de {carrier} : {billed} facturés sans prix au contrat.',
      ar: '{service}: الرمز {code} غير وارد في أي قائمة أسعار لدى {carrier}: فوتر {billed} دون سعر في العقد.',
    },
  },
  *check(month, optionsAt) {
    for (const matched of month.charges) {
      const { charge } = matched;
      const { status } = matched.price;
      if (status === 'no-sheet' || (charge.type !== 'recurring' && charge.type !== 'one-time')) continue;
      const tolerance = optionsAt(charge);
      if (status !== 'unknown-code') continue;
      const expected = zero(charge.amount.currency);
      if (signOf(charge.amount) <= 0 || !exceeds(charge.amount, expected, tolerance)) continue;
      const billed = billedAmount(matched);
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'unknown',
        billed,
        expected,
        impact: billed,
        evidence: [billedCell(matched), evidenceOf(charge.origin, charge.code ? 'code' : 'description')],
        working: [
          { name: 'billed', value: billed },
          { name: 'expected', value: expected },
        ],
      };
    }
  },
});
