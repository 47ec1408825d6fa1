import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chosenEntries, type Entry, entryNames, readEntry } from '../archive/entries.ts';
import { type Strays, strays } from '../archive/strays.ts';
import { type Again, type VerifiedEntry, type VerifiedFile, verifiedEntry } from '../archive/verification.ts';
import { ProblemError, problemText, visible } from '../problem.ts';
import { counted } from './archive-list.ts';
import { shellWord, writeFiles } from './archive-restore.ts';
import { auditAgain } from './audit-again.ts';
import { digestOfDraft } from './draft-digest.ts';
import { EXIT } from './failure.ts';
import { mannersOf } from './main.ts';
import { ProgressLine } from './progress-line.ts';
import type { Process } from './terminal.ts';
import { undoIfEnded } from './unfinished.ts';

/**
 * Verifies entries of an archive: the bytes of all their files, and those that the same audits write today. Returns the
 * exit code: 0 where all are the same. Throws ProblemError for a folder that is no archive or a manifest that cannot be read.
 */
export async function verifyArchive(
  folder: string,
  asked: readonly string[],
  options: Readonly<Record<string, unknown>>,
  process: Process,
  version: string,
): Promise<number> {
  const archive = path.resolve(process.cwd(), folder);
  const names = entryNames(archive, folder);
  const entries = chosenEntries(names, asked).map((name) => readEntry(archive, name));
  const progress = new ProgressLine(process, mannersOf(options));
  const verified: VerifiedEntry[] = [];
  try {
    for (const [done, entry] of entries.entries()) {
      progress.show({ step: 'auditing', done, of: entries.length, name: entry.name });
      const again = (one: Entry) => madeAgain(archive, one, version);
      verified.push(await verifiedEntry(archive, entry, { again, sameContent }));
    }
  } finally {
    progress.clear();
  }
  // What no entry names is known only where all are read.
  const found = asked.length === 0 ? strays(archive, entries) : undefined;
  const isAllSame = verified.every(({ result }) => result === 'same');
  if (options.format === 'json') process.stdout.write(jsonOf(verified, found, version));
  else process.stdout.write(textOf(verified, found, { folder, version, all: options.verbose === true }));
  return isAllSame ? EXIT.clean : EXIT.findings;
}

/** In a folder of its own outside the archive, which goes again. */
async function madeAgain(archive: string, { manifest }: Entry, version: string): Promise<Again> {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'bill-audit-verify-'));
  const undo = () => rmSync(folder, { recursive: true, force: true });
  const forget = undoIfEnded(undo);
  try {
    await writeFiles(
      archive,
      folder,
      manifest.inputs.map((file) => ({ file, place: file.path })),
    );
    return await auditAgain(folder, manifest, version);
  } catch (error) {
    if (error instanceof ProblemError) return { problems: error.problems.map(problemText) };
    throw error;
  } finally {
    undo();
    forget();
  }
}

/** Two versions of Node may compress the same workbook or letter otherwise. */
function sameContent(name: string, left: Uint8Array, right: Uint8Array): boolean {
  if (!/\.(?:docx|xlsx|eml)$/.test(name)) return false;
  const [then, now] = [digestOfDraft(name, left), digestOfDraft(name, right)];
  return then !== undefined && then.digest === now?.digest;
}

function jsonOf(verified: readonly VerifiedEntry[], found: Strays | undefined, version: string): string {
  const document = {
    schema: 'bill-audit/archive-verification@1',
    tool: { name: 'bill-audit', version },
    entries: verified.map(({ entry, result, version: by, node, isManifestWhole, problems, files }) => ({
      entry,
      result,
      made_by: { version: by, node },
      other_version: by !== version,
      manifest_whole: isManifestWhole,
      problems,
      files,
    })),
    unnamed: found?.files ?? null,
    interrupted: found?.filings ?? null,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

interface View {
  readonly folder: string;
  readonly version: string;
  /** True where files that are as they were are told too. */
  readonly all: boolean;
}

function textOf(verified: readonly VerifiedEntry[], found: Strays | undefined, view: View): string {
  const lines = [
    ...verified.flatMap((entry) => entryLines(entry, view)),
    ...(found?.files ?? []).map((file) => `named by no entry: ${file}`),
    ...(found?.filings ?? []).map(
      (name) => `left by a filing that was interrupted: ${name} (remove it when nothing is being filed)`,
    ),
  ];
  return `${(lines.length === 0 ? ['no audit is filed here'] : lines).map(visible).join('\n')}\n`;
}

const RESULTS = {
  same: 'the same',
  differs: 'differs',
  'not-repeated': 'undamaged, but the audit could not be made again',
  damaged: 'DAMAGED',
} as const;

function entryLines(entry: VerifiedEntry, { folder, version, all }: View): string[] {
  const { files, problems, isManifestWhole, result } = entry;
  const told = files.filter((file) => all || !['same', 'kept'].includes(file.result));
  const isOther = entry.version !== version;
  const explains = isOther && (result === 'differs' || result === 'not-repeated');
  return [
    `${entry.entry}  ${RESULTS[result]}  ${counted(files.length, 'file')}`,
    ...(isManifestWhole ? [] : ['  damaged     manifest.json or SHA256SUMS: not what was filed']),
    ...told.map(fileLine),
    ...problems.map((problem) => `  ${problem}`),
    ...(explains
      ? [
          `  Made by bill-audit ${entry.version}, and this is ${version}: that is no damage. Compare with that version:`,
          `  npx bill-audit@${entry.version} archive verify ${shellWord(folder)} ${entry.entry}`,
        ]
      : []),
  ];
}

const SAYS: Readonly<Record<VerifiedFile['result'], string>> = {
  same: '',
  kept: '',
  repacked: 'the same content, compressed otherwise',
  differs: '',
  missing: 'the audit does not write it now',
  unexpected: 'the audit writes it now, and the archive has none',
  damaged: 'not the bytes that were filed',
};

function fileLine({ path: name, result, object, difference }: VerifiedFile): string {
  const at = difference && `${difference.at}: archived ${difference.archived}, now ${difference.now}`;
  const says = [SAYS[result], object, at].filter((part) => part !== undefined && part !== '').join(', ');
  return `  ${result.padEnd(10)}  ${name}${says === '' ? '' : `: ${says}`}`;
}
