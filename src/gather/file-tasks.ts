import type { Config, InputSpec } from '../config/config.ts';
import type { Layout, TableLayout } from '../normalize/layout.ts';
import { LAYOUTS } from '../normalize/layouts/index.ts';
import { mappedLayout } from '../normalize/mapping.ts';
import { isGeneric } from '../normalize/recognise.ts';
import { type Problem, quoted } from '../problem.ts';
import type { Role } from '../records/field.ts';
import { type FoundFile, findFiles } from '../sources/find-files.ts';
import type { ReadingHints } from '../sources/source.ts';

/** A file to read, and how. */
export interface Task {
  readonly spec: InputSpec;
  readonly file: FoundFile;
  readonly layouts: readonly Layout[];
  readonly hints: ReadingHints;
}

/** Every file to read, once per role; a file that is both this month's bill and history is this month's. */
export function fileTasks(config: Config, problems: Problem[]): { tasks: Task[]; warnings: Problem[] } {
  const tasks: Task[] = [];
  const warnings: Problem[] = [];
  const taken = new Set<string>();
  const named = filesByName(config);
  const inOrder = [...config.inputs].sort(
    (a, b) => Number(a.role === 'history') - Number(b.role === 'history'),
  );
  for (const spec of inOrder) {
    const layouts = layoutsFor(spec, config.layouts);
    const hints = hintsFor(spec, layouts);
    for (const pattern of spec.files) {
      const matches = findFiles(pattern, config.base);
      if (matches.length === 0) problems.push(noMatch(spec, pattern));
      for (const file of matches) {
        const current = taken.has(`bills\n${file.path}`);
        const once = `${spec.role}\n${file.path}\n${spec.sheet ?? ''}`;
        if (taken.has(once)) continue;
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
        taken.add(once).add(`${spec.role}\n${file.path}`);
        tasks.push({ spec, file, layouts, hints });
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

function layoutsFor({ role, layout }: InputSpec, own: readonly Layout[]): readonly Layout[] {
  const plainRole: Role = role === 'history' ? 'bills' : role;
  const ofRole = [...LAYOUTS, ...own].filter((candidate) => fits(candidate, plainRole));
  if (layout === 'auto') return ofRole;
  if (typeof layout === 'string') return ofRole.filter(({ id }) => id === layout);
  const plain = ofRole.find((candidate): candidate is TableLayout => candidate.shape === 'table');
  return plain ? [mappedLayout(plainRole, layout, plain)] : [];
}

/** A carrier's file of invoice facts is told by its headings, wherever it is named among the bills. */
function fits(layout: Layout, role: Role): boolean {
  return layout.role === role || (role === 'bills' && layout.role === 'invoices' && !isGeneric(layout));
}

/** How the bytes are to be read: as the mapping says, or as the layout that is named does. */
function hintsFor({ layout }: InputSpec, layouts: readonly Layout[]): ReadingHints {
  if (typeof layout !== 'string') return { encoding: layout.encoding, delimiter: layout.delimiter };
  return (layout === 'auto' ? undefined : layouts[0]?.reading) ?? {};
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
