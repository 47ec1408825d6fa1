import type { Day } from '../../calendar/day.ts';
import { type AgeBucket, ageOf, bucketOf } from '../../ledger/ageing.ts';
import { type DisputeDeadline, deadlinesOf } from '../../ledger/deadlines.ts';
import { isOpen, rulesOf } from '../../ledger/numbers.ts';
import { type Money, zero } from '../../money/money.ts';
import { type Dispute, outstandingOf } from '../../records/dispute.ts';

/** A dispute as a list shows it, as of a day. */
export interface ListedDispute {
  readonly dispute: Dispute;
  /** The rules of its charges, and the service or account where they have only one: `mrc-contract-mismatch: 514-555-0101`. */
  readonly what: string;
  /** What is still asked of the carrier: nothing once it is settled. */
  readonly outstanding: Money;
  /** In days; absent once it is settled. */
  readonly age?: number;
  readonly bucket?: AgeBucket;
  /** What has to be done first; absent where no day is known. */
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
    const limitation = deadlines.find(({ kind }) => kind === 'limitation');
    return {
      dispute,
      what: whatOf(dispute),
      outstanding: open ? outstandingOf(dispute) : zero(dispute.currency),
      ...(open ? { age, bucket: bucketOf(age) } : {}),
      ...(next ? { next } : {}),
      ...(limitation ? { daysToLimitation: limitation.daysLeft } : {}),
      overdue: deadlines.some(
        ({ kind, daysLeft }) => (kind === 'answer' || kind === 'credit') && daysLeft < 0,
      ),
    };
  });
}

/** What a dispute is about, in few words. */
export function whatOf(dispute: Dispute): string {
  const { lines } = dispute;
  const services = new Set(lines.map(({ service, account }) => service ?? account ?? ''));
  const [only = '', ...others] = services;
  const charges = lines.length === 1 ? '' : `, ${lines.length} charges`;
  const place = others.length > 0 ? `, ${services.size} services` : only === '' ? '' : `: ${only}`;
  return `${rulesOf(dispute).join(' + ')}${place === `, ${lines.length} services` ? '' : place}${charges}`;
}
