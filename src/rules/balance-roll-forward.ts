import { z } from 'zod';
import { addDays, addMonths, earlier } from '../calendar/day.ts';
import { daysIn } from '../calendar/period.ts';
import { accountOf, coveredPeriod, dateOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, Month } from '../match/month.ts';
import { rounded, signOf, subtract } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import { accountKeyOf, invoicesBefore } from './history-facts.ts';
import { amountsLeft, OpenBalances } from './open-balances.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The previous balance is not what the previous invoice asked for. */
export const balanceRollForward = defineRule({
  id: 'balance-roll-forward',
  class: 'error',
  severity: 'error',
  rank: 'arithmetic',
  needs: ['invoices', 'history'],
  title: {
    en: 'Previous balance not carried forward',
    fr: 'Solde précédent différent du dernier montant dû',
    ar: 'الرصيد السابق لا يساوي المستحق في الفاتورة السابقة',
  },
  doc: {
    fires:
      'An invoice states a previous balance, the account’s invoice before it states an amount due, and the two differ. The invoice before is the account’s latest with an earlier date; it must follow without a whole period between the two (where no periods are known, within a month and 14 days), so that a month which was not handed in is not taken for it. Any invoice of the account of the last month and 14 days may answer, with the credit notes of that time or without them; an amount due shown as nothing may be carried forward as the balance in the customer’s favour that its own totals come to.',
    impact: 'stated previous balance − previous amount due; below zero it is an exposure.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-01',
            charge_type: 'recurring',
            amount: '100.00',
            currency: 'CAD',
          },
        ],
        invoices: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-01',
            previous_balance: '125.00',
            net_total: '100.00',
            currency: 'CAD',
          },
        ],
        pastInvoices: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-09',
            invoice_date: '2026-09-01',
            amount_due: '115.00',
            net_total: '100.00',
            currency: 'CAD',
          },
        ],
      },
      says: 'Invoice L-10: the previous balance says CA$125.00, and invoice L-09 of 2026-09-01 asked for CA$115.00: CA$10.00 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    above: {
      en: 'Invoice {invoice}: the previous balance says {billed}, and invoice {previous} of {date} asked for {expected}: {difference} too much.',
      fr: 'Facture {invoice} : le solde précédent affiche {billed} alors que la facture {previous} du {date} demandait {expected} : {difference} de trop.',
      ar: 'الفاتورة {invoice}: الرصيد السابق المذكور {billed} بينما طلبت الفاتورة {previous} بتاريخ {date} مبلغ {expected}: زيادة {difference}.',
    },
    below: {
      en: 'Invoice {invoice}: the previous balance says {billed}, and invoice {previous} of {date} asked for {expected}: {difference} too little.',
      fr: 'Facture {invoice} : le solde précédent affiche {billed} alors que la facture {previous} du {date} demandait {expected} : {difference} de moins.',
      ar: 'الفاتورة {invoice}: الرصيد السابق المذكور {billed} بينما طلبت الفاتورة {previous} بتاريخ {date} مبلغ {expected}: نقص {difference}.',
    },
  },
  lacks: (month) => {
    if (!month.invoices.some(({ header }) => header?.previousBalance))
      return {
        en: 'no invoice states a previous balance',
        fr: 'aucune facture n’indique de solde précédent',
        ar: 'لا تذكر أي فاتورة رصيدا سابقا',
      };
    const dues = [...month.history, month].flatMap(({ invoices }) => invoices);
    return dues.some(({ header }) => header?.amountDue && header.invoiceDate !== undefined)
      ? undefined
      : {
          en: 'no earlier invoice states an amount due and its date',
          fr: 'aucune facture antérieure n’indique de montant dû et de date',
          ar: 'لا تذكر أي فاتورة سابقة مبلغا مستحقا وتاريخا',
        };
  },
  *check(month, optionsAt) {
    const balances = new OpenBalances(month);
    for (const invoice of month.invoices) {
      const { header } = invoice;
      const stated = header?.previousBalance;
      if (!header || !stated) continue;
      const account = accountKeyOf(month, invoice);
      const date = dateOf(invoice);
      if (account === undefined || date === undefined) continue;
      const previous = invoiceBefore(month, invoice);
      const from = previous && dateOf(previous);
      const due = previous?.header?.amountDue;
      if (!previous?.header || from === undefined || !due || due.currency !== stated.currency) continue;
      const { carrier } = invoice;
      const tolerance = optionsAt({ carrier, account: accountOf(invoice) });
      const carried = amountsLeft(previous.header).some(
        (left) => !exceeds(subtract(stated, left), left, tolerance),
      );
      const recent = { from: earlier(from, addDays(addMonths(date, -1), -14)), to: date };
      if (carried || balances.hold(stated, invoice, account, recent, tolerance)) continue;
      const beforeCredits = subtract(stated, balances.creditNotes(invoice, account, recent, stated.currency));
      if (balances.hold(beforeCredits, invoice, account, recent, tolerance)) continue;
      const difference = subtract(rounded(stated), rounded(due));
      yield {
        about: { kind: 'invoice', invoice },
        message: signOf(difference) > 0 ? 'above' : 'below',
        words: {
          previous: { kind: 'text', text: previous.header.invoice.written },
          date: { kind: 'day', day: dateOf(previous) ?? month.asOf },
        },
        billed: rounded(stated),
        expected: rounded(due),
        impact: difference,
        evidence: [
          evidenceOf(header.origin, 'previous_balance'),
          evidenceOf(previous.header.origin, 'amount_due'),
        ],
        working: [
          { name: 'previous-amount-due', value: rounded(due) },
          { name: 'stated', value: rounded(stated) },
          { name: 'difference', value: difference },
        ],
      };
    }
  },
});

/** The account's latest invoice with an earlier date, where all of it was read and none can be missing since. */
function invoiceBefore(month: Month, invoice: BilledInvoice): BilledInvoice | undefined {
  const [previous] = invoicesBefore(month, invoice);
  return previous?.complete && followsDirectly(invoice, previous) ? previous : undefined;
}

/** True when no invoice can be missing between the two: the gap holds less than three quarters of either's period. */
function followsDirectly(invoice: BilledInvoice, previous: BilledInvoice): boolean {
  const [own, last] = [coveredPeriod(invoice), coveredPeriod(previous)];
  if (own && last) return 4 * (own.from - last.to - 1) < 3 * Math.min(daysIn(own), daysIn(last));
  const [date, lastDate] = [dateOf(invoice), dateOf(previous)];
  if (date === undefined || lastDate === undefined) return false;
  return date <= addDays(addMonths(lastDate, 1), 14);
}
