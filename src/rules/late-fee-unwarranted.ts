import { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import { dateOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, Month } from '../match/month.ts';
import { absolute, compare, signOf, zero } from '../money/money.ts';
import type { Invoice } from '../records/invoice.ts';
import { evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { invoicesBefore } from './history-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A late fee although the invoice before was paid in time. */
export const lateFeeUnwarranted = defineRule({
  id: 'late-fee-unwarranted',
  class: 'error',
  severity: 'error',
  rank: 'anomaly',
  needs: ['history'],
  lacks: (month) => (knowsPayments(month) ? undefined : NO_PAYMENTS),
  title: {
    en: 'Late fee on an invoice paid in time',
    fr: 'Frais de retard sur une facture payée à temps',
    ar: 'غرامة تأخير عن فاتورة مدفوعة في موعدها',
  },
  doc: {
    fires:
      'A late fee asks for money, and the account’s latest earlier invoice that had fallen due by the date of the invoice with the fee was paid on or before its due date. Both days must be known. Nothing is said where an earlier invoice was paid late after that latest one was issued, whose fee it may be, or where the invoice with the fee states payments below the balance it brings forward.',
    impact: 'the full amount.',
    example: {
      tables: {
        pastInvoices: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-9',
            invoice_date: '2026-09-01',
            due_date: '2026-09-30',
            net_total: '100.00',
            tax_total: '0.00',
            total: '100.00',
            currency: 'CAD',
            paid_on: '2026-09-30',
          },
        ],
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-01',
            charge_type: 'late-fee',
            description: 'Late payment charge',
            amount: '4.50',
            currency: 'CAD',
          },
        ],
      },
      says: 'Account 514-01, invoice L-10: late fee of CA$4.50, although invoice L-9, due on 2026-09-30, was paid on 2026-09-30.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    paid: {
      en: 'Account {account}, invoice {invoice}: late fee of {billed}, although invoice {earlier}, due on {due}, was paid on {paid}.',
      fr: 'Compte {account}, facture {invoice} : frais de retard de {billed}, alors que la facture {earlier}, échue le {due}, a été payée le {paid}.',
      ar: 'الحساب {account}، الفاتورة {invoice}: غرامة تأخير {billed}، مع أن الفاتورة {earlier} المستحقة في {due} دفعت في {paid}.',
    },
  },
  *check(month, optionsAt) {
    for (const invoice of month.invoices) {
      const fees = invoice.charges.filter(
        ({ charge }) => charge.type === 'late-fee' && signOf(charge.amount) > 0,
      );
      if (fees.length === 0) continue;
      const paid = paidInTime(month, invoice);
      for (const matched of fees) {
        const { charge } = matched;
        const expected = zero(charge.amount.currency);
        const tolerance = optionsAt(charge);
        if (!paid || !exceeds(charge.amount, expected, tolerance)) continue;
        const billed = billedAmount(matched);
        yield {
          about: { kind: 'charge', charge: matched },
          message: 'paid',
          words: {
            earlier: { kind: 'text', text: paid.header.invoice.written },
            due: { kind: 'day', day: paid.dueDate },
            paid: { kind: 'day', day: paid.paidOn },
          },
          billed,
          expected,
          impact: billed,
          evidence: [
            billedCell(matched),
            evidenceOf(paid.header.origin, 'paid_on'),
            evidenceOf(paid.header.origin, 'due_date'),
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

const NO_PAYMENTS = {
  en: 'no earlier invoice states both when it was due and when it was paid',
  fr: 'aucune facture antérieure n’indique à la fois son échéance et sa date de paiement',
  ar: 'لا توجد فاتورة سابقة تذكر تاريخ استحقاقها وتاريخ دفعها معا',
};

function knowsPayments({ history, invoices }: Month): boolean {
  return [...history, { invoices }].some((earlier) =>
    earlier.invoices.some(({ header }) => header?.dueDate !== undefined && header.paidOn !== undefined),
  );
}

/** The latest invoice before one that had fallen due by its date, where it was paid in time and nothing is left open. */
function paidInTime(
  month: Month,
  invoice: BilledInvoice,
): { readonly header: Invoice; readonly dueDate: Day; readonly paidOn: Day } | undefined {
  const before = [...invoicesBefore(month, invoice)].flatMap(({ header }) => header ?? []);
  const date = dateOf(invoice);
  const header = before.find(
    ({ dueDate }) => dueDate !== undefined && (date === undefined || dueDate <= date),
  );
  if (header?.dueDate === undefined || header.paidOn === undefined || header.paidOn > header.dueDate)
    return undefined;
  const issued = header.invoiceDate;
  const paidLateSince = before.some(
    ({ dueDate, paidOn }) =>
      dueDate !== undefined &&
      paidOn !== undefined &&
      paidOn > dueDate &&
      (issued === undefined || paidOn > issued),
  );
  if (paidLateSince || leavesBalance(invoice.header)) return undefined;
  return { header, dueDate: header.dueDate, paidOn: header.paidOn };
}

/** True where the header states payments, of either sign, below the balance it brings forward. */
function leavesBalance(header: Invoice | undefined): boolean {
  const { previousBalance, payments } = header ?? {};
  if (!previousBalance || !payments) return false;
  return compare(absolute(payments), previousBalance) < 0;
}
