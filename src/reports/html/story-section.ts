import type { Chart } from '../../charts/chart.ts';
import type { Cause } from '../../report/causes.ts';
import type { ReportCarrierTotal } from '../../report/report.ts';
import { CHART_WORDS, chartedCurrencies, monthClaim } from '../charted-claims.ts';
import { deadlinesOf } from '../deadlines.ts';
import { largestCauses, unclaimedCauses } from '../largest-causes.ts';
import { hasDisputed } from '../standing.ts';
import { HEADINGS } from '../workbook/wording.ts';
import { chartFigure } from './chart-figure.ts';
import type { Listing } from './listing.ts';
import { element, joined, type Markup, text } from './markup.ts';
import { block, section } from './section.ts';
import { identifier, quotedText } from './shown-text.ts';
import { topServices, trends } from './story.ts';
import { carrierChart, ruleChart, trendChart } from './story-charts.ts';
import { tableMarkup } from './table.ts';
import type { View } from './view.ts';
import { COLUMNS, SECTIONS, WORDS } from './wording.ts';
import { STORY } from './wording-story.ts';

/** Of each currency. */
const MOST_ROWS = 5;

/** What a manager reads: what is claimed from whom and why, how it moves, and what cannot wait. */
export async function storySection(view: View, causes: readonly Cause[], listing: Listing): Promise<Markup> {
  const { drawn: currencies, notDrawn } = chartedCurrencies(view.report);
  return section(
    'story',
    view.word(SECTIONS.story),
    element(
      'div',
      { class: 'blocks' },
      element(
        'div',
        {},
        await carriersBlock(view, currencies, notDrawn),
        deadlinesBlock(view),
        servicesBlock(view),
      ),
      element(
        'div',
        {},
        await causesBlock(view, causes, listing, currencies),
        await trendBlock(view, currencies),
      ),
    ),
  );
}

async function carriersBlock(
  view: View,
  currencies: readonly string[],
  notDrawn: readonly string[],
): Promise<Markup> {
  const rows = view.report.carrierTotals;
  const figures = await figuresOf(currencies, (currency) => carrierChart(view, currency));
  const table = tableMarkup(view, {
    id: 'carriers-table',
    caption: view.word(STORY.carriers),
    isCaptionHidden: true,
    rows,
    columns: (column) => [
      column.text(HEADINGS.carrier, ({ carrier }) => quotedText(carrier)),
      column.count(HEADINGS.findings, ({ findings }) => findings),
      column.money(STORY.billed, ({ billed }) => billed),
      column.money(STORY.claim, ({ claim }) => claim),
      ...(hasDisputed(view.report)
        ? [column.money(HEADINGS.disputed, (row: ReportCarrierTotal) => row.disputed)]
        : []),
      column.money(STORY.exposure, ({ exposure }) => exposure),
    ],
  });
  return block(
    'story-carriers',
    view.word(STORY.carriers),
    figures,
    notDrawn.length === 0
      ? undefined
      : element(
          'p',
          { class: 'hint' },
          view.say(CHART_WORDS.notDrawn, {
            currencies: joined(notDrawn.map(identifier), view.locale.language === 'ar' ? '، ' : ', '),
          }),
        ),
    rows.length === 0 ? nothing(view) : table,
  );
}

async function causesBlock(
  view: View,
  causes: readonly Cause[],
  listing: Listing,
  currencies: readonly string[],
): Promise<Markup> {
  const figures = await figuresOf(currencies, (currency) => ruleChart(view, currency));
  const whole = new Map(causes.map((cause) => [cause.id, cause]));
  const rows = largestCauses(view.report, unclaimedCauses(view.report));
  const table = tableMarkup(view, {
    id: 'largest-causes',
    caption: view.word(STORY.causes),
    isCaptionHidden: true,
    rows,
    columns: (column) => [
      column.text(COLUMNS.cause, (cause) =>
        element(
          'a',
          { href: `#${listing.causeAnchorOf(whole.get(cause.id) ?? cause)}` },
          text(view.title(cause.rule)),
        ),
      ),
      column.text(HEADINGS.carrier, ({ carrier }) => quotedText(carrier)),
      column.text(HEADINGS.code, ({ code }) => identifier(code)),
      column.count(HEADINGS.lines, ({ lines }) => lines),
      column.money(STORY.claim, ({ total }) => total),
    ],
  });
  return block('story-causes', view.word(STORY.causes), figures, rows.length === 0 ? nothing(view) : table);
}

async function trendBlock(view: View, currencies: readonly string[]): Promise<Markup> {
  const heading = view.word(STORY.trend);
  if (!view.report.detailed) return block('story-trend', heading, paragraph(view.word(WORDS.noDetails)));
  const byCurrency = trends(view.report);
  if (byCurrency.size === 0) return block('story-trend', heading, paragraph(view.word(STORY.oneMonth)));
  const charted = currencies.filter((currency) => byCurrency.has(currency));
  const figures = await figuresOf(charted, (currency) =>
    trendChart(view, currency, byCurrency.get(currency) ?? []),
  );
  const rows = [...byCurrency.values()].flat();
  const table = tableMarkup(view, {
    id: 'trend-table',
    caption: heading,
    isCaptionHidden: true,
    rows,
    columns: (column) => [
      {
        heading: view.word(COLUMNS.month),
        cell: ({ from }) => ({ content: view.month(from), key: String(from) }),
      },
      column.money(STORY.billed, ({ billed }) => billed),
      column.money(monthClaim(view.report, STORY.claim), ({ claim }) => claim),
    ],
  });
  const amounts = element('summary', {}, text(view.word(STORY.amountsByMonth)));
  return block('story-trend', heading, figures, element('details', { class: 'amounts' }, amounts, table));
}

function servicesBlock(view: View): Markup {
  const rows = topServices(view.report, MOST_ROWS);
  const table = tableMarkup(view, {
    id: 'services-table',
    caption: view.word(STORY.services),
    isCaptionHidden: true,
    rows,
    columns: (column) => [
      column.text(HEADINGS.service, ({ service }) => identifier(service)),
      column.text(HEADINGS.carrier, ({ carrier }) => quotedText(carrier)),
      column.count(HEADINGS.findings, ({ findings }) => findings),
      column.money(STORY.claim, ({ claim }) => claim),
    ],
  });
  return block('story-services', view.word(STORY.services), rows.length === 0 ? nothing(view) : table);
}

function deadlinesBlock(view: View): Markup {
  const { soon: rows, lost } = deadlinesOf(view.report);
  const table = tableMarkup(view, {
    id: 'deadlines-table',
    caption: view.word(STORY.deadlines),
    isCaptionHidden: true,
    rows,
    columns: (column) => [
      column.day(HEADINGS.deadline, ({ day }) => day),
      column.count(COLUMNS.daysLeft, ({ day }) => day - view.report.asOf),
      column.text(HEADINGS.carrier, ({ carrier }) => quotedText(carrier)),
      column.count(HEADINGS.findings, ({ findings }) => findings.length),
      column.money(COLUMNS.atStake, ({ amount }) => amount),
    ],
  });
  return block(
    'story-deadlines',
    view.word(STORY.deadlines),
    rows.length === 0 ? paragraph(view.word(STORY.noDeadline)) : table,
    lost.length === 0
      ? undefined
      : element(
          'p',
          { class: 'notice' },
          view.say(STORY.lost, { amounts: view.moneyList(lost.map(({ amount }) => amount)) }),
        ),
  );
}

async function figuresOf(
  currencies: readonly string[],
  chartOf: (currency: string) => Chart | undefined,
): Promise<Markup> {
  const figures: Markup[] = [];
  for (const currency of currencies) {
    const chart = chartOf(currency);
    if (chart) figures.push(await chartFigure(chart));
  }
  return joined(figures);
}

function nothing(view: View): Markup {
  return paragraph(view.word(STORY.noClaim));
}

function paragraph(sentence: string): Markup {
  return element('p', {}, text(sentence));
}
