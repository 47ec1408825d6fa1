import type { Band } from './band-words.ts';
import type { PriceColumn } from './price-heading.ts';

/** Two columns that both hold a price for one quantity; undefined when no two of a kind do. */
export function bandsOverlapping(
  prices: readonly PriceColumn[],
): readonly [PriceColumn, PriceColumn] | undefined {
  for (const bands of ladders(prices)) {
    for (const [index, next] of bands.entries()) {
      const before = bands[index - 1];
      if (before && top(before.says) >= bottom(next.says)) return [before, next];
    }
  }
  return undefined;
}

/** Quantities between bands, or below the first, for which no column holds a price; both ends included. */
export function bandGaps(prices: readonly PriceColumn[]): { readonly min: number; readonly max: number }[] {
  const gaps = ladders(prices).flatMap((bands) =>
    bands.flatMap(({ says }, index) => {
      const before = bands[index - 1];
      const expected = before ? top(before.says) + 1 : 1;
      return bottom(says) > expected ? [{ min: expected, max: bottom(says) - 1 }] : [];
    }),
  );
  return [...new Map(gaps.map((gap) => [`${gap.min} ${gap.max}`, gap])).values()];
}

/** The bands of each kind of price, from the lowest. */
function ladders(prices: readonly PriceColumn[]): PriceColumn[][] {
  const kinds = new Map<string, PriceColumn[]>();
  for (const price of prices) {
    const { type, months, from, to, min, max } = price.says;
    if (min === undefined && max === undefined) continue;
    const kind = JSON.stringify([type === 'one-time', months, from, to]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), price]);
  }
  return [...kinds.values()].map((bands) => bands.sort((a, b) => bottom(a.says) - bottom(b.says)));
}

function bottom({ min }: Band): number {
  return min ?? 0;
}

function top({ max }: Band): number {
  return max ?? Number.POSITIVE_INFINITY;
}
