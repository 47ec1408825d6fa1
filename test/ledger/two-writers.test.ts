import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../src/ledger/store.ts';
import { newEvent } from './new-event.ts';
import { TwoKinds, withStore } from './two-kinds.ts';
import { builtWriters, type Writers } from './writer-process.ts';

const two = new TwoKinds();
let writers: Writers;
beforeAll(async () => {
  await two.start();
  writers = await builtWriters();
});
afterAll(async () => {
  writers.remove();
  await two.stop();
});

const namesOf = (events: readonly StoredEvent[]) =>
  events.map(({ dispute, number }) => `${dispute} ${number}`);
const expected = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `D-${name} ${at + 1}`);

describe.each(two.kinds)('%s', (_, kind) => {
  test('two processes that write at once lose nothing', async () => {
    const location = await kind.newLocation();
    const both = ['a', 'b'].map((name) => writers.start(location, name, 200, { held: true }));
    for (const { told } of both) while (told().length === 0) await pause(5);
    for (const { process } of both) process.stdin?.write('go\n');
    for (const { ended } of both) expect(await ended).toEqual({ code: 0, stderr: '' });
    const events = await withStore(location, (store) => store.read());
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 400 }, (__, at) => at + 1));
    const names = namesOf(events);
    expect(names.filter((name) => name.startsWith('D-a'))).toEqual(expected('a', 200));
    expect(names.filter((name) => name.startsWith('D-b'))).toEqual(expected('b', 200));
  });

  test('several processes that use it first at once make one ledger', async () => {
    for (let round = 0; round < 4; round += 1) {
      const location = await kind.newLocation();
      const all = ['a', 'b', 'c', 'd'].map((name) => writers.start(location, name, 2));
      for (const { ended } of all) expect(await ended).toEqual({ code: 0, stderr: '' });
      const events = await withStore(location, (store) => store.read());
      expect(namesOf(events).sort()).toEqual(['a', 'b', 'c', 'd'].flatMap((name) => expected(name, 2)));
    }
  });

  test('what was acknowledged is there after kill -9 at any moment', async () => {
    const location = await kind.newLocation();
    const acknowledged: string[] = [];
    for (let kill = 0; kill < 24; kill += 1) {
      const writer = writers.start(location, String(kill), 10_000);
      // From before the ledger is open to the middle of its writing.
      const patience = kill < 6 ? 30 + kill * 15 : 0;
      if (patience === 0) while (writer.told().length <= (kill % 4) * 3) await pause(1);
      await pause(patience + (kill % 5));
      writer.process.kill('SIGKILL');
      expect((await writer.ended).code).toBe('SIGKILL');
      acknowledged.push(...writer.told().filter((line) => line !== 'open'));
    }
    const names = namesOf(await withStore(location, (store) => store.read()));
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(acknowledged.filter((name) => !names.includes(name))).toEqual([]);
    // Of each process, at most the event that was under way is there beside those.
    expect(names.length - acknowledged.length).toBeLessThanOrEqual(24);
    const next = await withStore(location, (store) => store.append([newEvent('D-after', 1)], names.length));
    expect(next).toBe('appended');
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
