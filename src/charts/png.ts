import { readRenderer } from './assets.ts';
import type { Chart } from './chart.ts';
import { chartFont } from './font.ts';
import { type ChartSize, chartSvg } from './svg.ts';

/** Pixels of a PNG for each pixel of the size asked for, so that it is sharp in print. */
export const PNG_DENSITY = 2;

const FONT_FAMILY = 'DejaVu Sans';

let starting: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

/**
 * The chart on white as the bytes of a PNG of twice the size, drawn with the font of the product and none of the
 * machine's, so that they are the same everywhere. Throws RangeError as `chartSvg` does.
 */
export async function chartPng(chart: Chart, size: ChartSize): Promise<Uint8Array> {
  const svg = await chartSvg(chart, size, 'print');
  starting ??= start();
  const [{ Resvg }, font] = await Promise.all([starting, chartFont()]);
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: PNG_DENSITY },
    font: { fontBuffers: [font.bytes], defaultFontFamily: FONT_FAMILY, sansSerifFamily: FONT_FAMILY },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}

async function start(): Promise<typeof import('@resvg/resvg-wasm')> {
  const [renderer, program] = await Promise.all([import('@resvg/resvg-wasm'), readRenderer()]);
  await renderer.initWasm(program);
  return renderer;
}
