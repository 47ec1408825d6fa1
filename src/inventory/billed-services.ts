import type { Day } from '../calendar/day.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import { billingDay, monthOf } from '../match/billing-month.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import type { Identifier } from '../records/identifier.ts';
import { comparePlaces } from '../records/origin.ts';
import { compareText } from '../text/fold.ts';

/** What is billed by the month under one carrier, account, service and code. */
export interface BilledService {
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly service: Identifier;
  readonly code?: Identifier;
  /** Its recurring charges of the carrier's newest month, by place. */
  readonly newest: readonly [MatchedCharge, ...MatchedCharge[]];
  /** Those of the months before. */
  readonly earlier: readonly MatchedCharge[];
  /** First days of the first and the last month in which it is billed. */
  readonly firstSeen: Day;
  readonly lastSeen: Day;
}

/** The bills of all months that were read, by service. */
export interface BilledServices {
  /** Sorted by carrier, account, service and code. */
  readonly current: readonly BilledService[];
  /** Services with recurring charges in earlier months and none in the newest, with their last charge. */
  readonly gone: readonly MatchedCharge[];
  /** Lines of the newest month, of any type, that name no service. */
  readonly nameless: readonly MatchedCharge[];
  /** Discount lines, and recurring lines below zero, of the newest month. */
  readonly lowering: readonly MatchedCharge[];
  /** The newest month of each carrier, by its name: its first day. */
  readonly months: ReadonlyMap<string, Day>;
}

/** Arranges the recurring charges of a month and of those before it by service; each carrier has its own newest month. */
export function billedServices(month: Month): BilledServices {
  const all = [...month.history.flatMap(({ charges }) => charges), ...month.charges];
  const dated = all.map((matched) => ({ matched, month: monthBilled(matched) }));
  const newest = new Map<string, Day>();
  for (const { matched, month: own } of dated) {
    const { key } = matched.charge.carrier;
    const known = newest.get(key);
    if (known === undefined || own > known) newest.set(key, own);
  }
  const groups = new Map<string, { readonly matched: MatchedCharge; readonly month: Day }[]>();
  const nameless: MatchedCharge[] = [];
  const lowering: MatchedCharge[] = [];
  for (const one of dated) {
    const { charge } = one.matched;
    const isNewest = one.month === newest.get(charge.carrier.key);
    const lowers = charge.type === 'discount' || (charge.type === 'recurring' && charge.amount.digits < 0n);
    if (lowers && isNewest) lowering.push(one.matched);
    if (charge.type !== 'recurring' || lowers) continue;
    if (charge.service) append(groups, keyOf(one.matched), one);
    else if (isNewest) nameless.push(one.matched);
  }
  const current: BilledService[] = [];
  const gone: MatchedCharge[] = [];
  for (const group of groups.values()) {
    const byMonth = new Map<Day, MatchedCharge[]>();
    for (const { matched, month: own } of group) valueAt(byMonth, own, () => []).push(matched);
    const months = [...byMonth.keys()].sort((a, b) => a - b);
    const [firstSeen] = months;
    const lastSeen = months.at(-1);
    const last = lastSeen === undefined ? [] : (byMonth.get(lastSeen) ?? []);
    const [first, ...others] = last.toSorted((a, b) => comparePlaces(a.charge.origin, b.charge.origin));
    const service = first?.charge.service;
    if (!first || !service || firstSeen === undefined || lastSeen === undefined) continue;
    const { carrier, account, code } = first.charge;
    if (lastSeen !== newest.get(carrier.key)) {
      gone.push(first);
      continue;
    }
    const earlier = months.slice(0, -1).flatMap((own) => byMonth.get(own) ?? []);
    const names = { carrier, ...(account ? { account } : {}), service, ...(code ? { code } : {}) };
    current.push({ ...names, newest: [first, ...others], earlier, firstSeen, lastSeen });
  }
  return {
    current: current.sort((a, b) => compareNames(a, b)),
    gone: gone.sort((a, b) => compareNames(a.charge, b.charge)),
    nameless,
    lowering,
    months: new Map(
      [...newest].flatMap(([key, day]) => {
        const named = all.find(({ charge }) => charge.carrier.key === key)?.charge.carrier.written;
        return named === undefined ? [] : [[named, day] as const];
      }),
    ),
  };
}

/** Order by carrier, account, service and code, as they are compared. */
export function compareNames(a: Named, b: Named): number {
  return (
    compareText(a.carrier.key, b.carrier.key) ||
    compareText(a.account?.key ?? '', b.account?.key ?? '') ||
    compareText(a.service?.key ?? '', b.service?.key ?? '') ||
    compareText(a.code?.key ?? '', b.code?.key ?? '')
  );
}

interface Named {
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly service?: Identifier;
  readonly code?: Identifier;
}

function keyOf({ charge: { carrier, account, service, code } }: MatchedCharge): string {
  return [carrier.key, account?.key, service?.key, code?.key].join('\n');
}

/** The month a charge was billed in; of one without any day, the earliest there is. */
function monthBilled({ charge, day, period }: MatchedCharge): Day {
  const billed = billingDay(charge) ?? day ?? period?.from;
  return billed === undefined ? (0 as Day) : monthOf(billed);
}
