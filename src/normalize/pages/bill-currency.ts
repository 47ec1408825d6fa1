import type { FieldCell } from '../document.ts';
import { placeOf } from './bill-label.ts';
import type { BillLine } from './bill-lines.ts';
import { currencyIn } from './page-key.ts';
import type { PlacedLine } from './page-line.ts';

/** The currency named in the headings of the lines, else the only one on the bill, else `fallback`. */
export function billCurrency(
  lines: readonly PlacedLine[],
  charges: readonly BillLine[],
  fallback: string | undefined,
): FieldCell | undefined {
  const columns = charges.flatMap(({ table }) => table.columns).filter(({ use }) => use === 'amount');
  const headed = columns.find(({ currency }) => currency !== undefined);
  if (headed?.currency !== undefined) {
    const { at, heading } = headed;
    return { text: headed.currency, ...(at ? { place: placeOf(at.page, at, heading) } : {}) };
  }
  const named = lines.flatMap(({ page, pieces }) =>
    pieces.flatMap((piece) => {
      const text = currencyIn(piece.text);
      return text === undefined ? [] : [{ text, place: placeOf(page, piece, piece.text) }];
    }),
  );
  const [first, ...others] = named;
  if (first && others.every(({ text }) => text === first.text)) return first;
  return fallback === undefined ? undefined : { text: fallback };
}
