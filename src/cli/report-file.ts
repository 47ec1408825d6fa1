import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../problem.ts';
import { reportFrom } from '../report/read-report.ts';
import type { Report } from '../report/report.ts';
import { systemReason } from '../sources/system-error.ts';
import { REPORT } from './out-folder.ts';
import { refuseAddress } from './request.ts';
import type { Process } from './terminal.ts';

/** In bytes; the report of a month with two hundred thousand findings is half as large. */
const MAX_REPORT_SIZE = 1_000_000_000;

/**
 * The saved report that the command line names: a file, a folder that holds `report.json`, or `-` for stdin. Throws
 * ProblemError when it cannot be read or is none.
 */
export async function readReport(written: string, process: Process): Promise<Report> {
  if (written === '-') return reportFrom(await fromStdin(process), 'stdin');
  const { file, name } = await fileOf(written, process.cwd());
  return reportFrom(await reportBytes(file, name), name);
}

/** The file of a saved report, and how problems call it. */
export async function fileOf(written: string, cwd: string): Promise<{ file: string; name: string }> {
  refuseAddress(written, 'the report.json of an audit');
  const file = path.resolve(cwd, written);
  const found = await stat(file).catch(() => undefined);
  return found?.isDirectory()
    ? { file: path.join(file, REPORT), name: path.join(written, REPORT) }
    : { file, name: written };
}

/** The bytes of a saved report. Throws ProblemError when it cannot be read; `refused` says so in the caller's words. */
export async function reportBytes(
  file: string,
  name: string,
  refused: typeof unreadable = unreadable,
): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= MAX_REPORT_SIZE) return await readFile(file);
    throw refused(name, `it has ${size} bytes`);
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw refused(name, systemReason(cause), cause);
  }
}

async function fromStdin({ stdin }: Process): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin ?? []) {
    size += chunk.length;
    if (size > MAX_REPORT_SIZE) throw unreadable('stdin', `it has more than ${MAX_REPORT_SIZE} bytes`);
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  }
  return Buffer.concat(chunks);
}

function unreadable(name: string, why: string, cause?: unknown): ProblemError {
  return new ProblemError(
    [
      {
        id: 'report-unreadable',
        place: { file: name },
        found: `the report cannot be read: ${why}`,
        expected: 'the report.json of an audit, or the folder that holds it',
        fix: 'Check the name; bill-audit check writes it',
      },
    ],
    { cause },
  );
}
