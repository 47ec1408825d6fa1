import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/ledger/open-store.ts';
import { READS_EVERYTHING } from '../problem-recipes.ts';
import { newEvent, newEvents } from './new-event.ts';
import { fileAt, withStore } from './two-kinds.ts';
import { builtWriters } from './writer-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EXPECTED =
  'Expected a ledger that bill-audit made, or a name that is free, in a folder that exists and may be written to. Correct the name, or the permissions of the file; nothing was changed.';

describe('the file', () => {
  test.each([
    'a b.db',
    'é “q” \'x\' "y".db',
    'h#a.db',
    'q?mode=ro&cache=shared.db',
    'p%20%2F.db',
    'file:x.db',
    ':memory:',
    'دفتر.db',
    '-rf',
  ])('may be called %s', async (name) => {
    const home = mkdtempSync(path.join(folder, 'names-'));
    await withStore(fileAt(path.join(home, name)), (store) => store.append([newEvent('D-1', 1)], 0));
    expect(readdirSync(home)).toEqual([name]);
    expect(await withStore(fileAt(path.join(home, name)), (store) => store.read())).toHaveLength(1);
  });

  test('says of itself what it is, and is alone in its folder between commands', async () => {
    const file = path.join(mkdtempSync(path.join(folder, 'alone-')), 'ledger.db');
    await withStore(fileAt(file), (store) => store.append(newEvents('D-1', 1, 5), 0));
    const bytes = readFileSync(file);
    expect(bytes.toString('latin1', 0, 15)).toBe('SQLite format 3');
    expect(bytes.toString('latin1', 68, 72)).toBe('BALg');
    // 1: a journal that is rolled back. 2 would be one that needs memory shared by all readers.
    expect([bytes[18], bytes[19]]).toEqual([1, 1]);
    expect(readdirSync(path.dirname(file))).toEqual(['ledger.db']);
  });

  test('is begun where a process ended before it had written anything', async () => {
    const file = path.join(folder, 'empty.db');
    writeFileSync(file, '');
    expect(await openStore(fileAt(file), { create: false })).toBeUndefined();
    expect(await withStore(fileAt(file), (store) => store.append([newEvent('D-1', 1)], 0))).toBe('appended');
  });

  test.each([
    ['no SQLite file', 'it is no ledger', (file: string) => writeFileSync(file, 'Dear customer')],
    [
      'a long other file',
      'it is no ledger',
      (file: string) => writeFileSync(file, 'Dear customer. '.repeat(5000)),
    ],
    [
      'a database of something else',
      'it is a database of another program',
      (file: string) => otherDatabase(file),
    ],
    ['a folder', 'it is a folder', (file: string) => mkdirSync(file)],
  ])('is refused and left as it is when it is %s', async (name, reason, make) => {
    const file = path.join(folder, `${name}.db`);
    make(file);
    const before = reason === 'it is a folder' ? undefined : readFileSync(file);
    for (const create of [true, false])
      await expect(openStore(fileAt(file), { create })).rejects.toThrow(
        `${name}.db: the ledger cannot be opened: ${reason}. ${EXPECTED}`,
      );
    expect(reason === 'it is a folder' ? undefined : readFileSync(file)).toEqual(before);
  });

  test('is refused where its folder is not there, and where a file stands in the place of the folder', async () => {
    const file = path.join(folder, 'nowhere', 'ledger.db');
    expect(await openStore(fileAt(file), { create: false })).toBeUndefined();
    await expect(openStore(fileAt(file), { create: true })).rejects.toThrow(
      `ledger.db: the ledger cannot be opened: no file can be made in "nowhere". ${EXPECTED}`,
    );
    writeFileSync(path.join(folder, 'no-folder'), 'x');
    await expect(
      openStore(fileAt(path.join(folder, 'no-folder', 'ledger.db')), { create: true }),
    ).rejects.toThrow(
      `ledger.db: the ledger cannot be opened: a file stands where a folder must be. ${EXPECTED}`,
    );
    expect(existsSync(path.join(folder, 'nowhere'))).toBe(false);
  });

  test('is refused when a part of it is overwritten', async () => {
    const file = path.join(folder, 'torn.db');
    await withStore(fileAt(file), (store) => store.append(newEvents('D-1', 1, 200), 0));
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0x55)]));
    await expect(withStore(fileAt(file), (store) => store.read())).rejects.toMatchObject({
      problems: [{ id: 'ledger-damaged', found: 'the file is damaged' }],
    });
  });

  test('whose tables were taken out is damaged, not new', async () => {
    const file = path.join(folder, 'gutted.db');
    await withStore(fileAt(file), (store) => store.append([newEvent('D-1', 1)], 0));
    const libsql = new Libsql(file);
    libsql.exec('drop table bill_audit_event; drop table bill_audit_meta');
    libsql.close();
    await expect(openStore(fileAt(file), { create: true })).rejects.toThrow(
      'gutted.db: its tables are missing.',
    );
  });
});

describe('a disk', () => {
  const unwritten = (reason: string) =>
    `ledger.db: nothing was written to the ledger: ${reason}. Expected a file that may be written to, in a folder that may be written to, on a disk with room. Put that right and run the command again.`;

  // SQLite only reads a file that says that a version yet to come has written it.
  test('that may only be read serves readers, and tells writers', async () => {
    const location = fileAt(path.join(mkdtempSync(path.join(folder, 'locked-')), 'ledger.db'));
    await withStore(location, (store) => store.append([newEvent('D-1', 1)], 0));
    const bytes = readFileSync(location.file);
    bytes[18] = 9;
    writeFileSync(location.file, bytes);
    await withStore(location, async (store) => {
      expect(await store.read()).toHaveLength(1);
      await expect(store.append([newEvent('D-1', 2)], 1)).rejects.toThrow(unwritten('it may only be read'));
      expect(await store.read()).toHaveLength(1);
    });
    expect(readFileSync(location.file)).toEqual(bytes);
  });

  test.skipIf(process.platform === 'win32')('that is full loses nothing that was acknowledged', async () => {
    const writers = await builtWriters();
    const location = fileAt(path.join(folder, 'full.db'));
    const writer = writers.start(location, 'a', 10_000, { limit: 'ulimit -f 60' });
    const { code, stderr } = await writer.ended;
    writers.remove();
    expect(code).toBe(1);
    expect(stderr).toContain('full.db: nothing was written to the ledger: the disk does not take it.');
    const events = await withStore(location, (store) => store.read());
    expect(['open', ...events.map(({ dispute, number }) => `${dispute} ${number}`)]).toEqual(writer.told());
    expect(events.length).toBeGreaterThan(20);
  });

  // Root may write everything.
  test.skipIf(READS_EVERYTHING)('on which the file or its folder is locked serves readers', async () => {
    const home = mkdtempSync(path.join(folder, 'read-only-'));
    const location = fileAt(path.join(home, 'ledger.db'));
    await withStore(location, (store) => store.append([newEvent('D-1', 1)], 0));
    chmodSync(location.file, 0o444);
    chmodSync(home, 0o555);
    const store = await openStore(location, { create: false });
    expect(await store?.read()).toHaveLength(1);
    await expect(store?.append([newEvent('D-1', 2)], 1)).rejects.toThrow(unwritten('it may only be read'));
    await store?.close();
    chmodSync(location.file, 0o644);
    await expect(withStore(location, (open) => open.append([newEvent('D-1', 2)], 1))).rejects.toThrow(
      unwritten('its folder may not be written to'),
    );
    chmodSync(location.file, 0o000);
    await expect(openStore(location, { create: false })).rejects.toThrow(
      `ledger.db: the ledger cannot be opened: it may not be read. ${EXPECTED}`,
    );
    chmodSync(home, 0o755);
  });
});

function otherDatabase(file: string): void {
  const libsql = new Libsql(file);
  libsql.exec('create table customer (id integer)');
  libsql.close();
}
