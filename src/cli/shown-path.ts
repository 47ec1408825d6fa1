import path from 'node:path';

/** A file as people are told of it: from the working folder, where it lies in it. */
export function shown(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  return relative.startsWith('..') ? file : relative;
}
