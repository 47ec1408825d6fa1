import type { Share } from '../calendar/period.ts';
import { minorDecimals } from './currency.ts';
import {
  type Decimal,
  decimal,
  decimalText,
  divideHalfAwayFromZero,
  type PlainNumber,
  powerOfTen,
  rescaled,
} from './decimal.ts';

/**
 * An exact amount in one currency. It may be finer than the minor unit (a call at 0.0345) until `rounded` or
 * `shareOf` brings it to the cent, which is done once, at the end of a calculation.
 */
export interface Money<C extends string = string> {
  readonly kind: 'money';
  readonly currency: C;
  readonly digits: bigint;
  readonly scale: number;
}

/** An amount from a plain decimal text. */
export function money<const C extends string>(text: string, currency: C): Money<C> {
  return moneyOf(decimal(text), currency);
}

/** An amount from an exact decimal, with at least the currency's decimals. */
export function moneyOf<C extends string>(value: Decimal, currency: C): Money<C> {
  const scale = Math.max(value.scale, minorDecimals(currency));
  return { kind: 'money', currency, digits: rescaled(value, scale), scale };
}

/** Nothing, in a currency. */
export function zero<C extends string>(currency: C): Money<C> {
  return { kind: 'money', currency, digits: 0n, scale: minorDecimals(currency) };
}

/** The exact sum. Throws RangeError when the currencies differ. */
export function add<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  requireSame(a, b);
  if (a.scale === b.scale)
    return { kind: 'money', currency: a.currency, digits: a.digits + b.digits, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { kind: 'money', currency: a.currency, digits: rescaled(a, scale) + rescaled(b, scale), scale };
}

/** The exact difference `a − b`. Throws RangeError when the currencies differ. */
export function subtract<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  return add(a, negated(b));
}

/** The amount with the other sign. */
export function negated<C extends string>(value: Money<C>): Money<C> {
  return { kind: 'money', currency: value.currency, digits: -value.digits, scale: value.scale };
}

/** The amount without its sign. */
export function absolute<C extends string>(value: Money<C>): Money<C> {
  return value.digits < 0n ? negated(value) : value;
}

/** Negative, zero or positive, as a sort expects. Throws RangeError when the currencies differ. */
export function compare<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): number {
  requireSame(a, b);
  const scale = Math.max(a.scale, b.scale);
  const left = rescaled(a, scale);
  const right = rescaled(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The smaller of two amounts. Throws RangeError when the currencies differ. */
export function least<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  return compare(a, b) <= 0 ? a : b;
}

/** −1, 0 or 1. */
export function signOf(value: Money): -1 | 0 | 1 {
  return value.digits < 0n ? -1 : value.digits > 0n ? 1 : 0;
}

/** The amount times an exact number, not rounded. */
export function times<C extends string>(value: Money<C>, factor: PlainNumber): Money<C> {
  const { currency, digits, scale } = value;
  return { kind: 'money', currency, digits: digits * factor.digits, scale: scale + factor.scale };
}

/** `value × share`, rounded half away from zero to the minor unit. */
export function shareOf<C extends string>(value: Money<C>, share: Share): Money<C> {
  const scale = minorDecimals(value.currency);
  const numerator = value.digits * share.numerator * powerOfTen(scale);
  const denominator = powerOfTen(value.scale) * share.denominator;
  return {
    kind: 'money',
    currency: value.currency,
    digits: divideHalfAwayFromZero(numerator, denominator),
    scale,
  };
}

/** The amount rounded half away from zero to the minor unit. */
export function rounded<C extends string>(value: Money<C>): Money<C> {
  if (value.scale === minorDecimals(value.currency)) return value;
  return shareOf(value, { numerator: 1n, denominator: 1n });
}

/** The amount as a plain decimal, at least to the minor unit: `31.50`. */
export function moneyText(value: Money): string {
  return decimalText(value, minorDecimals(value.currency));
}

/**
 * `part / whole` in percent, rounded half away from zero to `decimals`; undefined when the whole is zero.
 * For display only: no amount is computed from it.
 */
export function percentOf<C extends string>(
  part: Money<C>,
  whole: Money<NoInfer<C>>,
  decimals: number,
): Decimal | undefined {
  requireSame(part, whole);
  if (whole.digits === 0n) return undefined;
  const bottom = whole.digits < 0n ? -whole.digits : whole.digits;
  const numerator = part.digits * powerOfTen(whole.scale) * 100n * powerOfTen(decimals);
  return { digits: divideHalfAwayFromZero(numerator, bottom * powerOfTen(part.scale)), scale: decimals };
}

function requireSame(a: Money, b: Money): void {
  if (a.currency !== b.currency)
    throw new RangeError(`currencies do not mix: ${a.currency} and ${b.currency}`);
}
