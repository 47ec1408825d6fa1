import { type Kysely, sql } from 'kysely';
import { EMPTY_CHAIN } from './chain.ts';

/** The tables of a ledger, the same in every database. */
export interface LedgerTables {
  /** One row: the version of the tables, and how far the events go. */
  readonly bill_audit_meta: {
    readonly id: 1;
    readonly version: number;
    readonly events: number;
    readonly hash: string;
  };
  readonly bill_audit_event: {
    readonly seq: number;
    readonly dispute: string;
    readonly number: number;
    readonly type: string;
    readonly happened_on: string;
    readonly written_at: string;
    readonly written_by: string;
    readonly body: string;
    readonly hash: string;
  };
}

/** What brings the tables from one version to the next, in a transaction. */
export interface Migration {
  readonly up: (db: Kysely<LedgerTables>, database: 'sqlite' | 'postgres') => Promise<void>;
}

/** The first makes version 1 of nothing; one that has been published never changes. */
export const MIGRATIONS: readonly Migration[] = [
  {
    async up(db, database) {
      await db.schema
        .createTable('bill_audit_meta')
        .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('events', 'integer', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('bill_audit_event')
        .addColumn('seq', 'integer', (column) => column.primaryKey().check(sql`seq > 0`))
        .addColumn('dispute', 'text', (column) => column.notNull())
        .addColumn('number', 'integer', (column) => column.notNull().check(sql`number > 0`))
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('happened_on', 'text', (column) => column.notNull())
        .addColumn('written_at', 'text', (column) => column.notNull())
        .addColumn('written_by', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addUniqueConstraint('bill_audit_event_of_dispute', ['dispute', 'number'])
        .execute();
      for (const guard of GUARDS[database]) await sql.raw(guard).execute(db);
      const { events, hash } = EMPTY_CHAIN;
      await db.insertInto('bill_audit_meta').values({ id: 1, version: 1, events, hash }).execute();
    },
  },
];

const REFUSAL = 'events of a ledger are added, never changed or deleted';

/** What keeps other programs from changing what was written; the insertion's keeps SQLite's REPLACE from it. */
const GUARDS = {
  sqlite: [
    `create trigger bill_audit_event_kept before update on bill_audit_event begin select raise(abort, '${REFUSAL}'); end`,
    `create trigger bill_audit_event_there before delete on bill_audit_event begin select raise(abort, '${REFUSAL}'); end`,
    `create trigger bill_audit_event_next before insert on bill_audit_event
      when new.seq is not (select coalesce(max(seq), 0) + 1 from bill_audit_event)
      begin select raise(abort, '${REFUSAL}'); end`,
  ],
  postgres: [
    `create function bill_audit_refuse() returns trigger language plpgsql as
      $$ begin raise exception '${REFUSAL}'; end $$`,
    `create trigger bill_audit_event_kept before update or delete or truncate on bill_audit_event
      for each statement execute function bill_audit_refuse()`,
  ],
} as const;
