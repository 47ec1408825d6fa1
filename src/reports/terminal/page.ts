import { Chalk } from 'chalk';
import type { Finding } from '../../findings/finding.ts';
import { formatAmount } from '../../language/format.ts';
import type { Locale, Translated } from '../../language/locale.ts';
import type { Money } from '../../money/money.ts';
import { cutEnd, wrapped } from './display-width.ts';
import { safeText } from './safe-text.ts';

/** The terminal a report is written for. */
export interface TerminalView {
  /** Columns; no line is longer. Anything that is not a whole number from 20 up counts as the nearest one that is. */
  readonly width: number;
  readonly color: boolean;
  /** False: marks, rules and ellipses of the report are ASCII. True when absent. */
  readonly unicode?: boolean;
  /** The short title of a rule. */
  readonly titles: (rule: string) => Translated;
  /** Files the command wrote, as they are shown to people. */
  readonly written: readonly string[];
  /** What is written after the commands of the next step, by which they find the report; no step is told where it is absent. */
  readonly next?: string;
  /** Findings that are listed, lines of causes among them; 50 when absent. */
  readonly maxFindings?: number;
}

/** What a stretch of text is, for its colour. */
export type Tone = 'plain' | 'strong' | 'dim' | 'error' | 'warning' | 'exposure';

/** How a finding is marked: an exposure is one whatever its severity. */
export type FindingKind = 'error' | 'warning' | 'exposure' | 'info';

/** What every part of a terminal report needs to write a line. */
export interface Page {
  readonly locale: Locale;
  readonly width: number;
  readonly ellipsis: string;
  readonly rule: string;
  readonly bullet: string;
  /** What stands between the things of a list. */
  readonly comma: string;
  readonly marks: Readonly<Record<FindingKind, string>>;
  readonly titles: (rule: string) => string;
  readonly paint: (tone: Tone, text: string) => string;
  /** The lines as one text, each ended: plain spaces for no-break ones, so that what is copied can be searched. */
  readonly finished: (lines: readonly string[]) => string;
}

const PIPE_WIDTH = 160;
const LEAST_WIDTH = 20;

/** The page of a language on a terminal. */
export function pageOf({ locale }: { readonly locale: Locale }, view: TerminalView): Page {
  const chalk = new Chalk({ level: view.color ? 1 : 0 });
  const inks: Record<Tone, (text: string) => string> = {
    plain: (text) => text,
    strong: chalk.bold,
    dim: chalk.dim,
    error: chalk.red,
    warning: chalk.yellow,
    exposure: chalk.blue,
  };
  const unicode = view.unicode ?? true;
  return {
    locale,
    width: Number.isFinite(view.width) ? Math.max(LEAST_WIDTH, Math.floor(view.width)) : PIPE_WIDTH,
    ellipsis: unicode ? '…' : '...',
    rule: unicode ? '─' : '-',
    comma: locale.language === 'ar' ? '، ' : ', ',
    bullet: unicode ? '•' : '*',
    marks: unicode
      ? { error: '✗', warning: '!', exposure: '↓', info: '·' }
      : { error: 'x', warning: '!', exposure: 'v', info: '.' },
    titles: (rule) => safeText(view.titles(rule)[locale.language]),
    paint: (tone, text) => (text === '' ? '' : inks[tone](text)),
    finished: (lines) => {
      const text = `${lines.join('\n')}\n`.replace(/[\u00a0\u202f]/g, ' ');
      return unicode ? text : text.replace(/[\u2010-\u2014]/g, '-').replace(/\u2019/g, "'");
    },
  };
}

/** How a finding, or the cause of several, is marked. */
export function kindOf(finding: Pick<Finding, 'class' | 'severity'>): FindingKind {
  return finding.class === 'exposure' ? 'exposure' : finding.severity;
}

/** The tone of a mark. */
export function toneOf(kind: FindingKind): Tone {
  return kind === 'info' ? 'dim' : kind;
}

/** An amount as the locale writes it: `1,290.40`. */
export function amountText(value: Money, page: Page): string {
  return safeText(formatAmount(value, page.locale));
}

/** An amount with its ISO currency, never broken from it: `1,290.40 CAD`. */
export function moneyWithCode(value: Money, page: Page): string {
  return `${amountText(value, page)}\u00a0${value.currency}`;
}

/** Amounts of several currencies side by side, never added. */
export function moneyList(values: readonly Money[], page: Page): string {
  return values.map((value) => moneyWithCode(value, page)).join(' + ');
}

/** A heading of a section, after an empty line. */
export function heading(text: string, page: Page): string[] {
  return ['', page.paint('strong', cutEnd(text, page.width, page.ellipsis))];
}

/** A paragraph broken at its words, each line indented, the first with a mark before it where one is given. */
export function paragraph(text: string, page: Page, indent = 0, tone: Tone = 'plain', mark = ''): string[] {
  const hang = mark === '' ? indent : indent + mark.length + 1;
  const lines = wrapped(safeText(text), page.width - hang, page.ellipsis);
  return lines.map((line, index) => {
    const before = index === 0 && mark !== '' ? `${' '.repeat(indent)}${mark} ` : ' '.repeat(hang);
    return before + page.paint(tone, line);
  });
}
