import { append } from '../keyed/value-at.ts';
import { contractPrice, inventoryPrice } from '../match/expected-price.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { serviceOnInvoice } from '../match/service-on-invoice.ts';
import {
  add,
  compare,
  type Money,
  negated,
  rounded,
  shareOf,
  signOf,
  subtract,
  zero,
} from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import { evidenceOf } from '../records/origin.ts';
import type { Rank } from '../rules/rule.ts';
import { exceeds } from '../rules/tolerance.ts';
import type { Spoken } from './run-rules.ts';

/** Claims of these ranks are a difference in price or quantity; those of all others are a charge, or days of it, not due. */
const DIFFERENCES: ReadonlySet<Rank> = new Set([
  'arithmetic',
  'quantity',
  'discount',
  'price',
  'inventory-price',
]);

/**
 * The claims less what discount lines of the same service and invoice give back: nobody is asked for money that was not
 * paid. A line that brings a charge to its contract or inventory price belongs to that charge; the others lower the largest
 * claim on the service. A difference is lowered by such a line, a charge or days of it in proportion. What is given back whole
 * keeps its amount and names the line as `givenBack`.
 */
export function lessDiscountLines(spoken: readonly Spoken[], month: Month): Spoken[] {
  const claims = new Map<string, Spoken[]>();
  for (const one of spoken) {
    const charge = claimedCharge(one);
    if (charge && charge.discounts.length > 0) append(claims, serviceOnInvoice(charge.charge), one);
  }
  if (claims.size === 0) return [...spoken];
  const charges = new Map<string, MatchedCharge[]>();
  for (const matched of month.charges) {
    const key = serviceOnInvoice(matched.charge);
    if (matched.charge.type === 'recurring' && claims.has(key)) append(charges, key, matched);
  }
  const lowered = new Map<Spoken, Spoken>();
  for (const [key, group] of claims) {
    const { own, free } = assigned(charges.get(key) ?? []);
    const pool = new Pool(free);
    for (const one of group.toSorted(byAmount)) {
      const charge = claimedCharge(one);
      const { impact } = one.fact;
      if (!charge || !impact) continue;
      const whole = !DIFFERENCES.has(one.rule.rank);
      const line = whole ? own.get(charge) : undefined;
      const { lines, given } = pool.take(whole ? charge.charge.amount : impact, line);
      if (lines.length > 0) lowered.set(one, less(one, charge, { lines, given, whole }));
    }
  }
  return spoken.map((one) => lowered.get(one) ?? one);
}

/** The recurring charge whose money is claimed. */
function claimedCharge({ class: klass, fact }: Spoken): MatchedCharge | undefined {
  const { about, impact } = fact;
  if (klass !== 'error' || about.kind !== 'charge' || !impact || signOf(impact) <= 0) return undefined;
  return about.charge.charge.type === 'recurring' ? about.charge : undefined;
}

/** Which discount line belongs to which charge, each line once, and the lines that belong to none. */
function assigned(charges: readonly MatchedCharge[]): { own: Map<MatchedCharge, Charge>; free: Charge[] } {
  const own = new Map<MatchedCharge, Charge>();
  const taken = new Set<Charge>();
  for (const matched of charges) {
    const line = matched.discounts.find((one) => !taken.has(one) && explains(matched, one));
    if (!line) continue;
    taken.add(line);
    own.set(matched, line);
  }
  return { own, free: (charges[0]?.discounts ?? []).filter((line) => !taken.has(line)) };
}

function explains(matched: MatchedCharge, { amount }: Charge): boolean {
  const { charge, price, inventory } = matched;
  if (amount.currency !== charge.amount.currency) return false;
  const net = add(charge.amount, amount);
  const prices = [
    price.status === 'in-force' ? contractPrice(matched, price.term) : undefined,
    inventory.status === 'matched' ? inventoryPrice(matched, inventory.row) : undefined,
  ];
  return prices.some((due) => due?.currency === net.currency && !exceeds(subtract(net, due), due, {}));
}

/** The discount lines that belong to no charge: what they give is spread over the claims, from the largest. */
class Pool {
  readonly #lines: readonly Charge[];
  readonly #left = new Map<string, Money>();

  constructor(lines: readonly Charge[]) {
    this.#lines = lines;
    for (const { amount } of lines) {
      const left = this.#left.get(amount.currency) ?? zero(amount.currency);
      this.#left.set(amount.currency, subtract(left, amount));
    }
  }

  /** What an amount is given of the pool, at most itself, with what its own line gives; and the lines that give it. */
  take(amount: Money, own: Charge | undefined): { lines: readonly Charge[]; given: Money } {
    const { currency } = amount;
    const left = this.#left.get(currency) ?? zero(currency);
    const share = compare(left, amount) > 0 ? amount : left;
    this.#left.set(currency, subtract(left, share));
    const free = signOf(share) > 0 ? this.#lines.filter((line) => line.amount.currency === currency) : [];
    return {
      lines: [...(own ? [own] : []), ...free],
      given: own ? subtract(share, own.amount) : share,
    };
  }
}

function less(
  one: Spoken,
  { charge }: MatchedCharge,
  { lines, given, whole }: { lines: readonly Charge[]; given: Money; whole: boolean },
): Spoken {
  const { fact } = one;
  const { impact, billed } = fact;
  const [line] = lines;
  if (!impact || !line || signOf(given) <= 0) return one;
  const left = whole ? inProportion(impact, charge.amount, given) : rounded(subtract(impact, given));
  if (signOf(left) <= 0) return { ...one, fact: { ...fact, givenBack: line } };
  const back = subtract(impact, left);
  return {
    ...one,
    fact: {
      ...fact,
      impact: left,
      ...(billed ? { billed: subtract(billed, back) } : {}),
      evidence: [...fact.evidence, ...lines.map(({ origin }) => evidenceOf(origin, 'amount'))],
      working: [
        ...fact.working,
        { name: 'discount-lines', value: negated(back) },
        { name: 'difference', value: left },
      ],
    },
  };
}

/** The part of a claim that was paid: a charge of 28.00 with a line of −7.00 was paid to three quarters. */
function inProportion(impact: Money, amount: Money, given: Money): Money {
  const paid = subtract(amount, given);
  if (signOf(paid) <= 0) return zero(impact.currency);
  const scale = Math.max(paid.scale, amount.scale);
  const digits = (value: Money) => value.digits * 10n ** BigInt(scale - value.scale);
  return shareOf(impact, { numerator: digits(paid), denominator: digits(amount) });
}

function byAmount(a: Spoken, b: Spoken): number {
  const [left, right] = [a.fact.impact, b.fact.impact];
  if (!left || !right || left.currency !== right.currency) return 0;
  return compare(right, left);
}
