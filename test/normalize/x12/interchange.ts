import { decimalText } from '../../../src/money/decimal.ts';
import type { DocumentRecords, DocumentRow } from '../../../src/normalize/document.ts';
import { readX12 } from '../../../src/normalize/x12/read-x12.ts';
import { type Problem, ProblemError } from '../../../src/problem.ts';
import { readX12Document } from '../../../src/sources/x12-document.ts';

/** How an interchange is written. */
export interface Writing {
  readonly element?: string;
  readonly component?: string;
  /** Follows each segment. */
  readonly terminator?: string;
}

/** The ISA segment in its fixed layout, without a terminator. */
export function isa(element = '*', component = ':'): string {
  const sender = 'LAURENTEL'.padEnd(15);
  const receiver = 'SAINTCLAIR'.padEnd(15);
  const empty = ' '.repeat(10);
  return [
    ...['ISA', '00', empty, '00', empty, 'ZZ', sender, 'ZZ', receiver, '261101', '0730', 'U', '00401'],
    ...['000000012', '0', 'P', component],
  ].join(element);
}

/** A transaction set of `*`-separated segments with ST and SE around them. */
export function set(id: string, segments: readonly string[], control = '0001'): string[] {
  return [`ST*${id}*${control}`, ...segments, `SE*${segments.length + 2}*${control}`];
}

/** One interchange with one group of these sets. */
export function interchange(sets: readonly (readonly string[])[], writing: Writing = {}): string {
  const { element = '*', component = ':', terminator = '~' } = writing;
  const segments = [
    'GS*CI*LAURENTEL*SAINTCLAIR*20261101*0730*7*X*004010',
    ...sets.flat(),
    `GE*${sets.length}*7`,
    'IEA*1*000000012',
  ].map((segment) => segment.replaceAll('*', element));
  return [isa(element, component), ...segments].map((segment) => segment + terminator).join('');
}

/** The records of an interchange. */
export function recordsOf(text: string): DocumentRecords {
  return readX12(readX12Document(Buffer.from(text), 'bill.edi'), 'bill.edi');
}

/** The records of one 811 between BIG and the given segments. */
export function bill(segments: readonly string[], id = '811'): DocumentRecords {
  return recordsOf(interchange([set(id, ['BIG*20261101*L-1', 'N1*SJ*Laurentel', ...segments])]));
}

/** The problems that refuse it. */
export function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Each field of a row as `text @segment ELEMENT (written)`. */
export function cells({ fields }: DocumentRow): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, { text, place }]) => {
      const written = place?.written === undefined ? '' : ` (${place.written})`;
      return [field, place ? `${text} @${place.path} ${place.column}${written}` : text];
    }),
  );
}

/** The charges of the records, only these fields of each. */
export function charges(records: DocumentRecords, ...fields: readonly string[]): Record<string, string>[] {
  return records.rows
    .filter(({ record }) => record === 'charge')
    .map((row) => Object.fromEntries(Object.entries(cells(row)).filter(([field]) => fields.includes(field))));
}

/** The figures as `net|gross|records stated/read @segment ELEMENT`. */
export function figures({ figures: all }: DocumentRecords): string[] {
  return all.map(
    ({ counts, stated, read, place }) =>
      `${counts} ${decimalText(stated)}/${decimalText(read)} @${place.path} ${place.column}`,
  );
}
