import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError, quoted } from '../problem.ts';
import { systemReason } from '../sources/system-error.ts';

/** A file to write. */
export interface OutputFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes all the files, or none: each under a temporary name first, and renamed when all are on the disk.
 * Throws ProblemError when a place cannot be written to.
 */
export async function writeWhole(
  files: readonly OutputFile[],
  fix = 'Close the file if Excel has it open, or choose another folder with --out',
): Promise<void> {
  const temporary: string[] = [];
  const made: string[] = [];
  try {
    for (const [index, { path: file, bytes }] of files.entries()) {
      const first = await mkdir(path.dirname(file), { recursive: true });
      if (first !== undefined) made.push(first);
      // Not made of the file's own name, which may be as long as a name can be.
      const name = path.join(path.dirname(file), `.bill-audit-${process.pid}-${index}.tmp`);
      temporary.push(name);
      await writeFile(name, bytes);
    }
    for (const [index, { path: file }] of files.entries()) await rename(temporary[index] ?? '', file);
  } catch (cause) {
    await Promise.all(temporary.map((name) => rm(name, { force: true })));
    // A folder that was made for nothing goes again; one in which something was renamed already is not empty and stays.
    await Promise.all(made.map((folder) => rmdir(folder).catch(() => undefined)));
    const { path: place } = cause as { path?: string };
    const index = temporary.indexOf(place ?? '');
    const name = path.basename(files[index]?.path ?? place ?? '');
    throw new ProblemError(
      [
        {
          id: 'output-unwritable',
          found: `${quoted(name)} cannot be written: ${systemReason(cause)}`,
          expected: 'a folder that can be written to, and files that are not open elsewhere',
          fix,
        },
      ],
      { cause },
    );
  }
}
