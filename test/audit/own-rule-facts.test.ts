import { expect, test } from 'vitest';
import { runRules } from '../../src/audit/run-rules.ts';
import { RuleSettings } from '../../src/audit/settings.ts';
import type { Fact } from '../../src/findings/fact.ts';
import type { MatchedCharge } from '../../src/match/month.ts';
import { money } from '../../src/money/money.ts';
import { ProblemError, problemText } from '../../src/problem.ts';
import { billedCell } from '../../src/rules/charge-facts.ts';
import { defineOwnRule } from '../../src/rules/own/own-rule.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { monthOfTables } from '../rules/month-of-tables.ts';

const { month, locale } = monthOfTables({
  bills: [
    {
      carrier: 'Laurentel',
      account: '514-01',
      invoice: 'L-1',
      service: '514-555-0101',
      charge_type: 'usage',
      amount: '62.40',
      currency: 'CAD',
    },
  ],
});

/** What an audit with such a fact is told; the number of findings where nothing is wrong. */
function toldOf(change: Partial<Record<keyof Fact, unknown>>, rest: Partial<Rule> = {}): string | number {
  const rule = defineOwnRule({
    id: 'our-rule',
    class: 'error',
    title: 'Ours',
    messages: { seen: '{service}: {billed}', named: '{limit}' },
    *check(seen) {
      for (const matched of seen.charges) yield { ...factOf(matched), ...change } as never;
    },
  });
  const own = { ...rule, ...rest, source: { file: 'my-rules/a.js', sha256: '' } };
  try {
    return runRules(month, { rules: [own], settings: new RuleSettings({}, [], [own]), locale }).findings
      .length;
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(problemText).join('\n');
    throw error;
  }
}

function factOf(matched: MatchedCharge) {
  return {
    about: { kind: 'charge', charge: matched },
    message: 'seen',
    billed: money('62.40', 'CAD'),
    impact: money('62.40', 'CAD'),
    evidence: [billedCell(matched)],
  };
}

const AT =
  'my-rules/a.js: the rule "our-rule" cannot be relied on at carrier Laurentel, account 514-01, invoice L-1, service 514-555-0101: ';
const FIX = ' Correct the rule, or switch it off.';

test('a fact of the charge’s whole amount is fine', () => {
  expect(toldOf({})).toBe(1);
});

test.each([
  [
    'a cent more than the charge',
    { impact: money('62.41', 'CAD') },
    'it claims 62.41 of a charge of 62.40 CAD. Expected an impact of no more than the charge, such as impactOf(billed, expected).',
  ],
  [
    'another currency',
    { impact: money('1.00', 'USD') },
    'an amount in USD stands on a record in CAD. Expected amounts in the currency of the record.',
  ],
  [
    'an unknown message',
    { message: 'sene' },
    'its message "sene" is not among its messages. Expected one of seen, named.',
  ],
  [
    'a message whose word is missing',
    { message: 'named' },
    "a message names {limit}, and the fact has no such word. Expected words: { name: { kind: 'text', text: … } }, or another kind of word.",
  ],
  [
    'no evidence',
    { evidence: [] },
    'a fact has no evidence. Expected at least one cell, such as billedCell(matched).',
  ],
])('a fact with %s stops the audit', (_, change, told) => {
  expect(toldOf(change)).toBe(`${AT}${told}${FIX}`);
});

test('a fact about nothing stops the audit', () => {
  expect(toldOf({ about: undefined })).toBe(
    'my-rules/a.js: the rule "our-rule" cannot be relied on: a fact is about nothing. Expected about: { kind: \'charge\', charge: … }. Correct the rule, or switch it off.',
  );
});

test('an exposure may be more than the charge', () => {
  expect(toldOf({ impact: money('62.41', 'CAD') }, { class: 'exposure' })).toBe(1);
});

test('a rule that throws is told by name, with the charge it last asked the options for', () => {
  const rule: Partial<Rule> = {
    // biome-ignore lint/correctness/useYield: it throws before it could.
    *check(seen, optionsAt) {
      for (const { charge } of seen.charges) {
        optionsAt(charge);
        throw new TypeError('no code\nsecond line');
      }
    },
  };
  const told =
    'my-rules/a.js: the rule "our-rule" stopped at carrier Laurentel, account 514-01, invoice L-1, service 514-555-0101: no code. Expected a check that goes through every charge of the month. Correct the rule, or switch it off; --verbose shows where it stopped.';
  expect(toldOf({}, rule)).toBe(told);
  const lacks = () => {
    throw new TypeError('no month');
  };
  expect(toldOf({}, { lacks })).toBe(
    'my-rules/a.js: the rule "our-rule" stopped: no month. Expected a check that goes through every charge of the month. Correct the rule, or switch it off; --verbose shows where it stopped.',
  );
});
