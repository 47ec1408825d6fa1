import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import type { LedgerLocation } from '../../src/ledger/location.ts';
import { openStore } from '../../src/ledger/open-store.ts';
import type { LedgerStore } from '../../src/ledger/store.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

/** A kind of store under test. */
export interface Kind {
  /** A place of its own, where there is nothing yet. */
  readonly newLocation: () => Promise<LedgerLocation>;
  /** Runs statements past the program; gives the rows of the last. */
  readonly run: (location: LedgerLocation, sql: string) => Promise<readonly Record<string, unknown>[]>;
  /** What makes changes possible that the tables refuse. */
  readonly unguarded: string;
}

/** Both kinds of store, with a folder and a real server, for as long as a test file runs. */
export class TwoKinds {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-ledger-'));
  #server: PostgresServer | undefined;
  #count = 0;

  async start(): Promise<void> {
    this.#server = await startPostgres();
  }

  async stop(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    await this.#server?.stop();
  }

  get server(): PostgresServer {
    if (!this.#server) throw new RangeError('start() comes first');
    return this.#server;
  }

  readonly kinds: readonly (readonly ['SQLite' | 'PostgreSQL', Kind])[] = [
    [
      'SQLite',
      {
        newLocation: async () => {
          this.#count += 1;
          return fileAt(path.join(this.folder, `${this.#count}.db`));
        },
        run: async (location, sql) => {
          if (location.kind !== 'file') throw new RangeError(location.kind);
          const libsql = new Libsql(location.file);
          try {
            const statements = sql.split('; ');
            for (const statement of statements.slice(0, -1)) libsql.exec(statement);
            const last = libsql.prepare(statements.at(-1) ?? '');
            if (last.reader) return last.all() as Record<string, unknown>[];
            last.run();
            return [];
          } finally {
            libsql.close();
          }
        },
        unguarded:
          'drop trigger bill_audit_event_kept; drop trigger bill_audit_event_there; drop trigger bill_audit_event_next',
      },
    ],
    [
      'PostgreSQL',
      {
        newLocation: async () => ({ kind: 'postgres', url: await this.server.newLedger() }),
        run: (location, sql) => {
          if (location.kind !== 'postgres') throw new RangeError(location.kind);
          return this.server.run(sql, location.url);
        },
        unguarded: 'drop trigger bill_audit_event_kept on bill_audit_event',
      },
    ],
  ];
}

/** The location of a file. */
export function fileAt(file: string): LedgerLocation & { kind: 'file' } {
  return { kind: 'file', file, shown: path.basename(file) };
}

/** Uses a ledger that is made where there is none, and closes it. */
export async function withStore<T>(
  location: LedgerLocation,
  work: (store: LedgerStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(location, { create: true });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
