import { minorUnits } from '../cents.ts';
import { dayOf } from '../days.ts';
import { decimalsOf, type PlainLine, shift, type UserMonth } from './user-month.ts';

/** Puts one error into a user's month; false where no row suits. */
export interface UserInjection {
  readonly rule: string;
  readonly name: string;
  readonly inject: (month: UserMonth, asOf: string) => boolean;
}

/** A term answers for the line. */
export const priced = ({ term }: PlainLine) => term !== undefined;
/** The carrier has no price sheet, and the inventory a price. */
export const unpriced = ({ term, row }: PlainLine) => term === undefined && row.mrc !== undefined;
/** The inventory has the price that is billed. */
export const agreed = ({ row, amount, decimals }: PlainLine) =>
  row.mrc !== undefined && minorUnits(row.mrc, decimals) === amount;
/** Dear enough, for one of it, to stay above zero with any of the errors taken off. */
export const dear = ({ amount, quantity }: PlainLine) => amount / quantity > 300;
/** True where each of the tests is. */
export const all =
  (...tests: readonly ((line: PlainLine) => boolean)[]) =>
  (line: PlainLine) =>
    tests.every((test) => test(line));

/** An injection on a line that suits. */
export function onLine(
  rule: string,
  name: string,
  suits: (line: PlainLine, month: UserMonth) => boolean,
  inject: (month: UserMonth, line: PlainLine, asOf: string) => void,
): UserInjection {
  return {
    rule,
    name,
    inject: (month, asOf) => {
      const line = month.take((one) => suits(one, month));
      if (line) inject(month, line, asOf);
      return line !== undefined;
    },
  };
}

/** An edit of a header's figures. */
export function onHeader(
  rule: string,
  name: string,
  stated: readonly string[],
  by: number,
  moved: readonly string[],
): UserInjection {
  return {
    rule,
    name,
    inject: (month) => {
      const header = month.header((one) => stated.every((field) => one[field]));
      if (!header) return false;
      const decimals = decimalsOf(header.currency);
      shift(header, decimals, Object.fromEntries(moved.map((field) => [field, by])));
      month.expect(rule, header, by, decimals, ['account', 'invoice']);
      return true;
    },
  };
}

/** First and last day of a line’s charge. */
export const [from, to] = [
  ({ bill }: PlainLine) => dayOf(bill.period_start ?? ''),
  ({ bill }: PlainLine) => dayOf(bill.period_end ?? ''),
];

/** The part of a line’s amount that falls on some of its days, a half rounded up. */
export function part(line: PlainLine, days: number): number {
  const whole = to(line) - from(line) + 1;
  return Math.floor((2 * line.amount * days + whole) / (2 * whole));
}
