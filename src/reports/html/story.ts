import { isUnclaimed } from '../../findings/standing.ts';
import { valueAt } from '../../keyed/value-at.ts';
import { compareDecimals } from '../../money/decimal.ts';
import { add, type Money, signOf, zero } from '../../money/money.ts';
import type { MonthLine, Report } from '../../report/report.ts';
import { compareText } from '../../text/fold.ts';
import { firstOfEach } from '../first-of-each.ts';

/** A service with what is claimed of it in one currency. */
export interface ServiceClaim {
  readonly carrier: string;
  readonly service: string;
  readonly findings: number;
  readonly claim: Money;
}

/** The services with the largest claims of each currency, the largest first; ties by carrier and service. */
export function topServices({ findings }: Report, most: number): ServiceClaim[] {
  const claims = new Map<string, ServiceClaim>();
  for (const finding of findings) {
    const { carrier, service, impact } = finding;
    if (!isUnclaimed(finding) || service === undefined || !impact || signOf(impact) <= 0) continue;
    const key = [carrier, service, impact.currency].join('\n');
    const sum = claims.get(key) ?? { carrier, service, findings: 0, claim: zero(impact.currency) };
    claims.set(key, { ...sum, findings: sum.findings + 1, claim: add(sum.claim, impact) });
  }
  return [...claims.values()]
    .sort(
      (a, b) =>
        compareText(a.claim.currency, b.claim.currency) ||
        compareDecimals(b.claim, a.claim) ||
        compareText(a.carrier, b.carrier) ||
        compareText(a.service, b.service),
    )
    .filter(firstOfEach(({ claim }) => claim.currency, most));
}

/** The months of each currency in which anything was billed or claimed, sorted by currency; none of one month alone. */
export function trends({ months }: Report): ReadonlyMap<string, readonly MonthLine[]> {
  const byCurrency = new Map<string, MonthLine[]>();
  for (const month of months) valueAt(byCurrency, month.billed.currency, () => []).push(month);
  const sorted = [...byCurrency].sort(([a], [b]) => compareText(a, b));
  return new Map(sorted.filter(([, lines]) => lines.length > 1));
}
