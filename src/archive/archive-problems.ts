import { ProblemError, quoted } from '../problem.ts';
import { systemReason } from '../sources/system-error.ts';

/** The problem of an object, manifest or entry that is not what was filed. `file` is named from the folder of the archive. */
export function damagedProblem(file: string, found: string): ProblemError {
  return new ProblemError([
    {
      id: 'archive-damaged',
      place: { file },
      found,
      expected: 'the archive as it was filed',
      fix: 'Put this file back from a backup of the archive; bill-audit archive verify lists all that is damaged',
    },
  ]);
}

/** The problem of an archive that cannot be written to. */
export function unwritableProblem(cause: unknown): ProblemError {
  return new ProblemError(
    [
      {
        id: 'archive-unwritable',
        place: { key: '--archive' },
        found: `the archive cannot be written: ${systemReason(cause)}`,
        expected: 'a folder that can be written to',
        fix: 'Check its permissions and the space on the disk, or name another folder',
      },
    ],
    { cause },
  );
}

/** The problem of a folder that is no archive, or that may not become one. */
export function noArchiveProblem(folder: string, found: string, expected = AN_ARCHIVE): ProblemError {
  return new ProblemError([
    {
      id: 'archive-not-found',
      found: `${quoted(folder)} ${found}`,
      expected,
      fix: 'Check the name of the folder',
    },
  ]);
}

const AN_ARCHIVE = 'a folder in which bill-audit check --archive filed an audit';

/** The problem of a manifest that cannot be believed. `file` is named from the folder of the archive. */
export function invalidProblem(file: string, found: string, key?: string): ProblemError {
  return new ProblemError([
    {
      id: 'archive-invalid',
      place: { file, ...(key === undefined || key === '' ? {} : { key }) },
      found,
      expected: 'an archived audit as it was filed (schema bill-audit/archive@1)',
      fix: 'Put the file back from a backup, or name another entry',
    },
  ]);
}

/** The problem of a file whose name an archive does not keep. */
export function unusableName(file: string, found: string): ProblemError {
  return new ProblemError([
    {
      id: 'archive-name-unusable',
      place: { file },
      found: `the file cannot be archived: ${found}`,
      expected: 'a name that every system can write, such as bills/2026-10/laurentel.csv',
      fix: 'Rename the file or folder, or name it from the folder of bill-audit.yaml',
    },
  ]);
}
