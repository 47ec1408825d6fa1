import path from 'node:path';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { Ledger } from '../ledger/ledger.ts';
import { ledgerLocation } from '../ledger/location.ts';
import { openStore } from '../ledger/open-store.ts';
import { ProblemError } from '../problem.ts';
import type { Process } from './terminal.ts';

/** A ledger with the configuration it belongs to. */
export interface LedgerInUse {
  readonly ledger: Ledger;
  /** Absent where no bill-audit.yaml is named or at hand. */
  readonly config?: Config;
}

type Options = Readonly<Record<string, unknown>>;

/**
 * Opens the ledger that the command line names, else that of its configuration, and closes it when `use` is done. With
 * `create` it is made where there is none; else that is a problem. Throws ProblemError.
 */
export async function withLedger<T>(
  options: Options,
  process: Process,
  { create }: { readonly create: boolean },
  use: (inUse: LedgerInUse) => Promise<T>,
): Promise<T> {
  return withLedgerIfAny(options, process, { create }, async ({ ledger, config, name }) => {
    if (ledger) return use({ ledger, ...(config ? { config } : {}) });
    throw missingLedger(name);
  });
}

/** The problem of a ledger that there is not. */
export function missingLedger(name: string): ProblemError {
  return new ProblemError([
    {
      id: 'ledger-missing',
      place: { file: name },
      found: 'there is no ledger yet',
      expected: 'a ledger, which the first bill-audit dispute open makes',
      fix: 'Open a claim, or name the ledger with --ledger, or the folder of its bill-audit.yaml with --config',
    },
  ]);
}

/** The same for a command that can do without a ledger: it then has none, and none is made. */
export async function withLedgerIfAny<T>(
  options: Options,
  process: Process,
  { create }: { readonly create: boolean },
  use: (inUse: Partial<LedgerInUse> & { readonly name: string }) => Promise<T>,
): Promise<T> {
  const cwd = process.cwd();
  const config = await configAtHand(options, cwd);
  const location = ledgerLocation(config ?? { base: cwd }, {
    cwd,
    env: process.env,
    ...(options.ledger === undefined ? {} : { option: String(options.ledger) }),
  });
  const store = await openStore(location, { create });
  const name = location.kind === 'file' ? location.shown : 'PostgreSQL';
  const inUse = { name, ...(config ? { config } : {}) };
  if (!store) return use(inUse);
  const ledger = new Ledger(store);
  try {
    return await use({ ...inUse, ledger });
  } finally {
    await ledger.close();
  }
}

/** The configuration that is named, else that of the working folder; undefined where neither is. Throws ProblemError. */
export async function configAtHand(options: Options, cwd: string): Promise<Config | undefined> {
  if (options.config !== undefined) return loadConfig(path.resolve(cwd, String(options.config)));
  try {
    return await loadConfig(cwd);
  } catch (error) {
    if (error instanceof ProblemError && error.problems.every(({ id }) => id === 'config-not-found'))
      return undefined;
    throw error;
  }
}
