import { contractPrice } from '../match/expected-price.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { type Money, signOf, subtract } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { discountedElsewhere } from './charge-facts.ts';
import { daysBilled, inTime, type OrderOfCharge, orderBookOf, orderSpan } from './order-book.ts';
import { exceeds, type Tolerance } from './tolerance.ts';

/** A one-time charge with what may have been agreed for it. */
export interface OneTimeLine {
  readonly matched: MatchedCharge;
  readonly billed: ReturnType<typeof daysBilled>;
  /** Its orders in time: those it names, else all. */
  readonly orders: readonly OrderOfCharge[];
  readonly term?: PriceTerm;
  readonly tolerance: Tolerance;
}

/** The one-time charges of a month for which an order or the price sheet may state a price. */
export function oneTimeLines(
  month: Month,
  optionsAt: (charge: Charge) => Tolerance & { readonly days: number },
): OneTimeLine[] {
  const book = orderBookOf(month);
  const lines: OneTimeLine[] = [];
  const charges = month.charges.filter(({ charge }) => charge.type === 'one-time');
  if (charges.length === 0) return lines;
  const monthly = codesOfRecurring(month);
  for (const invoice of month.invoices) {
    for (const matched of invoice.charges) {
      const { charge } = matched;
      if (charge.type !== 'one-time' || signOf(charge.amount) < 0) continue;
      const orders = book.of(charge);
      const term = oneTimeTerm(matched, monthly);
      if (!term && !orders.some(({ order }) => order.nrc)) continue;
      const { days, ...tolerance } = optionsAt(charge);
      const billed = daysBilled(matched, invoice);
      const span = billed && orderSpan(billed, days);
      const timely = orders.filter(({ order }) => inTime(order, span));
      const named = timely.filter((one) => one.named);
      lines.push({
        matched,
        billed,
        orders: named.length > 0 ? named : timely,
        ...(term ? { term } : {}),
        tolerance,
      });
    }
  }
  return lines;
}

/** Codes that stand on recurring charges: a price without a type is a monthly one there. */
function codesOfRecurring(month: Month): Set<string> {
  const codes = new Set<string>();
  for (const { charge } of month.charges)
    if (charge.type === 'recurring' && charge.code) codes.add(`${charge.carrier.key}\n${charge.code.key}`);
  return codes;
}

function oneTimeTerm({ price, charge }: MatchedCharge, monthly: ReadonlySet<string>): PriceTerm | undefined {
  if (price.status !== 'in-force') return undefined;
  const { term } = price;
  if (term.type === 'one-time') return term;
  return charge.code && monthly.has(`${charge.carrier.key}\n${charge.code.key}`) ? undefined : term;
}

/** The sheet's price for the line: paid once, whatever unit the sheet states. Rounded once. */
export function sheetPrice(matched: MatchedCharge, term: PriceTerm): Money {
  return contractPrice(matched, { ...term, monthsPerUnit: 1 });
}

/** True when the line is the price within its tolerance, in the price's currency. */
export function agrees({ matched: { charge }, tolerance }: OneTimeLine, price: Money): boolean {
  return (
    price.currency === charge.amount.currency && !exceeds(subtract(charge.amount, price), price, tolerance)
  );
}

/** True when a discount line of the same service on the same invoice brings the line to the expected amount; each excuses once. */
export function isDiscounted(
  { matched, tolerance }: OneTimeLine,
  expected: Money,
  spent: Set<unknown>,
): boolean {
  return discountedElsewhere(matched, expected, tolerance, spent);
}
