import { formatLongDay } from '../../language/format.ts';
import type { Cause } from '../../report/causes.ts';
import { STANDING_WORDS, type Standing, standingSums } from '../standing.ts';
import { WORDS as BOOK_WORDS } from '../workbook/wording-summary.ts';
import { element, joined, type Markup, text } from './markup.ts';
import { quotedText } from './shown-text.ts';
import type { View } from './view.ts';
import { SECTIONS, WORDS } from './wording.ts';
import { STORY } from './wording-story.ts';

/** The head of the page: what it is of, when, what it comes to, and where things are. */
export function masthead(view: View, causes: readonly Cause[]): Markup {
  return joined([
    element('a', { class: 'skip', href: '#content' }, text(view.word(WORDS.skip))),
    element('header', {}, title(view), themeSwitch(view), facts(view, causes)),
    contents(view),
  ]);
}

function title(view: View): Markup {
  const { customer, asOf } = view.report;
  return element(
    'div',
    { class: 'title' },
    element('h1', {}, text(view.word(BOOK_WORDS.title))),
    element(
      'p',
      {},
      joined(
        [
          quotedText(customer.name),
          text(`${view.word(BOOK_WORDS.asOf)} ${formatLongDay(asOf, view.locale)}`),
        ],
        ' · ',
      ),
    ),
  );
}

function themeSwitch(view: View): Markup {
  const choices = [
    ['auto', WORDS.themeAuto],
    ['light', WORDS.themeLight],
    ['dark', WORDS.themeDark],
  ] as const;
  return element(
    'p',
    { class: 'theme script', hidden: true },
    element('label', { for: 'theme' }, text(view.word(WORDS.theme))),
    text(' '),
    element(
      'select',
      { id: 'theme' },
      choices.map(([value, words]) => element('option', { value }, text(view.word(words)))),
    ),
  );
}

function facts(view: View, causes: readonly Cause[]): Markup {
  const { report } = view;
  const { baseline } = report;
  const invoices = report.carriers.reduce((sum, carrier) => sum + carrier.invoices, 0);
  const counts = [
    [BOOK_WORDS.findings, report.findings.length],
    [BOOK_WORDS.causes, causes.length],
    [BOOK_WORDS.carriers, report.carriers.length],
    ...(report.detailed ? [[SECTIONS.invoices, invoices] as const] : []),
    [BOOK_WORDS.allCharges, report.coverage.charges],
    [SECTIONS.files, report.inputs.length],
  ] as const;
  const known = baseline && [
    element('dt', {}, text(view.word(BOOK_WORDS.baseline))),
    element('dd', {}, quotedText(baseline.file)),
    element('dt', {}, text(view.word(BOOK_WORDS.known))),
    element('dd', {}, text(view.count(baseline.known))),
    element('dt', {}, text(view.word(BOOK_WORDS.gone))),
    element('dd', {}, text(view.count(baseline.gone))),
  ];
  const pairs = counts.map(([label, count]) =>
    element('div', {}, element('dt', {}, text(view.word(label))), element('dd', {}, text(view.count(count)))),
  );
  return element('dl', { class: 'facts' }, pairs, known && element('div', {}, known));
}

function contents(view: View): Markup {
  const links = Object.entries(SECTIONS)
    .filter(([id]) => id !== 'disputes' || view.report.disputes?.length)
    .map(([id, words]) => element('li', {}, element('a', { href: `#${id}` }, text(view.word(words)))));
  return element(
    'nav',
    { 'aria-label': view.word(WORDS.contents), class: 'contents' },
    element('ul', {}, links),
  );
}

/** How money stands that a claim is about, or was. */
const CARD: ReadonlySet<Standing> = new Set(['unasked', 'claimed', 'credited']);

/** Billed, claimed, in claims and exposed in each currency. */
export function totals(view: View): Markup {
  const standings = standingSums(view.report);
  const cards = view.report.totals.map(({ currency, billed, claim, exposure }) => {
    const share = view.percent(claim, billed);
    return element(
      'div',
      { class: 'total' },
      element('h3', {}, element('bdi', { dir: 'ltr' }, text(currency))),
      element(
        'dl',
        {},
        element('dt', {}, text(view.word(STORY.claim))),
        element(
          'dd',
          { class: 'claim' },
          view.money(claim),
          share === ''
            ? undefined
            : element('small', {}, view.say(STORY.ofBilled, { percent: element('bdi', {}, share) })),
        ),
        standings
          .filter((sum) => sum.amount.currency === currency && CARD.has(sum.standing))
          .map(({ standing, amount }) => [
            element('dt', {}, text(capital(view.word(STANDING_WORDS[standing])))),
            element('dd', {}, view.money(amount)),
          ]),
        element('dt', {}, text(view.word(STORY.billed))),
        element('dd', {}, view.money(billed)),
        element('dt', {}, text(view.word(STORY.exposure))),
        element('dd', {}, view.money(exposure)),
      ),
    );
  });
  return element(
    'section',
    { id: 'totals', 'aria-labelledby': 'totals-heading' },
    element('h2', { id: 'totals-heading', class: 'unseen' }, text(view.word(STORY.totals))),
    element('div', { class: 'totals' }, cards),
    element(
      'p',
      { class: 'hint' },
      text(view.word(BOOK_WORDS.amountsNote)),
      text(' '),
      text(view.word(WORDS.draft)),
    ),
  );
}

function capital(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase('en') + words.slice(1);
}
