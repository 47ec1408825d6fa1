import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { LedgerLocation } from '../../src/ledger/location.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Processes that write to ledgers at the same time. */
export interface Writers {
  /** Starts one that writes so many events of a dispute of its own. */
  readonly start: (location: LedgerLocation, name: string, count: number, more?: WriterOptions) => Writer;
  readonly remove: () => void;
}

/** A limit as the shell knows it: no file grows beyond so many blocks, as on a disk that is full. */
export type FileLimit = `ulimit -f ${number}`;

/** How a process that writes is started. */
export interface WriterOptions {
  readonly limit?: FileLimit;
  /** True where it opens the ledger and waits for a word on standard input before it writes. */
  readonly held?: boolean;
}

/** A process that writes to a ledger. */
export interface Writer {
  readonly process: ChildProcess;
  /** What it has told so far: `open`, then the events that were acknowledged, as `D-a 1`. */
  readonly told: () => readonly string[];
  /** Its exit code, or the signal that ended it, and what it said on standard error. */
  readonly ended: Promise<{ readonly code: number | string | null; readonly stderr: string }>;
}

/** Makes the program of the writers once. */
export async function builtWriters(): Promise<Writers> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bill-audit-writers-'));
  const outfile = path.join(folder, 'writer.mjs');
  const from = JSON.stringify(path.join(ROOT, 'package.json'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/ledger/store-writer.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['pg-native'],
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(${from});` },
    logLevel: 'warning',
  });
  return {
    start: (location, name, count, { limit, held } = {}) => {
      const argv = [
        process.execPath,
        outfile,
        JSON.stringify(location),
        name,
        String(count),
        ...(held ? ['held'] : []),
      ];
      const [command = '', ...rest] = limit ? ['bash', '-c', `${limit}; exec "$@"`, 'bash', ...argv] : argv;
      return writer(spawn(command, rest));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function writer(child: ChildProcess): Writer {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return {
    process: child,
    // The last line may be half told.
    told: () => stdout.split('\n').slice(0, -1),
    ended: new Promise((resolve) => {
      child.on('close', (code, signal) => resolve({ code: code ?? signal, stderr }));
    }),
  };
}
