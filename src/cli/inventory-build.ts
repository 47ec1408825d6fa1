import path from 'node:path';
import type { Config } from '../config/config.ts';
import { buildInventory } from '../inventory/build-inventory.ts';
import { visible } from '../problem.ts';
import { proposalFile } from '../reports/inventory/proposal-file.ts';
import { proposalJson } from '../reports/inventory/proposal-json.ts';
import { proposalText } from '../reports/inventory/proposal-text.ts';
import { inventoryConfig, readInputs, requireRecords, tellWarnings } from './inventory-inputs.ts';
import { inventoryOutput, inventoryTarget } from './inventory-target.ts';
import { mannersOf } from './main.ts';
import { shown } from './shown-path.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

/** Proposes an inventory from bills, prints what it leaves open, and writes it. Throws ProblemError. */
export async function buildInventoryFile(
  location: string | undefined,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const cwd = process.cwd();
  const manners = mannersOf(options);
  const config = await inventoryConfig(location, options, cwd);
  // What the company has is asked of the bills alone.
  const inputs = config.inputs.filter(({ role }) => role !== 'inventory' && role !== 'orders');
  const read = await readInputs({ ...config, inputs }, options, process);
  requireRecords(read.gathered.records.charges.length, 'bills');
  const proposal = buildInventory(read.month);
  const target = inventoryTarget(options.out, proposal.asOf, config, cwd);
  const output = await inventoryOutput(target, proposalFile(proposal), config);
  if (output && options.dryRun !== true) await writeWhole([output]);
  tellWarnings(read.warnings, options, process);
  const name = shown(target, cwd);
  if (options.format === 'json') process.stdout.write(proposalJson(proposal, name));
  else if (!manners.quiet)
    process.stdout.write(
      proposalText(proposal, {
        width: Math.min(widthOf(process.stdout), 120),
        color: wantsColor(process.stdout, process, manners),
      }),
    );
  if (!manners.quiet)
    process.stderr.write(`${talkOf(visible(name), config, output !== undefined, options.dryRun === true)}\n`);
}

function talkOf(name: string, config: Config, isNew: boolean, dry: boolean): string {
  if (!isNew) return `${name} is there already, the same to the byte`;
  if (dry) return `${name} was not written (--dry-run)`;
  return config.file === undefined
    ? `wrote ${name}`
    : `wrote ${name}\nnext: check it, then in bill-audit.yaml, inventory: [{ files: ${path.basename(name)} }]`;
}
