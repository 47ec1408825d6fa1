import type { ChartColour } from '../../charts/palette.ts';

/** The colours of a theme, by what they are for. */
export interface Palette {
  readonly paper: string;
  /** Headings of tables, panels and rows pointed at. */
  readonly surface: string;
  readonly line: string;
  /** Edges of what can be pressed or typed into. */
  readonly edge: string;
  readonly ink: string;
  readonly muted: string;
  readonly link: string;
  readonly focus: string;
  readonly error: string;
  readonly exposure: string;
  readonly optimisation: string;
  readonly quality: string;
}

/** On a light screen and on paper. Every ink has a contrast of 4.5 to 1 and more on paper and surface (WCAG 2.2 AA). */
export const LIGHT: Palette = {
  paper: '#ffffff',
  surface: '#f4f6f8',
  line: '#d8dee5',
  edge: '#788594',
  ink: '#1a222c',
  muted: '#52606f',
  link: '#0a58a8',
  focus: '#0a58a8',
  error: '#a3242b',
  exposure: '#85560a',
  optimisation: '#0d675a',
  quality: '#4a5a75',
};

/** On a dark screen. */
export const DARK: Palette = {
  paper: '#12171d',
  surface: '#1b222b',
  line: '#313b47',
  edge: '#7d8b9a',
  ink: '#e5eaf0',
  muted: '#a2afbd',
  link: '#83b8f3',
  focus: '#ffd166',
  error: '#ff9c96',
  exposure: '#edbb66',
  optimisation: '#72cfbe',
  quality: '#a8bad3',
};

/** The declarations of a theme's custom properties, those of its charts among them: `--ink: #1a222c;` */
export function paletteRules(palette: Palette): string {
  const { ink, muted, error, exposure, edge } = palette;
  const charts: Readonly<Record<ChartColour, string>> = { ink, muted, claim: error, exposure, neutral: edge };
  return [
    ...Object.entries(palette).map(([name, colour]) => `--${name}: ${colour};`),
    ...Object.entries(charts).map(([name, colour]) => `--chart-${name}: ${colour};`),
  ].join(' ');
}
