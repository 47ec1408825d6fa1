import { expect, test } from 'vitest';
import { digest, shortIds } from '../../src/findings/fingerprint.ts';

test('an id is eight digits, and longer only where another digest begins alike', () => {
  const ids = shortIds('C-', ['0123456789aa', '0123456789ab', '0123456a0000', 'ffffffffffff']);
  expect(ids).toEqual(['C-0123456789aa', 'C-0123456789ab', 'C-0123456a', 'C-ffffffff']);
  expect(shortIds('F-', [])).toEqual([]);
});

test('a digest is the SHA-256 of the text', () => {
  expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
