import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { chartPng } from '../../src/charts/png.ts';
import { ARABIC_BARS, BARS, bar, barsOf, trendOf } from './example-charts.ts';
import { countOf, pixelsOf } from './pixels.ts';

const SIZE = { width: 320 };
const CLAIM = '#14507f';
const EXPOSURE = '#a8660f';
const NEUTRAL = '#a3aeb9';

describe('a PNG', () => {
  test('has the signature, twice the size, and white corners', async () => {
    const png = await chartPng(BARS, SIZE);
    expect([...png.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    const { width, height, at } = pixelsOf(png);
    expect([width, height]).toEqual([640, 328]);
    expect([at(0, 0), at(639, 0), at(0, 327), at(639, 327)]).toEqual(Array(4).fill('#ffffff'));
  });

  test('is the same on every machine, again and after others', async () => {
    const digests: string[] = [];
    for (const chart of [BARS, ARABIC_BARS, trendOf(3), BARS]) {
      digests.push(
        createHash('sha256')
          .update(await chartPng(chart, SIZE))
          .digest('hex')
          .slice(0, 16),
      );
    }
    expect(digests).toEqual(['190480ed75b78015', 'c49e2f79bca49c69', 'baf389a70b296766', '190480ed75b78015']);
  });

  test('shows tones in colours that differ in lightness, an exposure with stripes', async () => {
    const pixels = pixelsOf(await chartPng(BARS, SIZE));
    expect([CLAIM, NEUTRAL].map((colour) => countOf(pixels, colour) > 400)).toEqual([true, true]);
    const middleOfExposure = 2 * (42 + 28 * 1.5);
    const row = Array.from({ length: pixels.width }, (_, x) => pixels.at(x, middleOfExposure));
    const [from, to] = [row.indexOf(EXPOSURE), row.lastIndexOf(EXPOSURE)];
    const whites = row.slice(from, to).filter((colour) => colour === '#ffffff').length;
    expect(whites / (to - from)).toBeGreaterThan(0.3);
    expect([CLAIM, EXPOSURE, NEUTRAL].map(lightness)).toEqual([67, 112, 172]);
  });

  test('grows bars from the right where reading starts there', async () => {
    const sides = [false, true].map(async (rightToLeft) => {
      const { width, height, at } = pixelsOf(await chartPng({ ...BARS, rightToLeft }, SIZE));
      const row = Array.from({ length: width }, (_, x) => at(x, Math.round(height * 0.35)));
      return [row.indexOf(CLAIM), width - 1 - row.lastIndexOf(CLAIM)];
    });
    const [left, right] = await Promise.all(sides);
    expect(right).toEqual(left?.toReversed());
  });
});

describe('letters', () => {
  const titled = async (title: string): Promise<string> =>
    Buffer.from(await chartPng({ ...barsOf(bar('', 1, '')), title }, SIZE)).toString('base64');

  test('Arabic ones are joined', async () => {
    expect(await titled('بيت')).toBe(await titled('\ufe91\ufef4\ufe96'));
    expect(await titled('بيت')).not.toBe(await titled('ب\u200cي\u200cت'));
  });

  test('those that the font lacks are boxes, whatever fonts the machine has', async () => {
    expect(await titled('日')).toBe(await titled('本'));
    expect(await titled('日')).not.toBe(await titled(''));
  });
});

/** Of 255, as a grey printer sees a colour. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}
