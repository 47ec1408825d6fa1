import { describe, expect, it } from 'vitest';
import { creditLinesOf } from '../../src/match/credit-lines.ts';
import { creditsAtHand, earlierCredits } from '../../src/match/earlier-credits.ts';
import { answersOf } from '../../src/match/month-answers.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { monthOfTables } from '../rules/month-of-tables.ts';

const CREDIT = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-11',
  invoice_date: '2026-11-30',
  service: '514-555-0101',
  charge_type: 'credit',
  code: 'VOIP-STD',
  description: 'Credit',
  amount: '-3.50',
  currency: 'CAD',
} as const;
const DECEMBER = {
  ...CREDIT,
  invoice: 'L-12',
  invoice_date: '2026-12-31',
  charge_type: 'recurring',
  description: 'Voice line',
  amount: '28.00',
} as const;
const CLAIM = {
  claim: 'D-2026-0001',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  bill_date: '2026-10-31',
  service: '514-555-0101',
  code: 'VOIP-STD',
  disputed: '3.50',
  currency: 'CAD',
  found: '2026-10-31',
} as const;
/** Two that are alike, one that takes a credit back, one of a service that is written in another way. */
const NOVEMBER = [
  CREDIT,
  CREDIT,
  { ...CREDIT, charge_type: 'adjustment', description: 'Credit reversal', amount: '3.50' },
  { ...CREDIT, service: '(514) 555-0102', amount: '-1.00' },
] as const;

const monthOf = (tables: ExampleTables) => monthOfTables(tables, { country: 'CA' }).month;
const earlier = (tables: ExampleTables) => earlierCredits(monthOf(tables)).map(({ line }) => line.key);

describe('credits of earlier months', () => {
  const own = creditLinesOf(monthOf({ bills: NOVEMBER })).map(({ key }) => key);

  it('have the keys that they have in their own month', () => {
    expect(new Set(own).size).toBe(4);
    expect(earlier({ bills: [DECEMBER], history: NOVEMBER, disputes: [CLAIM] })).toEqual(own);
  });

  it('stand after the month’s own', () => {
    const month = monthOf({
      bills: [{ ...DECEMBER, charge_type: 'credit', amount: '-2.00' }],
      history: NOVEMBER,
      disputes: [CLAIM],
    });
    const current = creditLinesOf(month).map(({ key }) => key);
    expect(creditsAtHand(month).map(({ line }) => line.key)).toEqual([...current, ...own]);
    expect(current).toHaveLength(1);
  });

  it.each<readonly [string, ExampleTables]>([
    ['no ledger', { bills: [DECEMBER], history: NOVEMBER }],
    ['an empty ledger', { bills: [DECEMBER], history: NOVEMBER, disputes: [] }],
    ['no open claim', { bills: [DECEMBER], history: NOVEMBER, disputes: [{ ...CLAIM, state: 'closed' }] }],
    [
      'a claim found later',
      { bills: [DECEMBER], history: NOVEMBER, disputes: [{ ...CLAIM, found: '2026-12-01' }] },
    ],
  ])('are none with %s', (_, tables) => {
    expect(earlier(tables)).toEqual([]);
  });

  it('count from the very day on which the oldest open claim was found', () => {
    const disputes = [{ ...CLAIM, found: '2026-11-30' }];
    expect(earlier({ bills: [DECEMBER], history: NOVEMBER, disputes })).toEqual(own);
  });

  it('are left out once the ledger has them, and answer a claim until then', () => {
    const [key = ''] = own;
    const fresh = { bills: [DECEMBER], history: [CREDIT], disputes: [CLAIM] };
    expect(answersOf(monthOf(fresh)).map(({ claim, confidence }) => [claim, confidence])).toEqual([
      ['D-2026-0001', 'certain'],
    ]);
    const disputes = [{ ...CLAIM, state: 'credited', received: '3.50', credited: '2026-11-30', credit: key }];
    expect(earlier({ ...fresh, disputes })).toEqual([]);
  });
});
