import { expect, test } from 'vitest';
import { unquotedRecords } from '../../src/sources/unquoted.ts';

function recordsOf(...chunks: string[]): string[][] {
  const bytes = chunks.map((chunk) => Buffer.from(chunk, 'latin1'));
  return [...unquotedRecords(bytes, ';')];
}

test.each([
  [['a;b\r', '\n1;2\r\n']],
  [['a;', 'b\r\n1', ';2']],
  [['a;b\r', '1;2\r']],
  [['a;b\n1;2']],
  [['', 'a;b\n', '', '1;2\n']],
])('the records of %j', (chunks) => {
  expect(recordsOf(...chunks)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('a character cut between chunks stays whole', () => {
  expect(recordsOf('\u00c3', '\u00a9;1\n')).toEqual([['é', '1']]);
});

test('blank lines are records, the end of the last line is not', () => {
  expect(recordsOf('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  expect(recordsOf('')).toEqual([]);
});
