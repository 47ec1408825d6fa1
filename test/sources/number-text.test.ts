import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDecimal } from '../../src/sources/number-text.ts';

test.each([
  [0, 0, '0'],
  [-0, 0, '0'],
  [28, 0, '28'],
  [-31.5, 0, '-31.5'],
  [0.1 + 0.2, 0, '0.3'],
  [1.005, 0, '1.005'],
  [0.0345, 0, '0.0345'],
  [1e-7, 0, '0.0000001'],
  [1.5e21, 0, '1500000000000000000000'],
  [123456789012345680, 0, '123456789012346000'],
  [15145550101, 0, '15145550101'],
  [0.09975, 2, '9.975'],
  [0.29, 2, '29'],
  [0.07, 2, '7'],
  [-0.125, 2, '-12.5'],
  [0.0001, 2, '0.01'],
  [2, 2, '200'],
])('%d moved by %d is %s', (value, shift, text) => {
  expect(plainDecimal(value, shift)).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d has no text', (value) => {
  expect(plainDecimal(value)).toBeUndefined();
});

test('any amount of up to 15 digits comes back digit for digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat({ max: 6 }), (digits, scale) => {
      const text = plainDecimal(digits / 10 ** scale) ?? '';
      expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      expect(Number(text)).toBe(digits / 10 ** scale);
      const percent = plainDecimal(digits / 10 ** scale, 2) ?? '';
      expect(percent).toBe(plainDecimal((digits * 100) / 10 ** scale));
    }),
  );
});
