import type { Share } from '../calendar/period.ts';
import type { WorkingStep } from '../findings/fact.ts';
import { valueAt } from '../keyed/value-at.ts';
import { billedQuantity, contractPrice, statedQuantity } from '../match/expected-price.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { compareDecimals, type Decimal, shortText } from '../money/decimal.ts';
import { compare, type Money, shareOf } from '../money/money.ts';
import { extended } from '../money/unit-price.ts';
import type { Charge } from '../records/charge.ts';
import { type CellEvidence, evidenceOf } from '../records/origin.ts';
import { billedCell, inventoryCell, termCells } from './charge-facts.ts';
import { sameChargesBefore } from './history-facts.ts';

/** What a recurring charge costs by the month, and where that stands. */
export interface FullPrice {
  /** The price for a share of a month, rounded once. */
  readonly at: (share: Share) => Money;
  /** False where an amount equal to the full price proves nothing, as the price was taken from the line itself. */
  readonly provesWhole: boolean;
  readonly evidence: readonly CellEvidence[];
  readonly working: readonly WorkingStep[];
}

/**
 * The monthly price of a charge as billed, from the first that tells: the price term in force; the monthly charge of the
 * inventory row of its code, for its quantity; unit price × quantity on the line, where that is not the amount itself; the
 * last earlier charge of the same account, service, code and quantity for whole months.
 */
export function fullMonthPrice(month: Month, matched: MatchedCharge): FullPrice | undefined {
  return (
    contractMonth(matched) ?? inventoryMonth(matched) ?? lineMonth(matched) ?? earlierMonth(month, matched)
  );
}

function contractMonth(matched: MatchedCharge): FullPrice | undefined {
  if (matched.price.status !== 'in-force') return undefined;
  const { term } = matched.price;
  return {
    at: (share) => contractPrice({ ...matched, share }, term),
    provesWhole: true,
    evidence: termCells(term),
    working: [
      { name: 'unit-price', value: term.unitPrice },
      { name: 'quantity', value: { kind: 'number', number: billedQuantity(matched) } },
      ...(term.discountPercent && term.discountPercent.digits > 0n
        ? [{ name: 'discount' as const, value: { kind: 'percent' as const, percent: term.discountPercent } }]
        : []),
    ],
  };
}

function inventoryMonth({ charge, inventory }: MatchedCharge): FullPrice | undefined {
  if (inventory.status !== 'matched' || inventory.by !== 'code') return undefined;
  const { row } = inventory;
  const { mrc } = row;
  if (mrc?.currency !== charge.amount.currency) return undefined;
  const quantity = statedQuantity(charge);
  if (row.quantity && quantity && compareDecimals(row.quantity, quantity) !== 0) return undefined;
  return {
    at: (share) => shareOf(mrc, share),
    provesWhole: true,
    evidence: [inventoryCell(row, 'mrc')],
    working: [{ name: 'mrc', value: mrc }],
  };
}

function lineMonth(matched: MatchedCharge): FullPrice | undefined {
  const { origin, unitPrice, amount } = matched.charge;
  const quantity = statedQuantity(matched.charge);
  if (!unitPrice || unitPrice.digits <= 0n || unitPrice.currency !== amount.currency) return undefined;
  const full = extended(unitPrice, billedQuantity(matched));
  const wholeMonth = shareOf(full, { numerator: 1n, denominator: 1n });
  if (compare(wholeMonth, shareOf(amount, { numerator: 1n, denominator: 1n })) === 0) return undefined;
  return {
    at: (share) => shareOf(full, share),
    provesWhole: false,
    evidence: [evidenceOf(origin, 'unit_price'), ...(quantity ? [evidenceOf(origin, 'quantity')] : [])],
    working: [
      { name: 'unit-price', value: unitPrice },
      { name: 'quantity', value: { kind: 'number', number: billedQuantity(matched) } },
    ],
  };
}

/** What charges of the same kind cost before, by currency and quantity: many charges may ask for the same. */
const earlierPrices = new WeakMap<readonly MatchedCharge[], Map<string, { readonly price?: FullPrice }>>();

function earlierMonth(month: Month, matched: MatchedCharge): FullPrice | undefined {
  const same = sameChargesBefore(month, matched);
  if (same.length === 0) return undefined;
  let prices = earlierPrices.get(same);
  if (!prices) {
    prices = new Map();
    earlierPrices.set(same, prices);
  }
  const quantity = statedQuantity(matched.charge);
  const key = `${matched.charge.amount.currency} ${quantity ? shortText(quantity) : ''}`;
  return valueAt(prices, key, () => ({ price: lastWholeMonth(same, matched.charge) })).price;
}

function lastWholeMonth(same: readonly MatchedCharge[], charge: Charge): FullPrice | undefined {
  let last: MatchedCharge | undefined;
  let atOdds = false;
  for (const before of same) {
    const { amount, period } = before.charge;
    if (!period || before.share.denominator !== 1n || amount.digits <= 0n) continue;
    if (amount.currency !== charge.amount.currency) continue;
    if (!sameQuantity(statedQuantity(before.charge), statedQuantity(charge))) continue;
    const from = last?.charge.period?.from;
    if (last === undefined || from === undefined || period.from > from) {
      last = before;
      atOdds = false;
    } else if (period.from === from) {
      atOdds ||= compare(amount, last.charge.amount) !== 0;
    }
  }
  if (!last || atOdds) return undefined;
  const { amount } = last.charge;
  const months = last.share.numerator;
  return {
    at: ({ numerator, denominator }) => shareOf(amount, { numerator, denominator: denominator * months }),
    provesWhole: true,
    evidence: [billedCell(last)],
    working: [{ name: 'earlier-price', value: shareOf(amount, { numerator: 1n, denominator: months }) }],
  };
}

function sameQuantity(a: Decimal | undefined, b: Decimal | undefined): boolean {
  return a === undefined || b === undefined ? a === b : compareDecimals(a, b) === 0;
}
