import { statSync } from 'node:fs';
import path from 'node:path';
import {
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from 'kysely';
import type Libsql from 'libsql';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { systemReason } from '../sources/system-error.ts';
import { damaged } from './chain.ts';
import type { LedgerTables } from './schema.ts';
import { type Database, type OpenOptions, sqlStore } from './sql-store.ts';
import { sqliteDriver } from './sqlite-driver.ts';
import type { LedgerStore } from './store.ts';

/** Marks a SQLite file as a ledger: "BALg" in its header. */
const APPLICATION_ID = 0x42_41_4c_67;

/** Milliseconds for which one waits while another program writes. */
const PATIENCE = 10_000;

/** A SQLite file that holds a ledger. */
export interface LedgerFile {
  /** Absolute. */
  readonly file: string;
  /** As a person knows it. */
  readonly shown: string;
}

/**
 * Opens the ledger in a SQLite file, made on first use; without `create`, undefined where there is none, and nothing is
 * made. Throws ProblemError when the file is none, is of another program or out of reach, or SQLite is not installed.
 */
export async function openSqliteStore(
  { file, shown }: LedgerFile,
  options: OpenOptions,
): Promise<LedgerStore | undefined> {
  if (!isThere(file, shown) && !options.create) return undefined;
  const libsql = opened(await sqliteDriver(shown), file, shown);
  const dialect = new SqliteDialect({ database: libsql });
  dialect.createDriver = () => new LedgerDriver(libsql);
  const db = new Kysely<LedgerTables>({ dialect });
  return sqlStore(databaseOf(db, shown), options);
}

/** Transactions by `exec`: a prepared statement of libsql that fails stands in the way of those that come after it. */
class LedgerDriver extends SqliteDriver {
  readonly #libsql: Libsql.Database;

  constructor(database: Libsql.Database) {
    super({ database });
    this.#libsql = database;
  }

  /** Two that read first and write then would each wait for the other; who will write says so at once. */
  override async beginTransaction(_: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    this.#libsql.exec(`begin ${settings?.accessMode === 'read only' ? 'deferred' : 'immediate'}`);
  }

  override async commitTransaction(): Promise<void> {
    this.#libsql.exec('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    // SQLite has done it already where the disk is full; why it came to that must not be hidden.
    if (this.#libsql.inTransaction) this.#libsql.exec('rollback');
  }
}

function databaseOf(db: Kysely<LedgerTables>, name: string): Database {
  return {
    kind: 'sqlite',
    db,
    name,
    begin: async () => {},
    holdsLedger: async (trx) => {
      const { rows } = await sql<{ application_id: number }>`pragma application_id`.execute(trx);
      const id = rows[0]?.application_id ?? 0;
      const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
        trx,
      );
      const names = tables.rows.map((table) => table.name);
      if (id === 0 && names.length === 0) return false;
      if (id !== APPLICATION_ID) throw refused(name, 'it is a database of another program');
      if (!names.includes('bill_audit_meta') || !names.includes('bill_audit_event'))
        throw damaged(name, 'its tables are missing');
      return true;
    },
    mark: async (trx) => {
      await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(trx);
    },
    problemOf: (error, writes) => problemOf(error, writes, name),
    close: () => db.destroy(),
  };
}

function opened(Driver: typeof Libsql, file: string, name: string): Libsql.Database {
  try {
    const libsql = new Driver(file, { timeout: PATIENCE });
    // A journal that is rolled back needs no shared memory, and so works in shared folders, on read-only disks and with
    // programs that copy the one file. EXTRA and fullfsync: what is committed outlives a loss of power.
    libsql.exec('pragma synchronous = extra; pragma fullfsync = on; pragma trusted_schema = off');
    return libsql;
  } catch (cause) {
    const code = /: 14"\)$/.test(messageOf(cause)) ? reasonForNoAccess(file) : undefined;
    throw code === undefined ? problemOf(cause, false, name) : refused(name, code, cause);
  }
}

/** SQLite does not say why it cannot open a file. */
function reasonForNoAccess(file: string): string {
  const there = statSync(file, { throwIfNoEntry: false });
  return there ? 'it may not be read' : `no file can be made in ${quoted(path.basename(path.dirname(file)))}`;
}

function isThere(file: string, name: string): boolean {
  try {
    const found = statSync(file);
    if (found.isFile()) return true;
    throw refused(name, found.isDirectory() ? 'it is a folder' : 'it is no file');
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    throw refused(name, systemReason(cause), cause);
  }
}

function problemOf(error: unknown, writes: boolean, name: string): unknown {
  const { rawCode } = error as { readonly rawCode?: unknown };
  if (typeof rawCode !== 'number') return error;
  // The low byte tells the kind; the driver has no name for some of those that are finer.
  const kind = rawCode & 0xff;
  // A constraint is broken by a fault of the program, which no user can put right.
  if (kind === CODES.constraint) return error;
  if (kind === CODES.busy || kind === CODES.locked) return new ProblemError([busy(name)], { cause: error });
  if (kind === CODES.notDatabase) return refused(name, 'it is no ledger', error);
  if (kind === CODES.corrupt) return damaged(name, 'the file is damaged', error);
  if (writes)
    return unwritten(name, WRITE_REASONS.get(rawCode) ?? WRITE_REASONS.get(kind) ?? messageOf(error), error);
  if (kind === CODES.readOnly)
    return refused(name, 'a write that was broken off must be undone first, and it may only be read', error);
  return refused(name, messageOf(error), error);
}

/** SQLite's own numbers of what went wrong. */
const CODES = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notDatabase: 26,
  readOnlyFolder: 1544,
} as const;

const WRITE_REASONS: ReadonlyMap<number, string> = new Map([
  [CODES.readOnly, 'it may only be read'],
  [CODES.readOnlyFolder, 'its folder may not be written to'],
  [CODES.cannotOpen, 'its folder may not be written to'],
  [CODES.full, 'the disk is full'],
  [CODES.ioError, 'the disk does not take it'],
]);

function busy(name: string): Problem {
  return {
    id: 'ledger-busy',
    place: { file: name },
    found: `another program has been writing to the ledger for ${PATIENCE / 1000} seconds`,
    expected: 'a ledger that is free within that time',
    fix: 'Try again; close other programs that have the file open',
  };
}

function refused(name: string, reason: string, cause?: unknown): ProblemError {
  return new ProblemError(
    [
      {
        id: 'ledger-unreadable',
        place: { file: name },
        found: `the ledger cannot be opened: ${reason}`,
        expected:
          'a ledger that bill-audit made, or a name that is free, in a folder that exists and may be written to',
        fix: 'Correct the name, or the permissions of the file; nothing was changed',
      },
    ],
    { cause },
  );
}

function unwritten(name: string, reason: string, cause: unknown): ProblemError {
  return new ProblemError(
    [
      {
        id: 'ledger-unwritable',
        place: { file: name },
        found: `nothing was written to the ledger: ${reason}`,
        expected: 'a file that may be written to, in a folder that may be written to, on a disk with room',
        fix: 'Put that right and run the command again',
      },
    ],
    { cause },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
