import type { CellCodec, JsonCell } from './cell-codec.ts';

/** A row of a table that cannot be read: `where` is a path such as `rows[3].mrc`. */
export interface TableFault {
  readonly where: string;
  readonly found: unknown;
  readonly expected: string;
}

/** How rows of one kind are written and read again, column by column. */
export interface TableCodec<R> {
  readonly columns: readonly string[];
  /** The columns that rows are written under, and a row under them: one that may be left out is, where all rows lack it. */
  readonly written: (rows: readonly R[]) => {
    readonly columns: readonly string[];
    readonly cells: (row: R) => JsonCell[];
  };
  /** The rows of a value that claims to be such a table, or all that is wrong with it. */
  readonly read: (
    table: unknown,
  ) => { readonly rows: readonly R[] } | { readonly faults: readonly TableFault[] };
}

/** The most faults told of one table. */
const TOLD = 20;

/**
 * A table whose columns are named by the keys in snake case, in the order given. Columns that a table has beyond these
 * are passed over, so that a later version may add some; `mayLack` are left out where no row has a value in them.
 */
export function tableCodec<R extends object>(
  codecs: {
    readonly [K in keyof Required<R>]: CellCodec<R[K]>;
  },
  { mayLack = [] }: { readonly mayLack?: readonly (keyof R)[] } = {},
): TableCodec<R> {
  const entries = Object.entries(codecs) as [keyof R & string, CellCodec<unknown>][];
  const columns = entries.map(([key]) => snakeCase(key));
  const rowOf = (
    cells: readonly unknown[],
    positions: readonly number[],
    line: number,
    faults: TableFault[],
  ) => {
    const row: Record<string, unknown> = {};
    for (const [index, [key, codec]] of entries.entries()) {
      const cell = cells[positions[index] ?? -1] ?? null;
      const read = codec.read(cell);
      if (read) row[key] = read.value;
      else faults.push({ where: `rows[${line}].${columns[index]}`, found: cell, expected: codec.holds });
    }
    return row as R;
  };
  return {
    columns,
    written: (rows) => {
      const kept = entries.filter(
        ([key]) => !mayLack.includes(key) || rows.some((row) => row[key] !== undefined),
      );
      return {
        columns: kept.map(([key]) => snakeCase(key)),
        cells: (row) => kept.map(([key, codec]) => codec.write(row[key])),
      };
    },
    read: (table) => {
      const { columns: present, rows } = (table ?? {}) as Partial<Record<string, unknown>>;
      if (!Array.isArray(present) || !Array.isArray(rows) || !rows.every(Array.isArray))
        return { faults: [{ where: '', found: table, expected: 'a table with columns and rows' }] };
      const faults: TableFault[] = [];
      const positions = columns.map((name) => present.indexOf(name));
      const read = rows.map((cells: readonly unknown[], line) =>
        faults.length < TOLD ? rowOf(cells, positions, line, faults) : undefined,
      );
      return faults.length > 0 ? { faults } : { rows: read.filter((row) => row !== undefined) };
    },
  };
}

/** `invoiceDate` as `invoice_date`. */
function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
