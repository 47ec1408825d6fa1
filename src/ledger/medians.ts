import type { Day } from '../calendar/day.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Dispute, DisputeDates } from '../records/dispute.ts';

/** The steps of a claim whose days are counted, each from one date of the dispute to another. */
export const STEPS = [
  { id: 'found-sent', from: 'found', to: 'sent' },
  { id: 'sent-acknowledged', from: 'sent', to: 'acknowledged' },
  { id: 'sent-answered', from: 'sent', to: 'answered' },
  { id: 'answered-credited', from: 'answered', to: 'credited' },
  { id: 'credited-verified', from: 'credited', to: 'verified' },
] as const satisfies readonly { id: string; from: keyof DisputeDates; to: keyof DisputeDates }[];
export type StepId = (typeof STEPS)[number]['id'];

/** How long a step takes. */
export interface StepDays {
  readonly step: StepId;
  /** How many disputes have both dates, the later one not before the earlier. */
  readonly disputes: number;
  /** Middle number of days; of an even count the mean of the middle two, to the half. Absent of none. */
  readonly median?: Decimal;
}

/** The median days between the dates of disputes, a step each. */
export function stepDays(disputes: readonly Dispute[]): readonly StepDays[] {
  return STEPS.map(({ id, from, to }) => {
    const spans = disputes.flatMap(({ dates }) => spanOf(dates[from], dates[to])).sort((a, b) => a - b);
    const median = medianOf(spans);
    return { step: id, disputes: spans.length, ...(median ? { median } : {}) };
  });
}

function spanOf(from: Day | undefined, to: Day | undefined): number[] {
  return from === undefined || to === undefined || to < from ? [] : [to - from];
}

function medianOf(sorted: readonly number[]): Decimal | undefined {
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) return undefined;
  const twice = low + high;
  return twice % 2 === 0 ? { digits: BigInt(twice / 2), scale: 0 } : { digits: BigInt(twice * 5), scale: 1 };
}
