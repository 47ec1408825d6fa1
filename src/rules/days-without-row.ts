import { addDays, type Day, later } from '../calendar/day.ts';
import { overlap, type Period } from '../calendar/period.ts';
import type { InventoryHit } from '../match/month.ts';
import type { Charge } from '../records/charge.ts';
import type { InventoryRow } from '../records/inventory-row.ts';

/**
 * How many days of the span no other row of the same code has the service, on the charge's account or on none: a service
 * that was changed has a row that ended and a row that began, and is owed for the days of both. A row without a code
 * answers for the whole service, which goes on where a row of any code does.
 */
export function daysWithoutRow(span: Period, { row, rows }: InventoryHit, { account }: Charge): number {
  const held = rows
    .filter((other) => other !== row && (!row.code || other.code?.key === row.code.key))
    .filter((other) => other.account === undefined || other.account.key === account?.key)
    .flatMap((other) => heldDays(other, span) ?? [])
    .sort((a, b) => a.from - b.from);
  let days = 0;
  let next: Day = span.from;
  for (const { from, to } of held) {
    days += Math.max(0, from - next);
    next = later(next, addDays(to, 1));
  }
  return days + Math.max(0, span.to - next + 1);
}

/** The days of the span for which the row has the service; none for a row that is pending or ended nobody knows when. */
function heldDays({ status, startDate, endDate }: InventoryRow, span: Period): Period | undefined {
  if (status === 'pending' || (status === 'disconnected' && endDate === undefined)) return undefined;
  return overlap(span, { from: startDate ?? span.from, to: endDate ?? span.to });
}
