import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/ledger/open-store.ts';
import { ProblemError } from '../../src/problem.ts';
import { newEvent } from './new-event.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { withStore } from './two-kinds.ts';

let server: PostgresServer;
let name: string;
beforeAll(async () => {
  server = await startPostgres();
  const { username, hostname, port, pathname } = new URL(server.url);
  name = `postgres://${username}@${hostname}:${port}${pathname}`;
});
afterAll(() => server.stop());

/** The server's address with another part. */
function addressWith(change: (address: URL) => void): string {
  const address = new URL(server.url);
  change(address);
  return address.href;
}

/** What a user is told, which never holds the password, in none of its parts. */
async function told(url: string, create = true): Promise<readonly (string | undefined)[]> {
  try {
    const store = await openStore({ kind: 'postgres', url }, { create });
    await store?.close();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const cause = error.cause as Error | undefined;
    expect(`${error.stack}${cause?.stack}${JSON.stringify([error, cause])}`).not.toContain(
      new URL(url).password,
    );
    return error.problems.map(({ id, place, found }) => `${id}: ${place?.file}: ${found}`);
  }
  return [];
}

describe('a server', () => {
  test('is known by its address without the password', async () => {
    const url = await server.newLedger();
    expect(await withStore({ kind: 'postgres', url }, async (store) => store.name)).toBe(name);
  });

  test('that lets nobody in is told with host, port, user and database', async () => {
    const wrong = addressWith((address) => {
      address.password = 'wr0ng-secret';
    });
    expect(await told(wrong)).toEqual([
      `ledger-unreachable: ${name}: the server lets nobody in: the password is wrong, or the user is`,
    ]);
    const nowhere = addressWith((address) => {
      address.pathname = '/nowhere';
    });
    expect(await told(nowhere)).toEqual([
      `ledger-unreachable: ${name.replace(/[^/]*$/, 'nowhere')}: the server lets nobody in: there is no such database`,
    ]);
  });

  test('that is not there is told, for readers too', async () => {
    const free = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => resolve(port));
      });
    });
    for (const create of [true, false])
      expect(await told(`postgres://ana:s3cret@127.0.0.1:${free}/telecom`, create)).toEqual([
        `ledger-unreachable: postgres://ana@127.0.0.1:${free}/telecom: the server cannot be reached: nothing listens at this host and port`,
      ]);
    expect(await told('postgres://ana:s3cret@no-such-host.invalid/telecom')).toEqual([
      expect.stringMatching(
        /^ledger-unreachable: postgres:\/\/ana@no-such-host\.invalid:5432\/telecom: the server cannot be reached: (?:there is no such host|the name of the host cannot be looked up)$/,
      ),
    ]);
  });

  test('that takes a connection and never answers is given up', async () => {
    const sockets: { destroy: () => void }[] = [];
    const silent = await new Promise<Server>((resolve) => {
      const made = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1', () => resolve(made));
    });
    const { port } = silent.address() as { port: number };
    expect(await told(`postgres://ana:s3cret@127.0.0.1:${port}/telecom?connect_timeout=1`)).toEqual([
      `ledger-unreachable: postgres://ana@127.0.0.1:${port}/telecom: the server cannot be reached: it does not answer`,
    ]);
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  test('whose certificate is not there is told', async () => {
    expect(await told('postgres://ana:s3cret@[::1]:1/telecom?sslrootcert=/no/such/ca.pem')).toEqual([
      'ledger-unreachable: PostgreSQL: a certificate or key that the address names cannot be read: it does not exist',
    ]);
    expect(await told('postgres://ana:s3cret@[::1]:1/telecom')).toEqual([
      expect.stringContaining(
        'ledger-unreachable: postgres://ana@[::1]:1/telecom: the server cannot be reached: ',
      ),
    ]);
  });

  test('that has no encryption is told when it is asked for, without a warning beside it', async () => {
    const warnings: string[] = [];
    const listen = (warning: Error) => warnings.push(warning.message);
    process.on('warning', listen);
    const url = addressWith((address) => {
      address.search = '?sslmode=require';
    });
    expect(await told(url)).toEqual([
      `ledger-unreachable: ${name}: the server cannot be reached: The server does not support SSL connections`,
    ]);
    process.off('warning', listen);
    expect(warnings).toEqual([]);
  });
});

describe('a user', () => {
  test('without the right to make tables is told, and may use them once they are there', async () => {
    const url = await server.newLedger();
    const schema = /search_path%3D(\w+)/.exec(url)?.[1] ?? '';
    await server.run(
      `drop role if exists clerk; create role clerk login password 's3cret'; grant usage on schema ${schema} to clerk`,
    );
    const clerk = url.replace(/\/\/[^@]*@/, '//clerk:s3cret@');
    const clerksName = name.replace(/\/\/[^@]*@/, '//clerk@');
    expect(await told(clerk)).toEqual([
      `ledger-unwritable: ${clerksName}: nothing was written to the ledger: permission is denied (permission denied for schema ${schema})`,
    ]);
    expect(await openStore({ kind: 'postgres', url: clerk }, { create: false })).toBeUndefined();
    await withStore({ kind: 'postgres', url }, (store) => store.append([newEvent('D-1', 1)], 0));
    expect(await told(clerk, false)).toEqual([
      `ledger-unwritable: ${clerksName}: the ledger cannot be read: permission is denied (permission denied for table bill_audit_meta)`,
    ]);
    await server.run(`grant select on all tables in schema ${schema} to clerk`);
    await withStore({ kind: 'postgres', url: clerk }, async (store) => {
      expect(await store.read()).toEqual([{ ...newEvent('D-1', 1), seq: 1 }]);
      await expect(store.append([newEvent('D-1', 2)], 1)).rejects.toThrow('permission is denied');
      await server.run(
        `grant insert on ${schema}.bill_audit_event to clerk; grant update on ${schema}.bill_audit_meta to clerk`,
      );
      expect(await store.append([newEvent('D-1', 2)], 1)).toBe('appended');
    });
    await server.run(`drop owned by clerk; drop role clerk`);
  });

  test('whose schema is not there is told', async () => {
    const url = (await server.newLedger()).replace(/search_path%3D\w+/, 'search_path%3Dno_such_schema');
    expect(await told(url)).toEqual([
      `ledger-unwritable: ${name}: no ledger can be made: no schema of its search_path exists`,
    ]);
  });

  test('on a server that may only be read, reads', async () => {
    const url = await server.newLedger();
    await withStore({ kind: 'postgres', url }, (store) => store.append([newEvent('D-1', 1)], 0));
    const readOnly = url.replace(
      '-c%20search_path',
      '-c%20default_transaction_read_only=on%20-c%20search_path',
    );
    const store = await openStore({ kind: 'postgres', url: readOnly }, { create: false });
    expect(await store?.read()).toHaveLength(1);
    await store?.close();
  });
});

test('an acknowledged event is on the disk whatever the server thinks of it', async () => {
  const url = await server.newLedger();
  const careless = url.replace('-c%20search_path', '-c%20synchronous_commit=off%20-c%20search_path');
  await withStore({ kind: 'postgres', url: careless }, async (store) => {
    await store.append([newEvent('D-1', 1)], 0);
    const [before] = await server.run('select pg_current_wal_insert_lsn()::text as written');
    await store.append([newEvent('D-1', 2)], 1);
    const sql = `select pg_current_wal_flush_lsn() > '${before?.written}'::pg_lsn as flushed`;
    expect(await server.run(sql)).toEqual([{ flushed: true }]);
  });
});

test('a connection that is lost is told, and that it is not known what was written', async () => {
  // Others may use the same server.
  const url = `${await server.newLedger()}&application_name=to_be_lost`;
  const outcome = await withStore({ kind: 'postgres', url }, async (store) => {
    await store.append([newEvent('D-1', 1)], 0);
    await server.run(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to_be_lost'`,
    );
    return store.append([newEvent('D-1', 2)], 1).catch((error: unknown) => error);
  });
  // The driver may have seen it in time and made another.
  if (outcome !== 'appended')
    expect(outcome).toMatchObject({
      problems: [
        {
          id: 'ledger-unreachable',
          found: 'the server cannot be reached: it broke off',
          fix: 'Check the address and the network, and look at what the ledger holds before trying again: what was under way may have been written',
        },
      ],
    });
  const there = await withStore({ kind: 'postgres', url }, (store) => store.read());
  expect(there).toHaveLength(outcome === 'appended' ? 2 : 1);
});
