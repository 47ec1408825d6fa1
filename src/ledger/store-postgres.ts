import { type DatabaseConnection, Kysely, PostgresDialect, PostgresDriver, sql } from 'kysely';
import pg from 'pg';
import { type Problem, ProblemError } from '../problem.ts';
import { systemReason } from '../sources/system-error.ts';
import { postgresProblem } from './postgres-problems.ts';
import type { LedgerTables } from './schema.ts';
import { type Database, type OpenOptions, sqlStore } from './sql-store.ts';
import type { LedgerStore } from './store.ts';

/** Seconds to connect where the address does not say `connect_timeout`. */
const CONNECT = 10;
/** Milliseconds for a statement or a lock. */
const STATEMENT = 10_000;
/** Milliseconds after which a server that says nothing, not even that it gives up, is given up. */
const SILENCE = 13_000;
/** Milliseconds for a farewell. */
const FAREWELL = 1_000;

/** Of the lock under which the tables are made; any number would do that no other program uses. */
const LOCK = 0x42_41_4c_67;

/**
 * Opens the ledger in a PostgreSQL database, in the first schema of its search_path, made on first use; without `create`,
 * undefined where there is none, and nothing is made. Throws ProblemError when it is out of reach; no problem and no name
 * holds the password.
 */
export async function openPostgresStore(url: string, options: OpenOptions): Promise<LedgerStore | undefined> {
  const connectionString = withFullChecks(url);
  const seconds = Math.max(1, Number(/[?&]connect_timeout=(\d{1,4})(?=&|$)/.exec(url)?.[1] ?? CONNECT));
  const settings: pg.PoolConfig = {
    connectionString,
    max: 1,
    connectionTimeoutMillis: seconds * 1000,
    query_timeout: SILENCE,
    application_name: 'bill-audit',
    keepAlive: true,
    allowExitOnIdle: true,
  };
  const name = nameOf(settings);
  const pool = new pg.Pool(settings);
  const open: pg.PoolClient[] = [];
  // A server that goes away is told when something is asked of it; that nobody listens would end the program.
  pool.on('error', () => {});
  pool.on('connect', (client) => open.push(client.on('error', () => {})));
  return sqlStore(databaseOf(pool, open, name, seconds), options);
}

function databaseOf(pool: pg.Pool, open: readonly pg.PoolClient[], name: string, connect: number): Database {
  const dialect = new PostgresDialect({ pool });
  dialect.createDriver = () => new LedgerDriver({ pool });
  const db = new Kysely<LedgerTables>({ dialect });
  return {
    kind: 'postgres',
    db,
    name,
    isolation: 'repeatable read',
    begin: async (trx, writes) => {
      await sql`select set_config('statement_timeout', ${String(STATEMENT)}, true),
        set_config('lock_timeout', ${String(STATEMENT)}, true)`.execute(trx);
      if (!writes) return;
      // What is acknowledged outlives a loss of power, whatever the server's settings are.
      await sql`select set_config('synchronous_commit', 'on', true)
        where current_setting('synchronous_commit') = 'off'`.execute(trx);
      await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(coalesce(current_schema(), '')))`.execute(trx);
    },
    holdsLedger: async (trx) => {
      // to_regclass() would remember that it was not there before the lock was had.
      const { rows } = await sql<{ there: boolean }>`select exists (
        select from pg_catalog.pg_class t join pg_catalog.pg_namespace n on n.oid = t.relnamespace
        where t.relname = 'bill_audit_meta' and n.nspname = any (current_schemas(false))) as there`.execute(
        trx,
      );
      return rows[0]?.there === true;
    },
    mark: async (trx) => {
      const { rows } = await sql<{ schema: string | null; encoding: string }>`
        select current_schema() as schema, current_setting('server_encoding') as encoding`.execute(trx);
      const { schema = null, encoding = '' } = rows[0] ?? {};
      if (schema === null) throw new ProblemError([unusable(name, 'no schema of its search_path exists')]);
      if (encoding !== 'UTF8')
        throw new ProblemError([unusable(name, `the database is in ${encoding}, which lacks characters`)]);
    },
    problemOf: (error, writes) => postgresProblem(error, writes, name, connect),
    close: () => ended(db, open),
  };
}

class LedgerDriver extends PostgresDriver {
  /** Where the server is gone, so is the transaction; why it came to that must not be hidden. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

/** Ends the connections, also when the server has stopped answering. */
async function ended(db: Kysely<LedgerTables>, open: readonly pg.PoolClient[]): Promise<void> {
  await Promise.race([db.destroy(), new Promise((resolve) => setTimeout(resolve, FAREWELL).unref())]);
  // A socket that waits for an answer would keep the program from ending.
  for (const client of open) (client as unknown as Connected).connection.stream.destroy();
}

interface Connected {
  readonly connection: { readonly stream: { readonly destroy: () => void } };
}

/** Today's meaning of these words in the driver, which warns on stderr that it will mean less by them one day. */
function withFullChecks(url: string): string {
  if (/[?&]uselibpqcompat=/.test(url)) return url;
  return url.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, '$1verify-full');
}

/** The address without its password. Throws ProblemError where the driver cannot use it, as without a certificate it names. */
function nameOf(settings: pg.ClientConfig): string {
  try {
    const { user, host, port, database } = new pg.Client(settings);
    const at = host.includes(':') ? `[${host}]` : host;
    return `postgres://${user ? `${user}@` : ''}${at}:${port}/${database ?? ''}`;
  } catch (cause) {
    const isFile = cause instanceof Error && 'syscall' in cause;
    throw new ProblemError(
      [
        {
          id: 'ledger-unreachable',
          place: { file: 'PostgreSQL' },
          found: isFile
            ? `a certificate or key that the address names cannot be read: ${systemReason(cause)}`
            : `the address cannot be used: ${cause instanceof Error ? cause.message : ''}`,
          expected:
            'an address such as postgres://user@host:5432/database?sslmode=verify-full&sslrootcert=ca.pem',
          fix: 'Correct the address of the ledger',
        },
      ],
      { cause },
    );
  }
}

function unusable(name: string, found: string): Problem {
  return {
    id: 'ledger-unwritable',
    place: { file: name },
    found: `no ledger can be made: ${found}`,
    expected: 'a database in UTF8, and a schema in which tables can be made',
    fix: 'Have the administrator make one',
  };
}
