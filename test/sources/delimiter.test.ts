import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectDelimiter } from '../../src/sources/delimiter.ts';
import { DELIMITERS } from '../../src/sources/source.ts';
import { problemOf } from './problem-of.ts';

test.each([
  [',', 'a,b,c\n1,2,3\n'],
  [';', 'a;b;c\n1;2;3\n'],
  ['\t', 'a\tb\n1\t2\n'],
  ['|', 'a|b|c\n1|2|3\n'],
  [';', 'Service;Montant\nA;1,50\nB;2,00\n'],
  [';', 'A;1,50\nB;2,00\nC;3,10\n'],
  [';', '514-555-0101;1 234,50;1 234,50\n514-555-0102;2 234,50;1 234,50\n'],
  [';', `Compte;Libellé;Prix;Total\n${'1;Accès, fibre;1 234,50;1 234,50\n'.repeat(30)}`],
  [',', 'Service,Amount\n"A","1,234.50"\n"B","2,234.50"\n'],
  [',', 'Service,Note\nA,"x; y; z"\nB,"x; y; z"\n'],
  [',', '1,2,3\n4,5,6\n'],
  [',', 'Amount\n12\n13\n'],
  [',', ''],
  ['|', 'Report: Custom, all calls\nDate: Feb 1, 2023\nA|B|C|D\n1|2|3|4\n5|6|7|8\n'],
  [';', 'Facture du 1er mars\n\n\nCompte;Service;Prix\n1;2;3\n4;5;6\n'],
  ['\t', 'Doe, Jane\tA\t1.00\tx\nRoe, John\tB\t2.00\ty\n'],
  [',', 'DH,1,2,3,4\nDS,1,2\nDE,1,2,3\nDS,4,5\nDF,9\n'],
  [';', 'a;b\r1;2\r'],
  [';', '"a;b";"c\nd";e\n"1";"2";3\n'],
  [';', 'Hauteur 2"; a\nx;y\n'],
] as const)('%j divides %j', (delimiter, text) => {
  expect(detectDelimiter(text, 'f.csv')).toBe(delimiter);
});

test('a tie is a problem that names the candidates', async () => {
  expect(await problemOf(() => detectDelimiter('a,b;c\nd,e;f\n', 'bill.csv'))).toEqual({
    id: 'delimiter-undetected',
    place: { file: 'bill.csv' },
    found: 'the columns may be divided by "," or ";": each explains the first records equally well',
    expected: 'one delimiter',
    fix: 'Name it in bill-audit.yaml, such as layout: { delimiter: ";" }, or export the file again as CSV',
  });
  const problem = await problemOf(() => detectDelimiter('a\tb|c\nd\te|f\n', 'bill.csv'));
  expect(problem.found).toContain('a tab or "|"');
});

test('twice the fields settle a tie, one fewer does not', async () => {
  expect(detectDelimiter('a,b;c;d;e\nf,g;h;i;j\n', 'f.csv')).toBe(';');
  expect((await problemOf(() => detectDelimiter('a,b;c;d\nf,g;h;i\n', 'f.csv'))).id).toBe(
    'delimiter-undetected',
  );
});

test('the last record of a cut sample does not count', () => {
  const text = `${'a;b;c\n'.repeat(2)}1,2,3,4,5`;
  expect(detectDelimiter(text, 'f.csv', false)).toBe(';');
  expect(detectDelimiter('a;b;c', 'f.csv', false)).toBe(';');
});

test('only the first fifty records are looked at', () => {
  expect(detectDelimiter(`${'a;b\n'.repeat(50)}${'a|b|c\n'.repeat(500)}`, 'f.csv')).toBe(';');
});

test('any table of words and decimal commas gives its delimiter back, quoted or not', () => {
  const cell = fc.constantFrom('Accès', '514-555-0101', 'VOIP-STD', '', '28.00', 'x y');
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(table, fc.constantFrom(...DELIMITERS), fc.boolean(), (rows, delimiter, quotes) => {
      const write = (text: string) => (quotes ? `"${text}"` : text);
      const text = rows.map((cells) => cells.map(write).join(delimiter)).join('\r\n');
      expect(detectDelimiter(text, 'f.csv')).toBe(delimiter);
    }),
  );
});
