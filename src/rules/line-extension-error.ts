import { z } from 'zod';
import { isWhole, type Share, WHOLE } from '../calendar/period.ts';
import type { Word } from '../findings/fact.ts';
import { afterDiscount, statedQuantity } from '../match/expected-price.ts';
import type { MatchedCharge } from '../match/month.ts';
import { add, type Money, negated, shareOf, signOf, subtract } from '../money/money.ts';
import { extended } from '../money/unit-price.ts';
import type { Charge } from '../records/charge.ts';
import { evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell, impactOf, shareWorking } from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The line's own arithmetic is wrong: quantity times unit price is not its amount. */
export const lineExtensionError = defineRule({
  id: 'line-extension-error',
  class: 'error',
  severity: 'error',
  rank: 'arithmetic',
  needs: [],
  title: {
    en: 'Quantity × unit price is not the amount',
    fr: 'Montant différent de quantité × prix unitaire',
    ar: 'الكمية × سعر الوحدة لا تساوي المبلغ',
  },
  doc: {
    fires:
      'A charge states quantity, unit price and amount, and the amount is not quantity × unit price: neither as it stands, nor for the charge’s share of the month, nor less the discount of the price term in force; allowances and charges that the line itself states are counted in. A minus sign that stands on the amount only is a convention, not an error. A quantity of zero beside an amount counts as not stated.',
    impact: 'amount − quantity × unit price (for the share of the month); below zero it is an exposure.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: 'LAN-1',
            charge_type: 'recurring',
            code: 'SEAT',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            quantity: '10',
            unit_price: '5.00',
            amount: '55.00',
            currency: 'CAD',
          },
        ],
      },
      says: 'LAN-1, SEAT: 10 × CA$5.00 is CA$50.00, and CA$55.00 is billed: CA$5.00 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    above: {
      en: '{service}, {code}: {quantity} × {unit} is {expected}, and {billed} is billed: {difference} too much.',
      fr: '{service}, {code} : {quantity} × {unit} font {expected}, et {billed} sont facturés : {difference} de trop.',
      ar: '{service}، {code}: {quantity} × {unit} تساوي {expected}، والمفوتر {billed}: زيادة {difference}.',
    },
    below: {
      en: '{service}, {code}: {quantity} × {unit} is {expected}, and {billed} is billed: {difference} too little.',
      fr: '{service}, {code} : {quantity} × {unit} font {expected}, et {billed} sont facturés : {difference} de moins.',
      ar: '{service}، {code}: {quantity} × {unit} تساوي {expected}، والمفوتر {billed}: نقص {difference}.',
    },
    'part-above': {
      en: '{service}, {code}: {quantity} × {unit} × {months} (months) is {expected}, and {billed} is billed: {difference} too much.',
      fr: '{service}, {code} : {quantity} × {unit} × {months} (mois) font {expected}, et {billed} sont facturés : {difference} de trop.',
      ar: '{service}، {code}: {quantity} × {unit} × {months} (بالأشهر) تساوي {expected}، والمفوتر {billed}: زيادة {difference}.',
    },
    'part-below': {
      en: '{service}, {code}: {quantity} × {unit} × {months} (months) is {expected}, and {billed} is billed: {difference} too little.',
      fr: '{service}, {code} : {quantity} × {unit} × {months} (mois) font {expected}, et {billed} sont facturés : {difference} de moins.',
      ar: '{service}، {code}: {quantity} × {unit} × {months} (بالأشهر) تساوي {expected}، والمفوتر {billed}: نقص {difference}.',
    },
    'adjusted-above': {
      en: '{service}, {code}: {line} for quantity × unit price, with the line’s adjustment of {adjustment}, is {expected}, and {billed} is billed: {difference} too much.',
      fr: '{service}, {code} : {line} pour quantité × prix unitaire, avec l’ajustement de ligne de {adjustment}, font {expected}, et {billed} sont facturés : {difference} de trop.',
      ar: '{service}، {code}: الكمية × سعر الوحدة {line}، ومع تعديل السطر {adjustment} تساوي {expected}، والمفوتر {billed}: زيادة {difference}.',
    },
    'adjusted-below': {
      en: '{service}, {code}: {line} for quantity × unit price, with the line’s adjustment of {adjustment}, is {expected}, and {billed} is billed: {difference} too little.',
      fr: '{service}, {code} : {line} pour quantité × prix unitaire, avec l’ajustement de ligne de {adjustment}, font {expected}, et {billed} sont facturés : {difference} de moins.',
      ar: '{service}، {code}: الكمية × سعر الوحدة {line}، ومع تعديل السطر {adjustment} تساوي {expected}، والمفوتر {billed}: نقص {difference}.',
    },
  },
  lacks: (month) =>
    month.charges.some(({ charge }) => statedQuantity(charge) && charge.unitPrice)
      ? undefined
      : {
          en: 'no charge states both quantity and unit price',
          fr: 'aucune ligne n’indique à la fois quantité et prix unitaire',
          ar: 'لا يذكر أي رسم الكمية وسعر الوحدة معا',
        },
  *check(month, optionsAt) {
    for (const matched of month.charges) {
      const { charge } = matched;
      if (!charge.quantity || !statedQuantity(charge) || !charge.unitPrice) continue;
      const tolerance = optionsAt(charge);
      const line = shareOf(extended(charge.unitPrice, charge.quantity), matched.share);
      const computed = signed(adjusted(line, charge), charge.amount);
      if (readings(matched).some((reading) => !exceeds(subtract(charge.amount, reading), reading, tolerance)))
        continue;
      const impact = impactOf(charge.amount, computed);
      if (signOf(impact) === 0) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        ...said(matched, line, signOf(impact) > 0 ? 'above' : 'below'),
        billed: billedAmount(matched),
        expected: computed,
        impact,
        evidence: [
          billedCell(matched),
          evidenceOf(charge.origin, 'quantity'),
          evidenceOf(charge.origin, 'unit_price'),
        ],
        working: [
          { name: 'quantity', value: { kind: 'number', number: charge.quantity } },
          { name: 'unit-price', value: charge.unitPrice },
          ...shareWorking(matched),
          { name: 'computed', value: computed },
          { name: 'billed', value: billedAmount(matched) },
        ],
      };
    }
  },
});

/** The message that shows everything the computed amount is made of, and the words of its own. */
function said<W extends 'above' | 'below'>({ charge, share }: MatchedCharge, line: Money, way: W) {
  const words: Record<string, Word> = {};
  if (charge.quantity) words.quantity = { kind: 'number', number: charge.quantity };
  if (charge.unitPrice) words.unit = charge.unitPrice;
  const { lineAdjustment } = charge;
  if (lineAdjustment && signOf(lineAdjustment) !== 0)
    return { message: `adjusted-${way}` as const, words: { ...words, line, adjustment: lineAdjustment } };
  if (isWhole(share)) return { message: way, words };
  return { message: `part-${way}` as const, words: { ...words, months: shareWord(share) } };
}

/** The share as people write it: a fraction of a month, or a number of months. */
function shareWord({ numerator, denominator }: Share): Word {
  return { kind: 'text', text: denominator === 1n ? `${numerator}` : `${numerator}/${denominator}` };
}

/** What the amount may rightly be: the whole line or its share of the month, each with and without the term's discount. */
function readings(matched: MatchedCharge): Money[] {
  const { charge, price, share } = matched;
  if (!charge.quantity || !charge.unitPrice) return [];
  const line = adjusted(extended(charge.unitPrice, charge.quantity), charge);
  const discount = price.status === 'in-force' ? price.term.discountPercent : undefined;
  const nets = [line];
  if (discount) nets.push(afterDiscount(line, discount));
  return nets
    .flatMap((net) => [shareOf(net, WHOLE), shareOf(net, share)])
    .map((reading) => signed(reading, charge.amount));
}

/** The line with its own allowances and charges, where the bill states them. */
function adjusted(line: Money, { lineAdjustment }: Charge): Money {
  return lineAdjustment ? add(line, lineAdjustment) : line;
}

/** The reading with the amount's sign: credits often carry it on the amount alone. */
function signed(reading: Money, amount: Money): Money {
  return signOf(amount) < 0 && signOf(reading) > 0 ? negated(reading) : reading;
}
