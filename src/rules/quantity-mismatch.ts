import { z } from 'zod';
import { isWhole } from '../calendar/period.ts';
import type { MatchedCharge } from '../match/month.ts';
import { addDecimals, compareDecimals, type Decimal, subtractDecimals } from '../money/decimal.ts';
import { absolute, compare, type Money, rounded, shareOf, signOf, subtract } from '../money/money.ts';
import { extended } from '../money/unit-price.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { comparePlaces, evidenceOf } from '../records/origin.ts';
import { billedAmount, billedCell, inventoryCell, recurringCharges } from './charge-facts.ts';
import { linesTogether, rowsTogether } from './divided-rows.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** More or fewer units are billed than the inventory holds. */
export const quantityMismatch = defineRule({
  id: 'quantity-mismatch',
  class: 'error',
  severity: 'error',
  rank: 'quantity',
  needs: ['inventory'],
  title: {
    en: 'Quantity differs from the inventory',
    fr: 'Quantité différente de l’inventaire',
    ar: 'الكمية مخالفة للجرد',
  },
  doc: {
    fires:
      'A recurring charge states a quantity, its inventory row states one, and they differ. What the bill divides over several lines of a period, or the inventory over several rows, agrees when the whole does. A row without a code is compared only where it answers for one recurring charge.',
    impact:
      '(billed − owned) × unit price, for the share of the month billed; the unit price is the bill’s own, else the amount over the quantity. Never more than the charge. Below zero it is an exposure.',
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
            quantity: '12',
            unit_price: '5.00',
            amount: '60.00',
            currency: 'CAD',
          },
        ],
        inventory: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            service: 'LAN-1',
            code: 'SEAT',
            status: 'active',
            quantity: '10',
          },
        ],
      },
      says: 'LAN-1, SEAT: 12 billed, 10 in the inventory: 2 × CA$5.00 = CA$10.00 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    above: {
      en: '{service}, {code}: {quantity} billed, {owned} in the inventory: {excess} × {unit} = {difference} too much.',
      fr: '{service}, {code} : {quantity} facturés, {owned} à l’inventaire : {excess} × {unit} = {difference} de trop.',
      ar: '{service}، {code}: فوتر {quantity}، وفي الجرد {owned}: {excess} × {unit} = {difference} زيادة.',
    },
    below: {
      en: '{service}, {code}: {quantity} billed, {owned} in the inventory: {excess} × {unit} = {difference} too little.',
      fr: '{service}, {code} : {quantity} facturés, {owned} à l’inventaire : {excess} × {unit} = {difference} de moins.',
      ar: '{service}، {code}: فوتر {quantity}، وفي الجرد {owned}: {excess} × {unit} = {difference} نقص.',
    },
  },
  *check(month, optionsAt) {
    const cases = new Map(month.inventory.map((one) => [one.row, one]));
    for (const inventory of month.inventory) {
      const { row, charges } = inventory;
      const owned = row.quantity;
      const recurring = recurringCharges(charges);
      if (!owned || (!row.code && recurring.length !== 1)) continue;
      for (const matched of recurring) {
        const { quantity } = matched.charge;
        if (!quantity || quantity.digits <= 0n) continue;
        const tolerance = optionsAt(matched.charge);
        if (compareDecimals(quantity, owned) === 0) continue;
        const rows = rowsTogether(matched, row);
        const lines = rows.flatMap((other) => {
          const ofRow = other === row ? inventory : cases.get(other);
          return ofRow ? linesTogether(ofRow, matched) : [];
        });
        const ownedTogether = sumOf(rows.map((other) => other.quantity));
        if (lines.length > 1 || rows.length > 1) {
          const [bearer, ...others] = lines.toSorted(byQuantity);
          if (bearer !== matched || others.some(({ charge }) => !charge.quantity)) continue;
          const excess = subtractDecimals(sumOf(lines.map(({ charge }) => charge.quantity)), ownedTogether);
          if (excess.digits === 0n) continue;
          const part = costOf(matched, excess, quantity);
          const due = subtract(billedAmount(matched), part);
          if (!exceeds(part, due, tolerance)) continue;
          yield {
            ...fact(matched, row, addDecimals(ownedTogether, excess), ownedTogether, part),
            billed: billedAmount(matched),
            expected: due,
            ...(others.length === 0 ? {} : { together: lines }),
          };
          continue;
        }
        const impact = costOf(matched, subtractDecimals(quantity, owned), quantity);
        const billed = billedAmount(matched);
        const expected = subtract(billed, impact);
        if (!exceeds(impact, expected, tolerance)) continue;
        yield { ...fact(matched, row, quantity, owned, impact), billed, expected };
      }
    }
  },
});

/** The line of the largest quantity bears the difference; of equal ones the first of the files. */
function byQuantity({ charge: a }: MatchedCharge, { charge: b }: MatchedCharge): number {
  const none = { digits: 0n, scale: 0 };
  return compareDecimals(b.quantity ?? none, a.quantity ?? none) || comparePlaces(a.origin, b.origin);
}

function sumOf(quantities: readonly (Decimal | undefined)[]): Decimal {
  return quantities.reduce<Decimal>((sum, next) => (next ? addDecimals(sum, next) : sum), {
    digits: 0n,
    scale: 0,
  });
}

function fact(matched: MatchedCharge, row: InventoryRow, quantity: Decimal, owned: Decimal, impact: Money) {
  const difference = subtractDecimals(quantity, owned);
  const excess = difference.digits < 0n ? { ...difference, digits: -difference.digits } : difference;
  const one = { digits: 1n, scale: 0 };
  return {
    about: { kind: 'charge', charge: matched },
    message: signOf(impact) > 0 ? 'above' : 'below',
    words: {
      quantity: { kind: 'number', number: quantity },
      owned: { kind: 'number', number: owned },
      excess: { kind: 'number', number: excess },
      unit:
        (isWhole(matched.share) ? matched.charge.unitPrice : undefined) ??
        absolute(costOf(matched, one, quantity)),
    },
    impact,
    evidence: [
      evidenceOf(matched.charge.origin, 'quantity'),
      billedCell(matched),
      inventoryCell(row, 'quantity'),
    ],
    working: [
      { name: 'quantity', value: { kind: 'number', number: quantity } },
      { name: 'owned-quantity', value: { kind: 'number', number: owned } },
      ...(matched.charge.unitPrice ? [{ name: 'unit-price' as const, value: matched.charge.unitPrice }] : []),
      { name: 'billed', value: billedAmount(matched) },
      { name: 'difference', value: impact },
    ],
  } as const;
}

/** What `units` of the charge cost: at the bill's unit price for the share of the month, and never above the charge. */
function costOf(matched: MatchedCharge, units: Decimal, quantity: Decimal): Money {
  const cost = priceOf(matched, units, quantity);
  const billed = billedAmount(matched);
  return compare(cost, billed) > 0 ? billed : cost;
}

function priceOf({ charge, share }: MatchedCharge, units: Decimal, quantity: Decimal): Money {
  if (!charge.unitPrice || charge.unitPrice.currency !== charge.amount.currency)
    return shareOf(charge.amount, ratio(units, quantity));
  const wholeLine = rounded(extended(charge.unitPrice, quantity));
  return compare(wholeLine, rounded(charge.amount)) === 0
    ? rounded(extended(charge.unitPrice, units))
    : shareOf(extended(charge.unitPrice, units), share);
}

function ratio(units: Decimal, quantity: Decimal): { numerator: bigint; denominator: bigint } {
  return {
    numerator: units.digits * 10n ** BigInt(quantity.scale),
    denominator: quantity.digits * 10n ** BigInt(units.scale),
  };
}
