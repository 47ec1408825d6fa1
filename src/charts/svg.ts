import { createHash } from 'node:crypto';
import { barsOption, heightOfBars } from './bars.ts';
import type { Chart } from './chart.ts';
import { describeChart } from './describe.ts';
import { chartFont } from './font.ts';
import { lineOf } from './label.ts';
import { piecesOf } from './markup.ts';
import { CHART_COLOURS, PRINT_COLOURS, pageColour } from './palette.ts';
import { heightOfTrend, trendOption } from './trend.ts';

/** Pixels. Without a height a picture is as high as its bars or panels need: see `chartHeight`. */
export interface ChartSize {
  readonly width: number;
  readonly height?: number;
}

/** For `print`, on white with a font of its own; for `page`, on the page's ground in its font and its colours. */
export type ChartTheme = 'print' | 'page';

const NARROWEST = 240;

/** The height in pixels that a picture has when none is asked for. */
export function chartHeight(chart: Chart): number {
  return chart.kind === 'bars' ? heightOfBars(chart) : heightOfTrend(chart);
}

/**
 * The chart as an SVG element, the same text for the same chart on every machine. Its title and every amount are also
 * text for screen readers; its ids start with a digest of the chart, so that several live in one page. Colours of the
 * `page` are `var(--chart-…)`, listed in palette.ts, without styles or classes.
 * Throws RangeError when there is nothing to draw, a number is not finite, or the size is too small to read.
 */
export async function chartSvg(chart: Chart, size: ChartSize, theme: ChartTheme): Promise<string> {
  if (isEmpty(chart)) throw new RangeError('A chart without amounts has no picture.');
  const { width, height = chartHeight(chart) } = size;
  if (!(width >= NARROWEST)) throw new RangeError(`A chart is at least ${NARROWEST} pixels wide.`);
  const [{ draw }, font] = await Promise.all([import('./draw.ts'), chartFont()]);
  const box = { width, height };
  const option = chart.kind === 'bars' ? barsOption(chart, box, font) : trendOption(chart, box, font);
  const id = `chart-${digestOf([chart, box, theme])}`;
  const pieces = piecesOf(draw(option, box, font), { idPrefix: `${id}-p`, colourOf: colourIn(theme) });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `role="img" aria-labelledby="${id}-title ${id}-desc" direction="ltr" font-family="${fontIn(theme)}">`,
    `<title id="${id}-title">${escaped(lineOf(chart.title))}</title>`,
    `<desc id="${id}-desc">${escaped(describeChart(chart))}</desc>`,
    theme === 'print' ? `<rect width="${width}" height="${height}" fill="#ffffff"/>` : '',
    pieces,
    '</svg>',
    '',
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n');
}

function isEmpty(chart: Chart): boolean {
  return chart.kind === 'bars'
    ? chart.bars.length === 0
    : chart.points.length === 0 || chart.series.length === 0;
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 10);
}

function colourIn(theme: ChartTheme): (colour: string) => string {
  if (theme === 'print') return (colour) => colour;
  const onPage = new Map(CHART_COLOURS.map((colour) => [PRINT_COLOURS[colour], pageColour(colour)]));
  return (colour) => onPage.get(colour) ?? colour;
}

function fontIn(theme: ChartTheme): string {
  return theme === 'print' ? 'DejaVu Sans' : 'var(--chart-font,system-ui,sans-serif)';
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
