import type { NotAudited } from '../../audit/audit.ts';
import { append } from '../../keyed/value-at.ts';
import { formatPercent } from '../../language/format.ts';
import { divideHalfAwayFromZero } from '../../money/decimal.ts';
import { zero } from '../../money/money.ts';
import { HEADINGS } from '../workbook/wording.ts';
import { DISPUTE_WORDS } from '../workbook/wording-disputes.ts';
import { KINDS, REASONS } from '../workbook/wording-reasons.ts';
import { WORDS as BOOK_WORDS } from '../workbook/wording-summary.ts';
import { settledTable } from './dispute-parts.ts';
import { MOST_ROWS } from './lists-section.ts';
import { element, joined, type Markup, NOTHING, text } from './markup.ts';
import { placeMarkup } from './place.ts';
import { block, section } from './section.ts';
import { identifier, quotedText } from './shown-text.ts';
import { tableMarkup } from './table.ts';
import type { View } from './view.ts';
import { COLUMNS, SECTIONS, WORDS } from './wording.ts';

/** Items that are listed under each reason for which they were not checked. */
export const MOST_ITEMS = 20;

/** How much of the month had an inventory and a price to be held against. */
export function coverageSection(view: View): Markup {
  const { charges, withInventory, withPrice, spend, spendWithPrice } = view.report.coverage;
  const part = (count: number): Markup => {
    if (charges === 0) return NOTHING;
    const percent = { digits: divideHalfAwayFromZero(BigInt(count) * 1000n, BigInt(charges)), scale: 1 };
    return text(formatPercent(percent, view.locale));
  };
  const counts = [
    { label: BOOK_WORDS.allCharges, count: charges },
    { label: BOOK_WORDS.withInventory, count: withInventory },
    { label: BOOK_WORDS.withPrice, count: withPrice },
  ];
  const amounts = spend.map((whole) => ({
    whole,
    priced: spendWithPrice.find(({ currency }) => currency === whole.currency) ?? zero(whole.currency),
  }));
  return section(
    'coverage',
    view.word(SECTIONS.coverage),
    tableMarkup(view, {
      id: 'coverage-table',
      caption: view.word(BOOK_WORDS.allCharges),
      isCaptionHidden: false,
      rows: counts,
      columns: (column) => [
        column.text(COLUMNS.what, ({ label }) => text(view.word(label))),
        column.count(HEADINGS.count, ({ count }) => count),
        {
          heading: view.word(COLUMNS.part),
          isNumber: true,
          cell: ({ count }) => ({ content: part(count), key: String(count) }),
        },
      ],
    }),
    amounts.length === 0
      ? undefined
      : tableMarkup(view, {
          id: 'spend-table',
          caption: view.word(BOOK_WORDS.spendChecked),
          isCaptionHidden: false,
          rows: amounts,
          columns: (column) => [
            column.text(HEADINGS.currency, ({ whole }) => identifier(whole.currency)),
            column.money(HEADINGS.spend, ({ whole }) => whole),
            column.money(HEADINGS.spendWithPrice, ({ priced }) => priced),
            {
              heading: view.word(COLUMNS.part),
              isNumber: true,
              cell: ({ priced, whole }) => ({ content: view.percent(priced, whole) }),
            },
          ],
        }),
  );
}

/** The rules that were skipped and what was not compared, each with its reason. */
export function limitsSection(view: View): Markup {
  const { coverage, notAudited, detailed, settled } = view.report;
  const skipped = coverage.rules.flatMap((rule) => (rule.status === 'skipped' ? [rule] : []));
  const items = notAudited.filter(({ kind }) => kind !== 'rule');
  const isWhole = skipped.length === 0 && items.length === 0 && settled.length === 0 && detailed;
  return section(
    'limits',
    view.word(SECTIONS.limits),
    isWhole ? element('p', {}, text(view.word(BOOK_WORDS.everything))) : undefined,
    skipped.length === 0
      ? undefined
      : block(
          'skipped',
          `${view.word(BOOK_WORDS.skippedRules)} (${view.count(skipped.length)})`,
          tableMarkup(view, {
            id: 'skipped-table',
            caption: view.word(BOOK_WORDS.skippedRules),
            isCaptionHidden: true,
            rows: skipped,
            columns: (column) => [
              column.text(HEADINGS.rule, ({ id }) =>
                joined([text(view.title(id)), element('small', {}, identifier(id))], ' '),
              ),
              column.text(HEADINGS.why, ({ reason }) => quotedText(reason)),
            ],
          }),
        ),
    detailed ? undefined : element('p', {}, text(view.word(WORDS.noDetails))),
    items.length === 0 ? undefined : notAuditedBlock(items, view),
    settled.length === 0 ? undefined : settledBlock(settled.length, view),
  );
}

function settledBlock(count: number, view: View): Markup {
  const heading = `${view.word(DISPUTE_WORDS.settledAll)} (${view.count(count)})`;
  return block('settled', heading, settledTable(view, MOST_ROWS));
}

function notAuditedBlock(items: readonly NotAudited[], view: View): Markup {
  const groups = new Map<string, NotAudited[]>();
  for (const item of items) append(groups, item.reason, item);
  const reasons = [...groups.values()].map((group, index) => {
    const [first] = group;
    if (!first) return NOTHING;
    const kinds = [...new Set(group.map(({ kind }) => kind))]
      .map((kind) => view.word(KINDS[kind]))
      .join(', ');
    return element(
      'details',
      {},
      element(
        'summary',
        {},
        text(view.word(REASONS[first.reason])),
        text(' '),
        element('small', {}, text(`${kinds} · ${view.count(group.length)}`)),
      ),
      itemsTable(
        group.slice(0, MOST_ITEMS),
        `not-audited-${index + 1}`,
        view.word(REASONS[first.reason]),
        view,
      ),
      group.length > MOST_ITEMS
        ? element(
            'p',
            {},
            view.say(WORDS.listCapped, {
              listed: text(view.count(MOST_ITEMS)),
              all: text(view.count(group.length)),
            }),
          )
        : undefined,
    );
  });
  return block('not-audited', `${view.word(BOOK_WORDS.notAudited)} (${view.count(items.length)})`, reasons);
}

function itemsTable(items: readonly NotAudited[], id: string, caption: string, view: View): Markup {
  return tableMarkup(view, {
    id,
    caption,
    isCaptionHidden: true,
    rows: items,
    columns: (column) => [
      column.text(HEADINGS.what, ({ kind }) => text(view.word(KINDS[kind]))),
      column.text(HEADINGS.carrier, ({ carrier }) => quotedText(carrier)),
      column.text(HEADINGS.account, ({ account }) => identifier(account)),
      column.text(HEADINGS.service, ({ service }) => identifier(service)),
      column.text(HEADINGS.code, ({ code }) => identifier(code)),
      column.money(HEADINGS.amount, ({ amount }) => amount),
      column.text(HEADINGS.place, (item) => placeMarkup(item, view)),
      column.text(HEADINGS.detail, ({ detail, rule }) =>
        joined([quotedText(detail), rule === undefined ? undefined : text(view.title(rule))], ' · '),
      ),
    ],
  });
}
