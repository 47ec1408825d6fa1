import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../text/fold.ts';

/** Folders inside folders that are looked into. */
export const MAX_DEPTH = 5;
/** Files that are looked at. */
export const MAX_FILES = 2_000;

/** The files of a folder, as they are named from it with forward slashes. */
export interface DataFiles {
  /** Sorted. */
  readonly files: readonly string[];
  /** Names that are no text, or folders that could not be opened. */
  readonly unread: readonly { readonly file: string; readonly why: string }[];
  /** True when there are more files, or deeper folders, than are looked at. */
  readonly more: boolean;
}

/** Folders in which nobody keeps bills: of programs, and of our own output. */
const PASSED_OVER = new Set(['node_modules', 'bill-audit-out', '__MACOSX']);
/** Files that a system or the product itself puts beside others. */
const OWN = /^(?:bill-audit(?:\.[\w-]+)*\.(?:yaml|yml|json)|suppressions\.yaml|desktop\.ini|thumbs\.db)$/i;

/**
 * The files under a folder, hidden ones, those of programs and our own left out. Symbolic links are not followed, so
 * that nothing outside the folder is read.
 */
export async function dataFiles(folder: string): Promise<DataFiles> {
  const files: string[] = [];
  const unread: { file: string; why: string }[] = [];
  let more = false;
  const visit = async (inside: string, depth: number): Promise<void> => {
    const entries = await readdir(path.join(folder, inside), { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      unread.push({ file: inside, why: 'the folder cannot be opened' });
      return;
    }
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      const { name } = entry;
      const file = inside === '' ? name : `${inside}/${name}`;
      if (name.startsWith('.') || name.startsWith('~$')) continue;
      if (entry.isDirectory()) {
        if (PASSED_OVER.has(name)) continue;
        if (depth < MAX_DEPTH) await visit(file, depth + 1);
        else more = true;
      } else if (entry.isSymbolicLink()) {
        unread.push({ file, why: 'it is a link, which is not followed' });
      } else if (entry.isFile() && !(inside === '' && OWN.test(name))) {
        if (files.length >= MAX_FILES) more = true;
        else if (name.includes('\ufffd'))
          unread.push({ file, why: 'its name cannot be written in the configuration: rename it' });
        else files.push(file);
      }
    }
  };
  await visit('', 0);
  return { files: files.sort(compareText), unread, more };
}
