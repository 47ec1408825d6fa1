import { describe, expect, test } from 'vitest';
import { Mirror } from '../../src/archive/mirror.ts';
import { ProblemError } from '../../src/problem.ts';

const BASE = '/home/nora/telecom/2026-10';

describe('Mirror', () => {
  test('keeps what lies in the folder as it is', () => {
    const mirror = new Mirror([{ folder: BASE, patterns: ['bills/*.csv'] }], [`${BASE}/bills/a.csv`]);
    expect(mirror.folderOf(BASE)).toBe('.');
    expect(mirror.pathOf(`${BASE}/bills/a.csv`)).toBe('bills/a.csv');
  });

  test('keeps the names above that relative names go through, so that a glob finds what it found', () => {
    const patterns = ['bills/*.csv', '../2026-*/bills/*.csv'];
    const files = [`${BASE}/bills/a.csv`, '/home/nora/telecom/2026-09/bills/a.csv'];
    const mirror = new Mirror([{ folder: BASE, patterns }], files);
    expect(mirror.folderOf(BASE)).toBe('2026-10');
    expect(files.map((file) => mirror.pathOf(file))).toEqual(['2026-10/bills/a.csv', '2026-09/bills/a.csv']);
  });

  test('gives folders names that say nothing where a full name leads elsewhere', () => {
    const pattern = '/mnt/share/*.csv';
    const files = [`${BASE}/bills/a.csv`, '/mnt/share/prices.csv'];
    const mirror = new Mirror([{ folder: BASE, patterns: ['bills/*.csv', pattern] }], files);
    expect(mirror.folderOf(BASE)).toBe('above-1/above-2/above-3/above-4');
    expect(files.map((file) => mirror.pathOf(file))).toEqual([
      'above-1/above-2/above-3/above-4/bills/a.csv',
      'mnt/share/prices.csv',
    ]);
    expect(mirror.patternFrom(BASE, pattern)).toBe('../../../../mnt/share/*.csv');
    expect(mirror.patternFrom(BASE, 'bills/*.csv')).toBe('bills/*.csv');
  });

  test('gives no folder a name that another has', () => {
    const files = [`${BASE}/a.csv`, '/home/nora/above-1/b.csv'];
    const mirror = new Mirror([{ folder: BASE, patterns: [] }], files);
    expect(files.map((file) => mirror.pathOf(file))).toEqual(['above-1-/above-2/a.csv', 'above-1/b.csv']);
  });

  test('refuses a name that some system cannot write', () => {
    const mirror = new Mirror([{ folder: BASE, patterns: ['*.csv'] }], [`${BASE}/aux.csv`]);
    expect(() => mirror.pathOf(`${BASE}/aux.csv`)).toThrow(ProblemError);
    expect(() => mirror.pathOf(`${BASE}/aux.csv`)).toThrow(
      'aux.csv: the file cannot be archived: a name in its path is that of a device.',
    );
  });
});
