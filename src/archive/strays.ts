import { readdirSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../text/fold.ts';
import { type Entry, MARK, STAGING, SUMS } from './entries.ts';
import { MANIFEST_NAME } from './manifest.ts';
import { objectPath } from './objects.ts';

/** What lies in an archive and belongs to no entry, named from its folder and sorted. */
export interface Strays {
  /** Files that no manifest names. */
  readonly files: readonly string[];
  /** Folders of filings that were interrupted, or are under way. */
  readonly filings: readonly string[];
}

/** What lies in an archive beside its entries, of which `entries` are all. Links are not followed. */
export function strays(archive: string, entries: readonly Entry[]): Strays {
  const known = new Set([MARK]);
  for (const { name, manifest } of entries) {
    known.add(`${name}/${MANIFEST_NAME}`).add(`${name}/${SUMS}`);
    for (const { sha256 } of [...manifest.inputs, ...manifest.outputs]) known.add(objectPath(sha256));
  }
  const files: string[] = [];
  const filings: string[] = [];
  const folders = [''];
  for (const folder of folders) {
    for (const entry of readdirSync(path.join(archive, folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (folder === '' && entry.isDirectory() && entry.name.startsWith(STAGING)) filings.push(name);
      else if (entry.isDirectory()) folders.push(name);
      else if (!known.has(name)) files.push(name);
    }
  }
  return { files: files.sort(compareText), filings: filings.sort(compareText) };
}
