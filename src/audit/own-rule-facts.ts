import type { Fact, Subject } from '../findings/fact.ts';
import { messageText } from '../findings/message.ts';
import { placeOf } from '../findings/place.ts';
import type { Locale, Translated } from '../language/locale.ts';
import type { Month } from '../match/month.ts';
import { compare, moneyText, rounded, signOf } from '../money/money.ts';
import { ProblemError, quoted } from '../problem.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Rule, RuleSource, Scope } from '../rules/rule.ts';

const KINDS: ReadonlySet<string> = new Set<Subject['kind']>([
  'charge',
  'inventory',
  'invoice',
  'terms',
  'control',
  'tax',
  'service',
  'account',
  'order',
  'term',
]);

/** What is wrong with a fact, and what a rule may yield instead. */
interface Fault {
  readonly found: string;
  readonly expected: string;
}

/**
 * The facts of a rule. Those of the user's own are held against what the product's are tested for. Throws ProblemError that
 * names the rule, its file and the charge.
 */
export function* factsOf(
  rule: Rule,
  month: Month,
  optionsAt: (scope: Scope) => unknown,
  locale: Locale,
): Generator<Fact> {
  if (rule.source === undefined) {
    yield* rule.check(month, optionsAt);
    return;
  }
  let last: Scope | undefined;
  const noting = (scope: Scope) => {
    last = scope;
    return optionsAt(scope);
  };
  try {
    for (const fact of rule.check(month, noting)) {
      const fault = faultOf(rule, fact, locale);
      if (fault) throw refused(rule, rule.source, fact, fault);
      yield fact;
    }
  } catch (cause) {
    throw cause instanceof ProblemError ? cause : failed(rule, rule.source, last, cause);
  }
}

/** Why a rule cannot say anything of a month. Throws as `factsOf` does. */
export function lackOf(rule: Rule, month: Month, choices: readonly unknown[]): Translated | undefined {
  if (rule.source === undefined) return rule.lacks(month, choices);
  try {
    return rule.lacks(month, choices);
  } catch (cause) {
    throw failed(rule, rule.source, undefined, cause);
  }
}

function faultOf(rule: Rule, fact: Fact, locale: Locale): Fault | undefined {
  if (!KINDS.has(fact.about?.kind))
    return { found: 'a fact is about nothing', expected: `about: { kind: 'charge', charge: … }` };
  if (!Object.hasOwn(rule.messages, fact.message))
    return {
      found: `its message ${quoted(String(fact.message))} is not among its messages`,
      expected: `one of ${Object.keys(rule.messages).join(', ')}`,
    };
  if (!Array.isArray(fact.evidence) || fact.evidence.every((cell) => !cell?.file))
    return { found: 'a fact has no evidence', expected: 'at least one cell, such as billedCell(matched)' };
  return moneyFault(fact, rule) ?? wordFault(rule, fact, locale);
}

function moneyFault(fact: Fact, rule: Rule): Fault | undefined {
  const { billed, expected, impact, about } = fact;
  const own = placeOf(about).currency ?? (impact ?? billed ?? expected)?.currency;
  const other = [billed, expected, impact].find((amount) => amount && amount.currency !== own);
  if (other)
    return {
      found: `an amount in ${other.currency} stands on a record in ${own ?? 'no currency'}`,
      expected: 'amounts in the currency of the record',
    };
  const charged = about.kind === 'charge' ? rounded(about.charge.charge.amount) : undefined;
  const claims = rule.class === 'error' && impact && signOf(impact) > 0;
  if (!claims || !charged || signOf(charged) < 0 || compare(rounded(impact), charged) <= 0) return undefined;
  return {
    found: `it claims ${moneyText(rounded(impact))} of a charge of ${moneyText(charged)} ${charged.currency}`,
    expected: 'an impact of no more than the charge, such as impactOf(billed, expected)',
  };
}

/** A message that names a word which the fact does not have is found before it is written. */
function wordFault(rule: Rule, fact: Fact, locale: Locale): Fault | undefined {
  const template = rule.messages[fact.message];
  try {
    if (template) messageText(template, fact, locale);
    return undefined;
  } catch (error) {
    return {
      found: error instanceof Error ? error.message : String(error),
      expected: `words: { name: { kind: 'text', text: … } }, or another kind of word`,
    };
  }
}

function refused(rule: Rule, source: RuleSource, fact: Fact, { found, expected }: Fault): ProblemError {
  const at = KINDS.has(fact.about?.kind) ? placeText(placeOf(fact.about)) : '';
  return new ProblemError([
    {
      id: 'own-rule-fact',
      place: { file: source.file },
      found: `the rule ${quoted(rule.id)} cannot be relied on${at}: ${found}`,
      expected,
      fix: 'Correct the rule, or switch it off',
    },
  ]);
}

function failed(rule: Rule, source: RuleSource, last: Scope | undefined, cause: unknown): ProblemError {
  const said = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  const line = lineIn(cause, source);
  return new ProblemError(
    [
      {
        id: 'own-rule-failed',
        place: { file: source.file, ...(line === undefined ? {} : { line }) },
        found: `the rule ${quoted(rule.id)} stopped${last ? placeText(last) : ''}: ${said}`,
        expected: 'a check that goes through every charge of the month',
        fix: 'Correct the rule, or switch it off; --verbose shows where it stopped',
      },
    ],
    { cause },
  );
}

/** The line of the rule's own file in which an error was thrown. */
function lineIn(error: unknown, { file }: RuleSource): number | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const [, url = '', line] of stack.matchAll(/(file:\/\/[^\s?#)]+)[^\s):]*:(\d+)/g))
    if (decodeURI(url).endsWith(`/${file}`)) return Number(line);
  return undefined;
}

/** The record in question, as it is named on the bill. */
function placeText(place: {
  readonly carrier?: Identifier;
  readonly account?: Identifier;
  readonly invoice?: Identifier;
  readonly service?: Identifier;
  readonly code?: Identifier;
}): string {
  const names = (['carrier', 'account', 'invoice', 'service', 'code'] as const).flatMap((name) => {
    const identifier = place[name];
    return identifier ? [`${name} ${identifier.written}`] : [];
  });
  return names.length === 0 ? '' : ` at ${names.join(', ')}`;
}
