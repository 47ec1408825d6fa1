import { type MarkupEvents, MarkupReader, type MarkupTag } from './sheet-cells-markup.ts';
import { BrokenMarkup, markupText } from './sheet-cells-text.ts';

/** The most characters of one text; a spreadsheet's cell holds 32,767. */
export const MAX_TEXT = 10_000_000;

/** The most texts a workbook may share: as many as a sheet may have cells. */
export const MAX_STRINGS = 20_000_000;

/**
 * The texts that the cells of a workbook share, in the order of its list: the runs of a rich text joined, readings of
 * characters (`rPh`) left out, escapes such as `_x000D_` as written. Throws BrokenMarkup for a list that breaks off.
 */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const list = new StringList();
  const reader = new MarkupReader(list);
  for await (const text of markupText(chunks)) reader.write(text);
  reader.end();
  return list.strings;
}

/** Levels of elements below a text; a rich text has three. */
const MAX_LEVEL = 100;

/** The text of an `si` or `is` element: its own `t`, and those of its runs. */
export class RichText {
  text = '';
  #inRun = false;
  /** Level of the `t` that is being read, 0 for none. */
  #piece = 0;

  /** Whether text belongs to it now. */
  get listening(): boolean {
    return this.#piece !== 0;
  }

  /** An element was opened, `level` below that of the text. */
  open(name: string, level: number): void {
    if (level > MAX_LEVEL) throw new BrokenMarkup('a text nested without end');
    if (level === 1) this.#inRun = name === 'r';
    if (name === 't' && (level === 1 || (level === 2 && this.#inRun))) this.#piece = level;
  }

  /** Adds a piece of text. */
  add(piece: string): void {
    this.text += piece;
    if (this.text.length > MAX_TEXT) throw new BrokenMarkup(`a text of more than ${MAX_TEXT} characters`);
  }

  /** An element was closed, `level` below that of the text. */
  close(level: number): void {
    if (level === this.#piece) this.#piece = 0;
  }
}

/** The text in memory of its own: a part of a longer text keeps the whole of it. */
export function ownText(text: string): string {
  // Parts of fewer characters are copied by the engine.
  return text.length < 13 ? text : Buffer.from(text).toString();
}

class StringList implements MarkupEvents {
  readonly strings: string[] = [];
  #rich = new RichText();

  get listening(): boolean {
    return this.#rich.listening;
  }

  open(tag: MarkupTag, depth: number): void {
    if (depth === 1 && tag.name !== 'sst') throw new BrokenMarkup('a part that is no list of texts');
    if (depth === 2) this.#rich = new RichText();
    else this.#rich.open(tag.name, depth - 2);
  }

  text(piece: string): void {
    this.#rich.add(piece);
  }

  close(depth: number): void {
    if (depth > 2) this.#rich.close(depth - 2);
    if (depth !== 2) return;
    if (this.strings.length === MAX_STRINGS) throw new BrokenMarkup('a list of texts without end');
    this.strings.push(ownText(this.#rich.text));
  }
}
