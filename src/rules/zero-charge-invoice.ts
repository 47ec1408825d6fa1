import { evidenceOf } from '../records/origin.ts';
import { firstLineOf, scopeOf } from './invoice-cells.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** An invoice asks for nothing. */
export const zeroChargeInvoice = defineRule({
  id: 'zero-charge-invoice',
  class: 'data-quality',
  severity: 'info',
  rank: 'anomaly',
  needs: [],
  title: {
    en: 'Zero-amount invoice',
    fr: 'Facture à zéro',
    ar: 'فاتورة بمبلغ صفري',
  },
  doc: {
    fires:
      'All charges of an invoice, one or more, are of nothing, and the header, where there is one, states no other total; or the header states a total of nothing (where it has none, a net total), and no charge is of another amount. Charges that cancel each other are not nothing. An invoice of which not all lines were read is left out.',
    impact: 'none.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            invoice_date: '2026-10-01',
            charge_type: 'recurring',
            amount: '0.00',
            currency: 'CAD',
          },
        ],
      },
      says: 'Invoice L-1 of account 514-01 asks for nothing: every charge on it is zero, 1 in all.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    charges: {
      en: 'Invoice {invoice} of account {account} asks for nothing: every charge on it is zero, {count} in all.',
      fr: 'La facture {invoice} du compte {account} ne demande rien : tous ses frais sont à zéro, {count} en tout.',
      ar: 'الفاتورة {invoice} للحساب {account} لا تطلب شيئا: كل رسومها بقيمة صفر، وعددها {count}.',
    },
    header: {
      en: 'Invoice {invoice} of account {account} asks for nothing: its total is zero, and it has no charges.',
      fr: 'La facture {invoice} du compte {account} ne demande rien : son total est de zéro et elle ne porte pas de frais.',
      ar: 'الفاتورة {invoice} للحساب {account} لا تطلب شيئا: إجماليها صفر ولا رسوم فيها.',
    },
  },
  *check(month, optionsAt) {
    for (const invoice of month.invoices) {
      const { header, charges, complete } = invoice;
      if (!complete) continue;
      optionsAt(scopeOf(invoice));
      if (charges.some(({ charge }) => charge.amount.digits !== 0n)) continue;
      const total = header?.total ?? header?.netTotal;
      if (total ? total.digits !== 0n : charges.length === 0) continue;
      const line = firstLineOf(invoice);
      const stated = header?.total ? 'total' : 'net_total';
      yield {
        about: { kind: 'invoice', invoice },
        message: charges.length > 0 ? 'charges' : 'header',
        words: { count: { kind: 'count', count: charges.length } },
        evidence: [
          ...(header && total ? [evidenceOf(header.origin, stated)] : []),
          ...(line ? [evidenceOf(line.origin, 'amount')] : []),
        ],
      };
    }
  },
});
