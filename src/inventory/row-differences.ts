import { isoDay } from '../calendar/day.ts';
import { shortText } from '../money/decimal.ts';
import { moneyText } from '../money/money.ts';
import type { FieldOf } from '../records/field.ts';
import type { InventoryRow } from '../records/inventory-row.ts';

/** A field of a row of the inventory, as text. */
export type InventoryField = Exclude<FieldOf<'inventory'>, 'currency'>;

/** A field that differs between two rows; '' where one of them has nothing. Amounts name their currency. */
export interface FieldDifference {
  readonly field: InventoryField;
  readonly from: string;
  readonly to: string;
}

const TEXTS: Readonly<Record<InventoryField, (row: InventoryRow) => string>> = {
  carrier: ({ carrier }) => carrier.written,
  account: ({ account }) => account?.written ?? '',
  service: ({ service }) => service.written,
  code: ({ code }) => code?.written ?? '',
  description: ({ description }) => description,
  status: ({ status }) => status,
  start_date: ({ startDate }) => (startDate === undefined ? '' : isoDay(startDate)),
  end_date: ({ endDate }) => (endDate === undefined ? '' : isoDay(endDate)),
  mrc: ({ mrc }) => (mrc ? `${moneyText(mrc)} ${mrc.currency}` : ''),
  quantity: ({ quantity }) => (quantity ? shortText(quantity) : ''),
  location: ({ location }) => location,
  cost_center: ({ costCenter }) => costCenter,
  contract: ({ contract }) => contract,
};

/** The fields in which the second row differs from the first, in the order of the columns; of no row, all it has. */
export function differencesBetween(before: InventoryRow | undefined, after: InventoryRow): FieldDifference[] {
  return (Object.keys(TEXTS) as InventoryField[]).flatMap((field): FieldDifference[] => {
    const from = before ? TEXTS[field](before) : '';
    const to = TEXTS[field](after);
    return from === to ? [] : [{ field, from, to }];
  });
}
