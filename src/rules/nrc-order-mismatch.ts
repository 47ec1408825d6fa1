import { z } from 'zod';
import { append } from '../keyed/value-at.ts';
import type { Month } from '../match/month.ts';
import { absolute, add, compare, rounded, signOf, subtract, zero } from '../money/money.ts';
import type { Order } from '../records/order.ts';
import { evidenceOf } from '../records/origin.ts';
import { agreedOrder } from './agreed-order.ts';
import { billedAmount, billedCell, impactOf, priceWorking, termCells } from './charge-facts.ts';
import { largestFirst } from './charge-order.ts';
import { agrees, isDiscounted, type OneTimeLine, oneTimeLines, sheetPrice } from './one-time-lines.ts';
import { defineRule, type FactDraft } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A one-time charge is not what its order, or without one the price sheet, agrees to. */
export const nrcOrderMismatch = defineRule({
  id: 'nrc-order-mismatch',
  class: 'error',
  severity: 'error',
  rank: 'order',
  needs: [],
  lacks: (month) => (statesOneTimePrice(month) ? undefined : NO_PRICE),
  title: {
    en: 'One-time charge differs from the order',
    fr: 'Frais ponctuels différents de la commande',
    ar: 'الرسم لمرة واحدة مخالف للطلب',
  },
  doc: {
    fires:
      'A one-time charge is not the one-time price of its order: the order whose number it states, else the one of its code, else the one of its service with the nearest day, requested or completed in the 60 days before the first day billed or until the last (see nrc-without-order). Where that order states no price in the charge’s currency, or there is none, the charge is not the one-time price in force in the price sheet × (1 − discount %) × quantity; a sheet that does not say what its prices are for is passed over where recurring charges have the code. An order is settled by a charge of exactly its price; several other charges for one order are held against it together, those of its code alone where there are any, and without those at their price in the sheet. A discount on a line of its own for the same service counts.',
    impact: 'amount − price of the order or the price sheet; below zero it is an exposure.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            invoice_date: '2026-10-31',
            service: '514-555-0101',
            charge_type: 'one-time',
            code: 'INST',
            amount: '95.00',
            currency: 'CAD',
          },
        ],
        orders: [
          {
            carrier: 'Laurentel',
            order: 'CMD-7',
            type: 'add',
            service: '514-555-0101',
            completed_date: '2026-10-12',
            nrc: '65.00',
            mrc: '28.00',
          },
        ],
      },
      says: '514-555-0101, INST: one-time charge of CA$95.00, CA$65.00 on order CMD-7: CA$30.00 too much (46.2%).',
    },
  },
  options: z.strictObject({
    days: z
      .number()
      .int()
      .min(0)
      .max(3650)
      .default(60)
      .describe(
        'Days before the first day billed in which the order may have been requested or completed; 60',
      ),
    ...toleranceOptions,
  }),
  messages: {
    'order-above': {
      en: '{service}, {code}: one-time charge of {billed}, {expected} on order {order}: {difference} too much ({percent}).',
      fr: '{service}, {code} : frais ponctuels de {billed}, {expected} sur la commande {order} : {difference} de trop ({percent}).',
      ar: '{service}، {code}: رسم لمرة واحدة {billed}، وفي الطلب {order} {expected}: زيادة {difference} ({percent}).',
    },
    'order-below': {
      en: '{service}, {code}: one-time charge of {billed}, {expected} on order {order}: {difference} too little ({percent}).',
      fr: '{service}, {code} : frais ponctuels de {billed}, {expected} sur la commande {order} : {difference} de moins ({percent}).',
      ar: '{service}، {code}: رسم لمرة واحدة {billed}، وفي الطلب {order} {expected}: نقص {difference} ({percent}).',
    },
    'together-above': {
      en: '{service}: its {count} one-time charges for order {order} come to {sum}, {price} on the order: {excess} too much, held against {code} ({billed}).',
      fr: '{service} : ses {count} frais ponctuels pour la commande {order} totalisent {sum}, {price} sur la commande : {excess} de trop, imputés à {code} ({billed}).',
      ar: '{service}: مجموع رسومه لمرة واحدة للطلب {order} (عددها {count}) هو {sum}، وفي الطلب {price}: زيادة {excess}، تحسب على {code} ({billed}).',
    },
    'together-below': {
      en: '{service}: its {count} one-time charges for order {order} come to {sum}, {price} on the order: {excess} too little.',
      fr: '{service} : ses {count} frais ponctuels pour la commande {order} totalisent {sum}, {price} sur la commande : {excess} de moins.',
      ar: '{service}: مجموع رسومه لمرة واحدة للطلب {order} (عددها {count}) هو {sum}، وفي الطلب {price}: نقص {excess}.',
    },
    'price-above': {
      en: '{service}, {code}: one-time charge of {billed}, contract price {expected}: {difference} too much ({percent}).',
      fr: '{service}, {code} : frais ponctuels de {billed}, prix du contrat {expected} : {difference} de trop ({percent}).',
      ar: '{service}، {code}: رسم لمرة واحدة {billed}، سعر العقد {expected}: زيادة {difference} ({percent}).',
    },
    'price-below': {
      en: '{service}, {code}: one-time charge of {billed}, contract price {expected}: {difference} too little ({percent}).',
      fr: '{service}, {code} : frais ponctuels de {billed}, prix du contrat {expected} : {difference} de moins ({percent}).',
      ar: '{service}، {code}: رسم لمرة واحدة {billed}، سعر العقد {expected}: نقص {difference} ({percent}).',
    },
  },
  *check(month, optionsAt) {
    const lines = oneTimeLines(month, optionsAt);
    const settled = new Set<Order>();
    const open = lines.filter((line) => {
      const exact = line.orders.filter(({ order }) => order.nrc && agrees(line, order.nrc));
      const order = agreedOrder(exact, line.matched.charge, line.billed);
      if (order) settled.add(order);
      return order === undefined;
    });
    const ofOrder = new Map<Order, OneTimeLine[]>();
    const priced: OneTimeLine[] = [];
    for (const line of open) {
      const unsettled = line.orders.filter(({ order }) => !settled.has(order));
      const order = agreedOrder(unsettled, line.matched.charge, line.billed);
      if (order?.nrc?.currency === line.matched.charge.amount.currency) append(ofOrder, order, line);
      else priced.push(line);
    }
    const spent = new Set<unknown>();
    for (const [order, all] of ofOrder) {
      const coded = all.filter(
        ({ matched: { charge } }) => order.code && charge.code?.key === order.code.key,
      );
      const own = coded.length > 0 ? coded : all;
      if (own !== all) priced.push(...all.filter((line) => !own.includes(line)));
      const fact = orderFact(order, own, spent);
      if (fact) yield fact;
    }
    for (const line of priced) {
      const { matched, term } = line;
      const expected = term && sheetPrice(matched, term);
      if (!term || !expected || agrees(line, expected)) continue;
      if (isDiscounted(line, expected, spent)) continue;
      const impact = impactOf(matched.charge.amount, expected);
      if (signOf(impact) === 0) continue;
      yield {
        about: { kind: 'charge', charge: matched },
        message: signOf(impact) > 0 ? 'price-above' : 'price-below',
        billed: billedAmount(matched),
        expected,
        impact,
        evidence: [billedCell(matched), ...termCells(term)],
        working: priceWorking(matched, term, expected),
      };
    }
  },
});

const NO_PRICE = {
  en: 'no order and no price sheet states a one-time price',
  fr: 'aucune commande ni grille tarifaire n’indique de prix pour des frais ponctuels',
  ar: 'لا يذكر أي طلب ولا أي قائمة أسعار سعرا لرسم لمرة واحدة',
};

function statesOneTimePrice({ orders, prices }: Month): boolean {
  return (
    orders.some(({ nrc }) => nrc) || prices.some(({ type }) => type === undefined || type === 'one-time')
  );
}

/** What the charges for one order, none of which is exactly its price, come to beside it. */
function orderFact(
  order: Order,
  all: readonly OneTimeLine[],
  spent: Set<unknown>,
): FactDraft<'order-above' | 'order-below' | 'together-above' | 'together-below'> | undefined {
  const price = order.nrc && rounded(order.nrc);
  const lines =
    all.length > 1
      ? all.filter((line) => !line.term || !agrees(line, sheetPrice(line.matched, line.term)))
      : all;
  const [matched, ...others] = largestFirst(lines.map((line) => line.matched));
  const first = lines.find((line) => line.matched === matched);
  if (!price || !matched || !first) return undefined;
  const { tolerance } = first;
  const sum = others.reduce((total, { charge }) => add(total, charge.amount), matched.charge.amount);
  if (!exceeds(subtract(sum, price), price, tolerance)) return undefined;
  if (others.length === 0 && isDiscounted(first, price, spent)) return undefined;
  const excess = subtract(rounded(sum), price);
  if (signOf(excess) === 0) return undefined;
  const billed = billedAmount(matched);
  const expected = compare(excess, billed) < 0 ? subtract(billed, excess) : zero(billed.currency);
  const side = signOf(excess) > 0 ? 'above' : 'below';
  return {
    about: { kind: 'charge', charge: matched },
    message: `${others.length === 0 ? 'order' : 'together'}-${side}`,
    words: {
      order: { kind: 'text', text: order.order.written },
      count: { kind: 'count', count: lines.length },
      sum: rounded(sum),
      price,
      excess: absolute(excess),
    },
    billed,
    expected,
    impact: subtract(billed, expected),
    ...(others.length === 0 ? {} : { together: [matched, ...others] }),
    evidence: [billedCell(matched), ...others.map(billedCell), evidenceOf(order.origin, 'nrc')],
    working: [
      { name: 'billed', value: rounded(sum) },
      { name: 'order-price', value: price },
      { name: 'difference', value: excess },
    ],
  };
}
