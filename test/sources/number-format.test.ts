import { expect, test } from 'vitest';
import { builtInKind, formatKind } from '../../src/sources/number-format.ts';

test.each([
  ['General', 'number'],
  ['0.00 "days"', 'number'],
  ['0.00\\ \\d', 'number'],
  ['#,##0.00\\ \\M\\A\\D', 'number'],
  ['_-* #,##0.00\\ _D_M_-;\\-* #,##0.00\\ _D_M_-', 'number'],
  ['[$-409]d-mmm-yy', 'date'],
  ['[$-40C]d mmmm yyyy;@', 'date'],
  ['dd/mm/yyyy\\ hh:mm', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['mmm', 'date'],
  ['[Red]#,##0.00;[Blue]-#,##0.00', 'number'],
  ['[$MAD] #,##0.00', 'number'],
  ['#,##0.00 [$د.ج.‏-1401]', 'number'],
  ['0.00E+00', 'number'],
  ['# ?/?', 'number'],
  ['@', 'number'],
  ['0.00%', 'percent'],
  ['0 "%"', 'number'],
  ['0\\%', 'number'],
  ['h:mm AM/PM', 'time'],
  ['mm:ss.0', 'time'],
  ['[h]:mm:ss', 'elapsed'],
  ['[mm]:ss', 'elapsed'],
  ['"due "yyyy-mm-dd', 'date'],
  ['0;"d"', 'number'],
] as const)('%s is a %s', (code, kind) => {
  expect(formatKind(code)).toBe(kind);
});

test.each([
  [0, 'number'],
  [4, 'number'],
  [8, 'number'],
  [9, 'percent'],
  [10, 'percent'],
  [11, 'number'],
  [13, 'number'],
  [14, 'date'],
  [17, 'date'],
  [18, 'time'],
  [21, 'time'],
  [22, 'date'],
  [23, 'number'],
  [27, 'date'],
  [36, 'date'],
  [37, 'number'],
  [45, 'time'],
  [46, 'elapsed'],
  [47, 'time'],
  [49, 'number'],
  [50, 'date'],
  [58, 'date'],
  [59, 'number'],
] as const)('built-in format %d is a %s', (id, kind) => {
  expect(builtInKind(id)).toBe(kind);
});
