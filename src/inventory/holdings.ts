import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { isOver } from '../match/inventory-book.ts';
import type { Identifier } from '../records/identifier.ts';
import type { InventoryRow } from '../records/inventory-row.ts';

/** What names a service: its carrier and its own number. */
interface ServiceName {
  readonly carrier: Identifier;
  readonly service?: Identifier;
}

/** The rows of an inventory while orders change them; a row that replaces another stands where that one stood. */
export class Holdings {
  readonly #slots: InventoryRow[][] = [];
  readonly #byService = new Map<string, InventoryRow[][]>();

  constructor(rows: readonly InventoryRow[]) {
    for (const row of rows) this.add(row);
  }

  /** Every row of the service with its carrier, in the order of the inventory. */
  of(name: ServiceName): readonly InventoryRow[] {
    return (this.#byService.get(serviceKeyOf(name)) ?? []).flat();
  }

  /** Adds a row behind all others. */
  add(row: InventoryRow): void {
    const slot = [row];
    this.#slots.push(slot);
    append(this.#byService, serviceKeyOf(row), slot);
  }

  /** Puts rows of the same service where a row stands. Throws RangeError for a row that is not there. */
  replace(row: InventoryRow, ...next: readonly InventoryRow[]): void {
    const slot = this.#byService.get(serviceKeyOf(row))?.find((rows) => rows.includes(row));
    if (!slot) throw new RangeError('the row is not in the inventory');
    slot.splice(slot.indexOf(row), 1, ...next);
  }

  /** Every row, in order. */
  rows(): InventoryRow[] {
    return this.#slots.flat();
  }
}

/** Equal for records of one service of one carrier. */
export function serviceKeyOf({ carrier, service }: ServiceName): string {
  return `${carrier.key}\n${service?.key ?? ''}`;
}

/**
 * True when the row has the service on the day, both of its dates included. A pending row has not begun; one that is
 * disconnected nobody knows since when has it on no day.
 */
export function isHeldOn(row: InventoryRow, day: Day): boolean {
  return row.status !== 'pending' && !isOver(row) && within(day, row.startDate, row.endDate);
}

/** True when the row has the status `active` and the day lies inside its dates; an absent date is open. */
export function isActiveOn(row: InventoryRow, day: Day): boolean {
  return row.status === 'active' && within(day, row.startDate, row.endDate);
}

/** True when nothing says that the two name different accounts. */
export function accountsFit(a: Identifier | undefined, b: Identifier | undefined): boolean {
  return a === undefined || b === undefined || a.key === b.key;
}

/** True when nothing says that the two name different codes. */
export function codesFit(a: Identifier | undefined, b: Identifier | undefined): boolean {
  return a === undefined || b === undefined || a.key === b.key;
}
