import { isUnclaimed } from '../findings/standing.ts';
import type { Translated } from '../language/locale.ts';
import { add, compare, type Money, signOf, zero } from '../money/money.ts';
import type { Report } from '../report/report.ts';
import { compareText } from '../text/fold.ts';

/** What of a chart's words every format says. */
export const CHART_WORDS = {
  others: { en: 'Others', fr: 'Autres', ar: 'أخرى' },
  /** Of the currencies that no chart shows. */
  notDrawn: {
    en: 'Currencies without a chart: {currencies}.',
    fr: 'Devises sans graphique\u00a0: {currencies}.',
    ar: 'عملات بلا رسم بياني: {currencies}.',
  },
} as const satisfies Record<string, Translated>;

const MONTH_TITLES = {
  claimed: {
    en: 'Billed and claimed by month, {currency}',
    fr: 'Facturé et réclamé par mois, {currency}',
    ar: 'المفوتر والمطالب به حسب الشهر، {currency}',
  },
  unclaimed: {
    en: 'Billed and not claimed yet by month, {currency}',
    fr: 'Facturé et pas encore réclamé par mois, {currency}',
    ar: 'المفوتر وما لم يُطالَب به بعد حسب الشهر، {currency}',
  },
} as const satisfies Record<string, Translated>;

const NOT_CLAIMED: Translated = { en: 'Not claimed yet', fr: 'Pas encore réclamé', ar: 'لم يُطالَب به بعد' };

/** What the claim of a month is called: where there are claims already, it is only what none of them asks for. */
export function monthClaim({ disputes }: Report, usual: Translated): Translated {
  return disputes?.length ? NOT_CLAIMED : usual;
}

/** The title of the chart of the months, with `{currency}`. */
export function monthTitle({ disputes }: Report): Translated {
  return disputes?.length ? MONTH_TITLES.unclaimed : MONTH_TITLES.claimed;
}

/** The currencies with something claimed, those with the most claims first. */
export interface ChartedCurrencies {
  /** Two at most. */
  readonly drawn: readonly string[];
  readonly notDrawn: readonly string[];
}

const MOST_CURRENCIES = 2;
const MOST_BARS = 10;

/** The currencies that are worth a chart, and those that would be too many. */
export function chartedCurrencies({ findings, totals }: Report): ChartedCurrencies {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const { impact } = finding;
    if (isUnclaimed(finding) && impact) counts.set(impact.currency, (counts.get(impact.currency) ?? 0) + 1);
  }
  const claimed = totals
    .filter(({ claim }) => signOf(claim) > 0)
    .map(({ currency }) => currency)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareText(a, b));
  return { drawn: claimed.slice(0, MOST_CURRENCIES), notDrawn: claimed.slice(MOST_CURRENCIES) };
}

/** What a bar of a chart stands for. */
export interface LabelledAmount {
  readonly label: string;
  readonly amount: Money;
}

/**
 * The amounts above zero, the largest first, as at most ten bars: what does not fit is one bar of all others. The amounts
 * are of one currency. None where there are fewer than two, as one bar says nothing.
 */
export function barsOf(amounts: readonly LabelledAmount[], others: string): readonly LabelledAmount[] {
  const sorted = amounts
    .filter(({ amount }) => signOf(amount) > 0)
    .sort((a, b) => compare(b.amount, a.amount) || compareText(a.label, b.label));
  if (sorted.length < 2) return [];
  if (sorted.length <= MOST_BARS) return sorted;
  const rest = sorted.slice(MOST_BARS - 1);
  const amount = rest.reduce((sum, one) => add(sum, one.amount), zero(rest[0]?.amount.currency ?? ''));
  return [...sorted.slice(0, MOST_BARS - 1), { label: others, amount }];
}
