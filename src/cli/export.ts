import path from 'node:path';
import { ProblemError } from '../problem.ts';
import type { Report } from '../report/report.ts';
import { bytesOf, destinationsOf, rendered } from './formats.ts';
import { mannersOf } from './main.ts';
import { refuseTaken } from './output-targets.ts';
import { printed, refuseWorkbookOn } from './printed.ts';
import { ProgressLine } from './progress-line.ts';
import { fileOf, readReport } from './report-file.ts';
import { usage } from './request.ts';
import type { Process } from './terminal.ts';
import { type OutputFile, writeWhole } from './write-whole.ts';

/** Prints or writes a saved report in other formats. Throws ProblemError. */
export async function exportReport(
  written: string,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const manners = mannersOf(options);
  const asked = ((options.format as string[] | undefined) ?? []).flatMap((value) =>
    value.includes('=') ? [value] : value.split(','),
  );
  if (asked.length === 0)
    throw new ProblemError([usage('no format is asked for', '--format F', 'See bill-audit export --help')]);
  const destinations = destinationsOf(asked);
  const onStdout = destinations.find(({ file }) => file === undefined);
  refuseWorkbookOn(process.stdout.isTTY === true ? onStdout?.format : undefined);
  const progress = new ProgressLine(process, manners);
  const files: OutputFile[] = [];
  let report: Report;
  let base: string | undefined;
  try {
    progress.show({ step: 'reading', done: 0, of: 1, name: written });
    report = await readReport(written, process);
    const saved = written === '-' ? undefined : (await fileOf(written, process.cwd())).file;
    refuseTaken(
      destinations.flatMap(({ file }) => file ?? []),
      saved === undefined ? [] : [{ file: saved, what: 'the report itself' }],
      process.cwd(),
    );
    const reportFolder = saved && path.dirname(saved);
    base = baseOf(report, reportFolder, options.base, process.cwd());
    const of = destinations.length;
    for (const [done, { format, file }] of destinations.entries()) {
      if (file === undefined) continue;
      progress.show({ step: 'writing', done, of, name: path.basename(file) });
      const target = path.resolve(process.cwd(), file);
      const reader = {
        width: 160,
        color: false,
        written: [],
        file: target,
        reportFolder,
        base,
        cwd: process.cwd(),
      };
      files.push({ path: target, bytes: bytesOf(await rendered(format, report, reader)) });
    }
    await writeWhole(files);
  } finally {
    progress.clear();
  }
  if (onStdout) await printed(onStdout.format, report, [], process, manners, base);
  if (files.length > 0 && !manners.quiet) {
    const names = destinations.flatMap(({ file }) => file ?? []);
    process.stderr.write(`wrote ${names.join(', ')}\n`);
  }
}

/** The folder that a saved report names its files from: the one asked for, else the one that the report knows the way to. */
function baseOf(report: Report, folder: string | undefined, asked: unknown, cwd: string): string | undefined {
  if (asked !== undefined) return path.resolve(cwd, String(asked));
  const { evidenceFolder } = report;
  return folder === undefined || evidenceFolder === undefined
    ? undefined
    : path.resolve(folder, evidenceFolder);
}
