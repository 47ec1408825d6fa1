import type { PlacedLine } from './page-line.ts';

/** A line of the edge stands at the same height on each page, give or take so many points. */
const SAME_HEIGHT = 3;

const PAGE_NUMBER =
  /(?:page|seite|صفحة|p\.)\s*:?\s*\d+(?:\s*(?:\/|of|de|sur|von|من)\s*\d+)?|\b\d+\s*\/\s*\d+\b/giu;

/**
 * The numbers of the lines that are no content: heads and feet that stand alike on two pages or more, from the edge
 * inwards, and page numbers. A line that `keeps` says is content is never one.
 */
export function furnitureOf(
  lines: readonly PlacedLine[],
  keeps: (line: PlacedLine) => boolean,
): ReadonlySet<number> {
  const byPage = new Map<number, PlacedLine[]>();
  for (const line of lines) {
    const page = byPage.get(line.page);
    if (page) page.push(line);
    else byPage.set(line.page, [line]);
  }
  const pages = [...byPage.values()];
  const seen = new Map<string, number>();
  for (const line of lines) {
    for (const key of keysOf(line)) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const furniture = new Set<number>();
  const isFurniture = (line: PlacedLine): boolean => {
    if (isPageNumber(line.text)) return true;
    if (pages.length < 2 || keeps(line)) return false;
    return keysOf(line).some((key) => (seen.get(key) ?? 0) > 1);
  };
  for (const page of pages) {
    for (const inwards of [page, [...page].reverse()]) {
      for (const line of inwards) {
        if (!isFurniture(line)) break;
        furniture.add(line.number);
      }
    }
  }
  return furniture;
}

/** True for a line that only numbers its page. */
export function isPageNumber(text: string): boolean {
  return text.replace(PAGE_NUMBER, '').trim() === '' && text.trim() !== '';
}

/** Two keys, so that lines near the border of two heights still share one. */
function keysOf({ text, y }: PlacedLine): string[] {
  const written = text.replace(PAGE_NUMBER, '#');
  const step = Math.floor(y / SAME_HEIGHT);
  return [`${step} ${written}`, `b${Math.floor(y / SAME_HEIGHT + 0.5)} ${written}`];
}
