import { describe, expect, test } from 'vitest';
import { pathFault, pathTwice } from '../../src/archive/safe-path.ts';

describe('pathFault', () => {
  test.each([
    'bills/2026-10/laurentel.csv',
    'a',
    'Boréal Mobile/état.xlsx',
    'فاتورة.csv',
    '..a/b..c',
    'console.csv',
    `${'x'.repeat(199)}/${'y'.repeat(200)}`,
  ])('lets %s be', (path) => {
    expect(pathFault(path)).toBeUndefined();
  });

  test.each([
    ['', 'its path is empty'],
    ['/etc/passwd', 'its path leads elsewhere'],
    ['../a', 'its path leads elsewhere'],
    ['a/../../b', 'its path leads elsewhere'],
    ['a/./b', 'its path leads elsewhere'],
    ['a//b', 'its path leads elsewhere'],
    ['a/', 'its path leads elsewhere'],
    ['a\0b', 'its path has a character that not every system allows'],
    ['a\\..\\b', 'its path has a character that not every system allows'],
    ['C:/a', 'its path has a character that not every system allows'],
    ['a\u202eb', 'its path has a character that not every system allows'],
    ['a.', 'a name in its path ends in a dot or a space'],
    ['a /b', 'a name in its path ends in a dot or a space'],
    ['bills/NUL', 'a name in its path is that of a device'],
    ['com1.csv', 'a name in its path is that of a device'],
    [`a/${'é'.repeat(128)}`, 'a name in its path is too long'],
    [`${'x'.repeat(200)}/${'y'.repeat(200)}`, 'its path has more than 400 characters'],
  ])('refuses %j', (path, fault) => {
    expect(pathFault(path)).toBe(fault);
  });
});

test('pathTwice finds what two systems would write to one place', () => {
  expect(pathTwice(['a/b', 'a/c', 'ab'])).toBeUndefined();
  expect(pathTwice(['a/b', 'a/B'])).toBe('a/B');
  expect(pathTwice(['e\u0301', 'é'])).toBe('é');
  expect(pathTwice(['a/b/c', 'A'])).toBe('a/b/c');
});
