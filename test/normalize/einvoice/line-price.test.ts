import { describe, expect, test } from 'vitest';
import { decimal, decimalText, shortText } from '../../../src/money/decimal.ts';
import { pricedByThing, pricePerUnit } from '../../../src/normalize/einvoice/line-price.ts';

describe('pricePerUnit', () => {
  test.each([
    ['5.00', '100', '0.05'],
    ['12.50', '1', '12.5'],
    ['4', '5', '0.8'],
    ['10.00', '2.5', '4'],
    ['0', '3', '0'],
    ['-1', '8', '-0.125'],
    ['10.00', '3', '3.333333333333'],
    ['20', '3', '6.666666666667'],
    ['1', '1024', '0.0009765625'],
  ])('%s for %s is %s each', (price, base, each) => {
    const result = pricePerUnit(decimal(price), decimal(base));
    expect(result && decimalText(result)).toBe(each);
  });

  test('is unknown for nothing or less', () => {
    expect(pricePerUnit(decimal('1'), decimal('0.00'))).toBeUndefined();
    expect(pricePerUnit(decimal('1'), decimal('-1'))).toBeUndefined();
  });
});

describe('pricedByThing', () => {
  const priced = (
    quantity: string,
    price: string,
    unit: string,
    from: string,
    to: string,
  ): string | undefined => {
    const things = pricedByThing({ quantity: decimal(quantity), unitPrice: decimal(price) }, unit, from, to);
    return things && `${shortText(things.quantity)} × ${shortText(things.unitPrice)}`;
  };

  test.each([
    ['3', '20.00', 'MON', '2026-10-01', '2026-12-31', '1 × 60'],
    ['30', '20.00', 'MON', '2026-10-01', '2026-12-31', '10 × 60'],
    ['2', '60.00', 'QAN', '2026-01-01', '2026-06-30', '1 × 120'],
    ['12', '5', 'MON', '2026-03-15', '2027-03-14', '1 × 60'],
    ['10', '20.00', 'MON', '2026-10-01', '2026-10-31', undefined],
    ['4', '20.00', 'MON', '2026-10-01', '2026-12-31', undefined],
    ['0.5', '20.00', 'MON', '2026-10-01', '2026-10-15', undefined],
    ['3', '20.00', 'MON', '2026-10-01', '2026-11-15', undefined],
    ['3', '20.00', 'C62', '2026-10-01', '2026-12-31', undefined],
    ['3', '20.00', 'MON', '', '2026-12-31', undefined],
    ['3', '20.00', 'MON', '2026-12-31', '2026-10-01', undefined],
    ['1', '20.00', 'ANN', '2026-10-01', '2026-12-31', undefined],
  ])('%s × %s %s from %s to %s', (quantity, price, unit, from, to, things) => {
    expect(priced(quantity, price, unit, from, to)).toBe(things);
  });
});
