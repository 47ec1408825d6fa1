import type { Bar, BarChart, TrendChart } from '../../src/charts/chart.ts';

/** A bar of a claim, unless another tone is named. */
export function bar(label: string, value: number, shown: string, tone: Bar['tone'] = 'claim'): Bar {
  return { label, value, shown, tone };
}

/** Bars from left to right, titled `Claim by carrier`. */
export function barsOf(...bars: readonly Bar[]): BarChart {
  return { kind: 'bars', title: 'Claim by carrier', bars, rightToLeft: false };
}

/** Two claims, an exposure and nothing. */
export const BARS: BarChart = barsOf(
  bar('Orange Business', 1234.5, '£1,234.50'),
  bar('Vodafone', 617.25, '£617.25', 'exposure'),
  bar('Other carriers', 80, '£80.00', 'neutral'),
  bar('Telefónica', 0, '£0.00'),
);

/** The same from right to left. */
export const ARABIC_BARS: BarChart = {
  kind: 'bars',
  title: 'المبلغ المطالب به حسب الناقل',
  bars: [
    bar('اتصالات المغرب', 1234.5, '1.234,50 د.م.'),
    bar('Orange Maroc', 617.25, '617,25 د.م.', 'exposure'),
  ],
  rightToLeft: true,
};

/** What was billed and claimed in so many months from January 2025 on, the claim rising by 10.00 a month. */
export function trendOf(months: number): TrendChart {
  return {
    kind: 'trend',
    title: 'Facturé et réclamé par mois',
    series: [
      { name: 'Facturé', tone: 'neutral' },
      { name: 'Réclamé', tone: 'claim' },
    ],
    points: Array.from({ length: months }, (_, index) => ({
      label: `${String((index % 12) + 1).padStart(2, '0')}/${2025 + Math.floor(index / 12)}`,
      values: [1000, 10 * (index + 1)],
      shown: ['1 000,00 €', `${10 * (index + 1)},00 €`],
    })),
    rightToLeft: false,
  };
}
