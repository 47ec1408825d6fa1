import type { TrendChart } from './chart.ts';
import type { DrawingOption } from './draw.ts';
import { type Element, HEAD, MARGIN, textElement, titleElement, zeroLine } from './elements.ts';
import type { Font } from './font.ts';
import { cutTo, inDirection, isolated, lineOf } from './label.ts';
import { fillOf } from './palette.ts';
import { type Scale, scaleOf, visible } from './scale.ts';

const PANEL = 118;
const LEAST_PANEL = 64;
const FOOT = 30;
const NAME_ROOM = 20;
const AMOUNT_ROOM = 18;
const PANEL_GAP = 8;
const NAME_SIZE = 12;
const AMOUNT_SIZE = 10.5;
const MONTH_SIZE = 10.5;
const WIDEST_COLUMN = 44;
const SHORTEST_COLUMN = 1.5;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a panel of columns lies, and the scale of its own that its columns have. */
interface Panel {
  readonly name: string;
  readonly scale: Scale;
  readonly amounts: readonly string[];
  /** Upper edge, of the name. */
  readonly top: number;
  /** Upper edge of the tallest column. */
  readonly columnsTop: number;
  readonly columnsHeight: number;
}

/** The height in pixels at which a trend is easy to read. */
export function heightOfTrend(chart: TrendChart): number {
  return HEAD + chart.series.length * PANEL + FOOT;
}

/**
 * What the charting library draws for a trend: a panel of columns for each series above one row of months. Each panel
 * has its own scale, for a claim of a hundredth of what was billed would not be seen on the same. Amounts are printed
 * over every column where they fit, else over the highest, and the last beside the name.
 * Throws RangeError where panels would be too low, and where a month has not a value and a text for each series.
 */
export function trendOption(chart: TrendChart, size: Size, font: Font): DrawingOption {
  const panelHeight = (size.height - HEAD - FOOT) / chart.series.length;
  if (panelHeight < LEAST_PANEL) {
    throw new RangeError(`${size.height} pixels are too low for ${chart.series.length} panels of columns.`);
  }
  const panels = chart.series.map((_, index) =>
    panelOf(chart, index, HEAD + index * panelHeight, panelHeight),
  );
  const slot = (size.width - 2 * MARGIN) / chart.points.length;
  const plot = { left: MARGIN, width: size.width - 2 * MARGIN, outerBoundsMode: 'none' as const };
  return {
    grid: panels.map(({ columnsTop, columnsHeight }) => ({
      ...plot,
      top: columnsTop,
      height: columnsHeight,
    })),
    xAxis: panels.map((_, index) => ({
      type: 'category' as const,
      gridIndex: index,
      show: false,
      inverse: chart.rightToLeft,
      data: chart.points.map((_, month) => String(month)),
    })),
    yAxis: panels.map(({ scale }, index) => ({
      type: 'value' as const,
      gridIndex: index,
      show: false,
      min: scale.least,
      max: scale.greatest,
    })),
    series: panels.map(({ scale, columnsHeight }, index) => ({
      type: 'bar' as const,
      silent: true,
      xAxisIndex: index,
      yAxisIndex: index,
      barWidth: Math.min(WIDEST_COLUMN, Math.max(1, Math.round(slot * 0.66))),
      itemStyle: fillOf(chart.series[index]?.tone ?? 'neutral'),
      data: scale.shares.map((share) =>
        visible(share, ((scale.greatest - scale.least) * SHORTEST_COLUMN) / columnsHeight),
      ),
    })),
    graphic: [
      titleElement(chart, size.width, font),
      ...panels.flatMap((panel) => panelElements(chart, panel, size.width, font)),
      ...monthElements(chart, size, font),
    ],
  };
}

function panelOf(chart: TrendChart, index: number, top: number, height: number): Panel {
  const values = chart.points.map((point) => point.values[index] ?? Number.NaN);
  const amounts = chart.points.map(({ shown }) => {
    const text = shown[index];
    if (text === undefined) throw new RangeError('A month of a trend lacks the text of an amount.');
    return lineOf(text);
  });
  const scale = scaleOf(values);
  const below = scale.least < 0 ? AMOUNT_ROOM : 0;
  return {
    name: lineOf(chart.series[index]?.name ?? ''),
    scale,
    amounts,
    top,
    columnsTop: top + NAME_ROOM + AMOUNT_ROOM,
    columnsHeight: height - NAME_ROOM - AMOUNT_ROOM - below - PANEL_GAP,
  };
}

function panelElements(chart: TrendChart, panel: Panel, width: number, font: Font): Element[] {
  const slot = (width - 2 * MARGIN) / chart.points.length;
  const widest = Math.max(...panel.amounts.map((text) => font.widthOf(text, AMOUNT_SIZE)));
  const everyOne = widest + 4 <= slot;
  const { shares } = panel.scale;
  const labelled = everyOne ? shares.map((_, index) => index) : highestOf(shares);
  const zero =
    Math.round(
      panel.columnsTop +
        (panel.columnsHeight * panel.scale.greatest) / (panel.scale.greatest - panel.scale.least),
    ) + 0.5;
  return [
    nameElement(chart, panel, width, everyOne, font),
    ...labelled.map((index) => amountElement(chart, panel, index, width, font)),
    zeroLine({ x: MARGIN, y: zero }, { x: width - MARGIN, y: zero }),
  ];
}

/** The series' name; with the last month and its amount where the columns have no room for theirs. */
function nameElement(chart: TrendChart, panel: Panel, width: number, everyOne: boolean, font: Font): Element {
  const last = chart.points.at(-1);
  const amount = panel.amounts.at(-1);
  const room = width - 2 * MARGIN;
  const tail =
    everyOne || last === undefined || amount === undefined
      ? ''
      : ` · ${isolated(cutTo(lineOf(last.label), room / 4, NAME_SIZE, font))} · ${isolated(amount)}`;
  const name = cutTo(panel.name, room - font.widthOf(tail, NAME_SIZE), NAME_SIZE, font);
  return textElement(inDirection(`${isolated(name)}${tail}`, chart.rightToLeft), {
    x: chart.rightToLeft ? width - MARGIN : MARGIN,
    y: panel.top + NAME_ROOM / 2,
    size: NAME_SIZE,
    align: chart.rightToLeft ? 'right' : 'left',
    colour: 'ink',
  });
}

/** The amount over its column, or below a negative one, moved into the picture where it would hang over its edge. */
function amountElement(chart: TrendChart, panel: Panel, index: number, width: number, font: Font): Element {
  const { scale, columnsTop, columnsHeight } = panel;
  const share = scale.shares[index] ?? 0;
  const text = cutTo(panel.amounts[index] ?? '', width - 2 * MARGIN, AMOUNT_SIZE, font);
  const half = font.widthOf(text, AMOUNT_SIZE) / 2;
  const end = columnsTop + (columnsHeight * (scale.greatest - share)) / (scale.greatest - scale.least);
  return textElement(isolated(text), {
    x: Math.min(Math.max(middleOf(chart, index, width), MARGIN + half), width - MARGIN - half),
    y: share < 0 ? end + AMOUNT_ROOM / 2 : end - AMOUNT_ROOM / 2,
    size: AMOUNT_SIZE,
    align: 'center',
    colour: 'ink',
  });
}

/** As many months as fit, counted back from the last, which is the one audited. */
function monthElements(chart: TrendChart, { width, height }: Size, font: Font): Element[] {
  const slot = (width - 2 * MARGIN) / chart.points.length;
  const labels = chart.points.map(({ label }) => cutTo(lineOf(label), width / 4, MONTH_SIZE, font));
  const widths = labels.map((label) => font.widthOf(label, MONTH_SIZE));
  const step = Math.max(1, Math.ceil((Math.max(...widths) + 8) / slot));
  return labels.flatMap((label, index) => {
    if ((labels.length - 1 - index) % step !== 0) return [];
    const half = (widths[index] ?? 0) / 2;
    return textElement(isolated(label), {
      x: Math.min(Math.max(middleOf(chart, index, width), MARGIN + half), width - MARGIN - half),
      y: height - FOOT / 2 - 2,
      size: MONTH_SIZE,
      align: 'center',
      colour: 'muted',
    });
  });
}

function middleOf(chart: TrendChart, index: number, width: number): number {
  const x = MARGIN + ((index + 0.5) * (width - 2 * MARGIN)) / chart.points.length;
  return chart.rightToLeft ? width - x : x;
}

/** The highest alone; nothing where all is zero. */
function highestOf(shares: readonly number[]): number[] {
  const highest = Math.max(...shares);
  return shares.every((share) => share === 0) ? [] : [shares.indexOf(highest)];
}
