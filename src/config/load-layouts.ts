import path from 'node:path';
import { compileLayout } from '../normalize/compile-layout.ts';
import type { Layout } from '../normalize/layout.ts';
import { layoutSchema } from '../normalize/layout-language.ts';
import { LAYOUTS } from '../normalize/layouts/index.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import { checkedYaml } from './checked-yaml.ts';
import { nearest } from './schema-problems.ts';

/** Loads the layouts a user wrote, one a file. Throws ProblemError with everything that is wrong in them. */
export async function loadLayouts(base: string, files: readonly string[]): Promise<Layout[]> {
  const layouts: Layout[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      const { parsed, line } = await checkedYaml(path.resolve(base, file), shownName(file), layoutSchema);
      const layout = compileLayout(parsed);
      const taken = [...LAYOUTS, ...layouts].some(({ id }) => id === layout.id);
      if (taken) problems.push(idTaken(shownName(file), layout.id, line(['id'])));
      layouts.push(layout);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  for (const [index, { id, summarises }] of layouts.entries()) {
    if (summarises === undefined) continue;
    const known = [...LAYOUTS, ...layouts].map((layout) => layout.id).filter((other) => other !== id);
    if (!known.includes(summarises))
      problems.push(summaryOfNothing(shownName(files[index] ?? ''), summarises, known));
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return layouts;
}

function summaryOfNothing(file: string, named: string, known: readonly string[]): Problem {
  const near = nearest(named, known);
  return {
    id: 'layout-summarises-nothing',
    place: { file, key: 'summarises' },
    found: `${quoted(named)} is no other layout`,
    expected: 'the id of the layout that holds the same bill in more detail, named among layouts: too',
    fix: near === undefined ? 'Correct the id, or leave summarises out' : `Did you mean ${quoted(near)}?`,
  };
}

function shownName(file: string): string {
  return file.replace(/^\.\//, '');
}

function idTaken(file: string, id: string, line: number | undefined): Problem {
  return {
    id: 'layout-id-taken',
    place: { file, key: 'id', ...(line === undefined ? {} : { line }) },
    found: `there is a layout ${quoted(id)} already`,
    expected: 'a name of its own for each layout',
    fix: 'Choose another id, such as one that begins with your company',
  };
}
