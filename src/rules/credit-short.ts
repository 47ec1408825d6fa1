import { z } from 'zod';
import { dateOf, numberOf } from '../match/invoice-facts.ts';
import { answersOf } from '../match/month-answers.ts';
import { signOf } from '../money/money.ts';
import { accountOfInvoice, followedClaims, invoiceNamed, invoiceSince } from './followed-claims.ts';
import { scopeOf } from './invoice-cells.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The carrier credited less than it granted. */
export const creditShort = defineRule({
  id: 'credit-short',
  class: 'exposure',
  severity: 'warning',
  rank: 'anomaly',
  needs: ['ledger'],
  title: {
    en: 'Credit smaller than granted',
    fr: 'Avoir inférieur au montant accordé',
    ar: 'إشعار دائن أقل من المبلغ المقبول',
  },
  doc: {
    fires:
      'A claim that is sent and not settled has credits, in the ledger or on the bills of this month or of earlier ones at hand (those that answer it certainly or most likely), of less than is expected by more than the tolerance; it stands as credited, or is by those bills, or the day by which the credit was expected is past; and the carrier has invoiced an account of the claim this month, no earlier than the last credit. Once per claim. A credit that is taken back on this month’s bills is told by credit-reversed. Not while the disputed charges stand on this month’s own bills.',
    impact: 'expected − credited.',
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
            state: 'credited',
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
            received: '2.00',
            credited: '2026-11-30',
          },
        ],
      },
      says: 'Claim D-2026-0001: CA$2.00 of CA$3.50 credited up to invoice L-12 of 2026-12-31: CA$1.50 is still missing.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    short: {
      en: 'Claim {claim}: {credited} of {granted} credited up to invoice {number} of {date}: {difference} is still missing.',
      fr: 'Réclamation {claim} : {credited} crédités sur {granted} jusqu’à la facture {number} du {date} ; il manque encore {difference}.',
      ar: 'المطالبة {claim}: صدرت إشعارات دائنة بمبلغ {credited} من أصل {granted} حتى الفاتورة {number} بتاريخ {date}؛ ولا يزال ينقص {difference}.',
    },
  },
  *check(month, optionsAt) {
    const answered = new Set(
      answersOf(month).flatMap(({ kind, claim, confidence }) =>
        kind === 'credit' && confidence !== 'possible' ? [claim] : [],
      ),
    );
    for (const { dispute, expected, credited, missing, evidence } of followedClaims(month)) {
      const { claim, currency, state, dates } = dispute;
      if (signOf(credited) <= 0 || signOf(missing) <= 0) continue;
      const isPast = dates.creditExpected !== undefined && dates.creditExpected < month.asOf;
      if (state !== 'credited' && !answered.has(claim) && !isPast) continue;
      const invoice = invoiceSince(month, dispute, dates.credited ?? dates.found);
      const date = invoice && dateOf(invoice);
      if (!invoice || date === undefined) continue;
      if (!exceeds(missing, expected, optionsAt(scopeOf(invoice)))) continue;
      yield {
        about: accountOfInvoice(invoice, currency),
        message: 'short',
        words: {
          claim: { kind: 'text', text: claim },
          credited,
          granted: expected,
          number: { kind: 'text', text: numberOf(invoice)?.written ?? '–' },
          date: { kind: 'day', day: date },
        },
        impact: missing,
        evidence: [...evidence, ...invoiceNamed(invoice)],
        working: [
          { name: 'expected', value: expected },
          { name: 'credited', value: credited },
          { name: 'difference', value: missing },
        ],
        distinguishes: claim,
        dispute: claim,
      };
    }
  },
});
