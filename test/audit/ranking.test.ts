import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleCharge } from '../../src/audit/ranking.ts';
import type { WeighedFact } from '../../src/audit/run-rules.ts';
import type { MatchedCharge } from '../../src/match/month.ts';
import { money, moneyText } from '../../src/money/money.ts';
import { RULES, ruleById } from '../../src/rules/index.ts';
import { RANKS } from '../../src/rules/rule.ts';
import { monthOfTables } from '../rules/month-of-tables.ts';

const [charge] = monthOfTables({
  bills: [
    {
      carrier: 'Laurentel',
      account: '1',
      service: 'A',
      charge_type: 'recurring',
      amount: '50.00',
      currency: 'CAD',
    },
  ],
}).month.charges;

/** A fact of a rule on the one charge; an amount below zero makes it an exposure. */
function seen(id: string, impact?: string, supports = false): WeighedFact {
  const rule = ruleById(id);
  if (!rule || !charge) throw new RangeError(`no rule ${id}`);
  const klass = impact?.startsWith('-') ? 'exposure' : rule.class;
  return {
    rule,
    class: klass,
    severity: rule.severity,
    fact: {
      about: { kind: 'charge', charge: charge as MatchedCharge },
      message: '',
      words: {},
      ...(impact === undefined ? {} : { impact: money(impact, 'CAD') }),
      evidence: [],
      working: [],
      supports,
    },
  };
}

/** What is said of the charge: rule, amount, and the rules named beside it. */
function said(...facts: readonly WeighedFact[]): [rule: string, impact: string, also: readonly string[]][] {
  return settleCharge(facts).map(({ rule, fact, also }) => [
    rule.id,
    fact.impact ? moneyText(fact.impact) : '',
    also,
  ]);
}

describe('settling who speaks for a charge', () => {
  it('lets the largest amount speak, in any order, and names the others in alphabetical order', () => {
    const price = seen('mrc-contract-mismatch', '3.50');
    const extension = seen('line-extension-error', '3.49');
    const after = seen('billed-after-disconnect', '16.00');
    const spoken = [['billed-after-disconnect', '16.00', ['line-extension-error', 'mrc-contract-mismatch']]];
    expect(said(price, extension, after)).toEqual(spoken);
    expect(said(after, extension, price)).toEqual(spoken);
  });

  it('lets a fact speak alone', () => {
    expect(said(seen('duplicate-line', '50.00'))).toEqual([['duplicate-line', '50.00', []]]);
    expect(said()).toEqual([]);
  });

  it('settles equal amounts by rank, whatever the order', () => {
    const claimants = RULES.filter(({ class: klass, rank }) => klass === 'error' && rank !== 'anomaly');
    const order: string[] = [];
    let left = [...claimants].reverse();
    while (left.length > 0) {
      const [winner] = settleCharge(left.map(({ id }) => seen(id, '10.00')));
      const [same] = settleCharge([...left].reverse().map(({ id }) => seen(id, '10.00')));
      expect(same?.rule.rank).toBe(winner?.rule.rank);
      order.push(winner?.rule.rank ?? '');
      left = left.filter((rule) => rule !== winner?.rule);
    }
    expect([...new Set(order)]).toEqual([
      'duplicate',
      'arithmetic',
      'disconnected',
      'not-yet-active',
      'not-in-inventory',
      'not-in-contract',
      'order',
      'quantity',
      'discount',
      'price',
      'inventory-price',
      'tax',
    ]);
    expect(RANKS.filter((rank) => order.includes(rank))).toEqual([...new Set(order)]);
  });

  it('compares amounts, not the digits they are written in', () => {
    expect(said(seen('mrc-contract-mismatch', '9.00'), seen('duplicate-line', '10'))).toEqual([
      ['duplicate-line', '10.00', ['mrc-contract-mismatch']],
    ]);
  });

  it('lets a claim speak before any exposure, which is named beside it', () => {
    expect(said(seen('quantity-mismatch', '-40.00'), seen('mrc-contract-mismatch', '0.02'))).toEqual([
      ['mrc-contract-mismatch', '0.02', ['quantity-mismatch']],
    ]);
  });

  it('lets the largest exposure speak where nothing is claimed', () => {
    expect(said(seen('mrc-contract-mismatch', '-3.00'), seen('quantity-mismatch', '-40.00'))).toEqual([
      ['quantity-mismatch', '-40.00', ['mrc-contract-mismatch']],
    ]);
  });

  it('names a supporting fact beside a finding, whatever its amount, and never lets it speak', () => {
    const support = seen('mrc-inventory-mismatch', '49.00', true);
    expect(said(support, seen('mrc-contract-mismatch', '3.50'))).toEqual([
      ['mrc-contract-mismatch', '3.50', ['mrc-inventory-mismatch']],
    ]);
    expect(said(support)).toEqual([]);
    expect(said(support, seen('control-total-mismatch', '1.00'))).toEqual([
      ['control-total-mismatch', '1.00', []],
    ]);
  });

  it('lets facts about data, and facts without an amount, stand beside', () => {
    expect(
      said(
        seen('control-total-mismatch', '99.00'),
        seen('price-sheet-conflict'),
        seen('inventory-not-billed'),
        seen('duplicate-line', '50.00'),
        seen('mrc-contract-mismatch', '3.50'),
      ),
    ).toEqual([
      ['control-total-mismatch', '99.00', []],
      ['price-sheet-conflict', '', []],
      ['inventory-not-billed', '', []],
      ['duplicate-line', '50.00', ['mrc-contract-mismatch']],
    ]);
  });

  it('does not name a rule beside itself, nor twice', () => {
    const price = 'mrc-contract-mismatch';
    expect(
      said(
        seen(price, '1.00'),
        seen(price, '2.00'),
        seen('duplicate-line', '0.50'),
        seen('duplicate-line', '0.40'),
      ),
    ).toEqual([[price, '2.00', ['duplicate-line']]]);
  });

  it('claims one amount at most, the largest of those that were seen', () => {
    const ids = fc.constantFrom(
      'duplicate-line',
      'mrc-contract-mismatch',
      'quantity-mismatch',
      'price-sheet-conflict',
    );
    const impact = fc.option(fc.integer({ min: -5000, max: 5000 }), { nil: undefined });
    const fact = fc
      .tuple(ids, impact, fc.boolean())
      .map(([id, cents, supports]) => seen(id, cents === undefined ? undefined : centsText(cents), supports));
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 6 }), (facts) => {
        const claims = settleCharge(facts).filter(
          ({ class: klass, fact: { impact: amount } }) => klass === 'error' && amount,
        );
        const proven = facts
          .filter(({ class: klass, fact: { supports } }) => klass === 'error' && !supports)
          .flatMap(({ fact: { impact: amount } }) => (amount ? [Number(amount.digits)] : []));
        expect(claims.map(({ fact: { impact: amount } }) => Number(amount?.digits))).toEqual(
          proven.length === 0 ? [] : [Math.max(...proven)],
        );
      }),
      { seed: 7 },
    );
  });
});

function centsText(cents: number): string {
  const text = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
}
