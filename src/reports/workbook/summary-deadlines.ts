import { isDisputed } from '../../findings/standing.ts';
import { add, type Money } from '../../money/money.ts';
import { type Deadline, deadlinesOf } from '../deadlines.ts';
import {
  amountCell,
  codeCell,
  countCell,
  dayCell,
  isSheetNumber,
  linkedCell,
  quotedCell,
  textCell,
} from './cell.ts';
import type { Contents } from './contents.ts';
import { type Criterion, findingsCell, type Ledger, summedCell } from './summary-formulas.ts';
import { addHeadings, addLine, addText, nextLine, type Page } from './summary-page.ts';
import { CLASSES, HEADINGS } from './wording.ts';
import { SECTIONS } from './wording-story.ts';

const MOST_DEADLINES = 12;

/** Adds what lapses within 90 days, the soonest first, and what may have lapsed. */
export function addDeadlines(page: Page, contents: Contents, ledger: Ledger): void {
  const { report } = contents;
  const { language } = report.locale;
  const { soon, lost } = deadlinesOf(report);
  if (report.findings.every(({ claimable }) => claimable === undefined)) return;
  addText(page, SECTIONS.deadlines, 'section');
  if (soon.length === 0) addText(page, SECTIONS.noDeadline, 'note');
  if (soon.length === 0 && lost.length === 0) return;
  addHeadings(page, [
    HEADINGS.carrier,
    HEADINGS.currency,
    HEADINGS.findings,
    SECTIONS.atStake,
    HEADINGS.deadline,
    SECTIONS.daysLeft,
  ]);
  for (const deadline of soon.slice(0, MOST_DEADLINES)) addDeadline(page, contents, ledger, deadline);
  for (const { amount, findings } of laterSums(soon.slice(MOST_DEADLINES))) {
    addLine(page, [
      textCell(SECTIONS.laterDeadlines[language]),
      codeCell(amount.currency),
      countCell(findings),
      amountCell(amount),
    ]);
  }
  for (const { amount, findings } of lost) {
    addLine(
      page,
      [textCell(SECTIONS.lost[language]), codeCell(amount.currency), countCell(findings), amountCell(amount)],
      'total',
    );
  }
}

function addDeadline(page: Page, contents: Contents, ledger: Ledger, deadline: Deadline): void {
  const { language } = contents.report.locale;
  const line = nextLine(page);
  const { day, carrier, amount, findings } = deadline;
  const criteria: Criterion[] = [
    { column: 'deadline', day: `$E${line}` },
    { column: 'carrier', text: carrier, at: `$A${line}` },
    { column: 'currency', text: amount.currency, at: `$B${line}` },
    { column: 'class', text: CLASSES.error[language], at: `"${CLASSES.error[language]}"` },
  ];
  const left = day - contents.report.asOf;
  // What a dispute asks for stands on the same day and is not to be claimed any more: no criterion leaves it out.
  const live = !contents.findings.some(isDisputed);
  addLine(page, [
    linkedCell(quotedCell(carrier), contents.toFinding(findings[0].id)),
    codeCell(amount.currency),
    live ? findingsCell(ledger, criteria, findings.length) : countCell(findings.length),
    live && isSheetNumber(amount) ? summedCell(ledger, 'claimable', criteria, amount) : amountCell(amount),
    dayCell(day),
    countCell(left),
  ]);
}

function laterSums(deadlines: readonly Deadline[]): { amount: Money; findings: number }[] {
  const sums = new Map<string, { amount: Money; findings: number }>();
  for (const { amount, findings } of deadlines) {
    const known = sums.get(amount.currency);
    sums.set(amount.currency, {
      amount: known ? add(known.amount, amount) : amount,
      findings: (known?.findings ?? 0) + findings.length,
    });
  }
  return [...sums.values()];
}
