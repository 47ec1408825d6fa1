import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingKey } from '../../../src/normalize/headings/heading-key.ts';

describe('headings that people read as the same', () => {
  test.each([
    [
      'facture no',
      'Facture n°',
      'FACTURE N°',
      'Facture no.',
      'Facture nº',
      'Facture #',
      'Facture №',
      'La facture, numéro',
    ],
    [
      'no facture',
      'N° de facture',
      'N° de la facture',
      'Numéro de facture',
      'No facture',
      'NUMERO FACTURE',
      '# facture',
    ],
    [
      'invoice no',
      'Invoice No.',
      'Invoice Number',
      'invoice_number',
      'Invoice #',
      'INVOICE-NO',
      'invoice nbr'.replace('nbr', 'num'),
    ],
    ['date echeance', "Date d'échéance", 'Date d’échéance', 'DATE ECHEANCE', 'date_echeance'],
    [
      'montant ht',
      'Montant HT',
      'Montant (HT)',
      'Montant HT (CAD)',
      'Montant HT ($)',
      'Montant HT [EUR]',
      'Montant HT (€)',
      'Montant HT (CA$)',
    ],
    ['amount', 'Amount', 'Amount (USD)', 'Amount ($)', 'The amount', 'AMOUNT:', 'Amount (US$)'],
    ['remise %', 'Remise %', 'Remise (%)', 'remise, %'],
    ['no حساب', 'رقم الحساب', 'رقم  الحساب', 'رَقْم الحساب'],
    ['فاتوره no', 'الفاتورة رقم', 'الفاتوره رقم'],
  ])('%s', (key, ...headings) => {
    expect(headings.map(headingKey)).toEqual(headings.map(() => key));
  });
});

test.each([
  ['Unit price', 'Price'],
  ['Valid from', 'Valid to'],
  ['Invoice date', 'Invoice'],
  ['Montant HT', 'Montant TTC'],
  ['Remise %', 'Remise'],
  ['Account', 'Account no'],
])('%j and %j are two headings', (a, b) => {
  expect(headingKey(a)).not.toBe(headingKey(b));
});

test.each([
  ['du', 'du'],
  ['Du', 'du'],
  ['au', 'au'],
  ['de', 'de'],
  ['N°', 'no'],
  ['#', 'no'],
  ['', ''],
  ['---', ''],
])('%j alone is %j', (heading, key) => {
  expect(headingKey(heading)).toBe(key);
});

test('a key is its own key', () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abnoédu °#%$€()_-/'رقم1") });
  fc.assert(
    fc.property(letters, (heading) => {
      expect(headingKey(headingKey(heading))).toBe(headingKey(heading));
    }),
  );
});
