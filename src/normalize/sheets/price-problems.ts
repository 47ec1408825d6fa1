import { type Day, isoDay } from '../../calendar/day.ts';
import { type Problem, quoted } from '../../problem.ts';
import { bandText } from './band-words.ts';
import { isOnce, type PriceColumn } from './price-heading.ts';
import type { SettledTerm } from './settled-term.ts';
import { listed } from './sheet-reading.ts';

type SheetPlace = NonNullable<Problem['place']>;

/** Several columns of prices, of which nothing says which was agreed. */
export function pricesUnsettled(place: SheetPlace, all: readonly PriceColumn[]): Problem {
  const rivals = all.filter(({ says }) => !isOnce(says));
  const last = rivals.at(-1)?.column.heading ?? '';
  const terms = all.some(({ says }) => says.months !== undefined);
  return {
    id: 'price-term-unsettled',
    place,
    found: `prices stand in the columns ${listed((rivals.length > 1 ? rivals : all).map(({ column }) => quoted(column.heading)))}, and nothing says which ${terms ? 'term was signed' : 'of them was agreed'}`,
    expected: terms
      ? 'a column, or a cell above the headings, such as "Term: 36 months"'
      : 'headings that tell one price from another',
    fix: `Name the column that holds the price agreed in bill-audit.yaml (layout: { unit_price: ${JSON.stringify(last)} })`,
  };
}

/** Two bands that both hold a price for one quantity. */
export function bandsOverlap(place: SheetPlace, [a, b]: readonly [PriceColumn, PriceColumn]): Problem {
  return {
    id: 'price-bands-overlap',
    place,
    found: `the columns ${quoted(a.column.heading)} and ${quoted(b.column.heading)} both hold a price for ${Math.max(a.says.min ?? 0, b.says.min ?? 0)} units`,
    expected: 'bands of quantities that exclude one another, such as 1-49 and 50-99',
    fix: 'Correct the headings of the two columns',
  };
}

/** Quantities between bands, for which there is no price. */
export function bandGap(place: SheetPlace, gap: { readonly min: number; readonly max: number }): Problem {
  return {
    id: 'price-bands-gap',
    place,
    found: `no column holds a price for ${gap.min === gap.max ? gap.min : bandText(gap)} unit${gap.max === 1 ? '' : 's'}: charges for such quantities are held against no price`,
    fix: 'Correct the headings of the bands if one of them should cover it',
  };
}

/** What is told of columns of prices that were read, and of those that were not; `assumed`: what is not paid once is taken to be monthly. */
export function pricesRead(
  place: SheetPlace,
  prices: readonly PriceColumn[],
  assumed: boolean,
  term: SettledTerm | undefined,
  unread: readonly string[],
): Problem {
  const each = prices.map(({ column, says }) => {
    const type = says.type ?? (assumed ? 'recurring' : undefined);
    const marks = [
      ...(type === undefined ? [] : [type]),
      ...(says.min === undefined && says.max === undefined ? [] : [`for ${bandText(says)} units`]),
      ...timeText(says.from, says.to),
      ...(says.months === undefined ? [] : [termText(says.months)]),
    ];
    return marks.length === 0 ? quoted(column.heading) : `${quoted(column.heading)} (${marks.join(', ')})`;
  });
  const why = term ? `; ${term.why}` : '';
  const rest = unread.length === 0 ? '' : `; not read: ${unread.map(quoted).join(', ')}`;
  const [main = prices[0]] = prices.filter(({ says }) => says.type !== 'one-time');
  return {
    id: 'price-columns-read',
    place,
    found: `prices were read from the column${prices.length === 1 ? '' : 's'} ${listed(each)}${why}${rest}`,
    fix: `If that is wrong, name one column in bill-audit.yaml (layout: { unit_price: ${JSON.stringify(main?.column.heading ?? '')} })`,
  };
}

function timeText(from: Day | undefined, to: Day | undefined): string[] {
  if (from === undefined && to === undefined) return [];
  return [[from && `from ${isoDay(from)}`, to && `to ${isoDay(to)}`].filter(Boolean).join(' ')];
}

function termText(months: number): string {
  return months === 0 ? 'no term' : `term of ${months} month${months === 1 ? '' : 's'}`;
}
