import { z } from 'zod';
import type { MatchedCharge } from '../match/month.ts';
import { rounded, signOf, zero } from '../money/money.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { sameChargeKey } from './same-charge.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The same charge stands twice on one invoice. */
export const duplicateLine = defineRule({
  id: 'duplicate-line',
  class: 'error',
  severity: 'error',
  rank: 'duplicate',
  needs: [],
  title: {
    en: 'Charge billed twice on the invoice',
    fr: 'Frais facturés deux fois sur la facture',
    ar: 'رسم مفوتر مرتين في الفاتورة',
  },
  doc: {
    fires:
      'A charge that asks for money has the same service, code (where there is none, description), charge type, period and amount as an earlier line of the same invoice and account. Usage records repeat by nature, so they must also agree in quantity, description and reference; one-time charges of two different orders are two charges, and so are charges without a service that name another location, cost centre or reference. Tax lines are left to the tax rules.',
    impact: 'each further occurrence in full.',
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
            amount: '28.00',
            currency: 'CAD',
          },
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '(514) 555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
      },
      says: '(514) 555-0101, VOIP-STD: billed again on invoice L-1, with the same period and amount as row 2 of bills.csv: CA$28.00 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    again: {
      en: '{service}, {code}: billed again on invoice {invoice}, with the same period and amount as row {row} of {file}: {difference} too much.',
      fr: '{service}, {code} : facturé de nouveau sur la facture {invoice}, même période et même montant que la ligne {row} de {file} : {difference} de trop.',
      ar: '{service}، {code}: فوتر مرة أخرى في الفاتورة {invoice} بنفس الفترة والمبلغ كما في السطر {row} من {file}: زيادة {difference}.',
    },
  },
  *check(month, optionsAt) {
    for (const invoice of month.invoices) {
      const first = new Map<string, MatchedCharge>();
      for (const matched of invoice.charges) {
        const { charge } = matched;
        const nothing = zero(charge.amount.currency);
        if (
          charge.type === 'tax' ||
          signOf(charge.amount) <= 0 ||
          !exceeds(charge.amount, nothing, optionsAt(charge))
        )
          continue;
        const key = sameChargeKey(matched);
        const earlier = first.get(key);
        if (!earlier) {
          first.set(key, matched);
          continue;
        }
        const billed = billedAmount(matched);
        const { origin } = earlier.charge;
        yield {
          about: { kind: 'charge', charge: matched },
          message: 'again',
          words: {
            row: { kind: 'text', text: String(origin.row) },
            file: { kind: 'text', text: origin.table.file },
          },
          billed,
          expected: nothing,
          impact: rounded(charge.amount),
          evidence: [billedCell(matched), billedCell(earlier)],
          working: [
            { name: 'billed', value: billed },
            { name: 'expected', value: nothing },
          ],
        };
      }
    }
  },
});
