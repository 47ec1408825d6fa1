import { openArchive } from '../sources/archive.ts';
import { isZip } from '../sources/archive-kind.ts';
import { gunzip, isGzip } from '../sources/gzip.ts';
import { sha256Of } from './manifest.ts';

/**
 * The hexadecimal SHA-256 of what an audit reads in a file, by the names it has in a report: of the file itself, of what a
 * gzip holds, of each file in a zip. Throws ProblemError as the reading of such files does.
 */
export async function contentSums(bytes: Uint8Array, file: string): Promise<ReadonlyMap<string, string>> {
  const sums = new Map<string, string>();
  await gather(bytes, file, false, sums);
  return sums;
}

async function gather(
  bytes: Uint8Array,
  file: string,
  inside: boolean,
  sums: Map<string, string>,
): Promise<void> {
  if (isGzip(bytes)) return gather(await gunzip(bytes, file), file, inside, sums);
  const members = isZip(bytes) && !inside ? openArchive(bytes, file) : undefined;
  if (!members) sums.set(file, sha256Of(bytes));
  for (const member of members ?? []) await gather(await member.open(), `${file}/${member.name}`, true, sums);
}
