import { describe, expect, test } from 'vitest';
import { DARK, LIGHT, type Palette, paletteRules } from '../../../src/reports/html/palette.ts';

/** The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s theme', (_, palette: Palette) => {
  test.each(['ink', 'muted', 'link', 'error', 'exposure', 'optimisation', 'quality'] as const)(
    '%s is read on paper and on surface',
    (ink) => {
      expect(contrast(palette[ink], palette.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette[ink], palette.surface)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['edge', 'focus'] as const)('%s is seen on paper and on surface', (line) => {
    expect(contrast(palette[line], palette.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette[line], palette.surface)).toBeGreaterThanOrEqual(3);
  });

  test('sets the colours of the charts', () => {
    expect(paletteRules(palette)).toContain(
      `--chart-ink: ${palette.ink}; --chart-muted: ${palette.muted}; --chart-claim: ${palette.error}; ` +
        `--chart-exposure: ${palette.exposure}; --chart-neutral: ${palette.edge};`,
    );
  });
});

test('contrast is measured as the recommendation does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
