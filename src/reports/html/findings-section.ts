import type { Cause } from '../../report/causes.ts';
import type { Facet } from './facets.ts';
import { facetsOf } from './facets.ts';
import { findingHeadings, findingRows } from './finding-row.ts';
import type { Listing } from './listing.ts';
import { element, joined, type Markup, text } from './markup.ts';
import { section } from './section.ts';
import type { View } from './view.ts';
import { SECTIONS, WORDS } from './wording.ts';
import { STORY } from './wording-story.ts';

/** Rows that the page shows before it is asked for more, and adds each time. */
export const ROWS_AT_ONCE = 500;

/** Every finding that the page lists in one table, with search, filters and a count that a script sets going. */
export function findingsSection(view: View, causes: readonly Cause[], listing: Listing): Markup {
  const { findings } = listing;
  const all = view.report.findings.length;
  if (findings.length === 0) {
    return section(
      'findings',
      view.word(SECTIONS.findings),
      element('p', {}, text(view.word(STORY.noCause))),
    );
  }
  const { facets, optionsOf } = facetsOf(findings, view);
  const causeOf = new Map(
    causes.flatMap((cause) =>
      cause.findings.map((finding) => [finding, listing.causeAnchorOf(cause)] as const),
    ),
  );
  const writeRow = findingRows(findings, view);
  const rows = findings.map((finding) =>
    writeRow(finding, {
      anchor: listing.anchorOf(finding) ?? '',
      options: optionsOf(finding),
      cause: causeOf.get(finding) ?? '',
    }),
  );
  const counts = { listed: text(view.count(findings.length)), all: text(view.count(all)) };
  return section(
    'findings',
    view.word(SECTIONS.findings),
    findings.length < all ? element('p', { class: 'notice' }, view.say(WORDS.capped, counts)) : undefined,
    controls(facets, view),
    countLine(findings.length, view),
    table(rows, view),
    element(
      'p',
      { class: 'more script', hidden: true },
      element('button', { type: 'button', id: 'show-more' }, text(view.word(WORDS.more))),
      text(' '),
      element('button', { type: 'button', id: 'show-all' }, text(view.word(WORDS.showAll))),
    ),
  );
}

function controls(facets: readonly Facet[], view: View): Markup {
  const search = element(
    'div',
    { class: 'field wide' },
    element('label', { for: 'search' }, text(view.word(WORDS.search))),
    element('input', {
      id: 'search',
      type: 'search',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': 'search-hint',
      'aria-controls': 'findings-table',
    }),
    element('small', { id: 'search-hint' }, text(view.word(WORDS.searchHint))),
  );
  const selects = facets.map(({ name, label, options }) => {
    const choices = options.map(({ shown, count }, index) =>
      element('option', { value: index }, text(`${shown} (${view.count(count)})`)),
    );
    return element(
      'div',
      { class: 'field' },
      element('label', { for: `filter-${name}` }, text(label)),
      element(
        'select',
        { id: `filter-${name}`, 'data-filter': true, 'aria-controls': 'findings-table' },
        element('option', { value: '' }, text(view.word(WORDS.all))),
        choices,
      ),
    );
  });
  return element(
    'div',
    { class: 'controls script', role: 'search', 'aria-label': view.word(WORDS.filters), hidden: true },
    search,
    selects,
    element('button', { type: 'button', id: 'clear' }, text(view.word(WORDS.clear))),
  );
}

/** The script fills in the numbers; without it every row is shown. */
function countLine(listed: number, view: View): Markup {
  const number = text(view.count(listed));
  return joined([
    element(
      'p',
      {
        id: 'count',
        class: 'count',
        role: 'status',
        'data-text': view.word(WORDS.count),
        'data-filtered': view.word(WORDS.countFiltered),
        'data-cause': view.word(WORDS.onlyCause),
        'data-none': view.word(WORDS.noMatch),
      },
      view.say(WORDS.count, { shown: number, found: number }),
    ),
    element(
      'p',
      { class: 'hint script screen', hidden: true },
      text(`${view.word(WORDS.sortHint)} ${view.word(WORDS.printed)}`),
    ),
  ]);
}

function table(rows: readonly Markup[], view: View): Markup {
  const headings = findingHeadings(view).map(({ heading, isNumber }) =>
    element('th', { scope: 'col', class: isNumber ? 'n' : undefined }, text(heading)),
  );
  return element(
    'table',
    { id: 'findings-table', class: 'findings', 'data-sort': true, 'data-step': ROWS_AT_ONCE },
    element('caption', { class: 'unseen' }, text(view.word(SECTIONS.findings))),
    element('thead', {}, element('tr', {}, headings)),
    element('tbody', {}, joined(rows, '\n')),
  );
}
