import { decimal } from '../../money/decimal.ts';
import { ProblemError, quoted } from '../../problem.ts';
import type { X12Document, X12Segment } from '../../sources/source.ts';
import type { DocumentFigure } from '../document.ts';
import { element, elementName, placeOf } from './segment.ts';

/** A transaction set: one document of an interchange. */
export interface TransactionSet {
  /** Its kind, such as `811`. */
  readonly id: string;
  readonly start: X12Segment;
  /** Between ST and SE. */
  readonly segments: readonly X12Segment[];
  readonly end: X12Segment;
  /** GS of its group: its application sender's code names a carrier that nothing else names. */
  readonly group: X12Segment;
}

/** An envelope around others: where its control number stands at both ends, and what its trailer counts. */
interface Envelope {
  readonly opens: string;
  readonly number: number;
  readonly closes: string;
  readonly what: string;
}

const INTERCHANGE: Envelope = { opens: 'ISA', number: 13, closes: 'IEA', what: 'interchange' };
const GROUP: Envelope = { opens: 'GS', number: 6, closes: 'GE', what: 'functional group' };
const SET: Envelope = { opens: 'ST', number: 2, closes: 'SE', what: 'transaction set' };
/** From the outside in. */
const ENVELOPES = [INTERCHANGE, GROUP, SET] as const;
/** What an interchange may hold beside its groups. */
const BESIDE = new Set(['TA1', 'ISB', 'ISE']);

/**
 * The transaction sets of an interchange, and the counts its trailers state (SE01 is left to each set). Throws
 * ProblemError: `x12-truncated` where a trailer is missing or ends another envelope than the open one, `x12-malformed`
 * where a segment stands outside its envelope or a trailer counts nothing.
 */
export function transactionSets(
  document: X12Document,
  file: string,
): { sets: TransactionSet[]; figures: DocumentFigure[] } {
  const sets: TransactionSet[] = [];
  const figures: DocumentFigure[] = [];
  const open: { readonly start: X12Segment; children: number }[] = [];
  let content: X12Segment[] = [];
  for (const segment of document.segments) {
    const opening = ENVELOPES.findIndex(({ opens }) => opens === segment.id);
    const closing = ENVELOPES.findIndex(({ closes }) => closes === segment.id);
    if (opening >= 0) {
      if (opening < open.length) throw unclosed(file, open.length - 1, open.at(-1)?.start, segment);
      if (opening > open.length) throw outside(file, segment);
      const around = open.at(-1);
      if (around) around.children += 1;
      open.push({ start: segment, children: 0 });
      content = [];
    } else if (closing >= 0) {
      const own = open.pop();
      const envelope = ENVELOPES[closing];
      if (!own || !envelope || open.length < closing) throw outside(file, segment);
      if (open.length > closing) throw unclosed(file, open.length, own.start, segment);
      requireSameNumber(file, envelope, own.start, segment);
      const group = open[1]?.start;
      if (envelope === SET && group) {
        const { start } = own;
        sets.push({ id: element(start, 1), start, segments: content, end: segment, group });
      } else {
        figures.push(countFigure(file, segment, own.children));
      }
    } else if (open.length === ENVELOPES.length) {
      content.push(segment);
    } else if (open.length === 0 || !BESIDE.has(segment.id)) {
      throw outside(file, segment);
    }
  }
  const left = open.at(-1);
  if (left) throw unclosed(file, open.length - 1, left.start, undefined);
  return { sets, figures };
}

/** What the first element of a trailer counts, beside what was counted. Throws ProblemError where it is no count. */
export function countFigure(
  file: string,
  trailer: X12Segment,
  counted: number,
  invoice?: string,
): DocumentFigure {
  const stated = element(trailer, 1);
  if (!/^\d{1,10}$/.test(stated)) {
    throw new ProblemError([
      {
        id: 'x12-malformed',
        place: { file, path: String(trailer.number), column: elementName(trailer, 1) },
        found: `${quoted(stated)} is not a count`,
        expected: 'a whole number',
        fix: 'Ask the sender or the network for the interchange again, unchanged by an editor or a mail program',
      },
    ]);
  }
  const read = decimal(String(counted));
  const figure = { counts: 'records', stated: decimal(stated), read, place: placeOf(trailer, 1) } as const;
  return invoice === undefined ? figure : { ...figure, invoice };
}

function requireSameNumber(file: string, envelope: Envelope, start: X12Segment, end: X12Segment): void {
  const first = element(start, envelope.number);
  const last = element(end, 2);
  if (first.replace(/^0+/, '') === last.replace(/^0+/, '')) return;
  const found = `the ${envelope.what} that segment ${start.number} begins as ${quoted(first)} ends as ${quoted(last)}`;
  throw truncated(
    file,
    end,
    found,
    `the same number in ${elementName(start, envelope.number)} and ${elementName(end, 2)}`,
  );
}

function unclosed(
  file: string,
  depth: number,
  start: X12Segment | undefined,
  at: X12Segment | undefined,
): ProblemError {
  const envelope = ENVELOPES[depth];
  const where = at === undefined ? 'at the end of the file' : `where ${at.id} stands`;
  const found = `the ${envelope?.what} that segment ${start?.number} begins is still open ${where}`;
  return truncated(file, at ?? start, found, `${envelope?.closes} at its end`);
}

function truncated(file: string, at: X12Segment | undefined, found: string, expected: string): ProblemError {
  return new ProblemError([
    {
      id: 'x12-truncated',
      place: at ? { file, path: String(at.number) } : { file },
      found,
      expected,
      fix: 'Segments are missing: receive or download the file again, and do not join files inside an envelope',
    },
  ]);
}

function outside(file: string, segment: X12Segment): ProblemError {
  return new ProblemError([
    {
      id: 'x12-malformed',
      place: { file, path: String(segment.number) },
      found: `the segment ${segment.id} stands outside its envelope`,
      expected: 'an interchange of ANSI X12: ISA, GS, ST … SE, GE, IEA',
      fix: 'Ask the sender or the network for the interchange again, unchanged by an editor or a mail program',
    },
  ]);
}
