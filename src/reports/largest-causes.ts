import { isUnclaimed } from '../findings/standing.ts';
import { signOf } from '../money/money.ts';
import { type Cause, causesOf } from '../report/causes.ts';
import type { Report } from '../report/report.ts';

/** A cause that is claimed, with its sum above zero. */
export type ClaimedCause = Cause & { readonly total: NonNullable<Cause['total']> };

const LEAST_EACH = 3;
const LEAST_IN_ALL = 10;

/**
 * The largest causes that are claimed, by currency in the order of the report's totals and the largest first: amounts of
 * several currencies are never held against one another. Three of each currency, or more until there are ten in all.
 */
export function largestCauses({ totals }: Report, causes: readonly Cause[]): ClaimedCause[] {
  const byCurrency = totals.map(({ currency }) =>
    causes.filter(isClaimed).filter(({ total }) => total.currency === currency),
  );
  const most = Math.max(LEAST_IN_ALL, LEAST_EACH * byCurrency.filter((own) => own.length > 0).length);
  const longest = Math.max(0, ...byCurrency.map((own) => own.length));
  const taken = new Set<ClaimedCause>();
  for (let rank = 0; rank < longest && taken.size < most; rank += 1) {
    for (const own of byCurrency) {
      const cause = own[rank];
      if (cause && taken.size < most) taken.add(cause);
    }
  }
  return byCurrency.flatMap((own) => own.filter((cause) => taken.has(cause)));
}

/** The causes of the errors that no dispute asks back yet, in the order of causes. */
export function unclaimedCauses({ findings }: Report): Cause[] {
  return causesOf(findings.filter(isUnclaimed));
}

function isClaimed(cause: Cause): cause is ClaimedCause {
  const { class: klass, each, total } = cause;
  return klass === 'error' && each !== undefined && total !== undefined && signOf(total) > 0;
}
