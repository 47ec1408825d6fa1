import { z } from 'zod';
import type { WorkingStep } from '../findings/fact.ts';
import { absolute, add, type Money, rounded, signOf, subtract, zero } from '../money/money.ts';
import type { Field } from '../records/field.ts';
import type { Invoice } from '../records/invoice.ts';
import { type CellEvidence, evidenceOf, isStated } from '../records/origin.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** One of the two equations of an invoice's totals. */
interface Equation {
  readonly which: 'total' | 'due';
  readonly stated: Money;
  /** What the stated figure may rightly be; the first is the one reported. */
  readonly computed: readonly [Money, ...Money[]];
  readonly fields: readonly Field[];
  readonly steps: readonly WorkingStep[];
}

/** The invoice's totals contradict each other. */
export const totalMismatch = defineRule({
  id: 'total-mismatch',
  class: 'error',
  severity: 'error',
  rank: 'arithmetic',
  needs: ['invoices'],
  title: {
    en: 'Invoice totals do not add up',
    fr: 'Totaux de facture incohérents',
    ar: 'مجاميع الفاتورة غير متسقة',
  },
  doc: {
    fires:
      'Net + tax is not the total; or total + previous balance − payments + adjustments is not the amount due. The second is checked where the invoice states a previous balance. Payments may be written with either sign, and a balance in the customer’s favour as nothing due.',
    impact: 'stated − computed, for each of the two; below zero it is an exposure.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            charge_type: 'recurring',
            amount: '100.00',
            currency: 'CAD',
          },
        ],
        invoices: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            net_total: '100.00',
            tax_total: '15.00',
            total: '116.00',
            currency: 'CAD',
          },
        ],
      },
      says: 'Invoice L-1: net plus tax is CA$115.00, and the total says CA$116.00: CA$1.00 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    'total-above': {
      en: 'Invoice {invoice}: net plus tax is {expected}, and the total says {billed}: {difference} too much.',
      fr: 'Facture {invoice} : le net et les taxes font {expected}, et le total affiche {billed} : {difference} de trop.',
      ar: 'الفاتورة {invoice}: الصافي مع الضريبة {expected} والإجمالي المذكور {billed}: زيادة {difference}.',
    },
    'total-below': {
      en: 'Invoice {invoice}: net plus tax is {expected}, and the total says {billed}: {difference} too little.',
      fr: 'Facture {invoice} : le net et les taxes font {expected}, et le total affiche {billed} : {difference} de moins.',
      ar: 'الفاتورة {invoice}: الصافي مع الضريبة {expected} والإجمالي المذكور {billed}: نقص {difference}.',
    },
    'due-above': {
      en: 'Invoice {invoice}: the balance comes to {expected}, and the amount due says {billed}: {difference} too much.',
      fr: 'Facture {invoice} : le solde s’établit à {expected} et le montant dû affiche {billed} : {difference} de trop.',
      ar: 'الفاتورة {invoice}: الرصيد المحسوب {expected} والمبلغ المستحق المذكور {billed}: زيادة {difference}.',
    },
    'due-below': {
      en: 'Invoice {invoice}: the balance comes to {expected}, and the amount due says {billed}: {difference} too little.',
      fr: 'Facture {invoice} : le solde s’établit à {expected} et le montant dû affiche {billed} : {difference} de moins.',
      ar: 'الفاتورة {invoice}: الرصيد المحسوب {expected} والمبلغ المستحق المذكور {billed}: نقص {difference}.',
    },
  },
  lacks: (month) =>
    month.invoices.some(({ header }) => header && equationsOf(header).length > 0)
      ? undefined
      : {
          en: 'no invoice states enough totals to check',
          fr: 'aucune facture n’indique assez de totaux pour une vérification',
          ar: 'لا تذكر أي فاتورة مجاميع كافية للتحقق',
        },
  *check(month, optionsAt) {
    for (const invoice of month.invoices) {
      const { header } = invoice;
      if (!header) continue;
      for (const { which, stated, computed, fields, steps } of equationsOf(header)) {
        const [expected] = computed;
        const tolerance = optionsAt(header);
        if (computed.some((value) => !exceeds(subtract(stated, value), value, tolerance))) continue;
        const difference = subtract(stated, expected);
        yield {
          about: { kind: 'invoice', invoice },
          message: `${which}-${signOf(difference) > 0 ? 'above' : 'below'}` as const,
          billed: rounded(stated),
          expected: rounded(expected),
          impact: subtract(rounded(stated), rounded(expected)),
          evidence: fields
            .filter((field) => isStated(header.origin, field))
            .map((field): CellEvidence => evidenceOf(header.origin, field)),
          working: [
            ...steps,
            { name: 'computed', value: rounded(expected) },
            { name: 'stated', value: rounded(stated) },
          ],
          distinguishes: which,
        };
      }
    }
  },
});

function equationsOf(header: Invoice): Equation[] {
  const {
    netTotal: net,
    taxTotal: tax,
    total,
    amountDue: due,
    previousBalance,
    payments,
    adjustments,
  } = header;
  const equations: Equation[] = [];
  if (net && tax && total) {
    equations.push({
      which: 'total',
      stated: total,
      computed: [add(net, tax)],
      fields: ['total', 'net_total', 'tax_total'],
      steps: [
        { name: 'net', value: net },
        { name: 'tax', value: tax },
      ],
    });
  }
  if (total && due && previousBalance) {
    const nothing = zero(header.currency);
    const before = add(add(total, previousBalance), adjustments ?? nothing);
    const paid = payments ?? nothing;
    equations.push({
      which: 'due',
      stated: due,
      computed: dueReadings(subtract(before, absolute(paid)), subtract(before, paid)),
      fields: [
        'amount_due',
        'total',
        'previous_balance',
        'payments',
        ...(adjustments ? (['adjustments'] as const) : []),
      ],
      steps: [
        { name: 'total', value: total },
        { name: 'previous-balance', value: previousBalance },
        { name: 'payments', value: paid },
        { name: 'adjustments', value: adjustments ?? nothing },
      ],
    });
  }
  return equations;
}

/** The balance with payments of either sign; a credit balance may also be shown as nothing due. */
function dueReadings(balance: Money, asWritten: Money): readonly [Money, ...Money[]] {
  const nothing = zero(balance.currency);
  return signOf(balance) < 0 ? [balance, asWritten, nothing] : [balance, asWritten];
}
