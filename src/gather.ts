import type { InputFile } from './audit/audit.ts';
import type { Config, InputSpec } from './config/config.ts';
import type { MonthRecords } from './match/build-month.ts';
import type { CarrierNaming } from './match/carrier-names.ts';
import type { FileTask } from './normalize/file-task.ts';
import type { Layout, TableLayout } from './normalize/layout.ts';
import { LAYOUTS } from './normalize/layouts/index.ts';
import { mappedLayout } from './normalize/mapping.ts';
import { type FileRecords, recordsOfFile } from './normalize/records-of-file.ts';
import type { IdentifierReader } from './normalize/values/identifier-text.ts';
import { type Problem, ProblemError, quoted } from './problem.ts';
import type { Role } from './records/field.ts';
import { type FoundFile, findFiles } from './sources/find-files.ts';
import { readSource } from './sources/read-source.ts';
import type { SourceFile } from './sources/source.ts';

/** Everything the inputs hold, and what was made of each file. */
export interface Gathered {
  readonly records: MonthRecords;
  readonly inputs: readonly InputFile[];
  /** Every bad cell of every rejected row. */
  readonly rejections: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Reads every input of the configuration. Throws ProblemError with all that cannot be found or read. */
export async function gatherRecords(
  config: Config,
  identifiers: IdentifierReader,
  names: CarrierNaming,
  onProgress?: (step: string) => void,
): Promise<Gathered> {
  const problems: Problem[] = [];
  const { tasks, warnings } = fileTasks(config, problems);
  const read = new Map<string, string>();
  const asides: Problem[] = [];
  const files: { role: InputFile['role']; input: InputFile; records: FileRecords }[] = [];
  for (const { spec, file, layouts } of tasks) {
    onProgress?.(`reading ${file.file}`);
    try {
      const hints = typeof spec.layout === 'string' ? {} : spec.layout;
      const source = await readSource(file.path, file.file, {
        encoding: hints.encoding,
        delimiter: hints.delimiter,
      });
      const twin = read.get(`${spec.role}\n${source.sha256}`);
      if (twin !== undefined) {
        asides.push(sameFileTwice(file.file, twin));
        continue;
      }
      read.set(`${spec.role}\n${source.sha256}`, file.file);
      const context = { currency: config.currency, carrierNamed: names.named };
      const task: FileTask = {
        role: spec.role,
        layouts,
        sheet: spec.sheet,
        locale: config.locale,
        identifiers,
        context,
      };
      const records = recordsOfFile(source, task);
      if ('problems' in records) {
        if (spec.role === 'history' && isInvoiceList(source, task)) asides.push(notABill(file.file));
        else problems.push(...records.problems);
        continue;
      }
      const { layout, rows, records: count, rejected, ignored } = records;
      files.push({
        role: spec.role,
        input: {
          role: spec.role,
          file: file.file,
          sha256: source.sha256,
          layout,
          rows,
          records: count,
          rejected,
          ignored,
        },
        records,
      });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  const rejections = files.flatMap(({ records }) => records.rejections);
  if (problems.length > 0) throw new ProblemError([...problems, ...rejections]);
  const current = files.filter(({ role }) => role !== 'history');
  return {
    records: {
      charges: current.flatMap(({ records }) => records.charges),
      invoices: current.flatMap(({ records }) => records.invoices),
      inventory: current.flatMap(({ records }) => records.inventory),
      prices: current.flatMap(({ records }) => records.prices),
      orders: current.flatMap(({ records }) => records.orders),
      history: files.flatMap(({ role, records }) => (role === 'history' ? records.charges : [])),
      controls: current.flatMap(({ records }) => records.controls),
      given: new Set(files.map(({ role }) => role)),
      unread: current.flatMap(({ records }) => records.unread),
    },
    inputs: files.map(({ input }) => input),
    rejections,
    warnings: [...warnings, ...asides, ...files.flatMap(({ records }) => records.warnings)],
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

/** An earlier month's invoice totals among its bills, as a glob over a folder finds them: they are no bill. */
function isInvoiceList(source: SourceFile, task: FileTask): boolean {
  const layouts = LAYOUTS.filter(({ role }) => role === 'invoices');
  return !('problems' in recordsOfFile(source, { ...task, role: 'invoices', layouts }));
}

function notABill(file: string): Problem {
  return {
    id: 'history-not-bill',
    place: { file },
    found: 'the file holds invoice totals and no charges; it was not read',
    fix: 'Leave it out of the names of history',
  };
}

interface Task {
  readonly spec: InputSpec;
  readonly file: FoundFile;
  readonly layouts: readonly Layout[];
}

/** Every file to read, once per role; a file that is both this month's bill and history is this month's. */
function fileTasks(config: Config, problems: Problem[]): { tasks: Task[]; warnings: Problem[] } {
  const tasks: Task[] = [];
  const warnings: Problem[] = [];
  const taken = new Set<string>();
  const named = filesByName(config);
  const inOrder = [...config.inputs].sort(
    (a, b) => Number(a.role === 'history') - Number(b.role === 'history'),
  );
  for (const spec of inOrder) {
    const layouts = layoutsFor(spec);
    for (const pattern of spec.files) {
      const matches = findFiles(pattern, config.base);
      if (matches.length === 0) problems.push(noMatch(spec, pattern));
      for (const file of matches) {
        const current = taken.has(`bills\n${file.path}`);
        if (taken.has(`${spec.role}\n${file.path}`)) continue;
        if (isGlob(pattern) && (named.get(file.path) ?? spec.role) !== spec.role) continue;
        if (spec.role === 'history' && current) {
          warnings.push({
            id: 'history-is-current',
            place: { file: file.file },
            found: 'the file is among this month’s bills and among the history; it was read as this month’s',
            fix: 'Leave it out of the files of history',
          });
          continue;
        }
        taken.add(`${spec.role}\n${file.path}`);
        tasks.push({ spec, file, layouts });
      }
    }
  }
  return { tasks, warnings };
}

/** Files that an entry names outright: a glob of another role does not mean them. */
function filesByName(config: Config): Map<string, InputSpec['role']> {
  const named = new Map<string, InputSpec['role']>();
  for (const { role, files } of config.inputs) {
    for (const pattern of files) {
      if (isGlob(pattern)) continue;
      for (const file of findFiles(pattern, config.base)) named.set(file.path, role);
    }
  }
  return named;
}

function isGlob(pattern: string): boolean {
  return /[*?[{]/.test(pattern);
}

function layoutsFor({ role, layout }: InputSpec): readonly Layout[] {
  const plainRole: Role = role === 'history' ? 'bills' : role;
  const ofRole = LAYOUTS.filter((candidate) => candidate.role === plainRole);
  if (layout === 'auto') return ofRole;
  if (typeof layout === 'string') return ofRole.filter(({ id }) => id === layout);
  const plain = ofRole.find((candidate): candidate is TableLayout => candidate.shape === 'table');
  return plain ? [mappedLayout(plainRole, layout, plain)] : [];
}

function noMatch({ at }: InputSpec, pattern: string): Problem {
  const name = quoted(at.written ?? pattern);
  return {
    id: isGlob(pattern) ? 'no-file-matches' : 'file-not-found',
    place: at.file === undefined ? { key: at.key } : { file: at.file, line: at.line, key: at.key },
    found: isGlob(pattern) ? `no file matches ${name}` : `there is no file ${name}`,
    expected: at.file === undefined ? 'the name of a file' : `a name as seen from the folder of ${at.file}`,
    fix: 'Check the name and the folder; on some systems capitals matter',
  };
}
