import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Compares a text with the golden file at a path. `UPDATE_GOLDEN=1` rewrites the file instead, which is refused where CI
 * is set: a golden file changes by decision, never by a build.
 */
export function expectGolden(text: string, path: string): void {
  if (process.env.UPDATE_GOLDEN === '1') {
    if (process.env.CI !== undefined) throw new Error(`${path} is not rewritten where CI is set`);
    writeFileSync(path, text);
    return;
  }
  expect(existsSync(path), `${path} is missing: look at the output, then run with UPDATE_GOLDEN=1`).toBe(
    true,
  );
  expect(text).toBe(readFileSync(path, 'utf8'));
}
