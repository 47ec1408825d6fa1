import { z } from 'zod';
import { netOf } from '../match/invoice-facts.ts';
import { rounded, zero } from '../money/money.ts';
import { type CellEvidence, evidenceOf } from '../records/origin.ts';
import { invoiceCell, originOf, scopeOf } from './invoice-cells.ts';
import { anyTotalOf, documentsOf, type InvoiceDocument } from './invoice-documents.ts';
import { repetitionsOf } from './repeated-invoices.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** An invoice bills again what an invoice of the same account has billed before. */
export const duplicateInvoice = defineRule({
  id: 'duplicate-invoice',
  class: 'error',
  severity: 'error',
  rank: 'duplicate',
  needs: [],
  title: {
    en: 'Invoice billed twice',
    fr: 'Facture émise deux fois',
    ar: 'فاتورة صادرة مرتين',
  },
  doc: {
    fires:
      'Two invoices of one carrier and account (or both without one) ask for money and have: other numbers, the same period and the same total, and, where the lines of both are known, the same services; or the same number on different dates, and the same period or the same total. The later one is claimed, by its date; an invoice of an earlier month counts as the earlier one. The total is the one with tax, else the net total, else the sum of the lines, taken in the same way on both sides. The same number and total for periods without a common day is a number used again, not the same invoice (see invoice-number-reused); where no periods are known, so is a number that is the account’s own or stands on three dates. Nothing is claimed when a credit note of the account for the same total takes one of the two back. The claim takes the place of the claims on the invoice’s lines.',
    impact:
      'the later invoice before tax, in full: its net total, else the sum of its lines, else its total.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            invoice_date: '2026-10-01',
            service: '514-555-0101',
            charge_type: 'recurring',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-11',
            invoice_date: '2026-10-08',
            service: '514-555-0101',
            charge_type: 'recurring',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
      },
      says: 'Invoice L-11: the same period and the same total as invoice L-10 (row 2 of bills.csv): CA$28.00 before tax billed again.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    period: {
      en: 'Invoice {invoice}: the same period and the same total as invoice {other} (row {row} of {file}): {difference} before tax billed again.',
      fr: 'Facture {invoice} : même période et même total que la facture {other} (ligne {row} de {file}) : {difference} hors taxes facturés de nouveau.',
      ar: 'الفاتورة {invoice}: الفترة والإجمالي هما نفسهما كما في الفاتورة {other} (السطر {row} من {file}): فوتر {difference} قبل الضريبة مرة أخرى.',
    },
    number: {
      en: 'Invoice {invoice} of {date}: the same number was billed on {earlier} already (row {row} of {file}): {difference} before tax billed again.',
      fr: 'Facture {invoice} du {date} : déjà émise sous le même numéro le {earlier} (ligne {row} de {file}) : {difference} hors taxes facturés de nouveau.',
      ar: 'الفاتورة {invoice} بتاريخ {date}: صدرت بالرقم نفسه في {earlier} (السطر {row} من {file}): فوتر {difference} قبل الضريبة مرة أخرى.',
    },
  },
  *check(month, optionsAt) {
    for (const { current, number, invoice } of documentsOf(month))
      if (current && number) optionsAt(scopeOf(invoice));
    for (const { later, earlier, by } of repetitionsOf(month)) {
      const net = netOf(later.invoice) ?? anyTotalOf(later);
      if (!net) continue;
      const billed = rounded(net);
      const nothing = zero(net.currency);
      if (billed.digits <= 0n || !exceeds(billed, nothing, optionsAt(scopeOf(later.invoice)))) continue;
      const { row, table } = originOf(earlier.invoice);
      yield {
        about: { kind: 'invoice', invoice: later.invoice },
        message: by,
        words: {
          row: { kind: 'text', text: String(row) },
          file: { kind: 'text', text: table.file },
          other: { kind: 'text', text: earlier.number?.written ?? '' },
          date: { kind: 'day', day: later.date ?? month.asOf },
          earlier: { kind: 'day', day: earlier.date ?? month.asOf },
        },
        billed,
        expected: nothing,
        impact: billed,
        evidence: [...cellsOf(later, by), ...cellsOf(earlier, by)],
        working: [
          { name: 'billed', value: billed },
          { name: 'expected', value: nothing },
        ],
        covers: true,
      };
    }
  },
});

/** What tells that two invoices are one: the number, with its date where only that differs, and the stated total. */
function cellsOf({ invoice }: InvoiceDocument, by: 'number' | 'period'): CellEvidence[] {
  const { header } = invoice;
  const stated = header?.total ? 'total' : header?.netTotal ? 'net_total' : undefined;
  return [
    invoiceCell(invoice, 'invoice'),
    ...(by === 'number' ? [invoiceCell(invoice, 'invoice_date')] : [invoiceCell(invoice, 'period_start')]),
    ...(header && stated ? [evidenceOf(header.origin, stated)] : []),
  ];
}
