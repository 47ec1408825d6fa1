import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type Problem, ProblemError } from '../problem.ts';
import { readDelimited } from './csv.ts';
import { refuseForeign } from './foreign-file.ts';
import type { ReadingHints, SourceFile } from './source.ts';
import { systemReason } from './system-error.ts';
import { readWorkbook } from './xlsx.ts';

/** The largest file that is read, in bytes (1 GiB): about six million charges as CSV. */
export const MAX_FILE_SIZE = 1 << 30;

const ZIP_MAGIC = 0x504b0304;
const EMPTY_ZIP_MAGIC = 0x504b0506;

/**
 * Reads a bill, an inventory or a price sheet: a workbook or a delimited text, told apart by the bytes and not by the
 * name. `path` is where it lies; `file` is what problems and reports call it. Throws ProblemError when it is missing,
 * unreadable, empty, too large, or not something this version reads.
 */
export async function readSource(path: string, file: string, hints: ReadingHints = {}): Promise<SourceFile> {
  const bytes = await bytesOf(path, file);
  refuseForeign(bytes, file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (isZip(bytes)) {
    return { file, kind: 'xlsx', sha256, tables: await readWorkbook(bytes, file) };
  }
  return { file, kind: 'csv', sha256, ...(await readDelimited(bytes, file, hints)) };
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

function isZip(bytes: Buffer): boolean {
  if (bytes.length < 4) return false;
  const magic = bytes.readUInt32BE(0);
  return magic === ZIP_MAGIC || magic === EMPTY_ZIP_MAGIC;
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
