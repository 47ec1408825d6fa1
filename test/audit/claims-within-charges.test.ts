import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchedCharge } from '../../src/match/month.ts';
import { add, compare, type Money, rounded, zero } from '../../src/money/money.ts';
import { moneyFaults } from '../rules/rule-checks.ts';
import { runAll } from './month-run.ts';

const amounts = fc.constantFrom('-10', '0', '0.01', '5', '10', '10.005', '28', '31.5', '56');
const prices = fc.constantFrom('', '-5', '0', '5', '10.005', '28');
const days = fc.constantFrom('', '2026-09-15', '2026-10-01', '2026-10-10', '2026-10-31', '2026-11-20');
const quantities = fc.constantFrom('', '-1', '0', '1', '2', '3.5');
const services = fc.constantFrom('', 'A', 'A', 'B');
const codes = fc.constantFrom('', 'X', 'X', 'Y');
const accounts = fc.constantFrom('1', '2');

const bill = fc.record({
  carrier: fc.constant('Laurentel'),
  account: accounts,
  invoice: fc.constantFrom('L-1', 'L-2'),
  service: services,
  charge_type: fc.constantFrom('recurring', 'recurring', 'recurring', 'one-time', 'usage', 'discount'),
  code: codes,
  description: fc.constantFrom('', 'Line'),
  period_start: fc.constantFrom('2026-10-01', '2026-10-10', ''),
  period_end: fc.constantFrom('2026-10-31', '2026-11-09'),
  quantity: quantities,
  unit_price: prices,
  amount: amounts,
  currency: fc.constantFrom('CAD', 'CAD', 'CAD', 'JPY', 'TND'),
});
const owned = fc.record({
  carrier: fc.constant('Laurentel'),
  account: fc.constantFrom('', '1', '2'),
  service: fc.constantFrom('A', 'B'),
  code: codes,
  description: fc.constantFrom('', 'Line'),
  status: fc.constantFrom('active', 'disconnected', 'suspended', 'pending'),
  start_date: days,
  end_date: days,
  mrc: prices,
  quantity: quantities,
  currency: fc.constant('CAD'),
});
const term = fc.record({
  carrier: fc.constant('Laurentel'),
  code: codes,
  description: fc.constantFrom('', 'Line'),
  charge_type: fc.constantFrom('', 'recurring'),
  unit_price: fc.constantFrom('-5', '0', '5', '10.005', '28'),
  currency: fc.constantFrom('CAD', 'CAD', 'JPY'),
  valid_from: days,
  valid_to: days,
  discount_percent: fc.constantFrom('', '0', '10', '100'),
  account: fc.constantFrom('', '1'),
  service: fc.constantFrom('', 'A'),
});
const month = fc.record({
  bills: fc.array(bill, { minLength: 1, maxLength: 6 }),
  inventory: fc.array(owned, { minLength: 1, maxLength: 4 }),
  prices: fc.array(term, { minLength: 1, maxLength: 4 }),
});

describe('the claims of a month', () => {
  it('never exceed the charge they are made on, keep to its currency, and are billed less expected', () => {
    fc.assert(
      fc.property(month, (tables) => {
        const { findings } = runAll(tables, { config: { locale: 'en-GB', skipBadRows: true } });
        expect(findings.flatMap(moneyFaults)).toEqual([]);
        const claimed = new Map<MatchedCharge, Money>();
        for (const { class: klass, impact, fact } of findings) {
          if (klass !== 'error' || !impact || fact.about.kind !== 'charge') continue;
          const { charge } = fact.about;
          claimed.set(charge, add(claimed.get(charge) ?? zero(impact.currency), impact));
        }
        for (const [{ charge }, claim] of claimed) {
          expect(compare(claim, zero(claim.currency))).toBe(1);
          if (charge.amount.digits >= 0n)
            expect(compare(claim, rounded(charge.amount))).toBeLessThanOrEqual(0);
        }
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});
