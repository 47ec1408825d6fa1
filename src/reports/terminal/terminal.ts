import type { Report } from '../../report/report.ts';
import { verdictText } from '../verdict-text.ts';
import { coverageLines, notCheckedLines, warningLines, writtenLines } from './coverage.ts';
import { dateLines } from './dates-to-keep.ts';
import { disputeLines } from './dispute-lines.ts';
import { findingLines } from './findings-list.ts';
import { nextLines } from './next-lines.ts';
import { pageOf, paragraph, type TerminalView } from './page.ts';
import { safeText } from './safe-text.ts';
import { auditedLines, rulesLines, totalsLines } from './summary.ts';

export type { TerminalView } from './page.ts';

/**
 * The audit for a person at a terminal: a summary, the findings with the largest amounts, and the verdict as the last
 * line, but for what to do next where the view asks for it. No line is wider than the view; nothing from a file reaches the terminal as a control character.
 */
export function terminalText(report: Report, view: TerminalView): string {
  const page = pageOf(report, view);
  const lines = [
    ...auditedLines(report, page),
    ...totalsLines(report, page),
    ...disputeLines(report, page),
    ...dateLines(report, page),
    ...rulesLines(report, page),
    ...coverageLines(report, page),
    ...notCheckedLines(report, page),
    ...warningLines(report, page),
    ...writtenLines(view.written, page),
    ...findingLines(report, view, page),
    '',
    ...paragraph(verdictText(report, safeText), page, 0, 'strong'),
    ...(view.next === undefined ? [] : nextLines(report, view.next, page)),
  ];
  return page.finished(lines);
}
