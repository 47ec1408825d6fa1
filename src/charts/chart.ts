/** What an amount means, and so how it is coloured: asked back, only exposed, or neither. */
export type Tone = 'claim' | 'exposure' | 'neutral';

/** One labelled amount of a bar chart. */
export interface Bar {
  readonly label: string;
  /** Length of the bar only: never printed, so a float is harmless. */
  readonly value: number;
  /** The exact amount as text, printed at the end of the bar. */
  readonly shown: string;
  readonly tone: Tone;
}

/** Horizontal bars in the order given, the first on top. */
export interface BarChart {
  readonly kind: 'bars';
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Bars then grow from the right, with their labels on the right. */
  readonly rightToLeft: boolean;
}

/** One month of a trend: a value and its text for each series, in the order of the series. */
export interface TrendPoint {
  readonly label: string;
  /** Heights of the columns only: never printed. */
  readonly values: readonly number[];
  /** The exact amounts as text. */
  readonly shown: readonly string[];
}

/** What one set of a trend's columns is called and means. */
export interface TrendSeries {
  readonly name: string;
  readonly tone: Tone;
}

/** Columns month by month, such as billed and claimed, in the order given. */
export interface TrendChart {
  readonly kind: 'trend';
  readonly title: string;
  readonly series: readonly TrendSeries[];
  readonly points: readonly TrendPoint[];
  /** Months then run from right to left. */
  readonly rightToLeft: boolean;
}

/** A picture of amounts. */
export type Chart = BarChart | TrendChart;
