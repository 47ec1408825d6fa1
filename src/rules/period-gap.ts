import { addDays } from '../calendar/day.ts';
import { numberOf } from '../match/invoice-facts.ts';
import { type CoveringInvoice, coveringByAccount, lacksPeriods } from './covered-periods.ts';
import { invoiceCell, scopeOf } from './invoice-cells.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** Between an invoice's period and the one before lie days that no invoice of the account covers. */
export const periodGap = defineRule({
  id: 'period-gap',
  class: 'data-quality',
  severity: 'warning',
  rank: 'anomaly',
  needs: ['history'],
  title: {
    en: 'Days on no invoice',
    fr: 'Jours non couverts entre deux factures',
    ar: 'أيام غير مشمولة بأي فاتورة',
  },
  doc: {
    fires:
      'An invoice of this month starts two or more days after the last day that the account’s invoices with an earlier start cover. The period is the one the header states, else the usual one of the recurring charges where that is whole months. Credit notes cover no days.',
    impact: 'none: the days may be billed later. Their number is in the message.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-01',
            charge_type: 'recurring',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        invoices: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-01',
            period_start: '2026-10-03',
            period_end: '2026-10-31',
            net_total: '28.00',
            currency: 'CAD',
          },
        ],
        pastInvoices: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-09',
            invoice_date: '2026-09-01',
            period_start: '2026-09-01',
            period_end: '2026-09-30',
            net_total: '28.00',
            currency: 'CAD',
          },
        ],
      },
      says: 'Invoice L-10 starts on 2026-10-03, and invoice L-09 ended on 2026-09-30. Days between them on no invoice: 2.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    gap: {
      en: 'Invoice {invoice} starts on {from}, and invoice {previous} ended on {ended}. Days between them on no invoice: {days}.',
      fr: 'La période de la facture {invoice} commence le {from}, celle de la facture {previous} s’est terminée le {ended}. Jours intermédiaires sur aucune facture : {days}.',
      ar: 'تبدأ فترة الفاتورة {invoice} في {from} وانتهت فترة الفاتورة {previous} في {ended}. عدد الأيام بينهما غير المشمولة بأي فاتورة: {days}.',
    },
  },
  lacks: lacksPeriods,
  *check(month, optionsAt) {
    for (const invoices of coveringByAccount(month)) {
      let last: CoveringInvoice | undefined;
      for (const next of invoices) {
        if (last && next.current) {
          const { invoice, period } = next;
          optionsAt(scopeOf(invoice));
          if (period.from > addDays(last.period.to, 1)) {
            yield {
              about: { kind: 'invoice', invoice },
              message: 'gap',
              words: {
                from: { kind: 'day', day: period.from },
                ended: { kind: 'day', day: last.period.to },
                previous: { kind: 'text', text: numberOf(last.invoice)?.written ?? '–' },
                days: { kind: 'count', count: period.from - last.period.to - 1 },
              },
              evidence: [invoiceCell(invoice, 'period_start'), invoiceCell(last.invoice, 'period_end')],
            };
          }
        }
        if (!last || next.period.to > last.period.to) last = next;
      }
    }
  },
});
