import { daysIn, overlap, type Period } from '../calendar/period.ts';
import type { Charge } from '../records/charge.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { comparePlaces } from '../records/origin.ts';
import { foldWords } from '../text/fold.ts';
import type { InventoryHit, InventoryMatch } from './month.ts';
import { ALL_READ, type UnreadNames } from './unread-names.ts';

/** The inventory, arranged by service. */
export class InventoryBook {
  readonly #byService = new Map<string, InventoryRow[]>();
  readonly #carriers = new Set<string>();
  /** The last hit of each row: the charges of a service mostly meet it in the same way. */
  readonly #hits = new Map<InventoryRow, InventoryHit>();

  readonly #unread: UnreadNames;

  /** `unread` tells of services whose rows were rejected: they are not unknown. */
  constructor(rows: readonly InventoryRow[], unread: UnreadNames = ALL_READ) {
    this.#unread = unread;
    for (const row of rows) {
      this.#carriers.add(row.carrier.key);
      const known = this.#byService.get(row.service.key);
      if (known) known.push(row);
      else this.#byService.set(row.service.key, [row]);
    }
  }

  /**
   * The row that answers for a charge: same carrier and service; same code, else a row without code; the charge's own
   * account before another; then a row that is not disconnected without a date; then the row in service for most of the
   * period, the latest to start, the first by place.
   */
  match(charge: Charge, period: Period | undefined): InventoryMatch {
    if (!this.#carriers.has(charge.carrier.key)) return { status: 'no-inventory' };
    if (!charge.service) return { status: 'no-service' };
    const known = this.#byService.get(charge.service.key);
    if (!known)
      return { status: this.#unread(charge.carrier, charge.service) ? 'unread' : 'unknown-service' };
    const rows = known.filter((row) => row.carrier.key === charge.carrier.key);
    if (rows.length === 0) return { status: 'other-carrier', rows: known };

    const { pool, by } = poolFor(charge, rows);
    const row = best(pool, charge, period);
    if (!row)
      return this.#unread(charge.carrier, charge.service)
        ? { status: 'unread' }
        : { status: 'unknown-code', rows };
    const accountDiffers =
      row.account !== undefined && charge.account !== undefined && row.account.key !== charge.account.key;
    return this.#hit({ status: 'matched', row, by, accountDiffers, rows });
  }

  #hit(hit: InventoryHit): InventoryHit {
    const known = this.#hits.get(hit.row);
    if (known && known.by === hit.by && known.accountDiffers === hit.accountDiffers) return known;
    this.#hits.set(hit.row, hit);
    return hit;
  }
}

function poolFor(
  charge: Charge,
  rows: readonly InventoryRow[],
): { pool: readonly InventoryRow[]; by: 'code' | 'service' } {
  if (charge.code) {
    const coded = rows.filter((row) => row.code?.key === charge.code?.key);
    if (coded.length > 0) return { pool: coded, by: 'code' };
    return { pool: rows.filter((row) => row.code === undefined), by: 'service' };
  }
  const codeless = rows.filter((row) => row.code === undefined);
  if (codeless.length > 0) return { pool: codeless, by: 'service' };
  const described = rows.filter(
    (row) => row.description !== '' && foldWords(row.description) === foldWords(charge.description),
  );
  if (described.length > 0) return { pool: described, by: 'service' };
  const codes = new Set(rows.map((row) => row.code?.key));
  return { pool: codes.size === 1 ? rows : [], by: 'service' };
}

/** How well a row answers for a charge. */
interface Standing {
  readonly row: InventoryRow;
  readonly account: number;
  readonly standing: number;
  readonly days: number;
}

function best(
  pool: readonly InventoryRow[],
  charge: Charge,
  period: Period | undefined,
): InventoryRow | undefined {
  if (pool.length < 2) return pool[0];
  let found: Standing | undefined;
  for (const row of pool) {
    const next: Standing = {
      row,
      account: row.account === undefined ? 1 : row.account.key === charge.account?.key ? 2 : 0,
      standing: isOver(row) ? 0 : 1,
      days: period === undefined ? 0 : daysInService(row, period),
    };
    if (!found || compareStandings(next, found) < 0) found = next;
  }
  return found?.row;
}

/** The better first; of equal rows the first by place, so that the order of files and rows decides nothing. */
function compareStandings(a: Standing, b: Standing): number {
  return (
    b.account - a.account ||
    b.standing - a.standing ||
    b.days - a.days ||
    (b.row.startDate ?? BEFORE_ALL) - (a.row.startDate ?? BEFORE_ALL) ||
    comparePlaces(a.row.origin, b.row.origin)
  );
}

const BEFORE_ALL = -1e9;

/** True of a row that is disconnected without a day since when: nothing says that it is in service on any day. */
export function isOver({ status, endDate }: InventoryRow): boolean {
  return status === 'disconnected' && endDate === undefined;
}

function daysInService(row: InventoryRow, period: Period): number {
  const from = row.startDate ?? period.from;
  const to = row.endDate ?? period.to;
  const common = from <= to ? overlap(period, { from, to }) : undefined;
  return common ? daysIn(common) : 0;
}
