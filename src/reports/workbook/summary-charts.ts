import type { Bar, Chart } from '../../charts/chart.ts';
import { chartPng } from '../../charts/png.ts';
import { formatAmount, formatMonth } from '../../language/format.ts';
import { compareDecimals } from '../../money/decimal.ts';
import { add, compare, type Money, moneyText, signOf, zero } from '../../money/money.ts';
import { compareText } from '../../text/fold.ts';
import type { Contents } from './contents.ts';
import { reasonTotals } from './summary-amounts.ts';
import type { Ledger } from './summary-formulas.ts';
import { addPicture, type Page } from './summary-page.ts';
import { fill } from './summary-story.ts';
import { HEADINGS } from './wording.ts';
import { SECTIONS } from './wording-story.ts';

const MOST_CURRENCIES = 2;
const MOST_BARS = 10;
const MOST_MONTHS = 24;
const WIDTH = 840;

/** The currencies worth a picture, at most two: those of the largest claims. */
function chartedCurrencies({ report: { totals } }: Contents): string[] {
  return totals
    .filter(({ claim }) => signOf(claim) > 0)
    .sort((a, b) => compareDecimals(b.claim, a.claim) || compareText(a.currency, b.currency))
    .slice(0, MOST_CURRENCIES)
    .map(({ currency }) => currency);
}

/** Adds a picture of the claim per carrier for each currency that several carriers owe. */
export async function addCarrierCharts(page: Page, contents: Contents): Promise<void> {
  for (const currency of chartedCurrencies(contents)) {
    const amounts = contents.report.carrierTotals
      .filter((total) => total.currency === currency)
      .map(({ carrier, claim }) => ({ label: carrier, amount: claim }));
    await addBars(page, contents, currency, SECTIONS.chartCarriers[page.book.locale.language], amounts);
  }
}

/** Adds a picture of the claim per reason for each currency with several reasons. */
export async function addReasonCharts(page: Page, contents: Contents, ledger: Ledger): Promise<void> {
  const reasons = reasonTotals(ledger.rows);
  for (const currency of chartedCurrencies(contents)) {
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
  for (const currency of chartedCurrencies(contents)) {
    const months = report.months.filter(({ billed }) => billed.currency === currency).slice(-MOST_MONTHS);
    if (months.length < 2) continue;
    await addChart(page, {
      kind: 'trend',
      title: fill(SECTIONS.chartMonths[locale.language], { currency }),
      series: [
        { name: HEADINGS.billed[locale.language], tone: 'neutral' },
        { name: HEADINGS.claim[locale.language], tone: 'claim' },
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

interface LabelledAmount {
  readonly label: string;
  readonly amount: Money;
}

async function addBars(
  page: Page,
  contents: Contents,
  currency: string,
  title: string,
  amounts: readonly LabelledAmount[],
): Promise<void> {
  const { locale } = contents.report;
  const claimed = amounts
    .filter(({ amount }) => signOf(amount) > 0)
    .sort((a, b) => compare(b.amount, a.amount) || compareText(a.label, b.label));
  if (claimed.length < 2) return;
  const shown =
    claimed.length > MOST_BARS ? withRest(claimed, SECTIONS.otherCarriers[locale.language]) : claimed;
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

function withRest(amounts: readonly LabelledAmount[], label: string): LabelledAmount[] {
  const rest = amounts.slice(MOST_BARS - 1);
  const amount = rest.reduce((sum, one) => add(sum, one.amount), zero(rest[0]?.amount.currency ?? ''));
  return [...amounts.slice(0, MOST_BARS - 1), { label, amount }];
}

async function addChart(page: Page, chart: Chart): Promise<void> {
  addPicture(page, await chartPng(chart, { width: WIDTH }), inWords(chart));
}

/** The chart for who cannot see it: its title, then each value. */
function inWords(chart: Chart): string {
  const values =
    chart.kind === 'bars'
      ? chart.bars.map(({ label, shown }) => `${label}: ${shown}`)
      : chart.points.map(({ label, shown }) => `${label}: ${shown.join(' / ')}`);
  return `${chart.title}. ${values.join('; ')}.`;
}

// Lengths only: what is printed is the exact text.
function geometry(amount: Money): number {
  return Number(moneyText(amount));
}
