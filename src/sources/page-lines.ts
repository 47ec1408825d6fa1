import type { PageLine, PagePiece } from './source.ts';

/** A text that was drawn at once. Measures are points: x from the left edge, y from the top to the base line. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Drawn right to left: its letters are in reading order, its place is that of its left end. */
  readonly rightToLeft: boolean;
}

/** Base lines this far apart, in letter heights, are one line. */
const SAME_LINE = 0.3;
/** A smaller text beside a larger one is raised or lowered by up to this much of the larger one's height. */
const RAISED = 0.55;
/** Texts nearer than this, in letter heights, are one word. */
const SAME_WORD = 0.15;
/** Texts nearer than this, in letter heights, are parted by a space and no more. */
const SPACE = 0.55;
/** The same text drawn again this near, in letter heights, is a bold of old printers. */
const OVERPRINT = 0.1;
/** A line of so many texts is no raised mark. */
const MOST_RAISED = 20;

/** No Arabic word has two alefs before a lam: a program split the ligature of lam and alef the wrong way round. */
const SPLIT_LIGATURE = /ا([اأإآ])ل/g;

const NEIGHBOURS = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down] as const));

/** A line while it is gathered. */
interface Gathering {
  y: number;
  height: number;
  readonly texts: DrawnText[];
}

/** The lines of a page, from top to bottom, of texts in any order that are all drawn level. */
export function linesOf(texts: readonly DrawnText[]): PageLine[] {
  const lines: Gathering[] = [];
  const sorted = withoutOverprint(texts).sort((a, b) => a.y - b.y || a.x - b.x);
  for (const text of sorted) {
    const line = lines
      .slice(-3)
      .findLast(({ y, height }) => text.y - y <= SAME_LINE * Math.min(text.height, height));
    if (line) {
      line.texts.push(text);
      line.height = Math.max(line.height, text.height);
    } else lines.push({ y: text.y, height: text.height, texts: [text] });
  }
  return joinRaised(lines)
    .map((line) => ({ pieces: piecesOf(line.texts) }))
    .filter(({ pieces }) => pieces.length > 0);
}

function withoutOverprint(texts: readonly DrawnText[]): DrawnText[] {
  const kept: DrawnText[] = [];
  const seen = new Map<string, DrawnText>();
  for (const text of texts) {
    const near = Math.min(OVERPRINT * text.height, 1);
    const [column, row] = [Math.round(text.x), Math.round(text.y)];
    const again = NEIGHBOURS.some(([right, down]) => {
      const twin = seen.get(`${column + right} ${row + down} ${text.text}`);
      return twin && Math.abs(twin.x - text.x) <= near && Math.abs(twin.y - text.y) <= near;
    });
    if (again) continue;
    seen.set(`${column} ${row} ${text.text}`, text);
    kept.push(text);
  }
  return kept;
}

/** Puts lines of small letters that only stand beside larger ones (`1er`, `m²`) back on the larger ones' line. */
function joinRaised(lines: readonly Gathering[]): Gathering[] {
  const kept: Gathering[] = [];
  lines.forEach((line, index) => {
    const host = [lines[index + 1], lines[index - 1]].find((other) => other && isRaisedBeside(line, other));
    if (host) host.texts.push(...line.texts);
    else kept.push(line);
  });
  return kept;
}

function isRaisedBeside(line: Gathering, host: Gathering): boolean {
  if (line.texts.length > MOST_RAISED) return false;
  if (line.height > 0.8 * host.height || Math.abs(line.y - host.y) > RAISED * host.height) return false;
  return line.texts.every((small) =>
    host.texts.some(
      (large) =>
        Math.abs(small.x - (large.x + large.width)) <= 2 * SAME_WORD * large.height ||
        Math.abs(large.x - (small.x + small.width)) <= 2 * SAME_WORD * large.height,
    ),
  );
}

/** A text with what stands on its left: a space, or nothing. */
interface Joined extends DrawnText {
  readonly spaced: boolean;
}

function piecesOf(texts: readonly DrawnText[]): PagePiece[] {
  const runs: Joined[][] = [];
  let blank = false;
  for (const text of [...texts].sort((a, b) => a.x - b.x)) {
    if (text.text.trim() === '') {
      blank = true;
      continue;
    }
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && belongs(last, text)) {
      const gap = text.x - (last.x + last.width);
      run.push({ ...text, spaced: blank || gap > SAME_WORD * Math.min(last.height, text.height) });
    } else runs.push([{ ...text, spaced: false }]);
    blank = false;
  }
  return runs.map(pieceOf);
}

function belongs(last: DrawnText, next: DrawnText): boolean {
  const gap = next.x - (last.x + last.width);
  if (gap > SPACE * Math.min(last.height, next.height) || gap < -0.5 * last.height) return false;
  // A raised figure after a figure is a note or the cents: glued to it, it would make another amount.
  return !(isRaised(last, next) && /\d$/.test(last.text) && /^\d/.test(next.text));
}

function isRaised(a: DrawnText, b: DrawnText): boolean {
  return Math.abs(a.y - b.y) > SAME_LINE * Math.min(a.height, b.height);
}

function pieceOf(run: readonly Joined[]): PagePiece {
  const x = run[0]?.x ?? 0;
  const largest = run.reduce((best, text) => (text.height > best.height ? text : best));
  const width = run.reduce((end, text) => Math.max(end, text.x + text.width), x) - x;
  const text = (run.some(({ rightToLeft }) => rightToLeft) ? fromTheRight(run) : fromTheLeft(run)).trim();
  return { text: text.replace(/\s+/g, ' '), x, y: largest.y, width, height: largest.height };
}

function fromTheLeft(run: readonly Joined[]): string {
  return run.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('');
}

/** The texts as they are read where writing runs to the left; numbers and Latin words in it still run to the right. */
function fromTheRight(run: readonly Joined[]): string {
  const isLatin = (text: Joined | undefined) =>
    text !== undefined && !text.rightToLeft && /[\p{L}\p{N}]/u.test(text.text);
  const parts: Joined[][] = [];
  run.forEach((text, index) => {
    const before = run[index - 1];
    const between = !text.rightToLeft && isLatin(before) && isLatin(run[index + 1]);
    const goesOn = isLatin(before) || (before && !before.rightToLeft && isLatin(run[index - 2]));
    const part = parts.at(-1);
    if (part && goesOn && (isLatin(text) || between)) part.push(text);
    else parts.push([text]);
  });
  const text = parts
    .reverse()
    .map((part) => {
      const joined = fromTheLeft(part);
      return part[0]?.spaced ? `${joined.slice(1)} ` : joined;
    })
    .join('');
  return text.replace(SPLIT_LIGATURE, 'ال$1');
}
