import { z } from 'zod';
import type { BilledInvoice } from '../match/month.ts';
import { add, type Money, rounded, signOf, subtract, zero } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The invoice's net total is not the sum of its lines. */
export const lineSumMismatch = defineRule({
  id: 'line-sum-mismatch',
  class: 'error',
  severity: 'error',
  rank: 'arithmetic',
  needs: ['invoices'],
  title: {
    en: 'Lines do not add up to the net total',
    fr: 'Somme des lignes différente du total net',
    ar: 'مجموع السطور لا يساوي الصافي',
  },
  doc: {
    fires:
      'An invoice states a net total, all its lines were read, and the lines do not add up to it, neither without the lines of type tax nor with them. An invoice without lines, or from a file with rejected rows or unreconciled control totals, is listed as not audited.',
    impact: 'stated − computed; below zero it is an exposure.',
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
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        invoices: [
          { carrier: 'Laurentel', account: '514-01', invoice: 'L-1', net_total: '30.00', currency: 'CAD' },
        ],
      },
      says: 'Invoice L-1: the lines add up to CA$28.00, and the net total says CA$30.00: CA$2.00 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    above: {
      en: 'Invoice {invoice}: the lines add up to {expected}, and the net total says {billed}: {difference} too much.',
      fr: 'Facture {invoice} : la somme des lignes est de {expected} et le total net affiche {billed} : {difference} de trop.',
      ar: 'الفاتورة {invoice}: مجموع السطور {expected} والصافي المذكور {billed}: زيادة {difference}.',
    },
    below: {
      en: 'Invoice {invoice}: the lines add up to {expected}, and the net total says {billed}: {difference} too little.',
      fr: 'Facture {invoice} : la somme des lignes est de {expected} et le total net affiche {billed} : {difference} de moins.',
      ar: 'الفاتورة {invoice}: مجموع السطور {expected} والصافي المذكور {billed}: نقص {difference}.',
    },
  },
  lacks: (month) =>
    month.invoices.some(({ header }) => header?.netTotal)
      ? undefined
      : {
          en: 'no invoice states a net total',
          fr: 'aucune facture n’indique de total net',
          ar: 'لا تذكر أي فاتورة إجماليا صافيا',
        },
  *check(month, optionsAt) {
    for (const invoice of month.invoices) {
      const { header } = invoice;
      if (!header?.netTotal || !invoice.complete || invoice.charges.length === 0) continue;
      const stated = header.netTotal;
      const net = sumOf(invoice, stated.currency, false);
      const withTaxLines = sumOf(invoice, stated.currency, true);
      const tolerance = optionsAt(header);
      if (!net || !withTaxLines || !exceeds(subtract(stated, withTaxLines), withTaxLines, tolerance))
        continue;
      const difference = subtract(stated, net);
      if (!exceeds(difference, net, tolerance)) continue;
      yield {
        about: { kind: 'invoice', invoice },
        message: signOf(difference) > 0 ? 'above' : 'below',
        billed: rounded(stated),
        expected: rounded(net),
        impact: subtract(rounded(stated), rounded(net)),
        evidence: [evidenceOf(header.origin, 'net_total')],
        working: [
          { name: 'computed', value: rounded(net) },
          { name: 'stated', value: rounded(stated) },
        ],
      };
    }
  },
});

/** The sum of the lines, or undefined when one is in another currency than the total. */
function sumOf(invoice: BilledInvoice, currency: string, withTaxLines: boolean): Money | undefined {
  let sum = zero(currency);
  for (const { charge } of invoice.charges) {
    if (charge.amount.currency !== currency) return undefined;
    if (withTaxLines || charge.type !== 'tax') sum = add(sum, charge.amount);
  }
  return sum;
}
