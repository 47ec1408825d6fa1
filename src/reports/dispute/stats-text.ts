import { isoDay } from '../../calendar/day.ts';
import { formatCount, formatDecimal } from '../../language/format.ts';
import { DEFAULT_LOCALE } from '../../language/locale.ts';
import type { MonthNumbers } from '../../ledger/months.ts';
import type { CountRate, CurrencyNumbers, DisputeNumbers, MoneyRate } from '../../ledger/numbers.ts';
import { NO_NUMBER, NUMBER_WORDS, rateText, STEP_WORDS } from '../number-words.ts';
import {
  amountText,
  heading,
  moneyList,
  moneyWithCode,
  type Page,
  pageOf,
  paragraph,
  type TerminalView,
} from '../terminal/page.ts';
import { safeText } from '../terminal/safe-text.ts';
import { type TableColumn, tableOrBlocks } from '../terminal/table.ts';
import type { Stats } from './stats.ts';

/** The numbers as lines for a terminal, in English. A rate that has nothing to be made of is a dash and says so. */
export function statsText(stats: Stats, view: TerminalView): string {
  const page = pageOf({ locale: DEFAULT_LOCALE }, view);
  const { whole, split } = stats;
  const lines = [...paragraph(titleOf(stats), page, 0, 'strong')];
  if (whole.disputes === 0) return page.finished([...lines, ...paragraph('No dispute.', page)]);
  lines.push(...paragraph(countsText(whole, page), page));
  lines.push(...moneyLines(whole.currencies, page), ...daysLines(whole, page), ...ageLines(whole, page));
  if (split?.by === 'month') lines.push(...monthLines(split.months, page));
  else if (split) lines.push(...groupLines(split, page));
  if (lacksRate(stats)) lines.push('', ...paragraph(WITHOUT_RATE, page, 0, 'dim'));
  return page.finished(lines);
}

const WITHOUT_RATE = `${NO_NUMBER}: nothing to count yet. Undecided and withdrawn claims are in no rate.`;

function titleOf({ asOf, since, until }: Stats): string {
  const from = since === undefined ? '' : ` from ${isoDay(since)}`;
  const to = until === undefined ? '' : ` to ${isoDay(until)}`;
  const opened = from === '' && to === '' ? '' : `, opened${from}${to}`;
  return `Disputes as of ${isoDay(asOf)}${opened}`;
}

function countsText(numbers: DisputeNumbers, page: Page): string {
  const { disputes, open, withdrawn, decided, won, winRate, repeatRate } = numbers;
  const counts = [
    `Disputes ${count(disputes)}: open ${count(open)}, settled ${count(disputes - open - withdrawn)}, withdrawn ${count(withdrawn)}. Decided, open and settled ones among them: ${count(decided)} (won ${count(won)}).`,
    `Win rate ${withParts(winRate, page)}. Repeat errors ${withParts(repeatRate, page)}.`,
  ];
  return counts.join(' ');
}

function moneyLines(currencies: readonly CurrencyNumbers[], page: Page): string[] {
  type Row = CurrencyNumbers;
  const amount = (key: 'claimed' | 'granted' | 'received' | 'outstanding' | 'overdue' | 'saving') =>
    right<Row>(NUMBER_WORDS[key].en, (row) => amountText(row[key], page));
  const columns: readonly TableColumn<Row>[] = [
    left<Row>('Currency', ({ currency }) => currency),
    amount('claimed'),
    amount('granted'),
    amount('received'),
    amount('outstanding'),
    right<Row>(NUMBER_WORDS.recoveryRate.en, ({ recoveryRate }) => rateText(recoveryRate, page.locale)),
    right<Row>(NUMBER_WORDS.creditRate.en, ({ creditRate }) => rateText(creditRate, page.locale)),
    amount('overdue'),
    amount('saving'),
  ];
  return [
    ...heading('Money, before tax', page),
    ...tableOrBlocks([columns], currencies, page),
    ...DEFINITIONS.flatMap((text) => paragraph(text, page, 2, 'dim')),
    ...currencies.flatMap(({ currency, recoveryRate, creditRate }) =>
      rateParts(currency, recoveryRate, creditRate, page).flatMap((text) => paragraph(text, page, 2, 'dim')),
    ),
  ];
}

/** What each column is, a line each. */
const DEFINITIONS = [
  'Claimed: of all disputes, withdrawn ones among them. Granted: what the carriers agreed to. Received: credits less their reversals.',
  'Outstanding: what is still to come of open disputes. Granted and overdue: granted, not credited, and its day is past.',
  'Recovery rate: received of what was claimed and is decided. Received of granted: only of disputes with a grant.',
  'Saved a month: what corrections that a next bill verified save in every month.',
] as const;

/** What the rates of a currency are made of. */
function rateParts(
  currency: string,
  recovery: MoneyRate | undefined,
  credit: MoneyRate | undefined,
  page: Page,
): readonly string[] {
  const parts = [
    [NUMBER_WORDS.recoveryRate.en, recovery],
    [NUMBER_WORDS.creditRate.en, credit],
  ] as const;
  const told = parts.flatMap(([name, rate]) =>
    rate ? [`${name}: ${amountText(rate.part, page)} of ${amountText(rate.whole, page)}.`] : [],
  );
  return told.length === 0 ? [] : [`${currency}: ${told.join(' ')}`];
}

function daysLines({ steps }: DisputeNumbers, page: Page): string[] {
  type Row = DisputeNumbers['steps'][number];
  const columns: readonly TableColumn<Row>[] = [
    left<Row>(NUMBER_WORDS.step.en, ({ step }) => STEP_WORDS[step].en),
    right<Row>(NUMBER_WORDS.medians.en, ({ median }) =>
      median ? formatDecimal(median, page.locale) : NO_NUMBER,
    ),
    right<Row>(NUMBER_WORDS.disputes.en, ({ disputes }) => count(disputes)),
  ];
  return [...heading('Median days between steps', page), ...tableOrBlocks([columns], steps, page)];
}

function ageLines({ ageing, open }: DisputeNumbers, page: Page): string[] {
  if (open === 0) return [];
  type Row = DisputeNumbers['ageing'][number];
  const columns: readonly TableColumn<Row>[] = [
    left<Row>('Days', ({ bucket }) => bucket),
    right<Row>(NUMBER_WORDS.disputes.en, ({ disputes }) => count(disputes)),
    right<Row>(NUMBER_WORDS.outstanding.en, ({ outstanding }) => moneyList(outstanding, page)),
  ];
  return [...heading(NUMBER_WORDS.ageing.en, page), ...tableOrBlocks([columns], ageing, page)];
}

function groupLines(split: Extract<Stats['split'], { by: 'carrier' | 'rule' }>, page: Page): string[] {
  interface Row {
    readonly name: string;
    readonly numbers?: DisputeNumbers;
    readonly money?: CurrencyNumbers;
  }
  const rows = split.groups.flatMap(({ keys, numbers }): Row[] => {
    const name = safeText(keys.join(page.comma));
    const [first, ...others] = numbers.currencies;
    return [
      { name, numbers, ...(first ? { money: first } : {}) },
      ...others.map((money) => ({ name: '', money })),
    ];
  });
  const amount = (key: 'claimed' | 'granted' | 'received' | 'outstanding') =>
    right<Row>(NUMBER_WORDS[key].en, ({ money }) => (money ? moneyWithCode(money[key], page) : ''));
  const counted = (heading: string, key: 'disputes' | 'decided' | 'won') =>
    right<Row>(heading, ({ numbers }) => (numbers ? count(numbers[key]) : ''));
  const columns: readonly TableColumn<Row>[] = [
    { ...left<Row>(split.by === 'carrier' ? 'Carrier' : 'Rule', ({ name }) => name), least: 12 },
    counted('Disputes', 'disputes'),
    counted('Decided', 'decided'),
    right<Row>(NUMBER_WORDS.winRate.en, ({ numbers }) =>
      numbers ? rateText(numbers.winRate, page.locale) : '',
    ),
    amount('claimed'),
    amount('granted'),
    amount('received'),
    amount('outstanding'),
    right<Row>(NUMBER_WORDS.recoveryRate.en, ({ money }) => rateText(money?.recoveryRate, page.locale)),
    right<Row>(NUMBER_WORDS.repeatRate.en, ({ numbers }) =>
      numbers ? rateText(numbers.repeatRate, page.locale) : '',
    ),
  ];
  return [...heading(`By ${split.by}`, page), ...tableOrBlocks([columns], rows, page)];
}

function monthLines(months: readonly MonthNumbers[], page: Page): string[] {
  type Row = MonthNumbers;
  const sums = (key: 'claimed' | 'granted' | 'received') =>
    right<Row>(NUMBER_WORDS[key].en, (row) => moneyList(row[key], page));
  const columns: readonly TableColumn<Row>[] = [
    left<Row>(NUMBER_WORDS.month.en, ({ month }) => isoDay(month).slice(0, 7)),
    right<Row>(NUMBER_WORDS.opened.en, ({ opened }) => count(opened)),
    sums('claimed'),
    right<Row>(NUMBER_WORDS.decided.en, ({ decided }) => count(decided)),
    right<Row>(NUMBER_WORDS.won.en, ({ won }) => count(won)),
    sums('granted'),
    sums('received'),
  ];
  return [...heading('By month', page), ...tableOrBlocks([columns], months, page)];
}

function lacksRate({ whole: { winRate, repeatRate, currencies, steps }, split }: Stats): boolean {
  if (!winRate || !repeatRate || steps.some(({ median }) => !median)) return true;
  const groups = split && split.by !== 'month' ? split.groups : [];
  return [currencies, ...groups.map(({ numbers }) => numbers.currencies)]
    .flat()
    .some(({ recoveryRate, creditRate }) => !recoveryRate || !creditRate);
}

function withParts(rate: CountRate | undefined, page: Page): string {
  return rate ? `${rateText(rate, page.locale)} (${count(rate.part)} of ${count(rate.whole)})` : NO_NUMBER;
}

function count(value: number): string {
  return formatCount(value, DEFAULT_LOCALE);
}

function left<Row>(heading: string, cell: (row: Row) => string): TableColumn<Row> {
  return { heading, align: 'left', cell };
}

function right<Row>(heading: string, cell: (row: Row) => string): TableColumn<Row> {
  return { heading, align: 'right', cell };
}
