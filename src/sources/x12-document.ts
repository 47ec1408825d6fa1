import { type Problem, ProblemError, quoted } from '../problem.ts';
import { detectEncoding, utf8Chunks } from './encoding.ts';
import type { X12Document, X12Segment } from './source.ts';

/** Segments of one file: the largest telecom bills with every call listed stay below half a million. */
export const MAX_SEGMENTS = 1_000_000;
/** Characters of one segment: the standard's longest element has 1,024, its widest segment some thirty elements. */
export const MAX_SEGMENT_LENGTH = 50_000;
/** Elements of one segment. */
export const MAX_ELEMENTS = 200;

/** The elements of ISA; the last is the component separator, and the segment terminator stands right behind it. */
const ISA_ELEMENTS = 16;
/** The fixed layout of ISA takes 106 characters; a sender that pads wrongly does not triple it. */
const LONGEST_ISA = 400;

const HEAD = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*ISA([^A-Za-z0-9]{1,2})\s*\d{2}\s*\1/;
/** Ends text files of old systems. */
const END_OF_FILE = '\u001a';
const SEGMENT_NAME = /^[A-Z][A-Z0-9]{1,2}$/;

/** Marks that part segments and elements, as the interchange's own ISA sets them. */
interface Marks {
  readonly element: string;
  readonly terminator: string;
}

/** True for an interchange of ANSI X12: it begins with ISA, after a byte order mark or white space where it has one. */
export function looksLikeX12(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  return HEAD.test(head.replaceAll('\0', ''));
}

/**
 * The segments of an EDI file in order. Element separator and segment terminator are those of each interchange's ISA;
 * indents, byte order marks and line breaks between segments, and line breaks that wrap a segment, are no content.
 * Throws ProblemError: `x12-malformed` for what is no segment, `x12-truncated` for a last segment that breaks off,
 * `x12-too-large`, and the problems of text encodings.
 */
export function readX12Document(bytes: Uint8Array, file: string): X12Document {
  const text = textOf(bytes, file);
  const segments: X12Segment[] = [];
  let marks: Marks | undefined;
  for (let at = afterGap(text, 0); at < text.length; at = afterGap(text, at)) {
    const number = segments.length + 1;
    if (number > MAX_SEGMENTS) {
      throw tooLarge(file, number, `there are more than ${MAX_SEGMENTS} segments`);
    }
    if (text.startsWith('ISA', at) && !/[A-Za-z0-9]/.test(text.charAt(at + 3))) {
      const isa = readIsa(text, at, file, number);
      marks = isa.marks;
      segments.push(isa.segment);
      at = isa.end;
      continue;
    }
    if (!marks) throw malformed(file, number, 'the file does not begin with an ISA segment');
    const end = text.indexOf(marks.terminator, at);
    const stop = end < 0 ? text.length : end;
    if (stop - at > MAX_SEGMENT_LENGTH) {
      throw tooLarge(file, number, `a segment is longer than ${MAX_SEGMENT_LENGTH} characters`);
    }
    const segment = segmentOf(unwrapped(text.slice(at, stop)), marks.element, number, file);
    // Many senders leave out the very last terminator; anywhere else its lack means that the rest was lost.
    if (end < 0 && segment.id !== 'IEA') throw cutOff(file, number, segment.id);
    segments.push(segment);
    at = stop + marks.terminator.length;
  }
  if (segments.length === 0) throw malformed(file, 1, 'the file holds no segment');
  return { segments };
}

function textOf(bytes: Uint8Array, file: string): string {
  const encoding = detectEncoding(bytes, file);
  // A large file would stand in memory once more.
  if (encoding === 'utf-8')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return Buffer.concat([...utf8Chunks(bytes, encoding)]).toString('utf8');
}

function readIsa(
  text: string,
  start: number,
  file: string,
  number: number,
): { segment: X12Segment; marks: Marks; end: number } {
  const element = text.charAt(start + 3);
  const area = text.slice(start, start + LONGEST_ISA);
  let at = 3;
  for (let count = 1; count < ISA_ELEMENTS; count += 1) {
    at = area.indexOf(element, at + 1);
    if (at < 0) throw malformedIsa(file, number, text.length - start < LONGEST_ISA);
  }
  const terminatorAt = terminatorOf(area, at, element);
  if (terminatorAt === undefined) throw malformedIsa(file, number, area.length < at + 4);
  const elements = unwrapped(area.slice(4, at)).split(element);
  return {
    segment: { number, id: 'ISA', elements: [...elements, area.slice(at + 1, terminatorAt)] },
    marks: { element, terminator: area.charAt(terminatorAt) },
    end: start + terminatorAt + 1,
  };
}

/** Where the terminator of ISA stands: behind the component separator, or in its place where a sender leaves it out. */
function terminatorOf(area: string, lastSeparator: number, element: string): number | undefined {
  const [behind, instead] = [lastSeparator + 2, lastSeparator + 1].filter((at) => {
    const mark = area.charAt(at);
    return (
      mark !== '' &&
      mark !== element &&
      !/[A-Za-z0-9 ]/.test(mark) &&
      /^\s*(?:GS|TA1|IEA|ISB)(?![A-Za-z0-9])/.test(area.slice(at + 1))
    );
  });
  if (behind === undefined || instead === undefined) return behind;
  // `*~` and a line break: the next line shows which of the two ends segments.
  const next = /^\s*([^\r\n]*)/.exec(area.slice(behind + 1))?.[1] ?? '';
  return next.trimEnd().endsWith(area.charAt(instead)) ? instead : behind;
}

function segmentOf(text: string, separator: string, number: number, file: string): X12Segment {
  const [name = '', ...elements] = text.split(separator);
  const id = name.trim();
  if (!SEGMENT_NAME.test(id)) {
    throw malformed(file, number, `${quoted(id)} is not the name of a segment`);
  }
  if (elements.length > MAX_ELEMENTS) {
    throw tooLarge(file, number, `a segment has more than ${MAX_ELEMENTS} elements`);
  }
  return { number, id, elements };
}

/** Networks wrap interchanges at 80 characters, in the middle of a value. */
function unwrapped(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/[\r\n]+/g, '') : text;
}

function afterGap(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charAt(at) === END_OF_FILE || /\s/.test(text.charAt(at)))) at += 1;
  return at;
}

function malformedIsa(file: string, number: number, cut: boolean): ProblemError {
  const why = cut
    ? 'the interchange breaks off in its first segment, ISA'
    : 'its first segment, ISA, does not have 16 elements followed by a segment terminator and GS';
  return malformed(file, number, why);
}

function malformed(file: string, number: number, found: string): ProblemError {
  return problem('x12-malformed', file, number, found, {
    expected: 'an interchange of ANSI X12: ISA, GS, ST … SE, GE, IEA',
    fix: 'Ask the sender or the network for the interchange again, unchanged by an editor or a mail program',
  });
}

function cutOff(file: string, number: number, id: string): ProblemError {
  return problem('x12-truncated', file, number, `the file ends inside the segment ${id}`, {
    expected: 'an interchange that ends with IEA',
    fix: 'Download or receive the file again',
  });
}

function tooLarge(file: string, number: number, found: string): ProblemError {
  return problem('x12-too-large', file, number, found, {
    expected: `at most ${MAX_SEGMENTS} segments of at most ${MAX_SEGMENT_LENGTH} characters`,
    fix: 'Check that the file is an interchange, and ask the sender to divide it by account',
  });
}

function problem(
  id: string,
  file: string,
  number: number,
  found: string,
  rest: Pick<Problem, 'expected' | 'fix'>,
): ProblemError {
  return new ProblemError([{ id, place: { file, path: String(number) }, found, ...rest }]);
}
