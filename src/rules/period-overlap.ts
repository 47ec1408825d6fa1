import { addDays, type Day } from '../calendar/day.ts';
import { daysIn, overlap, periodKey } from '../calendar/period.ts';
import { numberOf } from '../match/invoice-facts.ts';
import { type CoveringInvoice, coveringByAccount, datedBefore, lacksPeriods } from './covered-periods.ts';
import { invoiceCell, scopeOf } from './invoice-cells.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** An invoice's period begins before the period of the one before has ended. */
export const periodOverlap = defineRule({
  id: 'period-overlap',
  class: 'data-quality',
  severity: 'warning',
  rank: 'anomaly',
  needs: ['history'],
  title: {
    en: 'Invoice periods overlap',
    fr: 'Périodes de facture qui se chevauchent',
    ar: 'تداخل فترات الفواتير',
  },
  doc: {
    fires:
      'An invoice of this month starts on or before the last day of the account’s invoice before it: the one with an earlier date that starts last. The same period again is left to duplicate-invoice and recharged-period. Not when an earlier invoice of the account ended the day before this one starts: then the account is billed on two cycles, and this one follows its own. Periods are those of period-gap.',
    impact: 'none: what is billed twice is claimed on its charges. The days are in the message.',
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
            period_start: '2026-09-28',
            period_end: '2026-10-27',
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
      says: 'Invoice L-10 starts on 2026-09-28, and invoice L-09 runs to 2026-09-30. Days on both: 3.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    overlap: {
      en: 'Invoice {invoice} starts on {from}, and invoice {previous} runs to {ended}. Days on both: {days}.',
      fr: 'La période de la facture {invoice} commence le {from}, celle de la facture {previous} court jusqu’au {ended}. Jours communs aux deux : {days}.',
      ar: 'تبدأ فترة الفاتورة {invoice} في {from} وتمتد فترة الفاتورة {previous} حتى {ended}. عدد الأيام المشتركة بينهما: {days}.',
    },
  },
  lacks: lacksPeriods,
  *check(month, optionsAt) {
    for (const invoices of coveringByAccount(month)) {
      const ends = firstDatesByEnd(invoices);
      for (const [at, { invoice, period, date, current }] of invoices.entries()) {
        if (!current || at === 0) continue;
        const [previous] = datedBefore(invoices, at);
        if (!previous) continue;
        optionsAt(scopeOf(invoice));
        const both = overlap(period, previous.period);
        if (!both || periodKey(period) === periodKey(previous.period)) continue;
        if ((ends.get(addDays(period.from, -1)) ?? Infinity) < (date ?? Infinity)) continue;
        yield {
          about: { kind: 'invoice', invoice },
          message: 'overlap',
          words: {
            from: { kind: 'day', day: period.from },
            ended: { kind: 'day', day: previous.period.to },
            previous: { kind: 'text', text: numberOf(previous.invoice)?.written ?? '–' },
            days: { kind: 'count', count: daysIn(both) },
          },
          evidence: [invoiceCell(invoice, 'period_start'), invoiceCell(previous.invoice, 'period_end')],
        };
      }
    }
  },
});

/** The earliest date of the invoices whose period ends on a day; before all days where one of them has no date. */
function firstDatesByEnd(invoices: readonly CoveringInvoice[]): ReadonlyMap<Day, number> {
  const dates = new Map<Day, number>();
  for (const { period, date } of invoices)
    dates.set(period.to, Math.min(dates.get(period.to) ?? Infinity, date ?? -Infinity));
  return dates;
}
