import { describe, expect, it } from 'vitest';
import { messageText } from '../../src/findings/message.ts';
import { LANGUAGES } from '../../src/language/locale.ts';
import { discountMissing } from '../../src/rules/discount-missing.ts';
import { mrcContractMismatch } from '../../src/rules/mrc-contract-mismatch.ts';
import { repeatDiscrepancy } from '../../src/rules/repeat-discrepancy.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { BILLED, CLAIM } from './claim-rows.ts';
import { factsAgain } from './rule-checks.ts';
import { type RuleCase, runCase } from './run-case.ts';

const OVERCHARGED = { ...BILLED, amount: '31.50' } as const;
const TERM = {
  carrier: 'Laurentel',
  code: 'VOIP-STD',
  charge_type: 'recurring',
  unit_price: '28.00',
  currency: 'CAD',
} as const;
const CREDITED = { ...CLAIM, state: 'credited', received: '3.50', credited: '2026-11-30' } as const;

/** What is said beside the finding on the charge: the rules it names, and the words of this one. */
function said(tables: ExampleTables, more: Partial<RuleCase> = {}) {
  const { findings, skipped } = runCase(repeatDiscrepancy, {
    name: 'case',
    tables: { prices: [TERM], ...tables },
    config: { country: 'CA' },
    beside: [mrcContractMismatch, discountMissing],
    ...more,
  });
  return {
    findings: findings.map(({ rule, also, impact, lost = [] }) => ({
      rule,
      also,
      impact: impact?.digits,
      words: lost.filter(({ supports }) => supports).map(({ message }) => message),
    })),
    skipped,
  };
}

const ALONE = {
  findings: [{ rule: 'mrc-contract-mismatch', also: [], impact: 350n, words: [] }],
  skipped: undefined,
};
const beside = (words: string) => ({
  findings: [{ rule: 'mrc-contract-mismatch', also: ['repeat-discrepancy'], impact: 350n, words: [words] }],
  skipped: undefined,
});

const AGAIN_CREDITED =
  '514-555-0101, VOIP-STD: claim D-2026-0001 about the same charge was credited on 2026-11-30, and the error is billed again.';
const AGAIN_GRANTED =
  '514-555-0101, VOIP-STD: the carrier granted claim D-2026-0001 about the same charge on 2026-10-31, and the error is billed again.';

describe('repeat-discrepancy stands beside the finding', () => {
  it.each([
    ['after a credit', CREDITED, AGAIN_CREDITED],
    ['after the credit was verified', { ...CREDITED, state: 'verified' }, AGAIN_CREDITED],
    ['after it was closed with its money', { ...CREDITED, state: 'closed' }, AGAIN_CREDITED],
    ['after the claim was granted', CLAIM, AGAIN_GRANTED],
    ['after a part was granted', { ...CLAIM, outcome: 'partly-approved', confirmed: '1.00' }, AGAIN_GRANTED],
    [
      'on the first day after the disputed period',
      { ...CREDITED, period_end: '2026-11-30', period_start: '2026-11-01' },
      AGAIN_CREDITED,
    ],
  ])('%s', (_, claim, words) => {
    expect(said({ bills: [OVERCHARGED], disputes: [claim] })).toEqual(beside(words));
  });

  it('by the dates of the bills, where a period is not known', () => {
    const { period_start: _from, period_end: _to, ...undated } = CREDITED;
    expect(said({ bills: [OVERCHARGED], disputes: [undated] })).toEqual(beside(AGAIN_CREDITED));
  });

  it('names the newest of the claims', () => {
    const later = { ...CREDITED, claim: 'D-2026-0002', invoice: 'L-11', credited: '2026-12-01' };
    expect(said({ bills: [OVERCHARGED], disputes: [CREDITED, later] })).toEqual(
      beside(AGAIN_CREDITED.replace('0001 about', '0002 about').replace('2026-11-30', '2026-12-01')),
    );
  });
});

describe('repeat-discrepancy says nothing', () => {
  it.each([
    ['of a claim that is not decided', { ...CLAIM, state: 'sent', outcome: '' }],
    ['of a denial', { ...CLAIM, state: 'denied', outcome: 'denied', confirmed: '0.00' }],
    ['of a withdrawn claim', { ...CREDITED, state: 'withdrawn' }],
    ['of the disputed period itself', { ...CREDITED, period_start: '2026-12-01', period_end: '2026-12-31' }],
    ['of a disputed period that ends on the charge’s first day', { ...CREDITED, period_end: '2026-12-01' }],
    ['of another service', { ...CREDITED, service: '514-555-0102' }],
    ['of another code', { ...CREDITED, code: 'FAX' }],
    ['of another carrier', { ...CREDITED, carrier: 'Northline' }],
    ['where the claim was about another error', { ...CREDITED, rule: 'duplicate-line' }],
  ])('%s', (_, claim) => {
    const { outcome, ...rest } = claim;
    const row = outcome ? claim : rest;
    expect(said({ bills: [OVERCHARGED], disputes: [row] })).toEqual(ALONE);
  });

  it('of a charge that is right', () => {
    expect(said({ bills: [BILLED], disputes: [CREDITED] })).toEqual({ findings: [], skipped: undefined });
  });

  it('without a ledger', () => {
    expect(said({ bills: [OVERCHARGED] })).toEqual({ ...ALONE, skipped: 'no ledger of disputes' });
  });
});

describe('repeat-discrepancy', () => {
  it('speaks every language', () => {
    const run = runCase(repeatDiscrepancy, {
      name: 'words',
      tables: { bills: [OVERCHARGED], disputes: [CREDITED] },
    });
    const [fact] = factsAgain(repeatDiscrepancy, run);
    const texts = LANGUAGES.map((language) =>
      fact
        ? Object.values(repeatDiscrepancy.messages).map((message) =>
            messageText(message, fact, { tag: language, language }),
          )
        : [],
    );
    expect(texts.flat().filter((text) => /[{}]|undefined/.test(text) || text === '')).toEqual([]);
    expect(texts.flat()).toHaveLength(6);
  });
});
