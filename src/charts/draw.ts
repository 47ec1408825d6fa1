import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  GraphicComponent,
  type GraphicComponentOption,
  GridComponent,
  type GridComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Font } from './font.ts';

/** What the pictures use of the charting library. */
export type DrawingOption = ComposeOption<BarSeriesOption | GridComponentOption | GraphicComponentOption>;

use([BarChart, GridComponent, GraphicComponent, SVGRenderer]);

/** The drawing as the charting library writes it, its ids counted from the start of the process. */
export function draw(
  option: DrawingOption,
  size: { readonly width: number; readonly height: number },
  font: Font,
): string {
  setPlatformAPI({
    measureText: (text, style) => ({ width: font.widthOf(text, sizeOf(style)) }),
  });
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ ...option, animation: false });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function sizeOf(style: string | undefined): number {
  return Number(/([\d.]+)px/.exec(style ?? '')?.[1] ?? 12);
}
