import type { IsolationLevel, Kysely, Transaction } from 'kysely';
import { ProblemError } from '../problem.ts';
import { type ChainedEvent, type ChainHead, chained, checkChain, damaged } from './chain.ts';
import { type LedgerTables, MIGRATIONS, type Migration } from './schema.ts';
import type { LedgerStore, NewStoredEvent, StoredEvent } from './store.ts';

/** What one kind of database does in its own way. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<LedgerTables>;
  /** As a person knows it. */
  readonly name: string;
  /** In which a reader sees one moment; undefined where every transaction does. */
  readonly isolation?: IsolationLevel;
  /** Sets limits of time, and the lock of writers, before anything else is done in a transaction. */
  readonly begin: (trx: Transaction<LedgerTables>, writes: boolean) => Promise<void>;
  /** True when it holds a ledger. Throws ProblemError when it holds something else. */
  readonly holdsLedger: (trx: Transaction<LedgerTables>) => Promise<boolean>;
  /** Marks the database as a ledger's, where it has a mark. */
  readonly mark: (trx: Transaction<LedgerTables>) => Promise<void>;
  /** What the database says, as a problem where a user can put it right. */
  readonly problemOf: (error: unknown, writes: boolean) => unknown;
  readonly close: () => Promise<void>;
}

/** How a ledger is opened. */
export interface OpenOptions {
  /** Whether one is made where there is none. */
  readonly create: boolean;
  /** What makes and renews the tables; those of this version when absent. */
  readonly migrations?: readonly Migration[];
}

/** Rows of one statement: databases take no endless number of parameters. */
const ROWS_AT_ONCE = 500;

/**
 * The ledger in a database, brought to this version; undefined, and nothing changed, where there is none and none is to
 * be made. Throws ProblemError when it cannot be used, then nothing is changed either.
 */
export async function sqlStore(
  database: Database,
  { create, migrations = MIGRATIONS }: OpenOptions,
): Promise<LedgerStore | undefined> {
  const newest = migrations.length;
  const versionIn = async (trx: Transaction<LedgerTables>) =>
    (await database.holdsLedger(trx)) ? (await metaIn(trx, database, newest, false)).version : 0;
  try {
    const found = await inTransaction(database, false, versionIn);
    if (found === 0 && !create) {
      await database.close();
      return undefined;
    }
    // Others may have made it meanwhile, so it is looked at again.
    if (found < newest)
      await inTransaction(database, true, async (trx) =>
        migrated(database, trx, await versionIn(trx), migrations),
      );
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
  return {
    name: database.name,
    read: () => inTransaction(database, false, (trx) => eventsIn(trx, database, newest)),
    append: async (events, after) => {
      checkTexts(events, database.name);
      return inTransaction(database, true, (trx) => added(trx, database, newest, events, after));
    },
    close: database.close,
  };
}

async function inTransaction<T>(
  { db, isolation, begin, problemOf }: Database,
  writes: boolean,
  work: (trx: Transaction<LedgerTables>) => Promise<T>,
): Promise<T> {
  const kind = db.transaction().setAccessMode(writes ? 'read write' : 'read only');
  const transaction = !writes && isolation ? kind.setIsolationLevel(isolation) : kind;
  try {
    return await transaction.execute(async (trx) => {
      await begin(trx, writes);
      return work(trx);
    });
  } catch (error) {
    throw error instanceof ProblemError ? error : problemOf(error, writes);
  }
}

async function migrated(
  { kind, mark }: Database,
  trx: Transaction<LedgerTables>,
  from: number,
  migrations: readonly Migration[],
): Promise<void> {
  if (from === 0) await mark(trx);
  for (const { up } of migrations.slice(from)) await up(trx, kind);
  await trx.updateTable('bill_audit_meta').set({ version: migrations.length }).execute();
}

interface Meta extends ChainHead {
  readonly version: number;
}

async function metaIn(
  trx: Transaction<LedgerTables>,
  { kind, name }: Database,
  newest: number,
  writes: boolean,
): Promise<Meta> {
  const query = trx.selectFrom('bill_audit_meta').select(['version', 'events', 'hash']);
  const row = await (writes && kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw damaged(name, 'the row of table bill_audit_meta is missing');
  const { version, events, hash } = row;
  if (version <= newest) return { version, events, hash };
  throw new ProblemError([
    {
      id: 'ledger-newer',
      place: { file: name },
      found: `the ledger is of version ${version}, made by a newer bill-audit`,
      expected: `a ledger of version ${newest} or older`,
      fix: 'Install the newest bill-audit; nothing was changed',
    },
  ]);
}

async function eventsIn(
  trx: Transaction<LedgerTables>,
  database: Database,
  newest: number,
): Promise<readonly StoredEvent[]> {
  const head = await metaIn(trx, database, newest, false);
  const rows = await trx.selectFrom('bill_audit_event').selectAll().orderBy('seq').execute();
  const events = rows.map(
    ({ seq, dispute, number, type, happened_on, written_at, written_by, body, hash }): ChainedEvent => ({
      seq,
      dispute,
      number,
      type,
      on: happened_on,
      at: written_at,
      by: written_by,
      body,
      hash,
    }),
  );
  checkChain(events, head, database.name);
  return events.map(({ hash: _, ...event }) => event);
}

async function added(
  trx: Transaction<LedgerTables>,
  database: Database,
  newest: number,
  events: readonly NewStoredEvent[],
  after: number,
): Promise<'appended' | 'stale'> {
  const head = await metaIn(trx, database, newest, true);
  if (head.events !== after) return 'stale';
  const last = await trx
    .selectFrom('bill_audit_event')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Nothing is chained to what was changed past the program.
  if ((last?.seq ?? 0) !== head.events || (last && last.hash !== head.hash))
    throw damaged(database.name, `event ${head.events} is not the last one, or not as it was written`);
  const links = chained(events, head);
  for (let from = 0; from < links.length; from += ROWS_AT_ONCE)
    await trx
      .insertInto('bill_audit_event')
      .values(links.slice(from, from + ROWS_AT_ONCE).map(rowOf))
      .execute();
  const end = links.at(-1);
  if (end) await trx.updateTable('bill_audit_meta').set({ events: end.seq, hash: end.hash }).execute();
  return 'appended';
}

function rowOf({ seq, dispute, number, type, on, at, by, body, hash }: ChainedEvent) {
  return { seq, dispute, number, type, happened_on: on, written_at: at, written_by: by, body, hash };
}

/** NUL, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const UNSTORABLE = /\u0000|\p{Cs}/u;

/** Databases keep some texts otherwise than they were given, or refuse them. */
function checkTexts(events: readonly NewStoredEvent[], name: string): void {
  for (const { dispute, number, type, on, at, by, body } of events)
    for (const [field, text] of Object.entries({ dispute, type, on, at, by, body }))
      if (UNSTORABLE.test(text))
        throw new ProblemError([
          {
            id: 'ledger-unwritable',
            place: { file: name },
            found: `event ${number} of ${dispute}, ${field}: a character in it cannot be stored`,
            expected: 'text without NUL and halves of characters',
            fix: 'Write it without that character; nothing was written',
          },
        ]);
}
