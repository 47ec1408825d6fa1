import { type Problem, quoted } from '../problem.ts';
import { FIELDS } from '../records/field.ts';
import type { SourceFile, SourceTable } from '../sources/source.ts';
import type { FileRefusal, FileTask } from './file-task.ts';
import { type Claim, isClaim, nearestHeading, type Refusal, tryLayout } from './recognise.ts';

/** A table with the layout that reads it. */
export interface ClaimedTable {
  readonly table: SourceTable;
  readonly claim: Claim;
}

/**
 * The tables of a file that one layout claims, each with its claim. Visible sheets are looked at, or the one the task
 * names. It is a problem when no layout claims any, or two claim one.
 */
export function chooseTables(
  source: SourceFile,
  task: FileTask,
): { claims: ClaimedTable[]; warnings: Problem[] } | FileRefusal {
  const tables =
    task.sheet === undefined
      ? source.tables.filter((table) => !table.hidden)
      : source.tables.filter((table) => table.sheet === task.sheet);
  if (task.sheet !== undefined && tables.length === 0) {
    const names = source.tables.map((table) => quoted(table.sheet ?? '')).join(', ');
    return {
      problems: [
        {
          id: 'sheet-not-found',
          place: { file: source.file },
          found: `no sheet ${quoted(task.sheet)}`,
          expected: `one of ${names}`,
          fix: 'Correct sheet: in bill-audit.yaml',
        },
      ],
    };
  }
  const claims: ClaimedTable[] = [];
  const warnings: Problem[] = [];
  const refusals: { table: SourceTable; refusal: Refusal }[] = [];
  for (const table of tables) {
    if (table.rows.length === 0) continue;
    const results = task.layouts.map((layout) => tryLayout(layout, table));
    const claiming = results.filter(isClaim);
    const [claim, other] = claiming;
    if (claim && other) return { problems: [twoClaims(source, table, claiming)] };
    if (claim) claims.push({ table, claim });
    else
      refusals.push(
        ...results
          .filter((result): result is Refusal => !isClaim(result))
          .map((refusal) => ({ table, refusal })),
      );
  }
  if (claims.length === 0) return { problems: [unclaimed(source, task, refusals)] };
  for (const table of source.tables) {
    if (task.sheet !== undefined || table.rows.length === 0 || claims.some((claim) => claim.table === table))
      continue;
    const why = table.hidden ? 'the sheet is hidden' : 'no layout recognises the sheet';
    warnings.push({
      id: 'sheet-not-read',
      place: placeOfTable(source, table),
      found: `not read: ${why}`,
      fix: 'Name the sheet in bill-audit.yaml (sheet: …) if it matters',
    });
  }
  for (const { table, claim } of claims) {
    for (const rival of claim.rivals) {
      warnings.push({
        id: 'two-columns-one-field',
        place: placeOfTable(source, table),
        found: `${quoted(rival.taken)} and ${quoted(rival.left)} could both be ${rival.field}; ${quoted(rival.taken)} was read`,
        fix: `Name the column in the layout (${rival.field}: …) if that is wrong`,
      });
    }
  }
  return { claims, warnings };
}

function twoClaims(source: SourceFile, table: SourceTable, claims: readonly Claim[]): Problem {
  return {
    id: 'layout-contested',
    place: placeOfTable(source, table),
    found: `${claims.length} layouts recognise this file: ${claims.map((claim) => claim.layout.id).join(', ')}`,
    expected: 'exactly one',
    fix: `Name it in bill-audit.yaml, such as layout: ${claims[0]?.layout.id}`,
  };
}

function unclaimed(
  source: SourceFile,
  task: FileTask,
  refusals: readonly { table: SourceTable; refusal: Refusal }[],
): Problem {
  const best = refusals.reduce<(typeof refusals)[number] | undefined>(
    (found, next) =>
      found === undefined || next.refusal.found.length > found.refusal.found.length ? next : found,
    undefined,
  );
  const role = task.role === 'history' ? 'bills' : task.role;
  if (best?.refusal.twice) {
    const { field, heading } = best.refusal.twice;
    return {
      id: 'heading-twice',
      place: { ...placeOfTable(source, best.table), row: best.refusal.headingRow },
      found: `two columns are headed ${quoted(heading)}, and either could be ${field}`,
      expected: 'one column per field',
      fix: `Rename one of them, or name the column by number in the layout (${field}: 3)`,
    };
  }
  if (best === undefined || best.refusal.found.length < 2) {
    return {
      id: 'layout-unknown',
      place: { file: source.file },
      found: `no layout recognises this file as ${role}`,
      expected: `headings such as ${FIELDS[role].slice(0, 6).join(', ')}`,
      fix: `See what the file holds with bill-audit inspect, then map its columns in bill-audit.yaml (layout: { ${FIELDS[role][0]}: "…" })`,
    };
  }
  const { layout, missing, unused, headingRow } = best.refusal;
  const wanted = missing.map((field) => {
    const source = layout.shape === 'table' ? layout.fields[field] : undefined;
    const near = source?.from === 'heading' ? nearestHeading(unused, source.names) : undefined;
    return near === undefined ? field : `${field} (is it ${quoted(near)}?)`;
  });
  const left = unused.length === 0 ? '' : `; not understood: ${unused.slice(0, 8).map(quoted).join(', ')}`;
  return {
    id: 'column-missing',
    place: { ...placeOfTable(source, best.table), row: headingRow },
    found: `the headings have no column for ${wanted.join(', ')}${left}`,
    expected: `a heading for each of ${missing.join(', ')}`,
    fix: `Rename the column, or map it in bill-audit.yaml (layout: { ${missing[0]}: ${quoted(unused[0] ?? 'its heading')} })`,
  };
}

/** The place of a table: its file, and its sheet in a workbook. */
export function placeOfTable(source: SourceFile, table: SourceTable): { file: string; sheet?: string } {
  return table.sheet === undefined ? { file: source.file } : { file: source.file, sheet: table.sheet };
}
