import { z } from 'zod';
import type { MatchedCharge } from '../match/month.ts';
import { sumOfDecimals } from '../money/decimal.ts';
import { compare, type Money, rounded, signOf, subtract, zero } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import { evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell, impactOf } from './charge-facts.ts';
import { defineRule, type FactDraft } from './rule.ts';
import {
  compounded,
  nearestRate,
  type RatesInForce,
  ratesByDay,
  type StatedTax,
  statedTaxes,
  statesTax,
  subjectOf,
  taxAt,
  taxCells,
  taxedAfterDiscount,
} from './stated-tax.ts';
import { exceeds, type Tolerance, toleranceOptions } from './tolerance.ts';

/** A tax was worked out on an amount that holds tax already. */
export const taxOnTax = defineRule({
  id: 'tax-on-tax',
  class: 'error',
  severity: 'error',
  rank: 'tax',
  needs: [],
  title: {
    en: 'Tax on tax',
    fr: 'Taxe sur la taxe',
    ar: 'ضريبة على الضريبة',
  },
  doc: {
    fires:
      'A line of type tax carries tax of its own; one whose tax amount repeats its amount, or that has no amount beside it, only states itself twice. Or, where tax rates are expected: the tax of a charge, or of a tax group of an e-invoice, is what the rates in force make one upon the other, each on an amount that holds the ones before, or what a single rate makes twice over, and no expected rate gives it.',
    impact:
      'the tax of the tax line in full; else the tax − taxable amount × the sum of the rates in force, rounded once. Below zero, on credits, it is an exposure.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            invoice_date: '2026-10-31',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            amount: '100.00',
            currency: 'CAD',
            tax_amount: '15.47',
          },
        ],
        taxes: [
          { name: 'TPS', rate: '5' },
          { name: 'TVQ', rate: '9.975' },
        ],
      },
      says: '514-555-0101, VOIP-STD: tax of CA$15.47 on CA$100.00 taxes the tax itself; at 14.975% (TPS + TVQ) it is CA$14.98: CA$0.49 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    line: {
      en: '{service}, {code}: a tax of {base} is taxed once more: {billed} not due.',
      fr: '{service}, {code} : une taxe de {base} est taxée à son tour : {billed} non dus.',
      ar: '{service}، {code}: ضريبة قدرها {base} فرضت عليها ضريبة أخرى: {billed} غير مستحق.',
    },
    above: {
      en: '{service}, {code}: tax of {billed} on {base} taxes the tax itself; at {rate} ({name}) it is {expected}: {difference} too much.',
      fr: '{service}, {code} : la taxe de {billed} sur {base} porte aussi sur la taxe elle-même ; à {rate} ({name}), elle est de {expected} : {difference} de trop.',
      ar: '{service}، {code}: الضريبة {billed} على {base} تشمل ضريبة على الضريبة نفسها؛ وهي بنسبة {rate} ({name}) {expected}: زيادة {difference}.',
    },
    'group-above': {
      en: 'Invoice {invoice}: tax of {billed} on {base} taxes the tax itself; at {rate} ({name}) it is {expected}: {difference} too much.',
      fr: 'Facture {invoice} : la taxe de {billed} sur {base} porte aussi sur la taxe elle-même ; à {rate} ({name}), elle est de {expected} : {difference} de trop.',
      ar: 'الفاتورة {invoice}: الضريبة {billed} على {base} تشمل ضريبة على الضريبة نفسها؛ وهي بنسبة {rate} ({name}) {expected}: زيادة {difference}.',
    },
    'group-below': {
      en: 'Invoice {invoice}: tax of {billed} on {base} taxes the tax itself; at {rate} ({name}) it is {expected}: {difference} too little.',
      fr: 'Facture {invoice} : la taxe de {billed} sur {base} porte aussi sur la taxe elle-même ; à {rate} ({name}), elle est de {expected} : {difference} de moins.',
      ar: 'الفاتورة {invoice}: الضريبة {billed} على {base} تشمل ضريبة على الضريبة نفسها؛ وهي بنسبة {rate} ({name}) {expected}: نقص {difference}.',
    },
    below: {
      en: '{service}, {code}: tax of {billed} on {base} taxes the tax itself; at {rate} ({name}) it is {expected}: {difference} too little.',
      fr: '{service}, {code} : la taxe de {billed} sur {base} porte aussi sur la taxe elle-même ; à {rate} ({name}), elle est de {expected} : {difference} de moins.',
      ar: '{service}، {code}: الضريبة {billed} على {base} تشمل ضريبة على الضريبة نفسها؛ وهي بنسبة {rate} ({name}) {expected}: نقص {difference}.',
    },
  },
  lacks: (month) => {
    if (month.charges.some(({ charge }) => isTaxedLine(charge))) return undefined;
    if (month.taxes.length === 0)
      return {
        en: 'no tax line carries tax, and no tax rates in the configuration',
        fr: 'aucune ligne de taxe n’est elle-même taxée, et la configuration n’indique aucun taux de taxe',
        ar: 'لا ضريبة على أي سطر ضريبي، ولا نسب ضريبية في الإعدادات',
      };
    return statesTax(month)
      ? undefined
      : {
          en: 'no charge states its tax',
          fr: 'aucune ligne n’indique sa taxe',
          ar: 'لا يذكر أي رسم ضريبته',
        };
  },
  *check(month, optionsAt) {
    for (const matched of month.charges) {
      const { charge } = matched;
      if (!isTaxedLine(charge)) continue;
      const nothing = zero(charge.amount.currency);
      if (exceeds(charge.taxAmount, nothing, optionsAt(charge))) yield ofTaxedLine(matched, charge.taxAmount);
    }
    const ratesOn = ratesByDay(month.taxes);
    const spent = new Set<Charge>();
    for (const stated of statedTaxes(month)) {
      const inForce = ratesOn(stated.day);
      if (inForce.each.length === 0) continue;
      const tolerance = optionsAt(stated.matched.charge);
      if (!isCompounded(stated, inForce, tolerance)) continue;
      if (taxedAfterDiscount(stated, inForce, tolerance, spent)) continue;
      const { kind, tax, base } = stated;
      const percent = sumOfDecimals(inForce.each.map(({ rate }) => rate));
      const expected = taxAt(base, percent);
      const impact = impactOf(tax, expected);
      yield {
        about: subjectOf(stated),
        message: `${kind === 'line' ? 'group-' : ''}${signOf(impact) > 0 ? 'above' : 'below'}` as const,
        words: {
          base: rounded(base),
          rate: { kind: 'percent', percent },
          name: { kind: 'text', text: inForce.each.map(({ name }) => name).join(' + ') },
        },
        billed: rounded(tax),
        expected,
        impact,
        evidence: taxCells(stated),
        working: [
          { name: 'tax-base', value: rounded(base) },
          { name: 'tax-rate', value: { kind: 'percent', percent } },
          { name: 'expected', value: expected },
          { name: 'billed', value: rounded(tax) },
        ],
      };
    }
  },
});

function ofTaxedLine(matched: MatchedCharge, tax: Money): FactDraft<'line'> {
  const nothing = zero(tax.currency);
  const billed = rounded(tax);
  return {
    about: { kind: 'tax', charge: matched },
    message: 'line',
    words: { base: billedAmount(matched) },
    billed,
    expected: nothing,
    impact: billed,
    evidence: [evidenceOf(matched.charge.origin, 'tax_amount'), billedCell(matched)],
    working: [
      { name: 'tax-base', value: billedAmount(matched) },
      { name: 'expected', value: nothing },
      { name: 'billed', value: billed },
    ],
  };
}

/** True where the tax is what the rates make one upon the other, and no rate that is expected makes it. */
function isCompounded(stated: StatedTax, inForce: RatesInForce, tolerance: Tolerance): boolean {
  const { tax, base } = stated;
  const [first, ...others] = inForce.each;
  const nearest = nearestRate(stated, inForce);
  if (!first || !nearest || !exceeds(subtract(tax, nearest.expected), nearest.expected, tolerance))
    return false;
  const compound = taxAt(base, compounded(others.length > 0 ? inForce.each : [first, first]));
  return !exceeds(subtract(tax, compound), compound, tolerance);
}

/** True of a line of type tax that is taxed itself, and does not only state itself in the column of taxes. */
function isTaxedLine(charge: Charge): charge is Charge & { readonly taxAmount: Money } {
  const { type, amount, taxAmount } = charge;
  return (
    type === 'tax' &&
    taxAmount?.currency === amount.currency &&
    signOf(taxAmount) !== 0 &&
    signOf(amount) !== 0 &&
    compare(taxAmount, amount) !== 0
  );
}
