import { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import { daysIn } from '../calendar/period.ts';
import type { PlainNumber } from '../money/decimal.ts';
import { type CoveringInvoice, coveringByAccount, datedBefore, lacksPeriods } from './covered-periods.ts';
import { invoiceCell, scopeOf } from './invoice-cells.ts';
import { defineRule } from './rule.ts';

/** An invoice covers many more or fewer days than the account's invoices do. */
export const periodLengthAbnormal = defineRule({
  id: 'period-length-abnormal',
  class: 'data-quality',
  severity: 'info',
  rank: 'anomaly',
  needs: ['history'],
  title: {
    en: 'Unusual length of the invoice period',
    fr: 'Durée inhabituelle de la période facturée',
    ar: 'مدة غير معتادة لفترة الفاتورة',
  },
  doc: {
    fires:
      'The number of days of an invoice’s period differs by more than the allowed days from the median of the account’s earlier invoices, of which at least two say which days they are for. Periods are those of period-gap.',
    impact: 'none: the two numbers of days are in the message.',
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
            period_start: '2026-10-01',
            period_end: '2026-10-20',
            net_total: '28.00',
            currency: 'CAD',
          },
        ],
        pastInvoices: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-08',
            invoice_date: '2026-08-01',
            period_start: '2026-08-01',
            period_end: '2026-08-31',
            net_total: '28.00',
            currency: 'CAD',
          },
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
      says: 'Invoice L-10 covers 2026-10-01 – 2026-10-20 (days: 20); the account’s earlier invoices have a median of 30.5.',
    },
  },
  options: z.strictObject({
    days: z
      .int()
      .min(0)
      .max(366)
      .default(4)
      .describe('Days by which a period may be longer or shorter than the median'),
  }),
  messages: {
    length: {
      en: 'Invoice {invoice} covers {period} (days: {days}); the account’s earlier invoices have a median of {median}.',
      fr: 'La facture {invoice} couvre la période {period}, soit {days} j ; la médiane des factures antérieures du compte est de {median}.',
      ar: 'تغطي الفاتورة {invoice} الفترة {period} وعدد أيامها {days}؛ ووسيط الفواتير السابقة للحساب {median}.',
    },
  },
  lacks: (month) =>
    lacksPeriods(month) ??
    (coveringByAccount(month).some((invoices) => invoices.length > 2)
      ? undefined
      : {
          en: 'no account has a period on two earlier invoices',
          fr: 'aucun compte n’a de période sur deux factures antérieures',
          ar: 'لا يوجد حساب له فترة في فاتورتين سابقتين',
        }),
  *check(month, optionsAt) {
    for (const invoices of coveringByAccount(month)) {
      if (invoices.length < 3) continue;
      let median: { readonly date?: Day; readonly twice?: number } | undefined;
      for (const [at, { invoice, period, date, current }] of invoices.entries()) {
        // Invoices of one date that follow one another have the same ones before them.
        if (median && (date === undefined || date !== median.date)) median = undefined;
        if (!current || at < 2) continue;
        median ??= { date, twice: twiceMedian(datedBefore(invoices, at)) };
        const { twice } = median;
        if (twice === undefined) continue;
        const { days: allowed } = optionsAt(scopeOf(invoice));
        const days = daysIn(period);
        if (Math.abs(2 * days - twice) <= 2 * allowed) continue;
        yield {
          about: { kind: 'invoice', invoice },
          message: 'length',
          words: {
            period: { kind: 'period', period },
            days: { kind: 'count', count: days },
            median: { kind: 'number', number: half(twice) },
          },
          evidence: [
            invoiceCell(invoice, 'period_start'),
            invoiceCell(invoice, 'period_end'),
            ...lastTwo(datedBefore(invoices, at)).map((other) => invoiceCell(other.invoice, 'period_end')),
          ],
        };
      }
    }
  },
});

/** Twice the median number of days, of an even number of periods the sum of the two in the middle; undefined below two. */
function twiceMedian(invoices: Iterable<CoveringInvoice>): number | undefined {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { period } of invoices) {
    const days = daysIn(period);
    counts.set(days, (counts.get(days) ?? 0) + 1);
    all++;
  }
  if (all < 2) return undefined;
  const lengths = [...counts].sort(([a], [b]) => a - b);
  const at = (place: number): number => {
    let passed = 0;
    for (const [days, count] of lengths) {
      passed += count;
      if (place < passed) return days;
    }
    return 0;
  };
  return at(Math.floor((all - 1) / 2)) + at(Math.ceil((all - 1) / 2));
}

/** The two that come first, the second of them first. */
function lastTwo(invoices: Iterable<CoveringInvoice>): CoveringInvoice[] {
  const [last, other] = invoices;
  return [other, last].flatMap((one) => one ?? []);
}

function half(value: number): PlainNumber {
  return value % 2 === 0 ? { digits: BigInt(value / 2), scale: 0 } : { digits: BigInt(value) * 5n, scale: 1 };
}
