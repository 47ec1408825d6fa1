import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds until a reader who is not ready is asked again. */
const PAUSE = 20;

/**
 * Writes the parts into a pipe, a terminal or the like, as it is. Waits for its reader in turns of the event loop, so
 * that a signal still ends the process. Throws the error of the system, which names the file.
 */
export async function writeToDevice(
  file: string,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const flags = constants.O_WRONLY | (constants.O_NONBLOCK ?? 0);
  const descriptor = await whenReady('ENXIO', file, () => openSync(file, flags));
  try {
    for await (const part of parts) {
      for (let from = 0; from < part.byteLength; )
        from += await whenReady('EAGAIN', file, () => writeSync(descriptor, part, from));
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Does it as soon as the reader is ready, before which it fails with the code. */
async function whenReady<Result>(code: string, file: string, attempt: () => Result): Promise<Result> {
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      // A write knows no name.
      if (error.code !== code) throw Object.assign(error, { path: file });
    }
    await setTimeout(PAUSE);
  }
}
