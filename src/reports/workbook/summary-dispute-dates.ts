import { type DisputeDeadline, deadlinesOf } from '../../ledger/deadlines.ts';
import { DEADLINE_WORDS } from '../deadline-words.ts';
import {
  amountCell,
  codeCell,
  countCell,
  dayCell,
  identifierCell,
  linkedCell,
  quotedCell,
  runningCell,
  textCell,
} from './cell.ts';
import type { Contents } from './contents.ts';
import { linkInside } from './links.ts';
import type { Tint } from './styles.ts';
import { addHeadings, addLine, addText, type Page } from './summary-page.ts';
import { HEADINGS, SHEETS } from './wording.ts';
import { DISPUTE_HEADINGS, DISPUTE_SHEET } from './wording-dispute-sheet.ts';
import { SECTIONS } from './wording-story.ts';

const MOST_DATES = 12;

/**
 * Adds the days to keep of open disputes, past or within 90 days: time limits that have passed first, then by day; reminders
 * are left out, as they follow the other days. Nothing without any.
 */
export function addDisputeDates(page: Page, contents: Contents): void {
  const { disputes = [], asOf, locale } = contents.report;
  const { language } = locale;
  const dates = deadlinesOf(disputes, asOf).filter(
    ({ kind, warning }) => kind !== 'reminder' && warning !== 'later',
  );
  if (dates.length === 0) return;
  addText(page, DISPUTE_SHEET.dates, 'section');
  addHeadings(
    page,
    [
      HEADINGS.carrier,
      HEADINGS.currency,
      DISPUTE_HEADINGS.claim,
      SECTIONS.atStake,
      DISPUTE_SHEET.date,
      SECTIONS.daysLeft,
      DISPUTE_SHEET.dateWhat,
    ],
    { 2: 'text', 4: 'date', 6: 'text' },
  );
  for (const deadline of dates.slice(0, MOST_DATES)) {
    const { claim, kind, day, daysLeft, amount, dispute } = deadline;
    addLine(
      page,
      [
        quotedCell(dispute.carrier),
        codeCell(amount.currency),
        linkedCell({ ...identifierCell(claim), wraps: false }, contents.toDispute(claim)),
        amountCell(amount),
        dayCell(day),
        countCell(daysLeft),
        textCell(DEADLINE_WORDS[kind][language]),
      ],
      deadlineTint(deadline),
    );
  }
  if (dates.length <= MOST_DATES) return;
  const more = linkedCell(
    runningCell(DISPUTE_SHEET.moreDates[language]),
    linkInside(SHEETS.disputes[language], 1),
  );
  addLine(page, [more], 'note');
}

/** Red where law or contract let the money go; yellow of any other day that is past, and of those at most 30 days ahead. */
export function deadlineTint({ kind, warning }: Pick<DisputeDeadline, 'kind' | 'warning'>): Tint {
  if (warning === 'lapsed') return kind === 'limitation' || kind === 'window' ? 'error' : 'warning';
  return warning === '30' ? 'warning' : 'none';
}
