import { describe, expect, it } from 'vitest';
import { cleaned, hasRightToLeft, ownLine, phrase, valueLine } from '../../src/letters/span.ts';

describe('cleaned', () => {
  it.each([
    ['  a \n\t b\u2028c  ', 'a b c'],
    ['a\ud800b', 'a\ufffdb'],
    ['a\u0000b\u009bc', 'a b c'],
    ['\u202ea\u2066b\ufeff\u200bc', 'abc'],
    ['a\ufffe\uffff\u{e0041}b', 'ab'],
    ['😀'.repeat(200), '😀'.repeat(200)],
    ['😀'.repeat(201), `${'😀'.repeat(199)}…`],
  ])('%j', (text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });
});

describe('valueLine', () => {
  it('is empty when nothing is left', () => {
    expect(valueLine('\u200e \n')).toEqual([]);
  });
});

describe('phrase', () => {
  it('fills names with cleaned foreign text or a line as it is', () => {
    expect(phrase('{a}: {b}.', { a: 'x\n{b}', b: ownLine('y') })).toEqual([
      { kind: 'value', text: 'x {b}' },
      { kind: 'text', text: ': ' },
      { kind: 'text', text: 'y' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('throws when a name has no value', () => {
    expect(() => phrase('{a} {b}', { a: 'x' })).toThrow(new RangeError('the sentence "{a} {b}" lacks b'));
  });
});

describe('hasRightToLeft', () => {
  it.each([
    ['خط SIP', true],
    ['+212 522', false],
    ['٣٫٥٠', false],
    ['abc', false],
  ])('%j: %s', (text, expected) => {
    expect(hasRightToLeft(text)).toBe(expected);
  });
});
