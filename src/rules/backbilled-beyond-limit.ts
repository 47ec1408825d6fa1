import { z } from 'zod';
import { addMonths } from '../calendar/day.ts';
import { dateOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, MatchedCharge } from '../match/month.ts';
import { signOf, zero } from '../money/money.ts';
import type { ChargeType } from '../records/field.ts';
import { evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A charge for days so long ago that the carrier may no longer ask for it. */
export const backbilledBeyondLimit = defineRule({
  id: 'backbilled-beyond-limit',
  class: 'error',
  severity: 'warning',
  rank: 'anomaly',
  needs: [],
  lacks: (month) =>
    month.invoices.some((invoice) => invoice.charges.some((matched) => daysOf(matched, invoice)))
      ? undefined
      : NO_DAYS,
  title: {
    en: 'Billed too long after the fact',
    fr: 'Facturation rétroactive hors délai',
    ar: 'فوترة متأخرة تجاوزت المهلة',
  },
  doc: {
    fires:
      'A recurring, one-time, usage, equipment or surcharge line asks for money for a period of its own that ended more than twelve months before the invoice date (French law, CPCE art. L34-2: a year from the day it fell due). A period that ended on the same day of the month twelve months before is still in time.',
    impact: 'the full amount.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            invoice_date: '2026-10-31',
            service: '514-555-0101',
            charge_type: 'usage',
            code: 'LD',
            period_start: '2025-09-01',
            period_end: '2025-09-30',
            amount: '12.40',
            currency: 'CAD',
          },
        ],
      },
      says: '514-555-0101, LD: billed on 2026-10-31 for 2025-09-01 – 2025-09-30, more than 12 months later: CA$12.40 out of time.',
    },
  },
  options: z.strictObject({
    months: z
      .number()
      .int()
      .min(1)
      .max(120)
      .default(12)
      .describe('Months after the end of its period in which a charge may still be billed; 12'),
    ...toleranceOptions,
  }),
  messages: {
    late: {
      en: '{service}, {code}: billed on {date} for {span}, more than {months} months later: {billed} out of time.',
      fr: '{service}, {code} : facturé le {date} pour la période {span}, plus de {months} mois après : {billed} hors délai.',
      ar: '{service}، {code}: فوتر في {date} عن الفترة {span}، أي بعد انقضاء المهلة (بالأشهر: {months}): {billed} خارج المهلة.',
    },
    'late-by-a-month': {
      en: '{service}, {code}: billed on {date} for {span}, more than a month later: {billed} out of time.',
      fr: '{service}, {code} : facturé le {date} pour la période {span}, plus d’un mois après : {billed} hors délai.',
      ar: '{service}، {code}: فوتر في {date} عن الفترة {span}، أي بعد انقضاء المهلة (شهر واحد): {billed} خارج المهلة.',
    },
  },
  *check(month, optionsAt) {
    for (const invoice of month.invoices) {
      for (const matched of invoice.charges) {
        const { charge } = matched;
        const days = daysOf(matched, invoice);
        if (!days || !ASKED_FOR.has(charge.type) || signOf(charge.amount) <= 0) continue;
        const { months, ...tolerance } = optionsAt(charge);
        const { date, period } = days;
        const expected = zero(charge.amount.currency);
        if (period.to >= addMonths(date, -months) || !exceeds(charge.amount, expected, tolerance)) continue;
        const billed = billedAmount(matched);
        const { header } = invoice;
        const dated = charge.invoiceDate === undefined && header ? header.origin : charge.origin;
        yield {
          about: { kind: 'charge', charge: matched },
          message: months === 1 ? 'late-by-a-month' : 'late',
          words: {
            date: { kind: 'day', day: date },
            span: { kind: 'period', period },
            months: { kind: 'count', count: months },
          },
          billed,
          expected,
          impact: billed,
          evidence: [
            billedCell(matched),
            evidenceOf(charge.origin, 'period_end'),
            evidenceOf(dated, 'invoice_date'),
          ],
          working: [
            { name: 'billed', value: billed },
            { name: 'expected', value: expected },
          ],
        };
      }
    }
  },
});

const ASKED_FOR: ReadonlySet<ChargeType> = new Set([
  'recurring',
  'one-time',
  'usage',
  'equipment',
  'surcharge',
]);

const NO_DAYS = {
  en: 'no charge has both a period of its own and an invoice date',
  fr: 'aucune ligne n’a à la fois une période propre et une date de facture',
  ar: 'لا رسم له فترة خاصة به وتاريخ فاتورة معا',
};

function daysOf({ charge }: MatchedCharge, invoice: BilledInvoice) {
  const date = charge.invoiceDate ?? dateOf(invoice);
  return charge.period && date !== undefined ? { period: charge.period, date } : undefined;
}
