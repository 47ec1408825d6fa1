import type Libsql from 'libsql';
import packageJson from '../../package.json' with { type: 'json' };
import { ProblemError } from '../problem.ts';

/**
 * SQLite itself, which comes as a package for each platform. Throws ProblemError where it is missing, as after an
 * installation without a network; `name` is of the ledger for which it is wanted.
 */
export async function sqliteDriver(name: string): Promise<typeof Libsql> {
  try {
    return (await import('libsql')).default;
  } catch (cause) {
    const wanted = /@libsql\/[\w-]+/.exec(cause instanceof Error ? cause.message : '')?.[0];
    const versions: Readonly<Record<string, string>> = packageJson.optionalDependencies;
    const version = wanted === undefined ? undefined : versions[wanted];
    throw new ProblemError(
      [
        {
          id: 'ledger-driver',
          place: { file: name },
          found: 'the part of SQLite for this kind of machine is not installed, or does not run here',
          expected: 'bill-audit as npm installs it with a network and its optional packages',
          fix:
            wanted !== undefined && version !== undefined
              ? `Run npm install ${wanted}@${version}, with --global where bill-audit was installed so; or keep the ledger in PostgreSQL`
              : 'Keep the ledger in PostgreSQL: ledger: postgres://user@host/database',
        },
      ],
      { cause },
    );
  }
}
