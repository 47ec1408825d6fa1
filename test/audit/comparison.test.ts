import { describe, expect, test } from 'vitest';
import { comparisonOf } from '../../src/audit/comparison.ts';
import { moneyText } from '../../src/money/money.ts';
import { monthOfTables } from '../rules/month-of-tables.ts';

const CHARGE = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-1',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  quantity: '1',
  currency: 'CAD',
};
const OWNED = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  currency: 'CAD',
};
const TERM = { carrier: 'Laurentel', code: 'VOIP-STD', charge_type: 'recurring', currency: 'CAD' };

function verdictOf(amount: string, mrc: string, price: string): unknown[] {
  const { month } = monthOfTables({
    bills: [{ ...CHARGE, amount }],
    ...(mrc === '' ? {} : { inventory: [{ ...OWNED, mrc }] }),
    ...(price === '' ? {} : { prices: [{ ...TERM, unit_price: price }] }),
  });
  return comparisonOf(month, []).map(({ verdict, inventoryPrice, contractPrice }) => [
    verdict,
    inventoryPrice && moneyText(inventoryPrice),
    contractPrice && moneyText(contractPrice),
  ]);
}

describe('a recurring charge beside its prices', () => {
  test.each([
    ['28.00', '28.00', '28.00', 'agrees'],
    ['28.01', '28.00', '28.00', 'agrees'],
    ['28.02', '28.00', '28.00', 'above'],
    ['27.99', '28.00', '28.00', 'agrees'],
    ['27.98', '28.00', '28.00', 'below'],
    ['28.00', '30.00', '28.00', 'differs'],
    ['28.00', '28.00', '30.00', 'below'],
    ['28.00', '26.00', '', 'above'],
    ['28.00', '', '28.00', 'agrees'],
    ['28.00', '', '', 'not-compared'],
  ])('billed %s, %s in the inventory, %s in the contract: %4$s', (amount, mrc, price, verdict) => {
    expect(verdictOf(amount, mrc, price)).toEqual([[verdict, mrc || undefined, price || undefined]]);
  });
});
