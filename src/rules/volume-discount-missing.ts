import { z } from 'zod';
import { billedQuantity, contractPrice } from '../match/expected-price.ts';
import type { MatchedCharge, Month, PriceHit } from '../match/month.ts';
import { PriceBook } from '../match/price-book.ts';
import { addDecimals, type Decimal } from '../money/decimal.ts';
import { signOf, subtract } from '../money/money.ts';
import { evidenceOf } from '../records/origin.ts';
import { fold } from '../text/fold.ts';
import {
  billedAmount,
  billedCell,
  discountedElsewhere,
  impactOf,
  priceWorking,
  recurringCharges,
  termCells,
} from './charge-facts.ts';
import { monthlyLines } from './monthly-lines.ts';
import { defineRule } from './rule.ts';
import { hasBand } from './terms-beside.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

const SCOPES = ['service', 'account', 'carrier'] as const;

/** All lines of a code together earn a lower price than the one that each pays for its own quantity. */
export const volumeDiscountMissing = defineRule({
  id: 'volume-discount-missing',
  class: 'error',
  severity: 'warning',
  rank: 'price',
  needs: ['prices'],
  title: {
    en: 'Volume price not applied',
    fr: 'Prix de volume non appliqué',
    ar: 'سعر الكمية الإجمالية غير مطبق',
  },
  doc: {
    fires:
      'A recurring charge has one of the codes (option codes) whose quantity bands count all recurring charges of the carrier together (of the account or the service, where the term names one). The quantity in all falls in a band whose price for the charge is lower than that of the band of its own quantity, and the amount is above it. A month billed in two parts, or a repeated line, counts once. A discount on a line of its own for the same service counts.',
    impact: 'amount − price of the band of the quantity in all, for the charge’s own quantity and period.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'SIM',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            quantity: '20',
            amount: '200.00',
            currency: 'CAD',
          },
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0102',
            charge_type: 'recurring',
            code: 'SIM',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            quantity: '100',
            amount: '850.00',
            currency: 'CAD',
          },
        ],
        prices: [
          { carrier: 'Laurentel', code: 'SIM', unit_price: '10.00', currency: 'CAD', max_quantity: '99' },
          { carrier: 'Laurentel', code: 'SIM', unit_price: '8.50', currency: 'CAD', min_quantity: '100' },
        ],
      },
      options: { codes: ['SIM'] },
      says: '514-555-0101, SIM: 120 in all earn CA$8.50 each; CA$200.00 is billed instead of CA$170.00: CA$30.00 too much (17.6%).',
    },
  },
  options: z.strictObject({
    ...toleranceOptions,
    codes: z
      .array(z.string().min(1))
      .default([])
      .describe('Codes priced by the quantity of all their lines together; none when absent'),
  }),
  messages: {
    missing: {
      en: '{service}, {code}: {volume} in all earn {tier} each; {billed} is billed instead of {expected}: {difference} too much ({percent}).',
      fr: '{service}, {code} : {volume} au total donnent droit à {tier} l’unité ; facturé {billed} au lieu de {expected} : {difference} de trop ({percent}).',
      ar: '{service}، {code}: الكمية الإجمالية {volume} سعر وحدتها {tier}؛ والمفوتر {billed} بدلا من {expected}: زيادة {difference} ({percent}).',
    },
  },
  lacks: (month, choices) => {
    if (
      (choices as readonly { readonly codes: readonly string[] }[]).every(({ codes }) => codes.length === 0)
    )
      return {
        en: 'no code is said to be priced by its volume (option codes)',
        fr: 'aucun code n’est déclaré tarifé au volume (option codes)',
        ar: 'لم يحدد أي رمز يسعر بحسب الكمية الإجمالية (الخيار codes)',
      };
    return month.prices.some(hasBand)
      ? undefined
      : {
          en: 'no price term has a quantity band',
          fr: 'aucune condition tarifaire n’a de tranche de quantité',
          ar: 'لا شريحة كمية لأي سعر في القوائم',
        };
  },
  *check(month, optionsAt) {
    const chosen = bandedCharges(month).filter(({ charge }) => {
      const key = charge.code && codeKey(charge.code.key);
      return optionsAt(charge).codes.some((code) => codeKey(code) === key);
    });
    if (chosen.length === 0) return;
    const volumes = volumesOf(chosen);
    const book = new PriceBook(month.prices);
    const spent = new Set<unknown>();
    for (const matched of chosen) {
      const { charge, price } = matched;
      const tolerance = optionsAt(charge);
      const earned = bandEarned(book, volumes, matched);
      if (!earned) continue;
      const { term } = earned.hit;
      const expected = contractPrice(matched, term);
      const paid = price.status === 'in-force' ? contractPrice(matched, price.term) : charge.amount;
      if (signOf(subtract(paid, expected)) <= 0) continue;
      const difference = subtract(charge.amount, expected);
      if (signOf(difference) <= 0 || !exceeds(difference, expected, tolerance)) continue;
      if (discountedElsewhere(matched, expected, tolerance, spent)) continue;
      const impact = impactOf(charge.amount, expected);
      if (signOf(impact) === 0) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'missing',
        words: { volume: { kind: 'number', number: earned.volume }, tier: term.unitPrice },
        billed: billedAmount(matched),
        expected,
        impact,
        evidence: [
          billedCell(matched),
          ...termCells(term),
          evidenceOf(term.origin, term.minQuantity ? 'min_quantity' : 'max_quantity'),
        ],
        working: [
          { name: 'volume', value: { kind: 'number', number: earned.volume } },
          ...priceWorking(matched, term, expected),
        ],
      };
    }
  },
});

/** One spelling of a code, as codes of bills are compared. */
function codeKey(code: string): string {
  return fold(code).replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** The charges whose own price depends on their quantity, or that have none because of it. */
function bandedCharges(month: Month): MatchedCharge[] {
  return recurringCharges(month.charges).filter(
    ({ charge, price }) =>
      charge.code !== undefined &&
      charge.amount.digits > 0n &&
      ((price.status === 'in-force' && hasBand(price.term)) || price.status === 'no-term'),
  );
}

/** The quantities of a carrier's code: in all, by account, and by service. */
function volumesOf(charges: readonly MatchedCharge[]): Map<string, Decimal> {
  const volumes = new Map<string, Decimal>();
  for (const matched of monthlyLines(charges)) {
    for (const scope of SCOPES) {
      const key = volumeKey(matched, scope);
      const known = volumes.get(key);
      const quantity = billedQuantity(matched);
      volumes.set(key, known ? addDecimals(known, quantity) : quantity);
    }
  }
  return volumes;
}

function volumeKey({ charge }: MatchedCharge, scope: PriceHit['scope']): string {
  const within = scope === 'carrier' ? undefined : charge[scope]?.key;
  return [charge.carrier.key, charge.code?.key, scope, within].join('\n');
}

/** The term in force for the quantity in all, at the narrowest scope that has one, with that quantity. */
function bandEarned(
  book: PriceBook,
  volumes: ReadonlyMap<string, Decimal>,
  matched: MatchedCharge,
): { hit: PriceHit; volume: Decimal } | undefined {
  const { day } = matched;
  for (const scope of SCOPES) {
    const volume = volumes.get(volumeKey(matched, scope));
    if (!volume) continue;
    const hit = book.match({ ...matched.charge, quantity: volume }, day);
    if (hit.status === 'in-force' && hit.scope === scope) return { hit, volume };
  }
  return undefined;
}
