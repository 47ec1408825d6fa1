import type { Day } from '../../calendar/day.ts';
import { type AgeBucket, ageOf, bucketOf } from '../../ledger/ageing.ts';
import { type DisputeDeadline, deadlinesOf } from '../../ledger/deadlines.ts';
import { isOpen, rulesOf } from '../../ledger/numbers.ts';
import { overdueOf } from '../../ledger/reminders.ts';
import { add, type Money, signOf, zero } from '../../money/money.ts';
import { type Dispute, outstandingOf } from '../../records/dispute.ts';
import { type ToDo, toDoOf } from './usual-step.ts';

/** A dispute as a list shows it, as of a day. */
export interface ListedDispute {
  readonly dispute: Dispute;
  /** The service or account of its charges where they have only one, and their rules: `514-555-0101: mrc-contract-mismatch`. */
  readonly what: string;
  /** What is still asked of the carrier: nothing once it is settled. */
  readonly outstanding: Money;
  /** In days; absent once it is settled. */
  readonly age?: number;
  readonly bucket?: AgeBucket;
  /** What has to be done whatever the day; absent where only days count. */
  readonly toDo?: ToDo;
  /** What has to be done first of what has a day; absent where no day is known. */
  readonly next?: DisputeDeadline;
  /** Days that are left to ask for the first of the money, below zero once they are past; absent where that does not matter any more or is not known. */
  readonly daysToLimitation?: number;
  /** True where the answer or the promised credit is late. */
  readonly overdue: boolean;
}

/** The disputes as a list shows them. */
export function listed(disputes: readonly Dispute[], day: Day): readonly ListedDispute[] {
  return disputes.map((dispute) => {
    const open = isOpen(dispute);
    const age = ageOf(dispute, day);
    const deadlines = deadlinesOf([dispute], day);
    const next = deadlines.find(({ kind }) => kind !== 'reminder');
    const toDo = toDoOf(dispute);
    const limitation = deadlines.find(({ kind }) => kind === 'limitation');
    return {
      dispute,
      what: whatOf(dispute),
      outstanding: open ? outstandingOf(dispute) : zero(dispute.currency),
      ...(open ? { age, bucket: bucketOf(age) } : {}),
      ...(toDo ? { toDo } : {}),
      ...(next ? { next } : {}),
      ...(limitation ? { daysToLimitation: limitation.daysLeft } : {}),
      overdue: open && overdueOf(dispute, day) !== undefined,
    };
  });
}

/** What a dispute is about, in few words. */
export function whatOf(dispute: Dispute): string {
  const { lines } = dispute;
  const services = new Set(lines.map(({ service, account }) => service ?? account ?? ''));
  const [only = '', ...others] = services;
  const charges = lines.length === 1 ? '' : `, ${lines.length} charges`;
  const rules = rulesOf(dispute).join(' + ');
  if (others.length > 0)
    return `${services.size === lines.length ? '' : `${services.size} services: `}${rules}${charges}`;
  return `${only === '' ? '' : `${only}: `}${rules}${charges}`;
}

/** How many of the disputes of an age and currency have something outstanding, and how much of it there is. */
export function agedOf(
  rows: readonly ListedDispute[],
  bucket: AgeBucket,
  currency: string,
): { readonly claims: number; readonly outstanding: Money } {
  const aged = rows.filter(
    (row) => row.bucket === bucket && row.outstanding.currency === currency && signOf(row.outstanding) > 0,
  );
  return {
    claims: aged.length,
    outstanding: aged.reduce<Money>((sum, row) => add(sum, row.outstanding), zero(currency)),
  };
}
