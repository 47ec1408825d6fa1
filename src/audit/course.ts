import { addMonths, type Day } from '../calendar/day.ts';
import type { Fact } from '../findings/fact.ts';
import type { Finding } from '../findings/finding.ts';
import { chargeBehind, placeOf } from '../findings/place.ts';
import { append } from '../keyed/value-at.ts';
import type { Law } from '../law/law.ts';
import { inventoryCases } from '../match/inventory-cases.ts';
import type { BilledInvoice, EarlierMonth, MatchedCharge, Month } from '../match/month.ts';
import { add, type Money, rounded, shareOf, zero } from '../money/money.ts';
import type { CarrierProfile, Customer } from '../records/customer.ts';
import { currentMonth } from '../rules/history-facts.ts';
import type { Rule } from '../rules/rule.ts';
import { lastClaimDay } from './claim-window.ts';
import { partCredited } from './credited.ts';
import { type RunOptions, runRules } from './run-rules.ts';

/** What the course of a finding is told from. */
export interface CourseSetting {
  readonly run: Omit<RunOptions, 'only'>;
  readonly customer: Customer;
  readonly profileOf: (carrier: string) => CarrierProfile;
  /** The references in use; all that are known when absent. */
  readonly laws?: readonly Law[];
}

/** A finding of this month or of an earlier one. */
interface Occurrence {
  readonly finding: Finding;
  /** First day of its calendar month. */
  readonly month: Day;
  readonly invoice?: BilledInvoice;
}

/**
 * The findings with what they have cost since when, cost a year, and until when how much of it can be claimed. Earlier
 * months are audited again, by the same rules and settings and against today's inventory and price sheets; the same fact
 * has the same fingerprint there. Money that a line of its own month gave back is left out, as it is in this month.
 */
export function withCourse(findings: readonly Finding[], month: Month, setting: CourseSetting): Finding[] {
  if (findings.length === 0) return [];
  const earlier = earlierOccurrences(findings, month, setting);
  const invoices = invoicesByCharge([...month.history.flatMap((past) => past.invoices), ...month.invoices]);
  const claimedNow = new Set(findings.flatMap(({ fact }) => chargeBehind(fact.about) ?? []));
  const isClaimedNow = ({ finding }: Occurrence) => {
    const charge = chargeBehind(finding.fact.about);
    return charge !== undefined && claimedNow.has(charge);
  };
  const current = currentMonth(month);
  return findings.map((finding) => {
    const now: Occurrence = { finding, month: current, invoice: invoiceOf(finding.fact, invoices) };
    // One id is one fact of one month: a charge of long ago that is still not credited is the same money each time.
    const before = (earlier.get(finding.fingerprint) ?? []).filter(
      (one) => one.finding.id !== finding.id && one.finding.class === finding.class && !isClaimedNow(one),
    );
    const all = [...distinct(before), now];
    return {
      ...finding,
      ...moneyCourse(finding, all, month.asOf, setting),
      ...sinceOf(all),
      ...earlierOf(all.slice(0, -1)),
    };
  });
}

/** What a year of the finding comes to: recurring money × 12 ÷ the months it is for, other money as it stands. */
export function yearly({ about }: Fact, impact: Money): Money {
  switch (about.kind) {
    case 'charge':
    case 'tax': {
      const { charge, share } = about.charge;
      if (charge.type !== 'recurring') return impact;
      const { numerator, denominator } = share;
      return shareOf(impact, {
        numerator: 12n * (numerator === 0n ? 1n : denominator),
        denominator: numerator || 1n,
      });
    }
    case 'inventory':
    case 'order':
    case 'service':
      return shareOf(impact, { numerator: 12n, denominator: 1n });
    default:
      return impact;
  }
}

function moneyCourse(
  { fact, impact, class: klass }: Finding,
  all: readonly Occurrence[],
  asOf: Day,
  { profileOf, customer, laws }: CourseSetting,
): Pick<Finding, 'impactToDate' | 'impactAnnual' | 'claimable' | 'deadline'> {
  if (!impact) return {};
  const same = all.filter(({ finding }) => finding.impact?.currency === impact.currency);
  const impactToDate = sumOf(same, impact.currency);
  const course = { impactToDate, impactAnnual: yearly(fact, impact) };
  if (klass !== 'error' || !fact.impact) return course;
  const ends = same.flatMap((one) => {
    const end = lastClaimDay(daysOf(one), profileOf(one.finding.carrier), customer, laws);
    return end === undefined ? [] : [{ one, end }];
  });
  if (ends.length === 0) return course;
  const open = ends.filter(({ end }) => end >= asOf);
  const claimable = sumOf(
    open.map(({ one }) => one),
    impact.currency,
  );
  return open.length === 0
    ? { ...course, claimable }
    : { ...course, claimable, deadline: Math.min(...open.map(({ end }) => end)) as Day };
}

function sumOf(occurrences: readonly Occurrence[], currency: string): Money {
  return rounded(
    occurrences.reduce<Money>(
      (sum, { finding: { impact } }) => (impact ? add(sum, impact) : sum),
      zero(currency),
    ),
  );
}

/** The first day of the earliest of the months that follow one another up to this one. */
function sinceOf(all: readonly Occurrence[]): Pick<Finding, 'since'> {
  const byMonth = new Map(all.map((one) => [one.month, one]));
  let first = all.at(-1);
  for (let next = first; next; next = byMonth.get(addMonths(next.month, -1))) first = next;
  if (!first || first === all.at(-1)) return {};
  const since = placeOf(first.finding.fact.about).period?.from ?? first.month;
  return { since };
}

/** What each earlier occurrence came to, by month. */
function earlierOf(before: readonly Occurrence[]): Pick<Finding, 'earlier'> {
  const earlier = before.flatMap(({ month, finding: { impact } }) => (impact ? [{ month, impact }] : []));
  return earlier.length === 0 ? {} : { earlier };
}

function distinct(occurrences: readonly Occurrence[]): Occurrence[] {
  return [...new Map(occurrences.map((one) => [one.finding.id, one])).values()];
}

function daysOf({ finding: { fact }, invoice }: Occurrence) {
  const charge = chargeBehind(fact.about)?.charge;
  const header = invoice?.header;
  return {
    invoiceDate: header?.invoiceDate ?? charge?.invoiceDate,
    dueDate: header?.dueDate ?? charge?.dueDate,
    paidOn: header?.paidOn,
  };
}

/** What the rules that found something now find in each earlier month, by fingerprint, the oldest first. */
function earlierOccurrences(
  findings: readonly Finding[],
  month: Month,
  { run }: CourseSetting,
): Map<string, Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  const ids = new Set(findings.flatMap(({ rule, fact }) => (fact.impact ? [rule] : [])));
  const rules = run.rules.filter(({ id }: Rule) => ids.has(id));
  if (rules.length === 0) return found;
  const sought = new Set(findings.map(({ fingerprint }) => fingerprint));
  for (const [index, past] of month.history.entries()) {
    const then = monthThen(month, past, index);
    const { standing } = partCredited(runRules(then, { ...run, rules }).findings, then);
    const invoices = invoicesByCharge(past.invoices);
    for (const finding of standing) {
      if (!sought.has(finding.fingerprint)) continue;
      const invoice = invoiceOf(finding.fact, invoices);
      append(found, finding.fingerprint, { finding, month: past.from, ...(invoice ? { invoice } : {}) });
    }
  }
  return found;
}

/** An earlier month as it is audited: its own bills and what came before, today's inventory, prices and orders. */
function monthThen(month: Month, { from, charges, invoices }: EarlierMonth, index: number): Month {
  const rows = month.inventory.map(({ row }) => row);
  return {
    ...month,
    asOf: (addMonths(from, 1) - 1) as Day,
    charges,
    invoices,
    inventory: inventoryCases(rows, charges, invoices),
    controls: [],
    history: month.history.slice(0, index),
    // The ledger knows of today, and nothing of what was promised or credited by then.
    given: new Set([...month.given].filter((input) => input !== 'ledger')),
  };
}

function invoicesByCharge(invoices: readonly BilledInvoice[]): Map<MatchedCharge, BilledInvoice> {
  const found = new Map<MatchedCharge, BilledInvoice>();
  for (const invoice of invoices) for (const charge of invoice.charges) found.set(charge, invoice);
  return found;
}

function invoiceOf(
  { about }: Fact,
  invoices: ReadonlyMap<MatchedCharge, BilledInvoice>,
): BilledInvoice | undefined {
  if (about.kind === 'invoice') return about.invoice;
  const charge = chargeBehind(about);
  return charge && invoices.get(charge);
}
