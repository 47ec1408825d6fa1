import { z } from 'zod';
import { periodKey } from '../calendar/period.ts';
import { inventoryPrice } from '../match/expected-price.ts';
import type { InventoryCase, MatchedCharge } from '../match/month.ts';
import { add, compare, type Money, rounded, shareOf, signOf, subtract, zero } from '../money/money.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { comparePlaces } from '../records/origin.ts';
import {
  billedAmount,
  billedCell,
  discountedElsewhere,
  impactOf,
  inventoryCell,
  recurringCharges,
  shareWorking,
} from './charge-facts.ts';
import { linesTogether, rowsTogether } from './divided-rows.ts';
import { defineRule } from './rule.ts';
import { sameChargeKey } from './same-charge.ts';
import { exceeds, type Tolerance, toleranceOptions } from './tolerance.ts';

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
      'A recurring charge differs from its inventory row’s monthly charge, prorated to the charge’s period, and no price term is in force for it. Where a term is in force the contract decides, and this rule is only named beside the contract’s finding. What the bill divides over several lines of a period, or the inventory over several rows, agrees when the whole does. A row without a code answers for all recurring charges of its service in a period together. A discount on a line of its own for the same service counts.',
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
    'together-above': {
      en: '{service}: its recurring charges come to {total}, {mrc} in the inventory: {difference} too much, held against {code} ({billed}).',
      fr: '{service} : ses frais récurrents totalisent {total}, {mrc} à l’inventaire : {difference} de trop, imputés à {code} ({billed}).',
      ar: '{service}: مجموع رسومه الدورية {total}، وفي الجرد {mrc}: زيادة {difference} محسوبة على {code} ({billed}).',
    },
    'together-below': {
      en: '{service}: its recurring charges come to {total}, {mrc} in the inventory: {difference} too little.',
      fr: '{service} : ses frais récurrents totalisent {total}, {mrc} à l’inventaire : {difference} de moins.',
      ar: '{service}: مجموع رسومه الدورية {total}، وفي الجرد {mrc}: نقص {difference}.',
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
        const [subject] = group;
        const { row } = inventory;
        const rows = subject ? pricedRows(group, row) : [];
        const expected = subject && priceOf(subject, rows);
        if (!expected) continue;
        const amount = group.map(({ charge }) => charge.amount).reduce((sum, next) => add(sum, next));
        const tolerance = optionsAt(subject.charge);
        if (!exceeds(subtract(amount, expected), expected, tolerance)) continue;
        if (agreesTogether(inventory, subject, expected, tolerance)) continue;
        if (discountedElsewhere(subject, expected, tolerance, spent, amount)) continue;
        const difference = impactOf(amount, expected);
        for (const { matched, impact } of perCharge(group, difference)) {
          const billed = billedAmount(matched);
          const alone = group.length === 1;
          yield {
            about: { kind: 'charge', charge: matched },
            message: `${alone ? '' : 'together-'}${signOf(impact) > 0 ? 'above' : 'below'}` as const,
            ...(alone ? {} : { words: { total: rounded(amount), mrc: expected } }),
            billed,
            expected: alone ? expected : subtract(billed, impact),
            impact,
            evidence: [
              billedCell(matched),
              ...group.filter((other) => other !== matched).map(billedCell),
              ...rows.map((owned) => inventoryCell(owned, 'mrc')),
            ],
            working: [
              ...rows.flatMap(({ mrc }) => (mrc ? [{ name: 'mrc' as const, value: mrc }] : [])),
              ...shareWorking(matched),
              { name: 'expected', value: expected },
              { name: 'billed', value: rounded(amount) },
              ...(alone ? [] : [{ name: 'difference' as const, value: impact }]),
            ],
            ...(alone ? {} : { together: group }),
            supports: group.some(({ price }) => price.status === 'in-force'),
          };
        }
      }
    }
  },
});

/** The rows whose monthly charges answer for a group: a single charge's own; of several, all that are held together. */
function pricedRows(group: readonly MatchedCharge[], row: InventoryRow): readonly InventoryRow[] {
  const [subject] = group;
  if (!subject || (row.code && group.length === 1)) return [row];
  return rowsTogether(subject, row)
    .filter(({ mrc }) => mrc?.currency === row.mrc?.currency)
    .toSorted((a, b) => (a.mrc && b.mrc ? compare(b.mrc, a.mrc) : 0) || comparePlaces(a.origin, b.origin));
}

function priceOf(subject: MatchedCharge, rows: readonly InventoryRow[]): Money | undefined {
  const prices = rows.map((row) => inventoryPrice(subject, row));
  const [first, ...others] = prices;
  return first && others.reduce<Money | undefined>((sum, next) => sum && next && add(sum, next), first);
}

/** True when what the bill divides over lines, or the inventory over rows, agrees as a whole. */
function agreesTogether(
  inventory: InventoryCase,
  matched: MatchedCharge,
  expected: Money,
  tolerance: Tolerance,
): boolean {
  const { currency } = expected;
  const lines = linesTogether(inventory, matched).filter(({ charge }) => charge.amount.currency === currency);
  const billed = lines.reduce((sum, { charge }) => add(sum, charge.amount), zero(currency));
  if (lines.length > 1 && !exceeds(subtract(billed, expected), expected, tolerance)) return true;
  const rows = rowsTogether(matched, inventory.row).flatMap(({ mrc }) =>
    mrc?.currency === currency ? [mrc] : [],
  );
  const owned = shareOf(
    rows.reduce((sum, mrc) => add(sum, mrc), zero(currency)),
    matched.share,
  );
  return rows.length > 1 && !exceeds(subtract(matched.charge.amount, owned), owned, tolerance);
}

/** The charges that bear the difference: the first in full, or each up to its own amount until none is left. */
function perCharge(
  group: readonly MatchedCharge[],
  difference: Money,
): { matched: MatchedCharge; impact: Money }[] {
  const shares: { matched: MatchedCharge; impact: Money }[] = [];
  let left = difference;
  for (const matched of group) {
    if (signOf(left) === 0) break;
    const amount = billedAmount(matched);
    const impact = compare(left, amount) > 0 ? amount : left;
    if (signOf(impact) === 0) continue;
    shares.push({ matched, impact });
    left = subtract(left, impact);
  }
  return shares;
}

/**
 * The charges to hold against the row's monthly charge: one by one where codes agree and the bill divides nothing, else all
 * of a period together. Lines
 * that repeat another come first, then the largest, so that what duplicate-line claims is not claimed here again.
 */
function comparable({ row, charges }: InventoryCase): MatchedCharge[][] {
  const recurring = recurringCharges(charges).filter(
    ({ charge }) => charge.amount.currency === row.mrc?.currency,
  );
  const byPeriod = new Map<string, MatchedCharge[]>();
  for (const matched of recurring) {
    const key = periodKey(matched.charge.period);
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), matched]);
  }
  const groups = [...byPeriod.values()];
  if (row.code)
    return groups.flatMap((group) =>
      isDivided(group, row) ? [repeatsFirst(group)] : group.map((one) => [one]),
    );
  return groups.map(repeatsFirst);
}

/** True where the bill divides what a coded row owns over lines of which none has the row's price by itself. */
function isDivided(group: readonly MatchedCharge[], row: InventoryRow): boolean {
  return (
    group.length > 1 &&
    group.every((matched) => {
      const price = inventoryPrice(matched, row);
      return price !== undefined && exceeds(subtract(matched.charge.amount, price), price, {});
    })
  );
}

function repeatsFirst(group: readonly MatchedCharge[]): MatchedCharge[] {
  const seen = new Set<string>();
  const repeats = new Set<MatchedCharge>();
  for (const matched of group) {
    const key = `${matched.charge.invoice?.key ?? ''}\n${sameChargeKey(matched)}`;
    if (seen.has(key)) repeats.add(matched);
    seen.add(key);
  }
  return [...group].sort(
    (a, b) => Number(repeats.has(b)) - Number(repeats.has(a)) || compare(b.charge.amount, a.charge.amount),
  );
}
