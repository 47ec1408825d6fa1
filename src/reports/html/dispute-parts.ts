import type { ReportFinding } from '../../report/report.ts';
import { disputeText } from '../dispute-text.ts';
import { FINDING_STATUS_WORDS } from '../dispute-words.ts';
import { OPEN_COMMAND, SEND_COMMAND, STANDING_WORDS, standingSums, unsentOf } from '../standing.ts';
import { HEADINGS } from '../workbook/wording.ts';
import { DISPUTE_WORDS } from '../workbook/wording-disputes.ts';
import { element, type Markup, NOTHING, text } from './markup.ts';
import { messageText } from './message-text.ts';
import { identifier, quotedText } from './shown-text.ts';
import { tableMarkup } from './table.ts';
import type { View } from './view.ts';

/** What became of the claim on a finding, in a word; nothing of one that is new. */
export function statusBadge({ status }: ReportFinding, view: View): Markup {
  if (status === 'new') return NOTHING;
  return element('small', { class: `status is-${status}` }, text(view.word(FINDING_STATUS_WORDS[status])));
}

/** What is known of a finding's dispute, in a sentence; nothing of one that is new. */
export function disputeParagraph(finding: ReportFinding, view: View): Markup {
  const sentence = disputeText(finding, view.locale, (foreign) => foreign);
  if (sentence === undefined) return NOTHING;
  const { dispute, ignored } = finding;
  const names = [dispute?.claim, dispute?.ticket, ignored?.owner, ignored?.reason];
  return element('p', { class: 'dispute' }, messageText(sentence, names, view.locale.language));
}

/** How the money of the errors stands beside the claims in the ledger; nothing where the ledger says nothing of them. */
export function standingsBlock(view: View): Markup {
  const rows = standingSums(view.report);
  if (rows.length === 0) return NOTHING;
  const isUnasked = rows.some(({ standing }) => standing === 'unasked');
  const { amounts, claims } = unsentOf(view.report);
  return element(
    'section',
    { id: 'standings', 'aria-labelledby': 'standings-heading' },
    element('h2', { id: 'standings-heading' }, text(view.word(DISPUTE_WORDS.section))),
    tableMarkup(view, {
      id: 'standings-table',
      caption: view.word(DISPUTE_WORDS.section),
      isCaptionHidden: true,
      rows,
      columns: (column) => [
        column.text(HEADINGS.standing, ({ standing }) => text(view.word(STANDING_WORDS[standing]))),
        column.count(HEADINGS.findings, ({ findings }) => findings),
        column.money(HEADINGS.amount, ({ amount }) => amount),
      ],
    }),
    isUnasked
      ? element('p', { class: 'notice' }, view.say(DISPUTE_WORDS.unasked, { command: typed(OPEN_COMMAND) }))
      : undefined,
    claims > 0
      ? element(
          'p',
          { class: 'notice' },
          view.say(DISPUTE_WORDS.unsent, {
            amounts: view.moneyList(amounts),
            count: text(view.count(claims)),
            command: typed(SEND_COMMAND),
          }),
        )
      : undefined,
  );
}

/** A command as it is typed, from left to right. */
function typed(command: string): Markup {
  return element('code', {}, element('bdi', { dir: 'ltr' }, text(command)));
}

/** The findings that nobody asks for any more, with the reason and the date; nothing without any. */
export function settledTable(view: View, most: number): Markup {
  const rows = view.report.settled.slice(0, most);
  if (rows.length === 0) return NOTHING;
  return tableMarkup(view, {
    id: 'settled-table',
    caption: view.word(DISPUTE_WORDS.settledAll),
    isCaptionHidden: true,
    rows,
    columns: (column) => [
      column.text(HEADINGS.finding, ({ id }) => identifier(id)),
      column.text(HEADINGS.rule, ({ rule }) => text(view.title(rule))),
      column.text(HEADINGS.carrier, ({ carrier }) => quotedText(carrier)),
      column.text(HEADINGS.service, ({ service }) => identifier(service)),
      column.money(HEADINGS.difference, ({ impact }) => impact),
      column.text(HEADINGS.dispute, (finding) => disputeParagraph(finding, view)),
    ],
  });
}
