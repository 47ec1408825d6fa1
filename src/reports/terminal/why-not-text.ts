import type { Audit } from '../../audit/audit.ts';
import type { SeenComparison } from '../../audit/listen.ts';
import type { Answers, RuleAnswer } from '../../audit/why-not.ts';
import { formatCount, formatPeriod } from '../../language/format.ts';
import { pluralSentence } from '../../language/plural.ts';
import type { MatchedCharge } from '../../match/month.ts';
import type { InventoryRow } from '../../records/inventory-row.ts';
import { asideText } from './beside-story.ts';
import { STATUSES } from './explain-wording.ts';
import { inventoryStory, originText, priceStory } from './match-story.ts';
import { heading, moneyWithCode, type Page, pageOf, paragraph, type TerminalView } from './page.ts';
import { sourceText } from './setting-story.ts';
import { ANSWER_GROUPS, MORE_COMPARISONS, NO_CASES, WHY_NOT_TEXTS } from './why-not-wording.ts';
import { filledIn, say } from './wording.ts';

type Answer<O extends RuleAnswer['outcome']> = Extract<RuleAnswer, { readonly outcome: O }>;

const COMPARISONS_SHOWN = 5;

/**
 * What every rule made of a service: its charges and inventory rows, then the rules that found something, saw something
 * that is claimed already, looked and had nothing to object, were skipped, or have no case. No line is wider than the view.
 */
export function whyNotText(answers: Answers, audit: Audit, view: TerminalView): string {
  const page = pageOf(audit, view);
  const { language } = page.locale;
  const { service, carriers, charges, rows } = answers;
  const names = carriers.map(({ written }) => written).join(page.comma);
  return page.finished([
    ...paragraph(
      say(WHY_NOT_TEXTS.title, language, { service: service.written, carriers: names }),
      page,
      0,
      'strong',
    ),
    ...(carriers.length > 1 ? paragraph(say(WHY_NOT_TEXTS.several, language), page) : []),
    ...heading(say(WHY_NOT_TEXTS.charges, language), page),
    ...listed(charges, (one) => chargeText(one, page), say(WHY_NOT_TEXTS.noCharges, language), page),
    ...heading(say(WHY_NOT_TEXTS.rows, language), page),
    ...listed(rows, (one) => ownedText(one, page), say(WHY_NOT_TEXTS.noRows, language), page),
    ...ANSWER_GROUPS.flatMap(({ outcomes, heading: title }) => {
      const group = answers.answers.filter(({ outcome }) => outcomes.includes(outcome));
      if (group.length === 0) return [];
      const count = formatCount(group.length, page.locale);
      const text = say(WHY_NOT_TEXTS.group, language, { heading: say(title, language), count });
      return [...heading(text, page), ...groupLines(group, answers, page)];
    }),
  ]);
}

function listed<T>(things: readonly T[], text: (thing: T) => string, none: string, page: Page): string[] {
  return things.length === 0
    ? paragraph(none, page, 2)
    : things.flatMap((one) => paragraph(text(one), page, 2));
}

function chargeText({ charge, period }: MatchedCharge, page: Page): string {
  const { account, invoice, code, type, description, amount, carrier } = charge;
  const thing = [
    carrier.written,
    ...[account, invoice, code].flatMap((one) => (one ? [one.written] : [])),
    ...(code || description === '' ? [] : [description]),
    type,
    moneyWithCode(amount, page),
    ...(period ? [formatPeriod(period, page.locale)] : []),
  ].join(page.comma);
  return say(WHY_NOT_TEXTS.at, page.locale.language, { thing, place: originText(charge.origin, page) });
}

function ownedText({ carrier, account, code, mrc, status, origin }: InventoryRow, page: Page): string {
  const { language } = page.locale;
  const thing = [
    carrier.written,
    ...[account, code].flatMap((one) => (one ? [one.written] : [])),
    ...(mrc ? [moneyWithCode(mrc, page)] : []),
    say(STATUSES[status], language),
  ].join(page.comma);
  return say(WHY_NOT_TEXTS.at, language, { thing, place: originText(origin, page) });
}

/** The rules of a group one by one; those with the same short reason under that reason. */
function groupLines(group: readonly RuleAnswer[], answers: Answers, page: Page): string[] {
  const alone: string[] = [];
  const shared = new Map<string, string[]>();
  for (const answer of group) {
    const reason = sharedReason(answer, answers, page);
    if (reason === undefined) alone.push(...answerLines(answer, page));
    else shared.set(reason, [...(shared.get(reason) ?? []), answer.rule.id]);
  }
  return [
    ...alone,
    ...[...shared].flatMap(([reason, rules]) => [
      ...paragraph(reason, page, 2),
      ...paragraph(rules.join(page.comma), page, 4, 'dim'),
    ]),
  ];
}

function sharedReason(answer: RuleAnswer, answers: Answers, page: Page): string | undefined {
  const { language } = page.locale;
  switch (answer.outcome) {
    case 'content':
      return answer.comparisons.length === 0 ? say(WHY_NOT_TEXTS.noAmounts, language) : undefined;
    case 'skipped':
      return answer.reason;
    case 'switched-off':
      return say(WHY_NOT_TEXTS.off, language, { source: sourceText(answer.decision, page) });
    case 'not-applicable':
      return notApplicable(answer, answers, page);
    default:
      return undefined;
  }
}

function notApplicable({ because }: Answer<'not-applicable'>, { charges }: Answers, page: Page): string {
  const stories = new Set(
    charges.map(({ price, inventory }) =>
      because === 'no-price' ? priceStory(price, page) : inventoryStory(inventory, page),
    ),
  );
  return say(NO_CASES[because], page.locale.language, { stories: [...stories].join('; ') });
}

function answerLines(answer: RuleAnswer, page: Page): string[] {
  const title = paragraph(`${answer.rule.id}: ${page.titles(answer.rule.id)}`, page, 2);
  if (answer.outcome === 'found') return [...title, ...foundLines(answer, page)];
  if (answer.outcome === 'beside') return [...title, ...besideLines(answer, page)];
  return answer.outcome === 'content' ? [...title, ...comparisonLines(answer.comparisons, page)] : title;
}

function foundLines({ findings, aside }: Answer<'found'>, page: Page): string[] {
  return [
    ...findings.flatMap(({ id, message }) => paragraph(`${id}: ${message}`, page, 4)),
    ...aside.flatMap((one) => [
      ...paragraph(`${one.finding.id}: ${one.finding.message}`, page, 4),
      ...paragraph(asideText(one, page), page, 6),
    ]),
  ];
}

function besideLines({ findings, messages }: Answer<'beside'>, page: Page): string[] {
  const { language } = page.locale;
  return [
    ...messages.flatMap((message) => paragraph(message, page, 4)),
    ...findings.flatMap(({ id, rule, message }) =>
      paragraph(say(WHY_NOT_TEXTS.claimedBy, language, { id, rule, message }), page, 4, 'dim'),
    ),
    ...(findings.length === 0 ? paragraph(say(WHY_NOT_TEXTS.notAlone, language), page, 4, 'dim') : []),
  ];
}

function comparisonLines(comparisons: readonly SeenComparison[], page: Page): string[] {
  const rest = comparisons.length - COMPARISONS_SHOWN;
  const { locale } = page;
  const more = () => pluralSentence(MORE_COMPARISONS[locale.language], rest, locale);
  return [
    ...comparisons
      .slice(0, COMPARISONS_SHOWN)
      .flatMap((one) => paragraph(comparisonText(one, page), page, 4)),
    ...(rest > 0
      ? paragraph(`${page.ellipsis} ${filledIn(more(), { count: formatCount(rest, locale) })}`, page, 4)
      : []),
  ];
}

function comparisonText(
  { origin, difference, expected, limit, decision, exceeds }: SeenComparison,
  page: Page,
): string {
  const { language } = page.locale;
  const source = decision ? sourceText(decision, page) : '';
  return say(exceeds ? WHY_NOT_TEXTS.beyond : WHY_NOT_TEXTS.within, language, {
    place: origin ? originText(origin, page) : say(WHY_NOT_TEXTS.accountPlace, language),
    difference: moneyWithCode(difference, page),
    expected: moneyWithCode(expected, page),
    limit: moneyWithCode(limit.amount, page),
    source: say(WHY_NOT_TEXTS.tolerance, language, { option: limit.option, source }),
  });
}
