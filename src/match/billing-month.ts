import { addDays, type Day, partsOf } from '../calendar/day.ts';
import type { Charge } from '../records/charge.ts';
import type { Invoice } from '../records/invoice.ts';

/** First day of the calendar month in which a day lies. */
export function monthOf(day: Day): Day {
  return addDays(day, 1 - partsOf(day).date);
}

/** The day by which a charge or an invoice belongs to a month: its invoice date, else the first day of its period. */
export function billingDay(record: Charge | Invoice, header?: Invoice): Day | undefined {
  return record.invoiceDate ?? header?.invoiceDate ?? record.period?.from ?? header?.period?.from;
}
