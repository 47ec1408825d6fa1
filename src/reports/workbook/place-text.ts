import type { Language } from '../../language/locale.ts';
import type { CellEvidence } from '../../records/origin.ts';
import { leftToRight } from './left-to-right.ts';
import { MORE_PROOFS, PLACES } from './wording-reasons.ts';

/** A place in an input file; every part may be missing. */
export interface FilePlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly line?: number;
  readonly column?: string;
  readonly cell?: string;
  readonly key?: string;
  readonly page?: number;
  readonly path?: string;
  readonly term?: string;
}

const MOST_PROOFS = 4;

/** A place for people: `bills/october.csv, row 14, column amount`, `prices.xlsx, sheet 2026, cell F7`. */
export function placeText(place: FilePlace, language: Language): string {
  const write = (value: string): string => leftToRight(value, language);
  const parts = place.file === undefined ? [] : [write(place.file)];
  const add = (name: keyof typeof PLACES, value: string | number | undefined): void => {
    if (value !== undefined) parts.push(`${PLACES[name][language]} ${write(String(value))}`);
  };
  const wholeRow = place.cell === undefined ? undefined : /^(\d+):\1$/.exec(place.cell)?.[1];
  add('sheet', place.sheet);
  add('page', place.page);
  const segment = place.path !== undefined && /^\d+$/.test(place.path);
  if (segment) add('segment', place.path);
  else if (place.path !== undefined) parts.push(write(place.path));
  if (place.term !== undefined) parts.push(write(place.term));
  add('line', place.line);
  add('row', wholeRow ?? (place.path === undefined ? place.row : undefined));
  add('cell', wholeRow === undefined ? place.cell : undefined);
  add('column', place.column);
  add('key', place.key);
  return parts.join(language === 'ar' ? '، ' : ', ');
}

/** The places of proofs, one a line, four at most and then how many more there are. */
export function proofText(evidence: readonly CellEvidence[], language: Language): string {
  const lines = evidence.slice(0, MOST_PROOFS).map((proof) => placeText(proof, language));
  const more = evidence.length - MOST_PROOFS;
  return (more > 0 ? [...lines, MORE_PROOFS[language](more)] : lines).join('\n');
}
