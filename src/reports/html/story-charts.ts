import type { BarChart, TrendChart } from '../../charts/chart.ts';
import { isUnclaimed } from '../../findings/standing.ts';
import { formatMoney, formatMonth } from '../../language/format.ts';
import { add, type Money, moneyText, signOf } from '../../money/money.ts';
import type { MonthLine } from '../../report/report.ts';
import { withoutInvisible } from '../../text/fold.ts';
import { barsOf, CHART_WORDS, type LabelledAmount, monthClaim, monthTitle } from '../charted-claims.ts';
import { shownText } from './shown-text.ts';
import type { View } from './view.ts';
import { STORY } from './wording-story.ts';

/** What each carrier is asked for in one currency, the largest first; undefined where there are fewer than two. */
export function carrierChart(view: View, currency: string): BarChart | undefined {
  const { carrierTotals } = view.report;
  const rows = carrierTotals
    .filter((total) => total.currency === currency && signOf(total.claim) > 0)
    .map(({ carrier, claim }) => ({ label: shownText(carrier), amount: claim }));
  return barChart(view, titled(view.word(STORY.carrierChart), currency), rows);
}

/** What is claimed of the findings of each rule in one currency, the largest first; undefined where there are fewer than two. */
export function ruleChart(view: View, currency: string): BarChart | undefined {
  const sums = new Map<string, Money>();
  for (const finding of view.report.findings) {
    const { rule, impact } = finding;
    if (!isUnclaimed(finding) || impact?.currency !== currency) continue;
    const sum = sums.get(rule);
    sums.set(rule, sum ? add(sum, impact) : impact);
  }
  const rows = [...sums].flatMap(([rule, amount]) =>
    signOf(amount) > 0 ? [{ label: view.title(rule), amount }] : [],
  );
  return barChart(view, titled(view.word(STORY.ruleChart), currency), rows);
}

/** What was billed and is claimed month by month in one currency. */
export function trendChart(view: View, currency: string, months: readonly MonthLine[]): TrendChart {
  const { locale } = view;
  return {
    kind: 'trend',
    title: titled(view.word(monthTitle(view.report)), currency),
    series: [
      { name: view.word(STORY.billed), tone: 'neutral' },
      { name: view.word(monthClaim(view.report, STORY.claim)), tone: 'claim' },
    ],
    points: months.map(({ from, billed, claim }) => ({
      label: formatMonth(from, locale),
      values: [geometry(billed), geometry(claim)],
      shown: [shownAmount(billed, view), shownAmount(claim, view)],
    })),
    rightToLeft: locale.language === 'ar',
  };
}

function barChart(view: View, title: string, rows: readonly LabelledAmount[]): BarChart | undefined {
  const bars = barsOf(rows, view.word(CHART_WORDS.others));
  if (bars.length === 0) return undefined;
  return {
    kind: 'bars',
    title,
    bars: bars.map(({ label, amount }) => ({
      label,
      value: geometry(amount),
      shown: shownAmount(amount, view),
      tone: 'claim',
    })),
    rightToLeft: view.locale.language === 'ar',
  };
}

/** The marks of direction that a locale gives to an amount would turn one whose currency is in Latin letters. */
function shownAmount(amount: Money, { locale }: View): string {
  const written = formatMoney(amount, locale);
  return /\p{Script=Arabic}/u.test(written) ? written : withoutInvisible(written);
}

function titled(title: string, currency: string): string {
  return title.replace('{currency}', currency);
}

/** Only the length of a bar: what is printed is the exact text. */
function geometry(value: Money): number {
  return Number(moneyText(value));
}
