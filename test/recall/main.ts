import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, rulesOf } from './audit-folder.ts';
import { DEFINED } from './expectation.ts';
import { runSeed } from './generated.ts';
import { readmeTable, terminalTable } from './table.ts';
import { Tally, total } from './tally.ts';
import { runFolder } from './user/user-folder.ts';

/** What a run of the bench is asked for. */
export interface RecallOptions {
  readonly seeds: readonly number[];
  /** Only this rule. */
  readonly rule?: string | undefined;
  /** Leave the written months in this folder. */
  readonly keep?: string | undefined;
  /** A user's own month instead of generated ones. */
  readonly folder?: string | undefined;
}

/** What came of a run. */
export interface RecallResult {
  readonly tally: Tally;
  readonly unbuilt: readonly string[];
  /** Rules for which a user's month has no suitable row. */
  readonly unsuited: readonly string[];
}

/** Runs the bench: every variant of every built rule once per seed, or over a month of the user's own. */
export async function recall(
  command: Command,
  { seeds, rule, keep, folder }: RecallOptions,
): Promise<RecallResult> {
  const built = new Set(await rulesOf(command));
  if (rule !== undefined && !DEFINED.includes(rule)) throw new Error(`there is no rule ${rule}`);
  const rules = new Set(DEFINED.filter((id) => built.has(id)));
  const tally = new Tally(rule === undefined ? [...rules] : [rule]);
  const scratch = keep ?? (await mkdtemp(path.join(tmpdir(), 'bill-audit-recall-')));
  let unsuited: readonly string[] = [];
  try {
    if (folder !== undefined) unsuited = await runFolder(command, folder, rules, scratch, tally, rule);
    else for (const seed of seeds) await runSeed(command, seed, rules, scratch, tally, rule);
  } finally {
    if (keep === undefined) await rm(scratch, { recursive: true, force: true });
  }
  return { tally, unbuilt: DEFINED.filter((id) => !built.has(id)), unsuited };
}

/** The bench as a program: options and a folder in, a table out, 0 when everything was as it must be. */
export async function main(
  argv: readonly string[],
  command: Command,
  print: (text: string) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '8' },
      seed: { type: 'string' },
      rule: { type: 'string' },
      keep: { type: 'string' },
      json: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
    },
  });
  const { seed, seeds, rule, keep, json, readme } = values;
  const numbers =
    seed === undefined ? Array.from({ length: Number(seeds) }, (_, index) => index + 1) : [Number(seed)];
  if (numbers.length === 0 || !numbers.every((one) => Number.isSafeInteger(one) && one >= 0))
    throw new Error('--seeds and --seed take whole numbers; --seeds at least 1');
  const [folder] = positionals;
  const result = await recall(command, { seeds: numbers, rule, keep, folder });
  const { tally, unbuilt, unsuited } = result;
  if (readme) print(readmeTable(tally));
  else if (json) {
    const rules = Object.fromEntries(tally.scores);
    print(
      `${JSON.stringify({ months: tally.months, rules, total: total(tally.scores.values()), unbuilt, unsuited, failures: tally.failures }, null, 2)}\n`,
    );
  } else print(terminalTable(tally, { 'not built': unbuilt, 'no row suits': unsuited }));
  // A run that put nothing in has proved nothing.
  return tally.failures.length === 0 && total(tally.scores.values()).injected > 0 ? 0 : 1;
}
