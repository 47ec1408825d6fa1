import type { Fact, Word } from '../../src/findings/fact.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { messageText } from '../../src/findings/message.ts';
import { placeOf } from '../../src/findings/place.ts';
import { LANGUAGES } from '../../src/language/locale.ts';
import { minorDecimals } from '../../src/money/currency.ts';
import { compare, moneyText, rounded, signOf, subtract } from '../../src/money/money.ts';
import type { Rule, Scope } from '../../src/rules/rule.ts';
import { type PlainFinding, plainFinding } from './plain-finding.ts';
import { type CaseRun, type RuleCase, runCase } from './run-case.ts';

/** Options of the rule that no case sets. */
export function optionsUnused(rule: Rule, cases: readonly RuleCase[]): string[] {
  const used = new Set<string>();
  for (const { options, overrides } of cases) {
    for (const choice of [options, ...(overrides ?? []).map(({ rules }) => rules[rule.id])])
      if (typeof choice === 'object') for (const name of Object.keys(choice)) used.add(name);
  }
  return Object.keys(rule.options.shape).filter((name) => !used.has(name));
}

/** Messages of the rule that no finding has. */
export function messagesUnused(rule: Rule, findings: readonly Finding[]): string[] {
  const used = new Set(findings.map(({ fact }) => fact.message));
  return Object.keys(rule.messages).filter((key) => !used.has(key));
}

/** What is wrong with the finding's message in any of the languages: a word without a value, or a value without text. */
export function messageFaults(rule: Rule, { fact }: Finding): string[] {
  const template = rule.messages[fact.message];
  if (!template) return [`no message ${fact.message}`];
  return LANGUAGES.flatMap((language) => {
    try {
      const text = messageText(template, fact, { tag: language, language });
      return /[{}]|undefined|NaN|\[object/.test(text) ? [`${language}: ${text}`] : [];
    } catch (error) {
      return [`${language}: ${String(error)}`];
    }
  });
}

/**
 * What is wrong with the finding's money: an amount in another currency than the record's, an impact finer than the minor
 * unit, an impact that is not billed less expected, or a claim above the charge it is made on.
 */
export function moneyFaults({ fact, class: klass, fingerprint }: Finding): string[] {
  const { billed, expected, impact, about } = fact;
  const faults: string[] = [];
  const own = placeOf(about).currency;
  const amounts = [
    billed,
    expected,
    impact,
    ...Object.values(fact.words),
    ...fact.working.map(({ value }) => value),
  ];
  for (const currency of amounts.flatMap(currenciesIn))
    if (currency !== own) faults.push(`${fingerprint}: ${currency} on a record in ${own}`);
  if (impact && impact.scale !== minorDecimals(impact.currency))
    faults.push(`impact ${moneyText(impact)} not rounded`);
  if (impact && billed && expected) {
    const difference = subtract(billed, expected);
    const capped = klass === 'error' && expected.digits < 0n && compare(impact, billed) === 0;
    if (compare(difference, impact) !== 0 && !capped)
      faults.push(`${moneyText(billed)} − ${moneyText(expected)} is not ${moneyText(impact)}`);
  }
  const charged = about.kind === 'charge' ? about.charge.charge.amount : undefined;
  if (klass === 'error' && impact && charged && signOf(charged) > 0 && compare(impact, rounded(charged)) > 0)
    faults.push(`claims ${moneyText(impact)} of ${moneyText(charged)}`);
  return faults;
}

function currenciesIn(word: Word | undefined): string[] {
  if (word === undefined) return [];
  if (word.kind === 'list') return word.items.flatMap(currenciesIn);
  return word.kind === 'money' || word.kind === 'unit-price' ? [word.currency] : [];
}

/** The facts of a second look at the same month. */
export function factsAgain(rule: Rule, { month, settings }: CaseRun): Fact[] {
  return [...rule.check(month, (scope: Scope) => settings.at(rule, scope).options)];
}

/** The findings of the case with the rows of every table in other orders: backwards, and shuffled by a fixed seed. */
export function findingsInOtherOrders(rule: Rule, given: RuleCase): (readonly PlainFinding[])[] {
  return [backwards, shuffled].map((reorder) => runCase(rule, given, reorder).findings.map(plainFinding));
}

/** What findings must keep in any order of rows, though the order decides which of equal rows speaks. */
export function apartFromRows(findings: readonly PlainFinding[]): string[] {
  return findings
    .map(({ rule, class: klass, carrier, account, invoice, code, billed, expected, impact, currency }) => {
      const names = [carrier, account, invoice, code].map((name) => name?.toLowerCase().replace(/\W/g, ''));
      return JSON.stringify([rule, klass, names, billed, expected, impact, currency]);
    })
    .sort();
}

function backwards<T>(rows: readonly T[]): T[] {
  return [...rows].reverse();
}

/** Fisher and Yates, with the draws of a linear congruential generator that starts at 7. */
function shuffled<T>(rows: readonly T[]): T[] {
  const left = [...rows];
  const drawn: T[] = [];
  for (let seed = 7; left.length > 0; ) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    drawn.push(...left.splice(Math.floor((seed / 2147483648) * left.length), 1));
  }
  return drawn;
}
