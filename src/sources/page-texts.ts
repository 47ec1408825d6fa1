import { type DrawnText, linesOf } from './page-lines.ts';
import type { PageLine } from './source.ts';

/** A text as the parser tells it: its matrix places it on the page as the file draws it. */
export interface DrawnItem {
  readonly str?: string;
  readonly dir?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
}

/** The page as it is looked at: its size in points, and the matrix that leads there, y from the top. */
export interface View {
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Letters smaller than this, in points, are not there to be read. */
const SMALLEST = 0.1;
/** Directions of writing are told apart in steps of so many degrees. */
const STEP = 15;

/** Gathers the texts of a page by the direction they are written in. */
export class TurnedTexts {
  readonly #view: View;
  readonly #byTurn = new Map<number, DrawnText[]>();

  constructor(view: View) {
    this.#view = view;
  }

  /** Adds a text; one that lies outside of the page is not on it. */
  add({ str = '', transform, width = 0, dir }: DrawnItem): void {
    if (str === '' || !transform) return;
    const view = this.#view;
    const [a, b, c, d, x, y] = multiplied(view.transform, transform);
    const height = Math.hypot(c, d);
    if (!(height > SMALLEST) || ![a, b, x, y, width].every(Number.isFinite)) return;
    if (x < -height || y < -height || x > view.width + height || y > view.height + height) return;
    const turn = (Math.round((Math.atan2(b, a) * 180) / Math.PI / STEP) * STEP + 360) % 360;
    const level = turn === 0 ? { x, y } : turnedBack({ x, y }, turn, view);
    const text: DrawnText = { text: str, ...level, width, height, rightToLeft: dir === 'rtl' };
    const same = this.#byTurn.get(turn);
    if (same) same.push(text);
    else this.#byTurn.set(turn, [text]);
  }

  /** The lines as most of the page is written; what is turned otherwise, such as notes on its edge, comes after. */
  lines(): PageLine[] {
    return [...this.#byTurn]
      .sort(([a, some], [b, others]) => lettersOf(others) - lettersOf(some) || a - b)
      .flatMap(([, texts]) => linesOf(texts));
  }
}

/** Where a point stands when the page is turned until the text is level. */
function turnedBack(
  point: { x: number; y: number },
  turn: number,
  view: { width: number; height: number },
): { x: number; y: number } {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const x = point.x * cos + point.y * sin;
  const y = point.y * cos - point.x * sin;
  const left = Math.min(0, view.width * cos) + Math.min(0, view.height * sin);
  const top = Math.min(0, view.height * cos) + Math.min(0, -view.width * sin);
  return { x: x - left, y: y - top };
}

function multiplied(
  m: readonly number[],
  n: readonly number[],
): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function lettersOf(texts: readonly DrawnText[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}
