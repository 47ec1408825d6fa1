import type { Chart } from './chart.ts';
import { isolated, lineOf } from './label.ts';

/** All that a chart shows below its title as one line of text: for screen readers and alternative texts. */
export function describeChart(chart: Chart): string {
  const [comma, semicolon] = chart.rightToLeft ? ['، ', '؛ '] : [', ', '; '];
  const entries =
    chart.kind === 'bars'
      ? chart.bars.map(({ label, shown }) => named(label, shown))
      : chart.points.map(({ label, shown }) =>
          [
            isolated(lineOf(label)),
            ...chart.series.map(({ name }, index) => named(name, shown[index] ?? '')),
          ].join(comma),
        );
  return `${entries.join(semicolon)}.`;
}

function named(name: string, amount: string): string {
  return `${isolated(lineOf(name))} ${isolated(lineOf(amount))}`;
}
