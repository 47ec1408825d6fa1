import type { Chart } from './chart.ts';
import type { Font } from './font.ts';
import { cutTo, isolated, lineOf } from './label.ts';
import { type ChartColour, PRINT_COLOURS } from './palette.ts';

/** Pixels between the edge of a picture and what it shows. */
export const MARGIN = 12;
/** Pixels from the upper edge to the first bar or column, the title between. */
export const HEAD = 42;

const TITLE_SIZE = 15;
const TITLE_MIDDLE = 21;

/** A piece of a drawing that is no bar, in the words of the charting library. */
export type Element = TextElement | LineElement;

interface TextElement {
  readonly type: 'text';
  readonly silent: true;
  readonly x: number;
  readonly y: number;
  readonly style: {
    readonly text: string;
    readonly fontSize: number;
    readonly fontFamily: string;
    readonly fill: string;
    readonly align: 'left' | 'center' | 'right';
    readonly verticalAlign: 'middle';
  };
}

interface LineElement {
  readonly type: 'line';
  readonly silent: true;
  readonly z: number;
  readonly shape: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  readonly style: { readonly stroke: string; readonly lineWidth: number };
}

/** One line of text; `y` is its middle, in pixels from the upper left corner. */
export function textElement(
  text: string,
  at: { x: number; y: number; size: number; align: 'left' | 'center' | 'right'; colour: ChartColour },
): Element {
  return {
    type: 'text',
    silent: true,
    x: tenth(at.x),
    y: tenth(at.y),
    style: {
      text,
      fontSize: at.size,
      fontFamily: 'sans-serif',
      fill: PRINT_COLOURS[at.colour],
      align: at.align,
      verticalAlign: 'middle',
    },
  };
}

/** The line that bars or columns stand on. */
export function zeroLine(from: { x: number; y: number }, to: { x: number; y: number }): Element {
  return {
    type: 'line',
    silent: true,
    z: 10,
    shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
    style: { stroke: PRINT_COLOURS.muted, lineWidth: 1 },
  };
}

/** The chart's title at the side where reading starts, cut to the width of the picture. */
export function titleElement(chart: Chart, width: number, font: Font): Element {
  const text = cutTo(lineOf(chart.title), width - 2 * MARGIN, TITLE_SIZE, font);
  return textElement(isolated(text), {
    x: chart.rightToLeft ? width - MARGIN : MARGIN,
    y: TITLE_MIDDLE,
    size: TITLE_SIZE,
    align: chart.rightToLeft ? 'right' : 'left',
    colour: 'ink',
  });
}

/** As fine as the shapes are written. */
function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
