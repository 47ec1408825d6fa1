import type { Months } from './days.ts';

/** A whole month. */
export const ONE_MONTH: Months = { n: 1, d: 1 };

/** `n / d` to the nearest whole number, a half away from zero. */
export function nearest(n: bigint | number, d: bigint | number): number {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  const positive = top < 0n ? -top : top;
  const whole = Number((2n * positive + bottom) / (2n * bottom));
  return top < 0n ? -whole : whole;
}

/**
 * What a quantity comes to, in minor units: `unit` is in hundredths of a minor unit, `discount` in hundredths of a percent.
 * Rounded once.
 */
export function priceOf(unit: number, quantity: number, months: Months = ONE_MONTH, discount = 0): number {
  const n = BigInt(unit) * BigInt(quantity) * BigInt(10_000 - discount) * BigInt(months.n);
  return nearest(n, 100n * 10_000n * BigInt(months.d));
}

/** An amount of minor units as a plain decimal. */
export function decimalText(amount: number, decimals: number): string {
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return amount < 0 ? `-${text}` : text;
}

/** A unit price of hundredths of minor units as a plain decimal without needless zeros past the minor unit. */
export function unitText(unit: number, decimals: number): string {
  const text = decimalText(unit, decimals + 2);
  if (text.endsWith('00')) return text.slice(0, -2).replace(/\.$/, '');
  return text.endsWith('0') ? text.slice(0, -1) : text;
}

/** A plain decimal as minor units. */
export function minorUnits(text: string, decimals: number): number {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const value = Number(whole + part.slice(0, decimals).padEnd(decimals, '0'));
  return text.startsWith('-') ? -value : value;
}
