import type { Chart } from '../../charts/chart.ts';
import { formatAmount, formatDecimal } from '../../language/format.ts';
import { monthsOf } from '../../ledger/months.ts';
import {
  type CountRate,
  type DisputeNumbers,
  type MoneyRate,
  numbersBy,
  numbersOf,
  percentOfRate,
} from '../../ledger/numbers.ts';
import type { Money } from '../../money/money.ts';
import { withoutInvisible } from '../../text/fold.ts';
import { CHART_WORDS } from '../charted-claims.ts';
import { type DateToKeep, datesToKeep } from '../dates-to-keep.ts';
import { CLAIM_BY, DEADLINE_WORDS, WARNING_WORDS } from '../deadline-words.ts';
import { ageingChart, bucketText, disputedCurrencies, recoveryChart } from '../dispute-charts.ts';
import { NO_NUMBER, NUMBER_WORDS, rateText, STEP_WORDS } from '../number-words.ts';
import { HEADINGS } from '../workbook/wording.ts';
import { chartFigure } from './chart-figure.ts';
import { disputesTable } from './disputes-table.ts';
import { element, joined, type Markup, NOTHING, text } from './markup.ts';
import { block, section } from './section.ts';
import { identifier, quotedText } from './shown-text.ts';
import { tableMarkup } from './table.ts';
import type { View } from './view.ts';
import { COLUMNS, SECTIONS } from './wording.ts';
import { DISPUTE_PAGE } from './wording-disputes.ts';
import { STORY } from './wording-story.ts';

/** The disputes of the ledger: what they come to, what cannot wait, and each of them; nothing of a report without any. */
export async function disputesSection(view: View): Promise<Markup> {
  const { disputes = [], asOf } = view.report;
  if (disputes.length === 0) return NOTHING;
  const numbers = numbersOf(disputes, asOf);
  return section(
    'disputes',
    view.word(SECTIONS.disputes),
    facts(numbers, view),
    element('p', { class: 'hint' }, text(view.word(DISPUTE_PAGE.noRate))),
    block('disputes-money', view.word(DISPUTE_PAGE.money), moneyTable(numbers, view)),
    datesBlock(view),
    element(
      'div',
      { class: 'blocks' },
      element('div', {}, await ageingBlock(numbers, view), stepsBlock(numbers, view)),
      element('div', {}, await recoveryBlock(numbers, view)),
    ),
    splitBlock('carrier', view),
    splitBlock('rule', view),
    disputesTable(view),
  );
}

function facts(numbers: DisputeNumbers, view: View): Markup {
  const { disputes, open, decided, won, withdrawn, winRate, repeatRate } = numbers;
  const entries: readonly (readonly [keyof typeof NUMBER_WORDS, string])[] = [
    ['disputes', view.count(disputes)],
    ['open', view.count(open)],
    ['decided', view.count(decided)],
    ['won', view.count(won)],
    ['withdrawn', view.count(withdrawn)],
    ['winRate', rate(winRate, view)],
    ['repeatRate', rate(repeatRate, view)],
  ];
  return element(
    'dl',
    { class: 'facts' },
    entries.map(([key, value]) =>
      element(
        'div',
        {},
        element('dt', {}, text(view.word(NUMBER_WORDS[key]))),
        element('dd', {}, text(value)),
      ),
    ),
  );
}

function moneyTable({ currencies }: DisputeNumbers, view: View): Markup {
  return tableMarkup(view, {
    id: 'disputes-money-table',
    caption: view.word(DISPUTE_PAGE.money),
    isCaptionHidden: true,
    rows: currencies,
    columns: (column) => [
      column.text(HEADINGS.currency, ({ currency }) => identifier(currency)),
      column.count(NUMBER_WORDS.disputes, ({ disputes }) => disputes),
      column.money(NUMBER_WORDS.claimed, ({ claimed }) => claimed),
      column.money(NUMBER_WORDS.granted, ({ granted }) => granted),
      column.money(NUMBER_WORDS.received, ({ received }) => received),
      column.money(NUMBER_WORDS.outstanding, ({ outstanding }) => outstanding),
      rateColumn(view, 'recoveryRate', ({ recoveryRate }) => recoveryRate),
      rateColumn(view, 'creditRate', ({ creditRate }) => creditRate),
      column.money(NUMBER_WORDS.overdue, ({ overdue }) => overdue),
      column.money(NUMBER_WORDS.saving, ({ saving }) => saving),
    ],
  });
}

function datesBlock(view: View): Markup {
  const rows = datesToKeep(view.report);
  const heading = view.word(DISPUTE_PAGE.dates);
  if (rows.length === 0)
    return block('disputes-dates', heading, element('p', {}, text(view.word(DISPUTE_PAGE.noDates))));
  const table = tableMarkup(view, {
    id: 'disputes-dates-table',
    caption: heading,
    isCaptionHidden: true,
    rows,
    columns: (column) => [
      column.day(DISPUTE_PAGE.date, ({ day }) => day),
      column.count(COLUMNS.daysLeft, ({ daysLeft }) => daysLeft),
      column.text(DISPUTE_PAGE.warning, ({ warning }) => text(view.word(WARNING_WORDS[warning]))),
      column.text(DISPUTE_PAGE.what, ({ kind }) =>
        text(view.word(kind === 'claim' ? CLAIM_BY : DEADLINE_WORDS[kind])),
      ),
      column.text(DISPUTE_PAGE.claim, (date) => claimOf(date, view)),
      column.text(HEADINGS.carrier, ({ carrier }) => quotedText(carrier)),
      column.money(COLUMNS.atStake, ({ amount }) => amount),
    ],
  });
  return block('disputes-dates', heading, table);
}

function claimOf(date: DateToKeep, view: View): Markup {
  if (date.kind !== 'claim') return identifier(date.claim);
  return view.say(DISPUTE_PAGE.findings, { count: text(view.count(date.findings.length)) });
}

async function ageingBlock(numbers: DisputeNumbers, view: View): Promise<Markup> {
  const heading = view.word(DISPUTE_PAGE.ageing);
  const { drawn, notDrawn } = disputedCurrencies(numbers);
  const figures = await figuresOf(drawn.map((currency) => ageingChart(numbers, currency, readerOf(view))));
  const table = tableMarkup(view, {
    id: 'disputes-ageing-table',
    caption: heading,
    isCaptionHidden: true,
    rows: numbers.ageing,
    columns: (column) => [
      {
        heading: view.word(NUMBER_WORDS.age),
        cell: ({ bucket }) => ({
          content: identifier(bucketText(bucket)),
          key: bucket === '>120' ? '121' : (bucket.split('-')[0] ?? ''),
        }),
      },
      column.count(NUMBER_WORDS.disputes, ({ disputes }) => disputes),
      {
        heading: view.word(NUMBER_WORDS.outstanding),
        isNumber: true,
        cell: ({ outstanding }) => ({ content: view.moneyList(outstanding) }),
      },
    ],
  });
  const others = joined(notDrawn.map(identifier), view.locale.language === 'ar' ? '، ' : ', ');
  return block(
    'disputes-ageing',
    heading,
    figures,
    notDrawn.length === 0
      ? undefined
      : element('p', { class: 'hint' }, view.say(CHART_WORDS.notDrawn, { currencies: others })),
    table,
  );
}

async function recoveryBlock(numbers: DisputeNumbers, view: View): Promise<Markup> {
  const heading = view.word(DISPUTE_PAGE.recovery);
  const months = monthsOf(view.report.disputes ?? []);
  const { drawn } = disputedCurrencies(numbers);
  const figures = await figuresOf(drawn.map((currency) => recoveryChart(months, currency, readerOf(view))));
  const list = (amounts: readonly Money[]) => ({ content: view.moneyList(amounts) });
  const table = tableMarkup(view, {
    id: 'disputes-months-table',
    caption: heading,
    isCaptionHidden: true,
    rows: months,
    columns: (column) => [
      {
        heading: view.word(COLUMNS.month),
        cell: ({ month }) => ({ content: view.month(month), key: String(month) }),
      },
      column.count(NUMBER_WORDS.opened, ({ opened }) => opened),
      column.count(NUMBER_WORDS.decided, ({ decided }) => decided),
      column.count(NUMBER_WORDS.won, ({ won }) => won),
      { heading: view.word(NUMBER_WORDS.claimed), isNumber: true, cell: ({ claimed }) => list(claimed) },
      { heading: view.word(NUMBER_WORDS.granted), isNumber: true, cell: ({ granted }) => list(granted) },
      { heading: view.word(NUMBER_WORDS.received), isNumber: true, cell: ({ received }) => list(received) },
    ],
  });
  const amounts = element('summary', {}, text(view.word(STORY.amountsByMonth)));
  return block(
    'disputes-recovery',
    heading,
    figures,
    element('details', { class: 'amounts' }, amounts, table),
  );
}

function stepsBlock({ steps }: DisputeNumbers, view: View): Markup {
  const heading = view.word(DISPUTE_PAGE.steps);
  const table = tableMarkup(view, {
    id: 'disputes-steps-table',
    caption: heading,
    isCaptionHidden: true,
    rows: steps,
    columns: (column) => [
      column.text(NUMBER_WORDS.step, ({ step }) => text(view.word(STEP_WORDS[step]))),
      {
        heading: view.word(NUMBER_WORDS.medians),
        isNumber: true,
        cell: ({ median }) => ({
          content: text(median ? formatDecimal(median, view.locale) : NO_NUMBER),
          key: median ? String(median.scale === 0 ? median.digits * 10n : median.digits) : '',
        }),
      },
      column.count(NUMBER_WORDS.disputes, ({ disputes }) => disputes),
    ],
  });
  return block('disputes-steps', heading, table);
}

function splitBlock(by: 'carrier' | 'rule', view: View): Markup {
  const { disputes = [], asOf } = view.report;
  const heading = view.word(by === 'carrier' ? DISPUTE_PAGE.byCarrier : DISPUTE_PAGE.byRule);
  const rows = numbersBy(disputes, asOf, by).flatMap(({ keys, numbers }) =>
    numbers.currencies.map((money) => ({ keys, numbers, money })),
  );
  const name = by === 'carrier' ? HEADINGS.carrier : HEADINGS.reason;
  const table = tableMarkup(view, {
    id: `disputes-${by}-table`,
    caption: heading,
    isCaptionHidden: true,
    rows,
    columns: (column) => [
      column.text(name, ({ keys }) =>
        by === 'carrier'
          ? quotedText(keys[0])
          : joined(
              keys.map((rule) => text(view.title(rule))),
              ' + ',
            ),
      ),
      column.count(NUMBER_WORDS.disputes, ({ money }) => money.disputes),
      column.money(NUMBER_WORDS.claimed, ({ money }) => money.claimed),
      column.money(NUMBER_WORDS.granted, ({ money }) => money.granted),
      column.money(NUMBER_WORDS.received, ({ money }) => money.received),
      column.money(NUMBER_WORDS.outstanding, ({ money }) => money.outstanding),
      rateColumn(view, 'winRate', ({ numbers }) => numbers.winRate),
      rateColumn(view, 'recoveryRate', ({ money }) => money.recoveryRate),
      rateColumn(view, 'repeatRate', ({ numbers }) => numbers.repeatRate),
    ],
  });
  return block(`disputes-${by}`, heading, table);
}

function rateColumn<Row>(
  view: View,
  key: 'winRate' | 'recoveryRate' | 'creditRate' | 'repeatRate',
  of: (row: Row) => CountRate | MoneyRate | undefined,
) {
  return {
    heading: view.word(NUMBER_WORDS[key]),
    isNumber: true as const,
    cell: (row: Row) => ({ content: text(rate(of(row), view)), key: sortKey(of(row)) }),
  };
}

/** In tenths of a percent. */
function sortKey(one: CountRate | MoneyRate | undefined): string {
  return one ? String(percentOfRate(one).digits) : '';
}

function rate(one: CountRate | MoneyRate | undefined, view: View): string {
  return withoutInvisible(rateText(one, view.locale));
}

async function figuresOf(charts: readonly (Chart | undefined)[]): Promise<Markup> {
  const figures: Markup[] = [];
  for (const chart of charts) if (chart) figures.push(await chartFigure(chart));
  return joined(figures);
}

function readerOf({ locale }: View) {
  return { locale, amount: (amount: Money) => withoutInvisible(formatAmount(amount, locale)) };
}
