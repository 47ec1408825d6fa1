import { userInfo } from 'node:os';
import { env as machineEnv } from 'node:process';
import { addDays, type Day, isoDay } from '../calendar/day.ts';
import type { Config } from '../config/config.ts';
import { append } from '../keyed/value-at.ts';
import type { DisputeEvent } from '../ledger/event.ts';
import { LONGEST_NAME } from '../ledger/event-json.ts';
import { afterEntries, type Entry, type Ledgered } from '../ledger/ledger.ts';
import type { DisputeBook } from '../ledger/replay.ts';
import { type Problem, ProblemError } from '../problem.ts';
import type { Dispute } from '../records/dispute.ts';
import { changesJson, changesText } from '../reports/dispute/changes.ts';
import { OptionValues } from './dispute-values.ts';
import { missingLedger, withLedger, withLedgerIfAny } from './ledger-file.ts';
import { mannersOf } from './main.ts';
import { usage } from './request.ts';
import type { Process } from './terminal.ts';
import { momentOf } from './today.ts';

type Options = Readonly<Record<string, unknown>>;

/** When something happened, when it is written down, and by whom. */
export type EntryHead = Pick<Entry, 'on' | 'at' | 'by'>;

/** What decides on the entries. */
export interface Writing {
  readonly head: EntryHead;
  readonly today: Day;
  readonly config?: Config;
}

/** What to write of what the ledger holds. */
export type Decision = (ledgered: Ledgered, writing: Writing) => readonly Entry[];

/** What was written, or would have been. */
export interface Written {
  readonly before: DisputeBook;
  readonly book: DisputeBook;
  readonly added: readonly DisputeEvent[];
}

/**
 * Writes what `decide` makes of the ledger, all or none, by whom and of the day that the options say, and prints what that
 * changed; with `--dry-run` it prints the same and writes nothing. `create`: the ledger is made where there is none and
 * something is written. Throws ProblemError.
 */
export async function writeDisputes(
  options: Options,
  process: Process,
  { create }: { readonly create: boolean },
  decide: Decision,
): Promise<Written> {
  const written = await decided(options, process, { create }, decide);
  const dryRun = options.dryRun === true;
  process.stdout.write(options.format === 'json' ? changesJson(written, dryRun) : changesText(written));
  if (dryRun && !mannersOf(options).quiet) process.stderr.write('nothing was written: --dry-run\n');
  return written;
}

/** What `writeDisputes` would write; nothing is written or printed. Throws ProblemError. */
export async function triedOnLedger(options: Options, process: Process, decide: Decision): Promise<Written> {
  return decided({ ...options, dryRun: true }, process, { create: true }, decide);
}

/** What `writeDisputes` writes, without printing it. Throws ProblemError. */
export async function decided(
  options: Options,
  process: Process,
  { create }: { readonly create: boolean },
  decide: Decision,
): Promise<Written> {
  const { today, at } = momentOf(process);
  const values = new OptionValues(options);
  const on = values.day('on') ?? today;
  const latest = addDays(today, MOST_AHEAD);
  if (on > latest)
    values.fault(
      `--on ${isoDay(on)} is more than a year after today, ${isoDay(today)}`,
      `${isoDay(latest)} or an earlier day`,
      'Correct the day',
    );
  const named = values.name('by');
  values.check();
  return changeLedger(options, process, { create }, (ledgered, config) => {
    const head = { on, at, by: named ?? writerOf(config, process) };
    return decide(ledgered, { head, today, ...(config ? { config } : {}) });
  });
}

/** The same without printing, and of whatever day and writer. */
export async function changeLedger(
  options: Options,
  process: Process,
  { create }: { readonly create: boolean },
  decide: (ledgered: Ledgered, config: Config | undefined) => readonly Entry[],
): Promise<Written> {
  const dryRun = options.dryRun === true;
  let before: DisputeBook = new Map();
  const decideWith = (config: Config | undefined) => (ledgered: Ledgered) => {
    before = ledgered.book;
    const entries = decide(ledgered, config);
    checkEntries(ledgered.book, entries);
    return entries;
  };
  const first = await withLedgerIfAny(
    options,
    process,
    { create: false },
    async ({ ledger, config, name }) => {
      const own = decideWith(config);
      if (ledger && !dryRun) return { after: await ledger.change(own), isThere: true };
      if (!ledger && !create) throw missingLedger(name);
      const ledgered = ledger ? await ledger.read() : EMPTY;
      return { after: afterEntries(ledgered.book, own(ledgered)), isThere: ledger !== undefined };
    },
  );
  // Only now is it certain that there is something to make a ledger for.
  const isDone = first.isThere || dryRun || first.after.added.length === 0;
  const { book, added } = isDone
    ? first.after
    : await withLedger(options, process, { create: true }, ({ ledger, config }) =>
        ledger.change(decideWith(config)),
      );
  return { before, book, added };
}

/** Days after today of which an event can be written down: more is a slip of the hand, and no event before it can follow. */
const MOST_AHEAD = 366;

const EMPTY: Ledgered = { events: [], book: new Map() };

/** Throws ProblemError with every dispute that its entries cannot follow, else with what the book cannot hold. */
function checkEntries(book: DisputeBook, entries: readonly Entry[]): void {
  const byClaim = new Map<string, Entry[]>();
  for (const entry of entries) append(byClaim, entry.dispute, entry);
  const problems = [...byClaim].flatMap(([claim, own]) => faultsOf(book.get(claim), own));
  if (problems.length > 0) throw new ProblemError(problems);
}

function faultsOf(dispute: Dispute | undefined, entries: readonly Entry[]): readonly Problem[] {
  try {
    afterEntries(new Map(dispute ? [[dispute.claim, dispute]] : []), entries);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

/** The account in which the command is run, where it has the machine's own environment. */
function loginName(env: Process['env']): string | undefined {
  if (env !== machineEnv) return undefined;
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as containers have.
    return undefined;
  }
}

/** Who writes an event down where the command line does not say it. */
function writerOf(config: Config | undefined, { env }: Process): string {
  const name = [config?.customer.contact.name, env.USER, env.LOGNAME, env.USERNAME, loginName(env)]
    .map((text) => text?.trim() ?? '')
    .find((text) => text !== '' && text.length <= LONGEST_NAME);
  if (name !== undefined) return name;
  throw new ProblemError([
    usage(
      'nobody is known who writes this down',
      '--by NAME, or a customer with a contact’s name in bill-audit.yaml',
      'Say who writes it down',
    ),
  ]);
}
