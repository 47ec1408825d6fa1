/** Units of UN/ECE recommendation 20 in which only use is measured: seconds, minutes, calls and amounts of data. */
const USAGE = new Set('SEC MIN C0 E55 A99 AD B68 C37 D36 E34 E35 2P 4L'.split(' '));

/** Units of things that can be counted one by one. */
const COUNTED = new Set('1 C62 E48 EA H87 IE LS NAR NMP NPT PCE PCS SET XPP XUN ZZ'.split(' '));

/** Months in one unit of time. */
const MONTHS: ReadonlyMap<string, bigint> = new Map([
  ['MON', 1n],
  ['QAN', 3n],
  ['SAN', 6n],
  ['ANN', 12n],
]);

/** True for a unit in which use is measured. */
export function isUsageUnit(unit: string): boolean {
  return USAGE.has(unit);
}

/** True for a unit that counts things, and for none. */
export function isCountedUnit(unit: string): boolean {
  return unit === '' || COUNTED.has(unit);
}

/** Months in one unit of time, or undefined for a unit of anything else. */
export function monthsOfUnit(unit: string): bigint | undefined {
  return MONTHS.get(unit);
}

/** True when two quantities are in the same unit, or in units that both count things, or one names none. */
export function isSameUnit(a: string, b: string): boolean {
  return a === b || a === '' || b === '' || (isCountedUnit(a) && isCountedUnit(b));
}
