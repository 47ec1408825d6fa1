import type { Day } from '../calendar/day.ts';
import {
  type DeadlineKind,
  type DisputeDeadline,
  deadlinesOf as deadlinesOfDisputes,
  isLost,
  type Warning,
  warningOf,
} from '../ledger/deadlines.ts';
import type { Money } from '../money/money.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import { type Deadline, deadlinesOf } from './deadlines.ts';

/** A day to keep: of a dispute, or `claim` of what is found and nobody claims yet. */
export type DateToKeep = {
  readonly day: Day;
  readonly daysLeft: number;
  readonly warning: Warning;
  readonly carrier: string;
  /** What is at stake, before tax. */
  readonly amount: Money;
} & (
  | { readonly kind: DeadlineKind; readonly claim: string }
  | { readonly kind: 'claim'; readonly findings: readonly [ReportFinding, ...ReportFinding[]] }
);

/**
 * The days of a report with disputes that are past or at most 90 days ahead, time limits that have passed first, then by
 * day: those of its open disputes, but for reminders, which follow the other days, and those of what is still to be
 * claimed. None of a report without disputes.
 */
export function datesToKeep(report: Report): readonly DateToKeep[] {
  const { disputes = [], asOf } = report;
  if (disputes.length === 0) return [];
  const ofDisputes = deadlinesOfDisputes(disputes, asOf)
    .filter(({ kind, warning }) => kind !== 'reminder' && warning !== 'later')
    .map(dateOf);
  const toClaim = deadlinesOf(report).soon.map((deadline) => dateOfClaim(deadline, asOf));
  return [...ofDisputes, ...toClaim].sort((a, b) => Number(isPast(b)) - Number(isPast(a)) || a.day - b.day);
}

function dateOf({ kind, claim, day, daysLeft, warning, amount, dispute }: DisputeDeadline): DateToKeep {
  return { kind, claim, day, daysLeft, warning, amount, carrier: dispute.carrier };
}

function dateOfClaim({ day, carrier, amount, findings }: Deadline, asOf: Day): DateToKeep {
  return {
    kind: 'claim',
    day,
    daysLeft: day - asOf,
    warning: warningOf(day, asOf),
    carrier,
    amount,
    findings,
  };
}

function isPast({ kind, warning }: DateToKeep): boolean {
  return kind !== 'claim' && isLost({ kind, warning });
}
