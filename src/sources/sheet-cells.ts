import { type Merge, mergeOf, type OpenRow } from './merged-cells.ts';
import { MAX_TEXT, RichText } from './shared-strings.ts';
import { type MarkupEvents, MarkupReader, type MarkupTag } from './sheet-cells-markup.ts';
import { RowList } from './sheet-cells-rows.ts';
import { BrokenMarkup, markupText } from './sheet-cells-text.ts';
import type { CellValues } from './sheet-cells-values.ts';

/** The most merged areas of a sheet. */
export const MAX_MERGES = 1_000_000;

/** What is read from a sheet's XML: its rows that hold anything, and its merged areas, both in the order of the file. */
export interface SheetCells {
  readonly rows: OpenRow[];
  readonly merges: readonly Merge[];
  /** Number of cells, gaps counted. */
  readonly size: number;
}

/**
 * Reads a sheet's XML as it comes; at most `maxCells` cells, gaps counted. Rows and cells without an address follow the
 * one before. Throws BrokenMarkup for XML that is broken or breaks off, and SheetRefusal.
 */
export async function readSheetCells(
  chunks: AsyncIterable<Uint8Array>,
  values: CellValues,
  maxCells: number,
): Promise<SheetCells> {
  const rows = new RowList(maxCells);
  const sheet = new OpenSheet(values, rows);
  const reader = new MarkupReader(sheet);
  for await (const text of markupText(chunks)) reader.write(text);
  reader.end();
  return { rows: rows.rows, merges: sheet.merges, size: rows.size };
}

/** Depths of the elements on the way to a value: worksheet, its lists, their items, cells, values. */
const LIST = 2;
const ITEM = 3;
const CELL = 4;
const VALUE = 5;

/** Follows the elements of a sheet. */
class OpenSheet implements MarkupEvents {
  readonly merges: Merge[] = [];
  listening = false;
  readonly #values: CellValues;
  readonly #rows: RowList;
  #list: 'row' | 'mergeCell' | undefined;
  #inRow = false;
  #inCell = false;
  #type = 'n';
  #style: string | undefined;
  #formula = false;
  #value: string | undefined;
  #rich: RichText | undefined;

  constructor(values: CellValues, rows: RowList) {
    this.#values = values;
    this.#rows = rows;
  }

  open(tag: MarkupTag, depth: number): void {
    if (this.#inCell) {
      if (depth === VALUE) this.#openValue(tag.name);
      else if (this.#rich) this.#openRich(tag.name, depth - VALUE, this.#rich);
    } else if (depth === CELL) {
      if (this.#inRow && tag.name === 'c') this.#openCell(tag);
    } else if (depth === ITEM) {
      if (tag.name === this.#list) this.#openItem(tag);
    } else if (depth === LIST) {
      this.#list = tag.name === 'sheetData' ? 'row' : tag.name === 'mergeCells' ? 'mergeCell' : undefined;
    } else if (depth === 1 && tag.name !== 'worksheet') {
      throw new BrokenMarkup('a part that is no worksheet');
    }
  }

  text(piece: string): void {
    if (this.#rich) {
      this.#rich.add(piece);
    } else {
      this.#value = (this.#value ?? '') + piece;
      if (this.#value.length > MAX_TEXT) throw new BrokenMarkup('a value without end');
    }
  }

  close(depth: number): void {
    if (this.#inCell) {
      if (depth === CELL) this.#closeCell();
      else if (depth === VALUE) this.#closeValue();
      else if (this.#rich) this.#closeRich(depth - VALUE, this.#rich);
    } else if (depth === ITEM && this.#inRow) {
      this.#rows.closeRow();
      this.#inRow = false;
    } else if (depth === LIST) {
      this.#list = undefined;
    }
  }

  #openItem(tag: MarkupTag): void {
    if (this.#list === 'row') {
      this.#rows.openRow(tag.attribute('r'));
      this.#inRow = true;
      return;
    }
    const merge = mergeOf(tag.attribute('ref') ?? '');
    if (merge) this.merges.push(merge);
    if (this.merges.length > MAX_MERGES) throw new BrokenMarkup('merged areas without end');
  }

  #openCell(tag: MarkupTag): void {
    this.#inCell = true;
    this.#rows.openCell(tag.attribute('r'));
    this.#style = tag.attribute('s');
    this.#type = tag.attribute('t') ?? 'n';
    this.#formula = false;
    this.#value = undefined;
  }

  #openValue(name: string): void {
    if (name === 'f') this.#formula = true;
    if (name !== 'v' && name !== 'is') return;
    if (this.#value !== undefined) throw new BrokenMarkup('a cell with two values');
    this.#value = '';
    if (name === 'v') this.listening = true;
    else this.#rich = new RichText();
  }

  #closeValue(): void {
    if (this.#rich) this.#value = this.#rich.text;
    this.#rich = undefined;
    this.listening = false;
  }

  #openRich(name: string, level: number, rich: RichText): void {
    rich.open(name, level);
    this.listening = rich.listening;
  }

  #closeRich(level: number, rich: RichText): void {
    rich.close(level);
    this.listening = rich.listening;
  }

  #closeCell(): void {
    this.#inCell = false;
    if (this.#value === undefined && !this.#formula) return;
    this.#rows.closeCell(
      this.#values.cellOf({
        type: this.#type,
        style: this.#style,
        text: this.#value,
        formula: this.#formula,
      }),
    );
  }
}
