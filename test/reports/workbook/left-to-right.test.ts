import { describe, expect, it } from 'vitest';
import { withOrderKept } from '../../../src/reports/workbook/left-to-right.ts';

describe('an Arabic sentence', () => {
  const marked = (sentence: string): string => withOrderKept(sentence, 'ar').replaceAll('\u200e', '|');

  it('keeps the order of identifiers, amounts, dates and paths', () => {
    expect(marked('514 555-0111، BM-INTL: زيادة \u200f8,00\u00a0CA$.')).toBe(
      '|514 555-0111|\u200f، |BM-INTL|: زيادة |8,00\u00a0CA$|.',
    );
    expect(marked('السطر 29 من bills/2026-10/a.xlsx: فصل في 10/10/2026.')).toBe(
      'السطر |29| من |bills/2026-10/a.xlsx|: فصل في |10/10/2026|.',
    );
    expect(marked('الفرق -8,00 CA$ (25%).')).toBe('الفرق |-8,00 CA$|\u200f (|25%|).');
    expect(marked('15 × 4,00 CA$ = 60,00 CA$ زيادة')).toBe('|15 × 4,00 CA$ = 60,00 CA$| زيادة');
  });

  it('leaves Arabic letters and digits as they are', () => {
    expect(marked('المبلغ ٨٫٠٠ د.ت.')).toBe('المبلغ ٨٫٠٠ د.ت.');
  });
});

it('leaves a sentence of another language as it is', () => {
  expect(withOrderKept('514 555-0111: too high.', 'en')).toBe('514 555-0111: too high.');
});
