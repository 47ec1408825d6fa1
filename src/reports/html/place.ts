import type { Translated } from '../../language/locale.ts';
import type { FilePlace } from '../workbook/place-text.ts';
import { PLACES } from '../workbook/wording-reasons.ts';
import { joined, type Markup, text } from './markup.ts';
import { identifier } from './shown-text.ts';
import type { View } from './view.ts';

/** A place in an input file for people, each part of it apart from the words: `october.csv, row 14, column amount`. */
export function placeMarkup(place: FilePlace, view: View): Markup {
  const { path, row, cell } = place;
  const parts: Markup[] = [];
  const add = (name: Translated | undefined, value: string | number | undefined): void => {
    if (value === undefined) return;
    const written = typeof value === 'number' ? text(String(value)) : identifier(value);
    parts.push(name ? joined([text(`${view.word(name)}\u00a0`), written]) : written);
  };
  const wholeRow = cell === undefined ? undefined : /^(\d+):\1$/.exec(cell)?.[1];
  const segment = path !== undefined && /^\d+$/.test(path);
  add(undefined, place.file);
  add(PLACES.sheet, place.sheet);
  add(PLACES.page, place.page);
  add(segment ? PLACES.segment : undefined, path);
  add(undefined, place.term);
  add(PLACES.line, place.line);
  add(PLACES.row, wholeRow ?? (path === undefined ? row : undefined));
  add(PLACES.cell, wholeRow === undefined ? cell : undefined);
  add(PLACES.column, place.column);
  add(PLACES.key, place.key);
  return joined(parts, view.locale.language === 'ar' ? '، ' : ', ');
}
