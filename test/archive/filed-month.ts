import { cpSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { runIn } from '../run-in-folder.ts';

/** The sample month, copied into a folder as `month`. */
export function sampleMonth(folder: string): void {
  cpSync(path.resolve('fixtures/stories/three-carriers'), path.join(folder, 'month'), { recursive: true });
}

/** Audits `month` of a folder and files it in `archive`. Returns the entry that it is told of. */
export async function filedMonth(folder: string, ...options: readonly string[]): Promise<string> {
  const argv = ['check', 'month', '--fail-on', 'never', '--archive', 'archive', ...options];
  const { code, stderr } = await runIn(folder, argv);
  const entry = /(?:filed as|is filed already as) (\S+) in archive\n/.exec(stderr)?.[1];
  if (code !== 0 || entry === undefined) throw new Error(`nothing is filed (${code}): ${stderr}`);
  return entry;
}

/** Every file under a folder with its size and the time it was last changed, sorted. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${path.relative(folder, file).split(path.sep).join('/')} ${size} ${mtimeMs}`;
    })
    .sort();
}
