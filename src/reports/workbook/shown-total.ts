import { minorDecimals } from '../../money/currency.ts';
import { type Money, moneyText } from '../../money/money.ts';
import { amountCell, formulaCell, isSheetNumber, type SheetCell } from './cell.ts';
import { FIRST_LINE } from './table.ts';

// A total that follows the filter looks at every row apart, which grows slow.
const MOST_FILTERED_ROWS = 5_000;

/**
 * The total of a column of amounts over the rows of its currency that the filter shows; of all rows where there are very
 * many. Columns are letters, `last` is the line of the last row.
 */
export function shownTotalCell(total: Money, amounts: string, currencies: string, last: number): SheetCell {
  if (!isSheetNumber(total)) return amountCell(total);
  const decimals = minorDecimals(total.currency);
  const rows = (letter: string): string => `$${letter}$${FIRST_LINE}:$${letter}$${last}`;
  const first = `$${amounts}$${FIRST_LINE}`;
  const visible = `SUBTOTAL(109,OFFSET(${first},ROW(${rows(amounts)})-ROW(${first}),0))`;
  const ofCurrency = `${rows(currencies)}="${total.currency}"`;
  const sum =
    last - FIRST_LINE < MOST_FILTERED_ROWS
      ? `SUMPRODUCT((${ofCurrency})*${visible})`
      : `SUMIFS(${rows(amounts)},${rows(currencies)},"${total.currency}")`;
  return formulaCell(`ROUND(${sum},${decimals})`, Number(moneyText(total)), 'amount', decimals);
}
