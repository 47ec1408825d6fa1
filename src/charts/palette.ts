import type { Tone } from './chart.ts';

/** What a colour of a chart is for. */
export const CHART_COLOURS = ['ink', 'muted', 'claim', 'exposure', 'neutral'] as const;
export type ChartColour = (typeof CHART_COLOURS)[number];

/** Colours on white paper: claim and neutral are far apart in lightness, and an exposure has stripes. */
export const PRINT_COLOURS: Readonly<Record<ChartColour, string>> = {
  ink: '#1f2933',
  muted: '#52606d',
  claim: '#14507f',
  exposure: '#a8660f',
  neutral: '#a3aeb9',
};

/**
 * A colour as a page takes it: its custom property such as `--chart-claim`; where the page sets none, the colour of its
 * text for texts and lines, else the colour in print.
 */
export function pageColour(colour: ChartColour): string {
  const otherwise = colour === 'ink' || colour === 'muted' ? 'currentColor' : PRINT_COLOURS[colour];
  return `var(--chart-${colour},${otherwise})`;
}

/** How a column or a bar is filled, in the words of the charting library. */
export interface Fill {
  readonly color: string;
  readonly borderColor?: string;
  readonly borderWidth?: number;
  readonly decal?: {
    readonly symbol: 'rect';
    readonly dashArrayX: [number, number];
    readonly dashArrayY: [number, number];
    readonly rotation: number;
    readonly color: string;
  };
}

/** A plain fill, but stripes within an edge for an exposure, so that it differs from a claim in grey print too. */
export function fillOf(tone: Tone): Fill {
  const color = PRINT_COLOURS[tone];
  if (tone !== 'exposure') return { color };
  return {
    color: 'none',
    borderColor: color,
    borderWidth: 1,
    decal: { symbol: 'rect', dashArrayX: [8, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4, color },
  };
}
