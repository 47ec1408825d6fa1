import { isWhole, periodKey, type Share } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { billedQuantity, statedQuantity } from '../match/expected-price.ts';
import type { MatchedCharge } from '../match/month.ts';
import { minorDecimals } from '../money/currency.ts';
import { addDecimals, compareDecimals, type Decimal, powerOfTen } from '../money/decimal.ts';
import { add, compare, type Money, moneyText, rounded, shareOf, signOf } from '../money/money.ts';
import { extended } from '../money/unit-price.ts';
import type { BilledService } from './billed-services.ts';

/** What the bills say that a service costs by the month; the amount is absent where they do not say it. */
export interface MonthlyCharge {
  readonly mrc?: Money;
  readonly quantity?: Decimal;
  /** How the amount was worked out, in English; '' where it is the amount of the line. */
  readonly note: string;
  /** Why there is no amount, in English. */
  readonly doubt?: string;
}

/**
 * The monthly charge of a service from its newest lines: the amount of a line for one month, the sum of lines of the same
 * unit price, a month's part of a line for several months or for a part of one where that is exact to the minor unit.
 */
export function monthlyChargeOf(billed: BilledService): MonthlyCharge {
  const charge = newestCharge(billed);
  const { mrc } = charge;
  if (!mrc) return charge;
  const other = otherPeriods(billed.newest).find((lines) => !costs(lines, mrc));
  return other ? doubtful(`lines of other periods cost something else: ${pricesText(other)}`) : charge;
}

function newestCharge({ newest, earlier }: BilledService): MonthlyCharge {
  const currencies = new Set(newest.map(({ charge }) => charge.amount.currency));
  if (currencies.size > 1) return doubtful('it is billed in several currencies');
  const latest = lastPeriod(newest);
  const [first] = latest;
  if (!first) return doubtful('it has no line for the newest period');
  if (latest.some(({ charge }) => signOf(charge.amount) === 0)) {
    if (latest.length > 1) return doubtful('lines of nought stand beside others');
    return doubtful('its amount is nought');
  }
  if (latest.length > 1 && !sameUnitPrice(latest)) return doubtful(pricesText(latest));
  const amount = latest.slice(1).reduce((sum, { charge }) => add(sum, charge.amount), first.charge.amount);
  const quantity = quantityOf(latest);
  const parts = latest.length === 1 ? '' : `sum of ${latest.length} lines`;
  if (!first.charge.period) {
    const undated = 'the bill states no period: taken as one month';
    return {
      ...owned(rounded(amount), quantity),
      note: [parts, undated].filter((one) => one !== '').join('; '),
    };
  }
  if (isWhole(first.share)) return { ...owned(rounded(amount), quantity), note: parts };
  return partOfMonth(latest, amount, quantity, earlier);
}

function partOfMonth(
  latest: readonly MatchedCharge[],
  amount: Money,
  quantity: Decimal | undefined,
  earlier: readonly MatchedCharge[],
): MonthlyCharge {
  const [first] = latest;
  if (!first) return doubtful('it has no line for the newest period');
  const { share } = first;
  const many = share.denominator === 1n;
  const span = many ? `${share.numerator} months` : 'a part of a month';
  const priced = latest.length === 1 ? unitPriced(first) : undefined;
  if (priced && compare(shareOf(priced, share), rounded(amount)) === 0)
    return {
      ...owned(rounded(priced), quantity),
      note: `billed ${moneyText(amount)} for ${span}: unit price × quantity`,
    };
  const exact = exactMonth(amount, share);
  if (exact && many)
    return { ...owned(exact, quantity), note: `billed ${moneyText(amount)} for ${span}: a month’s part` };
  const before = wholeMonthBefore(earlier, amount.currency, quantity);
  if (before && compare(shareOf(before, share), rounded(amount)) === 0)
    return {
      ...owned(before, quantity),
      note: `billed ${moneyText(amount)} for ${span}: as in the month before`,
    };
  const about = moneyText(shareOf(amount, { numerator: share.denominator, denominator: share.numerator }));
  return {
    ...(quantity ? { quantity } : {}),
    note: '',
    doubt: `it is billed only for ${span}, ${moneyText(amount)} ${amount.currency}: about ${about} a month, which is not certain to the cent`,
  };
}

function doubtful(doubt: string): MonthlyCharge {
  return { note: '', doubt };
}

function owned(mrc: Money, quantity: Decimal | undefined) {
  return { mrc, ...(quantity ? { quantity } : {}) };
}

/** The lines of the period that begins last; those without a period only where none has one. */
function lastPeriod(lines: BilledService['newest']): readonly MatchedCharge[] {
  const dated = lines.filter(({ charge }) => charge.period);
  const [last] = dated.toSorted(
    ({ charge: a }, { charge: b }) =>
      (b.period?.from ?? 0) - (a.period?.from ?? 0) || (b.period?.to ?? 0) - (a.period?.to ?? 0),
  );
  if (!last) return lines;
  const key = periodKey(last.charge.period);
  return dated.filter(({ charge }) => periodKey(charge.period) === key);
}

/** The lines of each period but the last; lines without a period are no period's. */
function otherPeriods(lines: BilledService['newest']): MatchedCharge[][] {
  const last = lastPeriod(lines);
  const periods = new Map<string, MatchedCharge[]>();
  for (const line of lines) if (!last.includes(line)) append(periods, periodKey(line.charge.period), line);
  return [...periods.values()];
}

function costs(lines: readonly MatchedCharge[], mrc: Money): boolean {
  const [first, ...others] = lines;
  if (!first) return true;
  const amount = others.reduce((sum, { charge }) => add(sum, charge.amount), first.charge.amount);
  return compare(rounded(amount), shareOf(mrc, first.share)) === 0;
}

/** True where the lines divide one quantity: each states the same unit price, or all the same amount and description. */
function sameUnitPrice(lines: readonly MatchedCharge[]): boolean {
  const [first] = lines;
  if (!first) return false;
  return lines.every(({ charge }) => {
    const { unitPrice } = charge;
    const own = first.charge.unitPrice;
    return (
      unitPrice !== undefined &&
      own !== undefined &&
      unitPrice.currency === own.currency &&
      compareDecimals(unitPrice, own) === 0 &&
      charge.quantity !== undefined &&
      charge.description === first.charge.description
    );
  });
}

function pricesText(lines: readonly MatchedCharge[]): string {
  const amounts = lines.slice(0, 4).map(({ charge }) => moneyText(charge.amount));
  return `${lines.length === 1 ? '1 line says' : `${lines.length} lines of one period say`} ${amounts.join(', ')}${lines.length > 4 ? ', …' : ''}`;
}

function quantityOf(lines: readonly MatchedCharge[]): Decimal | undefined {
  let sum: Decimal | undefined;
  for (const { charge } of lines) {
    const quantity = statedQuantity(charge);
    if (!quantity || quantity.digits <= 0n) return undefined;
    sum = sum ? addDecimals(sum, quantity) : quantity;
  }
  return sum;
}

function unitPriced(matched: MatchedCharge): Money | undefined {
  const { unitPrice, amount } = matched.charge;
  if (!unitPrice || unitPrice.digits <= 0n || unitPrice.currency !== amount.currency) return undefined;
  return extended(unitPrice, billedQuantity(matched));
}

/** A month's part of an amount for whole months; undefined where it has a remainder below the minor unit. */
function exactMonth(amount: Money, { numerator, denominator }: Share): Money | undefined {
  const { scale } = amount;
  const minor = minorDecimals(amount.currency);
  const top = amount.digits * denominator * powerOfTen(minor);
  const bottom = numerator * powerOfTen(scale);
  if (bottom === 0n || top % bottom !== 0n) return undefined;
  return shareOf(amount, { numerator: denominator, denominator: numerator });
}

/** What a whole month cost last, for the same quantity. */
function wholeMonthBefore(
  earlier: readonly MatchedCharge[],
  currency: string,
  quantity: Decimal | undefined,
): Money | undefined {
  const whole = earlier.findLast(
    ({ charge, share }) =>
      charge.period !== undefined &&
      isWhole(share) &&
      charge.amount.currency === currency &&
      signOf(charge.amount) > 0,
  );
  if (!whole) return undefined;
  const own = statedQuantity(whole.charge);
  const same = own && quantity ? compareDecimals(own, quantity) === 0 : own === quantity;
  return same ? rounded(whole.charge.amount) : undefined;
}
