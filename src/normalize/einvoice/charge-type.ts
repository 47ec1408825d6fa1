import { addDays, parseIsoDay, partsOf } from '../../calendar/day.ts';
import { daysIn } from '../../calendar/period.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { ChargeType } from '../../records/field.ts';
import { typesInWords } from './charge-words.ts';
import { isCountedUnit, isUsageUnit, monthsOfUnit } from './unit-codes.ts';

/** What an invoice line says that tells its kind. */
export interface LineFacts {
  readonly amount: Decimal;
  readonly quantity?: Decimal;
  /** Unit of the quantity, '' when none is stated. */
  readonly unit: string;
  readonly description: string;
  /** ISO days, of the line or else of the invoice; '' when not stated. */
  readonly from: string;
  readonly to: string;
}

/** A charge for so many days or more is for a month or a longer term, not for an event. */
const DAYS_OF_A_TERM = 26;

/**
 * The kind of charge an invoice line is: EN 16931 has no term for it. What settles it, in this order:
 *
 * 1. An amount below zero: a discount by its words, else a credit. Rules of recurring and one-time charges leave both
 *    alone, so that a refund is never compared with a price.
 * 2. The unit of the quantity: minutes, seconds, calls and data are usage; months, quarters and years are recurring.
 * 3. Words of the description. Setting something up is one-time even where a subscription is named, a subscription is
 *    recurring even where calls or devices are named with it.
 * 4. A term of 26 days or more, or one that begins or ends with a month, for a whole number of counted things is recurring. Were it wrong, the price it is held
 *    against is that of its own code, and money is claimed back only for a service or code that is known nowhere.
 * 5. Else one-time: no rule prorates it or expects it again, and it is claimed only where price sheets or orders are
 *    given and know nothing of it. Never usage by default: that would hide it from all of them.
 */
export function chargeTypeOf(line: LineFacts): ChargeType {
  const told = typesInWords(line.description);
  if (line.amount.digits < 0n) return told.has('discount') ? 'discount' : 'credit';
  if (isUsageUnit(line.unit)) return 'usage';
  if (monthsOfUnit(line.unit) !== undefined) return 'recurring';
  for (const type of [
    'late-fee',
    'one-time',
    'recurring',
    'usage',
    'equipment',
    'surcharge',
    'adjustment',
  ] as const) {
    if (told.has(type)) return type;
  }
  return isTerm(line) && isCountedUnit(line.unit) && isWhole(line.quantity) ? 'recurring' : 'one-time';
}

function isTerm({ from, to }: LineFacts): boolean {
  const first = parseIsoDay(from);
  const last = parseIsoDay(to);
  if (first === undefined || last === undefined) return false;
  const days = daysIn({ from: first, to: last });
  return (
    days >= DAYS_OF_A_TERM ||
    (days > 1 && (partsOf(first).date === 1 || partsOf(addDays(last, 1)).date === 1))
  );
}

function isWhole(quantity: Decimal | undefined): boolean {
  return quantity === undefined || quantity.digits % 10n ** BigInt(quantity.scale) === 0n;
}
