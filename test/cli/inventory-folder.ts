import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { differencesBetween } from '../../src/inventory/row-differences.ts';
import { readMonth } from '../../src/pipeline.ts';

/** A new folder with these files in it, removed after the test. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'inventory-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

/** Every field of every inventory row that the configuration of a folder reads, blank ones left out. */
export async function inventoryOf(folder: string): Promise<Record<string, string>[]> {
  const { gathered } = await readMonth(await loadConfig(folder), { skipBadRows: false });
  return gathered.records.inventory.map((row) => ({
    ...Object.fromEntries(differencesBetween(undefined, row).map(({ field, to }) => [field, to])),
    service_key: row.service.key,
  }));
}
