import { once } from 'node:events';
import { writeSync } from 'node:fs';
import type { LedgerLocation } from '../../src/ledger/location.ts';
import { openStore } from '../../src/ledger/open-store.ts';
import { newEvent } from './new-event.ts';

/**
 * A process that writes to a ledger: `location` as JSON, its own name, how many events, and `held` where it is to wait for
 * a word on standard input before the first. Each is told on standard output once it is acknowledged.
 */
const [location = '', name = '', count = '', held] = process.argv.slice(2);
const store = await openStore(JSON.parse(location) as LedgerLocation, { create: true });
writeSync(1, 'open\n');
if (held) await once(process.stdin, 'data');
for (let number = 1; number <= Number(count); number += 1) {
  const event = newEvent(`D-${name}`, number);
  for (;;) {
    const after = (await store.read()).length;
    if ((await store.append([event], after)) === 'appended') break;
  }
  writeSync(1, `D-${name} ${number}\n`);
}
await store.close();
process.stdin.destroy();
