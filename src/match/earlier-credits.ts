import type { Day } from '../calendar/day.ts';
import { SETTLED_STATES } from '../records/dispute.ts';
import { monthOf } from './billing-month.ts';
import { type CreditOfBill, creditsOfMonth } from './credit-lines.ts';
import { usedUp } from './credits-left.ts';
import type { Month } from './month.ts';

/**
 * The credits of earlier months, and the lines that take one back, that the ledger does not have whole by their keys: from the day
 * on which the oldest open claim was found, the oldest month first. None without an open claim. They have the keys that they
 * had in their own month.
 */
export function earlierCredits(month: Month): readonly CreditOfBill[] {
  let credits = known.get(month);
  if (!credits) {
    credits = freshCredits(month);
    known.set(month, credits);
  }
  return credits;
}

/** The credits of the month, then those of earlier months that the ledger does not have. */
export function creditsAtHand(month: Month): readonly CreditOfBill[] {
  return [...creditsOfMonth(month), ...earlierCredits(month)];
}

/** The rules and the report look at the same month's. */
const known = new WeakMap<Month, readonly CreditOfBill[]>();

function freshCredits(month: Month): readonly CreditOfBill[] {
  const { disputes, history } = month;
  let since: Day | undefined;
  for (const { state, dates } of disputes)
    if (!SETTLED_STATES.has(state) && (since === undefined || dates.found < since)) since = dates.found;
  if (since === undefined) return [];
  const first = since;
  const current = new Set(creditsOfMonth(month).map(({ line }) => line.key));
  return history.flatMap(({ from, charges, invoices }, at) => {
    if (from < monthOf(first)) return [];
    // As its own run saw it: what came later tells nothing of its lines.
    const own = creditsOfMonth({ ...month, charges, invoices, history: history.slice(0, at) });
    const used = usedUp(
      own.map(({ line }) => line),
      disputes,
    );
    return own.filter(
      ({ line: { key, date } }) =>
        !current.has(key) && !used.has(key) && (date === undefined || date >= first),
    );
  });
}
