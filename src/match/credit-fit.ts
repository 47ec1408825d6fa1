import { minorDecimals } from '../money/currency.ts';
import { decimal, powerOfTen } from '../money/decimal.ts';
import {
  absolute,
  add,
  compare,
  least,
  type Money,
  rounded,
  signOf,
  subtract,
  times,
  zero,
} from '../money/money.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute, DisputeLine } from '../records/dispute.ts';
import type { MatchReason } from './credit-match.ts';

/** How a credit is equal to something that a dispute expects. */
export interface Fit {
  readonly equals: NonNullable<MatchReason['equals']>;
  readonly basis: MatchReason['basis'];
  /** What of the credit is then for the dispute; never more than is open. */
  readonly amount: Money;
  /** The whole credit in the same measure. */
  readonly stated: Money;
  /** What it has beyond what is open; absent where it has no more than rounding makes. */
  readonly excess?: Money;
  /** The lines of the dispute that it pays. */
  readonly lines: readonly DisputeLine[];
}

/** A minor unit for each of so many amounts: what rounding may make of their sum. */
export function isNear(a: Money, b: Money, parts: number = 1): boolean {
  const unit: Money = {
    kind: 'money',
    currency: a.currency,
    digits: BigInt(parts),
    scale: minorDecimals(a.currency),
  };
  return compare(absolute(subtract(a, b)), unit) <= 0;
}

/** What the whole has beyond a part of it, by more than rounding. */
export function excessOf(whole: Money, part: Money): { readonly excess?: Money } {
  return isNear(whole, part) || compare(whole, part) < 0 ? {} : { excess: subtract(whole, part) };
}

/**
 * What of a dispute a credit is equal to, before tax, else with it: all that is open, all that was claimed, what was
 * granted, what is asked for some of its lines, or for one of them. Undefined where it is equal to none.
 */
export function fitOf(
  credit: CreditLine,
  dispute: Dispute,
  open: Money,
  lines: readonly DisputeLine[],
): Fit | undefined {
  if (signOf(open) <= 0) return undefined;
  const { claimed, confirmed } = dispute.money.oneTime;
  const targets: (readonly [Fit['equals'], Money, readonly DisputeLine[]])[] = [
    ['outstanding', open, dispute.lines],
    ['claimed', claimed, dispute.lines],
    ...(confirmed && signOf(confirmed) > 0 ? [['confirmed', confirmed, dispute.lines] as const] : []),
    ...(lines.length > 1
      ? [
          [
            'charges',
            lines.reduce((sum, { disputed }) => add(sum, disputed), zero(open.currency)),
            lines,
          ] as const,
        ]
      : []),
    ...lines.map((line) => ['charge', line.disputed, [line]] as const),
  ];
  for (const [equals, target, paid] of targets) {
    const measured = measure(credit, dispute, target);
    if (!measured) continue;
    const { basis, stated } = measured;
    const amount = least(basis === 'net' ? stated : least(target, stated), open);
    const whole = basis === 'taxed' ? target : stated;
    return { equals, basis, stated, amount, ...excessOf(whole, amount), lines: paid };
  }
  return undefined;
}

function measure(
  credit: CreditLine,
  dispute: Dispute,
  target: Money,
): Pick<Fit, 'basis' | 'stated'> | undefined {
  const { amount, gross } = credit;
  if (isNear(amount, target)) return { basis: 'net', stated: amount };
  if (gross && isNear(gross, target)) return { basis: 'gross', stated: gross };
  const rate = taxRateOf(dispute);
  if (rate === undefined || (gross && compare(gross, amount) !== 0)) return undefined;
  return isNear(amount, withTax(target, rate)) ? { basis: 'taxed', stated: amount } : undefined;
}

/** With tax at a rate in percent, to the minor unit. */
export function withTax(amount: Money, rate: string): Money {
  const percent = decimal(rate);
  const scale = percent.scale + 2;
  return rounded(times(amount, { digits: powerOfTen(scale) + percent.digits, scale }));
}

/** The rate of tax, in percent, of every charge of the dispute; undefined where they have several or it is not known. */
export function taxRateOf({ lines }: Dispute): string | undefined {
  const rates = new Set(lines.map(({ saved }) => savedRate(saved)));
  const [rate] = rates;
  return rates.size === 1 && rate !== undefined && !/^0+(\.0+)?$/.test(rate) ? rate : undefined;
}

/** True where every charge of the dispute is known to bear no tax, or to be a tax: its amount is the same with and without. */
export function isUntaxed({ lines }: Dispute): boolean {
  return lines.every(
    ({ saved }) => recordOf(saved).tax_basis === 'tax' || /^0+(\.0+)?$/.test(savedRate(saved) ?? ''),
  );
}

function recordOf(saved: unknown): { readonly tax_rate?: unknown; readonly tax_basis?: unknown } {
  const { record } = (saved ?? {}) as { readonly record?: object };
  return record ?? {};
}

function savedRate(saved: unknown): string | undefined {
  const rate = recordOf(saved).tax_rate;
  return typeof rate === 'string' && /^\d{1,3}(\.\d{1,6})?$/.test(rate) ? rate : undefined;
}
