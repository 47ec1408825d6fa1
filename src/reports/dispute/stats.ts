import { type Day, isoDay } from '../../calendar/day.ts';
import type { MonthNumbers } from '../../ledger/months.ts';
import { type DisputeNumbers, type NumbersGroup, percentOfRate } from '../../ledger/numbers.ts';
import { decimalText } from '../../money/decimal.ts';
import { type Money, moneyText } from '../../money/money.ts';
import { csvText } from '../csv-text.ts';
import { plainDays, plainRate } from '../number-words.ts';

/** What `dispute stats` tells: the whole, and its parts where they are asked for. */
export interface Stats {
  readonly asOf: Day;
  /** Of disputes opened on these days or between them; absent where all are counted. */
  readonly since?: Day;
  readonly until?: Day;
  readonly whole: DisputeNumbers;
  readonly split?:
    | { readonly by: 'carrier' | 'rule'; readonly groups: readonly NumbersGroup[] }
    | { readonly by: 'month'; readonly months: readonly MonthNumbers[] };
}

/** The numbers as JSON (`bill-audit/dispute-stats@1`), ending in a newline; amounts and percentages are decimal strings. */
export function statsJson({ asOf, since, until, whole, split }: Stats): string {
  const told = {
    schema: 'bill-audit/dispute-stats@1',
    as_of: isoDay(asOf),
    since: since === undefined ? null : isoDay(since),
    until: until === undefined ? null : isoDay(until),
    ...numbersJson(whole),
    ...splitJson(split),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function splitJson(split: Stats['split']): object {
  if (!split) return {};
  if (split.by === 'month') return { by: split.by, months: split.months.map(monthJson) };
  const groups = split.groups.map(({ keys, numbers }) => ({
    ...(split.by === 'carrier' ? { carrier: keys[0] ?? '' } : { rules: keys }),
    ...numbersJson(numbers),
  }));
  return { by: split.by, groups };
}

function numbersJson(numbers: DisputeNumbers): object {
  const { disputes, open, withdrawn, decided, won, winRate, repeatRate, currencies, steps, ageing } = numbers;
  return {
    disputes,
    open,
    withdrawn,
    decided,
    won,
    win_rate: winRate ? rateJson(winRate, asIs) : null,
    repeat_rate: repeatRate ? rateJson(repeatRate, asIs) : null,
    currencies: Object.fromEntries(
      currencies.map(({ currency, recoveryRate, creditRate, overdueDisputes, ...one }) => [
        currency,
        {
          disputes: one.disputes,
          claimed: moneyText(one.claimed),
          withdrawn: moneyText(one.withdrawn),
          granted: moneyText(one.granted),
          received: moneyText(one.received),
          outstanding: moneyText(one.outstanding),
          recovery_rate: recoveryRate ? rateJson(recoveryRate, moneyText) : null,
          credit_rate: creditRate ? rateJson(creditRate, moneyText) : null,
          overdue: moneyText(one.overdue),
          overdue_disputes: overdueDisputes,
          saving_a_month: moneyText(one.saving),
        },
      ]),
    ),
    median_days: Object.fromEntries(
      steps.map(({ step, disputes: counted, median }) => [
        step.replace('-', '_to_'),
        { disputes: counted, median: median ? plainDays(median) : null },
      ]),
    ),
    ageing: ageing.map(({ bucket, disputes: counted, outstanding }) => ({
      days: bucket,
      disputes: counted,
      outstanding: amountsJson(outstanding),
    })),
  };
}

function rateJson<T extends number | Money>(
  rate: { readonly part: T; readonly whole: T },
  text: (value: T) => T | string,
): object {
  const percent = percentOfRate(rate as Parameters<typeof percentOfRate>[0]);
  return { part: text(rate.part), whole: text(rate.whole), percent: decimalText(percent) };
}

function asIs(count: number): number {
  return count;
}

function monthJson({ month, claimed, granted, received, ...counts }: MonthNumbers): object {
  return {
    month: isoDay(month).slice(0, 7),
    opened: counts.opened,
    decided: counts.decided,
    won: counts.won,
    claimed: amountsJson(claimed),
    granted: amountsJson(granted),
    received: amountsJson(received),
  };
}

function amountsJson(amounts: readonly Money[]): object {
  return Object.fromEntries(amounts.map((amount) => [amount.currency, moneyText(amount)]));
}

const HEADINGS = [
  'disputes',
  'open',
  'withdrawn',
  'decided',
  'won',
  'win_rate',
  'repeat_rate',
  'currency',
  'disputes_of_currency',
  'claimed',
  'claimed_withdrawn',
  'granted',
  'received',
  'outstanding',
  'recovery_rate',
  'credit_rate',
  'overdue',
  'overdue_disputes',
  'saving_a_month',
] as const;

/**
 * The numbers as comma-separated values: a row for each part (the whole where none are asked for) and currency, under one
 * row of headings; plain decimals, percentages with one decimal, an absent rate is empty. Lines end in LF. Counts and rates
 * by count are of the part, whatever the currency of the row.
 */
export function statsCsv({ whole, split }: Stats): string {
  if (split?.by === 'month') return monthsCsv(split.months);
  const groups: readonly NumbersGroup[] = split ? split.groups : [{ keys: [], numbers: whole }];
  const key = split ? [split.by] : [];
  const rows = groups.flatMap(({ keys, numbers }) =>
    numberRows(numbers).map((cells) => [...(split ? [csvText(keys.join('; '))] : []), ...cells]),
  );
  return csvOf([...key, ...HEADINGS], rows);
}

function numberRows(numbers: DisputeNumbers): string[][] {
  const { disputes, open, withdrawn, decided, won, winRate, repeatRate } = numbers;
  const counts = [disputes, open, withdrawn, decided, won].map(String);
  const head = [...counts, plainRate(winRate), plainRate(repeatRate)];
  const rows = numbers.currencies.map((one) => [
    ...head,
    one.currency,
    String(one.disputes),
    moneyText(one.claimed),
    moneyText(one.withdrawn),
    moneyText(one.granted),
    moneyText(one.received),
    moneyText(one.outstanding),
    plainRate(one.recoveryRate),
    plainRate(one.creditRate),
    moneyText(one.overdue),
    String(one.overdueDisputes),
    moneyText(one.saving),
  ]);
  return rows.length > 0 ? rows : [[...head, ...HEADINGS.slice(head.length).map(() => '')]];
}

function monthsCsv(months: readonly MonthNumbers[]): string {
  const rows = months.flatMap(({ month, opened, decided, won, ...sums }) => {
    const currencies = [
      ...new Set([...sums.claimed, ...sums.granted, ...sums.received].map(({ currency }) => currency)),
    ].sort();
    const text = (amounts: readonly Money[], wanted: string): string => {
      const amount = amounts.find(({ currency }) => currency === wanted);
      return amount ? moneyText(amount) : '';
    };
    return (currencies.length > 0 ? currencies : ['']).map((currency) => [
      isoDay(month).slice(0, 7),
      ...[opened, decided, won].map(String),
      currency,
      text(sums.claimed, currency),
      text(sums.granted, currency),
      text(sums.received, currency),
    ]);
  });
  return csvOf(['month', 'opened', 'decided', 'won', 'currency', 'claimed', 'granted', 'received'], rows);
}

function csvOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[headings, ...rows].map((cells) => cells.join(',')).join('\n')}\n`;
}
