/** `numerator / denominator` as an integer, rounded half away from zero. */
export function halfUp(numerator, denominator) {
  const size = Math.floor((2 * Math.abs(numerator) + denominator) / (2 * denominator));
  return numerator < 0 ? -size : size;
}

/** Cents of a quantity in hundredths at a unit price in ten-thousandths of a dollar. */
export function extension(quantity, unit) {
  return halfUp(quantity * unit, 10_000);
}

/** An integer of `scale` decimals as a plain decimal that shows at least `shown` of them: `figure(345, 4, 2)` is `0.0345`. */
export function figure(value, scale, shown) {
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  let fraction = digits.slice(digits.length - scale);
  while (fraction.length > shown && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  const whole = digits.slice(0, digits.length - scale);
  return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Cents as a plain decimal: `31.50`. */
export function dollars(cents) {
  return figure(cents, 2, 2);
}

/** A plain decimal as French Canada writes it, thousands parted by a no-break space: `1 234,50`. */
export function french(decimal) {
  const [whole, fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** Days since 1970-01-01 of a `YYYY-MM-DD`. */
export function dayNumber(iso) {
  const [year, month, date] = iso.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** The `YYYY-MM-DD` that lies `count` days after another. */
export function plusDays(iso, count) {
  return new Date((dayNumber(iso) + count) * 86_400_000).toISOString().slice(0, 10);
}

/** Number of days from one day to another, both included. */
export function daysFrom(from, to) {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** First and last day of a `YYYY-MM`. */
export function monthSpan(month) {
  const [year, number] = month.split('-').map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** A sequence of whole numbers `next(least, most)`, both included, that is the same for the same seed. */
export function sequence(seed) {
  let state = 0;
  for (const letter of seed) state = (Math.imul(state, 31) + letter.charCodeAt(0)) >>> 0;
  return (least, most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1));
  };
}
