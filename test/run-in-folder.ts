import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../src/cli/main.ts';
import type { Process } from '../src/cli/terminal.ts';

/** What a command printed, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What may differ from a pipe in a folder that exists. */
export interface Surroundings {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: () => string;
  /** What is piped in. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Seconds since the command was started. */
  readonly uptime?: () => number;
}

/** Runs the command line in this process, as if it had been started in the folder. */
export async function runIn(
  folder: string,
  argv: readonly string[],
  { isTTY = false, columns = 100, env = {}, cwd = () => folder, uptime = () => 0, stdin }: Surroundings = {},
): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const process: Process = {
    stdout: { write: (text) => stdout.push(textOf(text)), isTTY, columns },
    stderr: { write: (text) => stderr.push(textOf(text)), isTTY, columns },
    ...(stdin ? { stdin } : {}),
    env,
    cwd,
    uptime,
  };
  const code = await run(argv, process);
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

function textOf(written: string | Uint8Array): string {
  return typeof written === 'string' ? written : new TextDecoder().decode(written);
}

/** The names of everything under the folder, hidden files and folders too, sorted. */
export async function namesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.map((name) => name.split(path.sep).join('/')).sort();
}

/** The arguments in a line as a shell would hand them over: divided by spaces, `'…'` keeps them together. */
export function argumentsIn(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|[^\s'])+/g)].map(([argument]) => argument.replaceAll("'", ''));
}
