import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder and those above it that are not there, outermost first. */
export function foldersLacking(folder: string): readonly string[] {
  const lacking: string[] = [];
  for (let at = folder; !isThere(at) && path.dirname(at) !== at; at = path.dirname(at)) lacking.unshift(at);
  return lacking;
}

/**
 * Makes a folder with those above it that are not there, and returns those, outermost first. Throws what the system says,
 * then none is left behind. Node's own way of it never ends below a folder that takes nothing in, such as /proc.
 */
export function makeFolders(folder: string): readonly string[] {
  const made: string[] = [];
  try {
    for (const one of foldersLacking(folder)) if (isMade(one)) made.push(one);
    // What stands in its place is told of by the system.
    if (!isFolder(folder)) mkdirSync(folder);
    return made;
  } catch (cause) {
    removeFolders(made);
    throw cause;
  }
}

/** Removes folders, given outermost first, that are empty; others stay. */
export function removeFolders(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      // Somebody has put something there.
    }
  }
}

/** False where somebody else has made it meanwhile. */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (cause) {
    if (isFolder(folder)) return false;
    throw cause;
  }
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** True unless there is certainly nothing. */
function isThere(name: string): boolean {
  try {
    return statSync(name, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOTDIR');
  }
}
