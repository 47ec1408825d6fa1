import type { X12Segment } from '../../sources/source.ts';
import { describe, type Entry, type Level } from './entry.ts';
import type { TransactionSet } from './envelope.ts';
import { periodOf } from './period.ts';
import { References } from './references.ts';
import { element } from './segment.ts';

/** A transaction set taken apart. */
export interface SetParts {
  /** Segments of the invoice as a whole: before its first level or line, and from TDS to the next. */
  readonly whole: readonly X12Segment[];
  readonly entries: readonly Entry[];
  /** Parties named at a level of the hierarchy. */
  readonly parties: readonly X12Segment[];
  readonly invoice: Level;
  /** How many segments of each name there are. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Segments of the invoice's end that no allowance before them has as its own. */
const AFTER_ALLOWANCES = new Set(['BAL', 'N1', 'CTT']);

/**
 * Takes a transaction set apart by its hierarchy. What HL opens lasts until the next HL; TDS closes every level and
 * line, for what follows it is about the invoice as a whole; where a line opens again, detail goes on.
 */
export function partsOf(set: TransactionSet): SetParts {
  const invoice: Level = { code: '', references: new References(), period: {}, texts: [] };
  const levels = new Map<string, Level>();
  const whole: X12Segment[] = [];
  const parties: X12Segment[] = [];
  const entries: Entry[] = [];
  const counts = new Map<string, number>();
  let level = invoice;
  let line: Entry | undefined;
  let current: Entry | undefined;
  const enter = (kind: Entry['kind'], segment: X12Segment, under: Entry | undefined): Entry => {
    const entry: Entry = {
      kind,
      segment,
      level,
      ...(under ? { under } : {}),
      references: new References(),
      period: {},
      descriptions: [],
    };
    entries.push(entry);
    return entry;
  };
  for (const segment of set.segments) {
    if (AFTER_ALLOWANCES.has(segment.id) && line === undefined) current = undefined;
    counts.set(segment.id, (counts.get(segment.id) ?? 0) + 1);
    if (segment.id === 'HL') {
      const parent = levels.get(element(segment, 2)) ?? invoice;
      level = { parent, code: element(segment, 3), references: new References(), period: {}, texts: [] };
      levels.set(element(segment, 1), level);
      line = undefined;
      current = undefined;
    } else if (segment.id === 'TDS') {
      level = invoice;
      line = undefined;
      current = undefined;
      whole.push(segment);
    } else if (segment.id === 'IT1') {
      line = enter('line', segment, undefined);
      current = line;
    } else if (segment.id === 'SLN') {
      current = enter('line', segment, line);
    } else if (segment.id === 'ITA' || segment.id === 'SAC') {
      const added = enter('allowance', segment, current?.kind === 'line' ? current : line);
      // What follows an allowance or charge at a level describes it; under a line it may be the line's own.
      if (current === undefined || current.kind === 'allowance') current = added;
    } else if (segment.id === 'TXI') {
      enter('tax', segment, current);
    } else if (current) {
      describe(current, segment);
    } else {
      describeLevel(level, segment);
      if (level === invoice) whole.push(segment);
      else if (segment.id === 'N1' || segment.id === 'NM1') parties.push(segment);
    }
  }
  return { whole, entries, parties, invoice, counts };
}

function describeLevel(level: Level, segment: X12Segment): void {
  level.references.read(segment);
  if (segment.id === 'DTM') level.period = { ...periodOf(segment), ...level.period };
  if (segment.id === 'PID' && element(segment, 5) !== '') level.texts.push(element(segment, 5));
}
