import type { Chart } from '../../charts/chart.ts';
import { describeChart } from '../../charts/describe.ts';
import { chartPng } from '../../charts/png.ts';
import { formatAmount, formatMonth } from '../../language/format.ts';
import type { Translated } from '../../language/locale.ts';
import { type MonthNumbers, monthsOf } from '../../ledger/months.ts';
import {
  type CountRate,
  type CurrencyNumbers,
  type DisputeNumbers,
  type MoneyRate,
  numbersBy,
  percentOfRate,
} from '../../ledger/numbers.ts';
import { decimalText } from '../../money/decimal.ts';
import type { Money } from '../../money/money.ts';
import { compareText } from '../../text/fold.ts';
import { ageingChart, bucketText, disputedCurrencies, recoveryChart } from '../dispute-charts.ts';
import { NO_NUMBER, NUMBER_WORDS, STEP_WORDS } from '../number-words.ts';
import type { Book } from './book.ts';
import {
  amountCell,
  codeCell,
  countCell,
  dayCell,
  decimalCell,
  EMPTY,
  runningCell,
  type SheetCell,
} from './cell.ts';
import type { Contents } from './contents.ts';
import { DISPUTE_COLUMNS, type DisputeColumn } from './dispute-columns.ts';
import { leftToRight, withOrderKept } from './left-to-right.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { Tint } from './styles.ts';
import { placedPicture } from './summary-page.ts';
import { headingCell, writeBelow } from './table.ts';
import { DISPUTE_HEADINGS, DISPUTE_SHEET } from './wording-dispute-sheet.ts';

/** A line below the table: what stands in some of its columns. */
type Line = Partial<Record<DisputeColumn, SheetCell>>;

interface Below {
  readonly numbers: DisputeNumbers;
  /** The first line that is free. */
  readonly from: number;
}

const HEADING_HEIGHT = 30;
const CHART_WIDTH = 840;
/** Of a carrier's or a reason's name, which runs over the empty cells beside it. */
const NAME = 'claim';

/**
 * Writes what the disputes come to below their table: the day, all of them, by carrier, by reason, by month, the median
 * days between steps, the ages, and charts. The second line holds the day.
 */
export async function writeDisputeNumbers(
  book: Book,
  sheet: OpenSheet,
  contents: Contents,
  { numbers, from }: Below,
): Promise<void> {
  const { disputes = [], asOf, locale, titleOf } = contents.report;
  const { language } = locale;
  let next = from;
  const write = (line: Line, tint: Tint = 'none', height?: number): void => {
    const cells = DISPUTE_COLUMNS.map((key) => line[key] ?? EMPTY);
    writeBelow(book, sheet, next, cells, tint, height);
    next += 1;
  };
  const title = (words: Translated): void => {
    next += 1;
    write({ [NAME]: runningCell(words[language]) }, 'section');
  };
  const headings = (words: Partial<Record<DisputeColumn, Translated>>): void => {
    const cells = Object.entries(words).map(([key, heading]) => [
      key,
      headingCell(heading[language], key === NAME ? 'text' : key === 'currency' ? 'code' : 'amount'),
    ]);
    write(Object.fromEntries(cells) as Line, 'heading', HEADING_HEIGHT);
  };
  const months = monthsOf(disputes);

  write({ [NAME]: runningCell(DISPUTE_SHEET.numbers[language]) }, 'section');
  write({ [NAME]: runningCell(DISPUTE_SHEET.asOf[language]), claimed: dayCell(asOf) });
  write({ [NAME]: runningCell(DISPUTE_SHEET.numbersNote[language]) }, 'note');

  headings(COLUMN_WORDS);
  const all = runningCell(DISPUTE_SHEET.all[language]);
  for (const line of numberLines(all, numbers)) write(line, 'total');
  for (const [by, words, name] of SPLITS) {
    const groups = numbersBy(disputes, asOf, by);
    title(words);
    headings({ [NAME]: name, ...COLUMN_WORDS });
    for (const { keys, numbers: own } of groups) {
      const names = by === 'carrier' ? keys : keys.map((rule) => titleOf(rule)[language]);
      for (const line of numberLines(runningCell(names.join(', ')), own)) write(line);
    }
  }
  title(DISPUTE_SHEET.byMonth);
  headings(MONTH_WORDS);
  for (const month of months) {
    const name = runningCell(withOrderKept(formatMonth(month.month, locale), language));
    for (const line of monthLines(name, month)) write(line);
  }
  title(NUMBER_WORDS.medians);
  headings({ [NAME]: NUMBER_WORDS.step, claimed: NUMBER_WORDS.medians, granted: NUMBER_WORDS.disputes });
  for (const { step, median, disputes: count } of numbers.steps) {
    write({
      [NAME]: runningCell(STEP_WORDS[step][language]),
      claimed: median ? decimalCell(median) : dash(),
      granted: countCell(count),
    });
  }
  title(NUMBER_WORDS.ageing);
  headings({
    [NAME]: NUMBER_WORDS.age,
    claimed: NUMBER_WORDS.disputes,
    outstanding: NUMBER_WORDS.outstanding,
    currency: CURRENCY,
  });
  for (const { bucket, disputes: count, outstanding } of numbers.ageing) {
    const name = { [NAME]: runningCell(leftToRight(bucketText(bucket), language)) };
    write({ ...name, claimed: countCell(count), ...moneyIn('outstanding', outstanding[0]) });
    for (const amount of outstanding.slice(1)) write(moneyIn('outstanding', amount));
  }

  const reader = { locale, amount: (amount: Money) => formatAmount(amount, locale) };
  const charts = disputedCurrencies(numbers).drawn.flatMap((currency): Chart[] =>
    [ageingChart(numbers, currency, reader), recoveryChart(months, currency, reader)].flatMap(
      (chart) => chart ?? [],
    ),
  );
  for (const chart of charts) {
    next += 1;
    const png = await chartPng(chart, { width: CHART_WIDTH });
    const { picture, height } = placedPicture(png, next, `${chart.title}. ${describeChart(chart)}`);
    sheet.pictures.push(picture);
    write({}, 'note', height);
  }
}

const CURRENCY = DISPUTE_HEADINGS.currency;
const SPLITS = [
  ['carrier', DISPUTE_SHEET.byCarrier, DISPUTE_HEADINGS.carrier],
  ['rule', DISPUTE_SHEET.byRule, DISPUTE_HEADINGS.reason],
] as const;

const MONEY_WORDS: Partial<Record<DisputeColumn, Translated>> = {
  claimed: NUMBER_WORDS.claimed,
  granted: NUMBER_WORDS.granted,
  received: NUMBER_WORDS.received,
};
const COLUMN_WORDS: Partial<Record<DisputeColumn, Translated>> = {
  ...MONEY_WORDS,
  outstanding: NUMBER_WORDS.outstanding,
  currency: CURRENCY,
  sent: NUMBER_WORDS.disputes,
  answerDue: NUMBER_WORDS.decided,
  creditExpected: NUMBER_WORDS.winRate,
  limitation: NUMBER_WORDS.recoveryRate,
  daysLeft: NUMBER_WORDS.creditRate,
  age: NUMBER_WORDS.repeatRate,
  owner: NUMBER_WORDS.overdue,
  payment: NUMBER_WORDS.saving,
};
const MONTH_WORDS: Partial<Record<DisputeColumn, Translated>> = {
  [NAME]: NUMBER_WORDS.month,
  ...MONEY_WORDS,
  currency: CURRENCY,
  sent: NUMBER_WORDS.opened,
  answerDue: NUMBER_WORDS.decided,
  creditExpected: NUMBER_WORDS.won,
};

/** A line for each currency; the counts, which are of all currencies, on the first. */
function numberLines(name: SheetCell, numbers: DisputeNumbers): Line[] {
  const counts: Line = {
    [NAME]: name,
    sent: countCell(numbers.disputes),
    answerDue: countCell(numbers.decided),
    creditExpected: rateCell(numbers.winRate),
    age: rateCell(numbers.repeatRate),
  };
  return numbers.currencies.map((one, index) => ({ ...(index === 0 ? counts : {}), ...moneyLine(one) }));
}

function moneyLine(one: CurrencyNumbers): Line {
  return {
    claimed: amountCell(one.claimed),
    granted: amountCell(one.granted),
    received: amountCell(one.received),
    outstanding: amountCell(one.outstanding),
    currency: codeCell(one.currency),
    limitation: rateCell(one.recoveryRate),
    daysLeft: rateCell(one.creditRate),
    owner: amountCell(one.overdue),
    payment: amountCell(one.saving),
  };
}

function monthLines(name: SheetCell, month: MonthNumbers): Line[] {
  const { claimed, granted, received } = month;
  const counts: Line = {
    [NAME]: name,
    sent: countCell(month.opened),
    answerDue: countCell(month.decided),
    creditExpected: countCell(month.won),
  };
  const currencies = [...new Set([...claimed, ...granted, ...received].map(({ currency }) => currency))];
  const lines = currencies.sort(compareText).map((currency): Line => {
    const of = (amounts: readonly Money[]) => amountCell(amounts.find((one) => one.currency === currency));
    return {
      claimed: of(claimed),
      granted: of(granted),
      received: of(received),
      currency: codeCell(currency),
    };
  });
  const [first = {}, ...others] = lines;
  return [{ ...counts, ...first }, ...others];
}

function moneyIn(column: 'outstanding', amount: Money | undefined): Line {
  return amount ? { [column]: amountCell(amount), currency: codeCell(amount.currency) } : {};
}

/** A rate with one decimal; a dash where there is nothing to make it of. */
function rateCell(rate: CountRate | MoneyRate | undefined): SheetCell {
  if (!rate) return dash();
  const { digits, scale } = percentOfRate(rate);
  const ratio = decimalText({ digits, scale: scale + 2 });
  return { value: Number(ratio), kind: 'percent', decimals: 1, width: ratio.length, wraps: false };
}

function dash(): SheetCell {
  return { value: NO_NUMBER, kind: 'amount', decimals: 0, width: 1, wraps: false };
}
