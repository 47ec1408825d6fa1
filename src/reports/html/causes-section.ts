import type { Cause } from '../../report/causes.ts';
import { isSinceShared } from '../../report/causes.ts';
import type { ReportFinding } from '../../report/report.ts';
import { CLASSES, HEADINGS } from '../workbook/wording.ts';
import { badge } from './finding-row.ts';
import type { Listing } from './listing.ts';
import { element, joined, type Markup, text } from './markup.ts';
import { section } from './section.ts';
import { identifier, quotedText, shownText } from './shown-text.ts';
import { tableMarkup } from './table.ts';
import type { View } from './view.ts';
import { COLUMNS, SECTIONS } from './wording.ts';
import { CAUSE_WORDS, LINES, STORY } from './wording-story.ts';

/** Causes that the page lists. */
export const MOST_CAUSES = 300;
/** Lines that a cause opens to, and those of all causes together. */
export const MOST_LINES = 50;
const MOST_LINES_IN_ALL = 2_000;

/** The causes, the largest claims first; each opens to its lines, which point at their findings. */
export function causesSection(view: View, causes: readonly Cause[], listing: Listing): Markup {
  if (causes.length === 0) {
    return section('causes', view.word(SECTIONS.causes), element('p', {}, text(view.word(STORY.noCause))));
  }
  let left = MOST_LINES_IN_ALL;
  const listed = causes.slice(0, MOST_CAUSES).map((cause) => {
    const most = Math.min(MOST_LINES, left);
    left -= Math.min(most, cause.lines);
    return causeMarkup(cause, most, view, listing);
  });
  const counts = { listed: text(view.count(MOST_CAUSES)), all: text(view.count(causes.length)) };
  return section(
    'causes',
    view.word(SECTIONS.causes),
    element('p', { class: 'hint' }, text(view.word(CAUSE_WORDS.intro))),
    causes.length > MOST_CAUSES
      ? element('p', { class: 'notice' }, view.say(CAUSE_WORDS.capped, counts))
      : undefined,
    element('ol', { class: 'causes' }, listed),
  );
}

function causeMarkup(cause: Cause, most: number, view: View, listing: Listing): Markup {
  const { rule, carrier, code, each, total, lines, since } = cause;
  const anchor = listing.causeAnchorOf(cause);
  const facts = [
    view.plural(LINES, lines),
    lines > 1 && each ? view.say(CAUSE_WORDS.each, { amount: view.money(each) }) : undefined,
    since === undefined
      ? undefined
      : view.say(isSinceShared(cause) ? CAUSE_WORDS.since : CAUSE_WORDS.oldest, { month: view.month(since) }),
  ];
  const summary = element(
    'summary',
    {},
    element(
      'span',
      { class: 'kind' },
      badge(cause, view),
      text(' '),
      element('small', {}, text(view.word(CLASSES[cause.class]))),
    ),
    element(
      'span',
      { class: 'what' },
      element('b', {}, text(view.title(rule))),
      text(' '),
      element('small', {}, joined([quotedText(carrier), identifier(code)], ' · ')),
    ),
    element('span', { class: 'facts' }, joined(facts, ' · ')),
    element('span', { class: 'n sum' }, each && total ? view.money(total) : undefined),
  );
  const shown = cause.findings.slice(0, most);
  const counts = { listed: text(view.count(shown.length)), all: text(view.count(lines)) };
  const isListed = listing.anchorOf(cause.findings[0]) !== undefined;
  return element(
    'li',
    {},
    element(
      'details',
      { id: anchor },
      summary,
      shown.length === 0 ? undefined : linesTable(shown, anchor, cause, view, listing),
      element(
        'p',
        {},
        joined(
          [
            shown.length < lines ? view.say(CAUSE_WORDS.firstLines, counts) : undefined,
            isListed
              ? element('a', { href: '#findings', 'data-cause': anchor }, text(view.word(CAUSE_WORDS.filter)))
              : undefined,
          ],
          ' ',
        ),
      ),
    ),
  );
}

function linesTable(
  findings: readonly ReportFinding[],
  anchor: string,
  { id }: Cause,
  view: View,
  listing: Listing,
): Markup {
  const pointer = (finding: ReportFinding): Markup => {
    const row = listing.anchorOf(finding);
    const name = identifier(finding.id);
    return row === undefined ? name : element('a', { href: `#${row}` }, name);
  };
  return tableMarkup(view, {
    id: `${anchor}-lines`,
    caption: view.word(CAUSE_WORDS.linesOf).replace('{cause}', () => shownText(id)),
    isCaptionHidden: true,
    rows: findings,
    columns: (column) => [
      column.text(COLUMNS.finding, pointer),
      column.text(HEADINGS.account, ({ account }) => identifier(account)),
      column.text(HEADINGS.invoice, ({ invoice }) => identifier(invoice)),
      column.text(HEADINGS.service, ({ service }) => identifier(service)),
      column.money(HEADINGS.billed, ({ billed }) => billed),
      column.money(HEADINGS.expected, ({ expected }) => expected),
      column.money(HEADINGS.difference, ({ impact }) => impact),
    ],
  });
}
