import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { COLUMNS } from '../headings.ts';
import type { PlainTables, Row } from './plain-tables.ts';

const MORE: Readonly<Record<string, readonly string[]>> = {
  bills: ['location'],
  inventory: ['location', 'contract'],
  prices: ['unit'],
};

/** Writes a user's month as plain CSV files with a configuration of their own. */
export async function writeTables(tables: PlainTables, folder: string): Promise<void> {
  const files: [name: string, role: keyof typeof COLUMNS, rows: readonly Row[]][] = [
    ['bills.csv', 'bills', tables.bills],
    ['invoices.csv', 'invoices', tables.invoices],
    ['inventory.csv', 'inventory', tables.inventory],
    ['prices.csv', 'prices', tables.prices],
    ['orders.csv', 'orders', tables.orders],
    ['history-bills.csv', 'bills', tables.history],
    ['history-invoices.csv', 'invoices', tables.pastInvoices],
  ];
  const config: Record<string, unknown> = { ...tables.config };
  await mkdir(folder, { recursive: true });
  for (const [name, role, rows] of files) {
    const past = name.startsWith('history-');
    if (rows.length === 0 && (past || !tables.given.has(role))) continue;
    const columns = [...COLUMNS[role], ...(MORE[role] ?? [])];
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
    await writeFile(
      path.join(folder, name),
      lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join(''),
    );
    const entry = { files: name };
    const key = past ? 'history' : role;
    config[key] = [...((config[key] as object[] | undefined) ?? []), entry];
  }
  await writeFile(path.join(folder, 'bill-audit.yaml'), `${JSON.stringify(config, null, 1)}\n`);
}

function quoted(text: string): string {
  return /[",\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
