/** Numbers as shares of the greatest of them, and the room that each side of zero needs. */
export interface Scale {
  /** Between -1 and 1, in the order given. */
  readonly shares: readonly number[];
  /** Zero or less. */
  readonly least: number;
  /** Zero or more; 1 where every number is zero. */
  readonly greatest: number;
}

/** Shares of the greatest number regardless of sign, of numbers of any size. Throws RangeError at NaN and infinity. */
export function scaleOf(values: readonly number[]): Scale {
  if (!values.every(Number.isFinite)) throw new RangeError('A chart shows finite numbers only.');
  const most = values.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
  const shares = values.map((value) => (most === 0 ? 0 : value / most));
  const least = Math.min(0, ...shares);
  const greatest = Math.max(0, ...shares);
  return { shares, least, greatest: least === 0 && greatest === 0 ? 1 : greatest };
}

/** The share, and at least `smallest` of its sign, so that it is seen; for zero the charting library's sign for nothing. */
export function visible(share: number, smallest: number): number | '-' {
  return share === 0 ? '-' : Math.sign(share) * Math.max(Math.abs(share), smallest);
}
