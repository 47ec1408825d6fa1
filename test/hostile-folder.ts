import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { namesUnder, type Outcome, runIn, type Surroundings } from './run-in-folder.ts';

/** The files of a folder: names and contents. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The headings of the smallest bill, and a row for them. */
export const HEADINGS = 'carrier,service,charge_type,amount,currency\n';
export const ROW = 'Laurentel,5145550101,recurring,28.00,CAD\n';

const scratch = mkdtempSync(path.join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let runs = 0;

/** Runs a command in a folder of these files. */
export async function started(
  files: Files,
  argv: readonly string[],
  around?: Surroundings,
): Promise<Outcome & { folder: string }> {
  runs += 1;
  const folder = path.join(scratch, String(runs), 'work');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return { folder, ...(await runIn(folder, argv, around)) };
}

/** The problem a command ends with, having written nothing. */
export async function problem(files: Files, argv: readonly string[], around?: Surroundings): Promise<string> {
  const { folder, ...outcome } = await started(files, argv, around);
  expect(outcome).toEqual({ code: 2, stdout: '', stderr: outcome.stderr });
  expect(await namesUnder(folder)).toEqual(Object.keys(files).sort());
  return outcome.stderr;
}
