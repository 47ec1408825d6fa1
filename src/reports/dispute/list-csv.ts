import { type Day, isoDay } from '../../calendar/day.ts';
import { moneyText } from '../../money/money.ts';
import type { Dispute } from '../../records/dispute.ts';
import { csvText } from '../csv-text.ts';
import { type ListedDispute, listed } from './listed.ts';

const HEADINGS = [
  'claim',
  'state',
  'since',
  'carrier',
  'what',
  'charges',
  'currency',
  'claimed',
  'granted',
  'received',
  'outstanding',
  'age_days',
  'age',
  'next',
  'next_day',
  'limitation',
  'days_to_limitation',
  'overdue',
  'owner',
  'ticket',
];

/** The disputes as comma-separated values, a row each under one row of headings: ISO dates, plain decimals, LF. */
export function listCsv(disputes: readonly Dispute[], day: Day): string {
  const rows = listed(disputes, day).map((row) => cellsOf(row).join(','));
  return `${[HEADINGS.join(','), ...rows].join('\n')}\n`;
}

function cellsOf({
  dispute,
  what,
  outstanding,
  age,
  bucket,
  next,
  daysToLimitation,
  overdue,
}: ListedDispute) {
  const { claimed, confirmed, received } = dispute.money.oneTime;
  const { limitation } = dispute.dates;
  return [
    dispute.claim,
    dispute.state,
    isoDay(dispute.since),
    csvText(dispute.carrier),
    csvText(what),
    String(dispute.lines.length),
    dispute.currency,
    moneyText(claimed),
    confirmed ? moneyText(confirmed) : '',
    moneyText(received),
    moneyText(outstanding),
    age === undefined ? '' : String(age),
    bucket ?? '',
    next?.kind ?? '',
    next ? isoDay(next.day) : '',
    limitation === undefined ? '' : isoDay(limitation),
    daysToLimitation === undefined ? '' : String(daysToLimitation),
    overdue ? 'yes' : 'no',
    csvText(dispute.owner ?? ''),
    csvText(dispute.tickets.at(-1) ?? ''),
  ];
}
