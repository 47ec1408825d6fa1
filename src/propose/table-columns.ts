import { headingKey } from '../normalize/headings/heading-key.ts';
import { LAYOUTS } from '../normalize/layouts/index.ts';
import { isGeneric } from '../normalize/recognise.ts';
import { DATE_FIELDS, NUMBER_FIELDS } from '../normalize/values/column-style.ts';
import { FIELDS, type Field, type Role } from '../records/field.ts';
import { type Column, cellText } from '../records/origin.ts';
import type { SourceRow, SourceTable } from '../sources/source.ts';
import { type ColumnContent, contentOf } from './column-content.ts';
import type { RoleReading } from './table-reading.ts';

/** Fields worth finding under a heading that is only like one of theirs. */
export const NEARLY: Readonly<Record<Role, readonly Field[]>> = {
  bills: [
    'account',
    'invoice',
    'invoice_date',
    'due_date',
    'period_start',
    'period_end',
    'service',
    'charge_type',
    'code',
    'quantity',
    'unit_price',
    'amount',
    'currency',
  ],
  invoices: FIELDS.invoices.filter((field) => field !== 'carrier'),
  inventory: [
    'account',
    'service',
    'code',
    'status',
    'start_date',
    'end_date',
    'mrc',
    'quantity',
    'currency',
  ],
  prices: [
    'code',
    'unit_price',
    'currency',
    'valid_from',
    'valid_to',
    'min_quantity',
    'max_quantity',
    'discount_percent',
  ],
  orders: ['order', 'type', 'service', 'requested_date', 'completed_date', 'nrc', 'mrc'],
};

/** Every heading that some plain layout knows, as it is compared. */
export const KNOWN_HEADINGS: ReadonlySet<string> = new Set(
  LAYOUTS.filter(isGeneric)
    .flatMap((layout) => (layout.shape === 'table' ? Object.values(layout.fields) : []))
    .flatMap((source) => (source?.from === 'heading' ? source.names : []))
    .map(headingKey),
);

/** The columns that no field took, with what they hold. */
export function unusedColumns({ claim }: RoleReading, table: SourceTable): readonly ColumnContent[] {
  const taken = new Set([...claim.columns.values()].map(({ index }) => index));
  const rows = rowsBelow(claim.headingRow, table);
  return headingsOf(claim.headingRow, table)
    .filter(({ index }) => !taken.has(index))
    .map((column) => contentOf(column, rows))
    .filter(({ filled }) => filled > 0);
}

/** The headings of a row, blank ones left out. */
export function headingsOf(headingRow: number, table: SourceTable): readonly Column[] {
  const row = table.rows.find(({ number }) => number === headingRow);
  return (row?.cells ?? []).flatMap((cell, index) => {
    const heading = cellText(cell).trim().replace(/\s+/g, ' ');
    return heading === '' || heading.length > 200 ? [] : [{ index, heading }];
  });
}

/** The rows below a heading row. */
export function rowsBelow(headingRow: number, table: SourceTable): readonly SourceRow[] {
  return table.rows.filter(({ number }) => number > headingRow);
}

/** False for a column whose cells cannot be the field's. */
export function couldHold({ share }: ColumnContent, field: Field): boolean {
  if (DATE_FIELDS.has(field)) return share('day') >= 0.8;
  if (NUMBER_FIELDS.has(field)) return share('number') >= 0.8;
  if (field === 'currency') return share('currency') >= 0.8;
  if (field === 'charge_type') return share('charge-type') >= 0.5;
  if (field === 'status') return share('status') >= 0.5;
  if (field === 'type') return share('order-type') >= 0.5;
  return share('day') < 0.5;
}
