import { problemText } from '../../problem.ts';
import { HEADINGS, ROLES } from '../workbook/wording.ts';
import { WORDS as BOOK_WORDS } from '../workbook/wording-summary.ts';
import { element, type Markup, text } from './markup.ts';
import { section } from './section.ts';
import { identifier, quotedText } from './shown-text.ts';
import { tableMarkup } from './table.ts';
import type { View } from './view.ts';
import { COLUMNS, SECTIONS, WORDS, YES_NO } from './wording.ts';
import { GLOSSARY } from './wording-glossary.ts';

/** Rows of a list beside the findings that the page shows. */
export const MOST_ROWS = 1_000;

/** Every invoice of the month with its dates and totals. */
export function invoicesSection(view: View): Markup {
  const { invoices, detailed } = view.report;
  const rows = invoices.slice(0, MOST_ROWS);
  return section(
    'invoices',
    view.word(SECTIONS.invoices),
    detailed ? undefined : paragraph(view.word(WORDS.noDetails)),
    capped(invoices.length, view),
    rows.length === 0
      ? undefined
      : tableMarkup(view, {
          id: 'invoices-table',
          caption: view.word(SECTIONS.invoices),
          isCaptionHidden: true,
          rows,
          columns: (column) => [
            column.text(HEADINGS.invoice, ({ invoice }) => identifier(invoice)),
            column.text(HEADINGS.carrier, ({ carrier }) => quotedText(carrier)),
            column.text(HEADINGS.account, ({ account }) => identifier(account)),
            column.day(COLUMNS.invoiceDate, ({ invoiceDate }) => invoiceDate),
            column.day(HEADINGS.dueDate, ({ dueDate }) => dueDate),
            {
              heading: view.word(COLUMNS.period),
              cell: ({ period }) => ({ content: view.period(period), key: period?.from.toString() }),
            },
            column.count(COLUMNS.charges, ({ charges }) => charges),
            column.money(COLUMNS.charged, ({ charged }) => charged),
            column.money(COLUMNS.netTotal, ({ netTotal }) => netTotal),
            column.money(COLUMNS.taxTotal, ({ taxTotal }) => taxTotal),
            column.money(COLUMNS.total, ({ total }) => total),
            column.money(COLUMNS.amountDue, ({ amountDue }) => amountDue),
            column.text(COLUMNS.complete, ({ complete }) =>
              text(view.word(complete ? YES_NO.yes : YES_NO.no)),
            ),
          ],
        }),
  );
}

/** The files that were read, with the digests that tell whether they are still the same. */
export function filesSection(view: View): Markup {
  const { inputs } = view.report;
  const rows = inputs.slice(0, MOST_ROWS);
  return section(
    'files',
    view.word(SECTIONS.files),
    capped(inputs.length, view),
    rows.length === 0
      ? paragraph(view.word(BOOK_WORDS.noSource))
      : tableMarkup(view, {
          id: 'files-table',
          caption: view.word(SECTIONS.files),
          isCaptionHidden: true,
          rows,
          columns: (column) => [
            column.text(HEADINGS.file, ({ file }) => identifier(file)),
            column.text(HEADINGS.role, ({ role }) => text(view.word(ROLES[role]))),
            column.text(HEADINGS.layout, ({ layout }) => identifier(layout)),
            column.count(HEADINGS.rows, ({ rows: count }) => count),
            column.count(HEADINGS.records, ({ records }) => records),
            column.count(HEADINGS.rejected, ({ rejected }) => rejected),
            column.text(HEADINGS.sha256, ({ sha256 }) =>
              element('code', { class: 'digest' }, identifier(sha256)),
            ),
          ],
        }),
  );
}

/** Problems are written in English whatever the language of the report. */
const IN_ENGLISH = { lang: 'en', dir: 'ltr' };

/** Damage and doubts met while reading. */
export function warningsSection(view: View): Markup {
  const { warnings, detailed } = view.report;
  const none = view.word(detailed ? WORDS.noWarning : WORDS.noDetails);
  return section(
    'warnings',
    view.word(SECTIONS.warnings),
    capped(warnings.length, view),
    warnings.length === 0
      ? paragraph(none)
      : element(
          'ul',
          { class: 'warnings' },
          warnings
            .slice(0, MOST_ROWS)
            .map((problem) => element('li', IN_ENGLISH, quotedText(problemText(problem)))),
        ),
  );
}

/** The few words a reader needs. */
export function glossarySection(view: View): Markup {
  const entries = GLOSSARY.map(({ word, means }) =>
    element('div', {}, element('dt', {}, text(view.word(word))), element('dd', {}, text(view.word(means)))),
  );
  return section('glossary', view.word(SECTIONS.glossary), element('dl', { class: 'glossary' }, entries));
}

function capped(all: number, view: View): Markup | undefined {
  if (all <= MOST_ROWS) return undefined;
  const counts = { listed: text(view.count(MOST_ROWS)), all: text(view.count(all)) };
  return element('p', { class: 'notice' }, view.say(WORDS.listCapped, counts));
}

function paragraph(sentence: string): Markup {
  return element('p', {}, text(sentence));
}
