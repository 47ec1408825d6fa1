import { existsSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { compareText } from '../text/fold.ts';

/** A file to read: where it is, and the name it is shown by. */
export interface FoundFile {
  readonly path: string;
  /** Relative to the folder of the audit, with forward slashes. */
  readonly file: string;
}

/** What a spreadsheet program puts before the name of the small file that marks a workbook as open. */
const OPEN_ELSEWHERE = '~$';

/**
 * The files a name or glob stands for, sorted by name. A name that exists is taken as it is, even when it holds
 * characters a glob would read. A folder is found too, so that its reader can say what to name instead.
 */
export function findFiles(pattern: string, base: string): FoundFile[] {
  const literal = path.resolve(base, pattern);
  if (existsSync(literal)) return [found(literal, base)];
  const absolute = path.isAbsolute(pattern);
  const root = absolute ? path.parse(pattern).root : base;
  const relative = (absolute ? path.relative(root, pattern) : pattern).split(path.sep).join('/');
  return globSync(relative, {
    cwd: root,
    absolute: true,
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
  })
    .filter((match) => !path.basename(match).startsWith(OPEN_ELSEWHERE))
    .map((match) => found(path.resolve(match), base))
    .sort((a, b) => compareText(a.file, b.file));
}

/** The deepest folder that holds all the files; the base of an audit without a configuration file. */
export function commonFolder(files: readonly string[]): string {
  const [first, ...others] = files.map((file) => path.dirname(path.resolve(file)).split(path.sep));
  let shared = first ?? [];
  for (const parts of others) {
    const length = shared.findIndex((part, index) => part !== parts[index]);
    if (length >= 0) shared = shared.slice(0, length);
  }
  return shared.join(path.sep) || path.sep;
}

function found(absolute: string, base: string): FoundFile {
  return { path: absolute, file: path.relative(base, absolute).split(path.sep).join('/') };
}
