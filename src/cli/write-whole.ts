import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  write,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { foldersLacking, makeFolders, removeFolders } from '../archive/made-folders.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { systemReason } from '../sources/system-error.ts';
import { undoIfEnded } from './unfinished.ts';
import { writeToDevice } from './write-device.ts';

/** A file to write. */
export interface OutputFile {
  /** Absolute. */
  readonly path: string;
  /** The whole content, or its parts in order, which are asked for only when the file is written. */
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** How files are written. */
export interface Writing {
  /** What a person can do where a place cannot be written to. */
  readonly fix?: string;
  /** Told before each file: how many are done, and the name of the one under way. */
  readonly onFile?: (done: number, of: number, name: string) => void;
}

/**
 * Writes all the files, or none: each under a temporary name first, and renamed in one stretch when all are on the disk.
 * What stood there before stands there again when a rename fails; nothing of it stays when the process is ended by a
 * signal. Throws ProblemError when a place cannot be written to, and passes on what the making of a content throws.
 */
export async function writeWhole(
  files: readonly OutputFile[],
  { fix = CLOSE_IT, onFile }: Writing = {},
): Promise<void> {
  const places = files.map(({ path: file }, index) => placeOf(file, index));
  const made: string[] = [];
  const undo = () => {
    for (const { file, temporary, kept } of places) {
      tried(() => removed(temporary));
      // Where it could not be put back, what stood there has no other name any more.
      tried(() => isSame(file, kept) && removed(kept));
    }
    // A folder that was made for nothing goes again; one in which somebody else put something stays.
    removeFolders(made);
  };
  const forget = undoIfEnded(undo);
  try {
    for (const [index, { file, temporary, isDevice }] of places.entries()) {
      onFile?.(index, files.length, path.basename(file));
      made.push(...foldersLacking(path.dirname(file)));
      makeFolders(path.dirname(file));
      const { bytes = [] } = files[index] ?? {};
      const parts = bytes instanceof Uint8Array ? [bytes] : bytes;
      await (isDevice ? writeToDevice(file, parts) : fill(temporary, parts));
    }
    putInPlace(places.filter(({ isDevice }) => !isDevice));
  } catch (cause) {
    undo();
    if (!isRefusal(cause)) throw cause;
    const place = places.find(({ temporary, kept }) => [temporary, kept].includes(cause.path ?? ''));
    const name = path.basename(place?.file ?? cause.path ?? '');
    const left = places.filter(({ kept }) => existsSync(kept));
    throw new ProblemError(
      [
        {
          id: 'output-unwritable',
          found: `${quoted(name)} cannot be written: ${systemReason(cause)}`,
          expected: 'a folder that can be written to, and files that are not open elsewhere',
          fix,
        },
        ...left.map(
          ({ file, kept }): Problem => ({
            id: 'output-unwritable',
            found: `${quoted(path.basename(file))} could not be put back as it was`,
            expected: 'the files as they were before',
            fix: `What stood there is now ${quoted(path.basename(kept))}: rename it`,
          }),
        ),
      ],
      { cause },
    );
  } finally {
    forget();
  }
}

const CLOSE_IT = 'Close the file if Excel has it open, or choose another folder with --out';

/** Where a file goes, and the names it and what stood there have until then. */
interface Place {
  readonly file: string;
  readonly temporary: string;
  readonly kept: string;
  /** True for a pipe, a terminal or the like, which is written to as it is. */
  readonly isDevice: boolean;
}

function placeOf(file: string, index: number): Place {
  // Not made of the file's own name, which may be as long as a name can be.
  const name = path.join(path.dirname(file), `.bill-audit-${process.pid}-${index}`);
  return { file, temporary: `${name}.tmp`, kept: `${name}.old.tmp`, isDevice: isDevice(file) };
}

function isDevice(file: string): boolean {
  try {
    const there = statSync(file);
    return !there.isFile() && !there.isDirectory();
  } catch {
    // Why it cannot be looked at is told when it is written.
    return false;
  }
}

const writePart = promisify(write);

/** Opened without a turn of the event loop, so that no file can appear after a signal has removed it. */
async function fill(name: string, parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  // One that an ended process of the same number left behind.
  removed(name);
  const descriptor = openSync(name, 'wx');
  try {
    for await (const part of parts) {
      for (let from = 0; from < part.byteLength; ) {
        const { bytesWritten } = await writePart(descriptor, part, from).catch((error) => {
          // A write knows no name.
          throw Object.assign(error, { path: name });
        });
        from += bytesWritten;
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Renames all, or puts back what stood there: without a turn of the event loop, so that no signal comes between. */
function putInPlace(places: readonly Place[]): void {
  const renamed: { readonly place: Place; readonly stood: boolean }[] = [];
  try {
    for (const place of places) {
      const stood = isKept(place);
      renameSync(place.temporary, place.file);
      renamed.push({ place, stood });
    }
  } catch (cause) {
    for (const { place, stood } of renamed.reverse()) {
      tried(() => (stood ? renameSync(place.kept, place.file) : removed(place.file)));
    }
    throw cause;
  }
  for (const { kept } of places) removed(kept);
}

/** Gives what stands at a place a second name. False where nothing stands there. */
function isKept({ file, kept }: Place): boolean {
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() !== false) return false;
  removed(kept);
  try {
    linkSync(file, kept);
  } catch {
    // Some disks know only one name for a file.
    copyFileSync(file, kept);
  }
  return true;
}

/** True where both names hold the same bytes, or the second is none. */
function isSame(file: string, kept: string): boolean {
  return !existsSync(kept) || (existsSync(file) && readFileSync(file).equals(readFileSync(kept)));
}

function removed(name: string): void {
  rmSync(name, { force: true });
}

function tried(step: () => void): void {
  try {
    step();
  } catch {
    // What cannot be undone must not hide why it is.
  }
}

function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
