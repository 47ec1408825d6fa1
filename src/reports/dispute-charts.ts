import type { BarChart, TrendChart } from '../charts/chart.ts';
import { formatMonth } from '../language/format.ts';
import type { Locale, Translated } from '../language/locale.ts';
import type { MonthNumbers } from '../ledger/months.ts';
import type { DisputeNumbers } from '../ledger/numbers.ts';
import { type Money, moneyText, signOf, zero } from '../money/money.ts';
import { compareText } from '../text/fold.ts';
import type { ChartedCurrencies } from './charted-claims.ts';
import { NUMBER_WORDS } from './number-words.ts';

/** Who reads a chart, and how its amounts are written. */
export interface ChartReader {
  readonly locale: Locale;
  readonly amount: (amount: Money) => string;
}

const MOST_CURRENCIES = 2;
const MOST_MONTHS = 24;

const TITLES = {
  ageing: {
    en: 'Outstanding by age of the claim in days, {currency}',
    fr: 'Restant dû par ancienneté de la réclamation en jours, {currency}',
    ar: 'المتبقي حسب عمر المطالبة بالأيام، {currency}',
  },
  recovery: {
    en: 'Claimed, granted and received by month, {currency}',
    fr: 'Réclamé, accordé et reçu par mois, {currency}',
    ar: 'المطالب به والممنوح والمستلم حسب الشهر، {currency}',
  },
} as const satisfies Record<string, Translated>;

/** The currencies that are worth a chart, those with the most disputes first, and those that would be too many. */
export function disputedCurrencies({ currencies }: DisputeNumbers): ChartedCurrencies {
  const all = [...currencies]
    .sort((a, b) => b.disputes - a.disputes || compareText(a.currency, b.currency))
    .map(({ currency }) => currency);
  return { drawn: all.slice(0, MOST_CURRENCIES), notDrawn: all.slice(MOST_CURRENCIES) };
}

/** What is outstanding of open disputes by their age, the youngest first; undefined where fewer than two ages have any. */
export function ageingChart(
  { ageing }: DisputeNumbers,
  currency: string,
  { locale, amount }: ChartReader,
): BarChart | undefined {
  const sums = ageing.map(({ bucket, outstanding }) => ({ bucket, sum: inCurrency(outstanding, currency) }));
  if (sums.filter(({ sum }) => signOf(sum) > 0).length < 2) return undefined;
  return {
    kind: 'bars',
    title: titled(TITLES.ageing, currency, locale),
    bars: sums.map(({ bucket, sum }) => ({
      label: bucketText(bucket),
      value: geometry(sum),
      shown: amount(sum),
      tone: 'claim',
    })),
    rightToLeft: locale.language === 'ar',
  };
}

/** What was claimed, granted and received in each of the last 24 months; undefined of fewer than two months. */
export function recoveryChart(
  all: readonly MonthNumbers[],
  currency: string,
  { locale, amount }: ChartReader,
): TrendChart | undefined {
  const months = all.slice(-MOST_MONTHS);
  if (months.length < 2) return undefined;
  const word = (key: 'claimed' | 'granted' | 'received') => NUMBER_WORDS[key][locale.language];
  return {
    kind: 'trend',
    title: titled(TITLES.recovery, currency, locale),
    series: [
      { name: word('claimed'), tone: 'claim' },
      { name: word('granted'), tone: 'neutral' },
      { name: word('received'), tone: 'neutral' },
    ],
    points: months.map(({ month, claimed, granted, received }) => {
      const sums = [claimed, granted, received].map((amounts) => inCurrency(amounts, currency));
      return { label: formatMonth(month, locale), values: sums.map(geometry), shown: sums.map(amount) };
    }),
    rightToLeft: locale.language === 'ar',
  };
}

/** An age as people read it: `31–60`. */
export function bucketText(bucket: string): string {
  return bucket.replace('-', '–').replace('>', '> ');
}

function inCurrency(amounts: readonly Money[], currency: string): Money {
  return amounts.find((amount) => amount.currency === currency) ?? zero(currency);
}

function titled(title: Translated, currency: string, { language }: Locale): string {
  return title[language].replace('{currency}', currency);
}

/** Only the length of a bar: what is printed is the exact text. */
function geometry(amount: Money): number {
  return Number(moneyText(amount));
}
