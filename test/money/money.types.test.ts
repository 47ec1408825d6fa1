import { expectTypeOf, test } from 'vitest';
import { decimal } from '../../src/money/decimal.ts';
import {
  add,
  compare,
  type Money,
  money,
  percentOf,
  shareOf,
  subtract,
  times,
  zero,
} from '../../src/money/money.ts';
import { extended, samePrice, type UnitPrice, unitPrice } from '../../src/money/unit-price.ts';

/** Never run: what it holds is checked by the compiler. */
function checkedByTheCompiler(work: () => unknown): void {
  expectTypeOf(work).toBeFunction();
}

const euros = money('1', 'EUR');
const dollars = money('1', 'CAD');
const price = unitPrice('1', 'EUR');
const number = decimal('1');

test('an amount remembers its currency', () => {
  expectTypeOf(euros).toEqualTypeOf<Money<'EUR'>>();
  expectTypeOf(zero('TND')).toEqualTypeOf<Money<'TND'>>();
  expectTypeOf(add(euros, money('2', 'EUR'))).toEqualTypeOf<Money<'EUR'>>();
  expectTypeOf(shareOf(dollars, { numerator: 1n, denominator: 2n })).toEqualTypeOf<Money<'CAD'>>();
  expectTypeOf(extended(price, number)).toEqualTypeOf<Money<'EUR'>>();
  expectTypeOf(times(euros, number)).toEqualTypeOf<Money<'EUR'>>();
});

test('two currencies do not mix', () => {
  expectTypeOf<Money<'EUR'>>().not.toExtend<Money<'CAD'>>();
  // @ts-expect-error euros and dollars have no sum
  checkedByTheCompiler(() => add(euros, dollars));
  // @ts-expect-error nor a difference
  checkedByTheCompiler(() => subtract(euros, dollars));
  // @ts-expect-error nor an order
  checkedByTheCompiler(() => compare(euros, dollars));
  // @ts-expect-error nor a ratio
  checkedByTheCompiler(() => percentOf(euros, dollars, 1));
});

test('an amount and a unit price are different things', () => {
  expectTypeOf<UnitPrice<'EUR'>>().not.toExtend<Money<'EUR'>>();
  expectTypeOf<Money<'EUR'>>().not.toExtend<UnitPrice<'EUR'>>();
  // @ts-expect-error a unit price is not added to an amount
  checkedByTheCompiler(() => add(euros, price));
  // @ts-expect-error nor an amount to a unit price
  checkedByTheCompiler(() => add(price, euros));
  // @ts-expect-error an amount is not extended by a quantity
  checkedByTheCompiler(() => extended(euros, number));
  // @ts-expect-error an amount is not a price to compare with
  checkedByTheCompiler(() => samePrice(price, euros));
  // @ts-expect-error a share is taken of an amount, not of a unit price
  checkedByTheCompiler(() => shareOf(price, { numerator: 1n, denominator: 2n }));
});

test('an amount and a bare number do not mix', () => {
  // @ts-expect-error a number without a currency is not added to an amount
  checkedByTheCompiler(() => add(euros, number));
  // @ts-expect-error nor an amount to it
  checkedByTheCompiler(() => add(number, euros));
  // @ts-expect-error an amount is made of text, never of a float
  checkedByTheCompiler(() => money(1.5, 'EUR'));
  // @ts-expect-error a float is no factor
  checkedByTheCompiler(() => times(euros, 1.5));
  // @ts-expect-error nor is it added to an amount
  checkedByTheCompiler(() => add(euros, 1));
  // @ts-expect-error amounts are not multiplied by each other
  checkedByTheCompiler(() => times(euros, dollars));
  // @ts-expect-error an amount is no quantity
  checkedByTheCompiler(() => extended(price, euros));
  // @ts-expect-error a unit price is no factor
  checkedByTheCompiler(() => times(euros, price));
});
