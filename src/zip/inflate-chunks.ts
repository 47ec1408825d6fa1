import { crc32, createInflateRaw } from 'node:zlib';
import { brokenEntry, encryptedEntry, packedBytes, unknownMethod, type ZipEntry } from './directory.ts';

/** Bytes handed on at a time. */
const CHUNK = 1 << 18;

/**
 * The bytes of one entry in chunks, never more than its declared size, so that a large one is never held whole. Throws
 * ProblemError, after the last chunk at the latest, when they differ from what the directory declares in size or
 * checksum, or are packed in a way other than stored or deflated.
 */
export async function* inflateChunks(
  bytes: Uint8Array,
  entry: ZipEntry,
  file: string,
): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw encryptedEntry(entry, file);
  const packed = packedBytes(bytes, entry, file);
  let size = 0;
  let crc = 0;
  for await (const chunk of entry.method === 0 ? slices(packed) : inflated(packed, entry, file)) {
    size += chunk.length;
    if (size > entry.size) throw brokenEntry(entry, file);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw brokenEntry(entry, file);
}

/** The bytes of one entry as one, held once: `inflateChunks` in a single buffer of the declared size. */
export async function inflateWhole(bytes: Uint8Array, entry: ZipEntry, file: string): Promise<Buffer> {
  const whole = Buffer.alloc(entry.size);
  let at = 0;
  for await (const chunk of inflateChunks(bytes, entry, file)) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function* slices(packed: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < packed.length; at += CHUNK) yield packed.subarray(at, at + CHUNK);
}

async function* inflated(packed: Uint8Array, entry: ZipEntry, file: string): AsyncGenerator<Uint8Array> {
  if (entry.method !== 8) throw unknownMethod(entry, file);
  const stream = createInflateRaw({ chunkSize: CHUNK });
  stream.end(packed);
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw brokenEntry(entry, file, { cause: error });
  }
}
