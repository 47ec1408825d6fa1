import { type Command, Option } from 'commander';
import { DISPUTE_STATES } from '../records/dispute.ts';

/** Gives a command the options by which it finds the ledger, and `--format`. */
export function ledgerOptions(
  command: Command,
  manners: (command: Command) => Command,
  formats: readonly string[] = ['terminal', 'json'],
): Command {
  return manners(command)
    .option('--ledger <file>', 'the ledger: a file, or postgres://user@host/database')
    .option('--config <path>', 'folder that holds bill-audit.yaml, or the file (default: this folder)')
    .addOption(new Option('--format <format>', 'how to print').choices([...formats]).default(formats[0]));
}

/** Gives a command that writes the options by which it says when, who, and whether. */
export function writeOptions(command: Command): Command {
  return command
    .optionsGroup('Options of what is written:')
    .option('--on <date>', 'day on which it happened, YYYY-MM-DD (default: today)')
    .option('--by <name>', 'who writes it down (default: the customer’s contact, else the user’s name)')
    .option('--dry-run', 'show what would be written, and write nothing')
    .optionsGroup('Options:');
}

/** Gives a command the options by which it chooses claims; by owner only where `--owner` means nothing else there. */
export function filterOptions(command: Command, byOwner: boolean = true): Command {
  const filtered = command
    .optionsGroup('Which claims:')
    .option('--carrier <name...>', 'of these carriers')
    .option('--account <number...>', 'with charges on these accounts')
    .option('--service <number...>', 'with charges of these services, in any spelling')
    .option('--rule <id...>', 'that these rules found');
  if (byOwner) filtered.option('--owner <name...>', 'of these owners');
  return filtered
    .addOption(new Option('--state <state...>', 'in these states').choices([...DISPUTE_STATES]))
    .option('--overdue', 'whose answer or promised credit is late')
    .optionsGroup('Options:');
}
