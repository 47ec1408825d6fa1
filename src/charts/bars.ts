import type { BarChart } from './chart.ts';
import type { DrawingOption } from './draw.ts';
import { type Element, HEAD, MARGIN, textElement, titleElement, zeroLine } from './elements.ts';
import type { Font } from './font.ts';
import { cutTo, isolated, lineOf } from './label.ts';
import { fillOf } from './palette.ts';
import { type Scale, scaleOf, visible } from './scale.ts';

const ROW = 28;
const LEAST_ROW = 12;
const FOOT = 10;
const GAP = 7;
const LARGEST_TEXT = 12;
const THICKEST_BAR = 20;
const SMALLEST_AMOUNT = 8;
/** Shares of the width that labels and the amounts of each side of zero may take, so that bars are left to compare. */
const LABELS_AT_MOST = 0.34;
const AMOUNTS_AT_MOST = 0.36;
const AMOUNTS_OF_TWO_SIDES_AT_MOST = 0.22;
const SHORTEST_BAR = 2.5;

/** The height in pixels at which a bar chart is easy to read. */
export function heightOfBars(chart: BarChart): number {
  return HEAD + chart.bars.length * ROW + FOOT;
}

/** What the charting library draws for a bar chart. Throws RangeError where rows would be too low to read. */
export function barsOption(
  chart: BarChart,
  { width, height }: { readonly width: number; readonly height: number },
  font: Font,
): DrawingOption {
  const row = (height - HEAD - FOOT) / chart.bars.length;
  if (row < LEAST_ROW) throw new RangeError(`${height} pixels are too low for ${chart.bars.length} bars.`);
  const size = Math.min(LARGEST_TEXT, Math.floor(row - 2));
  const scale = scaleOf(chart.bars.map(({ value }) => value));
  const labels = chart.bars.map(({ label }) => cutTo(lineOf(label), width * LABELS_AT_MOST, size, font));
  const amounts = amountsOf(chart, width * amountShare(scale), size, font);

  const widest = Math.max(...labels.map((label) => font.widthOf(label, size)));
  const start = Math.ceil(MARGIN + widest + GAP);
  const length = width - start - MARGIN;
  const perShare = pixelsPerShare(scale, amounts.widths, length);
  const below = roomBelow(scale, amounts.widths, perShare);
  // Reading right to left, the picture is a mirror image but for the letters.
  const across = (x: number): number => (chart.rightToLeft ? width - x : x);
  const near = chart.rightToLeft ? 'right' : 'left';
  const far = chart.rightToLeft ? 'left' : 'right';

  const texts = chart.bars.flatMap(({ value }, index): Element[] => {
    const y = HEAD + (index + 0.5) * row;
    const end = start + below + (scale.shares[index] ?? 0) * perShare;
    return [
      textElement(isolated(labels[index] ?? ''), {
        x: across(start - GAP),
        y,
        size,
        align: far,
        colour: 'ink',
      }),
      textElement(isolated(amounts.texts[index] ?? ''), {
        x: across(value < 0 ? end - GAP : end + GAP),
        y,
        size: amounts.size,
        align: value < 0 ? far : near,
        colour: 'ink',
      }),
    ];
  });
  const zero = across(Math.round(start + below) + 0.5);
  return {
    grid: {
      left: chart.rightToLeft ? width - start - length : start,
      width: length,
      top: HEAD,
      height: height - HEAD - FOOT,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value',
      show: false,
      min: -below / perShare,
      max: (length - below) / perShare,
      inverse: chart.rightToLeft,
    },
    yAxis: {
      type: 'category',
      show: false,
      inverse: true,
      data: chart.bars.map((_, index) => String(index)),
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: Math.min(THICKEST_BAR, Math.round(row * 0.68)),
        data: barItems(chart, scale, SHORTEST_BAR / perShare),
      },
    ],
    graphic: [
      titleElement(chart, width, font),
      ...texts,
      zeroLine({ x: zero, y: HEAD }, { x: zero, y: height - FOOT }),
    ],
  };
}

interface Amounts {
  readonly texts: readonly string[];
  readonly widths: readonly number[];
  readonly size: number;
}

/** The amounts as printed: smaller letters where they are long, and cut only where even those do not help. */
function amountsOf(chart: BarChart, room: number, size: number, font: Font): Amounts {
  const lines = chart.bars.map(({ shown }) => lineOf(shown));
  const widest = Math.max(...lines.map((line) => font.widthOf(line, size)));
  const smaller = Math.min(size, Math.max(SMALLEST_AMOUNT, Math.floor((size * room) / widest)));
  const texts = lines.map((line) => cutTo(line, room, smaller, font));
  return { texts, widths: texts.map((text) => font.widthOf(text, smaller)), size: smaller };
}

function amountShare({ least, greatest }: Scale): number {
  return least < 0 && greatest > 0 ? AMOUNTS_OF_TWO_SIDES_AT_MOST : AMOUNTS_AT_MOST;
}

/** The greatest scale at which every bar and the amount at its end fit beside each other. */
function pixelsPerShare({ shares }: Scale, widths: readonly number[], length: number): number {
  const ends = shares.map((share, index) => ({ share, width: (widths[index] ?? 0) + GAP }));
  const below = [{ share: 0, width: 0 }, ...ends.filter(({ share }) => share < 0)];
  const above = [{ share: 0, width: 0 }, ...ends.filter(({ share }) => share >= 0)];
  const limits = below.flatMap((low) =>
    above.map((high) => {
      const span = high.share - low.share;
      return span === 0 ? Number.POSITIVE_INFINITY : (length - low.width - high.width) / span;
    }),
  );
  return Math.min(length, ...limits);
}

/** Pixels that the bars below zero take with their amounts. */
function roomBelow({ shares }: Scale, widths: readonly number[], perShare: number): number {
  const rooms = shares.map((share, index) =>
    share < 0 ? -share * perShare + (widths[index] ?? 0) + GAP : 0,
  );
  return Math.max(0, ...rooms);
}

function barItems(chart: BarChart, { shares }: Scale, smallest: number) {
  return chart.bars.map(({ tone }, index) => ({
    value: visible(shares[index] ?? 0, smallest),
    itemStyle: fillOf(tone),
  }));
}
