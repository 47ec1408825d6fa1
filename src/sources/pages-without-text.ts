import type { Problem } from '../problem.ts';
import type { Page } from './source.ts';

/** What is told of pages without text in a document that has some: nothing on them was read. */
export function pagesWithoutText(pages: readonly Page[], file: string): Problem | undefined {
  const bare = pages.filter(({ lines }) => lines.length === 0).map(({ number }) => number);
  const [page] = bare;
  if (page === undefined || bare.length === pages.length) return undefined;
  const many = bare.length > 1;
  return {
    id: 'pdf-page-without-text',
    place: { file, page },
    found: many
      ? `${bare.length} of ${pages.length} pages hold no text (${spans(bare)}): if they are pictures, they were not read`
      : `1 of ${pages.length} pages holds no text: if it is a picture, it was not read`,
    fix: `Look at ${many ? 'them' : 'it'}; if charges are on ${many ? 'them' : 'it'}, ask the carrier for a PDF with text, or for a CSV export`,
  };
}

/** Numbers in order as `2–4, 7`. */
function spans(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
