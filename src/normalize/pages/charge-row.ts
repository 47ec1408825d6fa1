import { compareDecimals, decimal, decimalText, multiplyDecimals } from '../../money/decimal.ts';
import type { DocumentFields, DocumentRow } from '../document.ts';
import { type FoundFact, placeOf } from './bill-label.ts';
import { type BillLine, cellFor } from './bill-lines.ts';
import { descriptionOf, periodOf, serviceOf, type TypeBy, typeOf } from './line-facts.ts';
import { type PageStyle, plainNumber } from './page-figure.ts';

/**
 * The record of a charge line under the head of its bill, and what its type was told by. `service` is the one service of a
 * bill whose lines name none.
 */
export function chargeRow(
  line: BillLine,
  head: DocumentFields,
  only: FoundFact | undefined,
  style: PageStyle,
): { readonly row: DocumentRow; readonly by: TypeBy } {
  const { table, row } = line;
  const period = periodOf(line, style);
  const { type, by } = typeOf(line, period?.found);
  const service = serviceOf(line) ?? (only && { text: only.text, place: only.place });
  const amount = cellFor(table, row, 'amount');
  const description = descriptionOf(line, style);
  const charge: DocumentRow = {
    record: 'charge',
    row: row.number,
    fields: {
      ...head,
      ...(service ? { service } : {}),
      charge_type: { text: type },
      ...written(line, 'code'),
      ...(description ? { description } : {}),
      ...(period
        ? {
            period_start: { text: period.found.from, place: period.place },
            period_end: { text: period.found.to, place: period.place },
          }
        : {}),
      ...priced(line, style),
      amount: {
        text: decimalText(line.amount),
        ...(amount ? { place: placeOf(amount.page, amount, amount.texts.join(' ')) } : {}),
      },
      ...numeric(line, 'tax_amount', style),
      ...rated(line, style),
    },
  };
  return { row: charge, by };
}

function written(line: BillLine, use: 'code'): DocumentFields {
  const cell = cellFor(line.table, line.row, use);
  return cell ? { [use]: { text: cell.texts.join(' '), place: placeOf(cell.page, cell) } } : {};
}

function numeric(
  line: BillLine,
  use: 'tax_amount' | 'quantity' | 'unit_price',
  style: PageStyle,
): DocumentFields {
  const cell = cellFor(line.table, line.row, use);
  const text = cell?.texts.join(' ') ?? '';
  const plain = plainNumber(text, style);
  return cell && plain !== undefined ? { [use]: { text: plain, place: placeOf(cell.page, cell, text) } } : {};
}

function rated(line: BillLine, style: PageStyle): DocumentFields {
  const tax = cellFor(line.table, line.row, 'tax_amount');
  // A column headed by the tax alone may hold its rate.
  const rate = tax?.texts.join('').endsWith('%') ? tax : undefined;
  const cell = cellFor(line.table, line.row, 'tax_rate') ?? rate;
  const text = cell?.texts.join(' ') ?? '';
  const plain = plainNumber(text.replace(/\s*%$/, ''), style);
  return cell && plain !== undefined && /\d/.test(text)
    ? { tax_rate: { text: plain, place: placeOf(cell.page, cell, text) } }
    : {};
}

/** Quantity and unit price; without the price where a discount on the line parts them from its amount. */
function priced(line: BillLine, style: PageStyle): DocumentFields {
  const quantity = numeric(line, 'quantity', style);
  const price = numeric(line, 'unit_price', style);
  const discounted = cellFor(line.table, line.row, 'discount') !== undefined;
  if (!discounted || !quantity.quantity || !price.unit_price) return { ...quantity, ...price };
  const product = multiplyDecimals(decimal(quantity.quantity.text), decimal(price.unit_price.text));
  return compareDecimals(product, line.amount) === 0 ? { ...quantity, ...price } : quantity;
}
