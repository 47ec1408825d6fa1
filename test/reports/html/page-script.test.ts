import { describe, expect, test } from 'vitest';
import { PAGE_SCRIPT } from '../../../src/reports/html/page-script.ts';

/** The parts of the script that need no document. */
interface Parts {
  folded(text: string): string;
  squeezed(text: string): string;
  sorted(rows: readonly Row[], column: number, direction: 1 | -1): Row[];
}

interface Row {
  readonly cells: readonly { readonly dataset: { readonly k?: string }; readonly textContent: string }[];
}

function partsOf(script: string): Parts {
  const start = script.indexOf('function folded');
  const end = script.indexOf('function fill(');
  const collator = "const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });";
  return new Function(
    `${collator}\n${script.slice(start, end)}\nreturn { folded, squeezed, sorted };`,
  )() as Parts;
}

const { folded, squeezed, sorted } = partsOf(PAGE_SCRIPT);

const row = (textContent: string, k?: string): Row => ({
  cells: [{ dataset: k === undefined ? {} : { k }, textContent }],
});
const order = (rows: readonly Row[], direction: 1 | -1) =>
  sorted(rows, 0, direction).map(({ cells: [cell] }) => cell?.textContent);

test('is a script on its own', () => {
  expect(() => new Function(PAGE_SCRIPT)).not.toThrow();
});

describe('sorting', () => {
  test('compares amounts as whole numbers beyond what a float holds, each currency by itself, and puts none last', () => {
    const rows = [
      row('b', 'CAD 9007199254740993'),
      row('none', ''),
      row('a', 'CAD 9007199254740992'),
      row('c', 'EUR -5'),
      row('d', 'EUR 40'),
    ];
    expect(order(rows, 1)).toEqual(['a', 'b', 'c', 'd', 'none']);
    expect(order(rows, -1)).toEqual(['d', 'c', 'b', 'a', 'none']);
  });

  test('compares days and counts by their numbers and texts by their words', () => {
    expect(order([row('late', '20454'), row('early', '9999')], 1)).toEqual(['early', 'late']);
    expect(order([row('b 10'), row(''), row('B 9'), row('a')], 1)).toEqual(['a', 'B 9', 'b 10', '']);
  });

  test('keeps the order of the report among equals', () => {
    const rows = [row('first', '1'), row('second', '1'), row('third', '0')];
    expect(order(rows, 1)).toEqual(['third', 'first', 'second']);
    expect(order(rows, -1)).toEqual(['first', 'second', 'third']);
  });
});

test('searching knows no case, accents, Arabic vowels or kinds of digits', () => {
  expect(folded('Océlia ÉCART')).toBe('ocelia ecart');
  expect(folded('المُطالَبة ٢٠٢٦')).toBe(folded('المطالبه 2026'));
  expect(squeezed('+33 1 55-00.0046')).toBe('33155000046');
});
