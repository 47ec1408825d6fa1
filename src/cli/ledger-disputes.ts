import { access } from 'node:fs/promises';
import type { Config } from '../config/config.ts';
import type { Ledgered } from '../ledger/ledger.ts';
import { ledgerLocation } from '../ledger/location.ts';
import { ProblemError } from '../problem.ts';
import type { Process } from './terminal.ts';

/**
 * What the ledger of a configuration holds, only read: that of `--ledger`, else of `ledger:`, else bill-audit-ledger.db
 * beside it; undefined where there is none yet. Throws ProblemError when it cannot be read, or `--ledger` names none.
 */
export async function ledgerOf(
  config: Config,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<Ledgered | undefined> {
  const named = options.ledger === undefined ? {} : { option: String(options.ledger) };
  const location = ledgerLocation(config, { cwd: process.cwd(), env: process.env, ...named });
  // Most audits have no ledger, and need not wait for what opens one.
  const isAbsent = location.kind === 'file' && !(await isThere(location.file));
  const store = isAbsent
    ? undefined
    : await (await import('../ledger/open-store.ts')).openStore(location, { create: false });
  if (!store) {
    if (options.ledger === undefined) return undefined;
    throw new ProblemError([
      {
        id: 'ledger-missing',
        place: { file: location.kind === 'file' ? location.shown : 'PostgreSQL' },
        found: 'there is no ledger yet',
        expected: 'the ledger that the first bill-audit dispute open makes',
        fix: 'Open a claim, or leave --ledger out',
      },
    ]);
  }
  const { Ledger } = await import('../ledger/ledger.ts');
  const ledger = new Ledger(store);
  try {
    return await ledger.read();
  } finally {
    await ledger.close();
  }
}

/** True unless there is certainly nothing: what cannot be looked at is told of when it is opened. */
async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
