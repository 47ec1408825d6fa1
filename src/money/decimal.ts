/** An exact decimal number: `digits × 10^-scale`. Never a float. */
export interface Decimal {
  readonly digits: bigint;
  /** Number of decimals, 0 or more. */
  readonly scale: number;
}

/** A decimal that is neither an amount nor a unit price: a quantity, a percentage, a factor. */
export type PlainNumber = Decimal & { readonly kind?: never };

const POWERS = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

/** `10^exponent`, exponent 0 or more. */
export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** Reads a plain decimal (`-12.50`); throws RangeError on anything else. Local forms are read by normalize. */
export function decimal(text: string): Decimal {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) throw new RangeError(`not a plain decimal: ${text}`);
  const [, sign, whole = '', fraction = ''] = parts;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** The number as a plain decimal with exactly its scale, or `minScale` decimals when that is more. */
export function decimalText(value: Decimal, minScale = 0): string {
  const scale = Math.max(value.scale, minScale);
  const digits = rescaled(value, scale);
  const negative = digits < 0n;
  const text = (negative ? -digits : digits).toString().padStart(scale + 1, '0');
  const body = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
  return negative ? `-${body}` : body;
}

/** The number without trailing zero decimals, as text: `1.50` is `1.5`, `2.00` is `2`. */
export function shortText(value: Decimal): string {
  const text = decimalText(value);
  return value.scale === 0 ? text : text.replace(/\.?0+$/, '');
}

/** Negative, zero or positive, as a sort expects. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = rescaled(a, scale);
  const right = rescaled(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The exact sum. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: rescaled(a, scale) + rescaled(b, scale), scale };
}

/** The exact difference `a − b`. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { digits: -b.digits, scale: b.scale });
}

/** The number with the other sign. */
export function negatedDecimal({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

/** The exact sum of numbers; 0 of none. */
export function sumOfDecimals(values: Iterable<Decimal>): Decimal {
  let sum: Decimal = { digits: 0n, scale: 0 };
  for (const value of values) sum = addDecimals(sum, value);
  return sum;
}

/** The exact product. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** True for a number that is zero at any scale. */
export function isZeroDecimal(value: Decimal): boolean {
  return value.digits === 0n;
}

/** The digits of the number at a scale of at least its own. */
export function rescaled(value: Decimal, scale: number): bigint {
  if (value.scale === scale) return value.digits;
  if (scale < value.scale) throw new RangeError('rescaling would lose decimals');
  return value.digits * powerOfTen(scale - value.scale);
}

/**
 * `numerator / denominator` as an integer, rounded half away from zero, so that a credit rounds as its charge does.
 * This is the only rounding in the program.
 */
export function divideHalfAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}
