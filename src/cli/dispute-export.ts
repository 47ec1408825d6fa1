import path from 'node:path';
import type { DisputeEvent } from '../ledger/event.ts';
import { jsonOfEvent } from '../ledger/event-json.ts';
import { ledgerLocation } from '../ledger/location.ts';
import { ProblemError, quoted } from '../problem.ts';
import { compareText } from '../text/fold.ts';
import { configAtHand, withLedger } from './ledger-file.ts';
import { mannersOf } from './main.ts';
import { refuseTaken } from './output-targets.ts';
import { refuseAddress } from './request.ts';
import { shown } from './shown-path.ts';
import type { Process } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

/** The first line of an export. */
export const EXPORT_SCHEMA = 'bill-audit/ledger@1';

/** Writes all events of the ledger, a line of JSON each, by claim and number, to a file or stdout. Throws ProblemError. */
export async function exportLedger(
  file: string | undefined,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  if (file !== undefined) refuseAddress(file, 'the file of an export');
  const { events, book } = await withLedger(options, process, { create: false }, ({ ledger }) =>
    ledger.read(),
  );
  const target = file === undefined || file === '-' ? undefined : file;
  if (target === undefined) {
    for (const line of exportLines(events)) process.stdout.write(line);
    return;
  }
  const cwd = process.cwd();
  const location = ledgerLocation((await configAtHand(options, cwd)) ?? { base: cwd }, {
    cwd,
    env: process.env,
    ...(options.ledger === undefined ? {} : { option: String(options.ledger) }),
  });
  if (location.kind === 'file' && isTaken(target, location.file, cwd))
    throw new ProblemError([
      {
        id: 'output-taken',
        found: `${quoted(target)} is the ledger itself`,
        expected: 'a file of its own for the export',
        fix: 'Name another file',
      },
    ]);
  const absolute = path.resolve(cwd, target);
  await writeWhole([{ path: absolute, bytes: bytesOf(exportLines(events)) }], {
    fix: 'Name another file',
  });
  if (mannersOf(options).quiet) return;
  const count = `${events.length} events of ${book.size} ${book.size === 1 ? 'claim' : 'claims'}`;
  process.stderr.write(`wrote ${shown(absolute, cwd)}: ${count}\n`);
}

function isTaken(target: string, ledger: string, cwd: string): boolean {
  try {
    refuseTaken([target], [{ file: ledger, what: 'the ledger itself' }], cwd);
    return false;
  } catch (error) {
    if (error instanceof ProblemError) return true;
    throw error;
  }
}

/** The lines of an export, each ended. */
export function* exportLines(events: readonly DisputeEvent[]): Generator<string> {
  yield `${JSON.stringify({ schema: EXPORT_SCHEMA })}\n`;
  const sorted = [...events].sort((a, b) => compareText(a.dispute, b.dispute) || a.number - b.number);
  for (const event of sorted) yield `${jsonOfEvent(event)}\n`;
}

function* bytesOf(lines: Iterable<string>): Generator<Uint8Array> {
  for (const line of lines) yield Buffer.from(line);
}
