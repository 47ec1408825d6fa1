import { findingHeadings } from './finding-row.ts';
import type { View } from './view.ts';

/** How the page looks on a narrow screen: each finding a card whose parts are named by the headings of the table. */
export function narrowRules(view: View): string {
  const labels = findingHeadings(view).map(
    ({ heading }, index) =>
      `.findings tbody > tr > :nth-child(${index + 1})::before { content: "${styleText(heading)}"; }`,
  );
  return `
@media screen and (max-width: 62rem) {
  header, main, footer, .contents { padding-inline: 1rem; }
  .findings thead tr { display: flex; flex-wrap: wrap; gap: 0.375rem; padding-block: 0.25rem 0.75rem; }
  .findings thead tr > th { display: block; position: static; inline-size: auto !important; white-space: nowrap; padding: 0.25rem 0.5rem; border: 1px solid var(--line); border-radius: 0.25rem; }
  .scroll :is(th, td):first-child { min-inline-size: 8.5rem; }
  .findings, .findings :is(thead, tbody), .findings tbody :is(th, td) { display: block; inline-size: auto; min-inline-size: 0; }
  .findings tbody tr { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.25rem 1rem; border: 1px solid var(--line); border-radius: 0.375rem; padding: 0.75rem; margin-block-end: 0.75rem; }
  .findings tbody tr > * { border: 0; padding: 0; text-align: start; min-inline-size: 0 !important; inline-size: auto !important; white-space: normal; }
  .findings tbody tr > :nth-child(3) { grid-column: 1 / -1; }
  .findings tbody tr > *::before { display: block; color: var(--muted); font-size: 0.75rem; font-weight: 400; }
  .findings tbody tr > :empty { display: none; }
  .findings tbody tr > *:hover, .findings tbody tr:hover > * { background: none; }
  .causes summary { grid-template-columns: 1fr auto; }
  .causes .what { grid-column: 1 / -1; order: 1; }
  .causes .facts { grid-column: 1 / -1; order: 2; text-align: start; }
  .causes .kind small { display: inline; padding: 0; }
  ${labels.join('\n  ')}
}
@media screen and (max-width: 40rem) {
  header { grid-template-columns: 1fr; }
  h1 { font-size: 1.375rem; }
  .field, .field select, .controls button { inline-size: 100%; max-inline-size: none; }
  .controls button { margin: 0; }
  .causes details > :not(summary) { margin-inline: 0.5rem; }
}
`;
}

/** Our own words inside a quoted text of a style. */
function styleText(words: string): string {
  return words.replace(/["\\<>\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}
