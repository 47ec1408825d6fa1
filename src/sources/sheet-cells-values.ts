import type { Cell } from '../records/origin.ts';
import type { NumberKind } from './number-format.ts';
import { ownText } from './shared-strings.ts';
import { BrokenMarkup } from './sheet-cells-text.ts';
import { cellOf } from './workbook-cell.ts';

/** Values remembered at a time for one number format: most columns of a bill repeat themselves. */
const REMEMBERED = 50_000;

/** Longer texts are not looked for among those seen before. */
const LONGEST_REMEMBERED = 60;

/** What a workbook says of its cells outside of its sheets. */
export interface WorkbookLists {
  /** Undefined when the workbook has no such list. */
  readonly strings: readonly string[] | undefined;
  /** What each cell format makes of a number, by the format's index. */
  readonly kinds: readonly NumberKind[];
  readonly date1904: boolean;
}

/** A value as a cell writes it. */
export interface CellValue {
  readonly type: string;
  /** Index of the cell's format, as written. */
  readonly style: string | undefined;
  /** Undefined when none is saved. */
  readonly text: string | undefined;
  readonly formula: boolean;
}

/** A cell format with the cells made of it so far, by their written values: equal cells are one in memory. */
interface Style {
  readonly kind: NumberKind;
  readonly seen: Map<string, Map<string, Cell>>;
}

/** Makes the cells of a workbook's sheets; equal ones are the same object. */
export class CellValues {
  readonly #lists: WorkbookLists;
  readonly #styles = new Map<string | undefined, Style>();

  constructor(lists: WorkbookLists) {
    this.#lists = lists;
  }

  /** The cell of a written value. Throws BrokenMarkup for a shared text that the workbook does not hold. */
  cellOf({ type, style: index, text, formula }: CellValue): Cell {
    const style = this.#styles.get(index) ?? this.#newStyle(index);
    if (type === 's' && text !== undefined && text !== '')
      return this.#made(type, style.kind, this.#shared(text), formula);
    if (text === undefined || text.length > LONGEST_REMEMBERED)
      return this.#made(type, style.kind, text === undefined ? text : ownText(text), formula);
    const seen = style.seen.get(type) ?? newMap(style.seen, type);
    const known = seen.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    const cell = this.#made(type, style.kind, own, formula);
    // Whether an empty value is a formula's is not told by the value.
    if (own === '') return cell;
    if (seen.size === REMEMBERED) seen.clear();
    seen.set(own, cell);
    return cell;
  }

  #made(type: string, kind: NumberKind, text: string | undefined, formula: boolean): Cell {
    return cellOf({ type, kind, text, formula }, this.#lists.date1904);
  }

  #shared(index: string): string {
    const text = this.#lists.strings?.[Number(index)];
    if (text === undefined) throw new BrokenMarkup('a text that is not among the shared ones');
    return text;
  }

  #newStyle(index: string | undefined): Style {
    const { kinds } = this.#lists;
    const style: Style = { kind: kinds[Number(index ?? 0)] ?? kinds[0] ?? 'number', seen: new Map() };
    // Every format that is not in the workbook's list is the first of it.
    if (this.#styles.size <= kinds.length + 1) this.#styles.set(index, style);
    return style;
  }
}

function newMap(maps: Map<string, Map<string, Cell>>, key: string): Map<string, Cell> {
  const made = new Map<string, Cell>();
  // Types are few; a hostile sheet may name any number of them.
  if (maps.size < 10) maps.set(ownText(key), made);
  return made;
}
