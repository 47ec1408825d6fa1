import type { Finding } from '../findings/finding.ts';
import { append } from '../keyed/value-at.ts';
import type { Month } from '../match/month.ts';
import { serviceOnInvoice } from '../match/service-on-invoice.ts';
import { compare, negated, rounded } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';

/** A finding whose money the same invoice already gives back. */
export interface Credited {
  readonly finding: Finding;
  readonly credit: Charge;
}

/**
 * Parts the findings into those that stand and those that a line of the same invoice and service credits to the cent.
 * Each line gives back one finding's money. Lines of type discount belong to the rules that compare prices.
 */
export function partCredited(
  findings: readonly Finding[],
  month: Month,
): { standing: Finding[]; credited: Credited[] } {
  const credits = new Map<string, Charge[]>();
  for (const { charge } of month.charges) {
    if (charge.amount.digits >= 0n || !charge.service || charge.type === 'discount') continue;
    append(credits, serviceOnInvoice(charge), charge);
  }
  const standing: Finding[] = [];
  const credited: Credited[] = [];
  for (const finding of findings) {
    const credit = creditOf(finding, credits);
    if (credit) credited.push({ finding, credit });
    else standing.push(finding);
  }
  return { standing, credited };
}

function creditOf(finding: Finding, credits: Map<string, Charge[]>): Charge | undefined {
  const { about } = finding.fact;
  if (finding.class !== 'error' || !finding.impact || about.kind !== 'charge') return undefined;
  const { impact } = finding;
  const open = credits.get(serviceOnInvoice(about.charge.charge)) ?? [];
  const index = open.findIndex(
    ({ amount }) => amount.currency === impact.currency && compare(rounded(amount), negated(impact)) === 0,
  );
  return index < 0 ? undefined : open.splice(index, 1)[0];
}
