import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSums } from '../archive/content-sums.ts';
import { type Filed, type FilingFile, fileAudit, requireFilable } from '../archive/filing.ts';
import { type InputRole, type OutputRole, sha256Of } from '../archive/manifest.ts';
import { isoDay } from '../calendar/day.ts';
import type { Config } from '../config/config.ts';
import type { DisputeEvent } from '../ledger/event.ts';
import { moneyText } from '../money/money.ts';
import { ProblemError, visible } from '../problem.ts';
import type { Report } from '../report/report.ts';
import { reportJson } from '../report/report-json.ts';
import { systemReason } from '../sources/system-error.ts';
import type { ArchivePlan, PlannedFile } from './archive-plan.ts';
import { archivedConfig } from './archived-config.ts';
import { bytesOf } from './formats.ts';
import { REPORT, WORKBOOK } from './out-folder.ts';
import { refuseAddress, usage } from './request.ts';
import { undoIfEnded } from './unfinished.ts';
import type { OutputFile } from './write-whole.ts';

/** An audit that was made, to be filed. */
export interface MadeAudit {
  readonly config: Config;
  readonly plan: ArchivePlan;
  /** As it is saved. */
  readonly report: Report;
  /** The workbook, letters, mails and books of evidence as they are written; the report among them is passed over. */
  readonly drafts: readonly OutputFile[];
  /** What the audit read of a ledger; absent where there was none. */
  readonly events?: readonly DisputeEvent[] | undefined;
}

/**
 * Files an audit with all that it was made from. Throws ProblemError where a file is not what the audit read, or the
 * archive cannot be written.
 */
export async function fileMonth(archive: string, made: MadeAudit): Promise<Filed> {
  const { config, plan, report, drafts, events } = made;
  const { mirror, cwd, options, notArchived } = plan;
  const place = (file: string) => mirror.pathOf(file);
  const inputs: FilingFile<InputRole>[] = [];
  for (const one of plan.files) inputs.push(...(await archivedFile(one, made)));
  if (events) {
    const { LEDGER, ledgerLines } = await import('./archived-ledger.ts');
    inputs.push({ role: 'ledger', path: LEDGER, read: async () => ledgerLines(events) });
  }
  const outputs = drafts.flatMap(({ path: file, bytes }): FilingFile<OutputRole>[] => {
    const name = path.basename(file);
    return bytes instanceof Uint8Array && name !== REPORT
      ? [{ role: roleOf(name), path: name, read: async () => bytes }]
      : [];
  });
  const saved = { role: 'report' as const, path: REPORT, read: async () => whole(reportJson(report)) };
  const claims = report.totals.map(({ currency, claim }) => [currency, moneyText(claim)]);
  return fileAudit(archive, {
    head: {
      tool: { name: 'bill-audit', version: report.version, node: process.version },
      as_of: isoDay(report.asOf),
      customer: report.customer.name ?? null,
      summary: { findings: report.findings.length, claim: Object.fromEntries(claims) },
      run: {
        cwd: mirror.folderOf(cwd),
        config: config.file === undefined ? null : place(config.file),
        evidence_links: report.evidenceFolder !== undefined,
        options,
      },
      not_archived: [...notArchived],
    },
    inputs,
    outputs: [saved, ...outputs],
    guard: undoIfEnded,
  });
}

/** A file in the archive; a configuration that cannot stay as it is, is there twice: as it was written, and as it can be used. */
async function archivedFile(file: PlannedFile, made: MadeAudit): Promise<FilingFile<InputRole>[]> {
  const { mirror, renamed } = made.plan;
  const name = mirror.pathOf(file.file);
  const same = { role: file.role, path: name, read: () => auditedBytes(file, made) };
  if (file.role !== 'config') return [same];
  const original = Buffer.from(await auditedBytes(file, made)).toString('utf8');
  const { text, asWritten } = archivedConfig(file.file, original, renamed);
  if (text === original) return [same];
  return [
    { ...same, read: async () => Buffer.from(text) },
    { role: 'config-as-written', path: `${name}.as-written`, read: async () => Buffer.from(asWritten) },
  ];
}

/** The bytes of a file, which are those that the audit read. Throws ProblemError where they are not. */
async function auditedBytes(planned: PlannedFile, { config, report }: MadeAudit): Promise<Uint8Array> {
  const name = path.relative(config.base, planned.file).split(path.sep).join('/');
  const bytes = await readFile(planned.file).catch((cause) => {
    throw changed(name, `it cannot be read any more: ${systemReason(cause)}`);
  });
  const sha256 = sha256Of(bytes);
  if (sha256 !== planned.sha256) throw changed(name, 'the file changed while it was audited');
  const read = report.inputs.filter(({ file }) => file === name || file.startsWith(`${name}/`));
  if (read.every((input) => input.sha256 === sha256)) return bytes;
  const sums = await contentSums(bytes, name);
  if (read.some((input) => sums.get(input.file) !== input.sha256))
    throw changed(name, 'the file changed while it was audited');
  return bytes;
}

/** The folder that --archive names, absolute. Throws ProblemError for one that cannot be an archive. */
export function archiveOf(options: Readonly<Record<string, unknown>>, out: string, cwd: string): string {
  const written = String(options.archive);
  refuseAddress(written, 'the folder of an archive');
  const archive = path.resolve(cwd, written);
  if (written === '' || archive === out)
    throw new ProblemError([
      usage(
        written === '' ? '--archive names no folder' : '--archive and --out are the same folder',
        'a folder of its own for the archive',
        'Name another folder',
      ),
    ]);
  requireFilable(archive, written);
  return archive;
}

/** What a person is told of a filing, and of what it lacks. */
export function filedText(
  { entry, isNew }: Filed,
  archive: string,
  notArchived: ArchivePlan['notArchived'],
): string {
  const lines = [
    `${isNew ? 'filed as' : 'is filed already as'} ${entry} in ${archive}`,
    ...notArchived.map(({ file, needs }) => `not archived: ${needs}, which ${file} imports`),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

function roleOf(name: string): OutputRole {
  if (name === WORKBOOK) return 'workbook';
  if (name.startsWith('evidence-')) return 'evidence';
  return name.endsWith('.eml') ? 'mail' : 'letter';
}

function whole(pieces: Iterable<string>): Uint8Array {
  return Buffer.concat([...bytesOf(pieces)]);
}

function changed(file: string, found: string): ProblemError {
  return new ProblemError([
    {
      id: 'archive-input-changed',
      place: { file },
      found,
      expected: 'files that stay as they are until the audit is filed',
      fix: 'Run the audit again when nothing writes to them; nothing was filed',
    },
  ]);
}
