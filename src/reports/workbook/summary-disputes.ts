import { formatCount } from '../../language/format.ts';
import {
  OPEN_COMMAND,
  SEND_COMMAND,
  STANDING_WORDS,
  type StandingSum,
  standingSums,
  unsentOf,
} from '../standing.ts';
import { amountCell, codeCell, countCell, runningCell, textCell } from './cell.ts';
import type { Contents } from './contents.ts';
import { type Criterion, findingsCell, type Ledger, summedCell } from './summary-formulas.ts';
import { addHeadings, addLine, addText, nextLine, type Page } from './summary-page.ts';
import { fill, shown } from './summary-story.ts';
import { HEADINGS } from './wording.ts';
import { DISPUTE_WORDS } from './wording-disputes.ts';

/** Adds how the money of the errors stands beside the claims in the ledger; nothing where the ledger says nothing of them. */
export function addDisputes(page: Page, contents: Contents, ledger: Ledger): void {
  const { report } = contents;
  const { language } = page.book.locale;
  const sums = standingSums(report);
  if (sums.length === 0) return;
  addText(page, DISPUTE_WORDS.section, 'section');
  addHeadings(page, [HEADINGS.standing, HEADINGS.currency, HEADINGS.findings, HEADINGS.amount]);
  for (const sum of sums) {
    const line = nextLine(page);
    const word = STANDING_WORDS[sum.standing][language];
    const criteria: Criterion[] = [
      { column: 'standing', text: word, at: `$A${line}` },
      { column: 'currency', text: sum.amount.currency, at: `$B${line}` },
    ];
    addLine(page, [textCell(word), codeCell(sum.amount.currency), ...cellsOf(sum, ledger, criteria)]);
  }
  addText(page, DISPUTE_WORDS.note, 'note');
  if (sums.some(({ standing }) => standing === 'unasked')) {
    const sentence = fill(DISPUTE_WORDS.unasked[language], { command: OPEN_COMMAND });
    addLine(page, [runningCell(sentence)], 'note');
  }
  const { amounts, claims } = unsentOf(report);
  if (claims === 0) return;
  const words = {
    amounts: amounts.map((amount) => shown(contents, amount)).join(' + '),
    count: formatCount(claims, report.locale),
    command: SEND_COMMAND,
  };
  addLine(page, [runningCell(fill(DISPUTE_WORDS.unsent[language], words))], 'note');
}

// What is settled has no row among the discrepancies.
function cellsOf(
  { standing, amount, findings }: StandingSum,
  ledger: Ledger,
  criteria: readonly Criterion[],
) {
  if (standing === 'verified' || standing === 'ignored') return [countCell(findings), amountCell(amount)];
  const column = standing === 'new' ? 'claim' : 'disputed';
  return [findingsCell(ledger, criteria, findings), summedCell(ledger, column, criteria, amount)];
}
