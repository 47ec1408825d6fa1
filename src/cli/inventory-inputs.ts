import path from 'node:path';
import type { Config, InputSpec } from '../config/config.ts';
import { type ReadMonth, readMonth } from '../pipeline.ts';
import { type Problem, ProblemError, problemText } from '../problem.ts';
import { mannersOf } from './main.ts';
import { inputFile } from './output-targets.ts';
import { ProgressLine } from './progress-line.ts';
import { asOfOf, configOf, usage } from './request.ts';
import type { Process } from './terminal.ts';

type Options = Readonly<Record<string, unknown>>;

/** More are no help. */
const TOLD_WARNINGS = 20;

/**
 * The configuration of a command on the inventory: as in check, but bills may be absent where an inventory is named, and
 * orders named on the command line stand in for those of the configuration. Throws ProblemError.
 */
export async function inventoryConfig(
  location: string | undefined,
  options: Options,
  cwd: string,
): Promise<Config> {
  const { orders, ...others } = options;
  const named = (orders as string[] | undefined) ?? [];
  const withoutConfig =
    others.inventory !== undefined && location === undefined && others.config === undefined;
  const config = await configOf(location, withoutConfig ? { bills: [], ...others } : others, cwd);
  if (named.length === 0) return config;
  const specs = named.map(
    (pattern): InputSpec => ({
      role: 'orders',
      files: [path.resolve(cwd, pattern)],
      layout: 'auto',
      at: { key: '--orders', written: pattern },
    }),
  );
  return { ...config, inputs: [...config.inputs.filter(({ role }) => role !== 'orders'), ...specs] };
}

/** Reads and matches the inputs, with progress for a person who waits. Throws ProblemError for any row that is unreadable. */
export async function readInputs(config: Config, options: Options, process: Process): Promise<ReadMonth> {
  const progress = new ProgressLine(process, mannersOf(options));
  const asOf = asOfOf(options);
  const request = { ...(asOf === undefined ? {} : { asOf }), skipBadRows: false, onProgress: progress.show };
  return readMonth(config, request).finally(() => progress.clear());
}

/** Every file that was read, absolute, with what it is. */
export function filesRead({ base, file }: Config, { gathered }: ReadMonth) {
  return [
    ...(file === undefined ? [] : [{ file, what: 'the configuration' }]),
    ...gathered.inputs.map((input) => ({
      file: inputFile(base, input.file),
      what: 'a file that is read',
    })),
  ];
}

/** Tells warnings on stderr. */
export function tellWarnings(warnings: readonly Problem[], options: Options, process: Process): void {
  if (mannersOf(options).quiet) return;
  const told = [...new Set(warnings.map(problemText))];
  const lines = told.slice(0, TOLD_WARNINGS).map((text) => `warning: ${text}`);
  if (told.length > TOLD_WARNINGS) lines.push(`… and ${told.length - TOLD_WARNINGS} more warnings`);
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
}

/** Throws ProblemError where the inputs of a role hold nothing. */
export function requireRecords(count: number, what: 'inventory' | 'orders' | 'bills'): void {
  if (count > 0) return;
  throw new ProblemError([
    usage(
      `there are no ${what === 'inventory' ? 'rows of an inventory' : what}`,
      `${what === 'bills' ? 'bills' : `an input of ${what}`} in bill-audit.yaml, or --${what}`,
      `Name ${what === 'inventory' ? 'the inventory' : `the ${what}`}`,
    ),
  ]);
}
