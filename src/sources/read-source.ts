import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type Problem, ProblemError } from '../problem.ts';
import { openArchive } from './archive.ts';
import { isZip } from './archive-kind.ts';
import { readDelimited } from './csv.ts';
import { refuseForeign } from './foreign-file.ts';
import { gunzip, isGzip } from './gzip.ts';
import type { ReadingHints, SourceFile } from './source.ts';
import { systemReason } from './system-error.ts';
import { looksLikeX12, readX12Document } from './x12-document.ts';
import { readWorkbook } from './xlsx.ts';
import { readXmlDocument } from './xml-document.ts';

/** The largest file that is read, in bytes (1 GiB). */
export const MAX_FILE_SIZE = 1 << 30;

/** Bytes at the start of a file that are looked at for the mark of a PDF, as readers of PDF do. */
const HEAD = 1024;

/**
 * Reads a bill, an inventory or a price sheet, told apart by the bytes and not by the name: delimited text, a workbook,
 * a PDF, an e-invoice, an EDI interchange; gzip is opened in place, and a zip gives each file in it. `path` is where it
 * lies; `file` is what problems and reports call it. Throws ProblemError when it is missing, unreadable, empty, too
 * large, or not something this version reads.
 */
export async function readSources(
  path: string,
  file: string,
  hints: ReadingHints = {},
): Promise<SourceFile[]> {
  return sourcesOf(await bytesOf(path, file), file, hints, false);
}

/** The one file a name stands for; of an archive, the first in it. Throws ProblemError as `readSources` does. */
export async function readSource(path: string, file: string, hints: ReadingHints = {}): Promise<SourceFile> {
  const [first] = await readSources(path, file, hints);
  if (!first) throw isEmpty(file);
  return first;
}

async function sourcesOf(
  bytes: Uint8Array,
  file: string,
  hints: ReadingHints,
  inside: boolean,
): Promise<SourceFile[]> {
  if (bytes.length === 0) throw isEmpty(file);
  if (isGzip(bytes)) return sourcesOf(await gunzip(bytes, file), file, hints, inside);
  const members = isZip(bytes) && !inside ? openArchive(bytes, file) : undefined;
  if (!members) return [await sourceOf(bytes, file, hints)];
  const sources: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const member of members) {
    try {
      sources.push(...(await sourcesOf(await member.open(), `${file}/${member.name}`, hints, true)));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return sources;
}

async function sourceOf(bytes: Uint8Array, file: string, hints: ReadingHints): Promise<SourceFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const head = { file, sha256, tables: [] };
  if (isPdf(bytes)) {
    const { eInvoiceAttachment, readPdf } = await import('./pdf-document.ts');
    const { pages, attachments } = await readPdf(bytes, file);
    const invoice = eInvoiceAttachment(attachments, file);
    if (!invoice) return { ...head, kind: 'pdf', pages };
    return { ...head, kind: 'pdf', pages, xml: readXmlDocument(invoice.bytes, file, invoice.name) };
  }
  if (isZip(bytes)) return { ...head, kind: 'xlsx', tables: await readWorkbook(bytes, file) };
  if (looksLikeX12(bytes)) return { ...head, kind: 'x12', x12: readX12Document(bytes, file) };
  if (looksLikeXml(bytes)) return { ...head, kind: 'xml', xml: readXmlDocument(bytes, file) };
  refuseForeign(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), file);
  return { ...head, kind: 'csv', ...(await readDelimited(bytes, file, hints)) };
}

async function bytesOf(path: string, file: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw isFolder(file);
    if (found.size > MAX_FILE_SIZE) throw tooLarge(file, found.size);
    const bytes = await readFile(path);
    if (bytes.length === 0) throw isEmpty(file);
    return bytes;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError([unreadable(file, error)], { cause: error });
  }
}

/** A PDF may have some bytes of a mail program before its own first. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).includes('%PDF-');
}

/** An XML declaration, or a first element with a namespace, in any encoding whose letters are those of ASCII but for NUL. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  return /^<\?xml\s/.test(head) || /^<(?!html)[A-Za-z][\w.-]*(?::[\w.-]+)?\s[^>]*xmlns/.test(head);
}

function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      id: 'file-not-found',
      place: { file },
      found: 'there is no such file',
      expected: 'the name of a file',
      fix: 'Check the name and the folder; on some systems capitals matter',
    };
  }
  return {
    id: 'file-unreadable',
    place: { file },
    found: `the file cannot be read: ${systemReason(error)}`,
    expected: 'a file that you may read',
    fix: 'Close it in other programs, and check its permissions',
  };
}

function isFolder(file: string): ProblemError {
  return new ProblemError([
    {
      id: 'file-is-folder',
      place: { file },
      found: 'this is a folder',
      expected: 'a file',
      fix: `Name the files in it, for example ${file.replace(/\/+$/, '')}/*.csv.`,
    },
  ]);
}

function isEmpty(file: string): ProblemError {
  return new ProblemError([
    {
      id: 'file-empty',
      place: { file },
      found: 'the file is empty (0 bytes)',
      expected: 'a table with a heading row and data',
      fix: 'Download it again.',
    },
  ]);
}

function tooLarge(file: string, size: number): ProblemError {
  return new ProblemError([
    {
      id: 'file-too-large',
      place: { file },
      found: `the file has ${size} bytes`,
      expected: `at most ${MAX_FILE_SIZE} bytes (1 GiB)`,
      fix: 'Split it, for example by account or by month.',
    },
  ]);
}
