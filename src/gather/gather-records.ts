import type { InputFile } from '../audit/audit.ts';
import type { Config } from '../config/config.ts';
import type { MonthRecords } from '../match/build-month.ts';
import type { CarrierNaming } from '../match/carrier-names.ts';
import { withoutCopies } from '../normalize/copies.ts';
import type { FileRecords } from '../normalize/file-records.ts';
import { type FileTask, foldedNames } from '../normalize/file-task.ts';
import { headerControls } from '../normalize/header-controls.ts';
import { LAYOUTS } from '../normalize/layouts/index.ts';
import { recordsOfFile } from '../normalize/records-of-file.ts';
import { withoutSummaries } from '../normalize/summaries.ts';
import type { IdentifierReader } from '../normalize/values/identifier-text.ts';
import { type Problem, ProblemError } from '../problem.ts';
import type { OnProgress } from '../progress.ts';
import { readSources } from '../sources/read-source.ts';
import type { SourceFile } from '../sources/source.ts';
import { fileTasks, type Task } from './file-tasks.ts';

/** Everything the inputs hold, and what was made of each file. */
export interface Gathered {
  readonly records: MonthRecords;
  readonly inputs: readonly InputFile[];
  /** Every bad cell of every rejected row. */
  readonly rejections: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** A file that was read, in the role it was named for. */
interface ReadFile {
  readonly role: InputFile['role'];
  readonly file: string;
  readonly kind: SourceFile['kind'];
  readonly input: InputFile;
  readonly records: FileRecords;
}

/** Reads every input of the configuration. Throws ProblemError with all that cannot be found or read. */
export async function gatherRecords(
  config: Config,
  identifiers: IdentifierReader,
  names: CarrierNaming,
  onProgress?: OnProgress,
): Promise<Gathered> {
  const problems: Problem[] = [];
  const { tasks, warnings } = fileTasks(config, problems);
  const reading = new Reading(config, identifiers, names);
  for (const [done, task] of tasks.entries()) {
    onProgress?.({ step: 'reading', done, of: tasks.length, name: task.file.file });
    try {
      const sources = await readSources(task.file.path, task.file.file, task.hints);
      problems.push(...reading.take(task, sources));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  const { files, asides } = reading;
  const rejections = files.flatMap(({ records }) => records.rejections);
  const current = files.filter(({ role }) => role !== 'history');
  const past = files.filter(({ role }) => role === 'history');
  const copies = [withoutCopies(current), withoutCopies(past)];
  problems.push(...copies.flatMap((found) => found.problems));
  if (problems.length > 0) throw new ProblemError([...problems, ...rejections]);
  const layouts = [...LAYOUTS, ...config.layouts];
  const summary = withoutSummaries(current, layouts);
  const earlier = withoutSummaries(past, layouts);
  const invoices = current.flatMap(({ records }) => records.invoices);
  return {
    records: {
      charges: current.flatMap(({ records }) => records.charges),
      invoices,
      inventory: current.flatMap(({ records }) => records.inventory),
      prices: current.flatMap(({ records }) => records.prices),
      orders: current.flatMap(({ records }) => records.orders),
      history: past.flatMap(({ records }) => records.charges),
      pastInvoices: past.flatMap(({ records }) => records.invoices),
      controls: [
        ...current.flatMap(({ records }) => records.controls),
        ...summary.controls,
        ...headerControls(current, layouts),
      ],
      given: new Set([
        ...files.map(({ role }) => role),
        ...(invoices.length > 0 ? (['invoices'] as const) : []),
      ]),
      unread: current.flatMap(({ records }) => records.unread),
    },
    inputs: files.map(({ input }) => input),
    rejections,
    warnings: [
      ...warnings,
      ...asides,
      ...copies.flatMap((found) => found.warnings),
      ...files.flatMap(({ records }) => records.warnings),
      ...summary.warnings,
      ...earlier.warnings,
    ],
  };
}

/** What is read so far, file after file. */
class Reading {
  readonly files: ReadFile[] = [];
  readonly asides: Problem[] = [];
  readonly #config: Config;
  readonly #identifiers: IdentifierReader;
  readonly #names: CarrierNaming;
  readonly #digests = new Map<string, string>();
  readonly #billing = new Set<string>();

  constructor(config: Config, identifiers: IdentifierReader, names: CarrierNaming) {
    this.#config = config;
    this.#identifiers = identifiers;
    this.#names = names;
  }

  /** Takes what a name stands for, one file or those of an archive. Returns what stops the audit. */
  take(task: Task, sources: readonly SourceFile[]): Problem[] {
    const problems: { readonly source: SourceFile; readonly found: readonly Problem[] }[] = [];
    let taken = 0;
    for (const source of sources) {
      const found = this.#takeOne(task, source);
      if (found.length === 0) taken += 1;
      else problems.push({ source, found });
    }
    // Beside the bill, an archive may hold a note to the customer: it is told, and does not stop the audit.
    const strangers =
      taken > 0 && sources.length > 1 ? problems.filter(({ found }) => found.every(isStranger)) : [];
    this.asides.push(...strangers.map(({ source }) => notRead(source.file)));
    return problems.filter((problem) => !strangers.includes(problem)).flatMap(({ found }) => found);
  }

  /** Names of carriers, folded, as far as they are known: those of the configuration, and of the bills read before. */
  #knownCarriers(): readonly string[] {
    return [...new Set([...foldedNames(this.#config.carriers), ...this.#billing])];
  }

  #takeOne({ spec, layouts }: Task, source: SourceFile): readonly Problem[] {
    const { file, sha256 } = source;
    const once = `${spec.role}\n${spec.sheet ?? ''}\n${sha256}`;
    const twin = this.#digests.get(once);
    if (twin !== undefined) {
      this.asides.push(sameFileTwice(file, twin));
      return [];
    }
    this.#digests.set(once, file);
    const task: FileTask = {
      role: spec.role,
      layouts,
      sheet: spec.sheet,
      locale: this.#config.locale,
      identifiers: this.#identifiers,
      context: { currency: this.#config.currency, carrierNamed: this.#names.named },
      knownCarriers: this.#knownCarriers(),
      carriers: this.#config.carriers,
    };
    const bill = recordsOfFile(source, task);
    const records = 'problems' in bill && spec.role === 'history' ? (invoicesOf(source, task) ?? bill) : bill;
    if ('problems' in records) return records.problems;
    for (const { carrier } of [...records.charges, ...records.invoices]) this.#billing.add(carrier.key);
    const { layout, rows, records: count, rejected, ignored } = records;
    const input = { role: spec.role, file, sha256, layout, rows, records: count, rejected, ignored };
    this.files.push({ role: spec.role, file, kind: source.kind, input, records });
    return [];
  }
}

function isStranger({ id }: Problem): boolean {
  return id === 'layout-unknown' || id === 'no-rows';
}

function notRead(file: string): Problem {
  return {
    id: 'archive-member-not-read',
    place: { file },
    found: 'no layout recognises this file of the archive; it was not read',
    fix: 'If it holds data, unpack the archive and name the file with a layout of its own',
  };
}

function sameFileTwice(file: string, twin: string): Problem {
  return {
    id: 'file-twice',
    place: { file },
    found: `the file holds the same bytes as ${twin}; it was read once`,
    fix: 'Remove the copy, or leave it out of the names',
  };
}

/** An earlier month's invoice totals, which a glob over its folder finds beside its bills; undefined where it is none. */
function invoicesOf(source: SourceFile, task: FileTask): FileRecords | undefined {
  const layouts = LAYOUTS.filter(({ role }) => role === 'invoices');
  const records = recordsOfFile(source, { ...task, layouts });
  return 'problems' in records ? undefined : records;
}
