import { z } from 'zod';
import { addDays, type Day } from '../calendar/day.ts';
import { WHOLE } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { contractPrice } from '../match/expected-price.ts';
import type { MatchedCharge, PriceHit } from '../match/month.ts';
import { PriceBook } from '../match/price-book.ts';
import { add, type Money, times } from '../money/money.ts';
import { comparePlaces, evidenceOf } from '../records/origin.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { billedCell, recurringCharges, termCells } from './charge-facts.ts';
import { monthlyLines } from './monthly-lines.ts';
import { defineRule } from './rule.ts';
import { inForceOn } from './terms-beside.ts';

const A_YEAR = { digits: 12n, scale: 0 };

/** A price in use ends soon, or has just ended, and nothing follows it. */
export const contractExpiring = defineRule({
  id: 'contract-expiring',
  class: 'exposure',
  severity: 'warning',
  rank: 'price',
  needs: ['prices'],
  title: {
    en: 'Contract price about to end',
    fr: 'Prix du contrat arrivant à échéance',
    ar: 'سعر العقد يوشك أن ينتهي',
  },
  doc: {
    fires:
      'A price term is in force for at least one recurring charge of the month, it ends no later than 90 days (option days) after the day of the audit, and no term would be in force for that charge on the day after, at any scope and in any currency. It is said once for a term, with the charges that it leaves without a price.',
    impact:
      '0: the message says what the charges cost in a year at the price that ends (unit price less discount × quantity × 12). A month billed in two parts, or a repeated line, counts once.',
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
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        prices: [
          {
            carrier: 'Laurentel',
            contract: 'C-2026',
            code: 'VOIP-STD',
            unit_price: '28.00',
            currency: 'CAD',
            valid_to: '2026-12-31',
          },
        ],
      },
      says: 'VOIP-STD: the contract price of CA$28.00 ends on 2026-12-31 and none follows it. Charges at this price: 1, CA$336.00 a year.',
    },
  },
  options: z.strictObject({
    days: z
      .number()
      .int()
      .min(0)
      .max(3660)
      .default(90)
      .describe('Days after the day of the audit within which an ending term is told'),
  }),
  messages: {
    ends: {
      en: '{code}: the contract price of {price} ends on {ended} and none follows it. Charges at this price: {count}, {yearly} a year.',
      fr: '{code} : le prix du contrat, {price}, prend fin le {ended} et aucun ne lui succède. Lignes à ce prix : {count}, soit {yearly} par an.',
      ar: '{code}: ينتهي سعر العقد {price} في {ended} ولا سعر يخلفه. عدد الرسوم بهذا السعر: {count}، أي {yearly} سنويا.',
    },
    ended: {
      en: '{code}: the contract price of {price} ended on {ended} and none follows it. Charges at this price: {count}, {yearly} a year.',
      fr: '{code} : le prix du contrat, {price}, a pris fin le {ended} et aucun ne lui succède. Lignes à ce prix : {count}, soit {yearly} par an.',
      ar: '{code}: انتهى سعر العقد {price} في {ended} ولا سعر يخلفه. عدد الرسوم بهذا السعر: {count}، أي {yearly} سنويا.',
    },
  },
  lacks: (month) =>
    month.prices.some(({ validTo }) => validTo !== undefined)
      ? undefined
      : {
          en: 'no price term has an end date',
          fr: 'aucune condition tarifaire n’a de date de fin',
          ar: 'لا تاريخ انتهاء لأي سعر في القوائم',
        },
  *check(month, optionsAt) {
    const book = new PriceBook(month.prices);
    const ending = new Map<PriceTerm, MatchedCharge[]>();
    for (const matched of recurringCharges(month.charges)) {
      const { charge, price, day } = matched;
      if (price.status !== 'in-force' || price.term.validTo === undefined || day === undefined) continue;
      const { days } = optionsAt(charge);
      const term = endingTerm(book, matched, price, { day, limit: addDays(month.asOf, days) });
      if (term) append(ending, term, matched);
    }
    for (const [term, charges] of ending) {
      const ended = term.validTo;
      const spend = monthlySpend(charges, term);
      if (ended === undefined || !spend) continue;
      const yearly = times(spend, A_YEAR);
      const [first] = [...charges].sort(byPlace);
      yield {
        about: { kind: 'term', term, charges },
        message: ended < month.asOf ? 'ended' : 'ends',
        words: {
          price: term.unitPrice,
          ended: { kind: 'day', day: ended },
          count: { kind: 'count', count: charges.length },
          yearly,
        },
        evidence: [
          evidenceOf(term.origin, 'valid_to'),
          ...termCells(term),
          ...(first ? [billedCell(first)] : []),
        ],
        working: [
          { name: 'unit-price', value: term.unitPrice },
          { name: 'monthly', value: spend },
          { name: 'yearly', value: yearly },
        ],
      };
    }
  },
});

/**
 * The term whose end leaves the charge without a price by `limit`: the one in force, or the last of those that state the
 * same price for the same day and outlive it. Undefined where another term follows, or the end is further away.
 */
function endingTerm(
  book: PriceBook,
  { charge }: MatchedCharge,
  { term: inForce, scope }: PriceHit,
  { day, limit }: { readonly day: Day; readonly limit: Day },
): PriceTerm | undefined {
  let term = inForce;
  while (term.validTo !== undefined && term.validTo <= limit) {
    const next = book.match(charge, addDays(term.validTo, 1));
    if (next.status === 'conflict' || next.status === 'other-currency') return undefined;
    if (next.status !== 'in-force') return term;
    // Of one scope, terms in force on the same day have the same price: otherwise they would be a conflict.
    if (next.scope !== scope || !inForceOn(next.term, day)) return undefined;
    term = next.term;
  }
  return undefined;
}

/** What the charges cost in a month at the term's price. */
function monthlySpend(charges: readonly MatchedCharge[], term: PriceTerm): Money | undefined {
  const [first, ...others] = monthlyLines(charges).map((matched) =>
    contractPrice({ ...matched, share: WHOLE }, term),
  );
  return first && others.reduce((sum, next) => add(sum, next), first);
}

function byPlace({ charge: a }: MatchedCharge, { charge: b }: MatchedCharge): number {
  return comparePlaces(a.origin, b.origin);
}
