import { builtInBlocks, compositionOf, sheetOf } from '../../src/letters/compose.ts';
import { type LetterOptions, lettersOf } from '../../src/letters/letters.ts';
import { linesIn } from '../../src/letters/lines-in.ts';
import type { Section } from '../../src/letters/sections.ts';
import { plainText } from '../../src/letters/span.ts';
import type { Report } from '../../src/report/report.ts';

/** The first letter of a report: the lines of each part, and the remarks of its note. */
export function writtenLetter(report: Report, options: LetterOptions = { level: 'claim' }) {
  const [letter] = lettersOf(report, options);
  if (!letter) throw new RangeError('no letter');
  const composition = compositionOf(letter, report.titleOf);
  const { note } = sheetOf(composition, builtInBlocks(composition));
  return {
    linesOf: (section: Section): readonly string[] =>
      composition.sections[section].flatMap(linesIn).map(plainText),
    remarks: (note?.remarks ?? []).map(plainText),
  };
}
