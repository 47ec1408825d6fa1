import { z } from 'zod';
import { signOf, zero } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell, recurringCharges } from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A service is billed that the company does not know it has. */
export const billedNotInInventory = defineRule({
  id: 'billed-not-in-inventory',
  class: 'error',
  severity: 'error',
  rank: 'not-in-inventory',
  needs: ['inventory'],
  title: {
    en: 'Service not in the inventory',
    fr: 'Service absent de l’inventaire',
    ar: 'خدمة غير مدرجة في الجرد',
  },
  doc: {
    fires:
      'A recurring charge asks for money for a service that no inventory row has, under any carrier or account. Carriers of which the inventory has no row at all are not checked, and are listed as such.',
    impact: 'the full amount.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0199',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        inventory: [{ carrier: 'Laurentel', account: '514-01', service: '514-555-0101', status: 'active' }],
      },
      says: '514-555-0199 is not in the inventory: CA$28.00 billed for VOIP-STD.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    unknown: {
      en: '{service} is not in the inventory: {billed} billed for {code}.',
      fr: '{service} ne figure pas à l’inventaire : {billed} facturés pour {code}.',
      ar: '{service} غير مدرج في الجرد: فوتر {billed} عن {code}.',
    },
  },
  *check(month, optionsAt) {
    for (const matched of recurringCharges(month.charges)) {
      const { charge } = matched;
      const { status } = matched.inventory;
      if (status === 'no-inventory' || status === 'no-service') continue;
      const tolerance = optionsAt(charge);
      if (status !== 'unknown-service') continue;
      const expected = zero(charge.amount.currency);
      if (signOf(charge.amount) <= 0 || !exceeds(charge.amount, expected, tolerance)) continue;
      const billed = billedAmount(matched);
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'unknown',
        billed,
        expected,
        impact: billed,
        evidence: [billedCell(matched), evidenceOf(charge.origin, 'service')],
        working: [
          { name: 'billed', value: billed },
          { name: 'expected', value: expected },
        ],
      };
    }
  },
});
