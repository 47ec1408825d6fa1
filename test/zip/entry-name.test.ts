import { expect, test } from 'vitest';
import { entryName } from '../../src/zip/entry-name.ts';

test.each([
  ['UTF-8', Buffer.from('Détail n° 1/فاتورة.csv'), 'Détail n° 1/فاتورة.csv'],
  ['code page 437', Buffer.from([0x64, 0x82, 0x74, 0x61, 0x69, 0x6c]), 'détail'],
  ['the ends of code page 437', Buffer.from([0x80, 0xff, 0x7f]), 'Ç\u00a0\u007f'],
  ['backslashes', Buffer.from('a\\b.csv'), 'a/b.csv'],
  ['leading slashes', Buffer.from('\\/a.csv'), 'a.csv'],
  ['a byte order mark', Buffer.from('\ufeffa.csv'), '\ufeffa.csv'],
])('a name in %s', (_, bytes, name) => {
  expect(entryName(bytes)).toBe(name);
});

test('every byte of code page 437 has its own character', () => {
  const names = Array.from({ length: 128 }, (_, index) => entryName(Buffer.from([0x80 + index])));
  expect(new Set(names).size).toBe(128);
});
