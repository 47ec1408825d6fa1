import { describe, expect, it } from 'vitest';
import { builtInBlocks, compositionOf, sheetOf } from '../../src/letters/compose.ts';
import { lettersOf } from '../../src/letters/letters.ts';
import { LEVELS } from '../../src/letters/level.ts';
import { markdown } from '../../src/letters/markdown.ts';
import { goldenReport } from './letter-example.ts';

describe('golden letters', () => {
  it.each([
    ['fr-FR', 'FR', 'EUR'],
    ['fr-CA', 'CA', 'CAD'],
    ['en-GB', 'GB', 'GBP'],
    ['en-US', 'US', 'USD'],
    ['en-CA', 'CA', 'CAD'],
    ['ar-MA', 'MA', 'MAD'],
    ['ar-SA', 'SA', 'SAR'],
  ])('%s', async (locale, country, currency) => {
    const report = goldenReport(locale, country, currency);
    for (const level of LEVELS) {
      const [letter] = lettersOf(report, { level });
      if (!letter) throw new RangeError('no letter');
      const composition = compositionOf(letter, report.titleOf);
      const text = markdown(sheetOf(composition, builtInBlocks(composition)));
      const suffix = level === 'claim' ? '' : `-${level}`;
      await expect(text).toMatchFileSnapshot(`../../fixtures/letters/${locale}${suffix}.md`);
    }
  });
});
