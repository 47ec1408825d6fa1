import { PLAIN_INVENTORY, PLAIN_PRICES } from '../../../src/normalize/layouts/plain.ts';
import { type Mapping, mappedLayout } from '../../../src/normalize/mapping.ts';
import { problemText } from '../../../src/problem.ts';
import type { Cell } from '../../../src/records/origin.ts';
import type { SourceTable } from '../../../src/sources/source.ts';
import { fileOf, type ReadOptions, readFileOf, tableOf } from '../file-of-rows.ts';
import { plainRecord } from '../record-text.ts';

/** What was made of a list, in full: its records, what was left out, and every sentence that is told. */
export interface ListRead {
  readonly records: readonly Record<string, string | number>[];
  readonly left: readonly string[];
  /** Rows that were rejected. */
  readonly rejected: number;
  readonly warnings: readonly string[];
  readonly rejections: readonly string[];
  readonly problems: readonly string[];
}

/** What is made of a list of one sheet, or of one text file when `sheet` is absent. */
export function listOf(
  role: 'inventory' | 'prices',
  rows: readonly (readonly Cell[])[],
  options: ReadOptions & { readonly name?: string } = {},
): ListRead {
  return workbookOf(role, [tableOf(rows, options.name)], options);
}

/** What is made of a list of several sheets. */
export function workbookOf(
  role: 'inventory' | 'prices',
  tables: readonly SourceTable[],
  options: ReadOptions = {},
): ListRead {
  const read = readFileOf(fileOf(...tables), role, options);
  if ('problems' in read)
    return {
      records: [],
      left: [],
      rejected: 0,
      warnings: [],
      rejections: [],
      problems: read.problems.map(problemText),
    };
  return {
    records: [...read.inventory, ...read.prices].map(plainRecord),
    left: read.left.map(({ what, count }) => `${count} ${what}`),
    rejected: read.rejected,
    warnings: read.warnings.map(problemText),
    rejections: read.rejections.map(problemText),
    problems: [],
  };
}

/** The layouts of an inventory that the user mapped. */
export function mappedInventory(mapping: Mapping) {
  return [mappedLayout('inventory', mapping, PLAIN_INVENTORY)];
}

/** The layouts of a price sheet that the user mapped. */
export function mappedPrices(mapping: Mapping) {
  return [mappedLayout('prices', mapping, PLAIN_PRICES)];
}
