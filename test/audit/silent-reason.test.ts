import { expect, test } from 'vitest';
import { silentReason } from '../../src/audit/silent-reason.ts';
import type { Finding, LostFact } from '../../src/findings/finding.ts';
import { money } from '../../src/money/money.ts';
import { RULES } from '../../src/rules/index.ts';
import { auditOfTables, OVERCHARGED } from './audit-of-tables.ts';

const [finding] = auditOfTables({ bills: [OVERCHARGED.charge], prices: [OVERCHARGED.term] }).audit.findings;

function whyOf(lost: Partial<LostFact>, changes: Partial<Finding> = {}) {
  if (!finding) throw new RangeError('the month has a finding');
  const all = { rule: 'quantity-mismatch', class: 'error', message: '', supports: false, ...lost } as const;
  return silentReason(all, { ...finding, ...changes }, RULES);
}

const same = money('3.50', 'CAD');

test('a smaller amount gives way, by a cent', () => {
  expect(whyOf({ impact: money('3.49', 'CAD') })).toEqual({ kind: 'smaller' });
});

test('the same amount gives way by rank, and both are named', () => {
  expect(whyOf({ rule: 'billed-not-in-inventory', impact: same }, { rule: 'duplicate-line' })).toEqual({
    kind: 'rank',
    rank: 'not-in-inventory',
    before: 'duplicate',
  });
});

test('the same amount of an earlier rank is smaller past the cent', () => {
  expect(whyOf({ rule: 'duplicate-line', impact: same })).toEqual({ kind: 'smaller' });
});

test('the same amount and rank give way to the earlier rule', () => {
  expect(whyOf({ rule: 'contract-rate-expired', impact: same })).toEqual({ kind: 'order', rank: 'price' });
});

test('a rule that only supports says so, whatever its amount', () => {
  expect(whyOf({ supports: true, impact: money('99', 'CAD') })).toEqual({ kind: 'supports' });
});

test('an exposure gives way to a claim, whatever its amount', () => {
  expect(whyOf({ class: 'exposure', impact: money('-99', 'CAD') })).toEqual({ kind: 'no-claim' });
});

test('a claim on the whole invoice covers all', () => {
  const fact = finding && { ...finding.fact, covers: true };
  expect(whyOf({ impact: same }, fact ? { fact } : {})).toEqual({ kind: 'whole-invoice' });
});
