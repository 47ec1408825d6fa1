import type { SourceRow } from '../../sources/source.ts';
import { fold } from '../../text/fold.ts';
import { headingKey } from '../headings/heading-key.ts';
import { type OpenSheet, wordAt } from './sheet-reading.ts';

/** A value that a cell above the headings states under a label. */
export interface StatedAbove {
  readonly value: string;
  /** The label as written, without its colon. */
  readonly label: string;
  readonly row: number;
}

const LABELLED = /^([^:：]{1,40}?)\s*[:：]\s*(.*)$/u;
const LONGEST_VALUE = 80;
/** Labels stand at the left of a sheet. */
const MOST_CELLS = 50;

/**
 * What cells above the headings say under one of these labels: `Carrier: Laurentel` in one cell, or `Carrier` and the
 * name in the next. Undefined when they say nothing, or two things.
 */
export function statedAbove(sheet: OpenSheet, labels: readonly string[]): StatedAbove | undefined {
  const keys = new Set(labels.map(headingKey));
  const names = headingNames(sheet);
  const found: StatedAbove[] = [];
  for (const row of sheet.table.rows) {
    if (row.number >= sheet.headings.number) break;
    for (let index = 0; index < Math.min(row.cells.length, MOST_CELLS); index += 1) {
      const stated = statedAt(row, index, keys, names);
      if (stated) found.push(stated);
    }
  }
  const [first, ...others] = found;
  return first && others.every(({ value }) => fold(value) === fold(first.value)) ? first : undefined;
}

function statedAt(
  row: SourceRow,
  index: number,
  keys: ReadonlySet<string>,
  names: ReadonlySet<string>,
): StatedAbove | undefined {
  const text = wordAt(row, index);
  if (text === '') return undefined;
  const [, label = text, own = ''] = LABELLED.exec(text) ?? [];
  if (!keys.has(headingKey(label))) return undefined;
  const value = own === '' ? nextIn(row, index) : own;
  if (value === '' || value.length > LONGEST_VALUE || names.has(headingKey(value))) return undefined;
  return LABELLED.test(value) ? undefined : { value, label, row: row.number };
}

function nextIn(row: SourceRow, index: number): string {
  for (let next = index + 1; next < row.cells.length; next += 1) {
    const text = wordAt(row, next);
    if (text !== '') return text;
  }
  return '';
}

/** The headings the layout knows: a label beside one of them is itself a heading. */
function headingNames({ layout }: OpenSheet): ReadonlySet<string> {
  const sources = Object.values(layout.fields);
  return new Set(
    sources.flatMap((source) => (source?.from === 'heading' ? source.names.map(headingKey) : [])),
  );
}
