import { formatCount } from '../../language/format.ts';
import type { Locale, Translated } from '../../language/locale.ts';
import type { Money } from '../../money/money.ts';
import { say } from '../terminal/wording.ts';
import { amountsWithCode } from '../verdict-text.ts';
import { isolated, quoting } from './inert.ts';
import { MARKDOWN_TEXTS } from './wording.ts';

const LONGEST_SENTENCE = 400;

/** How the parts of a Markdown report write what they say. */
export interface Pen {
  readonly locale: Locale;
  /** A text of ours in the report's language. */
  readonly say: (text: Translated, values?: Readonly<Record<string, string>>) => string;
  /** A sentence in the report's language, and the names that it may quote. */
  readonly sentence: (text: string, names?: readonly (string | undefined)[]) => string;
  /** A foreign text or identifier. */
  readonly foreign: (text: string | undefined) => string;
  /** A foreign sentence. */
  readonly note: (text: string) => string;
  readonly count: (value: number) => string;
  readonly amounts: (...values: readonly (Money | undefined)[]) => string;
}

/** A pen for a locale. */
export function penFor(locale: Locale): Pen {
  return {
    locale,
    say: (text, values) => say(text, locale.language, values),
    sentence: (text, names = []) => quoting(text, names, locale, LONGEST_SENTENCE),
    foreign: (text) => isolated(text ?? '', locale),
    note: (text) => isolated(text, locale, LONGEST_SENTENCE),
    count: (value) => formatCount(value, locale),
    amounts: (...values) =>
      isolated(
        amountsWithCode(
          values.filter((value) => value !== undefined),
          locale,
        ),
        locale,
      ),
  };
}

/** A column of a table; numbers stand at the end of their cells. */
export interface MarkdownColumn<T> {
  readonly heading: string;
  readonly number?: boolean;
  /** Markdown that is safe already. */
  readonly cell: (row: T) => string;
}

/** A table with the first `most` rows, and how many more there are. */
export function tableOf<T>(
  columns: readonly MarkdownColumn<T>[],
  rows: readonly T[],
  most: number,
  pen: Pen,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    line(columns.map(({ heading }) => heading)),
    line(columns.map(({ number }) => (number ? '---:' : '---'))),
    ...rows.slice(0, most).map((row) => line(columns.map(({ cell }) => cell(row)))),
  ].join('\n');
  return rows.length > most ? `${table}\n\n${moreText(rows.length - most, pen)}` : table;
}

/** A list with the first `most` items, and how many more of the `total` there are. */
export function listOf(items: readonly string[], most: number, pen: Pen, total = items.length): string {
  const shown = items.slice(0, most).map((item) => `- ${item}`);
  return [...shown, ...(total > most ? [`- ${moreText(total - most, pen)}`] : [])].join('\n');
}

function moreText(count: number, pen: Pen): string {
  return pen.say(MARKDOWN_TEXTS.more, { count: pen.count(count) });
}
