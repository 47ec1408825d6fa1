import { expect, test } from 'vitest';
import { isCurrency, minorDecimals } from '../../src/money/currency.ts';

test.each([
  [0, ['JPY', 'XOF', 'XAF', 'KRW', 'CLP', 'VND', 'ISK', 'XPF', 'DJF', 'KMF', 'RWF', 'UGX', 'PYG', 'GNF']],
  [2, ['EUR', 'CAD', 'USD', 'GBP', 'AUD', 'MAD', 'DZD', 'AED', 'SAR', 'EGP', 'QAR', 'CHF', 'MRU', 'LBP']],
  [3, ['TND', 'KWD', 'BHD', 'OMR', 'JOD', 'LYD', 'IQD']],
])('%d decimals', (decimals, currencies) => {
  expect(currencies.filter((code) => minorDecimals(code) !== decimals)).toEqual([]);
  expect(currencies.filter((code) => !isCurrency(code))).toEqual([]);
});

test.each(['', 'eur', 'EU', 'EURO', 'XXX', 'XTS', 'FRF', 'DEM', 'ZZZ', 'XAU', 'EUR '])(
  '%j is not a currency in use',
  (code) => {
    expect(isCurrency(code)).toBe(false);
  },
);
