import type { Day } from '../calendar/day.ts';
import { WHOLE } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { contractPrice } from '../match/expected-price.ts';
import type { InventoryCase, Month } from '../match/month.ts';
import { PriceBook } from '../match/price-book.ts';
import { NO_CURRENCY } from '../money/currency.ts';
import { type Money, rounded, zero } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { isActiveOn, serviceKeyOf } from './holdings.ts';

/**
 * Whether a row is in use: `inactive` is the last row of a service that has no active one, `former` any other row that is
 * not active, as it was before a change or an end.
 */
export type LineState = 'active' | 'inactive' | 'former';

/** What the bills say of an active row: it is not due where it was not in use for all of the period that was invoiced. */
export type LineBilling = 'billed' | 'unbilled' | 'not-due' | 'not-checked';

/** A row of the inventory as it stands on a day. */
export interface ServiceLine {
  readonly row: InventoryRow;
  readonly state: LineState;
  /** Of an active row. */
  readonly billing?: LineBilling;
  /** What an active row costs by the month, to the minor unit; absent where neither it nor a price in force says so. */
  readonly monthly?: Money;
  readonly pricedBy?: 'inventory' | 'price-sheet';
}

/** The rows of a month's inventory on a day, in its order. `unbilled` are those that are due and on no bill. */
export function serviceLines(month: Month, day: Day, unbilled: ReadonlySet<InventoryRow>): ServiceLine[] {
  const prices = new PriceBook(month.prices);
  const last = lastOfInactive(month.inventory, day);
  return month.inventory.map((one): ServiceLine => {
    const { row } = one;
    if (!isActiveOn(row, day)) return { row, state: last.has(row) ? 'inactive' : 'former' };
    const price = priceOf(row, day, prices);
    return { row, state: 'active', billing: billingOf(one, unbilled), ...price };
  });
}

function lastOfInactive(cases: readonly InventoryCase[], day: Day): ReadonlySet<InventoryRow> {
  const services = new Map<string, InventoryRow[]>();
  for (const { row } of cases) append(services, serviceKeyOf(row), row);
  const last = new Set<InventoryRow>();
  for (const rows of services.values()) {
    if (rows.some((row) => isActiveOn(row, day))) continue;
    const [latest] = rows.toSorted((a, b) => lastDay(b) - lastDay(a));
    if (latest) last.add(latest);
  }
  return last;
}

function lastDay({ startDate, endDate }: InventoryRow): number {
  return endDate ?? startDate ?? Number.MAX_SAFE_INTEGER;
}

function billingOf({ row, invoiced }: InventoryCase, unbilled: ReadonlySet<InventoryRow>): LineBilling {
  if (unbilled.has(row)) return 'unbilled';
  if (!invoiced) return 'not-checked';
  const throughout =
    (row.startDate === undefined || row.startDate <= invoiced.from) &&
    (row.endDate === undefined || row.endDate >= invoiced.to);
  return throughout ? 'billed' : 'not-due';
}

function priceOf(row: InventoryRow, day: Day, prices: PriceBook): Pick<ServiceLine, 'monthly' | 'pricedBy'> {
  if (row.mrc) return { monthly: rounded(row.mrc), pricedBy: 'inventory' };
  const first = prices.match(chargeFor(row, NO_CURRENCY), day);
  // A term is looked up in the currency of what it prices; a row without a price has none.
  const [term] = first.status === 'other-currency' ? first.terms : [];
  if (!term) return {};
  const charge = chargeFor(row, term.unitPrice.currency);
  const match = prices.match(charge, day);
  if (match.status !== 'in-force') return {};
  const monthly = contractPrice({ ...UNMATCHED, charge, price: match }, match.term);
  return { monthly, pricedBy: 'price-sheet' };
}

const UNMATCHED = {
  periodFrom: 'none',
  share: WHOLE,
  inventory: { status: 'no-inventory' },
  discounts: [],
} as const;

/** The monthly charge that a row would be billed with, of no amount. */
function chargeFor(row: InventoryRow, currency: string): Charge {
  const { origin, carrier, account, service, code, description, quantity, location, costCenter } = row;
  return {
    origin,
    carrier,
    ...(account ? { account } : {}),
    service,
    ...(code ? { code } : {}),
    description,
    type: 'recurring',
    ...(quantity ? { quantity } : {}),
    amount: zero(currency),
    location,
    costCenter,
    reference: '',
  };
}
