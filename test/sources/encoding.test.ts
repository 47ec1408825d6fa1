import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { detectEncoding, utf8Chunks } from '../../src/sources/encoding.ts';
import { ENCODINGS, type Encoding } from '../../src/sources/source.ts';
import { problemOf } from './problem-of.ts';

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  return Buffer.concat([...utf8Chunks(bytes, encoding)]).toString();
}

function readBack(text: string, encoding: Encoding): [Encoding, string] {
  const bytes = iconv.encode(text, encoding);
  const found = detectEncoding(bytes, 'f.csv');
  return [found, decoded(bytes, found)];
}

const FRENCH =
  'Numéro;Libellé;Prix\n514;Téléphonie « fixe » n° 2, l’accès;1\u00a0234,50 €\nŒuvre;Fenêtre à côté;Ça\n';
const ARABIC = 'رقم الحساب;الوصف;المبلغ\n0522;خدمة الهاتف الثابت؛ اشتراك شهري;1,50\n';

test.each([
  ['windows-1252', FRENCH],
  ['windows-1252', 'Libellé,Amount\nA,1\n'],
  ['windows-1252', 'Prix;€\n1;2\n'],
  ['windows-1252', '€'],
  ['windows-1252', 'Total : 1\u00a0234,50\n'],
  ['windows-1252', 'RÉFÉRENCE;DÉSIGNÉ;Créée;Liée\n'],
  ['windows-1252', 'Qté;N°;à\n'],
  ['windows-1252', 'a;25,00 €;«\u00a0»\n'],
  ['windows-1256', ARABIC],
  ['windows-1256', 'المبلغ,Amount\nA,1\n'],
  ['windows-1256', 'خط الهاتف\n1\n'],
  ['windows-1256', 'Description;المبلغ شهري;Forfait Mobile Illimite\nLigne;هاتف;x\n'],
  ['utf-8', FRENCH],
  ['utf-8', ARABIC],
  ['utf-8', 'plain,ascii\n'],
  ['utf-16le', 'Service,Amount\n1,2\n'],
  ['utf-16be', 'Service,Amount\n1,2\n'],
  ['utf-16le', ARABIC],
] as const)('%s is found and decoded: %j', (encoding, text) => {
  expect(readBack(text, encoding)).toEqual([encoding, text]);
});

test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
  'a byte order mark says %s and is not text',
  (encoding) => {
    const bytes = iconv.encode(`\ufeff${ARABIC}`, encoding);
    const found = detectEncoding(bytes, 'f.csv');
    expect([found, decoded(bytes, found)]).toEqual([encoding, ARABIC]);
  },
);

test('a hint wins over the distribution of bytes', () => {
  const bytes = iconv.encode(FRENCH, 'windows-1252');
  expect(detectEncoding(bytes, 'f.csv', 'windows-1256')).toBe('windows-1256');
});

test('a character cut by a chunk border stays whole', () => {
  for (const encoding of ENCODINGS) {
    const text = `${'x'.repeat((1 << 20) - 1)}é${'y'.repeat(10)}€`;
    const bytes = iconv.encode(encoding === 'windows-1256' ? text : `a${text}`, encoding);
    expect(decoded(bytes, encoding)).toBe(encoding === 'windows-1256' ? text : `a${text}`);
  }
});

test('UTF-8 chunks share the memory of the file', () => {
  const bytes = Buffer.from('é,1\n');
  expect([...utf8Chunks(bytes, 'utf-8')].map((chunk) => chunk.buffer)).toEqual([bytes.buffer]);
});

test('binary data is refused', async () => {
  for (const bytes of [
    [0, 0, 0, 0],
    [65, 0, 0, 66],
    [1, 2, 3, 0, 5, 0, 9, 9],
    [65, 0, 66],
  ]) {
    expect(await problemOf(() => detectEncoding(Buffer.from(bytes), 'bill.csv'))).toEqual({
      id: 'file-binary',
      place: { file: 'bill.csv' },
      found: 'the file is not text: it holds binary data',
      expected: 'a delimited text file (CSV, TSV, TXT) or a workbook (.xlsx)',
      fix: 'Export it again as CSV or .xlsx.',
    });
  }
});

test('binary data is refused under a hint too', async () => {
  const problem = await problemOf(() => detectEncoding(Buffer.from([65, 0, 66]), 'bill.csv', 'windows-1252'));
  expect(problem.id).toBe('file-binary');
});

test('UTF-8 with one broken line is not taken for Windows-1252', async () => {
  const bytes = Buffer.concat([Buffer.from('Libellé\nTéléphone\n'), Buffer.from([0xe9, 0x0a])]);
  expect(await problemOf(() => detectEncoding(bytes, 'bill.csv'))).toEqual({
    id: 'encoding-mixed',
    place: { file: 'bill.csv', line: 3 },
    found: 'the file is mostly UTF-8, but this line holds bytes that are not',
    expected: 'one encoding throughout',
    fix: 'Export the file again as UTF-8; it may be cut short, or joined from files in two encodings.',
  });
});

test('a file that is said to be UTF-8 must be', async () => {
  const bytes = Buffer.concat([Buffer.from('\ufeffa\n'), Buffer.from([0xe9, 0x0a])]);
  const problem = {
    id: 'encoding-mismatch',
    place: { file: 'bill.csv', line: 2 },
    found: 'the file is said to be UTF-8, but holds bytes that are not',
    expected: 'one encoding throughout',
    fix: 'Export it again as UTF-8, or name its encoding in bill-audit.yaml, such as layout: { encoding: windows-1252 }',
  };
  expect(await problemOf(() => detectEncoding(bytes, 'bill.csv'))).toEqual(problem);
  expect(await problemOf(() => detectEncoding(bytes, 'bill.csv', 'utf-8'))).toEqual(problem);
});

test('UTF-16 has an even number of bytes', async () => {
  expect(await problemOf(() => detectEncoding(Buffer.from([0xff, 0xfe, 65]), 'bill.csv'))).toEqual({
    id: 'encoding-mismatch',
    place: { file: 'bill.csv' },
    found:
      'the file is said to be UTF-16, but has an odd number of bytes: it is cut short or in another encoding',
    expected: 'two bytes for each character',
    fix: 'Download it again, or name its encoding in bill-audit.yaml, such as layout: { encoding: windows-1252 }',
  });
});

test('any text of French words comes back from Windows-1252, any of Arabic words from Windows-1256', () => {
  const words = (list: readonly string[]) =>
    fc.array(fc.constantFrom(...list), { minLength: 1, maxLength: 30 });
  const french = [
    'Téléphonie',
    'Numéro',
    'déjà',
    'à',
    'Août',
    '12,50 €',
    'n° 3',
    'l’appel',
    'cœur',
    '« ici »',
    'A',
  ];
  const arabic = ['رقم', 'الهاتف', 'المبلغ', 'شهر', 'خدمة', '12.50', 'Mobile', 'إنترنت', 'فاتورة، دفع', 'A'];
  fc.assert(
    fc.property(words(french), (list) => {
      const text = ['Libellé', ...list].join(';');
      expect(readBack(text, 'windows-1252')).toEqual(['windows-1252', text]);
    }),
  );
  fc.assert(
    fc.property(words(arabic), (list) => {
      const text = ['الوصف', ...list].join(';');
      expect(readBack(text, 'windows-1256')).toEqual(['windows-1256', text]);
    }),
  );
});

test('byte order marks in the middle are left out, wherever a chunk ends', () => {
  for (let shift = 0; shift < 8; shift += 1) {
    const start = 'x'.repeat((1 << 20) - shift);
    const text = `${start}\ufeffé\ufeff\ufeff€\ufeff`;
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const)
      expect(decoded(iconv.encode(text, encoding), encoding) === `${start}é€`).toBe(true);
  }
});

const FIX_MIXED =
  'Export the file again as UTF-8; it may be joined from files in two encodings. Where the line is right as it is, name the encoding in bill-audit.yaml, such as layout: { encoding: windows-1252 }';

test.each([
  ['French', 'Téléphonie;1\n'],
  ['capitals', 'ÉTÉ\n'],
  ['a number sign', 'n° 3\n'],
  ['quotation marks', 'l’appel\n'],
  ['euros', '12 €\n'],
  ['Arabic', 'رقم\n'],
  ['a byte order mark', '\ufeffa;b\n'],
])('a line of UTF-8 in a file that mostly is not: %s', async (_, line) => {
  const other = iconv.encode('Libellé;Prix\nTéléphonie fixe à côté;Été\n', 'windows-1252');
  const bytes = Buffer.concat([other, Buffer.from(line), other, other]);
  expect(await problemOf(() => detectEncoding(bytes, 'bill.csv'))).toEqual({
    id: 'encoding-mixed',
    place: { file: 'bill.csv', line: 3 },
    found: 'the file is not UTF-8, but this line is',
    expected: 'one encoding throughout',
    fix: FIX_MIXED,
  });
  expect(detectEncoding(bytes, 'bill.csv', 'windows-1252')).toBe('windows-1252');
});

test.each([
  ['CAFÉ\u00a0: 3\nMÉLANGÉ\u00a0!\nTéléphonie\nà\n'],
  ['« côté\u00a0» 12\u00a0€\nà bientôt\n'],
  ['OÙ\u00a0?\nété\n'],
])('Windows-1252 that is UTF-8 here and there by chance is Windows-1252: %j', (text) => {
  expect(readBack(text, 'windows-1252')).toEqual(['windows-1252', text]);
});

test.each(['utf-16le', 'utf-16be'] as const)(
  'a part of one byte a letter in %s is a problem',
  async (encoding) => {
    const part = Buffer.from('Laurentel,5145550101,recurring,28.00\n\n');
    const bytes = Buffer.concat([iconv.encode(ARABIC, encoding), part, iconv.encode(ARABIC, encoding)]);
    const problem = {
      id: 'encoding-mixed',
      place: { file: 'bill.csv', line: 3 },
      found: 'the file is UTF-16, but this line holds letters of one byte',
      expected: 'one encoding throughout',
      fix: 'Export the file again as UTF-8; it may be joined from files in two encodings.',
    };
    expect(await problemOf(() => detectEncoding(bytes, 'bill.csv'))).toEqual(problem);
    expect(await problemOf(() => detectEncoding(bytes, 'bill.csv', encoding))).toEqual(problem);
  },
);

test('Chinese is no part of one byte a letter', () => {
  const text = `编号,金额\n${'电话月租费'.repeat(200)},1\n`;
  const bytes = iconv.encode(`\ufeff${text}`, 'utf-16le');
  expect(decoded(bytes, detectEncoding(bytes, 'f.csv'))).toBe(text);
});
