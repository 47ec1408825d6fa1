import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import type { Subject } from '../findings/fact.ts';
import { valueAt } from '../keyed/value-at.ts';
import { billingDay } from '../match/billing-month.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { compareDecimals, type Decimal, powerOfTen, sumOfDecimals } from '../money/decimal.ts';
import { absolute, add, compare, type Money, rounded, subtract, times } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import type { Field } from '../records/field.ts';
import { type CellEvidence, evidenceOf } from '../records/origin.ts';
import type { TaxRate } from '../records/tax-rate.ts';
import { compareText } from '../text/fold.ts';
import { exceeds, type Tolerance } from './tolerance.ts';

/** A tax that a bill states, with the amount it was worked out on. */
export interface StatedTax {
  readonly matched: MatchedCharge;
  /** `line`: a line of type tax that states its base; `charge`: tax beside a charge’s amount. */
  readonly kind: 'line' | 'charge';
  /** The day that decides which rates are in force; undefined where nothing is dated. */
  readonly day?: Day;
  /** As the bill states it; where a charge states only a rate, that rate of its amount, rounded once. */
  readonly tax: Money;
  readonly base: Money;
}

/** Of more rates than these only the sum of all is allowed beside each alone: 63 choices are the most to be told apart. */
const MOST_TOGETHER = 6;

/** A rate that a tax may rightly have, alone or as the sum of several. */
export interface AllowedRate {
  /** The names of its taxes, joined by a plus sign. */
  readonly name: string;
  /** In percent. */
  readonly rate: Decimal;
}

/** The configured rates in force on a day. */
export interface RatesInForce {
  /** From the lowest; of equal ones, by name. */
  readonly each: readonly TaxRate[];
  /** Each alone, and any of them together: a firm in two provinces expects 5 + 9.975 in one and 13 in the other. */
  readonly allowed: readonly AllowedRate[];
}

/**
 * The taxes of a month that have an amount to be worked out on; one of zero is an exemption and left out. Where the lines of
 * type tax of an invoice state their bases they alone are looked at: what its charges say of tax is the same money again.
 */
export function* statedTaxes(month: Month): Generator<StatedTax> {
  for (const { header, charges } of month.invoices) {
    const byLine = charges.some(({ charge }) => isTaxWithBase(charge));
    for (const matched of charges) {
      const day = billingDay(matched.charge, header);
      const stated = byLine ? ofTaxLine(matched, day) : besideCharge(matched, day);
      if (stated && stated.tax.digits !== 0n) yield stated;
    }
  }
}

/** True where the bills state any tax that could be held against a rate, a zero one included. */
export function statesTax(month: Month): boolean {
  return month.charges.some(({ charge }) =>
    charge.type === 'tax' ? isTaxWithBase(charge) : (charge.taxAmount ?? charge.taxRate) !== undefined,
  );
}

/** What finds the rates in force on a day. Without a day nothing is in force, unless no rate has dates. */
export function ratesByDay(taxes: readonly TaxRate[]): (day: Day | undefined) => RatesInForce {
  const known = new Map<Day | undefined, RatesInForce>();
  const undated = taxes.every(({ from, to }) => from === undefined && to === undefined);
  const inForce = ({ from, to }: TaxRate, day: Day | undefined) =>
    day === undefined ? undated : within(day, from, to);
  return (day) => valueAt(known, day, () => ratesInForce(taxes.filter((tax) => inForce(tax, day))));
}

/** The tax of an amount at a rate in percent, rounded once. */
export function taxAt(base: Money, rate: Decimal): Money {
  return rounded(times(base, { digits: rate.digits, scale: rate.scale + 2 }));
}

/** The allowed rate that comes nearest to a stated tax, and the tax it gives; undefined where none is in force. */
export function nearestRate(
  { tax, base }: StatedTax,
  { allowed }: RatesInForce,
): { readonly rate: AllowedRate; readonly expected: Money } | undefined {
  let nearest: { readonly rate: AllowedRate; readonly expected: Money; readonly distance: Money } | undefined;
  for (const rate of allowed) {
    const expected = taxAt(base, rate.rate);
    const distance = absolute(subtract(tax, expected));
    if (!nearest || compare(distance, nearest.distance) < 0) nearest = { rate, expected, distance };
  }
  return nearest;
}

/**
 * True where the tax is an allowed rate of the amount less discounts that stand on lines of their own for its service and
 * state no tax themselves: all of them, or one. Each discount line excuses once: `spent` remembers those already used.
 */
export function taxedAfterDiscount(
  stated: StatedTax,
  inForce: RatesInForce,
  tolerance: Tolerance,
  spent: Set<Charge>,
): boolean {
  if (stated.kind === 'line') return false;
  const discounts = stated.matched.discounts.filter(
    (line) => !spent.has(line) && line.amount.currency === stated.base.currency && !statesOwnTax(line),
  );
  const choices = discounts.length > 1 ? [discounts, ...discounts.map((line) => [line])] : [discounts];
  for (const lines of choices) {
    if (lines.length === 0) continue;
    const base = lines.reduce((sum, { amount }) => add(sum, amount), stated.base);
    const nearest = nearestRate({ ...stated, base }, inForce);
    if (!nearest || exceeds(subtract(stated.tax, nearest.expected), nearest.expected, tolerance)) continue;
    for (const line of lines) spent.add(line);
    return true;
  }
  return false;
}

function statesOwnTax({ taxAmount, taxRate }: Charge): boolean {
  return (taxAmount ?? taxRate ?? NO_TAX).digits !== 0n;
}

const NO_TAX: Decimal = { digits: 0n, scale: 0 };

/** Whose money a stated tax is: a line of type tax is a charge of its own, other tax stands beside its charge. */
export function subjectOf({ kind, matched }: StatedTax): Subject {
  return { kind: kind === 'line' ? 'charge' : 'tax', charge: matched };
}

/** The cells that state a tax, its rate and its base, the tax first. */
export function taxCells({ kind, matched: { charge } }: StatedTax): CellEvidence[] {
  const fields: readonly (Field | false)[] =
    kind === 'line'
      ? ['amount', charge.taxRate !== undefined && 'tax_rate', 'tax_base']
      : [
          charge.taxAmount !== undefined && 'tax_amount',
          charge.taxRate !== undefined && 'tax_rate',
          'amount',
        ];
  return fields.flatMap((field) => (field ? [evidenceOf(charge.origin, field)] : []));
}

function isTaxWithBase({ type, taxBase, amount }: Charge): boolean {
  return type === 'tax' && taxBase?.currency === amount.currency;
}

function ofTaxLine(matched: MatchedCharge, day: Day | undefined): StatedTax | undefined {
  const { charge } = matched;
  return isTaxWithBase(charge) && charge.taxBase
    ? { matched, kind: 'line', day, tax: charge.amount, base: charge.taxBase }
    : undefined;
}

function besideCharge(matched: MatchedCharge, day: Day | undefined): StatedTax | undefined {
  const { charge } = matched;
  if (charge.type === 'tax') return undefined;
  const { amount, taxAmount, taxRate } = charge;
  const tax = taxAmount ?? (taxRate && taxAt(amount, taxRate));
  if (!tax || tax.currency !== amount.currency) return undefined;
  return { matched, kind: 'charge', day, tax, base: amount };
}

function ratesInForce(taxes: readonly TaxRate[]): RatesInForce {
  const each = taxes.toSorted((a, b) => compareDecimals(a.rate, b.rate) || compareText(a.name, b.name));
  const several = each.length <= MOST_TOGETHER ? subsets(each) : [each];
  const sums = several
    .filter(({ length }) => length > 1)
    .map(
      (rates): AllowedRate => ({
        name: rates.map(({ name }) => name).join(' + '),
        rate: sumOfDecimals(rates.map(({ rate }) => rate)),
      }),
    );
  return { each, allowed: [...each, ...sums] };
}

/** Every choice of some of the rates, the fewest first. */
function subsets(rates: readonly TaxRate[]): TaxRate[][] {
  let chosen: TaxRate[][] = [[]];
  for (const rate of rates) chosen = [...chosen, ...chosen.map((some) => [...some, rate])];
  return chosen.toSorted((a, b) => a.length - b.length);
}

/** The rates one upon the other, less one: 5 % and 9.975 % make 15.47375 %, in percent. */
export function compounded(rates: readonly TaxRate[]): Decimal {
  let digits = 1n;
  let scale = 0;
  for (const { rate } of rates) {
    digits *= 100n * powerOfTen(rate.scale) + rate.digits;
    scale += rate.scale + 2;
  }
  return { digits: (digits - powerOfTen(scale)) * 100n, scale };
}
