import { displayWidth, wrapped } from './display-width.ts';
import { type Page, paragraph } from './page.ts';
import { safeText } from './safe-text.ts';

/** A label with what stands beside it. */
export type Labelled = readonly [label: string, text: string];

/** Labels wider than this stand on a line of their own. */
const WIDEST_LABEL = 26;
/** A narrower page has every label on a line of its own. */
const SIDE_BY_SIDE = 60;

/** The steps with their values under one another, aligned right; as facts where they do not fit so. */
export function stepLines(steps: readonly Labelled[], page: Page): string[] {
  const safe = steps.map(([label, text]) => [safeText(label), safeText(text)] as const);
  const labelWidth = Math.max(...safe.map(([label]) => displayWidth(label)));
  const textWidth = Math.max(...safe.map(([, text]) => displayWidth(text)));
  if (2 + labelWidth + 2 + textWidth > page.width) return factLines(steps, page);
  return safe.map(([label, text]) => {
    const gap = labelWidth + 2 + textWidth - displayWidth(label) - displayWidth(text);
    return `  ${page.paint('dim', label)}${' '.repeat(gap)}${text}`;
  });
}

/** Labels with their texts beside them, broken at words; below them on a narrow page. */
export function factLines(facts: readonly Labelled[], page: Page): string[] {
  const safe = facts.map(([label, text]) => [safeText(label), safeText(text)] as const);
  const widest = Math.max(0, ...safe.map(([label]) => displayWidth(label)));
  if (page.width < SIDE_BY_SIDE || widest > WIDEST_LABEL) {
    return safe.flatMap(([label, text]) => [
      ...paragraph(label, page, 2, 'dim'),
      ...paragraph(text, page, 4),
    ]);
  }
  return safe.flatMap(([label, text]) => {
    const lines = wrapped(text, page.width - widest - 4, page.ellipsis);
    const beside = ' '.repeat(widest - displayWidth(label) + 2);
    const [first = '', ...others] = lines;
    return [
      `  ${page.paint('dim', label)}${beside}${first}`.trimEnd(),
      ...others.map((line) => ' '.repeat(widest + 4) + line),
    ];
  });
}
