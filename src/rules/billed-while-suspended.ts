import { z } from 'zod';
import { overlap, type Period } from '../calendar/period.ts';
import { contractPrice } from '../match/expected-price.ts';
import type { MatchedCharge } from '../match/month.ts';
import { signOf, subtract, zero } from '../money/money.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { isStated } from '../records/origin.ts';
import {
  billedAmount,
  billedCell,
  discountedElsewhere,
  impactOf,
  inventoryCell,
  priceWorking,
  recurringCharges,
  termCells,
} from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { SuspendedPrices, saysSuspended } from './suspended-price.ts';
import { exceeds, type Tolerance, toleranceOptions } from './tolerance.ts';

/** A suspended service is billed above its suspended price. */
export const billedWhileSuspended = defineRule({
  id: 'billed-while-suspended',
  class: 'error',
  severity: 'warning',
  rank: 'disconnected',
  needs: ['inventory'],
  title: {
    en: 'Billed at the full rate while suspended',
    fr: 'Facturé au plein tarif pendant une suspension',
    ar: 'مفوتر بالسعر الكامل أثناء التعليق',
  },
  doc: {
    fires:
      'A recurring charge’s inventory row is suspended, and the charge is above the suspended price of the price sheets: a term in force that speaks of a suspension and has the charge’s code (VOIP-STD-SUSP, or VOIP-STD described as suspended) or description; else one for its service; else one for suspensions of any kind. The narrowest scope wins, then the dearest term. Without such a term the suspended price is 0. Not where another row of the same service and code is active in the charge’s period. A charge that itself says suspended is content with a term in force at its amount, and is left alone where no price sheet can be held against it.',
    impact: 'amount − suspended price, for the charge’s quantity and period.',
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
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
        inventory: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            service: '514-555-0101',
            code: 'VOIP-STD',
            status: 'suspended',
          },
        ],
        prices: [
          { carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '28.00', currency: 'CAD' },
          { carrier: 'Laurentel', code: 'VOIP-STD-SUSP', unit_price: '5.00', currency: 'CAD' },
        ],
      },
      says: '514-555-0101, VOIP-STD: suspended in the inventory and billed CA$28.00, suspended price CA$5.00: CA$23.00 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    priced: {
      en: '{service}, {code}: suspended in the inventory and billed {billed}, suspended price {expected}: {difference} too much.',
      fr: '{service}, {code} : suspendu à l’inventaire et facturé {billed}, prix en suspension {expected} : {difference} de trop.',
      ar: '{service}، {code}: معلق في الجرد وفوتر {billed}، وسعر التعليق {expected}: زيادة {difference}.',
    },
    unpriced: {
      en: '{service}, {code}: suspended in the inventory and billed {billed}, with no suspended price in the price sheets: {difference} too much.',
      fr: '{service}, {code} : suspendu à l’inventaire et facturé {billed}, sans prix en suspension dans les grilles tarifaires : {difference} de trop.',
      ar: '{service}، {code}: معلق في الجرد وفوتر {billed}، ولا سعر للتعليق في قوائم الأسعار: زيادة {difference}.',
    },
  },
  lacks: (month) =>
    month.inventory.some(({ row }) => isStated(row.origin, 'status'))
      ? undefined
      : {
          en: 'no inventory row states a status',
          fr: 'aucune ligne d’inventaire n’indique de statut',
          ar: 'لا يذكر أي سطر في الجرد حالة الخدمة',
        },
  *check(month, optionsAt) {
    const prices = new SuspendedPrices(month.prices);
    const spent = new Set<unknown>();
    for (const matched of recurringCharges(month.charges)) {
      const { charge } = matched;
      const row = suspendedRow(matched);
      if (!row || signOf(charge.amount) <= 0) continue;
      const tolerance = optionsAt(charge);
      const term = prices.priceFor(matched);
      if (saysSuspended(charge) && (isPricedSo(matched, tolerance) || (!term && !isInSheets(matched))))
        continue;
      const expected = term ? contractPrice(matched, term) : zero(charge.amount.currency);
      const difference = subtract(charge.amount, expected);
      if (!exceeds(difference, expected, tolerance) || signOf(difference) < 0) continue;
      if (discountedElsewhere(matched, expected, tolerance, spent)) continue;
      const billed = billedAmount(matched);
      yield {
        about: { kind: 'charge', charge: matched },
        message: term ? 'priced' : 'unpriced',
        billed,
        expected,
        impact: impactOf(charge.amount, expected),
        evidence: [billedCell(matched), inventoryCell(row, 'status'), ...(term ? termCells(term) : [])],
        working: term
          ? [
              { name: 'suspended-price', value: term.unitPrice },
              ...priceWorking(matched, term, expected).slice(1),
            ]
          : [
              { name: 'billed', value: billed },
              { name: 'expected', value: expected },
            ],
      };
    }
  },
});

/** The suspended row that answers for the charge, unless another one says that the service is back. */
function suspendedRow({ charge, period, inventory }: MatchedCharge): InventoryRow | undefined {
  if (inventory.status !== 'matched' || inventory.row.status !== 'suspended') return undefined;
  const { row, rows } = inventory;
  const isBack = rows.some(
    (other) =>
      other.status === 'active' &&
      other.code?.key === row.code?.key &&
      (!other.account || other.account.key === charge.account?.key) &&
      (!period || isInService(other, period)),
  );
  return isBack ? undefined : row;
}

function isInService({ startDate, endDate }: InventoryRow, period: Period): boolean {
  const from = startDate ?? period.from;
  const to = endDate ?? period.to;
  return from <= to && overlap({ from, to }, period) !== undefined;
}

/** True when the term in force for the charge has its amount. */
function isPricedSo(matched: MatchedCharge, tolerance: Tolerance): boolean {
  if (matched.price.status !== 'in-force') return false;
  const price = contractPrice(matched, matched.price.term);
  return !exceeds(subtract(matched.charge.amount, price), price, tolerance);
}

/** True where price sheets of the carrier could be read and do not contradict each other. */
function isInSheets({ price: { status } }: MatchedCharge): boolean {
  return status === 'in-force' || status === 'unknown-code' || status === 'no-term' || status === 'expired';
}
