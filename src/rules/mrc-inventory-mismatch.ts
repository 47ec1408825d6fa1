import { z } from 'zod';
import { periodKey } from '../calendar/period.ts';
import { inventoryPrice } from '../match/expected-price.ts';
import type { InventoryCase, MatchedCharge } from '../match/month.ts';
import { add, compare, rounded, signOf, subtract } from '../money/money.ts';
import {
  billedCell,
  discountedElsewhere,
  inventoryCell,
  recurringCharges,
  shareWorking,
} from './charge-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** The recurring charge is not what the inventory says the service costs, and no price term decides. */
export const mrcInventoryMismatch = defineRule({
  id: 'mrc-inventory-mismatch',
  class: 'error',
  severity: 'error',
  rank: 'inventory-price',
  needs: ['inventory'],
  title: {
    en: 'Price differs from the inventory',
    fr: 'Prix différent de l’inventaire',
    ar: 'السعر مخالف للجرد',
  },
  doc: {
    fires:
      'A recurring charge differs from its inventory row’s monthly charge, prorated to the charge’s period, and no price term is in force for it. Where a term is in force the contract decides, and this rule is only named beside the contract’s finding. A row without a code answers for all recurring charges of its service in a period together.',
    impact: 'amount − mrc for the charge’s period; below zero it is an exposure.',
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
            amount: '31.50',
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
            mrc: '28.00',
            currency: 'CAD',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: billed CA$31.50, CA$28.00 in the inventory: CA$3.50 too much (12.5%).',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    above: {
      en: '{service}, {code}: billed {billed}, {expected} in the inventory: {difference} too much ({percent}).',
      fr: '{service}, {code} : facturé {billed}, {expected} à l’inventaire : {difference} de trop ({percent}).',
      ar: '{service}، {code}: المفوتر {billed}، وفي الجرد {expected}: زيادة {difference} ({percent}).',
    },
    below: {
      en: '{service}, {code}: billed {billed}, {expected} in the inventory: {difference} too little ({percent}).',
      fr: '{service}, {code} : facturé {billed}, {expected} à l’inventaire : {difference} de moins ({percent}).',
      ar: '{service}، {code}: المفوتر {billed}، وفي الجرد {expected}: نقص {difference} ({percent}).',
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
    const spent = new Set<unknown>();
    for (const inventory of month.inventory) {
      for (const group of comparable(inventory)) {
        const subject = group.reduce((largest, next) =>
          compare(next.charge.amount, largest.charge.amount) > 0 ? next : largest,
        );
        const expected = inventoryPrice(subject, inventory.row);
        if (!expected) continue;
        const amount = group.map(({ charge }) => charge.amount).reduce((sum, next) => add(sum, next));
        const difference = subtract(amount, expected);
        const tolerance = optionsAt(subject.charge);
        if (!exceeds(difference, expected, tolerance)) continue;
        if (group.length === 1 && discountedElsewhere(subject, expected, tolerance, spent)) continue;
        yield {
          about: { kind: 'charge', charge: subject },
          message: signOf(difference) > 0 ? 'above' : 'below',
          billed: rounded(amount),
          expected,
          impact: rounded(difference),
          evidence: [...group.map(billedCell), inventoryCell(inventory.row, 'mrc')],
          working: [
            ...(inventory.row.mrc ? [{ name: 'mrc' as const, value: inventory.row.mrc }] : []),
            ...shareWorking(subject),
            { name: 'expected', value: expected },
            { name: 'billed', value: rounded(amount) },
          ],
          supports: group.some(({ price }) => price.status === 'in-force'),
        };
      }
    }
  },
});

/** The charges to hold against the row's monthly charge: one by one where codes agree, else all of a period together. */
function comparable({ row, charges }: InventoryCase): MatchedCharge[][] {
  const recurring = recurringCharges(charges).filter(
    ({ charge }) => charge.amount.currency === row.mrc?.currency,
  );
  if (row.code) return recurring.map((matched) => [matched]);
  const byPeriod = new Map<string, MatchedCharge[]>();
  for (const matched of recurring) {
    const key = periodKey(matched.charge.period);
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), matched]);
  }
  return [...byPeriod.values()];
}
