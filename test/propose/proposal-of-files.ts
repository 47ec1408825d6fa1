import { createHash } from 'node:crypto';
import { LAYOUTS } from '../../src/normalize/layouts/index.ts';
import { lookAtFile } from '../../src/propose/look-at-file.ts';
import { planOf, tryPlanned, withCarriers } from '../../src/propose/plan.ts';
import type { Proposal } from '../../src/propose/proposal.ts';
import { propose } from '../../src/propose/propose.ts';
import type { Said } from '../../src/propose/surroundings.ts';
import type { SourceFile } from '../../src/sources/source.ts';
import { fileOf, tableOf } from '../normalize/file-of-rows.ts';

/** The sheets of a workbook, by name, each a text whose cells are divided by bars. */
export type Sheets = Readonly<Record<string, string>>;

/** The proposal for files whose content is a text: lines of cells divided by bars, or the sheets of a workbook. */
export function proposalOf(files: Readonly<Record<string, string | Sheets>>, said: Said = {}): Proposal {
  const sources = new Map(Object.entries(files).map(([file, content]) => [file, sourceOf(file, content)]));
  const looks = [...sources].map(([file, source]) => lookAtFile(file, [source], LAYOUTS));
  const plan = planOf(looks, said);
  const tried = plan.entries.map((entry) => {
    const source = sources.get(entry.file);
    return tryPlanned(entry, source ? [source] : [], plan, LAYOUTS);
  });
  return propose(plan, withCarriers(tried, said), looks, [], [...sources.keys()]);
}

/** Each section with the names or globs of its inputs. */
export function sectionsOf({ inputs }: Proposal): Readonly<Record<string, readonly string[]>> {
  const sections: Record<string, string[]> = {};
  for (const { section, patterns } of inputs) sections[section] = [...(sections[section] ?? []), ...patterns];
  return sections;
}

/** The doubts, each with its files. */
export function doubtsOf({ doubts }: Proposal): string[] {
  return doubts.map(({ kind, files, text }) => [kind, ...files, text].join(' | '));
}

function sourceOf(file: string, content: string | Sheets): SourceFile {
  const tables =
    typeof content === 'string'
      ? [tableOf(cellsOf(content))]
      : Object.entries(content).map(([sheet, text]) => tableOf(cellsOf(text), sheet));
  const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { ...fileOf(...tables), file, sha256 };
}

function cellsOf(text: string): string[][] {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? [] : line.split('|').map((cell) => cell.trim())));
}
