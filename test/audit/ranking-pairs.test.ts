import { describe, expect, it } from 'vitest';
import { settleCharge } from '../../src/audit/ranking.ts';
import type { WeighedFact } from '../../src/audit/run-rules.ts';
import type { FindingClass } from '../../src/findings/finding.ts';
import { money, moneyText } from '../../src/money/money.ts';
import { RULES, ruleById } from '../../src/rules/index.ts';
import { monthOfTables } from '../rules/month-of-tables.ts';
import { runCase } from '../rules/run-case.ts';

/** The rules that claim money of a charge, the one that speaks first at equal amounts first (ground rule 2). */
const CLAIMS = [
  'duplicate-line',
  'duplicate-service-across-accounts',
  'recharged-period',
  'credit-reversed',
  'line-extension-error',
  'billed-after-disconnect',
  'billed-while-suspended',
  'account-closed-billed',
  'disconnect-credit-missing',
  'billed-before-activation',
  'billed-not-in-inventory',
  'feature-not-in-inventory',
  'charge-not-in-contract',
  'nrc-without-order',
  'nrc-order-mismatch',
  'order-not-reflected',
  'etf-unwarranted',
  'quantity-mismatch',
  'discount-missing',
  'mrc-contract-mismatch',
  'contract-rate-expired',
  'rate-change-not-applied',
  'tier-misapplied',
  'volume-discount-missing',
  'proration-error',
  'usage-rate-mismatch',
  'mrc-inventory-mismatch',
  'installment-past-end',
  'backbilled-beyond-limit',
  'late-fee-unwarranted',
];

/** Those that see a risk in a charge's money: one of them speaks only where nothing of the charge is claimed. */
const EXPOSURES = [
  'duplicate-service-across-carriers',
  'third-party-charge',
  'uncontracted-price-increase',
  'peer-rate-outlier',
];

/** Those that claim the tax of a charge, which is money beside the charge's own. */
const TAXES = ['tax-rate-mismatch', 'tax-on-tax'];

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

function seen(id: string, impact: string, klass?: FindingClass): WeighedFact {
  const rule = ruleById(id);
  if (!rule || !charge) throw new RangeError(`no rule ${id}`);
  const fact = { message: '', words: {}, evidence: [], working: [], supports: false };
  return {
    rule,
    class: klass ?? rule.class,
    severity: rule.severity,
    fact: { ...fact, about: { kind: 'charge', charge }, impact: money(impact, 'CAD') },
  };
}

/** What is said where two rules see a charge, in either order: rule, amount, and who is named beside it. */
function said(a: WeighedFact, b: WeighedFact) {
  const orders = [settleCharge(inCatalogue(a, b)), settleCharge(inCatalogue(a, b).reverse())];
  const [first, second] = orders.map((spoken) =>
    spoken.map(({ rule, fact, also }) => [rule.id, fact.impact ? moneyText(fact.impact) : '', also]),
  );
  // Rules of one rank at one amount are settled by the catalogue, in whose order the facts come.
  if (a.rule.rank !== b.rule.rank) expect(second).toEqual(first);
  return first;
}

function inCatalogue(...facts: WeighedFact[]): WeighedFact[] {
  return facts.sort((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule));
}

function pairsOf(ids: readonly string[]): [earlier: string, later: string][] {
  return ids.flatMap((earlier, index) =>
    ids.slice(index + 1).map((later): [string, string] => [earlier, later]),
  );
}

describe('every pair of rules that can meet on a charge', () => {
  it('names all the rules that have money of a charge to tell, by what their examples say', () => {
    const found = RULES.map((rule) => {
      const { tables, options } = rule.doc.example;
      const { findings } = runCase(rule, { name: rule.id, tables, options, config: { currency: 'CAD' } });
      const kinds = findings.flatMap(({ fact }) => (fact.impact ? [fact.about.kind] : []));
      return { id: rule.id, kind: kinds[0], class: rule.class };
    });
    const ids = (kind: string, claims: boolean) =>
      found.filter((one) => one.kind === kind && (one.class === 'error') === claims).map(({ id }) => id);
    expect([...CLAIMS].sort()).toEqual(ids('charge', true).sort());
    expect([...EXPOSURES].sort()).toEqual(ids('charge', false).sort());
    expect([...TAXES].sort()).toEqual(ids('tax', true).sort());
  });

  it.each([
    ['claims', CLAIMS],
    ['exposures', EXPOSURES],
    ['taxes', TAXES],
  ])('claims the money once: at equal amounts the earlier of the %s speaks and names the other', (_, ids) => {
    for (const [earlier, later] of pairsOf(ids))
      expect(said(seen(earlier, '3.50'), seen(later, '3.50'))).toEqual([[earlier, '3.50', [later]]]);
  });

  it.each([
    ['claims', CLAIMS],
    ['exposures', EXPOSURES],
    ['taxes', TAXES],
  ])('lets the later of the %s speak where it proves one cent more', (_, ids) => {
    for (const [earlier, later] of pairsOf(ids))
      expect(said(seen(earlier, '3.50'), seen(later, '3.51'))).toEqual([[later, '3.51', [earlier]]]);
  });

  it('lets any claim speak before any exposure, however large, and only one of them', () => {
    for (const claim of CLAIMS) {
      for (const exposure of EXPOSURES)
        expect(said(seen(claim, '0.02'), seen(exposure, '50.00'))).toEqual([[claim, '0.02', [exposure]]]);
      for (const other of CLAIMS.filter((id) => id !== claim))
        expect(said(seen(claim, '0.02'), seen(other, '-9.00', 'exposure'))).toEqual([
          [claim, '0.02', [other]],
        ]);
    }
  });
});
