import { quoted } from '../../problem.ts';
import type { Field } from '../../records/field.ts';
import { type Cell, cellText } from '../../records/origin.ts';
import { LONGEST_CELL } from './cell-text.ts';
import { EMPTY, type Reading, refused } from './reading.ts';

/**
 * What a layout's pattern takes of a cell: its first group, which may be nothing, or all it matches where it has none. A
 * blank cell stays blank, and one that the pattern does not match is refused.
 */
export function matchedText(pattern: RegExp, cell: Cell, field: Field): Reading<string> {
  const text = cellText(cell).slice(0, LONGEST_CELL).trim();
  if (text === '') return EMPTY;
  const match = pattern.exec(text);
  if (match) return { value: match.length > 1 ? (match[1] ?? '') : match[0] };
  return refused(
    'pattern-unmatched',
    `${quoted(text)} does not match the layout's pattern ${quoted(pattern.source)}`,
    `a value of ${field} as the layout describes it`,
    'Correct the cell, or the pattern in the layout',
  );
}
