import { addDays, type Day } from '../calendar/day.ts';
import { overlap, type Period } from '../calendar/period.ts';
import { dateOf } from '../match/invoice-facts.ts';
import type { BilledInvoice, MatchedCharge, Month } from '../match/month.ts';
import { signOf } from '../money/money.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { comparePlaces } from '../records/origin.ts';
import { recurringCharges } from './charge-facts.ts';
import { daysWithoutRow } from './days-without-row.ts';
import { accountKeyOf, invoicesOfAccount } from './history-facts.ts';

/** An earlier recurring charge that paid for days on which its service was disconnected. */
export interface Advance {
  readonly matched: MatchedCharge;
  readonly period: Period;
  /** Date of its invoice, on or before the last billable day. */
  readonly invoiced: Day;
  /** The disconnected row, and its last billable day. */
  readonly row: InventoryRow;
  readonly endDate: Day;
  /** Days of the period after the last billable day, less those another row of the code answers for; 1 or more. */
  readonly days: number;
}

/** Later invoices by which a carrier should have given the rest back. */
const INVOICES_TO_CREDIT = 2;

/** True when an earlier invoice is dated before the last day of a period it bills. */
export function billsInAdvance({ history }: Month): boolean {
  return history.some(({ invoices }) =>
    invoices.some((invoice) =>
      recurringCharges(invoice.charges).some(({ charge, period }) => {
        const date = charge.invoiceDate ?? dateOf(invoice);
        return date !== undefined && period !== undefined && date < period.to;
      }),
    ),
  );
}

/**
 * The charges of earlier months, billed in advance, whose service ended inside the period they pay for, where two later
 * invoices of the account are known; by invoice date, then where they stand.
 */
export function paidInAdvance(month: Month): Advance[] {
  const advances: Advance[] = [];
  for (const { invoices } of month.history) {
    for (const invoice of invoices) {
      let enough: boolean | undefined;
      for (const matched of recurringCharges(invoice.charges)) {
        const advance = advanceOf(matched, invoice);
        if (!advance) continue;
        enough ??= invoicesAfter(month, invoice) >= INVOICES_TO_CREDIT;
        if (enough) advances.push(advance);
      }
    }
  }
  return advances.sort(byInvoice);
}

function advanceOf(matched: MatchedCharge, invoice: BilledInvoice): Advance | undefined {
  const { charge, period, inventory } = matched;
  if (inventory.status !== 'matched' || !period || signOf(charge.amount) <= 0) return undefined;
  const { row } = inventory;
  const { endDate } = row;
  const invoiced = charge.invoiceDate ?? dateOf(invoice);
  if (row.status !== 'disconnected' || endDate === undefined || invoiced === undefined) return undefined;
  const unused = overlap(period, { from: addDays(endDate, 1), to: period.to });
  if (!unused || endDate < addDays(period.from, -1) || invoiced > endDate) return undefined;
  const days = daysWithoutRow(unused, inventory, charge);
  return days === 0 ? undefined : { matched, period, invoiced, row, endDate, days };
}

function invoicesAfter(month: Month, invoice: BilledInvoice): number {
  const key = accountKeyOf(month, invoice);
  const date = dateOf(invoice);
  if (key === undefined || date === undefined) return 0;
  return invoicesOfAccount(month, key).filter((other) => (dateOf(other) ?? date) > date).length;
}

function byInvoice(a: Advance, b: Advance): number {
  return a.invoiced - b.invoiced || comparePlaces(a.matched.charge.origin, b.matched.charge.origin);
}
