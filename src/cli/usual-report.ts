import path from 'node:path';
import { configAtHand } from './ledger-file.ts';

/** The folder of the report that `check` writes for the configuration at hand, as seen from `cwd`. */
export async function usualReport(options: Readonly<Record<string, unknown>>, cwd: string): Promise<string> {
  const config = await configAtHand(options, cwd);
  const folder = path.join(config?.base ?? cwd, 'bill-audit-out');
  const relative = path.relative(cwd, folder);
  return relative.startsWith('..') ? folder : relative;
}
