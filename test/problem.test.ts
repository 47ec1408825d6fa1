import { expect, test } from 'vitest';
import { ProblemError, problemText, quoted, visible } from '../src/problem.ts';

test('a problem is a sentence: place, what was found, what was expected, what to do', () => {
  expect(
    problemText({
      id: 'number-unreadable',
      place: { file: 'prices.xlsx', sheet: '2026', row: 14, column: 'Unit price' },
      found: '"28,0O" is not an amount',
      expected: 'a number such as 28.00',
      fix: 'Correct the cell',
    }),
  ).toBe(
    'prices.xlsx, sheet "2026", row 14, column "Unit price": "28,0O" is not an amount. Expected a number such as 28.00. Correct the cell.',
  );
});

test.each([
  [{ file: 'a.yaml', line: 3, key: 'bills.0.files' }, 'a.yaml, line 3, key "bills.0.files": x.'],
  [{ key: '--bills' }, '--bills: x.'],
  [{ file: 'a\u001b[31m.csv', column: 'b\n' }, 'a·[31m.csv, column "b·": x.'],
  [undefined, 'X.'],
])('the place %j', (place, text) => {
  expect(problemText({ id: 'x', ...(place ? { place } : {}), found: 'x' })).toBe(text);
});

test.each([
  ['x!', 'X!'],
  ['x?', 'X?'],
  ['x…', 'X…'],
  ['x:', 'X:.'],
])('a sentence that is ended already: %s', (found, text) => {
  expect(problemText({ id: 'x', found })).toBe(text);
});

test('a value is quoted on one line, cut at 80 characters and never in the middle of one', () => {
  expect(quoted('')).toBe('""');
  expect(quoted('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
  expect(quoted('x'.repeat(81))).toBe(`"${'x'.repeat(79)}…"`);
  expect(quoted('😀'.repeat(80))).toBe(`"${'😀'.repeat(80)}"`);
  expect(quoted('😀'.repeat(81))).toBe(`"${'😀'.repeat(79)}…"`);
});

test('what is not seen or what a terminal obeys is a dot', () => {
  const obeyed = '\u0000\t\n\u001b\u007f\u009b\u00ad\u200b\u200f\u2028\u202e\u2066\ufeff\ud800\u{e0041}';
  expect(visible(obeyed)).toBe('·'.repeat(15));
  expect(visible('Montréal, فاتورة 😀 28,00\u00a0€')).toBe('Montréal, فاتورة 😀 28,00\u00a0€');
});

test('the error carries every problem, and says each', () => {
  const problems = [
    { id: 'a', found: 'one' },
    { id: 'b', found: 'two' },
  ];
  const error = new ProblemError(problems);
  expect([error.name, error.message, error.problems]).toEqual(['ProblemError', 'One.\nTwo.', problems]);
});
