import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LedgerLocation } from '../../src/ledger/location.ts';
import { openStore } from '../../src/ledger/open-store.ts';
import { MIGRATIONS, type Migration } from '../../src/ledger/schema.ts';
import { openPostgresStore } from '../../src/ledger/store-postgres.ts';
import { openSqliteStore } from '../../src/ledger/store-sqlite.ts';
import { newEvent, newEvents } from './new-event.ts';
import { TwoKinds, withStore } from './two-kinds.ts';

const two = new TwoKinds();
beforeAll(() => two.start());
afterAll(() => two.stop());

/** What a newer version might add. */
const NEWER: readonly Migration[] = [
  ...MIGRATIONS,
  {
    async up(db) {
      await db.schema.createTable('bill_audit_later').addColumn('id', 'integer').execute();
    },
  },
];

function openAsNewer(location: LedgerLocation) {
  const options = { create: true, migrations: NEWER };
  return location.kind === 'file'
    ? openSqliteStore(location, options)
    : openPostgresStore(location.url, options);
}

/** Everything that the tables hold. */
const ALL = 'select * from bill_audit_event order by seq';
const META = 'select * from bill_audit_meta';

describe.each(two.kinds)('%s', (_, kind) => {
  test('gives back what it was given, in its order', async () => {
    const location = await kind.newLocation();
    const first = [newEvent('D-2026-0001', 1), newEvent('D-2026-0002', 1, { type: 'opened' })];
    const text = `${'é “\'" \\ 文 🧾 مرحبا \u202e'.repeat(20_000)}`;
    const second = [
      newEvent('D-2026-0001', 2, { on: '2026-12-01', by: 'ليلى', body: JSON.stringify({ text }) }),
    ];
    await withStore(location, async (store) => {
      expect(await store.read()).toEqual([]);
      expect(await store.append(first, 0)).toBe('appended');
      expect(await store.append(second, 2)).toBe('appended');
    });
    const events = await withStore(location, (store) => store.read());
    expect(events).toEqual([...first, ...second].map((event, index) => ({ ...event, seq: index + 1 })));
  });

  test('adds nothing where somebody else has written since, and says so', async () => {
    const location = await kind.newLocation();
    await withStore(location, async (store) => {
      await store.append([newEvent('D-1', 1)], 0);
      expect(await store.append([newEvent('D-2', 1)], 0)).toBe('stale');
      expect(await store.append([newEvent('D-2', 1)], 2)).toBe('stale');
      expect(await store.append([], 0)).toBe('stale');
      expect(await store.append([], 1)).toBe('appended');
      expect(await store.read()).toEqual([{ ...newEvent('D-1', 1), seq: 1 }]);
    });
  });

  test('adds all of many events, or none', async () => {
    const location = await kind.newLocation();
    await withStore(location, async (store) => {
      await expect(store.append([...newEvents('D-1', 1, 1200), newEvent('D-1', 7)], 0)).rejects.toThrow(
        /unique/i,
      );
      expect(await store.read()).toEqual([]);
      expect(await store.append(newEvents('D-1', 1, 1201), 0)).toBe('appended');
      expect(await store.read()).toHaveLength(1201);
    });
  });

  test('is not made by a reader', async () => {
    const location = await kind.newLocation();
    expect(await openStore(location, { create: false })).toBeUndefined();
    await expect(kind.run(location, META)).rejects.toThrow(/no such table|does not exist/);
    await withStore(location, (store) => store.append([newEvent('D-1', 1)], 0));
    const store = await openStore(location, { create: false });
    expect(await store?.read()).toHaveLength(1);
    await store?.close();
  });

  test('of an older version is brought to this one, with all it holds', async () => {
    const location = await kind.newLocation();
    await withStore(location, (store) => store.append(newEvents('D-1', 1, 3), 0));
    const store = await openAsNewer(location);
    expect(await store?.append([newEvent('D-1', 4)], 3)).toBe('appended');
    expect(await store?.read()).toEqual(
      newEvents('D-1', 1, 4).map((event, at) => ({ ...event, seq: at + 1 })),
    );
    await store?.close();
    expect(await kind.run(location, 'select version from bill_audit_meta')).toEqual([{ version: 2 }]);
    expect(await kind.run(location, 'select * from bill_audit_later')).toEqual([]);
  });

  test('of a newer version is refused, before and while it is open, and not changed', async () => {
    const location = await kind.newLocation();
    const open = await openStore(location, { create: true });
    await (await openAsNewer(location))?.close();
    const before = [await kind.run(location, ALL), await kind.run(location, META)];
    const refusal =
      /: the ledger is of version 2, made by a newer bill-audit\. Expected a ledger of version 1 or older\. /;
    await expect(open.append([newEvent('D-1', 1)], 0)).rejects.toThrow(refusal);
    await expect(open.read()).rejects.toThrow(refusal);
    await open.close();
    await expect(openStore(location, { create: true })).rejects.toThrow(refusal);
    await expect(openStore(location, { create: false })).rejects.toThrow(refusal);
    expect([await kind.run(location, ALL), await kind.run(location, META)]).toEqual(before);
  });

  test.each([
    [`update bill_audit_event set body = '{}' where seq = 2`, 'event 2 (D-1) is not as it was written'],
    [
      `update bill_audit_event set happened_on = '2026-11-01' where seq = 1`,
      'event 1 (D-1) is not as it was written',
    ],
    ['delete from bill_audit_event where seq = 2', 'event 2 is missing'],
    ['delete from bill_audit_event where seq = 3', 'event 3 is missing'],
    ['delete from bill_audit_event', 'event 1 is missing'],
    [
      `insert into bill_audit_event select 4, dispute, 4, type, happened_on, written_at, written_by, body, hash
        from bill_audit_event where seq = 3`,
      'event 4 (D-1) is not as it was written',
    ],
    ['delete from bill_audit_meta', 'the row of table bill_audit_meta is missing'],
    ['update bill_audit_meta set events = 2', 'event 3 was added past the program'],
  ])('tells what was done to it: %s', async (sql, found) => {
    const location = await kind.newLocation();
    await withStore(location, (store) => store.append(newEvents('D-1', 1, 3), 0));
    await kind.run(location, `${kind.unguarded}; ${sql}`);
    const reading = withStore(location, (store) => store.read());
    await expect(reading).rejects.toMatchObject({
      problems: [
        {
          id: 'ledger-damaged',
          found,
          expected: 'every event as it was written, and none taken out',
          fix: 'Restore the ledger from a backup, or import an export of it into a new one',
        },
      ],
    });
  });

  test('adds nothing to events that are not the last it wrote', async () => {
    const location = await kind.newLocation();
    await withStore(location, (store) => store.append(newEvents('D-1', 1, 3), 0));
    await kind.run(location, `${kind.unguarded}; delete from bill_audit_event where seq = 3`);
    await expect(withStore(location, (store) => store.append([newEvent('D-1', 4)], 3))).rejects.toThrow(
      'event 3 is not the last one, or not as it was written',
    );
    expect(await kind.run(location, 'select seq from bill_audit_event order by seq')).toEqual([
      { seq: 1 },
      { seq: 2 },
    ]);
  });

  test.each(['update bill_audit_event set body = body', 'delete from bill_audit_event where seq = 1'])(
    'refuses that other programs change what was written: %s',
    async (sql) => {
      const location = await kind.newLocation();
      await withStore(location, (store) => store.append(newEvents('D-1', 1, 2), 0));
      const refusal = 'events of a ledger are added, never changed or deleted';
      await expect(kind.run(location, sql)).rejects.toThrow(refusal);
      expect(await withStore(location, (store) => store.read())).toHaveLength(2);
    },
  );

  test.each([
    ['by', { by: 'a\0b' }],
    ['body', { body: '{"text":"\ud800"}' }],
  ])('refuses a text that databases do not keep as it is: %s', async (field, more) => {
    const location = await kind.newLocation();
    await withStore(location, async (store) => {
      await expect(store.append([newEvent('D-1', 1), newEvent('D-1', 2, more)], 0)).rejects.toThrow(
        `event 2 of D-1, ${field}: a character in it cannot be stored. Expected text without NUL and halves of characters.`,
      );
      expect(await store.read()).toEqual([]);
    });
  });
});

test('SQLite refuses that a row is replaced; PostgreSQL that all are taken out', async () => {
  const [[, sqlite], [, postgres]] = two.kinds as [(typeof two.kinds)[0], (typeof two.kinds)[0]];
  const refusal = 'events of a ledger are added, never changed or deleted';
  const replace = `insert or replace into bill_audit_event select * from bill_audit_event where seq = 1`;
  for (const [kind, sql] of [
    [sqlite, replace],
    [postgres, 'truncate bill_audit_event'],
  ] as const) {
    const location = await kind.newLocation();
    await withStore(location, (store) => store.append(newEvents('D-1', 1, 2), 0));
    await expect(kind.run(location, sql)).rejects.toThrow(refusal);
  }
});
