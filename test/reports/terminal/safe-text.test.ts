import { expect, test } from 'vitest';
import { safeText } from '../../../src/reports/terminal/safe-text.ts';

test.each([
  ['plain text', 'plain text'],
  ['a\r\nb\tc\n\n\u2028d', 'a b c d'],
  ['\u001b[31mred\u001b[0m', '·[31mred·[0m'],
  ['\u009b2J\u0000\u0007\u007f', '·2J···'],
  ['abc\u202egnp.exe\u2066x\u2069', 'abcgnp.exex'],
  ['\u200e\u200f\u061c\ufeff\u200b+33', '+33'],
  ['❤\ufe0f \u{e0041}tag', '❤ tag'],
  ['\ud800', '·'],
  ['\ue000', '·'],
  [`e${'\u0301'.repeat(9)}`, `e${'\u0301'.repeat(4)}`],
  ['قِرطاج', 'قِرطاج'],
])('%j reaches the terminal as %j', (text, safe) => {
  expect(safeText(text)).toBe(safe);
});
