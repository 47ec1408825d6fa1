import type { Day } from '../calendar/day.ts';
import { monthsIn, type ProrationBasis, type Share, WHOLE } from '../calendar/period.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import { compareDecimals, decimalText } from '../money/decimal.ts';
import type { ControlFigure } from '../normalize/controls.ts';
import type { UnreadRow } from '../normalize/file-records.ts';
import { IdentifierReader } from '../normalize/values/identifier-text.ts';
import type { Problem } from '../problem.ts';
import type { Charge } from '../records/charge.ts';
import type { Dispute } from '../records/dispute.ts';
import type { Role } from '../records/field.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { Invoice } from '../records/invoice.ts';
import type { Order } from '../records/order.ts';
import type { PriceTerm } from '../records/price-term.ts';
import type { TaxRate } from '../records/tax-rate.ts';
import { carrierLookalikes } from './carrier-lookalikes.ts';
import { distinctHeaders } from './distinct-headers.ts';
import { earlierMonths, type MatchCharges } from './earlier-months.ts';
import { InventoryBook } from './inventory-book.ts';
import { inventoryCases } from './inventory-cases.ts';
import { InvoiceBook, invoicesOfMonth } from './invoices-of-month.ts';
import { type KeyOf, keysOf } from './key-of-name.ts';
import { repairLostZeros } from './lost-zeros.ts';
import type { ControlTotal, MatchedCharge, Month } from './month.ts';
import { PriceBook } from './price-book.ts';
import { serviceOnInvoice } from './service-on-invoice.ts';
import { namesUnread } from './unread-names.ts';

/** The records of every input, as read. */
export interface MonthRecords {
  readonly charges: readonly Charge[];
  readonly invoices: readonly Invoice[];
  readonly inventory: readonly InventoryRow[];
  readonly prices: readonly PriceTerm[];
  readonly orders: readonly Order[];
  /** Charges of earlier months. */
  readonly history: readonly Charge[];
  /** Invoice headers of earlier months. */
  readonly pastInvoices: readonly Invoice[];
  readonly controls: readonly ControlFigure[];
  readonly given: ReadonlySet<Role | 'history'>;
  /** What rejected rows name. */
  readonly unread: readonly UnreadRow[];
}

/** What the match needs to know beside the records. */
export interface MatchSettings {
  /** The audit's day; the newest invoice date when absent. */
  readonly asOf?: Day;
  readonly prorationOf: (carrierKey: string) => ProrationBasis;
  readonly taxes: readonly TaxRate[];
  /** The disputes of the ledger, sorted by claim number; absent where no ledger was read. */
  readonly disputes?: readonly Dispute[];
  /** Compares names as the records were read; without a country when absent. */
  readonly keyOf?: KeyOf;
}

const NO_DISCOUNTS: readonly Charge[] = [];

/** Types of charge that have a price which a discount line may lower. */
const PRICED: ReadonlySet<Charge['type']> = new Set(['recurring', 'usage', 'one-time']);

/** Pairs every charge with its inventory row and its price term in force, and gathers what rules look at. */
export function buildMonth(
  records: MonthRecords,
  settings: MatchSettings,
): { month: Month; warnings: readonly Problem[] } {
  const distinct = distinctHeaders(records.invoices);
  const billed = [...records.charges, ...distinct.headers];
  const inventory = repairLostZeros(records.inventory, billed);
  const prices = repairLostZeros(records.prices, billed);
  const inventoryBook = new InventoryBook(
    inventory.records,
    namesUnread(records.unread, 'inventory', 'service'),
  );
  const priceBook = new PriceBook(prices.records, namesUnread(records.unread, 'prices', 'code'));
  const invoiceBook = new InvoiceBook(distinct.headers);

  const shareOfMonth = rememberedShares();
  const match: MatchCharges = (charges, book) => {
    const discounts = discountLines(charges);
    return charges.map((charge): MatchedCharge => {
      const header = book.headerOf(charge);
      const period = charge.period ?? header?.period;
      const day = period?.from ?? charge.invoiceDate ?? header?.invoiceDate;
      const share =
        charge.period && charge.type === 'recurring'
          ? shareOfMonth(charge.period, settings.prorationOf(charge.carrier.key))
          : WHOLE;
      return {
        charge,
        period,
        day,
        periodFrom: charge.period ? 'charge' : period ? 'invoice' : 'none',
        share,
        inventory: inventoryBook.match(charge, period),
        price: priceBook.match(charge, day),
        discounts: (PRICED.has(charge.type) && discounts.get(serviceOnInvoice(charge))) || NO_DISCOUNTS,
      };
    });
  };
  const charges = match(records.charges, invoiceBook);
  const earlier = earlierMonths(
    { charges: records.history, invoices: records.pastInvoices, current: billed },
    match,
  );

  const controls = records.controls.map(toControl);
  const unreconciled = controls
    .filter(({ reconciles, counts }) => !reconciles && counts !== 'sum')
    .map(({ file }) => file);
  const invoices = invoicesOfMonth(distinct.headers, charges, invoiceBook, {
    files: new Set(unreconciled),
    numbers: namesUnread(records.unread, 'bills', 'invoice'),
    headers: distinct.disputed,
  });
  const month: Month = {
    asOf: settings.asOf ?? newestDay(records),
    charges,
    invoices,
    inventory: inventoryCases(inventory.records, charges, invoices),
    prices: prices.records,
    orders: records.orders,
    history: earlier.months,
    taxes: settings.taxes,
    prorationOf: settings.prorationOf,
    controls,
    given: settings.disputes ? new Set([...records.given, 'ledger']) : records.given,
    disputes: settings.disputes ?? [],
    keyOf: settings.keyOf ?? keysOf(new IdentifierReader(undefined)),
  };
  return {
    month,
    warnings: [
      ...carrierLookalikes(billed, [...inventory.records, ...prices.records]),
      ...distinct.warnings,
      ...earlier.warnings,
      ...inventory.warnings,
      ...prices.warnings,
    ],
  };
}

/** `monthsIn`, worked out once per period and basis: most charges of a month have the same. */
function rememberedShares(): typeof monthsIn {
  const shares = new Map<number, Share>();
  return (period, basis) => {
    const key = (period.from * 100_000 + period.to) * 2 + (basis === 'thirty' ? 1 : 0);
    return valueAt(shares, key, () => monthsIn(period, basis));
  };
}

function discountLines(charges: readonly Charge[]): Map<string, Charge[]> {
  const lines = new Map<string, Charge[]>();
  for (const charge of charges) {
    if (charge.type === 'discount' && charge.service && charge.amount.digits < 0n)
      append(lines, serviceOnInvoice(charge), charge);
  }
  return lines;
}

/** The newest invoice date; without any, the last day of any charge; without that, 1970-01-01. Never the clock. */
function newestDay(records: MonthRecords): Day {
  let newest: Day | undefined;
  let last: Day | undefined;
  for (const record of [...records.invoices, ...records.charges]) {
    if (record.invoiceDate !== undefined && (newest === undefined || record.invoiceDate > newest))
      newest = record.invoiceDate;
    if (record.period && (last === undefined || record.period.to > last)) last = record.period.to;
  }
  return newest ?? last ?? (0 as Day);
}

function toControl({ counts, stated, read, evidence, file, about }: ControlFigure): ControlTotal {
  return {
    counts,
    carrier: about?.carrier,
    account: about?.account,
    invoice: about?.invoice,
    currency: about?.currency,
    stated: decimalText(stated),
    read: decimalText(read),
    reconciles: compareDecimals(stated, read) === 0,
    file: file ?? evidence.file,
    evidence,
  };
}
