import type { Report } from '../../report/report.ts';
import {
  OPEN_COMMAND,
  SEND_COMMAND,
  STANDING_WORDS,
  type StandingSum,
  standingSums,
  unsentOf,
} from '../standing.ts';
import { LABELS } from '../terminal/wording.ts';
import { HEADINGS } from '../workbook/wording.ts';
import { DISPUTE_WORDS } from '../workbook/wording-disputes.ts';
import { type MarkdownColumn, type Pen, tableOf } from './section.ts';

const SUMS_SHOWN = 100;

/** How the money of the errors stands beside the claims in the ledger; undefined where it says nothing of them. */
export function standingsPart(report: Report, pen: Pen): string | undefined {
  const { language } = pen.locale;
  const rows = standingSums(report);
  if (rows.length === 0) return undefined;
  const columns: MarkdownColumn<StandingSum>[] = [
    { heading: HEADINGS.standing[language], cell: ({ standing }) => STANDING_WORDS[standing][language] },
    { heading: LABELS.findings[language], number: true, cell: ({ findings }) => pen.count(findings) },
    { heading: LABELS.amount[language], number: true, cell: ({ amount }) => pen.amounts(amount) },
  ];
  const table = tableOf(columns, rows, SUMS_SHOWN, pen);
  const { amounts, claims } = unsentOf(report);
  const parts = [
    table,
    ...(rows.some(({ standing }) => standing === 'unasked')
      ? [pen.say(DISPUTE_WORDS.unasked, { command: `\`${OPEN_COMMAND}\`` })]
      : []),
    ...(claims > 0
      ? [
          pen.say(DISPUTE_WORDS.unsent, {
            amounts: pen.amounts(...amounts),
            count: pen.count(claims),
            command: `\`${SEND_COMMAND}\``,
          }),
        ]
      : []),
  ];
  return parts.join('\n\n');
}
