import { expect, test } from 'vitest';
import { ProblemError, problemText, quoted, visible, withoutPasswords } from '../src/problem.ts';

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

test.each([
  ['postgres://ana:secret@db/telecom', 'postgres://ana:…@db/telecom'],
  ['postgres//ana:secret@db/telecom', 'postgres//ana:…@db/telecom'],
  ['postgres:/ana:sec/r@et@db/telecom', 'postgres:/ana:…@db/telecom'],
  ['see mysql://ana:secret@db, and more', 'see mysql://ana:…@db, and more'],
  ['postgres://db/telecom?password=secret&user=ana', 'postgres://db/telecom?password=…&user=ana'],
  [`"postgres://ana:${'x'.repeat(300)}@db"`, '"postgres://ana:…@db"'],
])('a password is not shown: %s', (text, shown) => {
  expect(withoutPasswords(text)).toBe(shown);
  expect(visible(text)).toBe(shown);
  expect(problemText({ id: 'usage', place: { file: text }, found: 'no' })).toBe(`${shown}: no.`);
});

test.each([
  'ana@example.ca: 12:30 // see http://127.0.0.1:8080/@ana',
  `postgres://user:\${LEDGER_PASSWORD}@host/database`,
  'postgres://db:5432/telecom: Write @, /, # and : otherwise',
  'postgres://ana@db:5432/telecom',
  'bills//2026: 12@30.00',
])('what is no password stays: %s', (text) => expect(withoutPasswords(text)).toBe(text));

test('a password whose end is cut off is not quoted', () => {
  expect(quoted(`postgres://ana:${'secret'.repeat(60)}@db`)).toBe('"postgres://ana:…@db"');
});
