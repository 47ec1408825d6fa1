import { compareText } from '../text/fold.ts';
import type { FileLook } from './look-at-file.ts';
import type { LeftOutFile } from './propose.ts';

/** Files that hold the same bytes as another, and the others: of each set the shortest name is kept, as "copy" makes it longer. */
export function withoutCopies(looks: readonly FileLook[]): {
  readonly originals: readonly FileLook[];
  readonly copies: readonly LeftOutFile[];
} {
  const kept = new Map<string, string>();
  for (const { file, digest } of looks) {
    const known = kept.get(digest);
    const isBetter =
      known === undefined ||
      file.length < known.length ||
      (file.length === known.length && compareText(file, known) < 0);
    if (isBetter) kept.set(digest, file);
  }
  return {
    originals: looks.filter(({ file, digest }) => kept.get(digest) === file),
    copies: looks.flatMap(({ file, digest }) => {
      const original = kept.get(digest) ?? file;
      return original === file ? [] : [{ file, why: `it holds the same bytes as ${original}` }];
    }),
  };
}
