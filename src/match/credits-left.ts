import { absolute, add, type Money, negated, signOf, subtract, zero } from '../money/money.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute } from '../records/dispute.ts';
import { isNear, taxRateOf, withTax } from './credit-fit.ts';

/** A credit, or the taking back of one, of which disputes do not have all. */
export interface LeftCredit {
  /** As the bill has it. */
  readonly credit: CreditLine;
  /** The same with what is left as its amount. */
  readonly line: CreditLine;
  readonly isBack: boolean;
  /** The whole as the ledger measures it; only where a part is left. */
  readonly stated?: Money;
  /** The claims that have their part. */
  readonly claims: ReadonlySet<string>;
}

interface Given {
  sum: Money;
  stated: Money | undefined;
  isTaxed: boolean;
  readonly claims: Set<string>;
}

/**
 * What is left of credits: what the bill states less what disputes have of it, credits less what was taken back of the same
 * key, to a minor unit for each. One that a dispute has with tax that the bill does not state apart has nothing left.
 */
export function creditsLeft(
  credits: readonly CreditLine[],
  disputes: readonly Dispute[],
): readonly LeftCredit[] {
  const given = givenOf(disputes);
  return credits.flatMap((credit): LeftCredit[] => {
    const isBack = signOf(credit.amount) < 0;
    const one = given.get(credit.key);
    if (!one) return signOf(credit.amount) === 0 ? [] : [{ credit, line: credit, isBack, claims: new Set() }];
    const stated = one.stated ?? absolute(credit.amount);
    if (one.isTaxed || one.sum.currency !== stated.currency) return [];
    const rest = subtract(stated, isBack ? negated(one.sum) : one.sum);
    if (signOf(rest) <= 0 || isNear(rest, zero(rest.currency), one.claims.size)) return [];
    const { gross: _, ...line } = credit;
    return [
      {
        credit,
        line: { ...line, amount: isBack ? negated(rest) : rest },
        isBack,
        stated,
        claims: one.claims,
      },
    ];
  });
}

/** True where nothing is left of a credit that disputes have by its key. */
export function usedUp(credits: readonly CreditLine[], disputes: readonly Dispute[]): ReadonlySet<string> {
  const left = new Set(creditsLeft(credits, disputes).map(({ credit }) => credit.key));
  return new Set(credits.map(({ key }) => key).filter((key) => !left.has(key)));
}

function givenOf(disputes: readonly Dispute[]): ReadonlyMap<string, Given> {
  const given = new Map<string, Given>();
  for (const dispute of disputes) {
    const rate = taxRateOf(dispute);
    for (const { key, amount, stated } of dispute.credits) {
      if (key === undefined) continue;
      const one = given.get(key) ?? { sum: zero(amount.currency), stated, isTaxed: false, claims: new Set() };
      if (one.sum.currency === amount.currency) one.sum = add(one.sum, amount);
      one.stated ??= stated;
      if (stated && rate !== undefined && isNear(withTax(amount, rate), stated)) one.isTaxed = true;
      one.claims.add(dispute.claim);
      given.set(key, one);
    }
  }
  return given;
}
