import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Day, isoDay } from '../calendar/day.ts';
import type { Config } from '../config/config.ts';
import { ProblemError, quoted } from '../problem.ts';
import { type InventoryFile, inventoryBookBytes, inventoryCsv } from '../reports/inventory/inventory-file.ts';
import { usage } from './request.ts';
import type { OutputFile } from './write-whole.ts';

/** Where a new inventory goes: the file asked for, else one dated by its day, beside the configuration or in the working folder. */
export function inventoryTarget(asked: unknown, asOf: Day, config: Config, cwd: string): string {
  if (asked === undefined)
    return path.join(config.file === undefined ? cwd : config.base, `inventory-${isoDay(asOf)}.xlsx`);
  const written = String(asked);
  if (!/\.(?:xlsx|csv)$/i.test(written))
    throw new ProblemError([
      usage(
        `--out ${quoted(written)} is no name of a workbook or a CSV file`,
        'a file ending in .xlsx or .csv',
        'Name one, such as inventory-2026-10-31.xlsx',
      ),
    ]);
  return path.resolve(cwd, written);
}

/**
 * The new inventory as a file to write, in the format its name ends in; undefined where the very same file stands there
 * already. Throws ProblemError where another stands there: an inventory is never written over.
 */
export async function inventoryOutput(
  target: string,
  file: InventoryFile,
  { locale, outputLocale }: Config,
): Promise<OutputFile | undefined> {
  const bytes = /\.csv$/i.test(target)
    ? new TextEncoder().encode(inventoryCsv(file))
    : await inventoryBookBytes(file, outputLocale ?? locale);
  if ((await stat(target).catch(() => undefined)) === undefined) return { path: target, bytes };
  const present = await readFile(target).catch(() => undefined);
  if (present?.equals(bytes)) return undefined;
  throw new ProblemError([
    {
      id: 'inventory-exists',
      found: `${quoted(path.basename(target))} is there already, and holds something else`,
      expected: 'a new file: an inventory is never written over',
      fix: 'Name another file with --out, or move that one away',
    },
  ]);
}
