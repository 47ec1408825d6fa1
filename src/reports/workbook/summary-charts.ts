import type { Bar, Chart } from '../../charts/chart.ts';
import { chartPng } from '../../charts/png.ts';
import { formatAmount, formatMonth } from '../../language/format.ts';
import { type Money, moneyText } from '../../money/money.ts';
import {
  barsOf,
  CHART_WORDS,
  chartedCurrencies,
  type LabelledAmount,
  monthClaim,
  monthTitle,
} from '../charted-claims.ts';
import { runningCell } from './cell.ts';
import type { Contents } from './contents.ts';
import { reasonTotals } from './summary-amounts.ts';
import type { Ledger } from './summary-formulas.ts';
import { addLine, addPicture, type Page } from './summary-page.ts';
import { fill } from './summary-story.ts';
import { HEADINGS } from './wording.ts';
import { SECTIONS } from './wording-story.ts';
import { LABELLED } from './wording-summary.ts';

const MOST_MONTHS = 24;
const WIDTH = 840;

/** Adds a picture of the claim per carrier for each currency that several carriers owe. */
export async function addCarrierCharts(page: Page, contents: Contents): Promise<void> {
  for (const currency of chartedCurrencies(contents.report).drawn) {
    const amounts = contents.report.carrierTotals
      .filter((total) => total.currency === currency)
      .map(({ carrier, claim }) => ({ label: carrier, amount: claim }));
    await addBars(page, contents, currency, SECTIONS.chartCarriers[page.book.locale.language], amounts);
  }
  const { notDrawn } = chartedCurrencies(contents.report);
  if (notDrawn.length === 0) return;
  const { language } = page.book.locale;
  const currencies = notDrawn.join(language === 'ar' ? '، ' : ', ');
  addLine(page, [runningCell(fill(CHART_WORDS.notDrawn[language], { currencies }))], 'note');
}

/** Adds a picture of the claim per reason for each currency with several reasons. */
export async function addReasonCharts(page: Page, contents: Contents, ledger: Ledger): Promise<void> {
  const reasons = reasonTotals(ledger.rows);
  for (const currency of chartedCurrencies(contents.report).drawn) {
    const amounts = reasons.flatMap(({ title, claim }) =>
      claim?.currency === currency ? [{ label: title, amount: claim }] : [],
    );
    await addBars(page, contents, currency, SECTIONS.chartReasons[page.book.locale.language], amounts);
  }
}

/** Adds a picture of what was billed and claimed each month, where there are several. */
export async function addMonthCharts(page: Page, contents: Contents): Promise<void> {
  const { report } = contents;
  const { locale } = report;
  for (const currency of chartedCurrencies(contents.report).drawn) {
    const months = report.months.filter(({ billed }) => billed.currency === currency).slice(-MOST_MONTHS);
    if (months.length < 2) continue;
    await addChart(page, {
      kind: 'trend',
      title: fill(monthTitle(report)[locale.language], { currency }),
      series: [
        { name: HEADINGS.billed[locale.language], tone: 'neutral' },
        { name: monthClaim(report, HEADINGS.claim)[locale.language], tone: 'claim' },
      ],
      points: months.map(({ from, billed, claim }) => ({
        label: formatMonth(from, locale),
        values: [geometry(billed), geometry(claim)],
        shown: [formatAmount(billed, locale), formatAmount(claim, locale)],
      })),
      rightToLeft: locale.language === 'ar',
    });
  }
}

async function addBars(
  page: Page,
  contents: Contents,
  currency: string,
  title: string,
  amounts: readonly LabelledAmount[],
): Promise<void> {
  const { locale } = contents.report;
  const shown = barsOf(amounts, CHART_WORDS.others[locale.language]);
  if (shown.length === 0) return;
  const bars = shown.map(
    ({ label, amount }): Bar => ({
      label,
      value: geometry(amount),
      shown: formatAmount(amount, locale),
      tone: 'claim',
    }),
  );
  await addChart(page, {
    kind: 'bars',
    title: fill(title, { currency }),
    bars,
    rightToLeft: locale.language === 'ar',
  });
}

async function addChart(page: Page, chart: Chart): Promise<void> {
  const { language } = page.book.locale;
  addPicture(page, await chartPng(chart, { width: WIDTH }), inWords(chart, LABELLED[language]));
}

/** The chart for who cannot see it: its title, then each value. */
function inWords(chart: Chart, labelled: (label: string, value: string) => string): string {
  const values =
    chart.kind === 'bars'
      ? chart.bars.map(({ label, shown }) => labelled(label, shown))
      : chart.points.map(({ label, shown }) => labelled(label, shown.join(' / ')));
  return `${chart.title}. ${values.join('; ')}.`;
}

// Lengths only: what is printed is the exact text.
function geometry(amount: Money): number {
  return Number(moneyText(amount));
}
