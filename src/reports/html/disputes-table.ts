import { ageOf, bucketOf } from '../../ledger/ageing.ts';
import { isOpen, rulesOf } from '../../ledger/numbers.ts';
import type { Dispute } from '../../records/dispute.ts';
import { outstandingOf } from '../../records/dispute.ts';
import { bucketText } from '../dispute-charts.ts';
import { DISPUTE_STATE_WORDS } from '../dispute-words.ts';
import { DISPUTE_HEADINGS } from '../workbook/wording-dispute-sheet.ts';
import { MOST_ROWS } from './lists-section.ts';
import { element, joined, type Markup, NOTHING, text } from './markup.ts';
import { block } from './section.ts';
import { identifier, quotedText, shownText } from './shown-text.ts';
import { tableMarkup } from './table.ts';
import type { View } from './view.ts';
import { COLUMNS, WORDS } from './wording.ts';
import { DISPUTE_PAGE } from './wording-disputes.ts';

/** Accounts that a row names. */
const MOST_ACCOUNTS = 5;

/** Every dispute by claim number, as far as the page lists them. */
export function disputesTable(view: View): Markup {
  const { disputes = [] } = view.report;
  const heading = view.word(DISPUTE_PAGE.all);
  const counts = { listed: text(view.count(MOST_ROWS)), all: text(view.count(disputes.length)) };
  const table = tableMarkup(view, {
    id: 'disputes-table',
    caption: heading,
    isCaptionHidden: true,
    rows: disputes.slice(0, MOST_ROWS),
    columns: (column) => [
      {
        heading: view.word(DISPUTE_HEADINGS.claim),
        cell: ({ claim, tickets }) => ({
          content: [identifier(claim), small(identifier(tickets.at(-1)))],
          key: claim,
        }),
      },
      {
        heading: view.word(COLUMNS.carrierAccount),
        cell: (dispute) => ({
          content: [quotedText(dispute.carrier), small(accountsOf(dispute))],
          key: shownText(dispute.carrier),
        }),
      },
      column.text(DISPUTE_HEADINGS.reason, (dispute) =>
        joined(
          rulesOf(dispute).map((rule) => text(view.title(rule))),
          ' + ',
        ),
      ),
      column.text(DISPUTE_HEADINGS.state, ({ state }) => text(view.word(DISPUTE_STATE_WORDS[state]))),
      column.money(DISPUTE_HEADINGS.claimed, ({ money }) => money.oneTime.claimed),
      column.money(DISPUTE_HEADINGS.granted, ({ money }) => money.oneTime.confirmed),
      column.money(DISPUTE_HEADINGS.received, ({ money }) => money.oneTime.received),
      column.money(DISPUTE_HEADINGS.outstanding, (dispute) =>
        isOpen(dispute) ? outstandingOf(dispute) : undefined,
      ),
      column.day(DISPUTE_HEADINGS.sent, ({ dates }) => dates.sent),
      {
        heading: view.word(DISPUTE_HEADINGS.age),
        cell: (dispute) => ageCell(dispute, view),
      },
      column.day(DISPUTE_HEADINGS.limitation, ({ dates }) => dates.limitation),
      column.text(DISPUTE_HEADINGS.owner, ({ owner }) => quotedText(owner)),
    ],
  });
  return block(
    'disputes-all',
    heading,
    disputes.length > MOST_ROWS
      ? element('p', { class: 'notice' }, view.say(WORDS.listCapped, counts))
      : undefined,
    table,
  );
}

function small(content: Markup): Markup {
  return content === NOTHING ? NOTHING : element('small', {}, content);
}

function accountsOf({ lines }: Dispute): Markup {
  const accounts = [...new Set(lines.flatMap(({ account }) => account ?? []))];
  const shown = accounts.slice(0, MOST_ACCOUNTS).map(identifier);
  return joined([...shown, ...(accounts.length > MOST_ACCOUNTS ? [text('…')] : [])], ' ');
}

function ageCell(dispute: Dispute, view: View) {
  if (!isOpen(dispute)) return { content: undefined, key: '' };
  const age = ageOf(dispute, view.report.asOf);
  return { content: identifier(bucketText(bucketOf(age))), key: String(age) };
}
