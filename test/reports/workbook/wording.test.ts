import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/language/locale.ts';
import { CLAIM_STATUSES, CLASSES, SEVERITY_WORDS, SHEETS } from '../../../src/reports/workbook/wording.ts';

describe.each(LANGUAGES)('the wording in %s', (language) => {
  it('fits what a validation list can hold', () => {
    const list = CLAIM_STATUSES.map((status) => status[language]);
    expect(list.filter((status) => /[",]/.test(status))).toEqual([]);
    expect(new Set(list).size).toBe(9);
    expect(list.join(',').length).toBeLessThanOrEqual(255);
  });

  it('names sheets as a spreadsheet allows', () => {
    const names = Object.values(SHEETS).map((name) => name[language]);
    expect(names.filter((name) => name.length > 31 || /[\\/?*[\]:']/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(10);
  });

  it('tells apart the words that formulas count by', () => {
    const classes = Object.values(CLASSES).map((word) => word[language]);
    const severities = Object.values(SEVERITY_WORDS).map((word) => word[language]);
    expect([new Set(classes).size, new Set(severities).size]).toEqual([4, 3]);
    expect([...classes, ...severities].filter((word) => /[*?~"]/.test(word))).toEqual([]);
  });
});
