import { joinedForms } from './arabic-forms.ts';
import { readFont } from './assets.ts';

/** A font whose widths are known. */
export interface Font {
  readonly bytes: Uint8Array;
  /** Width of a text of this size in pixels, Arabic letters joined, without kerning. */
  readonly widthOf: (text: string, size: number) => number;
}

/** Direction marks, joiners and isolates take no room; the font draws boxes for some of them. */
const INVISIBLE = /[\u061c\u200c-\u200f\u2066-\u2069]/u;

let loading: Promise<Font> | undefined;

/** The font of every picture, read once. */
export function chartFont(): Promise<Font> {
  loading ??= readFont().then(fontOf);
  return loading;
}

/** Reads the widths of a TrueType font with a character map of format 12. */
export function fontOf(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unitsPerEm = view.getUint16(tableAt(view, 'head') + 18);
  const metricCount = view.getUint16(tableAt(view, 'hhea') + 34);
  const metrics = tableAt(view, 'hmtx');
  const glyphOf = glyphsOf(view);
  const advances = new Map<string, number>();

  const advanceOf = (char: string): number => {
    const known = advances.get(char);
    if (known !== undefined) return known;
    const glyph = Math.min(glyphOf(char.codePointAt(0) ?? 0), metricCount - 1);
    const advance = INVISIBLE.test(char) ? 0 : view.getUint16(metrics + glyph * 4) / unitsPerEm;
    advances.set(char, advance);
    return advance;
  };

  return {
    bytes,
    widthOf: (text, size) => {
      let sum = 0;
      for (const char of joinedForms(text)) sum += advanceOf(char);
      return sum * size;
    },
  };
}

function tableAt(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (tagAt(view, record) === tag) return view.getUint32(record + 8);
  }
  throw new RangeError(`The font has no table "${tag}".`);
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}

/** Glyph 0, the box of a letter that is missing, answers for what the font does not have. */
function glyphsOf(view: DataView): (codePoint: number) => number {
  const map = tableAt(view, 'cmap');
  const offsets = Array.from({ length: view.getUint16(map + 2) }, (_, index) => {
    return map + view.getUint32(map + 4 + index * 8 + 4);
  });
  const table = offsets.find((offset) => view.getUint16(offset) === 12);
  if (table === undefined) throw new RangeError('The font has no character map of format 12.');
  return (codePoint) => glyphInGroups(view, table, codePoint);
}

function glyphInGroups(view: DataView, table: number, codePoint: number): number {
  const count = view.getUint32(table + 12);
  for (let index = 0; index < count; index += 1) {
    const group = table + 16 + index * 12;
    const first = view.getUint32(group);
    if (codePoint < first) return 0;
    if (codePoint <= view.getUint32(group + 4)) return view.getUint32(group + 8) + codePoint - first;
  }
  return 0;
}
