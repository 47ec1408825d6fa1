import { chmod, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Surroundings } from './run-in-folder.ts';

/** Makes what a folder of fixtures cannot hold; may change what surrounds the command. */
export type Recipe = (folder: string) => Promise<Surroundings | undefined>;

/** True where no file can be kept from its reader. */
export const READS_EVERYTHING = process.platform === 'win32' || process.getuid?.() === 0;

/** The problems whose smallest input is no file that can be stored, by id. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  'config-too-large': (folder) => sparseFile(path.join(folder, 'bill-audit.yaml'), 1_000_001),
  'config-unreadable': (folder) =>
    lockedFile(path.join(folder, 'bill-audit.yaml'), 'bills: [{ files: bills.csv }]'),
  'file-too-large': (folder) => sparseFile(path.join(folder, 'bills.csv'), 2 ** 30 + 1),
  'file-unreadable': (folder) => lockedFile(path.join(folder, 'bills.csv'), 'carrier,service'),
  unexpected: async () => ({
    cwd: () => {
      throw new Error('ENOENT: no such file or directory, uv_cwd');
    },
  }),
};

/** Recipes that need a reader who may not read everything. */
export const NEEDS_PERMISSIONS: ReadonlySet<string> = new Set(['config-unreadable', 'file-unreadable']);

async function sparseFile(file: string, size: number): Promise<undefined> {
  const handle = await open(file, 'w');
  await handle.truncate(size);
  await handle.close();
}

async function lockedFile(file: string, content: string): Promise<undefined> {
  await writeFile(file, content);
  await chmod(file, 0o000);
}
