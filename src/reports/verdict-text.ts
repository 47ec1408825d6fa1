import { formatAmount, formatCount } from '../language/format.ts';
import type { Locale } from '../language/locale.ts';
import { type Money, signOf } from '../money/money.ts';
import type { Report } from '../report/report.ts';
import { disputedAside } from './standing.ts';
import { safeText } from './terminal/safe-text.ts';
import { say, TEXTS } from './terminal/wording.ts';

/** An amount as the locale writes it with its ISO currency, never broken from it: `1,290.40 CAD`. */
export function amountWithCode(value: Money, locale: Locale): string {
  return `${safeText(formatAmount(value, locale))}\u00a0${value.currency}`;
}

/** Amounts of several currencies side by side, never added. */
export function amountsWithCode(values: readonly Money[], locale: Locale): string {
  return values.map((value) => amountWithCode(value, locale)).join(' + ');
}

/** What was not checked: rules that were skipped, and how many records were not compared. */
export function notChecked({ coverage, notAudited }: Report) {
  return {
    rules: coverage.rules.flatMap((rule) => (rule.status === 'skipped' ? [rule] : [])),
    records: notAudited.filter(({ kind }) => kind !== 'rule'),
  };
}

/**
 * The verdict in one sentence, each currency for itself: `41 findings: claim 1,290.40 CAD, exposure 55.00 CAD`; where
 * only new findings count, since what. `write` makes foreign text and amounts fit for where the sentence stands.
 */
export function verdictText(report: Report, write: (text: string) => string): string {
  const { language } = report.locale;
  const sentence = verdictAlone(report, write);
  const told = withSettled(report, sentence);
  if (!report.baseline) return told;
  return say(TEXTS.verdictNew, language, { file: write(report.baseline.file), verdict: told });
}

/** The verdict with how many findings the ledger, or `--new`, takes out of it. */
function withSettled(report: Report, verdict: string): string {
  const { locale, settled } = report;
  const parts = [
    [TEXTS.verdictSettled, settled.length],
    [TEXTS.verdictAside, disputedAside(report).findings],
  ] as const;
  return parts.reduce(
    (sentence, [text, count]) =>
      count === 0
        ? sentence
        : say(text, locale.language, { verdict: sentence, count: formatCount(count, locale) }),
    verdict,
  );
}

function verdictAlone(report: Report, write: (text: string) => string): string {
  const { locale, findings, totals } = report;
  const { language } = locale;
  const count = (value: number) => formatCount(value, locale);
  if (findings.length === 0) {
    const { rules, records } = notChecked(report);
    const none = say(TEXTS.verdictNone, language);
    if (rules.length + records.length === 0) return none;
    const values = { verdict: none, rules: count(rules.length), records: count(records.length) };
    return say(TEXTS.verdictNotChecked, language, values);
  }
  const sums = (name: 'claim' | 'exposure') => {
    const some = totals.map((total) => total[name]).filter((value) => signOf(value) !== 0);
    return some.length === 0 ? say(TEXTS.nothing, language) : write(amountsWithCode(some, locale));
  };
  const verdict = say(findings.length === 1 ? TEXTS.verdictOne : TEXTS.verdict, language, {
    count: count(findings.length),
    claim: sums('claim'),
    exposure: sums('exposure'),
  });
  const disputed = totals.flatMap((total) => total.disputed ?? []).filter((value) => signOf(value) !== 0);
  if (disputed.length === 0) return verdict;
  return say(TEXTS.verdictDisputed, language, { verdict, amount: write(amountsWithCode(disputed, locale)) });
}
