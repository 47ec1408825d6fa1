import type { Audit } from '../../audit/audit.ts';
import { formatCount } from '../../language/format.ts';
import { coverageLines, notChecked, notCheckedLines, warningLines, writtenLines } from './coverage.ts';
import { findingLines } from './findings-list.ts';
import { moneyList, type Page, pageOf, paragraph, type TerminalView } from './page.ts';
import { auditedLines, rulesLines, totalsLines } from './summary.ts';
import { say, TEXTS } from './wording.ts';

export type { TerminalView } from './page.ts';

/**
 * The audit for a person at a terminal: a summary, the findings with the largest amounts, and the verdict as the last
 * line. No line is wider than the view; nothing from a file reaches the terminal as a control character.
 */
export function terminalText(audit: Audit, view: TerminalView): string {
  const page = pageOf(audit, view);
  const lines = [
    ...auditedLines(audit, page),
    ...totalsLines(audit, page),
    ...rulesLines(audit, page),
    ...coverageLines(audit, page),
    ...notCheckedLines(audit, page),
    ...warningLines(audit, page),
    ...writtenLines(view.written, page),
    ...findingLines(audit, view, page),
    '',
    ...paragraph(verdictLine(audit, page), page, 0, 'strong'),
  ];
  return page.finished(lines);
}

/** The verdict, and where only new findings count, since what. */
function verdictLine(audit: Audit, page: Page): string {
  const sentence = verdict(audit, page);
  if (!audit.baseline) return sentence;
  const { file } = audit.baseline;
  return say(TEXTS.verdictNew, page.locale.language, { file, verdict: sentence });
}

/** The verdict in one sentence, each currency for itself: `41 findings: claim 1,290.40 CAD, exposure 55.00 CAD`. */
function verdict(audit: Audit, page: Page): string {
  const { language } = page.locale;
  const count = (value: number) => formatCount(value, page.locale);
  if (audit.findings.length === 0) {
    const { rules, records } = notChecked(audit);
    const none = say(TEXTS.verdictNone, language);
    if (rules.length + records.length === 0) return none;
    const values = { verdict: none, rules: count(rules.length), records: count(records.length) };
    return say(TEXTS.verdictNotChecked, language, values);
  }
  const sums = (name: 'claim' | 'exposure') =>
    moneyList(
      audit.totals.map((total) => total[name]).filter((value) => value.digits !== 0n),
      page,
    ) || say(TEXTS.nothing, language);
  return say(audit.findings.length === 1 ? TEXTS.verdictOne : TEXTS.verdict, language, {
    count: count(audit.findings.length),
    claim: sums('claim'),
    exposure: sums('exposure'),
  });
}
