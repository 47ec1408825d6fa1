import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { present } from '../keyed/present.ts';
import { append } from '../keyed/value-at.ts';
import type { DisputeEvent, NewLine } from '../ledger/event.ts';
import { jsonOfEvent } from '../ledger/event-json.ts';
import type { Entry, Ledgered } from '../ledger/ledger.ts';
import { replayed } from '../ledger/replay.ts';
import { compare, money, moneyText, rounded } from '../money/money.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { savedFinding } from '../report/saved-finding.ts';
import { changesJson, changesText } from '../reports/dispute/changes.ts';
import { systemReason } from '../sources/system-error.ts';
import { eventsOfLines, type ReadEvent, toldAtOnce } from './dispute-lines.ts';
import { changeLedger } from './dispute-write.ts';
import { mannersOf } from './main.ts';
import { refuseAddress } from './request.ts';
import type { Process } from './terminal.ts';

/** In bytes; a ledger of a hundred thousand disputes is smaller. */
const MAX_SIZE = 500_000_000;

/** Adds the events of an export that the ledger lacks, all or none. Throws ProblemError with everything that does not fit. */
export async function importLedger(
  written: string,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  refuseAddress(written, 'the file of an export');
  const name = written === '-' ? 'stdin' : written;
  const bytes =
    written === '-' ? await fromStdin(process) : await fromFile(path.resolve(process.cwd(), written), name);
  const read = eventsOfLines(bytes, name);
  checkSaved(read, name);
  const changed = await changeLedger(options, process, { create: true }, (ledgered) =>
    lackingIn(ledgered, read, name),
  );
  const dryRun = options.dryRun === true;
  process.stdout.write(options.format === 'json' ? changesJson(changed, dryRun) : changesText(changed));
  if (mannersOf(options).quiet) return;
  const known = read.length - changed.added.length;
  const told = `${dryRun ? 'would add' : 'added'} ${events(changed.added.length)}; ${events(known)} ${known === 1 ? 'was' : 'were'} there already\n`;
  process.stderr.write(told);
}

function events(count: number): string {
  return `${count} ${count === 1 ? 'event' : 'events'}`;
}

/** The events that a ledger lacks, by claim and number. Throws ProblemError where it has others in their place, or they cannot follow. */
function lackingIn({ events: there }: Ledgered, read: readonly ReadEvent[], name: string): readonly Entry[] {
  const known = new Map(there.map((event) => [keyOf(event), jsonOfEvent(event)]));
  const problems: Problem[] = [];
  const added: ReadEvent[] = [];
  for (const one of read) {
    const { line, event, json } = one;
    const key = keyOf(event);
    const same = known.get(key);
    if (same === undefined) {
      added.push(one);
      known.set(key, json);
    } else if (same !== json)
      problems.push({
        id: 'ledger-histories-differ',
        place: { file: name, line },
        found: `event ${event.number} of ${event.dispute} is not the one that the ledger has`,
        expected: 'an export of the same ledger, from before or after',
        fix: `Look at it with bill-audit dispute show ${event.dispute}; import into a ledger of another name to see the other`,
      });
  }
  if (problems.length > 0) throw new ProblemError(toldAtOnce(problems));
  checkHistories([...there.map((event) => ({ event })), ...added], name);
  return inOrder(added.map(({ event }) => event));
}

/** Throws ProblemError for every line of a claim whose saved finding no letter could be written from. */
function checkSaved(read: readonly ReadEvent[], name: string): void {
  const problems = read.flatMap(({ line, event }) =>
    event.type !== 'opened' && event.type !== 'extended'
      ? []
      : event.lines.flatMap((claimed, index): Problem[] => {
          const fault = savedFault(claimed);
          if (fault === undefined) return [];
          return [
            {
              id: 'ledger-line-invalid',
              place: { file: name, line, key: `lines.${index}.saved` },
              found: `this is not the finding of the line: ${fault}`,
              expected: 'null, or the finding as bill-audit dispute export writes it',
              fix: 'Correct the line, or export the ledger again',
            },
          ];
        }),
  );
  if (problems.length > 0) throw new ProblemError(toldAtOnce(problems));
}

function savedFault({ saved, finding, disputed }: NewLine): string | undefined {
  if (saved === null || saved === undefined) return undefined;
  const read = savedFinding.safeParse(saved);
  if (!read.success) {
    const key = read.error.issues[0]?.path.join('.') ?? '';
    return key === '' ? 'it is no finding' : `its ${key} is not what a finding has there`;
  }
  const { id, currency, impact } = read.data;
  if (id !== finding) return `it is of ${quoted(id)}`;
  if (currency !== disputed.currency || impact === null) return 'it is of another currency';
  return compare(rounded(money(impact, currency)), disputed) === 0
    ? undefined
    : `its impact is ${moneyText(money(impact, currency))}, and ${moneyText(disputed)} are disputed`;
}

/** In the order of the file, which may be that of a ledger, with the events of each claim by number. */
function inOrder(events: readonly DisputeEvent[]): readonly DisputeEvent[] {
  const waiting = new Map<string, DisputeEvent[]>();
  for (const event of events) append(waiting, event.dispute, event);
  for (const own of waiting.values()) own.sort((a, b) => b.number - a.number);
  return events.flatMap(({ dispute }) => waiting.get(dispute)?.pop() ?? []);
}

/** An event of the ledger, or one that is to be added to it. */
type Told = Pick<ReadEvent, 'event'> & Partial<Pick<ReadEvent, 'line'>>;

/** Throws ProblemError with every dispute whose events cannot follow one another, at the line of the first that cannot. */
function checkHistories(all: readonly Told[], name: string): void {
  const byClaim = new Map<string, Told[]>();
  for (const told of all) append(byClaim, told.event.dispute, told);
  const problems = [...byClaim.values()].flatMap((own): readonly Problem[] => {
    const faults = faultsIn(own);
    if (faults.length === 0) return [];
    const sorted = [...own].sort((a, b) => a.event.number - b.event.number);
    const last = sorted.find((_, index) => faultsIn(sorted.slice(0, index + 1)).length > 0);
    return faults.map((fault) => ({ ...fault, place: { file: name, ...present('line', last?.line) } }));
  });
  const told =
    problems.length > 0 ? problems : faultsIn(all).map((fault) => ({ ...fault, place: { file: name } }));
  if (told.length > 0) throw new ProblemError(toldAtOnce(told));
}

function faultsIn(told: readonly Told[]): readonly Problem[] {
  try {
    replayed(told.map(({ event }) => event));
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

function keyOf({ dispute, number }: DisputeEvent): string {
  return `${dispute} ${number}`;
}

async function fromFile(file: string, name: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MAX_SIZE) throw unreadable(name, `it has ${size} bytes`);
    return await readFile(file);
  } catch (cause) {
    throw cause instanceof ProblemError ? cause : unreadable(name, systemReason(cause), cause);
  }
}

async function fromStdin({ stdin }: Process): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin ?? []) {
    size += chunk.length;
    if (size > MAX_SIZE) throw unreadable('stdin', `it has more than ${MAX_SIZE} bytes`);
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  }
  return Buffer.concat(chunks);
}

function unreadable(name: string, why: string, cause?: unknown): ProblemError {
  return new ProblemError(
    [
      {
        id: 'ledger-export-unreadable',
        place: { file: name },
        found: `the export cannot be read: ${why}`,
        expected: 'a file that bill-audit dispute export wrote',
        fix: 'Check the name',
      },
    ],
    { cause },
  );
}
