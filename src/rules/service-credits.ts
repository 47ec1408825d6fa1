import type { Day } from '../calendar/day.ts';
import { append } from '../keyed/value-at.ts';
import { dateOf } from '../match/invoice-facts.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { answeringLines } from '../match/month-answers.ts';
import { absolute, compare, type Money, rounded, signOf, subtract } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import type { Dispute } from '../records/dispute.ts';
import { comparePlaces } from '../records/origin.ts';
import { serviceKey } from './history-facts.ts';

/** Money that a carrier should give back for a charge. */
export interface MoneyDue {
  readonly matched: MatchedCharge;
  /** Date of the charge's invoice; only later ones give back. */
  readonly invoiced: Day;
  /** Above zero. */
  readonly due: Money;
}

/** What a credit gives back for a charge. */
export interface CreditTaken {
  readonly credit: MatchedCharge;
  /** Above zero, never more than the credit or what is due. */
  readonly taken: Money;
}

interface Credit {
  readonly matched: MatchedCharge;
  readonly date: Day;
  left: Money;
}

/**
 * What the credits of earlier months and of this one give back for each charge, in the same order. A credit is an amount
 * below zero of any type but discount and tax, in the charge's currency, on a later invoice. Its money is used once: for
 * a charge of the same service and code before others of the service. A credit without a service gives back only what is
 * exactly due to a charge of its account. What answers a dispute about something else gives nothing back here.
 */
export function creditsFor(month: Month, dues: readonly MoneyDue[]): readonly (readonly CreditTaken[])[] {
  const taken: CreditTaken[][] = dues.map(() => []);
  if (dues.length === 0) return taken;
  const credits = creditsOf(month);
  const left = dues.map(({ due }) => due);
  const passes: ((charge: Charge) => readonly Credit[])[] = [
    (charge) =>
      (credits.get(serviceKey(charge) ?? '') ?? []).filter(
        ({ matched }) => matched.charge.code?.key === charge.code?.key,
      ),
    (charge) => credits.get(serviceKey(charge) ?? '') ?? [],
    (charge) => credits.get(accountKey(charge)) ?? [],
  ];
  for (const [pass, creditsAt] of passes.entries()) {
    for (const [index, { matched, invoiced }] of dues.entries()) {
      for (const credit of creditsAt(matched.charge)) {
        const open = left[index];
        if (!open || signOf(open) <= 0) break;
        if (credit.date <= invoiced || credit.left.currency !== open.currency || signOf(credit.left) === 0)
          continue;
        const order = compare(credit.left, open);
        if (pass === 2 && order !== 0) continue;
        const part = order < 0 ? credit.left : open;
        credit.left = subtract(credit.left, part);
        left[index] = subtract(open, part);
        taken[index]?.push({ credit: credit.matched, taken: part });
      }
    }
  }
  return taken;
}

/** The credits by carrier and service, and those without a service by carrier and account; the oldest first. */
function creditsOf(month: Month): Map<string, Credit[]> {
  const credits = new Map<string, Credit[]>();
  const answering = answeringLines(month);
  for (const { invoices } of [...month.history, month]) {
    for (const invoice of invoices) {
      for (const matched of invoice.charges) {
        const { charge } = matched;
        if (signOf(charge.amount) >= 0 || charge.type === 'discount' || charge.type === 'tax') continue;
        if (answering.get(charge)?.every((dispute) => !isAbout(dispute))) continue;
        append(credits, serviceKey(charge) ?? accountKey(charge), {
          matched,
          // Nothing says that a credit without a date came before the charge.
          date: charge.invoiceDate ?? dateOf(invoice) ?? month.asOf,
          left: absolute(rounded(charge.amount)),
        });
      }
    }
  }
  for (const list of credits.values()) list.sort(byDate);
  return credits;
}

/** True of a dispute about days after the end of a service. */
function isAbout({ lines }: Dispute): boolean {
  return lines.some(({ rule }) => rule === 'disconnect-credit-missing');
}

function accountKey({ carrier, account }: Charge): string {
  return `\n${carrier.key}\n${account?.key ?? ''}`;
}

function byDate(a: Credit, b: Credit): number {
  return a.date - b.date || comparePlaces(a.matched.charge.origin, b.matched.charge.origin);
}
