import { type Command, Option } from 'commander';
import { CHANNELS, DISPATCHES, PAYMENT_POSITIONS } from '../records/dispute.ts';
import type { DisputeParts } from './dispute-commands.ts';
import { DISPUTE_EXAMPLES as EXAMPLES } from './dispute-examples.ts';
import { filterOptions, ledgerOptions, writeOptions } from './dispute-options.ts';
import type { StepName } from './dispute-steps.ts';

type Options = Record<string, unknown>;

const CLAIMS = 'their numbers: D-2026-0001, or 1; without any, those that the options choose';

/** Adds the commands that write down what happened to claims, in the order of a claim's life. */
export function addStepCommands(parts: DisputeParts): void {
  addOpening(parts);
  addSending(parts);
  addAnswering(parts);
  addNoting(parts);
  addEnding(parts);
}

function addOpening({ dispute, process, manners }: DisputeParts): void {
  writeOptions(
    ledgerOptions(
      dispute
        .command('open')
        .description('make claims of what an audit found, and draft their letters')
        .argument(
          '[report-or-finding...]',
          'findings (F-3f9c2a1b), causes (C-90ab12cd), and the report.json that has them (default: bill-audit-out)',
        ),
      manners,
    ),
  )
    .option('--all', 'of all errors that nobody claims yet')
    .option('--carrier <name...>', 'of all such errors of these carriers')
    .option('--together', 'one claim to each carrier, not one for each cause')
    .option('--report <file>', 'report.json, or the folder that holds it')
    .addOption(
      new Option('--payment <position>', 'how the disputed invoices were paid')
        .choices([...PAYMENT_POSITIONS])
        .default('paid-under-reserve'),
    )
    .option('--owner <name>', 'who follows the claim')
    .option('--out <dir>', 'folder for the letters (default: beside the report)')
    .addHelpText('after', EXAMPLES.open)
    .action(async (subjects: string[], options: Options) => {
      const { openDisputes } = await import('./dispute-open.ts');
      await openDisputes(subjects, options, process);
    });
}

function addSending(parts: DisputeParts): void {
  addStep(parts, 'ready', 'a draft is checked and may be sent');
  addStep(parts, 'send', 'the claim, a reminder or another letter went to the carrier')
    .addOption(
      new Option('--what <letter>', 'what was sent (default: what the state asks for)').choices([
        ...DISPATCHES,
      ]),
    )
    .addOption(new Option('--channel <channel>', 'by which way').choices([...CHANNELS]))
    .option('--proof <number>', 'number of the registered letter, of the mail or of the portal’s receipt')
    .option(
      '--answer-by <date>',
      'last day to answer, YYYY-MM-DD (default: the carrier’s answer_days after --on, else 30 days)',
    );
  addStep(parts, 'ack', 'the carrier has the claim')
    .option('--ticket <number>', 'the carrier’s own number of the case')
    .option('--contact <name>', 'who handles it at the carrier');
}

function addAnswering(parts: DisputeParts): void {
  addStep(
    parts,
    'answer',
    'what the carrier said',
    '<claim-or-outcome...>',
    'claims, and one of: approved, partly-approved, denied, info-requested, under-review, credit-promised',
  )
    .option('--amount <amount>', 'what it grants once, before tax (default: all that is claimed)')
    .option('--recurring <amount>', 'what it takes off every bill to come, before tax')
    .option('--credit-by <date>', 'last day on which the credit should be on a bill, YYYY-MM-DD')
    .option('--reason <text>', 'what it says; of info-requested: what it asks')
    .option('--ticket <number>', 'the carrier’s own number of the case');
  addStep(parts, 'credit', 'a credit is on a bill, or was taken back')
    .option('--amount <amount>', 'what of it answers this claim, before tax (required)')
    .option('--invoice <number>', 'the bill that has it')
    .option('--reversed', 'it was taken back')
    .option('--reason <text>', 'why it was taken back');
}

function addNoting(parts: DisputeParts): void {
  addStep(
    parts,
    'note',
    'write down a note, a file or a fact about claims',
    '[claim-or-text...]',
    'claims, and the text of the note',
  )
    .option('--text <text>', 'the text of the note')
    .option('--for-carrier', 'the note is meant for the carrier’s eyes (without it: for us alone)')
    .option('--attach <file...>', 'files that belong to the claim, by name, size and SHA-256')
    .option('--ticket <number>', 'the carrier’s own number of the case')
    .option('--contact <name>', 'who handles it at the carrier')
    .option('--owner <name>', 'who follows the claim from now on')
    .addOption(
      new Option('--payment <position>', 'how the disputed invoices were paid').choices([
        ...PAYMENT_POSITIONS,
      ]),
    )
    .option('--invoice-status <code>', 'of the e-invoice’s life cycle, such as 207')
    .option('--limitation <date>', 'last day on which the law lets the money be asked back, YYYY-MM-DD')
    .option('--window <date>', 'last day on which the contract lets the bill be disputed, YYYY-MM-DD')
    .option('--answer-by <date>', 'last day for the carrier to answer, YYYY-MM-DD')
    .option('--credit-by <date>', 'last day on which the credit should be on a bill, YYYY-MM-DD');
}

function addEnding(parts: DisputeParts): void {
  addStep(parts, 'close', 'nothing more is asked for')
    .option('--reason <text>', 'why (required, unless the claim is verified or expired)')
    .addOption(new Option('--written-off', 'the money is given up').conflicts('expired'))
    .option('--expired', 'the law does not let the money be asked back any more');
  addStep(parts, 'reopen', 'the matter is open again').option(
    '--reason <text>',
    'why (required); the next letter to the carrier quotes it',
  );
  addStep(parts, 'withdraw', 'the claim was a mistake of ours').option('--reason <text>', 'why (required)');
}

/** Adds a command by which the same step is written down of one or more claims. */
function addStep(
  { dispute, process, manners }: DisputeParts,
  name: StepName,
  description: string,
  argument: string = '[claim...]',
  meaning: string = CLAIMS,
): Command {
  const command = dispute.command(name).description(description).argument(argument, meaning);
  return writeOptions(filterOptions(ledgerOptions(command, manners), name !== 'note'))
    .addHelpText('after', EXAMPLES[name])
    .action(async (words: string[], options: Options) => {
      const { takeStep } = await import('./dispute-steps.ts');
      await takeStep(name, words, options, process);
    });
}
