import type { Entry } from './entries.ts';
import { type Difference, firstDifference } from './first-difference.ts';
import { type ArchivedFile, sha256Of } from './manifest.ts';
import { objectFault, objectPath, readObject } from './objects.ts';

/**
 * What became of an archived file. `repacked`: the same content, which another version of Node compresses otherwise;
 * `missing`: the audit that was made again does not write it; `unexpected`: it writes it, and the archive has none;
 * `kept`: the file is undamaged, and nothing was made again to hold it against.
 */
export const FILE_RESULTS = [
  'same',
  'repacked',
  'kept',
  'differs',
  'missing',
  'unexpected',
  'damaged',
] as const;

/** A file of an entry that was verified. */
export interface VerifiedFile {
  readonly path: string;
  readonly role: ArchivedFile['role'] | null;
  readonly result: (typeof FILE_RESULTS)[number];
  /** Where it lies in the archive, for one that is damaged. */
  readonly object?: string;
  readonly difference?: Difference;
}

/** What an entry came to: `not-repeated` where the audit could not be made again from undamaged files. */
export const ENTRY_RESULTS = ['same', 'differs', 'not-repeated', 'damaged'] as const;

/** An entry that was verified. */
export interface VerifiedEntry {
  readonly entry: string;
  /** Of the program that made it. */
  readonly version: string;
  readonly node: string;
  readonly result: (typeof ENTRY_RESULTS)[number];
  readonly files: readonly VerifiedFile[];
  /** False where the manifest is not the one that was filed. */
  readonly isManifestWhole: boolean;
  /** What stopped the audit from being made again. */
  readonly problems: readonly string[];
}

/** What an audit that was made again wrote, by name, or what stopped it. */
export type Again = ReadonlyMap<string, Uint8Array> | { readonly problems: readonly string[] };

/** How an entry is verified. */
export interface Verifying {
  /** Makes the audit of undamaged inputs again. */
  readonly again: (entry: Entry) => Promise<Again>;
  /** True where two drafts of a name hold the same, however they are compressed. */
  readonly sameContent: (name: string, left: Uint8Array, right: Uint8Array) => boolean;
}

/** Verifies an entry: the bytes of every object, then those that the same audit writes today. */
export async function verifiedEntry(
  archive: string,
  entry: Entry,
  { again, sameContent }: Verifying,
): Promise<VerifiedEntry> {
  const { manifest, isWhole } = entry;
  const inputs = await soundness(archive, manifest.inputs);
  const outputs = await soundness(archive, manifest.outputs);
  const isSound = isWhole && inputs.every(({ result }) => result !== 'damaged');
  const made = isSound ? await again(entry) : { problems: [] };
  const compared = 'problems' in made ? outputs : comparedOutputs(archive, entry, outputs, made, sameContent);
  const files = [...inputs, ...compared];
  const problems = 'problems' in made ? made.problems : [];
  const isDamaged = !isWhole || files.some(({ result }) => result === 'damaged');
  const isSame = files.every(({ result }) => ['same', 'repacked', 'kept'].includes(result));
  const { version, node } = manifest.tool;
  const ifRepeated = isSame ? 'same' : 'differs';
  const result = isDamaged ? 'damaged' : problems.length > 0 ? 'not-repeated' : ifRepeated;
  return { entry: entry.name, version, node, result, files, isManifestWhole: isWhole, problems };
}

async function soundness(archive: string, files: readonly ArchivedFile[]): Promise<VerifiedFile[]> {
  const verified: VerifiedFile[] = [];
  for (const file of files) {
    const { path, role } = file;
    const fault = await objectFault(archive, file);
    verified.push(
      fault === undefined
        ? { path, role, result: 'kept' }
        : { path, role, result: 'damaged', object: objectPath(file.sha256) },
    );
  }
  return verified;
}

function comparedOutputs(
  archive: string,
  { manifest }: Entry,
  outputs: readonly VerifiedFile[],
  made: ReadonlyMap<string, Uint8Array>,
  sameContent: Verifying['sameContent'],
): VerifiedFile[] {
  const known = new Map(manifest.outputs.map((file) => [file.path, file]));
  const compared = outputs.map((file): VerifiedFile => {
    const now = made.get(file.path);
    const archived = known.get(file.path);
    if (file.result === 'damaged' || !archived) return file;
    if (!now) return { ...file, result: 'missing' };
    if (sha256Of(now) === archived.sha256) return { ...file, result: 'same' };
    const then = readObject(archive, archived);
    if (sameContent(file.path, then, now)) return { ...file, result: 'repacked' };
    const difference = firstDifference(then, now);
    return { ...file, result: 'differs', ...(difference ? { difference } : {}) };
  });
  const unexpected = [...made.keys()].filter((name) => !known.has(name)).sort();
  return [
    ...compared,
    ...unexpected.map((path): VerifiedFile => ({ path, role: null, result: 'unexpected' })),
  ];
}
