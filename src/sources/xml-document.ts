import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { type Place, type Problem, ProblemError, quoted } from '../problem.ts';
import { detectEncoding, utf8Chunks } from './encoding.ts';
import type { Encoding, XmlDocument } from './source.ts';
import { MAX_ATTRIBUTES, MAX_DEPTH, parseXml, type XmlRefusal } from './xml-parser.ts';
import { MAX_XML_NODES, TreeBuilder } from './xml-tree.ts';

/** No XML document may be larger: an invoice of 100,000 lines takes about 150 MB. */
export const MAX_XML_BYTES = 200_000_000;

/** What a declaration looks like in any encoding that writes ASCII as ASCII. */
const DECLARED = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z][\w.:-]{0,40})["']/;

const ENCODING_NAMES: ReadonlyMap<string, Encoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['utf-16', 'utf-16le'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  // What calls itself Latin-1 and holds bytes from 80 to 9F was written by a program that meant Windows-1252.
  ['iso-8859-1', 'windows-1252'],
  ['iso_8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['windows-1256', 'windows-1256'],
]);

/** What the decoder of the platform knows beside them, among the encodings of Europe's alphabets. */
const OTHER_ENCODINGS = /^(?:iso-8859-(?:[2-9]|1[0-6])|windows-125[0-8]|koi8-[ru])$/;

/**
 * The tree of an XML document, read by its byte order mark or the encoding it declares. `attached` names the file inside
 * a PDF that holds it. Throws ProblemError for document type declarations and with them all entities of its own
 * (`xml-doctype`), for nesting (`xml-too-deep`), size (`xml-too-large`), text that is no XML or breaks off
 * (`xml-malformed`), and encodings that are unknown (`xml-encoding-unknown`) or contradicted (`encoding-mismatch`).
 */
export function readXmlDocument(bytes: Uint8Array, file: string, attached?: string): XmlDocument {
  const subject = attached === undefined ? 'the document' : `the attached ${quoted(attached)}`;
  if (bytes.length > MAX_XML_BYTES) throw tooLarge(subject, { file });
  const tree = new TreeBuilder();
  const refusal = parseXml(guarded(textChunks(bytes, file, subject), tree, subject, file), tree);
  if (refusal) throw new ProblemError([refusalProblem(refusal, subject, file)]);
  if (tree.isFull()) throw tooLarge(subject, { file });
  const { root } = tree;
  if (!root) {
    throw new ProblemError([
      refusalProblem({ why: 'syntax', line: 1, detail: 'there is no element' }, subject, file),
    ]);
  }
  return attached === undefined ? { root } : { root, attached };
}

/** Stops between two chunks when the tree has grown too large. */
function* guarded(
  chunks: Iterable<string>,
  tree: TreeBuilder,
  subject: string,
  file: string,
): Generator<string> {
  for (const chunk of chunks) {
    // A text is put together from one piece per reference.
    for (let at = chunk.indexOf('&'); at >= 0; at = chunk.indexOf('&', at + 1)) tree.count();
    if (!tree.isFull()) yield chunk;
    if (tree.isFull()) throw tooLarge(subject, { file });
  }
}

function* textChunks(bytes: Uint8Array, file: string, subject: string): Generator<string> {
  const named = declaredEncoding(bytes);
  const encoding = named === undefined ? 'utf-8' : ENCODING_NAMES.get(named.toLowerCase());
  if (encoding === undefined) {
    yield* otherText(bytes, named ?? '', file, subject);
    return;
  }
  if (encoding === 'utf-8') requireUtf8(bytes, subject, file);
  // The decoder takes the halves of a character that two chunks part.
  const decoder = new StringDecoder('utf8');
  for (const chunk of utf8Chunks(bytes, encoding)) yield decoder.write(chunk);
  yield decoder.end();
}

/**
 * The encoding by the mark or the look of the first bytes, else as declared. A declaration of UTF-16 in a file of single
 * bytes is what programs leave that saved their text as UTF-8: the bytes are believed.
 */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const named = DECLARED.exec(Buffer.from(bytes.subarray(0, 300)).toString('latin1'))?.[1];
  return named !== undefined && /^utf-?16/i.test(named) ? 'utf-8' : named;
}

function* otherText(bytes: Uint8Array, named: string, file: string, subject: string): Generator<string> {
  if (!OTHER_ENCODINGS.test(named.toLowerCase())) {
    throw new ProblemError([
      {
        id: 'xml-encoding-unknown',
        place: { file },
        found: `${subject} is in the encoding ${quoted(named)}, which is not read`,
        expected: 'UTF-8, UTF-16, ISO-8859 or Windows-125x',
        fix: 'Ask the sender for the invoice in UTF-8.',
      },
    ]);
  }
  const decoder = new TextDecoder(named.toLowerCase());
  const size = 1 << 20;
  for (let at = 0; at < bytes.length; at += size) {
    yield decoder.decode(bytes.subarray(at, at + size), { stream: true });
  }
  yield decoder.decode();
}

function requireUtf8(bytes: Uint8Array, subject: string, file: string): void {
  if (isUtf8(bytes)) return;
  try {
    detectEncoding(bytes, file, 'utf-8');
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { place } = error.problems[0] ?? {};
    throw new ProblemError([
      {
        id: 'encoding-mismatch',
        place,
        found: `${subject} is UTF-8 by its declaration, but holds bytes that are not`,
        expected: 'one encoding throughout',
        fix: 'Download it again: it may have been changed on its way. If it comes like this, ask the sender to declare its encoding.',
      },
    ]);
  }
}

function refusalProblem({ why, line, detail }: XmlRefusal, subject: string, file: string): Problem {
  const place = { file, line };
  if (why === 'doctype') {
    return {
      id: 'xml-doctype',
      place,
      found: `${subject} declares a document type (DOCTYPE), which may bring in entities from elsewhere`,
      expected: 'an invoice without one: no e-invoice needs it',
      fix: 'Ask the sender for the original file; a web page saved as .xml is no invoice.',
    };
  }
  if (why === 'depth' || why === 'attributes') {
    return {
      id: 'xml-too-deep',
      place,
      found:
        why === 'depth'
          ? `${subject} nests elements more than ${MAX_DEPTH} deep`
          : `${subject} has an element with more than ${MAX_ATTRIBUTES} attributes`,
      expected: 'an invoice, whose elements nest less than 20 deep and have few attributes',
      fix: 'Ask the sender for the original file.',
    };
  }
  return {
    id: 'xml-malformed',
    place,
    found: `${subject} is cut short or is no well-formed XML: ${detail}`,
    expected: 'a whole XML document',
    fix: 'Download the file again; if it stays so, ask the sender for it.',
  };
}

function tooLarge(subject: string, place: Place): ProblemError {
  return new ProblemError([
    {
      id: 'xml-too-large',
      place,
      found: `${subject} has more than ${MAX_XML_BYTES / 1_000_000} MB or ${MAX_XML_NODES / 1_000_000} million elements, attributes and references`,
      expected: 'an invoice of up to that size',
      fix: 'Ask the sender for several invoices, or for the detail as CSV.',
    },
  ]);
}
