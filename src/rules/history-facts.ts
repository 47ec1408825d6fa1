import { addMonths, type Day } from '../calendar/day.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import { billingDay, monthOf } from '../match/billing-month.ts';
import { accountOf, dateOf, numberOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, MatchedCharge, Month } from '../match/month.ts';
import type { Charge } from '../records/charge.ts';
import { compareText, foldWords } from '../text/fold.ts';

/** Equal for charges and inventory rows of one carrier for one service, on any account. Undefined without a service. */
export function serviceKey({ carrier, service }: Pick<Charge, 'carrier' | 'service'>): string | undefined {
  return service && `${carrier.key}\n${service.key}`;
}

/** Equal for charges that ask for the same thing: its code, or where it has none its description. */
export function sameThingKey({ code, description }: Charge): string {
  return code ? `code ${code.key}` : `text ${foldWords(description)}`;
}

/**
 * First day of the calendar month of the newest invoice date of a carrier's bills of this month. Of all bills without a
 * carrier, and for one that has none with a date; of as-of where no bill has one.
 */
export function currentMonth(month: Month, carrier?: string): Day {
  const { current, currentOf } = historyOf(month);
  return (carrier === undefined ? undefined : currentOf.get(carrier)) ?? current;
}

/** The current months of the carriers billed this month, each once; that of as-of where none is dated. */
export function currentMonths(month: Month): readonly Day[] {
  const { current, currentOf } = historyOf(month);
  return currentOf.size === 0 ? [current] : [...new Set(currentOf.values())];
}

/** The account of an invoice as a key; undefined where it names none and the carrier bills several such in a month. */
export function accountKeyOf(month: Month, invoice: BilledInvoice): string | undefined {
  const account = accountOf(invoice)?.key;
  if (account !== undefined) return `${invoice.carrier.key}\n${account}`;
  return historyOf(month).manyWithoutAccount.has(invoice.carrier.key)
    ? undefined
    : `${invoice.carrier.key}\n`;
}

/**
 * The invoices of the same account that come before, latest first: those of earlier months, and those of this one with
 * an earlier date. By the first day of what they cover, then date, then number. Empty where the account cannot be told.
 */
export function* invoicesBefore(month: Month, invoice: BilledInvoice): Iterable<BilledInvoice> {
  const key = accountKeyOf(month, invoice);
  if (key === undefined) return;
  const { byAccount, rankOf } = historyOf(month);
  const all = byAccount.get(key) ?? [];
  for (let at = (rankOf.get(invoice) ?? all.length) - 1; at >= 0; at--) {
    const other = all[at];
    if (other && isBefore(other, invoice)) yield other;
  }
}

/** Every invoice of an account, of earlier months and of this one, oldest first; `key` as `accountKeyOf` gives it. */
export function invoicesOfAccount(month: Month, key: string): readonly BilledInvoice[] {
  return historyOf(month).byAccount.get(key) ?? [];
}

/** The keys of all accounts that were billed in an earlier month or in this one, in the order of the bills. */
export function accountsBilled(month: Month): readonly string[] {
  return [...historyOf(month).byAccount.keys()];
}

/** All charges of a carrier's service by the first day of the calendar month they were billed in, this month's too. */
export function chargesByMonth(month: Month, service: string): ReadonlyMap<Day, readonly MatchedCharge[]> {
  return historyOf(month).byService.get(service) ?? NO_CHARGES;
}

/** A service that has charges this month. */
export interface BilledService {
  /** As `serviceKey` gives it. */
  readonly key: string;
  /** The key of its carrier. */
  readonly carrier: string;
}

/** All services that have charges this month, in the order of the bills. */
export function servicesBilled(month: Month): readonly BilledService[] {
  return historyOf(month).services;
}

/** The `count` calendar months before one, the latest first. */
export function monthsBefore(first: Day, count: number): readonly Day[] {
  return Array.from({ length: count }, (_, index) => addMonths(first, -1 - index));
}

/** Earlier charges of the same carrier, account, service, type and code (else description), oldest month first. */
export function sameChargesBefore(month: Month, { charge }: MatchedCharge): readonly MatchedCharge[] {
  const service = serviceKey(charge);
  if (service === undefined) return [];
  const { earlierOfService, earlierByKind } = historyOf(month);
  const kinds = valueAt(earlierByKind, service, () => {
    const byKind = new Map<string, MatchedCharge[]>();
    for (const other of earlierOfService.get(service) ?? []) append(byKind, kindKey(other.charge), other);
    return byKind;
  });
  return kinds.get(kindKey(charge)) ?? [];
}

function kindKey(charge: Charge): string {
  return [charge.type, charge.account?.key ?? '', sameThingKey(charge)].join('\n');
}

interface History {
  readonly current: Day;
  /** By the key of the carrier. */
  readonly currentOf: ReadonlyMap<string, Day>;
  readonly byAccount: ReadonlyMap<string, readonly BilledInvoice[]>;
  /** Where an invoice stands among those of its account. */
  readonly rankOf: ReadonlyMap<BilledInvoice, number>;
  readonly manyWithoutAccount: ReadonlySet<string>;
  readonly byService: ReadonlyMap<string, ReadonlyMap<Day, readonly MatchedCharge[]>>;
  readonly earlierOfService: ReadonlyMap<string, readonly MatchedCharge[]>;
  /** The same arranged by what they are, service by service as they are asked for. */
  readonly earlierByKind: Map<string, ReadonlyMap<string, readonly MatchedCharge[]>>;
  readonly services: readonly BilledService[];
}

const NO_CHARGES: ReadonlyMap<Day, readonly MatchedCharge[]> = new Map();

/** Several rules look at the same month. */
const known = new WeakMap<Month, History>();

function historyOf(month: Month): History {
  let history = known.get(month);
  if (!history) {
    history = arranged(month);
    known.set(month, history);
  }
  return history;
}

function arranged(month: Month): History {
  const newest = new Map<string, Day>();
  for (const invoice of month.invoices) {
    const date = dateOf(invoice);
    const { key } = invoice.carrier;
    if (date !== undefined && date > (newest.get(key) ?? -Infinity)) newest.set(key, date);
  }
  const currentOf = new Map([...newest].map(([carrier, date]) => [carrier, monthOf(date)]));
  const months = [...currentOf.values()].sort((a, b) => a - b);
  const current = months.at(-1) ?? monthOf(month.asOf);
  const manyWithoutAccount = new Set<string>();
  for (const { invoices } of [...month.history, month]) {
    const nameless = new Set<string>();
    for (const invoice of invoices) {
      if (accountOf(invoice)) continue;
      if (nameless.has(invoice.carrier.key)) manyWithoutAccount.add(invoice.carrier.key);
      nameless.add(invoice.carrier.key);
    }
  }
  const byAccount = new Map<string, BilledInvoice[]>();
  for (const { invoices } of [...month.history, month]) {
    for (const invoice of invoices) {
      const account = accountOf(invoice)?.key;
      if (account === undefined && manyWithoutAccount.has(invoice.carrier.key)) continue;
      append(byAccount, `${invoice.carrier.key}\n${account ?? ''}`, invoice);
    }
  }
  const rankOf = new Map<BilledInvoice, number>();
  for (const invoices of byAccount.values()) {
    invoices.sort(compareInvoices);
    for (const [rank, invoice] of invoices.entries()) rankOf.set(invoice, rank);
  }

  const byService = new Map<string, Map<Day, MatchedCharge[]>>();
  const earlierOfService = new Map<string, MatchedCharge[]>();
  for (const earlier of month.history) {
    for (const matched of earlier.charges) {
      const service = serviceKey(matched.charge);
      if (service === undefined) continue;
      append(valueAt(byService, service, emptyMonths), earlier.from, matched);
      append(earlierOfService, service, matched);
    }
  }
  const services = new Map<string, BilledService>();
  for (const { carrier, charges, header } of month.invoices) {
    const own = currentOf.get(carrier.key) ?? current;
    for (const matched of charges) {
      const service = serviceKey(matched.charge);
      if (service === undefined) continue;
      services.set(service, { key: service, carrier: carrier.key });
      const day = billingDay(matched.charge, header);
      append(valueAt(byService, service, emptyMonths), day === undefined ? own : monthOf(day), matched);
    }
  }
  return {
    current,
    currentOf,
    byAccount,
    rankOf,
    manyWithoutAccount,
    byService,
    earlierOfService,
    earlierByKind: new Map(),
    services: [...services.values()],
  };
}

function emptyMonths(): Map<Day, MatchedCharge[]> {
  return new Map();
}

/** By the first day of what they cover, else their date; then date; then number. */
function compareInvoices(a: BilledInvoice, b: BilledInvoice): number {
  const start = (invoice: BilledInvoice) => invoice.period?.from ?? dateOf(invoice) ?? 0;
  return (
    start(a) - start(b) ||
    (dateOf(a) ?? 0) - (dateOf(b) ?? 0) ||
    compareText(numberOf(a)?.key ?? '', numberOf(b)?.key ?? '')
  );
}

/** Of two invoices of one month, the dates decide; without them nothing says which came first. */
function isBefore(other: BilledInvoice, invoice: BilledInvoice): boolean {
  const [a, b] = [dateOf(other), dateOf(invoice)];
  return a !== undefined && b !== undefined ? a < b : compareInvoices(other, invoice) < 0;
}
