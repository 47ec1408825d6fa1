import { z } from 'zod';
import { addDays, type Day } from '../calendar/day.ts';
import type { Word } from '../findings/fact.ts';
import { coveredPeriod, netOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, Month } from '../match/month.ts';
import { signOf } from '../money/money.ts';
import type { CellEvidence } from '../records/origin.ts';
import { invoiceCell, scopeOf } from './invoice-cells.ts';
import { defineRule } from './rule.ts';

const spread = z.int().min(0).max(3660);

/** The dates of an invoice contradict each other, its period or the day of the audit. */
export const invoiceDateAnomaly = defineRule({
  id: 'invoice-date-anomaly',
  class: 'data-quality',
  severity: 'warning',
  rank: 'anomaly',
  needs: [],
  title: {
    en: 'Invoice dates that cannot be right',
    fr: 'Dates de facture incohérentes',
    ar: 'تواريخ فاتورة غير منطقية',
  },
  doc: {
    fires:
      'An invoice is due before its date; or is dated after the day of the audit; or is dated more than 45 days before the first day of its period, or more than 60 days after the last. Dates are those of the header, else the latest of the lines; periods are those of period-gap. A credit note may come later than that. Each of the four is reported once per invoice.',
    impact: 'none: due and claim dates counted from these days are in doubt.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-15',
            due_date: '2026-10-05',
            charge_type: 'recurring',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
      },
      says: 'Invoice L-10 is dated 2026-10-15 and was due before, on 2026-10-05.',
    },
  },
  options: z.strictObject({
    before: spread.default(45).describe('Days by which an invoice may be dated before its period begins'),
    after: spread.default(60).describe('Days by which an invoice may be dated after its period has ended'),
  }),
  messages: {
    due: {
      en: 'Invoice {invoice} is dated {date} and was due before, on {due}.',
      fr: 'La facture {invoice} est datée du {date} et était exigible avant, le {due}.',
      ar: 'الفاتورة {invoice} مؤرخة في {date} وكانت مستحقة قبل ذلك في {due}.',
    },
    future: {
      en: 'Invoice {invoice} is dated {date}, after the day of the audit, {audit}.',
      fr: 'La facture {invoice} est datée du {date}, après le jour de l’audit, le {audit}.',
      ar: 'الفاتورة {invoice} مؤرخة في {date}، أي بعد يوم التدقيق {audit}.',
    },
    early: {
      en: 'Invoice {invoice} is dated {date}, {days} days before its period begins, {period}.',
      fr: 'La facture {invoice} est datée du {date}, {days} j avant le début de sa période, {period}.',
      ar: 'الفاتورة {invoice} مؤرخة في {date}، قبل بداية فترتها {period} (الفرق بالأيام: {days}).',
    },
    late: {
      en: 'Invoice {invoice} is dated {date}, {days} days after its period ended, {period}.',
      fr: 'La facture {invoice} est datée du {date}, {days} j après la fin de sa période, {period}.',
      ar: 'الفاتورة {invoice} مؤرخة في {date}، بعد نهاية فترتها {period} (الفرق بالأيام: {days}).',
    },
  },
  lacks: (month) =>
    month.invoices.some((invoice) => datesOf(invoice).date !== undefined)
      ? undefined
      : {
          en: 'no invoice has a date',
          fr: 'aucune facture n’a de date',
          ar: 'لا توجد فاتورة مؤرخة',
        },
  *check(month, optionsAt) {
    for (const invoice of month.invoices) {
      const dates = datesOf(invoice);
      if (dates.date === undefined) continue;
      for (const anomaly of anomaliesOf(invoice, dates, month, optionsAt(scopeOf(invoice))))
        yield { about: { kind: 'invoice', invoice }, distinguishes: anomaly.message, ...anomaly };
    }
  },
});

interface Dates {
  readonly date?: Day;
  readonly due?: Day;
}

interface Anomaly {
  readonly message: 'due' | 'future' | 'early' | 'late';
  readonly words: Readonly<Record<string, Word>>;
  readonly evidence: readonly CellEvidence[];
}

/** The days the header states, else the latest that a line states. */
function datesOf({ header, charges }: BilledInvoice): Dates {
  let date = header?.invoiceDate;
  let due = header?.dueDate;
  if (date === undefined) for (const { charge } of charges) date = latest(date, charge.invoiceDate);
  if (due === undefined) for (const { charge } of charges) due = latest(due, charge.dueDate);
  return { ...(date === undefined ? {} : { date }), ...(due === undefined ? {} : { due }) };
}

function latest(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function* anomaliesOf(
  invoice: BilledInvoice,
  { date, due }: Dates,
  { asOf }: Month,
  { before, after }: { readonly before: number; readonly after: number },
): Generator<Anomaly> {
  if (date === undefined) return;
  const dated: Word = { kind: 'day', day: date };
  const cell = invoiceCell(invoice, 'invoice_date', date);
  if (due !== undefined && due < date) {
    const words = { date: dated, due: { kind: 'day', day: due } } as const;
    yield { message: 'due', words, evidence: [invoiceCell(invoice, 'due_date', due), cell] };
  }
  if (date > asOf)
    yield { message: 'future', words: { date: dated, audit: { kind: 'day', day: asOf } }, evidence: [cell] };
  const period = coveredPeriod(invoice);
  if (!period) return;
  if (date < addDays(period.from, -before)) {
    const days: Word = { kind: 'count', count: period.from - date };
    const words = { date: dated, days, period: { kind: 'period', period } } as const;
    yield { message: 'early', words, evidence: [cell, invoiceCell(invoice, 'period_start')] };
  }
  const net = netOf(invoice);
  if (date > addDays(period.to, after) && !(net && signOf(net) < 0)) {
    const days: Word = { kind: 'count', count: date - period.to };
    const words = { date: dated, days, period: { kind: 'period', period } } as const;
    yield { message: 'late', words, evidence: [cell, invoiceCell(invoice, 'period_end')] };
  }
}
