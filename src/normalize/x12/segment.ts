import type { CellPlace } from '../../records/origin.ts';
import type { X12Segment } from '../../sources/source.ts';
import type { FieldCell } from '../document.ts';

/** The element of a segment by its number from 1, without spaces at its ends; '' when there is none. */
export function element(segment: X12Segment, number: number): string {
  return (segment.elements[number - 1] ?? '').trim();
}

/** The name of an element, such as `IT104`. */
export function elementName(segment: X12Segment, number: number): string {
  return `${segment.id}${String(number).padStart(2, '0')}`;
}

/** Where an element stands; `written` is told where the cell holds what was made of it. */
export function placeOf(segment: X12Segment, number: number, written?: string): CellPlace {
  const place = { path: String(segment.number), column: elementName(segment, number) };
  return written === undefined ? place : { ...place, written };
}

/** The element as a field's cell, holding `text` in place of what is written; undefined when nothing is written. */
export function cellOf(
  segment: X12Segment,
  number: number,
  text = element(segment, number),
): FieldCell | undefined {
  const written = element(segment, number);
  if (written === '') return undefined;
  return { text, place: placeOf(segment, number, text === written ? undefined : written) };
}
