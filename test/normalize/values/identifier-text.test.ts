import fc from 'fast-check';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, test } from 'vitest';
import { type IdentifierKind, IdentifierReader } from '../../../src/normalize/values/identifier-text.ts';

describe('a telephone number is one number in all its spellings', () => {
  test.each([
    [
      'CA',
      '+15145550101',
      [
        '514-555-0101',
        '(514) 555-0101',
        '+1 514 555 0101',
        '1-514-555-0101',
        '5145550101',
        '001 514 555 0101',
        '514.555.0101',
        '514‑555‑0101',
        '٥١٤٥٥٥٠١٠١',
        '\u202a514-555-0101\u202c',
        '514\u00a0555\u00a00101',
      ],
    ],
    [
      'FR',
      '+33123456789',
      [
        '01 23 45 67 89',
        '+33 1 23 45 67 89',
        '0123456789',
        '01.23.45.67.89',
        '+33 (0)1 23 45 67 89',
        '0033123456789',
        '33123456789',
      ],
    ],
    [
      'MA',
      '+212522123456',
      [
        '0522-123456',
        '05 22 12 34 56',
        '+212 522 123456',
        '00212522123456',
        '+212 (0)5 22 12 34 56',
        '٠٥٢٢١٢٣٤٥٦',
      ],
    ],
    [
      'GB',
      '+442079460123',
      ['020 7946 0123', '+44 20 7946 0123', '+44 (0)20 7946 0123', '0044 20 7946 0123', '(020) 7946-0123'],
    ],
  ])('%s %s', (country, key, spellings) => {
    expect(keys(country, 'service', spellings)).toEqual(spellings.map(() => key));
  });

  test('with its extension, which is another service', () => {
    const spellings = [
      '514-555-0101 ext. 22',
      '5145550101x22',
      '(514) 555-0101 #22',
      '514-555-0101 poste 22',
    ];
    expect(keys('CA', 'service', spellings)).toEqual(spellings.map(() => '+15145550101x22'));
  });

  test('that differs in a digit is another number', () => {
    expect(new Set(keys('CA', 'service', ['514-555-0101', '514-555-0102', '+33 514555010'])).size).toBe(3);
  });

  test('and without a country only what is written with one is international', () => {
    expect(keys(undefined, 'service', ['514-555-0101', '514 555 0101', '+1 514 555 0101'])).toEqual([
      '5145550101',
      '5145550101',
      '+15145550101',
    ]);
    expect(keys('ZZ', 'service', ['514-555-0101'])).toEqual(['5145550101']);
  });

  test('too short or too long to be one is compared by its letters and digits', () => {
    expect(keys('CA', 'service', ['514 555', '1234-5678-9012-3456-7890'])).toEqual([
      '514555',
      '12345678901234567890',
    ]);
  });
});

test('a circuit is one circuit whatever parts its letters and digits', () => {
  const spellings = [
    '45/KFGS/123456//PT',
    '45.KFGS.123456..PT',
    '45 kfgs 123456 pt',
    '45-KFGS-123456-PT',
    '٤٥/KFGS/١٢٣٤٥٦//PT',
  ];
  expect(keys('CA', 'service', spellings)).toEqual(spellings.map(() => '45KFGS123456PT'));
});

test('an account keeps its zeros and loses its punctuation', () => {
  expect(keys('CA', 'account', ['0514-01', '0514 01', '٠٥١٤٠١', '514-01', 'É-12'])).toEqual([
    '051401',
    '051401',
    '051401',
    '51401',
    'E12',
  ]);
});

test('an account that looks like a telephone number is no telephone number', () => {
  expect(keys('CA', 'account', ['514-555-0101', '+1 514 555 0101'])).toEqual(['5145550101', '15145550101']);
});

test('an invoice number is read as an account is', () => {
  expect(keys('CA', 'number', ['L-2026-10-514', 'l 2026/10/514'])).toEqual(['L202610514', 'L202610514']);
});

test('a code keeps its punctuation', () => {
  expect(keys('CA', 'code', ['voip-std', 'VOIP-STD', ' VoIP-Std ', 'VOIP STD', 'VOIP.STD', '-'])).toEqual([
    'VOIP-STD',
    'VOIP-STD',
    'VOIP-STD',
    'VOIP STD',
    'VOIP.STD',
    '-',
  ]);
});

test('a carrier is compared without case, accents and spaces', () => {
  expect(keys('CA', 'carrier', ['Boréal Mobile', 'BOREAL  MOBILE', '\u200fBoréal\u00a0Mobile'])).toEqual([
    'boreal mobile',
    'boreal mobile',
    'boreal mobile',
  ]);
});

test('what was written is kept for display, on one line and without marks', () => {
  const reader = new IdentifierReader('FR');
  expect(reader.read(' \u200e01\u00a023\n45 67 89\u200f ', 'service')).toEqual({
    written: '01 23 45 67 89',
    key: '+33123456789',
  });
  expect(reader.read('0123456789', 'service')).toEqual({ written: '0123456789', key: '+33123456789' });
});

test.each<IdentifierKind>(['service', 'account', 'number', 'code', 'carrier'])(
  'a %s of nothing is none',
  (kind) => {
    expect(['', ' ', '\u200f'].map((text) => new IdentifierReader('CA').read(text, kind))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  },
);

test('punctuation alone is no service and no account', () => {
  expect(keys('CA', 'service', ['-', '—', '//', '()'])).toEqual([undefined, undefined, undefined, undefined]);
  expect(keys('CA', 'account', ['-'])).toEqual([undefined]);
});

test('one text is another thing as another kind', () => {
  const reader = new IdentifierReader('CA');
  expect([reader.read('514-555-0101', 'service')?.key, reader.read('514-555-0101', 'code')?.key]).toEqual([
    '+15145550101',
    '514-555-0101',
  ]);
});

function keys(
  country: string | undefined,
  kind: IdentifierKind,
  texts: readonly string[],
): (string | undefined)[] {
  const reader = new IdentifierReader(country);
  return texts.map((text) => reader.read(text, kind)?.key);
}

test.each(['CA', 'US', 'FR', 'GB', 'MA'])(
  'plain numbers of %s are what the library makes of them',
  (country) => {
    const reader = new IdentifierReader(country);
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 11 });
    const gap = fc.constantFrom('', ' ', '-', '.');
    fc.assert(
      fc.property(digits, gap, fc.boolean(), (numbers, between, brackets) => {
        // Two noughts are the prefix of a country.
        fc.pre(numbers[0] !== 0 || numbers[1] !== 0);
        const parts = [numbers.slice(0, 3), numbers.slice(3, 6), numbers.slice(6)].map((part) =>
          part.join(''),
        );
        const text = [brackets ? `(${parts[0]})` : parts[0], ...parts.slice(1)].join(between);
        const pairs = numbers
          .join('')
          .replace(/^(..)(..)(..)(..)(.*)$/, `$1${between}$2${between}$3${between}$4${between}$5`);
        for (const written of [text, pairs]) {
          const number = parsePhoneNumberFromString(written, country as CountryCode);
          const key = number?.isPossible() ? number.number : written.replace(/[^\d]/g, '');
          expect([written, reader.read(written, 'service')?.key]).toEqual([written, key]);
        }
      }),
      { numRuns: 500, seed: 20261121 },
    );
  },
);
