import type { Chart } from '../../charts/chart.ts';
import { chartSvg } from '../../charts/svg.ts';
import { element, type Markup, NOTHING, picture } from './markup.ts';

const WIDTH = 640;

/** A chart as part of the page, in the page's colours; nothing of amounts too large to draw. */
export async function chartFigure(chart: Chart): Promise<Markup> {
  const sizes =
    chart.kind === 'bars'
      ? chart.bars.map(({ value }) => value)
      : chart.points.flatMap(({ values }) => values);
  if (!sizes.every(Number.isFinite)) return NOTHING;
  return element('figure', { class: 'chart' }, picture(await chartSvg(chart, { width: WIDTH }, 'page')));
}
