import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, formatMoney } from '../../../src/language/format.ts';
import { parseLocale } from '../../../src/language/locale.ts';
import { compareDecimals, decimal } from '../../../src/money/decimal.ts';
import { moneyOf, moneyText } from '../../../src/money/money.ts';
import { type DecimalSign, readNumber } from '../../../src/normalize/values/number-text.ts';

describe('a number that settles itself', () => {
  test.each([
    ['0', '0'],
    ['28', '28'],
    ['-28', '-28'],
    ['007', '007'],
    ['+28', '28'],
    ['1 234', '1234'],
    ['1\u00a0234', '1234'],
    ['1\u202f234\u202f567', '1234567'],
    ["1'234", '1234'],
    ['1’234’567', '1234567'],
    ['12,34,567', '1234567', '.'],
    ['1,234,567', '1234567', '.'],
    ['1.234.567', '1234567', ','],
    ['28.00', '28.00', '.'],
    ['28,00', '28.00', ','],
    ['1,234.50', '1234.50', '.'],
    ['1.234,50', '1234.50', ','],
    ['1 234,50', '1234.50', ','],
    ['1 234.50', '1234.50', '.'],
    ['1\u00a0234,50', '1234.50', ','],
    ['1\u202f234,50', '1234.50', ','],
    ['1\u2009234,50', '1234.50', ','],
    ["1'234.50", '1234.50', '.'],
    ['12,34,567.89', '1234567.89', '.'],
    ['1234.5', '1234.5', '.'],
    ['1234,567', '1234.567', ','],
    ['0,500', '0.500', ','],
    ['0.500', '0.500', '.'],
    ['.50', '0.50', '.'],
    [',50', '0.50', ','],
    ['0.0345', '0.0345', '.'],
    ['12.3456', '12.3456', '.'],
    ['1 234,567', '1234.567', ','],
    ['000000066.79', '000000066.79', '.'],
    ['000000003.3000000', '000000003.3000000', '.'],
  ])('%j is %s', (text, settled, sign?: string) => {
    expect(readNumber(text)).toEqual(sign === undefined ? { settled } : { settled, sign });
  });
});

describe('a credit', () => {
  test.each([
    ['-12.00', '.'],
    ['- 12.00', '.'],
    ['−12.00', '.'],
    ['–12.00', '.'],
    ['(12.00)', '.'],
    ['( 12.00 )', '.'],
    ['12.00-', '.'],
    ['12.00 -', '.'],
    ['12.00 CR', '.'],
    ['12.00CR', '.'],
    ['12.00 cr', '.'],
    ['12,00 CR', ','],
    ['12,00 CR.', ','],
    ['(12,00)', ','],
    ['\u200e-12.00', '.'],
    ['\u061c-12.00', '.'],
    ['-\u200f12.00', '.'],
  ])('%j is -12.00', (text, sign) => {
    expect(readNumber(text)).toEqual({ settled: '-12.00', sign });
  });

  test.each(['12.00 DR', '12.00 DB', '+12.00', '12.00'])('%j is a charge', (text) => {
    expect(readNumber(text)).toEqual({ settled: '12.00', sign: '.' });
  });

  test.each(['(-12.00)', '-12.00-', '(12.00) CR', '-12.00 CR', '(12.00', '12.00)', '--12.00', '-(12.00)'])(
    '%j says it twice, or by half, and is refused',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});

describe('a currency', () => {
  test.each([
    ['€12.00', 'EUR'],
    ['12.00 €', 'EUR'],
    ['12.00€', 'EUR'],
    ['£12.00', 'GBP'],
    ['CA$12.00', 'CAD'],
    ['C$12.00', 'CAD'],
    ['12.00 $CA', 'CAD'],
    ['12.00 $ CA', 'CAD'],
    ['US$12.00', 'USD'],
    ['12.00 $US', 'USD'],
    ['A$12.00', 'AUD'],
    ['AU$12.00', 'AUD'],
    ['NZ$12.00', 'NZD'],
    ['EUR 12.00', 'EUR'],
    ['12.00 EUR', 'EUR'],
    ['12.00EUR', 'EUR'],
    ['12.00 د.م.', 'MAD'],
    ['12.00 د.ت', 'TND'],
    ['12.00 ر.س', 'SAR'],
    ['12.00 DH', 'MAD'],
    ['12.00 DHS', 'MAD'],
  ])('in %j is %s', (text, currency) => {
    expect(readNumber(text)).toEqual({ settled: '12.00', sign: '.', currency });
  });

  test.each(['$12.00', '12.00 $', '$ 12.00', '12.00 ¥'])('in %j is of several countries', (text) => {
    expect(readNumber(text)).toEqual({ settled: '12.00', sign: '.' });
  });

  test.each(['-$12.00', '$-12.00', '($12.00)', '$(12.00)', '$12.00-', '-12.00 $', '$12.00 CR', '12.00- $'])(
    'stands on either side of the sign in %j',
    (text) => {
      expect(readNumber(text)).toEqual({ settled: '-12.00', sign: '.' });
    },
  );

  test('outside the brackets of an accounting format is that of the credit', () => {
    expect(readNumber('€ (12.00)')).toEqual({ settled: '-12.00', sign: '.', currency: 'EUR' });
  });

  test.each(['€12.00 €', 'EUR 12.00 EUR', '€ 12.00 CAD', 'EUR', '$', '€ -'])(
    'written twice or without a number, as in %j, is refused',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});

describe('Arabic-Indic digits', () => {
  test.each([
    ['١٢٣٤', '1234', undefined],
    ['١٢٣٤٫٥٠', '1234.50', ','],
    ['١٬٢٣٤٫٥٠', '1234.50', ','],
    ['١٬٢٣٤', '1234', undefined],
    ['١٬٢٣٤٬٥٦٧', '1234567', undefined],
    ['-١٢٫٠٠', '-12.00', ','],
    ['١٢٫٠٠-', '-12.00', ','],
    ['۱۲۳۴٫۵', '1234.5', ','],
    ['١٢.٥٠', '12.50', '.'],
    ['١٬٢٣٤٫٥٦٧', '1234.567', ','],
  ])('%j is %s', (text, settled, sign) => {
    expect(readNumber(text)).toEqual(sign === undefined ? { settled } : { settled, sign });
  });

  test('with the Arabic decimal sign and three decimals are no thousands', () => {
    expect(readNumber('٣٫٤٥٦')).toEqual({ settled: '3.456', sign: ',' });
  });
});

describe('a number of two meanings', () => {
  test.each([
    ['1,234', '1.234', '1234'],
    ['1.234', '1234', '1.234'],
    ['-1,234', '-1.234', '-1234'],
    ['(1,234)', '-1.234', '-1234'],
    ['999,999', '999.999', '999999'],
    ['١٬٢٣٤'.replace('٬', ','), '1.234', '1234'],
  ])('%j is %s by a decimal comma and %s by a point', (text, comma, point) => {
    expect(readNumber(text)).toEqual({ either: { ',': comma, '.': point } });
  });

  test('keeps its currency', () => {
    expect(readNumber('€1,234')).toEqual({ either: { ',': '1.234', '.': '1234' }, currency: 'EUR' });
  });
});

describe('refused', () => {
  test.each([
    '',
    ' ',
    '-',
    '.',
    ',',
    '28,0O',
    '2 8.00',
    '12 34',
    '1 2345',
    '1234 567',
    '1,23,45',
    '1,2345,678',
    '12345,678.00',
    '1.234.56',
    '1,234,56',
    '1,234.56.78',
    '1.234,56,78',
    '12.',
    '12,',
    '1..2',
    '1e5',
    '1.2E+10',
    'abc',
    '12abc',
    'N/A',
    'n/a',
    '#REF!',
    '0x10',
    '1/2',
    '12:00',
    '2026-10-31',
    '31/10/2026',
    '=1+1',
    '12%',
    '1_000',
    'Infinity',
    'NaN',
  ])('%j', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

/** The styles in which carriers write an amount, made of its sign, whole units and two decimals. */
const STYLES: Readonly<Record<string, (minus: boolean, whole: string, cents: string) => string>> = {
  plain: (minus, whole, cents) => `${minus ? '-' : ''}${whole}.${cents}`,
  English: (minus, whole, cents) => `${minus ? '-' : ''}$${grouped(whole, ',')}.${cents}`,
  French: (minus, whole, cents) => `${minus ? '-' : ''}${grouped(whole, '\u202f')},${cents} €`,
  Canadian: (minus, whole, cents) => `${minus ? '-' : ''}${grouped(whole, '\u00a0')},${cents} $`,
  German: (minus, whole, cents) => `${minus ? '-' : ''}${grouped(whole, '.')},${cents}`,
  Swiss: (minus, whole, cents) => `CHF ${minus ? '-' : ''}${grouped(whole, '’')}.${cents}`,
  bracketed: (minus, whole, cents) => `${minus ? '(' : ''}${grouped(whole, ',')}.${cents}${minus ? ')' : ''}`,
  trailing: (minus, whole, cents) => `${whole}.${cents}${minus ? '-' : ''}`,
  credited: (minus, whole, cents) => `${grouped(whole, ' ')},${cents}${minus ? ' CR' : ''}`,
  padded: (minus, whole, cents) => `${minus ? '-' : ''}${whole.padStart(12, '0')}.${cents}`,
  'Arabic-Indic': (minus, whole, cents) =>
    `${minus ? '\u061c-' : ''}${arabic(grouped(whole, '٬'))}٫${arabic(cents)} د.م.\u200f`,
};

test.each(Object.entries(STYLES))('an amount written in %s style is read back', (_, write) => {
  fc.assert(
    fc.property(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 24n }), cents(), (minus, whole, fraction) => {
      const reading = readNumber(write(minus, String(whole), fraction));
      const read = decimal(reading && 'settled' in reading ? reading.settled : 'unreadable');
      expect(compareDecimals(read, decimal(`${minus ? '-' : ''}${whole}.${fraction}`))).toBe(0);
    }),
  );
});

test.each(['en-US', 'en-GB', 'fr-FR', 'fr-CA', 'fr-MA', 'ar-MA', 'ar-EG', 'ar-TN', 'ar-SA'])(
  'what we write in %s is read back',
  (tag) => {
    const locale = parseLocale(tag);
    if (!locale) throw new RangeError(`no such locale: ${tag}`);
    const currency = { MA: 'MAD', EG: 'EGP', TN: 'TND', SA: 'SAR', FR: 'EUR', GB: 'GBP' }[
      locale.region ?? ''
    ];
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), (digits) => {
        const amount = moneyOf({ digits, scale: 2 }, currency ?? 'CAD');
        for (const text of [formatMoney(amount, locale), formatAmount(amount, locale)])
          expect(meanings(text)).toContainEqual(moneyText(amount));
      }),
    );
  },
);

/** The readings of a text as plain decimals without leading zeros of sign: one, or two where it is ambiguous. */
function meanings(text: string): string[] {
  const reading = readNumber(text);
  if (!reading) return [];
  const values = 'settled' in reading ? [reading.settled] : signs().map((sign) => reading.either[sign]);
  return values.map((value) => (/^-0*\.?0*$/.test(value) ? value.slice(1) : value));
}

function signs(): DecimalSign[] {
  return ['.', ','];
}

function cents(): fc.Arbitrary<string> {
  return fc.nat({ max: 99 }).map((value) => String(value).padStart(2, '0'));
}

function grouped(whole: string, separator: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, separator);
}

function arabic(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
}

test.each([...'-\u00ad\u02d7\u2010\u2011\u2012\u2013\u2014\u2015\u207b\u2212\ufe58\ufe63\uff0d'])(
  'the sign %j before or after a number is a minus',
  (sign) => {
    expect(readNumber(`${sign}28.00`)).toEqual({ settled: '-28.00', sign: '.' });
    expect(readNumber(`28,50${sign}`)).toEqual({ settled: '-28.50', sign: ',' });
    expect(readNumber(`2${sign}8.00`)).toBeUndefined();
  },
);

describe('numbers that no report could hold', () => {
  test.each([
    [`1.${'0'.repeat(20)}`, true],
    [`1.${'0'.repeat(21)}`, false],
    [`0,${'1'.repeat(21)}`, false],
    ['9'.repeat(30), true],
    ['9'.repeat(31), false],
    [`-${'9'.repeat(30)}.5`, true],
  ])('%s: %s', (text, isRead) => {
    expect(readNumber(text) !== undefined).toBe(isRead);
  });
});
