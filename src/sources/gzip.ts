import { createGunzip } from 'node:zlib';
import { type Problem, ProblemError } from '../problem.ts';
import { MAX_RATIO, RATIO_FREE_SIZE } from '../zip/directory.ts';
import { refuseNested } from './archive-kind.ts';

/** The most bytes a compressed file may unpack to: half of what a file may have that is given unpacked. */
export const MAX_GUNZIPPED = 500_000_000;

/** Bytes unpacked at a time. */
const CHUNK = 1 << 18;

/** Whether the bytes are those of a gzip. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * The bytes inside a gzip, its members joined where there are several. Throws ProblemError when it is cut short or
 * damaged (`gzip-damaged`), unpacks to more than `MAX_GUNZIPPED`, or from 50 MB on to more than `MAX_RATIO` times its
 * size (`gzip-too-large`), or holds an archive again (`archive-nested`).
 */
export async function gunzip(bytes: Uint8Array, file: string): Promise<Buffer> {
  const limit = Math.min(MAX_GUNZIPPED, Math.max(RATIO_FREE_SIZE, bytes.length * MAX_RATIO));
  const stream = createGunzip({ chunkSize: CHUNK });
  stream.end(bytes);
  let whole = Buffer.alloc(Math.min(limit, Math.max(CHUNK, statedSize(bytes))));
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (size + chunk.length > limit) throw tooLarge(file, limit);
      if (size + chunk.length > whole.length) whole = grown(whole, size, limit);
      whole.set(chunk, size);
      size += chunk.length;
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : damaged(file, error);
  }
  // Zeros may fill it up to the end of a block; anything else is a part that was not read.
  if (bytes.subarray(stream.bytesWritten).some((byte) => byte !== 0)) throw damaged(file);
  const content = whole.subarray(0, size);
  refuseNested(content, file);
  return content;
}

/** The size that the last member states, only a hint; the others are not counted in it. */
function statedSize(bytes: Uint8Array): number {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-4);
  return tail.length === 4 ? tail.readUInt32LE() : 0;
}

function grown(whole: Buffer, size: number, limit: number): Buffer<ArrayBuffer> {
  const larger = Buffer.alloc(Math.min(limit, Math.max(2 * whole.length, size + CHUNK)));
  larger.set(whole.subarray(0, size));
  return larger;
}

function damaged(file: string, cause?: unknown): ProblemError {
  const cut = cause instanceof Error && 'code' in cause && cause.code === 'Z_BUF_ERROR';
  return problem(
    {
      id: 'gzip-damaged',
      place: { file },
      found: cut ? 'the compressed file (gzip) is cut short' : 'the compressed file (gzip) is damaged',
      expected: 'a whole file',
      fix: 'Download or copy it again.',
    },
    { cause },
  );
}

function tooLarge(file: string, limit: number): ProblemError {
  const most = `${Math.round(limit / 1_000_000)} MB`;
  return problem({
    id: 'gzip-too-large',
    place: { file },
    found: `the compressed file (gzip) unpacks to more than ${most}`,
    expected: `at most ${MAX_GUNZIPPED / 1_000_000} MB, and from ${RATIO_FREE_SIZE / 1_000_000} MB on at most ${MAX_RATIO} times its size`,
    fix: 'If the file is genuine, unpack it and split it, for example by account or by month.',
  });
}

function problem(one: Problem, options?: ErrorOptions): ProblemError {
  return new ProblemError([one], options);
}
