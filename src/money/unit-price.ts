import { minorDecimals } from './currency.ts';
import {
  type Decimal,
  decimal,
  decimalText,
  multiplyDecimals,
  type PlainNumber,
  rescaled,
} from './decimal.ts';
import { type Money, moneyOf } from './money.ts';

/** The price of one unit, with any number of decimals. It becomes money only times a quantity. */
export interface UnitPrice<C extends string = string> {
  readonly kind: 'unit-price';
  readonly currency: C;
  readonly digits: bigint;
  readonly scale: number;
}

/** A unit price from a plain decimal text. */
export function unitPrice<const C extends string>(text: string, currency: C): UnitPrice<C> {
  return unitPriceOf(decimal(text), currency);
}

/** A unit price from an exact decimal, with all its decimals. */
export function unitPriceOf<C extends string>(value: Decimal, currency: C): UnitPrice<C> {
  return { kind: 'unit-price', currency, digits: value.digits, scale: value.scale };
}

/** `price × quantity`, exact. */
export function extended<C extends string>(price: UnitPrice<C>, quantity: PlainNumber): Money<C> {
  return moneyOf(multiplyDecimals(price, quantity), price.currency);
}

/** True when both prices are the same amount in the same currency, at any number of decimals. */
export function samePrice(a: UnitPrice, b: UnitPrice): boolean {
  const scale = Math.max(a.scale, b.scale);
  return a.currency === b.currency && rescaled(a, scale) === rescaled(b, scale);
}

/** The price as a plain decimal with all its decimals, at least the minor unit's: `28.00`, `0.0345`. */
export function unitPriceText(value: UnitPrice): string {
  return decimalText(value, minorDecimals(value.currency));
}
