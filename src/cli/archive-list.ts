import path from 'node:path';
import { entryNames, readEntry } from '../archive/entries.ts';
import type { Manifest } from '../archive/manifest.ts';
import { visible } from '../problem.ts';
import type { Process } from './terminal.ts';

/** Prints the entries of an archive. Throws ProblemError for a folder that is none. */
export async function listArchive(
  folder: string,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const archive = path.resolve(process.cwd(), folder);
  const entries = entryNames(archive, folder).map((name) => readEntry(archive, name));
  if (options.format === 'json') {
    const listed = entries.map(({ name, manifest, isWhole }) => ({
      entry: name,
      whole: isWhole,
      ...manifest,
    }));
    process.stdout.write(`${JSON.stringify(listed, null, 2)}\n`);
    return;
  }
  const lines = entries.flatMap(({ name, manifest, isWhole }) => [
    `${name}  ${factsOf(manifest)}`,
    ...(isWhole ? [] : ['  the manifest is not the one that was filed: see bill-audit archive verify']),
    ...manifest.not_archived.map(({ file, needs }) => `  not archived: ${needs}, which ${file} imports`),
  ]);
  process.stdout.write(entries.length === 0 ? 'no audit is filed here\n' : textOf(lines));
}

function factsOf({ as_of: asOf, customer, summary, inputs, outputs, tool }: Manifest): string {
  const claims = Object.entries(summary.claim).map(([currency, amount]) => `${amount} ${currency}`);
  const size = [...inputs, ...outputs].reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    `as of ${asOf}`,
    ...(customer === null ? [] : [customer]),
    counted(summary.findings, 'finding'),
    `claim ${claims.join(', ') || 'nothing'}`,
    `${counted(inputs.length, 'input')} and ${counted(outputs.length, 'output')}, ${sizeText(size)}`,
    `bill-audit ${tool.version}`,
  ].join('  ');
}

/** How many of a thing: `1 input`, `2 inputs`. */
export function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function textOf(lines: readonly string[]): string {
  return `${lines.map(visible).join('\n')}\n`;
}
