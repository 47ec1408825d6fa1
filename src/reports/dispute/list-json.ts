import { type Day, isoDay } from '../../calendar/day.ts';
import { AGE_BUCKETS, type AgeBucket } from '../../ledger/ageing.ts';
import { numbersOf } from '../../ledger/numbers.ts';
import { moneyText } from '../../money/money.ts';
import type { Dispute } from '../../records/dispute.ts';
import { compareText } from '../../text/fold.ts';
import { amountJson, dayJson } from './dispute-json.ts';
import { agedOf, type ListedDispute, listed } from './listed.ts';

/** The disputes and what they come to as of a day, amounts as decimal strings. */
export function listJson(disputes: readonly Dispute[], day: Day): string {
  const json = {
    as_of: isoDay(day),
    disputes: listed(disputes, day).map(rowJson),
    totals: totalsJson(disputes, day),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function rowJson({
  dispute,
  what,
  outstanding,
  age,
  bucket,
  toDo,
  next,
  daysToLimitation,
  overdue,
}: ListedDispute) {
  const { oneTime, recurring } = dispute.money;
  return {
    claim: dispute.claim,
    state: dispute.state,
    level: dispute.level,
    since: isoDay(dispute.since),
    carrier: dispute.carrier,
    what,
    rules: distinct(dispute.lines.map(({ rule }) => rule)),
    accounts: distinct(dispute.lines.map(({ account }) => account)),
    services: distinct(dispute.lines.map(({ service }) => service)),
    charges: dispute.lines.length,
    currency: dispute.currency,
    claimed: moneyText(oneTime.claimed),
    granted: amountJson(oneTime.confirmed),
    received: moneyText(oneTime.received),
    outstanding: moneyText(outstanding),
    recurring: {
      claimed: moneyText(recurring.claimed),
      granted: amountJson(recurring.confirmed),
      received: moneyText(recurring.received),
    },
    age_days: age ?? null,
    age: bucket ?? null,
    to_do: toDo ?? null,
    next: next ? { what: next.kind, day: isoDay(next.day), days_left: next.daysLeft } : null,
    limitation: dayJson(dispute.dates.limitation),
    days_to_limitation: daysToLimitation ?? null,
    overdue,
    owner: dispute.owner ?? null,
    ticket: dispute.tickets.at(-1) ?? null,
  };
}

function totalsJson(disputes: readonly Dispute[], day: Day): Record<string, unknown> {
  const { currencies } = numbersOf(disputes, day);
  const rows = listed(disputes, day);
  return Object.fromEntries(
    currencies.map(({ currency, disputes: claims, claimed, granted, received, outstanding, overdue }) => {
      return [
        currency,
        {
          claims,
          claimed: moneyText(claimed),
          granted: moneyText(granted),
          received: moneyText(received),
          outstanding: moneyText(outstanding),
          granted_overdue: moneyText(overdue),
          ageing: AGE_BUCKETS.map(({ id }) => ageJson(rows, id, currency)),
        },
      ];
    }),
  );
}

function ageJson(rows: readonly ListedDispute[], bucket: AgeBucket, currency: string): unknown {
  const { claims, outstanding } = agedOf(rows, bucket, currency);
  return { days: bucket, claims, outstanding: moneyText(outstanding) };
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.flatMap((value) => value ?? []))].sort(compareText);
}
