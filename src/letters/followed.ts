import type { Day } from '../calendar/day.ts';
import { present } from '../keyed/present.ts';
import { append } from '../keyed/value-at.ts';
import { add, compare, least, type Money, signOf, subtract, zero } from '../money/money.ts';
import { type Dispatch, type Dispute, expectedOf, outstandingOf } from '../records/dispute.ts';
import { compareText } from '../text/fold.ts';
import type { ClaimedFinding } from './claim.ts';

/** What a letter says of the disputes it is about, as the ledger has them. */
export interface Followed {
  /** Sorted by claim number; at least one. */
  readonly claims: readonly FollowedClaim[];
  /** What they come to, sorted by currency. */
  readonly sums: readonly Balance[];
  /** True where nothing was decided or credited yet: the letter then asks for all that it claims. */
  readonly untouched: boolean;
}

/** A dispute with its charges and what of it the letter asks for. */
export interface FollowedClaim extends Balance {
  readonly dispute: Dispute;
  readonly findings: readonly ClaimedFinding[];
  /** The day of the letter that claimed its other charges; only where this one claims further ones. */
  readonly addsTo?: Day;
}

/** Amounts of which `claimed` less `credited` less `apart` is `due`; none is below zero. */
export interface Balance {
  readonly claimed: Money;
  readonly credited: Money;
  /** What the letter does not ask for: what was refused, or of an appeal what was granted and is still to come. */
  readonly apart: Money;
  /** What the letter asks for. */
  readonly due: Money;
  /** The part of it that the carrier granted. */
  readonly granted: Money;
}

/** What a letter of that kind asks of a dispute: of what was answered what was granted, of an appeal what was refused. */
export function balanceOf(dispute: Dispute, level: Dispatch): Balance {
  const { claimed, confirmed, received } = dispute.money.oneTime;
  const none = zero(claimed.currency);
  const credited = received;
  const left = atLeast(subtract(claimed, received), none);
  const refused = confirmed ? subtract(claimed, expectedOf(dispute)) : left;
  const due = level === 'appeal' ? least(refused, left) : outstandingOf(dispute);
  const isAnswered = confirmed !== undefined && level !== 'appeal';
  const grantedLeft = isAnswered ? atLeast(subtract(confirmed, received), none) : none;
  return { claimed, credited, apart: subtract(left, due), due, granted: least(grantedLeft, due) };
}

/** The disputes of a letter with their sums; `findingsOf` gives the charges of each, `addsTo` by claim the day of the letter that it adds to. */
export function followedOf(
  disputes: readonly Dispute[],
  level: Dispatch,
  findingsOf: (dispute: Dispute) => readonly ClaimedFinding[],
  addsTo: ReadonlyMap<string, Day> = new Map(),
): Followed {
  const claims = [...disputes]
    .sort((a, b) => compareText(a.claim, b.claim))
    .map((dispute) => ({
      dispute,
      findings: findingsOf(dispute),
      ...balanceOf(dispute, level),
      ...present('addsTo', addsTo.get(dispute.claim)),
    }));
  const byCurrency = new Map<string, Balance[]>();
  for (const claim of claims) append(byCurrency, claim.dispute.currency, claim);
  const sums = [...byCurrency]
    .sort(([a], [b]) => compareText(a, b))
    .map(([currency, own]) => summed(own, currency));
  const untouched = claims.every(
    ({ dispute, due, claimed }) =>
      dispute.money.oneTime.confirmed === undefined && compare(due, claimed) === 0,
  );
  return { claims, sums, untouched };
}

function summed(balances: readonly Balance[], currency: string): Balance {
  const sum = (key: keyof Balance) =>
    balances.reduce((total, balance) => add(total, balance[key]), zero(currency));
  return {
    claimed: sum('claimed'),
    credited: sum('credited'),
    apart: sum('apart'),
    due: sum('due'),
    granted: sum('granted'),
  };
}

function atLeast(value: Money, floor: Money): Money {
  return signOf(subtract(value, floor)) < 0 ? floor : value;
}
