import type { Problem } from '../problem.ts';
import type { Layout } from './layout.ts';

/** What is wrong when a layout of lines is named for a file that lacks the lines by which it is known. */
export function linesMissing({ id, title }: Layout, file: string): Problem {
  return {
    id: 'layout-lines-missing',
    place: { file },
    found: `the layout ${id} was named for this file, which lacks lines by which that is known`,
    expected: `the document that ${id} describes: ${title}`,
    fix: 'See its lines with bill-audit inspect --explain, and correct recognise: in the layout, or name another',
  };
}
