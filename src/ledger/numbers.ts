import type { Day } from '../calendar/day.ts';
import { append } from '../keyed/value-at.ts';
import { type Decimal, divideHalfAwayFromZero } from '../money/decimal.ts';
import { add, compare, type Money, percentOf, signOf, zero } from '../money/money.ts';
import { sumsByCurrency } from '../money/sums-by-currency.ts';
import { type Dispute, outstandingOf, SETTLED_STATES } from '../records/dispute.ts';
import { compareText, fold } from '../text/fold.ts';
import { AGE_BUCKETS, type AgeBucket, ageOf, bucketOf } from './ageing.ts';
import { promisedOf } from './deadlines.ts';
import { type StepDays, stepDays } from './medians.ts';

/** A part of a whole that is not zero, both counts of disputes. */
export interface CountRate {
  readonly part: number;
  readonly whole: number;
}

/** A part of a whole that is not zero, in one currency. */
export interface MoneyRate {
  readonly part: Money;
  readonly whole: Money;
}

/**
 * What disputes come to as of a day. Undecided and withdrawn ones are in none of the rates, withdrawn ones in no median; a
 * rate without a denominator is absent.
 */
export interface DisputeNumbers {
  readonly disputes: number;
  /** Neither settled nor withdrawn. */
  readonly open: number;
  readonly withdrawn: number;
  /** Answered, or credited without an answer. */
  readonly decided: number;
  /** Of those, granted at least in part, or credited without an answer. */
  readonly won: number;
  /** Won of decided. */
  readonly winRate?: CountRate;
  /** Reopened because the error came back, of all that were ever credited or verified. */
  readonly repeatRate?: CountRate;
  /** Sorted by currency. */
  readonly currencies: readonly CurrencyNumbers[];
  readonly steps: readonly StepDays[];
  /** Of the open ones of which something is outstanding: every bucket, the youngest first. */
  readonly ageing: readonly AgeNumbers[];
}

/** The money of disputes in one currency, before tax. */
export interface CurrencyNumbers {
  readonly currency: string;
  readonly disputes: number;
  /** Of all disputes, withdrawn ones among them. */
  readonly claimed: Money;
  /** What of it was claimed by disputes that are withdrawn. */
  readonly withdrawn: Money;
  readonly granted: Money;
  /** Credits less their reversals. */
  readonly received: Money;
  /** Of open disputes. */
  readonly outstanding: Money;
  /** Received of what was claimed and is decided. */
  readonly recoveryRate?: MoneyRate;
  /** Received of what was granted, for disputes with a grant. */
  readonly creditRate?: MoneyRate;
  /** Granted, still outstanding, and the day on which it should have been credited is past. */
  readonly overdue: Money;
  readonly overdueDisputes: number;
  /** What verified corrections save in every month. */
  readonly saving: Money;
}

/** The open disputes of one age. */
export interface AgeNumbers {
  readonly bucket: AgeBucket;
  readonly disputes: number;
  /** What of them is outstanding, sorted by currency. */
  readonly outstanding: readonly Money[];
}

/** The disputes of one carrier, or those about one rule. */
export interface NumbersGroup {
  /** The carrier's name, or the rules: several where single disputes are about several. */
  readonly keys: readonly string[];
  readonly numbers: DisputeNumbers;
}

/** What the disputes come to as of a day. */
export function numbersOf(disputes: readonly Dispute[], day: Day): DisputeNumbers {
  const counted = disputes.filter(({ state }) => state !== 'withdrawn');
  const open = disputes.filter(isOpen);
  const decided = counted.filter(isDecided);
  const won = decided.filter(isWon).length;
  const credited = counted.filter(wasCredited);
  const repeated = credited.filter(({ history }) => history.some(({ recurs }) => recurs !== undefined));
  const currencies = [...new Set(disputes.map(({ currency }) => currency))].sort(compareText);
  return {
    disputes: disputes.length,
    open: open.length,
    withdrawn: disputes.length - counted.length,
    decided: decided.length,
    won,
    ...rateOf('winRate', won, decided.length),
    ...rateOf('repeatRate', repeated.length, credited.length),
    currencies: currencies.map((currency) =>
      currencyNumbers(
        disputes.filter((dispute) => dispute.currency === currency),
        currency,
        day,
      ),
    ),
    steps: stepDays(counted),
    ageing: AGE_BUCKETS.map(({ id }) => {
      const aged = open.filter(
        (dispute) => signOf(outstandingOf(dispute)) > 0 && bucketOf(ageOf(dispute, day)) === id,
      );
      return { bucket: id, disputes: aged.length, outstanding: sumsByCurrency(aged.map(outstandingOf)) };
    }),
  };
}

/**
 * The same for each carrier or rule, sorted by name. No claim's money is split: disputes about several rules are a group of
 * their own, so that the groups always add up to the whole.
 */
export function numbersBy(
  disputes: readonly Dispute[],
  day: Day,
  by: 'carrier' | 'rule',
): readonly NumbersGroup[] {
  const groups = new Map<string, Dispute[]>();
  const names = new Map<string, readonly string[]>();
  for (const dispute of disputes) {
    const keys = by === 'carrier' ? [dispute.carrier] : rulesOf(dispute);
    const key = by === 'carrier' ? fold(dispute.carrier) : keys.join('\n');
    if (!names.has(key)) names.set(key, keys);
    append(groups, key, dispute);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, own]) => ({ keys: names.get(key) ?? [], numbers: numbersOf(own, day) }));
}

/** The rules whose findings a dispute is about, sorted. */
export function rulesOf({ lines }: Pick<Dispute, 'lines'>): readonly string[] {
  return [...new Set(lines.map(({ rule }) => rule))].sort(compareText);
}

/** In percent to one decimal, rounded half away from zero. */
export function percentOfRate(rate: CountRate | MoneyRate): Decimal {
  if (typeof rate.part !== 'number' && typeof rate.whole !== 'number')
    return percentOf(rate.part, rate.whole, 1) ?? { digits: 0n, scale: 1 };
  return {
    digits: divideHalfAwayFromZero(BigInt(Number(rate.part)) * 1000n, BigInt(Number(rate.whole))),
    scale: 1,
  };
}

/** True while something is still asked of the carrier. */
export function isOpen({ state }: Pick<Dispute, 'state'>): boolean {
  return !SETTLED_STATES.has(state);
}

/** True of a claim that is not withdrawn and that the carrier has answered, or credited without an answer. */
export function isDecided(dispute: Dispute): boolean {
  return dispute.state !== 'withdrawn' && (dispute.outcome !== undefined || hasReceived(dispute));
}

/** True of a decided claim that was granted at least in part, or credited without an answer. */
export function isWon(dispute: Dispute): boolean {
  return isDecided(dispute) && dispute.outcome !== 'denied';
}

function hasReceived({ money }: Dispute): boolean {
  return signOf(money.oneTime.received) > 0;
}

function wasCredited({ dates }: Dispute): boolean {
  return dates.credited !== undefined || dates.verified !== undefined;
}

function currencyNumbers(disputes: readonly Dispute[], currency: string, day: Day): CurrencyNumbers {
  const sum = (amounts: readonly Money[]): Money =>
    amounts.reduce((all, amount) => add(all, amount), zero(currency));
  const once = disputes.map(({ money }) => money.oneTime);
  const decided = disputes.filter(isDecided);
  const granted = disputes.filter(
    ({ state, money }) =>
      state !== 'withdrawn' && money.oneTime.confirmed && signOf(money.oneTime.confirmed) > 0,
  );
  const overdue = disputes.filter((dispute) => isOverdue(dispute, day));
  const received = (some: readonly Dispute[]): Money => sum(some.map(({ money }) => money.oneTime.received));
  return {
    currency,
    disputes: disputes.length,
    claimed: sum(once.map(({ claimed }) => claimed)),
    withdrawn: sum(
      disputes.flatMap(({ state, money }) => (state === 'withdrawn' ? money.oneTime.claimed : [])),
    ),
    granted: sum(once.flatMap(({ confirmed }) => confirmed ?? [])),
    received: received(disputes),
    outstanding: sum(disputes.filter(isOpen).map(outstandingOf)),
    ...moneyRateOf('recoveryRate', received(decided), sum(decided.map(decidedOf))),
    ...moneyRateOf(
      'creditRate',
      received(granted),
      sum(granted.flatMap(({ money }) => money.oneTime.confirmed ?? [])),
    ),
    overdue: sum(overdue.map(promisedOf)),
    overdueDisputes: overdue.length,
    saving: sum(disputes.map(({ money }) => money.recurring.received)),
  };
}

/** What of a decided claim is decided: charges that were added after the answer only count once they are credited. */
function decidedOf({ money: { oneTime } }: Dispute): Money {
  const { claimed, received } = oneTime;
  const decided = oneTime.decided ?? claimed;
  if (compare(received, decided) <= 0) return decided;
  return compare(received, claimed) < 0 ? received : claimed;
}

function isOverdue(dispute: Dispute, day: Day): boolean {
  const { creditExpected } = dispute.dates;
  if (!isOpen(dispute) || creditExpected === undefined || creditExpected >= day) return false;
  return signOf(promisedOf(dispute)) > 0;
}

function rateOf<K extends string>(key: K, part: number, whole: number): { readonly [P in K]?: CountRate } {
  return whole === 0 ? {} : ({ [key]: { part, whole } } as { readonly [P in K]?: CountRate });
}

function moneyRateOf<K extends string>(key: K, part: Money, whole: Money): { readonly [P in K]?: MoneyRate } {
  return signOf(whole) === 0 ? {} : ({ [key]: { part, whole } } as { readonly [P in K]?: MoneyRate });
}
