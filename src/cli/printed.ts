import { ProblemError } from '../problem.ts';
import type { Report } from '../report/report.ts';
import { type Format, rendered } from './formats.ts';
import { usage } from './request.ts';
import { type Manners, type Process, wantsColor, widthOf } from './terminal.ts';

/** Writes the report to stdout in a format; `base` is the folder that it names its files from, `next` how the next commands find the report. Throws ProblemError for a workbook that would go to a terminal. */
export async function printed(
  format: Format,
  report: Report,
  written: readonly string[],
  process: Process,
  manners: Manners,
  base?: string,
  next?: string,
): Promise<void> {
  const { stdout } = process;
  refuseWorkbookOn(stdout.isTTY === true ? format : undefined);
  const color = wantsColor(stdout, process, manners);
  const reader = { width: widthOf(stdout), color, written, base, cwd: process.cwd(), next };
  for (const piece of await rendered(format, report, reader)) stdout.write(piece);
}

/** Throws ProblemError for a format of bytes that a terminal cannot show. */
export function refuseWorkbookOn(terminalFormat: Format | undefined): void {
  if (terminalFormat !== 'xlsx') return;
  throw new ProblemError([
    usage('--format "xlsx" goes to a terminal', 'a file', 'Name one, as in --format xlsx=FILE'),
  ]);
}
