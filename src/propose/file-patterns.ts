import { compareText } from '../text/fold.ts';

/** What a folder's path or an extension may hold and still be part of a glob as it stands. */
const PLAIN = /^[\p{L}\p{M}\p{N}_ ./,;&'’=#%~-]*$/u;
const FEWEST = 2;

/**
 * The names and globs that stand for these files and no other of the folder: `bills/2026-10/*.csv` where every file of
 * that ending there is among them. `all` are the files that a glob could find, these included. Sorted.
 */
export function filePatterns(files: readonly string[], all: readonly string[]): readonly string[] {
  const wanted = new Set(files);
  const patterns = new Set<string>();
  for (const file of files) {
    const { folder, ending } = partsOf(file);
    const alike = all.filter((other) => {
      const parts = partsOf(other);
      return parts.folder === folder && parts.ending.toLowerCase() === ending.toLowerCase();
    });
    const isSafe = ending !== '' && PLAIN.test(folder) && PLAIN.test(ending);
    const whole =
      alike.length >= FEWEST && alike.every((other) => wanted.has(other) && partsOf(other).ending === ending);
    // A file may be called as the glob would be, and is then what the glob means.
    const isFree = !all.includes(`${folder}*${ending}`);
    patterns.add(isSafe && whole && isFree ? `${folder}*${ending}` : file);
  }
  return [...patterns].sort(compareText);
}

/** `bills/october.csv` is in `bills/` and ends in `.csv`. */
function partsOf(file: string): { readonly folder: string; readonly ending: string } {
  const slash = file.lastIndexOf('/') + 1;
  const dot = file.lastIndexOf('.');
  return { folder: file.slice(0, slash), ending: dot > slash ? file.slice(dot) : '' };
}
