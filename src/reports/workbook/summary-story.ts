import { formatCount, formatLongDay, formatMoney, formatPercent } from '../../language/format.ts';
import type { Locale, Translated } from '../../language/locale.ts';
import { pluralSentence } from '../../language/plural.ts';
import { compare, type Money, percentOf, signOf } from '../../money/money.ts';
import { withoutInvisible } from '../../text/fold.ts';
import { deadlinesOf } from '../deadlines.ts';
import { firstOfEach } from '../first-of-each.ts';
import { largestCauses, unclaimedCauses } from '../largest-causes.ts';
import { OPEN_COMMAND, standingSums } from '../standing.ts';
import { runningCell } from './cell.ts';
import type { Contents } from './contents.ts';
import { leftToRight } from './left-to-right.ts';
import { addLine, addText, type Page } from './summary-page.ts';
import { COUNTED, SECTIONS, STORY } from './wording-story.ts';

/** Adds the few sentences that say what is to be done, the largest claim first. */
export function addStory(page: Page, contents: Contents): void {
  const { report } = contents;
  addText(page, SECTIONS.story, 'section');
  const sentences = report.totals.flatMap(({ currency, claim, billed }) =>
    signOf(claim) === 0 ? [] : claimSentence(contents, currency, claim, billed),
  );
  sentences.push(...standingSentences(contents));
  const largest = largestCauses(report, unclaimedCauses(report)).filter(
    firstOfEach(({ total }) => total.currency, 1),
  );
  for (const { rule, carrier, lines, total } of largest) {
    sentences.push(
      filled(page, STORY.largest, {
        title: report.titleOf(rule)[report.locale.language],
        carrier: shortName(carrier),
        lines: counted(report.locale, 'lines', lines),
        amount: shown(contents, total),
      }),
    );
  }
  const [first] = deadlinesOf(report).soon;
  if (first) {
    const day = formatLongDay(first.day, report.locale);
    sentences.push(filled(page, STORY.deadline, { day, amount: shown(contents, first.amount) }));
  }
  for (const { exposure } of report.totals) {
    if (signOf(exposure) === 0) continue;
    sentences.push(filled(page, STORY.exposure, { amount: shown(contents, exposure) }));
  }
  if (report.totals.every(({ claim }) => signOf(claim) === 0)) {
    const isUnasked = standingSums(report).some(({ standing }) => standing === 'unasked');
    sentences.unshift(STORY[isUnasked ? 'nothingNew' : 'nothing'][report.locale.language]);
  }
  for (const sentence of sentences) addLine(page, [runningCell(sentence)], 'note');
}

/** What is still to be added to claims, what they ask for already, and what is credited. */
function standingSentences(contents: Contents): string[] {
  const { report } = contents;
  return standingSums(report).flatMap(({ standing, amount }) =>
    (standing === 'unasked' || standing === 'claimed' || standing === 'credited') && signOf(amount) !== 0
      ? [
          fill(STORY[standing][report.locale.language], {
            amount: shown(contents, amount),
            command: OPEN_COMMAND,
          }),
        ]
      : [],
  );
}

function claimSentence(contents: Contents, currency: string, claim: Money, billed: Money): string[] {
  const { report } = contents;
  const carriers = report.carrierTotals.filter(
    (total) => total.currency === currency && signOf(total.claim) !== 0,
  ).length;
  const percent = percentOf(claim, billed, 1);
  const words = { amount: shown(contents, claim), carriers: counted(report.locale, 'carriers', carriers) };
  const { language } = report.locale;
  return percent === undefined || signOf(billed) < 0 || compare(claim, billed) > 0
    ? [fill(STORY.claimAlone[language], words)]
    : [
        fill(STORY.claim[language], {
          ...words,
          percent: isolated(formatPercent(percent, report.locale), contents),
          billed: shown(contents, billed),
        }),
      ];
}

/** A count with its noun, in the plural form of the language. */
export function counted(locale: Locale, what: keyof typeof COUNTED, count: number): string {
  return fill(pluralSentence(COUNTED[what][locale.language], count, locale), {
    n: formatCount(count, locale),
  });
}

/** An amount as a sentence has it. */
export function shown(contents: Contents, amount: Money): string {
  return isolated(formatMoney(amount, contents.report.locale), contents);
}

function isolated(text: string, { report: { locale } }: Contents): string {
  return locale.language === 'ar' ? leftToRight(withoutInvisible(text), locale.language) : text;
}

function filled(page: Page, sentence: Translated, words: Readonly<Record<string, string>>): string {
  return fill(sentence[page.book.locale.language], words);
}

/** The sentence with its names replaced by words; a name without a word stays. */
export function fill(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (name, key: string) => words[key] ?? name);
}

const LONGEST_NAME = 40;

/** A name short enough for a sentence or the side of a chart, on one line. */
export function shortName(name: string): string {
  const characters = [...name.replace(/\s+/g, ' ').trim()];
  return characters.length <= LONGEST_NAME
    ? characters.join('')
    : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
