import type { PagePiece } from '../../sources/source.ts';
import type { PrintedColumn } from './heading-block.ts';
import { isNumber } from './page-figure.ts';
import { type PlacedLine, rightOf, shared } from './page-line.ts';

/** A figure stands at most this far, in points, beside the heading of its column. */
const FARTHEST = 60;
const ARABIC = /\p{Script=Arabic}/u;

interface Span {
  from: number;
  to: number;
}

/** Decides under which column of a printed table a text stands: where it begins or ends, and what stands there elsewhere. */
export class ColumnGrid {
  readonly columns: readonly PrintedColumn[];
  readonly #spans: Span[];

  constructor(columns: readonly PrintedColumn[], lines: readonly PlacedLine[]) {
    this.columns = withTextColumn(columns, lines);
    this.#spans = this.columns.map(({ from, to }) => ({ from, to }));
    const headings = this.columns.map(({ from, to }) => ({ from, to }));
    for (const line of lines) {
      for (const piece of line.pieces) this.#learn(piece, headings);
    }
  }

  /** The column of a text, or undefined where none is near. */
  columnOf(piece: PagePiece): number | undefined {
    const span = { from: piece.x, to: rightOf(piece) };
    const over = this.#spans.flatMap((column, index) => (shared(column, span) > 0 ? [index] : []));
    if (over.length === 1) return over[0];
    const figure = isNumber(piece.text) || ARABIC.test(piece.text);
    const apart = (index: number): number => {
      const column = this.#spans[index] ?? { from: 0, to: 0 };
      return figure ? Math.abs(column.to - span.to) : Math.abs(column.from - span.from);
    };
    const candidates =
      over.length > 0 ? over : [...this.#spans.keys()].filter((index) => this.#isNear(index, span));
    return candidates.reduce<number | undefined>(
      (best, index) => (best === undefined || apart(index) < apart(best) ? index : best),
      undefined,
    );
  }

  /** How many columns a text reaches over. */
  reach(piece: PagePiece): number {
    const span = { from: piece.x, to: rightOf(piece) };
    return this.#spans.filter((column) => shared(column, span) > 2).length;
  }

  #isNear(index: number, span: Span): boolean {
    const column = this.#spans[index];
    return column !== undefined && -shared(column, span) <= FARTHEST;
  }

  /** A text below one heading only shows how far its column reaches, as long as it reaches no other heading. */
  #learn(piece: PagePiece, headings: readonly Span[]): void {
    const span = { from: piece.x, to: rightOf(piece) };
    const over = headings.flatMap((heading, index) => (shared(heading, span) > 0 ? [index] : []));
    const [index] = over;
    const column = index === undefined ? undefined : this.#spans[index];
    if (over.length !== 1 || column === undefined) return;
    column.from = Math.min(column.from, span.from);
    column.to = Math.max(column.to, span.to);
  }
}

const FIGURES: ReadonlySet<string> = new Set([
  'amount',
  'gross_amount',
  'gross_price',
  'unit_price',
  'quantity',
  'tax_rate',
  'tax_amount',
  'discount',
  'unit',
]);

/** True for a column of figures, by its heading. */
export function isFigureColumn({ use, term }: PrintedColumn): boolean {
  return term || (use !== undefined && FIGURES.has(use));
}

/** The columns, and one for the texts beside the figures where no heading stands over them. */
function withTextColumn(columns: readonly PrintedColumn[], lines: readonly PlacedLine[]): PrintedColumn[] {
  if (!columns.every(isFigureColumn)) return [...columns];
  const left = Math.min(...columns.map(({ from }) => from));
  const right = Math.max(...columns.map(({ to }) => to));
  const pieces = lines.flatMap((line) => line.pieces);
  const before = pieces.filter((piece) => rightOf(piece) < left);
  const after = pieces.filter((piece) => piece.x > right);
  const text = { heading: '', known: false, term: false, net: false, use: 'description' } as const;
  if (after.some((piece) => ARABIC.test(piece.text)) && before.length < after.length) {
    return [
      ...columns,
      {
        ...text,
        from: right + 1,
        to: after.reduce((most, piece) => Math.max(most, rightOf(piece)), right + 1),
      },
    ];
  }
  if (before.length === 0) return [...columns];
  return [
    { ...text, from: before.reduce((least, { x }) => Math.min(least, x), left), to: left - 1 },
    ...columns,
  ];
}
