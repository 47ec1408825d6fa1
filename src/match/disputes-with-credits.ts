import { append } from '../keyed/value-at.ts';
import { add, negated } from '../money/money.ts';
import type { Dispute } from '../records/dispute.ts';
import type { CreditMatch } from './credit-match.ts';

/** The disputes as they are once the matches are written, in the same order. */
export function withWritten(
  disputes: readonly Dispute[],
  matches: readonly CreditMatch[],
): readonly Dispute[] {
  const own = new Map<string, CreditMatch[]>();
  for (const match of matches) append(own, match.claim, match);
  return disputes.map((dispute) => (own.get(dispute.claim) ?? []).reduce(written, dispute));
}

function written(dispute: Dispute, { kind, credit, amount, stated }: CreditMatch): Dispute {
  const { money, dates, credits } = dispute;
  const { key, date, invoice } = credit;
  const isCredit = kind === 'credit';
  const signed = isCredit ? amount : negated(amount);
  const on = date ?? dates.found;
  const credited = dates.credited === undefined || on > dates.credited ? on : dates.credited;
  return {
    ...dispute,
    state: isCredit ? 'credited' : 'reopened',
    money: { ...money, oneTime: { ...money.oneTime, received: add(money.oneTime.received, signed) } },
    dates: isCredit ? { ...dates, credited } : dates,
    credits: [...credits, { on, amount: signed, key, stated, ...(invoice === undefined ? {} : { invoice }) }],
  };
}
