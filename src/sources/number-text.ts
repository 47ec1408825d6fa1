/**
 * A workbook's number as a plain decimal text, never with an exponent, at Excel's own precision of 15 significant
 * digits; `shift` moves the decimal point to the right (2 for a percentage) on the text, so it is exact. Undefined for
 * a value that is not finite.
 */
export function plainDecimal(value: number, shift = 0): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (value === 0) return '0';
  const parts = /^(-?)(\d)\.(\d+)e([+-]\d+)$/.exec(value.toExponential(14));
  if (!parts) return undefined;
  const [, sign = '', first = '', rest = '', exponent = ''] = parts;
  const digits = (first + rest).replace(/0+$/, '');
  const point = 1 + Number(exponent) + shift;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
