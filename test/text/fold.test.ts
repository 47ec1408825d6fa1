import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiDigits, compareText, fold, foldWords, withoutInvisible } from '../../src/text/fold.ts';

test('Arabic-Indic and Persian digits become ASCII digits', () => {
  expect(asciiDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0 a')).toBe('0123456789 0123456789 0 a');
});

test('marks that nobody sees are taken out', () => {
  const marks = '\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff';
  expect(withoutInvisible(`a${marks}b c`)).toBe('ab c');
});

describe('one spelling', () => {
  test.each([
    ['Réseau', 'reseau'],
    ['RE\u0301SEAU', 'reseau'],
    ['ÉLÉMENT  Ça', 'element ca'],
    ['Œuvre ŒUVRE œuvre', 'oeuvre oeuvre oeuvre'],
    ['Æther', 'aether'],
    ['\u00a0Bell\u202fCanada \t inc.', 'bell canada inc.'],
    ['l’abonné lʼabonné l`abonné l´abonné', "l'abonne l'abonne l'abonne l'abonne"],
    ['ﬁbre', 'fibre'],
    ['４５', '45'],
    ['N°', 'n°'],
    ['مُشَغِّل', 'مشغل'],
    ['الـمـشـغـل', 'المشغل'],
    ['أحمد إحمد آحمد ٱحمد', 'احمد احمد احمد احمد'],
    ['مبنى', 'مبني'],
    ['فاتورة', 'فاتوره'],
    ['رقم ٤٥', 'رقم 45'],
    ['\u200fرقم\u200e', 'رقم'],
    ['', ''],
    ['  ', ''],
  ])('%j is %j', (text, spelling) => {
    expect(fold(text)).toBe(spelling);
  });

  test('is not changed by folding again', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(foldWords(foldWords(text))).toBe(foldWords(text));
      }),
    );
  });

  test('is the same in capitals', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcdéèêçàôûîïëœæ ' -9") });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});

test.each([
  ['Frais mensuels – ligne (VoIP)', 'frais mensuels ligne voip'],
  ['45/KFGS/123456//PT', '45 kfgs 123456 pt'],
  ['Remise 10 %', 'remise 10 %'],
  ["l'abonné", 'l abonne'],
  ['---', ''],
  ['رسوم (شهرية)', 'رسوم شهريه'],
])('%j has the words %j', (text, words) => {
  expect(foldWords(text)).toBe(words);
});

test('texts are ordered by code unit, not by the language of the machine', () => {
  expect(['é', 'b', 'B', 'a', 'Z', '10', '9', ''].sort(compareText)).toEqual([
    '',
    '10',
    '9',
    'B',
    'Z',
    'a',
    'b',
    'é',
  ]);
  expect(compareText('a', 'a')).toBe(0);
});

function anyText(): fc.Arbitrary<string> {
  const letters = [..."aZ9é œŒæ'’-/°%ـةىأًٱ٣۴\u00a0\u200f\u0301ﬁΣςİı"];
  return fc.string({ unit: fc.constantFrom(...letters) });
}
