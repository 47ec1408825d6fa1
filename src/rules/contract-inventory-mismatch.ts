import { z } from 'zod';
import { addDays, addMonths, type Day, later } from '../calendar/day.ts';
import { monthOf } from '../match/billing-month.ts';
import { contractPrice, inventoryPrice, statedQuantity } from '../match/expected-price.ts';
import type { InventoryCase, MatchedCharge, Month } from '../match/month.ts';
import { compareDecimals } from '../money/decimal.ts';
import { type Money, rounded, subtract } from '../money/money.ts';
import type { PriceTerm } from '../records/price-term.ts';
import {
  billedCell,
  discountedElsewhere,
  inventoryCell,
  recurringCharges,
  shareWorking,
  termCells,
} from './charge-facts.ts';
import { linesTogether, rowsTogether } from './divided-rows.ts';
import { defineRule } from './rule.ts';
import { sameChargeKey } from './same-charge.ts';
import { bandHolds, inForceOn, termsBeside } from './terms-beside.ts';
import { exceeds, type Tolerance, toleranceOptions } from './tolerance.ts';

/** The contract and the inventory have two prices for a service, and the bill has one of them. */
export const contractInventoryMismatch = defineRule({
  id: 'contract-inventory-mismatch',
  class: 'data-quality',
  severity: 'info',
  rank: 'price',
  needs: ['inventory', 'prices'],
  title: {
    en: 'Contract and inventory disagree on the price',
    fr: 'Contrat et inventaire en désaccord sur le prix',
    ar: 'العقد والجرد مختلفان في السعر',
  },
  doc: {
    fires:
      'A recurring charge has a price term in force and an inventory row of its code (or is the only recurring charge of a row without a code) with a monthly charge in its currency and for its quantity; the two prices, for the charge’s period, differ by more than the tolerance, and the amount agrees with one of them. It is said once for a row and a term. Nothing is said where the bill divides the row over several lines, where the inventory has several such rows, where a discount line brings the amount from one price to the other, or where the term ended by the end of the month billed (or by the day of the audit) and the term that follows it has the inventory’s price.',
    impact: '0: it is our own records that must be put right.',
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
            status: 'active',
            mrc: '26.00',
            currency: 'CAD',
          },
        ],
        prices: [{ carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '28.00', currency: 'CAD' }],
      },
      says: '514-555-0101, VOIP-STD: CA$28.00 by the contract and CA$26.00 in the inventory; the bill agrees with the contract.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    'as-contract': {
      en: '{service}, {code}: {contract} by the contract and {mrc} in the inventory; the bill agrees with the contract.',
      fr: '{service}, {code} : {contract} au contrat et {mrc} à l’inventaire ; la facture suit le contrat.',
      ar: '{service}، {code}: {contract} في العقد و{mrc} في الجرد؛ والفاتورة موافقة للعقد.',
    },
    'as-inventory': {
      en: '{service}, {code}: {contract} by the contract and {mrc} in the inventory; the bill agrees with the inventory.',
      fr: '{service}, {code} : {contract} au contrat et {mrc} à l’inventaire ; la facture suit l’inventaire.',
      ar: '{service}، {code}: {contract} في العقد و{mrc} في الجرد؛ والفاتورة موافقة للجرد.',
    },
  },
  lacks: (month) =>
    month.inventory.some(({ row }) => row.mrc)
      ? undefined
      : {
          en: 'no inventory row states a monthly charge',
          fr: 'aucune ligne d’inventaire n’indique de montant mensuel',
          ar: 'لا يذكر أي سطر في الجرد مبلغا شهريا',
        },
  *check(month, optionsAt) {
    for (const inventory of month.inventory) {
      const { row } = inventory;
      const told = new Set<PriceTerm>();
      for (const matched of comparable(inventory)) {
        const { charge, price } = matched;
        if (price.status !== 'in-force' || told.has(price.term)) continue;
        const { term } = price;
        const owned = inventoryPrice(matched, row);
        if (!owned || owned.currency !== charge.amount.currency) continue;
        const tolerance = optionsAt(charge);
        const agreed = contractPrice(inQuantity(matched, inventory), term);
        if (!exceeds(subtract(agreed, owned), agreed, tolerance)) continue;
        const asContract = !exceeds(subtract(charge.amount, agreed), agreed, tolerance);
        if (!asContract && exceeds(subtract(charge.amount, owned), owned, tolerance)) continue;
        if (discountedElsewhere(matched, asContract ? owned : agreed, tolerance, new Set())) continue;
        if (followedByOwned(month, inQuantity(matched, inventory), owned, tolerance)) continue;
        told.add(term);
        yield {
          about: { kind: 'charge', charge: matched },
          message: asContract ? 'as-contract' : 'as-inventory',
          words: { contract: agreed, mrc: owned },
          evidence: [billedCell(matched), ...termCells(term), inventoryCell(row, 'mrc')],
          working: [
            { name: 'unit-price', value: term.unitPrice },
            { name: 'mrc', value: row.mrc ?? owned },
            ...shareWorking(matched),
            { name: 'billed', value: rounded(charge.amount) },
          ],
        };
      }
    }
  },
});

/** The charges that stand alone for the row, as the row does for them. */
function comparable(inventory: InventoryCase): readonly MatchedCharge[] {
  const { row, charges } = inventory;
  const recurring = recurringCharges(charges);
  if (!row.mrc || recurring.length === 0 || (!row.code && recurring.length > 1)) return [];
  return recurring.filter((matched) => {
    if (matched.inventory.status !== 'matched') return false;
    if (row.code && matched.inventory.by !== 'code') return false;
    const quantity = statedQuantity(matched.charge);
    if (quantity && row.quantity && compareDecimals(quantity, row.quantity) !== 0) return false;
    if (rowsTogether(matched, row).length > 1) return false;
    const line = sameChargeKey(matched);
    return linesTogether(inventory, matched).every((other) => sameChargeKey(other) === line);
  });
}

/** The charge in the quantity that the row's monthly charge is for, where the bill does not say. */
function inQuantity(matched: MatchedCharge, { row }: InventoryCase): MatchedCharge {
  const quantity = statedQuantity(matched.charge) ?? row.quantity;
  return quantity ? { ...matched, charge: { ...matched.charge, quantity } } : matched;
}

/** True when the term is over by now and the next one has the inventory's price, which is today's. */
function followedByOwned(month: Month, matched: MatchedCharge, owned: Money, tolerance: Tolerance): boolean {
  const ended = matched.price.status === 'in-force' ? matched.price.term.validTo : undefined;
  if (ended === undefined || ended > later(month.asOf, monthEnd(matched.period?.to ?? month.asOf)))
    return false;
  return termsBeside(month, matched).some(
    (next) =>
      inForceOn(next, addDays(ended, 1)) &&
      bandHolds(next, matched) &&
      !exceeds(subtract(contractPrice(matched, next), owned), owned, tolerance),
  );
}

function monthEnd(day: Day): Day {
  return addDays(addMonths(monthOf(day), 1), -1);
}
