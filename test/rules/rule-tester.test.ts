import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { MatchedCharge, Month } from '../../src/match/month.ts';
import { money } from '../../src/money/money.ts';
import { evidenceOf } from '../../src/records/origin.ts';
import { defineRule, type Rule } from '../../src/rules/rule.ts';
import { monthOfTables } from './month-of-tables.ts';
import { plainFinding } from './plain-finding.ts';
import {
  apartFromRows,
  factsAgain,
  findingsInOtherOrders,
  messageFaults,
  messagesUnused,
  moneyFaults,
  optionsUnused,
} from './rule-checks.ts';
import { type RuleCase, runCase } from './run-case.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: 'A',
  charge_type: 'recurring',
  amount: '28.00',
  currency: 'CAD',
};
const given: RuleCase = { name: 'two charges', tables: { bills: [charge, { ...charge, service: 'B' }] } };
const said = { en: '{service} costs {billed}.', fr: '{service} coûte {billed}.', ar: '{service}: {billed}.' };

/** A rule that says something of every charge, with the parts that a test makes wrong. */
function ruleWith(parts: Partial<Rule>): Rule {
  const rule = defineRule({
    id: 'some-rule',
    class: 'error',
    severity: 'error',
    rank: 'price',
    needs: [],
    title: { en: 'Some', fr: 'Un', ar: 'ما' },
    doc: { fires: 'Always.', impact: 'all', example: { tables: {}, says: '' } },
    options: z.strictObject({ limit: z.number().optional(), floor: z.number().optional() }),
    messages: { said },
    *check(month) {
      for (const matched of month.charges) {
        const { amount, origin } = matched.charge;
        yield {
          about: { kind: 'charge', charge: matched },
          message: 'said',
          billed: amount,
          expected: money('0.00', 'CAD'),
          impact: amount,
          evidence: [evidenceOf(origin, 'amount')],
        };
      }
    },
  });
  return { ...rule, messages: { said, unsaid: said }, ...parts };
}

/** The rule with every fact of its check changed. */
function changing(change: (fact: ReturnType<typeof factsAgain>[number]) => object): Rule {
  const rule = ruleWith({});
  return ruleWith({
    *check(month, optionsAt) {
      for (const fact of rule.check(month, optionsAt)) yield { ...fact, ...change(fact) };
    },
  });
}

const faultsOf = (rule: Rule) => runCase(rule, given).findings.map((finding) => messageFaults(rule, finding));
const moneyFaultsOf = (rule: Rule) => runCase(rule, given).findings.slice(0, 1).flatMap(moneyFaults);

describe('the rule tester', () => {
  it('misses the options that no case uses', () => {
    const overrides = [{ carrier: 'Laurentel', rules: { 'some-rule': { floor: 1 } } }];
    expect(optionsUnused(ruleWith({}), [given])).toEqual(['limit', 'floor']);
    expect(optionsUnused(ruleWith({}), [{ ...given, options: { limit: 1 } }])).toEqual(['floor']);
    expect(optionsUnused(ruleWith({}), [{ ...given, options: { limit: 1 }, overrides }])).toEqual([]);
  });

  it('misses the messages that no finding has', () => {
    expect(messagesUnused(ruleWith({}), runCase(ruleWith({}), given).findings)).toEqual(['unsaid']);
  });

  it('sees a message that cannot be filled in, in any language', () => {
    expect(faultsOf(ruleWith({}))).toEqual([[], []]);
    const broken = ruleWith({ messages: { said: { ...said, fr: '{nothing}', ar: '{service' } } });
    expect(faultsOf(broken)[0]).toEqual([
      'fr: RangeError: a message names {nothing}, and the fact has no such word',
      'ar: {service',
    ]);
  });

  it('sees money that is of another currency, not rounded, not the difference, or above the charge', () => {
    expect(moneyFaultsOf(ruleWith({}))).toEqual([]);
    expect(moneyFaultsOf(changing(() => ({ words: { unit: money('1.00', 'EUR') } })))).toEqual([
      expect.stringMatching(/: EUR on a record in CAD$/),
    ]);
    expect(moneyFaultsOf(changing(() => ({ impact: money('27.00', 'CAD') })))).toEqual([
      '28.00 − 0.00 is not 27.00',
    ]);
    expect(
      moneyFaultsOf(changing(() => ({ expected: money('-1.00', 'CAD'), impact: money('29.00', 'CAD') }))),
    ).toEqual(['claims 29.00 of 28.00']);
    expect(
      moneyFaultsOf(changing(() => ({ expected: money('-1.00', 'CAD'), impact: money('28.00', 'CAD') }))),
    ).toEqual([]);
  });

  it('throws when a rule writes into its month', () => {
    const writes: ((month: Month, first: MatchedCharge) => unknown)[] = [
      (month) => Object.assign(month, { asOf: 0 }),
      (_, { charge }) => Object.assign(charge.amount, { digits: 0n }),
      (month) => (month.charges as MatchedCharge[]).push(...month.charges),
      (month) => (month.given as Set<string>).add('orders'),
      (_, { charge }) => (charge.origin.table.columns as Map<string, unknown>).clear(),
    ];
    for (const write of writes) {
      const rule = ruleWith({
        check: (month) => {
          for (const first of month.charges) write(month, first);
          return [];
        },
      });
      expect(() => runCase(rule, given), String(write)).toThrow(/read only|not extensible/);
    }
    expect(runCase(ruleWith({ check: () => [] }), given).findings).toEqual([]);
  });

  it('sees a rule that says something else the second time', () => {
    let looks = 0;
    const rule = ruleWith({
      *check() {
        looks += 1;
        if (looks === 2) yield* ruleWith({}).check(run.month, () => ({}));
      },
    });
    const run = runCase(rule, given);
    expect(factsAgain(rule, run)).toHaveLength(2);
    expect(factsAgain(rule, run)).toEqual([]);
  });

  it('sees a rule that depends on the order of the rows', () => {
    const stated = runCase(ruleWith({}), given).findings.map(plainFinding);
    expect(findingsInOtherOrders(ruleWith({}), given)).toEqual([stated, stated]);
    const all = ruleWith({});
    const onlyFirst = ruleWith({
      *check(month, optionsAt) {
        for (const fact of [...all.check(month, optionsAt)].slice(0, 1)) yield fact;
      },
    });
    const first = runCase(onlyFirst, given).findings.map(plainFinding);
    const [backwards, ...shuffled] = findingsInOtherOrders(onlyFirst, given);
    expect(first.map(({ service }) => service)).toEqual(['A']);
    expect(backwards?.map(({ service }) => service)).toEqual(['B']);
    expect(shuffled).toHaveLength(1);
    expect(apartFromRows(backwards ?? [])).toEqual(apartFromRows(first));
  });

  it('refuses rows with fields that no table has, and rows that cannot be read', () => {
    expect(() => monthOfTables({ bills: [{ ...charge, amuont: '1' }] })).toThrow(
      'bills have no field amuont',
    );
    expect(() => monthOfTables({ bills: [{ ...charge, amount: '1,O0' }] })).toThrow(
      'bills.csv, row 2, column "amount": "1,O0" is not an amount.',
    );
    expect(() => monthOfTables({ bills: [{ account: '514-01' }] })).toThrow('bills.csv: ');
  });
});
