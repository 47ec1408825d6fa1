import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { damagedProblem } from './archive-problems.ts';
import { sha256Of } from './manifest.ts';

/** The bytes of a file by which it is known. */
export interface ObjectName {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Where an object lies, from the folder of the archive. */
export function objectPath(sha256: string): string {
  return `objects/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}

/** What is wrong with an object; undefined for one that holds what it is named for. It is read piece by piece. */
export async function objectFault(
  archive: string,
  { sha256, bytes }: ObjectName,
): Promise<'missing' | 'damaged' | undefined> {
  const file = path.join(archive, objectPath(sha256));
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found) return 'missing';
  if (!found.isFile() || found.size !== bytes) return 'damaged';
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  } catch {
    return 'damaged';
  }
  return hash.digest('hex') === sha256 ? undefined : 'damaged';
}

/** The bytes of an object. Throws ProblemError for one that is missing or does not hold what it is named for. */
export function readObject(archive: string, { sha256, bytes }: ObjectName): Buffer {
  const shown = objectPath(sha256);
  const file = path.join(archive, shown);
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found) throw damagedProblem(shown, 'the object is missing');
  if (!found.isFile() || found.size !== bytes) throw damagedProblem(shown, DAMAGED);
  const content = readFileSync(file);
  if (sha256Of(content) !== sha256) throw damagedProblem(shown, DAMAGED);
  return content;
}

const DAMAGED = 'the object does not hold the bytes that it is named for';
