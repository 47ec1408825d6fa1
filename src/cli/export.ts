import path from 'node:path';
import { ProblemError } from '../problem.ts';
import type { Report } from '../report/report.ts';
import { bytesOf, destinationsOf, rendered } from './formats.ts';
import { mannersOf } from './main.ts';
import { printed, refuseWorkbookOn } from './printed.ts';
import { ProgressLine } from './progress-line.ts';
import { readReport } from './report-file.ts';
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
  try {
    progress.show({ step: 'reading', done: 0, of: 1, name: written });
    report = await readReport(written, process);
    const of = destinations.length;
    for (const [done, { format, file }] of destinations.entries()) {
      if (file === undefined) continue;
      progress.show({ step: 'writing', done, of, name: path.basename(file) });
      const reader = { width: 160, color: false, written: [], isFile: true };
      const bytes = bytesOf(await rendered(format, report, reader));
      files.push({ path: path.resolve(process.cwd(), file), bytes });
    }
    await writeWhole(files);
  } finally {
    progress.clear();
  }
  if (onStdout) await printed(onStdout.format, report, [], process, manners);
  if (files.length > 0 && !manners.quiet) {
    const names = destinations.flatMap(({ file }) => file ?? []);
    process.stderr.write(`wrote ${names.join(', ')}\n`);
  }
}
