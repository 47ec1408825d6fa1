import { type Problem, quoted } from '../problem.ts';
import { FIELDS, type Field, type Role } from '../records/field.ts';
import type { SourceFile, SourceTable } from '../sources/source.ts';
import type { FileRefusal, FileTask } from './file-task.ts';
import type { Layout } from './layout.ts';
import { type Claim, isClaim, nearestHeading, type Refusal, tryLayout } from './recognise.ts';

/** What a file of each role is called. */
const NAMES: Readonly<Record<Role, string>> = {
  bills: 'a bill',
  invoices: 'a list of invoices',
  inventory: 'an inventory',
  prices: 'a price sheet',
  orders: 'a list of orders',
};

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
          found: `the workbook has no sheet ${quoted(task.sheet)}`,
          expected: `one of ${names}`,
          fix: 'Correct the name of the sheet',
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
    const why = table.hidden ? 'it is hidden' : 'no layout recognises its headings';
    warnings.push({
      id: 'sheet-not-read',
      place: placeOfTable(source, table),
      found: `the sheet was not read: ${why}`,
      fix: 'If it holds data, name it in bill-audit.yaml (sheet: …)',
    });
  }
  for (const { table, claim } of claims) {
    for (const rival of claim.rivals) {
      warnings.push({
        id: 'two-columns-one-field',
        place: placeOfTable(source, table),
        found: `the columns ${quoted(rival.taken)} and ${quoted(rival.left)} could both be ${rival.field}; ${quoted(rival.taken)} was read`,
        fix: `If that is wrong, name the column in bill-audit.yaml (layout: { ${rival.field}: ${quoted(rival.left)} })`,
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
    expected: 'one layout',
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
      found: `two columns are headed ${quoted(heading)}, and either could be the field ${field}`,
      expected: 'one column per field',
      fix: `Rename one of them, or choose its column by number in bill-audit.yaml, such as layout: { heading_row: ${best.refusal.headingRow}, ${field}: 4 }`,
    };
  }
  if (best === undefined || (best.refusal.found.length < 2 && best.refusal.layout.id !== 'inline')) {
    return {
      id: 'layout-unknown',
      place: { file: source.file },
      found: `no layout recognises the file as ${NAMES[role]}`,
      expected: `headings such as ${FIELDS[role].slice(0, 6).join(', ')}`,
      fix: `See how it is read with bill-audit inspect, then map its columns in bill-audit.yaml (layout: { ${FIELDS[role][0]}: "its heading", … })`,
    };
  }
  const { layout, missing, unused, headingRow } = best.refusal;
  const [astray] = mappedAstray(layout, missing);
  if (astray) {
    return {
      id: 'mapped-heading-missing',
      place: { ...placeOfTable(source, best.table), row: headingRow },
      found: `no column is headed ${astray.names.map(quoted).join(' or ')}, to which the layout maps ${astray.field}`,
      expected:
        unused.length === 0
          ? `a column for ${astray.field}`
          : `one of the headings ${unused.slice(0, 20).map(quoted).join(', ')}`,
      fix: `Correct the mapping in bill-audit.yaml (layout: { ${astray.field}: … })`,
    };
  }
  const wanted = missing.map((field) => {
    const source = layout.shape === 'table' ? layout.fields[field] : undefined;
    const near = source?.from === 'heading' ? nearestHeading(unused, source.names) : undefined;
    return { field, near };
  });
  const names = wanted.map(({ field, near }) =>
    near === undefined ? field : `${field} (is it ${quoted(near)}?)`,
  );
  const mapped = wanted.map(
    ({ field, near }) => `${field}: ${near === undefined ? '"its heading"' : quoted(near)}`,
  );
  const left = unused.length === 0 ? '' : `; not understood: ${unused.slice(0, 8).map(quoted).join(', ')}`;
  return {
    id: 'column-missing',
    place: { ...placeOfTable(source, best.table), row: headingRow },
    found: `no column is headed ${names.join(' or ')}${left}`,
    expected:
      missing.length === 1 ? `a heading for ${missing[0]}` : `a heading for each of ${missing.join(', ')}`,
    fix: `Rename the column, or map it in bill-audit.yaml (layout: { ${mapped.join(', ')} })`,
  };
}

/** The place of a table: its file, and its sheet in a workbook. */
export function placeOfTable(source: SourceFile, table: SourceTable): { file: string; sheet?: string } {
  return table.sheet === undefined ? { file: source.file } : { file: source.file, sheet: table.sheet };
}

/** The fields a user mapped to headings that the file does not have. */
function mappedAstray(
  layout: Layout,
  missing: readonly Field[],
): { readonly field: Field; readonly names: readonly string[] }[] {
  if (layout.id !== 'inline' || layout.shape !== 'table') return [];
  return missing.flatMap((field) => {
    const from = layout.fields[field];
    return from?.from === 'heading' && from.names[0] !== field ? [{ field, names: from.names }] : [];
  });
}
