import { parseIsoDay } from '../../calendar/day.ts';
import { monthsIn } from '../../calendar/period.ts';
import {
  type Decimal,
  divideHalfAwayFromZero,
  multiplyDecimals,
  powerOfTen,
  shortText,
} from '../../money/decimal.ts';
import { monthsOfUnit } from './unit-codes.ts';

/** Decimals kept of a price per unit that no number of decimals can hold, such as 10.00 for 3. */
export const PRICE_DECIMALS = 12;
/** A price per unit that ends has at most so many decimals more than what it was divided from. */
const MOST_DECIMALS = 30;

/**
 * The price of one unit where the invoice states it for a base quantity (BT-146 ÷ BT-149): exact where the decimals end,
 * else rounded half away from zero to 12 decimals, which changes no amount below a thousand million units by a cent.
 * Undefined for a base quantity that is not above zero.
 */
export function pricePerUnit(price: Decimal, base: Decimal): Decimal | undefined {
  if (base.digits <= 0n) return undefined;
  const numerator = price.digits * powerOfTen(base.scale);
  const denominator = base.digits * powerOfTen(price.scale);
  for (let scale = 0; scale <= MOST_DECIMALS; scale += 1) {
    const scaled = numerator * powerOfTen(scale);
    if (scaled % denominator === 0n) return { digits: scaled / denominator, scale };
  }
  const digits = divideHalfAwayFromZero(numerator * powerOfTen(PRICE_DECIMALS), denominator);
  return { digits, scale: PRICE_DECIMALS };
}

/** A quantity with the price of one. */
export interface Priced {
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
}

/**
 * Months are no things: `3 MON × 20.00` for a quarter is one service at 60.00, and `30 MON × 20.00` are ten. The quantity
 * becomes that of the things, and the price that of one for the whole period, where the months of the period divide the
 * stated ones without a rest; their product stays. Undefined where there is nothing to convert, or no whole number of
 * months to convert by.
 */
export function pricedByThing(
  { quantity, unitPrice }: Priced,
  unit: string,
  from: string,
  to: string,
): Priced | undefined {
  const monthsOfOne = monthsOfUnit(unit);
  const first = parseIsoDay(from);
  const last = parseIsoDay(to);
  if (monthsOfOne === undefined || first === undefined || last === undefined || last < first)
    return undefined;
  const { numerator: months, denominator } = monthsIn({ from: first, to: last }, 'actual');
  if (denominator !== 1n || months % monthsOfOne !== 0n || months === 0n) return undefined;
  const units = months / monthsOfOne;
  const things = pricePerUnit(quantity, { digits: units, scale: 0 });
  if (units === 1n || !things || shortText(things).includes('.')) return undefined;
  return { quantity: things, unitPrice: multiplyDecimals(unitPrice, { digits: units, scale: 0 }) };
}
