import { z } from 'zod';
import { addDays, daysInMonth, partsOf } from '../calendar/day.ts';
import { daysIn, monthsIn, type Period, type ProrationBasis, type Share, WHOLE } from '../calendar/period.ts';
import type { Word } from '../findings/fact.ts';
import type { MatchedCharge } from '../match/month.ts';
import { signOf, subtract } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import {
  billedAmount,
  billedCell,
  discountedElsewhere,
  impactOf,
  recurringCharges,
  shareWorking,
} from './charge-facts.ts';
import { type FullPrice, fullMonthPrice } from './full-month-price.ts';
import { defineRule } from './rule.ts';
import { exceeds, type Tolerance, toleranceOptions } from './tolerance.ts';

/** A part of a month is billed as a whole one, on the wrong basis, or a day out. */
export const prorationError = defineRule({
  id: 'proration-error',
  class: 'error',
  severity: 'error',
  rank: 'price',
  needs: [],
  title: {
    en: 'Part of a month wrongly counted',
    fr: 'Prorata mal calculé',
    ar: 'خطأ في احتساب جزء من الشهر',
  },
  doc: {
    fires:
      'A recurring charge above zero has a period of its own that is not a number of whole months, its monthly price is known (the price term in force; else the monthly charge of the inventory row of its code, for its quantity; else unit price × quantity on the line; else the last earlier charge of the same account, service, code and quantity for whole months), and its amount is not that price × share of the month on the carrier’s basis (ground rule 7), but is one of: the whole price for less than a month; the price by the other basis (days of the month or 30); the price for one day more or less, by either basis. A unit price that gives the line’s amount may be the part’s own, and proves nothing. Any other amount is no matter of proration. A discount on a line of its own for the same service counts.',
    impact: 'amount − monthly price × share of the month; below zero it is an exposure.',
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
            period_start: '2026-10-16',
            period_end: '2026-10-31',
            quantity: '1',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        prices: [{ carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '28.00', currency: 'CAD' }],
      },
      says: '514-555-0101, VOIP-STD: a whole month is billed for 2026-10-16 – 2026-10-31 only: CA$28.00 instead of CA$14.45, CA$13.55 too much (93.8%).',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    whole: {
      en: '{service}, {code}: a whole month is billed for {period} only: {billed} instead of {expected}, {difference} too much ({percent}).',
      fr: '{service}, {code} : un mois entier est facturé pour la seule période {period} : {billed} au lieu de {expected}, {difference} de trop ({percent}).',
      ar: '{service}، {code}: فوتر شهر كامل عن الفترة {period} فقط: {billed} بدلا من {expected}، زيادة {difference} ({percent}).',
    },
    'part-above': {
      en: '{service}, {code}: {counted} of a month is billed for {period}, {due} is due: {billed} instead of {expected}, {difference} too much ({percent}).',
      fr: '{service}, {code} : {counted} de mois facturés pour la période {period}, {due} dus : {billed} au lieu de {expected}, {difference} de trop ({percent}).',
      ar: '{service}، {code}: فوتر {counted} من الشهر عن الفترة {period} والمستحق {due}: {billed} بدلا من {expected}، زيادة {difference} ({percent}).',
    },
    'part-below': {
      en: '{service}, {code}: {counted} of a month is billed for {period}, {due} is due: {billed} instead of {expected}, {difference} too little ({percent}).',
      fr: '{service}, {code} : {counted} de mois facturés pour la période {period}, {due} dus : {billed} au lieu de {expected}, {difference} de moins ({percent}).',
      ar: '{service}، {code}: فوتر {counted} من الشهر عن الفترة {period} والمستحق {due}: {billed} بدلا من {expected}، نقص {difference} ({percent}).',
    },
  },
  *check(month, optionsAt) {
    const spent = new Set<unknown>();
    for (const matched of recurringCharges(month.charges)) {
      const { charge, share } = matched;
      const { period, amount, origin } = charge;
      if (!period || share.denominator === 1n || signOf(amount) === 0) continue;
      const price = fullMonthPrice(month, matched);
      if (!price) continue;
      const tolerance = optionsAt(charge);
      const expected = price.at(share);
      if (!exceeds(subtract(amount, expected), expected, tolerance)) continue;
      const basis = month.prorationOf(charge.carrier.key);
      const counted = mistakes(period, basis, share).find((mistake) =>
        isCounted(matched, price, mistake, tolerance),
      );
      if (!counted || discountedElsewhere(matched, expected, tolerance, spent)) continue;
      const impact = impactOf(amount, expected);
      if (signOf(impact) === 0) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        message: counted === WHOLE ? 'whole' : signOf(impact) > 0 ? 'part-above' : 'part-below',
        words: { counted: shareWord(counted), due: shareWord(partOf(period, basis)) },
        billed: billedAmount(matched),
        expected,
        impact,
        evidence: [
          billedCell(matched),
          evidenceOf(origin, 'period_start'),
          evidenceOf(origin, 'period_end'),
          ...price.evidence,
        ],
        working: [
          ...price.working,
          ...shareWorking(matched),
          { name: 'expected', value: expected },
          { name: 'billed', value: amount },
        ],
      };
    }
  },
});

function isCounted(
  { charge: { amount } }: MatchedCharge,
  price: FullPrice,
  share: Share,
  tolerance: Tolerance,
): boolean {
  if (share === WHOLE && !price.provesWhole) return false;
  const wrong = price.at(share);
  return !exceeds(subtract(amount, wrong), wrong, tolerance);
}

/** The shares of a month that a carrier bills by mistake for a part of one: a whole one, the other basis, a day out. */
function mistakes(period: Period, basis: ProrationBasis, due: Share): Share[] {
  const other = basis === 'actual' ? 'thirty' : 'actual';
  return [
    ...(due.numerator < due.denominator ? [WHOLE] : []),
    ...[partOf(period, other), ...aDayOut(period, basis), ...aDayOut(period, other)].filter(
      ({ numerator, denominator }) => numerator % denominator !== 0n,
    ),
  ];
}

/** The share of a month; of one calendar month as its days over all, as people write it. */
function partOf(period: Period, basis: ProrationBasis): Share {
  const length = lengthOfMonth(period, basis);
  return length === undefined
    ? monthsIn(period, basis)
    : { numerator: BigInt(daysIn(period)), denominator: BigInt(length) };
}

/** One day more and one less: of the days of one calendar month, else of the period at either end. */
function aDayOut(period: Period, basis: ProrationBasis): Share[] {
  const { from, to } = period;
  const length = lengthOfMonth(period, basis);
  if (length !== undefined) {
    return [daysIn(period) + 1, daysIn(period) - 1].map((days) => ({
      numerator: BigInt(days),
      denominator: BigInt(length),
    }));
  }
  return [
    { from: addDays(from, -1), to },
    { from, to: addDays(to, 1) },
    { from: addDays(from, 1), to },
    { from, to: addDays(to, -1) },
  ].map((out) => monthsIn(out, basis));
}

/** The days over which a part of a calendar month is counted; undefined for a period that is not within one. */
function lengthOfMonth({ from, to }: Period, basis: ProrationBasis): number | undefined {
  const [start, end] = [partsOf(from), partsOf(to)];
  if (start.year !== end.year || start.month !== end.month) return undefined;
  return basis === 'thirty' ? 30 : daysInMonth(start.year, start.month);
}

function shareWord({ numerator, denominator }: Share): Word {
  return { kind: 'text', text: `${numerator}/${denominator}` };
}
