import { add, compare, type Money, moneyText } from '../money/money.ts';
import type { Problem } from '../problem.ts';
import type { Dispute } from '../records/dispute.ts';

/**
 * What disputes cannot hold together: a finding claimed in two of them (a withdrawn one frees its own), or a credit given
 * to several beyond what the bill states.
 */
export function bookFault(book: ReadonlyMap<string, Dispute>): readonly Problem[] {
  return [...claimedTwice(book), ...creditedTwice(book)];
}

function claimedTwice(book: ReadonlyMap<string, Dispute>): Problem[] {
  const claims = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { claim, state, lines } of book.values()) {
    if (state === 'withdrawn') continue;
    for (const { finding } of lines) {
      const other = claims.get(finding);
      if (other === undefined) claims.set(finding, claim);
      else
        problems.push({
          id: 'finding-in-dispute',
          found: `${finding} is in ${claim} and in ${other}`,
          expected: 'each finding in one dispute',
          fix: `Look at it with bill-audit dispute show ${other}`,
        });
    }
  }
  return problems;
}

/** What was taken back of a credit can be given to another claim. */
function creditedTwice(book: ReadonlyMap<string, Dispute>): Problem[] {
  const given = new Map<string, { sum: Money; stated: Money; claims: string[] }>();
  for (const { claim, credits } of book.values()) {
    for (const { key, amount, stated } of credits) {
      if (key === undefined || !stated) continue;
      const before = given.get(key);
      given.set(key, {
        sum: before ? add(before.sum, amount) : amount,
        stated: before && compare(before.stated, stated) < 0 ? before.stated : stated,
        claims: [...(before?.claims ?? []), claim],
      });
    }
  }
  return [...given].flatMap(([key, { sum, stated, claims }]): Problem[] => {
    if (compare(sum, stated) <= 0) return [];
    return [
      {
        id: 'credit-given-twice',
        found: `the credit ${key} of ${moneyText(stated)} ${stated.currency} is given to ${claims.join(', ')} with ${moneyText(sum)} ${sum.currency} together`,
        expected: 'parts of a credit that are no more than the credit',
        fix: 'Look at them with bill-audit dispute show',
      },
    ];
  });
}
