import type { LedgerLocation } from './location.ts';
import type { LedgerStore } from './store.ts';

/** A ledger that is made where there is none. */
export async function openStore(
  location: LedgerLocation,
  options: { readonly create: true },
): Promise<LedgerStore>;
/** A ledger, or undefined where there is none: nothing is made, and a file that may only be read will do. */
export async function openStore(
  location: LedgerLocation,
  options: { readonly create: boolean },
): Promise<LedgerStore | undefined>;
export async function openStore(
  location: LedgerLocation,
  options: { readonly create: boolean },
): Promise<LedgerStore | undefined> {
  if (location.kind === 'postgres') {
    const { openPostgresStore } = await import('./store-postgres.ts');
    return openPostgresStore(location.url, options);
  }
  const { openSqliteStore } = await import('./store-sqlite.ts');
  return openSqliteStore(location, options);
}
