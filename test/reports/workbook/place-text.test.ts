import { describe, expect, it } from 'vitest';
import { placeText, proofText } from '../../../src/reports/workbook/place-text.ts';

describe('placeText', () => {
  it('names file, sheet, row, cell and column in the language', () => {
    expect(placeText({ file: 'bills/a.csv', row: 14, column: 'amount' }, 'en')).toBe(
      'bills/a.csv, row 14, column amount',
    );
    expect(placeText({ file: 'prix.xlsx', sheet: '2026', cell: 'F7' }, 'fr')).toBe(
      'prix.xlsx, feuille 2026, cellule F7',
    );
    expect(placeText({ file: 'p.xlsx', sheet: 'S', cell: '12:12' }, 'en')).toBe('p.xlsx, sheet S, row 12');
    expect(placeText({ key: 'rules.x', line: 3 }, 'en')).toBe('line 3, key rules.x');
    expect(placeText({}, 'en')).toBe('');
  });

  it('keeps Latin names in their order inside Arabic', () => {
    expect(placeText({ file: 'a.csv', row: 2 }, 'ar')).toBe('\u200ea.csv\u200e، الصف \u200e2\u200e');
  });
});

describe('proofText', () => {
  it('lists four proofs and says how many more there are', () => {
    const proof = { role: 'bills', file: 'a.csv', row: 1, value: '' } as const;
    expect(proofText([], 'en')).toBe('');
    expect(proofText([proof, proof, proof, proof], 'en').split('\n')).toHaveLength(4);
    expect(
      proofText(
        Array.from({ length: 7 }, () => proof),
        'en',
      ).split('\n'),
    ).toEqual(['a.csv, row 1', 'a.csv, row 1', 'a.csv, row 1', 'a.csv, row 1', '… and 3 more']);
  });
});
