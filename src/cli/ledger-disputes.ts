import { access } from 'node:fs/promises';
import type { Config } from '../config/config.ts';
import type { Ledgered } from '../ledger/ledger.ts';
import { ledgerLocation } from '../ledger/location.ts';
import { type Problem, ProblemError, problemText, withoutPasswords } from '../problem.ts';
import { nameOf } from './ledger-file.ts';
import { mannersOf } from './main.ts';
import type { Process } from './terminal.ts';

/**
 * What the ledger of a configuration holds, only read: that of `--ledger`, else of `ledger:`, else bill-audit-ledger.db
 * beside it; undefined where there is none yet. Throws ProblemError when it cannot be read, or `--ledger` names none.
 */
export async function ledgerOf(
  config: Config,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<Ledgered | undefined> {
  const named = options.ledger === undefined ? {} : { option: String(options.ledger) };
  const location = ledgerLocation(config, { cwd: process.cwd(), env: process.env, ...named });
  // Most audits have no ledger, and need not wait for what opens one.
  const isAbsent = location.kind === 'file' && !(await isThere(location.file));
  const store = isAbsent
    ? undefined
    : await (await import('../ledger/open-store.ts')).openStore(location, { create: false });
  if (!store) {
    if (options.ledger === undefined) return undefined;
    throw new ProblemError([
      {
        id: 'ledger-missing',
        place: { file: nameOf(location) },
        found: 'there is no ledger yet',
        expected: 'the ledger that the first bill-audit dispute open makes',
        fix: 'Open a claim, or leave --ledger out',
      },
    ]);
  }
  const { Ledger } = await import('../ledger/ledger.ts');
  const ledger = new Ledger(store);
  try {
    return await ledger.read();
  } finally {
    await ledger.close();
  }
}

/**
 * What an audit warns of that read no ledger although its configuration names one: everything may be claimed twice. Says
 * nothing of where the ledger would be, so that it is the same in an archive.
 */
export function unreadLedger({ ledger }: Config, read: Ledgered | undefined): readonly Problem[] {
  if (!ledger || read) return [];
  return [
    {
      id: 'ledger-missing',
      place: ledger.place,
      found: 'the configuration names a ledger, and it is not there: every finding is taken for new',
      expected: 'the ledger of the claims, or none yet, which the first bill-audit dispute open makes',
      fix: 'Check its name, if claims were opened before',
    },
  ];
}

/** Tells on stderr of a password that stands in the configuration itself. */
export function tellPassword(
  { ledger }: Config,
  options: Readonly<Record<string, unknown>>,
  { stderr }: Pick<Process, 'stderr'>,
): void {
  if (!ledger || withoutPasswords(ledger.written) === ledger.written || mannersOf(options).quiet) return;
  const problem = {
    id: 'ledger-password',
    place: ledger.place,
    found: 'the password of the ledger stands in the configuration, where others can read it',
    expected: 'a password that is taken from the environment',
    fix: `Write postgres://user:\${LEDGER_PASSWORD}@host/database, and set the variable`,
  };
  stderr.write(`warning: ${problemText(problem)}\n`);
}

/** True unless there is certainly nothing: what cannot be looked at is told of when it is opened. */
async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
