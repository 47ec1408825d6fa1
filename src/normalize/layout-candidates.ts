import type { SourceFile, SourceTable } from '../sources/source.ts';
import { compareText } from '../text/fold.ts';
import type { Layout } from './layout.ts';
import { type Claim, isClaim, isGeneric, nearestHeading, type Refusal } from './recognise.ts';
import { trySheet } from './sheets/try-sheet.ts';

/** A layout that was tried on a table, with why it does or does not read it. */
export interface Candidate {
  readonly layout: string;
  readonly reads: boolean;
  readonly why: string;
}

/** Every layout tried on a table, the best first. */
export function rankedLayouts(
  layouts: readonly Layout[],
  source: SourceFile,
  table: SourceTable,
  knownCarriers: readonly string[] = [],
): (Claim | Refusal)[] {
  return layouts
    .filter(({ shape }) => shape !== 'document')
    .map((layout) => trySheet(layout, source, table, knownCarriers))
    .sort((a, b) => strength(b) - strength(a) || compareText(a.layout.id, b.layout.id));
}

/** What a result says to people. */
export function candidateOf(result: Claim | Refusal): Candidate {
  return { layout: result.layout.id, reads: isClaim(result), why: whyOf(result) };
}

function strength(result: Claim | Refusal): number {
  const { layout } = result;
  if (!isClaim(result)) return isGeneric(layout) ? result.found.length : result.found.length / 100;
  return isGeneric(layout) ? 1000 + result.columns.size - result.unused.length : 2000;
}

function whyOf(result: Claim | Refusal): string {
  const { layout } = result;
  if (isClaim(result)) {
    if (layout.shape === 'sectioned')
      return `its rows are records of the types ${layout.mustHave.join(', ')}`;
    if (layout.shape === 'report') return `it has lines that match ${layout.mustHave.join(', ')}`;
    return `row ${result.headingRow} holds the headings of ${result.columns.size} of its fields`;
  }
  if (layout.shape === 'sectioned') return `no records of the types ${layout.mustHave.join(', ')}`;
  if (layout.shape === 'report') return `no lines that match ${layout.mustHave.join(', ')}`;
  if (result.twice)
    return `two columns are headed “${result.twice.heading}”, and either could be ${result.twice.field}`;
  if (result.problem) return result.problem.found;
  if (result.found.length === 0) return 'no row holds headings it knows';
  if (result.lacking) return `row ${result.headingRow} lacks the headings ${result.lacking.join(', ')}`;
  const missing = result.missing.map((field) => {
    const from = layout.shape === 'table' ? layout.fields[field] : undefined;
    const near = from?.from === 'heading' ? nearestHeading(result.unused, from.names) : undefined;
    return near === undefined ? field : `${field} (is it “${near}”?)`;
  });
  return `row ${result.headingRow} has ${result.found.length} of its fields, and no column for ${missing.join(', ')}`;
}
