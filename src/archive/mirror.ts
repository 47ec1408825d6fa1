import path from 'node:path';
import { unusableName } from './archive-problems.ts';
import { pathFault } from './safe-path.ts';

/** A folder from which names are written, and those names as they are written. */
export interface Anchor {
  /** Absolute. */
  readonly folder: string;
  /** File names or globs. */
  readonly patterns: readonly string[];
}

/**
 * Where files of a machine lie in an archive: in the same places to each other, below the deepest folder that holds them
 * all, so that every relative name leads where it led. Folders above those that names are written from have names that
 * say nothing, as far as no name goes through them.
 */
export class Mirror {
  readonly #root: string;
  readonly #neutral = new Map<string, string>();

  /** `files` are absolute. */
  constructor(anchors: readonly Anchor[], files: readonly string[]) {
    const folders = anchors.map(({ folder }) => folder);
    const above = anchors.flatMap(({ folder, patterns }) =>
      patterns
        .filter((pattern) => !path.isAbsolute(pattern))
        .map((pattern) => path.resolve(folder, '../'.repeat(waysUp(pattern)))),
    );
    const seen = shared([...folders, ...above]);
    this.#root = shared([seen, ...files.map((file) => path.dirname(file))]);
    const taken = new Set(files.flatMap((file) => partsOf(this.#root, file)));
    const parts = partsOf(this.#root, seen);
    for (const [index] of parts.entries()) {
      let name = `above-${index + 1}`;
      while (taken.has(name)) name += '-';
      this.#neutral.set(path.join(this.#root, ...parts.slice(0, index + 1)), name);
    }
  }

  /** True where an absolute name lies below the root. */
  holds(file: string): boolean {
    const relative = path.relative(this.#root, file);
    return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
  }

  /** The place of an absolute folder or glob in the archive; `.` for the root. */
  folderOf(folder: string): string {
    const parts = partsOf(this.#root, folder);
    const mirrored = parts.map(
      (part, index) => this.#neutral.get(path.join(this.#root, ...parts.slice(0, index + 1))) ?? part,
    );
    return mirrored.join('/') || '.';
  }

  /** The place of an absolute file in the archive. Throws ProblemError for a name that not every system can write. */
  pathOf(file: string): string {
    const mirrored = this.folderOf(file);
    const fault = this.holds(file) ? pathFault(mirrored) : 'it lies on another disk than the rest';
    if (fault !== undefined) throw unusableName(path.basename(file), fault);
    return mirrored;
  }

  /** A name or glob as it is written from the same folder in the archive: a relative one as it is. */
  patternFrom(folder: string, pattern: string): string {
    if (!path.isAbsolute(pattern)) return pattern;
    if (!this.holds(pattern)) throw unusableName(path.basename(pattern), 'it lies elsewhere than the rest');
    return path.posix.relative(this.folderOf(folder), this.folderOf(pattern));
  }
}

/** How many folders a relative name goes up. */
function waysUp(pattern: string): number {
  const parts = path.posix.normalize(pattern.split(path.sep).join('/')).split('/');
  const down = parts.findIndex((part) => part !== '..');
  return down < 0 ? parts.length : down;
}

/** The deepest folder that holds, or is, each of the folders. */
function shared(folders: readonly string[]): string {
  const [first = path.sep, ...others] = folders;
  let common = first;
  for (const folder of others) {
    for (;;) {
      const relative = path.relative(common, folder);
      const isInside = relative !== '..' && !relative.startsWith(`..${path.sep}`);
      if (isInside && !path.isAbsolute(relative)) break;
      const up = path.dirname(common);
      if (up === common) break;
      common = up;
    }
  }
  return common;
}

function partsOf(root: string, file: string): string[] {
  const relative = path.relative(root, file);
  return relative === '' ? [] : relative.split(path.sep);
}
