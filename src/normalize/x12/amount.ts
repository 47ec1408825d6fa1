import {
  type Decimal,
  decimal,
  divideHalfAwayFromZero,
  multiplyDecimals,
  powerOfTen,
} from '../../money/decimal.ts';

/** Digits of an element of the standard's number types, with room for senders that write more. */
const LONGEST_NUMBER = 40;

/** A number of type R, with a real point or none: `150.75`, `.5`, `-85`; undefined for anything else. */
export function readReal(text: string): Decimal | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!parts || text.length > LONGEST_NUMBER) return undefined;
  const [, sign = '', whole = '', fraction = ''] = parts;
  if (whole === '' && fraction === '') return undefined;
  return decimal(`${sign === '-' ? '-' : ''}${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`);
}

/** A number of type N2, whose last two digits are decimals: `23110` is 231.10. With a real point it is taken as written. */
export function readImplied(text: string): Decimal | undefined {
  const value = readReal(text);
  return value === undefined || text.includes('.') ? value : { digits: value.digits, scale: 2 };
}

/** Quantity × price ÷ `per`, rounded once to `decimals`. */
export function extension(quantity: Decimal, price: Decimal, per: bigint, decimals: number): Decimal {
  const product = multiplyDecimals(quantity, price);
  const digits = divideHalfAwayFromZero(
    product.digits * powerOfTen(decimals),
    powerOfTen(product.scale) * per,
  );
  return { digits, scale: decimals };
}
