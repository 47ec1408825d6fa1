/** What a number format makes of a number: `elapsed` counts hours beyond a day, `time` is a time of day. */
export type NumberKind = 'number' | 'percent' | 'date' | 'time' | 'elapsed';

// ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are the East Asian calendars' dates.
const BUILT_IN: readonly (readonly [from: number, to: number, kind: NumberKind])[] = [
  [9, 10, 'percent'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'elapsed'],
  [47, 47, 'time'],
  [50, 58, 'date'],
];

/** The kind of one of the formats every workbook has without writing it down, by its number. */
export function builtInKind(id: number): NumberKind {
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
}

/**
 * The kind of a format code such as `0.00 "days"`, `[$-409]d-mmm-yy` or `[h]:mm`, from its first section. Text in
 * quotes, escaped letters, padding (`_M`) and fill (`*-`) say nothing.
 */
export function formatKind(code: string): NumberKind {
  const bare = code.replace(/"[^"]*"?|\\.|_.|\*./gs, '').split(';')[0] ?? '';
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return 'elapsed';
  const letters = bare
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/general/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h')
    .toLowerCase();
  if (letters.includes('%')) return 'percent';
  if (/[#?]/.test(letters)) return 'number';
  if (/[yd]/.test(letters)) return 'date';
  if (/[hs]/.test(letters)) return 'time';
  return letters.includes('m') ? 'date' : 'number';
}
