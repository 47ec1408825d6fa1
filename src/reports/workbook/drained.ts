import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Worksheet } from 'exceljs';

/** The stream of a sheet being written, which exceljs's types leave out, and where it pours. */
interface StreamedSheet extends Worksheet {
  readonly stream: { readonly pipes: readonly Writable[] };
}

/**
 * Waits until the rows written so far have gone through the compressor. exceljs takes rows as fast as they come and
 * keeps them all in memory; an empty write behind them comes back when they are gone.
 */
export async function drained(sheet: Worksheet): Promise<void> {
  await setImmediate();
  for (const pipe of (sheet as StreamedSheet).stream.pipes) {
    await new Promise<void>((resolve) => {
      pipe.write(Buffer.alloc(0), () => resolve());
    });
  }
}
