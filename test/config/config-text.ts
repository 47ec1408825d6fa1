import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Config } from '../../src/config/config.ts';
import { CONFIG_NAME, loadConfig } from '../../src/config/load-config.ts';
import { type Problem, ProblemError } from '../../src/problem.ts';

/** The configuration of a text; throws ProblemError with what is wrong in it. */
export async function configOf(text: string): Promise<Config> {
  const folder = mkdtempSync(path.join(tmpdir(), 'config-'));
  try {
    writeFileSync(path.join(folder, CONFIG_NAME), text);
    return { ...(await loadConfig(folder)), base: '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is wrong in a text. */
export async function problemsIn(text: string): Promise<readonly Problem[]> {
  try {
    await configOf(text);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}
