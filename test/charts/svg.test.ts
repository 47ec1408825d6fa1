import { describe, expect, test } from 'vitest';
import type { BarChart, Chart, TrendChart } from '../../src/charts/chart.ts';
import { chartHeight, chartSvg } from '../../src/charts/svg.ts';
import { drawn } from './drawn.ts';
import { ARABIC_BARS, BARS, bar, barsOf, trendOf } from './example-charts.ts';

const WIDTH = 480;

describe('the whole picture', () => {
  test.each([
    ['bars.print', BARS, 'print'],
    ['bars.page', BARS, 'page'],
    ['bars-arabic.page', ARABIC_BARS, 'page'],
    ['trend.print', trendOf(3), 'print'],
  ] as const)('%s', async (name, chart, theme) => {
    await expect(await chartSvg(chart, { width: WIDTH }, theme)).toMatchFileSnapshot(`./${name}.svg`);
  });

  test('is the same again, after others, and beside others', async () => {
    const first = await chartSvg(BARS, { width: WIDTH }, 'page');
    const trend = await chartSvg(trendOf(2), { width: WIDTH }, 'page');
    expect(await chartSvg(BARS, { width: WIDTH }, 'page')).toBe(first);
    const [again, bars] = await Promise.all([
      chartSvg(trendOf(2), { width: WIDTH }, 'page'),
      chartSvg(BARS, { width: WIDTH }, 'page'),
    ]);
    expect([again, bars]).toEqual([trend, first]);
  });

  test('shares no id with another picture', async () => {
    const other: BarChart = { ...BARS, title: 'Exposure by carrier' };
    const ids = await Promise.all(
      [BARS, other].map(async (chart) => drawn(await chartSvg(chart, { width: WIDTH }, 'page')).ids),
    );
    expect(ids.map(({ length }) => length)).toEqual([3, 3]);
    expect(new Set(ids.flat()).size).toBe(6);
  });

  test('is plain shapes and texts, without styles, classes, links or scripts', async () => {
    const { elements, attributes } = drawn(await chartSvg(BARS, { width: WIDTH }, 'page'));
    expect(elements).toEqual(['defs', 'desc', 'g', 'path', 'pattern', 'svg', 'text', 'title']);
    expect(attributes).toEqual([
      'aria-labelledby',
      'd',
      'direction',
      'dominant-baseline',
      'fill',
      'font-family',
      'font-size',
      'height',
      'id',
      'patternTransform',
      'patternUnits',
      'role',
      'stroke',
      'text-anchor',
      'transform',
      'viewBox',
      'width',
      'xmlns',
    ]);
  });
});

describe('texts', () => {
  test('bars say their title, labels and exact amounts', async () => {
    const { texts, title, desc } = drawn(await chartSvg(BARS, { width: WIDTH }, 'print'));
    expect(texts).toEqual([
      'Claim by carrier',
      'Orange Business',
      '£1,234.50',
      'Vodafone',
      '£617.25',
      'Other carriers',
      '£80.00',
      'Telefónica',
      '£0.00',
    ]);
    expect(title).toBe('Claim by carrier');
    expect(desc).toBe(
      'Orange Business £1,234.50; Vodafone £617.25; Other carriers £80.00; Telefónica £0.00.',
    );
  });

  test('a trend says every amount where there is room', async () => {
    const { texts, desc } = drawn(await chartSvg(trendOf(2), { width: WIDTH }, 'print'));
    expect(texts).toEqual([
      'Facturé et réclamé par mois',
      'Facturé',
      '1 000,00 €',
      '1 000,00 €',
      'Réclamé',
      '10,00 €',
      '20,00 €',
      '01/2025',
      '02/2025',
    ]);
    expect(desc).toBe(
      '01/2025, Facturé 1 000,00 €, Réclamé 10,00 €; 02/2025, Facturé 1 000,00 €, Réclamé 20,00 €.',
    );
  });

  test('a long trend says the highest, the last beside the name, and months back from the last', async () => {
    const { texts, desc } = drawn(await chartSvg(trendOf(24), { width: WIDTH }, 'print'));
    expect(texts).toEqual([
      'Facturé et réclamé par mois',
      'Facturé · 12/2026 · 1 000,00 €',
      '1 000,00 €',
      'Réclamé · 12/2026 · 240,00 €',
      '240,00 €',
      '03/2025',
      '06/2025',
      '09/2025',
      '12/2025',
      '03/2026',
      '06/2026',
      '09/2026',
      '12/2026',
    ]);
    expect(desc.match(/Réclamé/gu)).toHaveLength(24);
  });

  test('a long label is cut in the picture and whole in the description', async () => {
    const label = 'Orange Business Services SA for the whole of Europe';
    const { texts, desc } = drawn(await chartSvg(barsOf(bar(label, 1, '£1.00')), { width: WIDTH }, 'print'));
    expect(texts).toEqual(['Claim by carrier', 'Orange Business Service…', '£1.00']);
    expect(desc).toBe(`${label} £1.00.`);
  });

  test('a hostile label is text and nothing else', async () => {
    const script = '<script>alert(1)</script>';
    const entity = '&lt;b&gt; {b}{c} %s ]]> "q" \u0000\u001b[31m\n\u202eevil\u2069\ud800\uffff';
    const chart: BarChart = { ...barsOf(bar(script, 3, '£3.00'), bar(entity, 2, '{c}')), title: script };
    const { elements, texts, title, desc } = drawn(await chartSvg(chart, { width: 1200 }, 'print'));
    expect(elements).toEqual(['desc', 'path', 'rect', 'svg', 'text', 'title']);
    const inert = '&lt;b&gt; {b}{c} %s ]]> "q" [31m evil';
    expect(texts).toEqual([script, script, '£3.00', inert, '{c}']);
    expect([title, desc]).toEqual([script, `${script} £3.00; ${inert} {c}.`]);
  });
});

describe('from right to left', () => {
  test('is the mirror image but for the letters', async () => {
    const bars = [bar('A', 2, '2.00'), bar('B', -1, '-1.00'), bar('C', 0, '0.00')];
    const [left, right] = await Promise.all(
      [false, true].map(async (rightToLeft) =>
        drawn(await chartSvg({ ...barsOf(...bars), rightToLeft }, { width: WIDTH }, 'print')),
      ),
    );
    const mirrored = left?.lines.map(({ text, x, anchor }) => ({
      text,
      x: Number((WIDTH - x).toFixed(1)),
      anchor: anchor === 'start' ? 'end' : 'start',
    }));
    expect(right?.lines).toEqual(mirrored);
  });

  test('months run to the left and the description is punctuated in Arabic', async () => {
    const chart: TrendChart = { ...trendOf(3), rightToLeft: true };
    const { lines, desc } = drawn(await chartSvg(chart, { width: WIDTH }, 'print'));
    expect(lines.slice(-3)).toEqual([
      { text: '01/2025', x: 392, anchor: 'middle' },
      { text: '02/2025', x: 240, anchor: 'middle' },
      { text: '03/2025', x: 88, anchor: 'middle' },
    ]);
    expect(desc.slice(0, 44)).toBe('01/2025، Facturé 1 000,00 €، Réclamé 10,00 €');
  });
});

describe('what is drawn of amounts', () => {
  test('nothing for zero, something for a thousandth of the greatest, the other way for a credit', async () => {
    const svg = await chartSvg(
      barsOf(bar('A', 1000, 'a'), bar('B', 1, 'b'), bar('C', 0, 'c'), bar('D', -500, 'd')),
      { width: WIDTH },
      'print',
    );
    const lengths = [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l(-?[\d.]+) 0[^"]*" fill="#14507f"\/>/gu)];
    expect(lengths.map(([, length]) => Number(length))).toEqual([273.4, 2.5, -136.7]);
  });

  test('a claim beside an amount of a hundred digits, and one amount alone', async () => {
    const huge = barsOf(bar('A', 1e300, `1${'0'.repeat(99)}`), bar('B', 5, '5.00'));
    const { texts } = drawn(await chartSvg(huge, { width: WIDTH }, 'print'));
    expect(texts).toEqual(['Claim by carrier', 'A', '10000000000000000000000000000000…', 'B', '5.00']);
    const alone = drawn(await chartSvg(barsOf(bar('A', -3, '-3.00')), { width: WIDTH }, 'print'));
    expect(alone.texts).toEqual(['Claim by carrier', 'A', '-3.00']);
  });

  test('only zeros draw no bar and no column', async () => {
    const bars = await chartSvg(barsOf(bar('A', 0, '0.00')), { width: WIDTH }, 'print');
    const trend: TrendChart = {
      ...trendOf(1),
      points: [{ label: '01/2025', values: [0, 0], shown: ['0', '0'] }],
    };
    for (const svg of [bars, await chartSvg(trend, { width: WIDTH }, 'print')]) {
      expect(svg.match(/<path[^>]*>/gu)?.every((path) => path.includes('stroke="#52606d"'))).toBe(true);
    }
  });
});

describe('size', () => {
  test('is as high as its bars or panels need, else as asked', async () => {
    expect([BARS, trendOf(24)].map(chartHeight)).toEqual([164, 308]);
    const svg = await chartSvg(BARS, { width: WIDTH, height: 200 }, 'print');
    expect(svg).toContain('width="480" height="200" viewBox="0 0 480 200"');
  });

  test.each([
    ['no bars', barsOf(), { width: WIDTH }, 'A chart without amounts has no picture.'],
    ['no months', trendOf(0), { width: WIDTH }, 'A chart without amounts has no picture.'],
    ['no series', { ...trendOf(1), series: [] }, { width: WIDTH }, 'A chart without amounts has no picture.'],
    ['a narrow one', BARS, { width: 239 }, 'A chart is at least 240 pixels wide.'],
    ['a width that is none', BARS, { width: Number.NaN }, 'A chart is at least 240 pixels wide.'],
    ['low rows', BARS, { width: WIDTH, height: 99 }, '99 pixels are too low for 4 bars.'],
    [
      'low panels',
      trendOf(2),
      { width: 240, height: 199 },
      '199 pixels are too low for 2 panels of columns.',
    ],
    ['infinity', barsOf(bar('A', 1 / 0, '∞')), { width: 240 }, 'A chart shows finite numbers only.'],
    [
      'a month without a value',
      { ...trendOf(1), points: [{ label: 'May', values: [1], shown: ['1', '2'] }] },
      { width: 240 },
      'A chart shows finite numbers only.',
    ],
    [
      'a month without a text',
      { ...trendOf(1), points: [{ label: 'May', values: [1, 2], shown: ['1'] }] },
      { width: 240 },
      'A month of a trend lacks the text of an amount.',
    ],
  ] as const satisfies readonly (readonly [string, Chart, { width: number; height?: number }, string])[])(
    '%s is refused',
    async (_, chart, size, message) => {
      await expect(chartSvg(chart, size, 'print')).rejects.toThrow(new RangeError(message));
    },
  );

  test('the narrowest and the lowest are drawn', async () => {
    await expect(chartSvg(BARS, { width: 240, height: 100 }, 'print')).resolves.toContain('Vodafone');
    await expect(chartSvg(trendOf(2), { width: 240, height: 200 }, 'print')).resolves.toContain('Facturé');
  });
});
