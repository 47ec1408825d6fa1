import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { Ledger } from '../ledger/ledger.ts';
import { type LedgerLocation, ledgerLocation } from '../ledger/location.ts';
import { openStore } from '../ledger/open-store.ts';
import { ProblemError } from '../problem.ts';
import type { Process } from './terminal.ts';
import { undoIfEnded } from './unfinished.ts';

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
  const made = create && location.kind === 'file' && !existsSync(location.file) ? location.file : undefined;
  const forget = made === undefined ? () => {} : undoIfEnded(() => removeEmpty(made));
  try {
    const store = await openStore(location, { create });
    const name = nameOf(location);
    const inUse = { name, ...(config ? { config } : {}) };
    if (!store) return await use(inUse);
    const ledger = new Ledger(store);
    let isForNothing = false;
    try {
      return await use({ ...inUse, ledger });
    } catch (error) {
      isForNothing = made !== undefined && (await holdsNothing(ledger));
      throw error;
    } finally {
      await ledger.close();
      if (made !== undefined && isForNothing) rmSync(made, { force: true });
    }
  } catch (error) {
    if (made !== undefined) removeEmpty(made);
    throw error;
  } finally {
    forget();
  }
}

/** How a person knows a ledger: by its file, or by its database without user and password. */
export function nameOf(location: LedgerLocation): string {
  if (location.kind === 'file') return location.shown;
  const { hostname, pathname, searchParams } = new URL(location.url.replace('@/', '@socket/'));
  const host = searchParams.get('host') ?? (hostname === 'socket' ? '' : hostname);
  return `PostgreSQL ${host === '' ? 'localhost' : host}${decodeURIComponent(pathname)}`;
}

/** True where it is certain that a ledger has no event. */
async function holdsNothing(ledger: Ledger): Promise<boolean> {
  try {
    return (await ledger.read()).events.length === 0;
  } catch {
    return false;
  }
}

/** What is left of a file whose tables could not be made. */
function removeEmpty(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.size !== 0) return;
  for (const name of [file, `${file}-journal`]) rmSync(name, { force: true });
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
