import { expect, test } from 'vitest';
import { money } from '../../src/money/money.ts';
import { sumsByCurrency } from '../../src/money/sums-by-currency.ts';

test('each currency has its exact sum, in the order of the codes', () => {
  const amounts = [money('1.005', 'EUR'), money('3', 'JPY'), money('-0.10', 'CAD'), money('2.00', 'EUR')];
  expect(sumsByCurrency(amounts)).toEqual([money('-0.10', 'CAD'), money('3.005', 'EUR'), money('3', 'JPY')]);
  expect(sumsByCurrency([])).toEqual([]);
});
