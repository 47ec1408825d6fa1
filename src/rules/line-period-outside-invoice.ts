import { addMonths } from '../calendar/day.ts';
import { overlap, type Period } from '../calendar/period.ts';
import type { Charge } from '../records/charge.ts';
import { evidenceOf } from '../records/origin.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** A line is for days that lie more than a month away from those its invoice is for. */
export const linePeriodOutsideInvoice = defineRule({
  id: 'line-period-outside-invoice',
  class: 'data-quality',
  severity: 'info',
  rank: 'anomaly',
  needs: [],
  title: {
    en: 'Line for days outside its invoice',
    fr: 'Ligne hors de la période facturée',
    ar: 'سطر خارج فترة الفاتورة',
  },
  doc: {
    fires:
      'A recurring or usage charge, not a credit, states a period of its own that has no day in common with the period of its invoice’s header, widened by one month on either side: from the same day of the month before its first day to the same day of the month after its last. Invoices whose header states no period are left out.',
    impact:
      'None: the days may be due. What is billed twice or too late is told by the rules on duplicates and back-billing.',
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
            period_start: '2026-08-01',
            period_end: '2026-08-31',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        invoices: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            invoice_date: '2026-10-31',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            net_total: '28.00',
            currency: 'CAD',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: billed for 2026-08-01 – 2026-08-31 on invoice L-1, which is for 2026-10-01 – 2026-10-31.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    outside: {
      en: '{service}, {code}: billed for {period} on invoice {invoice}, which is for {covered}.',
      fr: '{service}, {code} : facturé pour la période {period} sur la facture {invoice}, qui porte sur la période {covered}.',
      ar: '{service}، {code}: مفوتر عن الفترة {period} في الفاتورة {invoice}، وهي عن الفترة {covered}.',
    },
  },
  lacks: (month) =>
    month.invoices.some(
      ({ header, charges }) => header?.period && charges.some(({ charge }) => periodOf(charge)),
    )
      ? undefined
      : {
          en: 'no invoice states a period and has charges with a period of their own',
          fr: 'aucune facture n’indique sa période et ne porte de frais ayant leur propre période',
          ar: 'لا توجد فاتورة تذكر فترتها ولرسومها فترات خاصة بها',
        },
  *check(month, optionsAt) {
    for (const { header, charges } of month.invoices) {
      if (!header?.period) continue;
      const around = { from: addMonths(header.period.from, -1), to: addMonths(header.period.to, 1) };
      for (const matched of charges) {
        const { charge } = matched;
        const own = periodOf(charge);
        if (!own) continue;
        optionsAt(charge);
        if (overlap(own, around)) continue;
        yield {
          about: { kind: 'charge', charge: matched },
          message: 'outside',
          words: { covered: { kind: 'period', period: header.period } },
          evidence: [
            evidenceOf(charge.origin, 'period_start'),
            evidenceOf(charge.origin, 'period_end'),
            evidenceOf(header.origin, 'period_start'),
            evidenceOf(header.origin, 'period_end'),
          ],
        };
      }
    }
  },
});

/** The period that a recurring or usage charge states of itself; undefined for credits and other charges. */
function periodOf({ type, amount, period }: Charge): Period | undefined {
  return (type === 'recurring' || type === 'usage') && amount.digits >= 0n ? period : undefined;
}
