import type { Day } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { formatCount, formatDay, formatMoney, formatMonth, formatPercent } from '../../language/format.ts';
import type { Locale, Translated } from '../../language/locale.ts';
import { type Plural, pluralSentence } from '../../language/plural.ts';
import { compare, type Money, percentOf, signOf } from '../../money/money.ts';
import type { Report } from '../../report/report.ts';
import { LABELLED } from '../workbook/wording-summary.ts';
import { element, filled, joined, type Markup, NOTHING, text } from './markup.ts';
import { amountMarkup } from './message-text.ts';
import { shownText } from './shown-text.ts';

/** A report with the ways its page writes values. */
export interface View {
  readonly report: Report;
  readonly locale: Locale;
  readonly word: (words: Translated) => string;
  readonly say: (words: Translated, values: Readonly<Record<string, Markup>>) => Markup;
  readonly plural: (words: Translated<Plural>, count: number) => Markup;
  readonly count: (count: number) => string;
  /** An amount with its currency; nothing where there is none. */
  readonly money: (value: Money | undefined) => Markup;
  /** Amounts of several currencies side by side, never added. */
  readonly moneyList: (values: readonly Money[]) => Markup;
  readonly day: (day: Day | undefined) => Markup;
  readonly month: (day: Day) => Markup;
  readonly period: (period: Period | undefined) => Markup;
  /** What a part is of a whole, in percent to one decimal; nothing where the whole is not above zero or less than the part. */
  readonly percent: (part: Money, whole: Money) => Markup;
  /** The title of a rule. */
  readonly title: (rule: string) => string;
}

/** The ways in which a report's page writes its values, in the language and region of the report. */
export function viewOf(report: Report): View {
  const { locale } = report;
  const { language } = locale;
  const money = (value: Money | undefined): Markup =>
    value ? amountMarkup(formatMoney(value, locale), language) : NOTHING;
  const day = (value: Day | undefined): Markup => {
    if (value === undefined) return NOTHING;
    const written = formatDay(value, locale);
    // A line may break at a hyphen and not at a stroke.
    return written.includes('-') ? element('span', { class: 'd' }, text(written)) : text(written);
  };
  const titles = new Map<string, string>();
  return {
    report,
    locale,
    word: (words) => words[language],
    say: (words, values) => filled(words[language], values),
    plural: (words, count) =>
      filled(pluralSentence(words[language], count, locale), { count: text(formatCount(count, locale)) }),
    count: (count) => formatCount(count, locale),
    money,
    moneyList: (values) => joined(values.map(money), ' + '),
    day,
    month: (value) => text(formatMonth(value, locale)),
    period: (value) => (value ? joined([day(value.from), day(value.to)], '\u00a0– ') : NOTHING),
    percent: (part, whole) => {
      const share = signOf(whole) > 0 && compare(part, whole) <= 0 && percentOf(part, whole, 1);
      return share ? text(formatPercent(share, locale)) : NOTHING;
    },
    title: (rule) => {
      let title = titles.get(rule);
      if (title === undefined) {
        title = shownText(report.titleOf(rule)[language]);
        titles.set(rule, title);
      }
      return title;
    },
  };
}

/** A label before its value, in the manner of the language. */
export function labelled(view: View, label: string, value: Markup): Markup {
  return filled(LABELLED[view.locale.language]('{label}', '{value}'), { label: text(label), value });
}
