import { periodKey } from '../calendar/period.ts';
import type { Word } from '../findings/fact.ts';
import { append } from '../keyed/value-at.ts';
import { invoiceCell, scopeOf } from './invoice-cells.ts';
import { documentsOf, type InvoiceDocument } from './invoice-documents.ts';
import { repeatsNumber } from './repeated-invoices.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** The number of an invoice stands on an earlier invoice that is not the same one. */
export const invoiceNumberReused = defineRule({
  id: 'invoice-number-reused',
  class: 'data-quality',
  severity: 'warning',
  rank: 'duplicate',
  needs: ['history'],
  title: {
    en: 'Invoice number used again',
    fr: 'Numéro de facture réutilisé',
    ar: 'رقم فاتورة مستخدم من جديد',
  },
  doc: {
    fires:
      'The number of an invoice of this month stands on an invoice of the same carrier with an earlier date, either on another account, or on the same account for another period and another total. The same number and total for periods without a common day is reported here too; what is the same invoice again belongs to duplicate-invoice. The latest of several earlier invoices is named, one of the same account first.',
    impact: 'none: it is a doubt about the number, not an amount.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-7',
            invoice_date: '2026-10-01',
            charge_type: 'recurring',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        history: [
          {
            carrier: 'Laurentel',
            account: '514-02',
            invoice: 'L-7',
            invoice_date: '2026-08-01',
            charge_type: 'recurring',
            amount: '30.00',
            currency: 'CAD',
          },
        ],
      },
      says: 'Invoice L-7 of 2026-10-01, account 514-01: account 514-02 has an invoice of this number, of 2026-08-01.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    account: {
      en: 'Invoice {invoice} of {date}, account {account}: account {other} has an invoice of this number, of {earlier}.',
      fr: 'Facture {invoice} du {date}, compte {account} : le compte {other} a une facture du même numéro, du {earlier}.',
      ar: 'الفاتورة {invoice} بتاريخ {date}، الحساب {account}: للحساب {other} فاتورة بالرقم نفسه بتاريخ {earlier}.',
    },
    period: {
      en: 'Invoice {invoice} of {date} for {period}: the invoice of {earlier} for {before} has the same number.',
      fr: 'Facture {invoice} du {date} pour la période {period} : la facture du {earlier} pour la période {before} porte le même numéro.',
      ar: 'الفاتورة {invoice} بتاريخ {date} للفترة {period}: تحمل فاتورة {earlier} للفترة {before} الرقم نفسه.',
    },
  },
  lacks: (month) => {
    const dated = documentsOf(month).filter(({ number, date }) => number && date !== undefined);
    return dated.some(({ current }) => current) && dated.some(({ current }) => !current)
      ? undefined
      : {
          en: 'no invoices with a number and a date in this month and before',
          fr: 'pas de factures avec numéro et date ce mois-ci et auparavant',
          ar: 'لا توجد فواتير برقم وتاريخ في هذا الشهر وقبله',
        };
  },
  *check(month, optionsAt) {
    const byNumber = new Map<string, InvoiceDocument[]>();
    for (const document of documentsOf(month)) {
      const { number, date, invoice } = document;
      if (number && date !== undefined) append(byNumber, `${invoice.carrier.key}\n${number.key}`, document);
    }
    for (const same of byNumber.values()) {
      for (const later of same) {
        const { invoice, date, current } = later;
        if (!current || date === undefined) continue;
        optionsAt(scopeOf(invoice));
        const before = same.filter((other) => other.date !== undefined && other.date < date);
        const own = before.filter(({ account }) => account?.key === later.account?.key);
        const earlier = (own.length > 0 ? own : before).findLast((other) => isOther(later, other, own));
        if (earlier?.date === undefined) continue;
        const words: Record<string, Word> = {
          date: { kind: 'day', day: date },
          earlier: { kind: 'day', day: earlier.date },
        };
        const onAccount = earlier.account?.key !== later.account?.key;
        if (onAccount) words.other = { kind: 'text', text: earlier.account?.written ?? '–' };
        else if (earlier.period) words.before = { kind: 'period', period: earlier.period };
        yield {
          about: { kind: 'invoice', invoice },
          message: onAccount ? 'account' : 'period',
          words,
          evidence: [invoiceCell(invoice, 'invoice'), invoiceCell(earlier.invoice, 'invoice')],
        };
      }
    }
  },
});

/** True when an invoice under the same number is another one; `own` are those of the later one's account before it. */
function isOther(later: InvoiceDocument, earlier: InvoiceDocument, own: readonly InvoiceDocument[]): boolean {
  if (later.account?.key !== earlier.account?.key) return Boolean(later.account && earlier.account);
  if (later.whole === earlier.whole || repeatsNumber(later, earlier, [...own, later])) return false;
  return Boolean(later.period && earlier.period && periodKey(later.period) !== periodKey(earlier.period));
}
