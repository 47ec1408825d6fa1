import { z } from 'zod';
import { addDays } from '../calendar/day.ts';
import { dateOf, numberOf } from '../match/invoice-facts.ts';
import { signOf } from '../money/money.ts';
import { accountOfInvoice, followedClaims, invoiceNamed, invoiceSince } from './followed-claims.ts';
import { scopeOf } from './invoice-cells.ts';
import { defineRule } from './rule.ts';

/** A credit that the carrier promised is on no bill, though it has invoiced the account since. */
export const promisedCreditNotReceived = defineRule({
  id: 'promised-credit-not-received',
  class: 'exposure',
  severity: 'error',
  rank: 'anomaly',
  needs: ['ledger'],
  title: {
    en: 'Promised credit not received',
    fr: 'Avoir promis non reçu',
    ar: 'إشعار دائن موعود لم يصل',
  },
  doc: {
    fires:
      'A claim that is sent and not settled has a day by which its credit was expected, that day (and the days of grace) is past on the day of the audit, nothing of it is credited in the ledger or by a credit of this month, or of an earlier one at hand, that answers it (certainly or most likely), and the carrier has invoiced an account of the claim on or after that day. Once per claim, about the account of the first such invoice. A claim of which a part is credited is told by credit-short. Not while the disputed charges stand on this month’s own bills.',
    impact: 'what is expected: what was granted, and what is claimed since.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-12',
            invoice_date: '2026-12-31',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        disputes: [
          {
            claim: 'D-2026-0001',
            state: 'credit-promised',
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            bill_date: '2026-10-31',
            service: '514-555-0101',
            code: 'VOIP-STD',
            disputed: '3.50',
            currency: 'CAD',
            found: '2026-10-31',
            outcome: 'approved',
            confirmed: '3.50',
            credit_expected: '2026-12-15',
          },
        ],
      },
      says: 'Claim D-2026-0001: the credit of CA$3.50 expected by 2026-12-15 is not on any bill; the carrier has issued invoice L-12 of 2026-12-31 since.',
    },
  },
  options: z.strictObject({
    grace_days: z
      .number()
      .int()
      .min(0)
      .max(365)
      .default(0)
      .describe('Days after the expected day during which nothing is said'),
  }),
  messages: {
    missing: {
      en: 'Claim {claim}: the credit of {missing} expected by {promised} is not on any bill; the carrier has issued invoice {number} of {date} since.',
      fr: 'Réclamation {claim} : l’avoir de {missing} attendu au plus tard le {promised} ne figure sur aucune facture ; l’opérateur a émis depuis la facture {number} du {date}.',
      ar: 'المطالبة {claim}: الإشعار الدائن بمبلغ {missing} المنتظر في موعد أقصاه {promised} غير وارد في أي فاتورة؛ وقد أصدر المشغل منذ ذلك الحين الفاتورة {number} بتاريخ {date}.',
    },
    reversed: {
      en: 'Claim {claim}: the credit of {missing} expected by {promised} was taken back, and is not on invoice {number} of {date} either.',
      fr: 'Réclamation {claim} : l’avoir de {missing} attendu au plus tard le {promised} a été annulé et ne figure pas non plus sur la facture {number} du {date}.',
      ar: 'المطالبة {claim}: أُلغي الإشعار الدائن بمبلغ {missing} المنتظر في موعد أقصاه {promised}، وهو غير وارد أيضا في الفاتورة {number} بتاريخ {date}.',
    },
  },
  *check(month, optionsAt) {
    for (const { dispute, expected, credited, missing } of followedClaims(month)) {
      const promised = dispute.dates.creditExpected;
      if (promised === undefined || signOf(credited) > 0 || signOf(missing) <= 0) continue;
      const invoice = invoiceSince(month, dispute, promised);
      const date = invoice && dateOf(invoice);
      if (!invoice || date === undefined) continue;
      if (addDays(promised, optionsAt(scopeOf(invoice)).grace_days) >= month.asOf) continue;
      yield {
        about: accountOfInvoice(invoice, dispute.currency),
        message: dispute.credits.some(({ amount }) => signOf(amount) < 0) ? 'reversed' : 'missing',
        words: {
          claim: { kind: 'text', text: dispute.claim },
          missing,
          promised: { kind: 'day', day: promised },
          number: { kind: 'text', text: numberOf(invoice)?.written ?? '–' },
          date: { kind: 'day', day: date },
        },
        impact: missing,
        evidence: invoiceNamed(invoice),
        working: [
          { name: 'expected', value: expected },
          { name: 'credited', value: credited },
          { name: 'difference', value: missing },
        ],
        distinguishes: dispute.claim,
        dispute: dispute.claim,
      };
    }
  },
});
