import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { accountOf, dateOf, numberOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, MatchedCharge, Month } from '../match/month.ts';
import { usualPeriod } from '../match/usual-period.ts';
import { add, type Money, rounded } from '../money/money.ts';
import type { Identifier } from '../records/identifier.ts';
import { comparePlaces } from '../records/origin.ts';
import { compareText } from '../text/fold.ts';
import { sameThingKey, serviceKey } from './history-facts.ts';
import { originOf } from './invoice-cells.ts';

/** An invoice as it was sent: under one number the bills may hold two of them, told apart by their dates. */
export interface InvoiceDocument {
  readonly invoice: BilledInvoice;
  /** The invoice it is a part of, itself where it stands alone. */
  readonly whole: BilledInvoice;
  /** True of this month's, which may be claimed. */
  readonly current: boolean;
  readonly account?: Identifier;
  readonly number?: Identifier;
  readonly date?: Day;
  readonly period?: Period;
}

/** What an invoice comes to, in the order in which it is asked: with tax, before tax, or as the sum of all its lines. */
export const TOTALS = ['total', 'net', 'lines'] as const;
export type Total = (typeof TOTALS)[number];

/** Every invoice of the earlier months, then those of this one; each by date, period, number and place. */
export function documentsOf(month: Month): readonly InvoiceDocument[] {
  let documents = known.get(month);
  if (!documents) {
    const past = month.history.flatMap(({ invoices }) => invoices);
    documents = [...sorted(past, false), ...sorted(month.invoices, true)];
    known.set(month, documents);
  }
  return documents;
}

/** Several rules look at the same month. */
const known = new WeakMap<Month, readonly InvoiceDocument[]>();

/** One of the totals, to the minor unit; undefined where the invoice does not state it or not all its lines were read. */
export function totalOf({ invoice }: InvoiceDocument, which: Total): Money | undefined {
  const { header, charges, complete } = invoice;
  if (which === 'total') return header?.total && rounded(header.total);
  if (which === 'net') return header?.netTotal && rounded(header.netTotal);
  if (!complete) return undefined;
  let sum: Money | undefined;
  for (const { charge } of charges) {
    if (sum && sum.currency !== charge.amount.currency) return undefined;
    sum = sum ? add(sum, charge.amount) : charge.amount;
  }
  return sum && rounded(sum);
}

/** The first total that an invoice has. */
export function anyTotalOf(document: InvoiceDocument): Money | undefined {
  for (const which of TOTALS) {
    const total = totalOf(document, which);
    if (total) return total;
  }
  return undefined;
}

/** The same total of two invoices, where both have it in one currency. */
export function totalsOfBoth(
  a: InvoiceDocument,
  b: InvoiceDocument,
): { readonly which: Total; readonly a: Money; readonly b: Money } | undefined {
  for (const which of TOTALS) {
    const [one, other] = [totalOf(a, which), totalOf(b, which)];
    if (one && other) return one.currency === other.currency ? { which, a: one, b: other } : undefined;
  }
  return undefined;
}

/** What an invoice bills, whatever the amounts: the service, charge type and code (else description) of each line but tax. */
export function billedThings({ invoice }: InvoiceDocument): ReadonlySet<string> {
  const things = new Set<string>();
  for (const { charge } of invoice.charges)
    if (charge.type !== 'tax') things.add([serviceKey(charge), charge.type, sameThingKey(charge)].join('\n'));
  return things;
}

function sorted(invoices: readonly BilledInvoice[], current: boolean): InvoiceDocument[] {
  const documents = invoices.flatMap((whole) =>
    partsByDate(whole).map((invoice): InvoiceDocument => {
      const [account, number, date] = [accountOf(invoice), numberOf(invoice), dateOf(invoice)];
      return {
        invoice,
        whole,
        current,
        ...(account ? { account } : {}),
        ...(number ? { number } : {}),
        ...(date === undefined ? {} : { date }),
        ...(invoice.period ? { period: invoice.period } : {}),
      };
    }),
  );
  return documents.sort(
    (a, b) =>
      (a.date ?? 0) - (b.date ?? 0) ||
      (a.period?.from ?? 0) - (b.period?.from ?? 0) ||
      compareText(a.number?.key ?? '', b.number?.key ?? '') ||
      comparePlaces(originOf(a.invoice), originOf(b.invoice)),
  );
}

/** An invoice whose lines bear several dates is as many invoices; a header belongs to those of its own date. */
function partsByDate(whole: BilledInvoice): readonly BilledInvoice[] {
  const { carrier, header, charges, complete } = whole;
  const first = charges[0]?.charge.invoiceDate;
  if (charges.every(({ charge }) => charge.invoiceDate === first)) return [whole];
  const byDate = new Map<Day | undefined, MatchedCharge[]>();
  for (const matched of charges) append(byDate, matched.charge.invoiceDate, matched);
  if (byDate.has(undefined) || (header && !byDate.has(header.invoiceDate))) return [whole];
  return [...byDate].map(([date, own]): BilledInvoice => {
    const stated = header?.invoiceDate === date ? header : undefined;
    const period = stated?.period ?? usualPeriod(own);
    return {
      carrier,
      charges: own,
      complete,
      ...(stated ? { header: stated } : {}),
      ...(period ? { period } : {}),
    };
  });
}
