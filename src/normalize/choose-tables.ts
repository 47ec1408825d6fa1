import { type Place, type Problem, quoted } from '../problem.ts';
import { FIELDS, type Field, type Role } from '../records/field.ts';
import type { SourceFile, SourceTable } from '../sources/source.ts';
import type { FileRefusal, FileTask } from './file-task.ts';
import type { Layout } from './layout.ts';
import { linesMissing } from './lines-missing.ts';
import { type Claim, isClaim, isGeneric, nearestHeading, type Refusal } from './recognise.ts';
import { sitesBySheet } from './sheets/site-of-sheet.ts';
import { stoppedSheets } from './sheets/stopped-sheets.ts';
import { isKeptList, trySheet } from './sheets/try-sheet.ts';
import { placeOfTable } from './table-place.ts';

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
    const results = task.layouts.map((layout) => trySheet(layout, source, table, task.knownCarriers));
    const all = results.filter(isClaim);
    const known = all.filter((claim) => !isGeneric(claim.layout));
    const claiming = known.length > 0 ? known : all;
    const [claim, other] = claiming;
    if (claim && other) {
      const layouts = claiming.map(({ layout }) => layout);
      return { problems: [contested(layouts, placeOfTable(source, table))] };
    }
    if (claim) claims.push({ table, claim });
    else
      refusals.push(
        ...results
          .filter((result): result is Refusal => !isClaim(result))
          .filter(({ layout }) => isGeneric(layout) || layout.id === 'inline' || task.layouts.length === 1)
          .map((refusal) => ({ table, refusal })),
      );
  }
  const stopped = stoppedSheets(refusals, claims.length > 0);
  if (stopped.length > 0)
    return {
      problems: stopped.map((refused) => refused.refusal.problem ?? unclaimed(source, task, [refused])),
    };
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
  const sited = sitesBySheet(source, claims);
  for (const { table, claim } of sited.claims) {
    warnings.push(...(claim.sheet?.warnings ?? []));
    for (const rival of claim.rivals) {
      warnings.push({
        id: 'two-columns-one-field',
        place: placeOfTable(source, table),
        found: `the columns ${quoted(rival.taken)} and ${quoted(rival.left)} could both be ${rival.field}; ${quoted(rival.taken)} was read`,
        fix: `If that is wrong, name the column in bill-audit.yaml (layout: { ${rival.field}: ${quoted(rival.left)} })`,
      });
    }
  }
  return { claims: sited.claims, warnings: [...warnings, ...sited.warnings] };
}

/** The problem of a file that more than one layout recognises. */
export function contested(layouts: readonly Layout[], place: Place): Problem {
  return {
    id: 'layout-contested',
    place,
    found: `${layouts.length} layouts recognise this file: ${layouts.map(({ id }) => id).join(', ')}`,
    expected: 'one layout',
    fix: `Name it in bill-audit.yaml, such as layout: ${layouts[0]?.id}`,
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
  const [named, ...others] = task.layouts;
  if (named?.shape === 'report' && others.length === 0) return linesMissing(named, source.file);
  if (best?.refusal.lacking) {
    const { lacking, layout, headingRow } = best.refusal;
    return {
      id: 'layout-headings-missing',
      place: { ...placeOfTable(source, best.table), ...(headingRow > 0 ? { row: headingRow } : {}) },
      found: `the layout ${layout.id} was named for this file, which lacks its heading${lacking.length === 1 ? '' : 's'} ${lacking.map(quoted).join(', ')}`,
      expected: `the export that ${layout.id} describes: ${layout.title}`,
      fix: 'See how the file is read with bill-audit inspect, and name another layout, or auto',
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
  const isWhose = wanted.some(
    ({ field, near }) => field === 'carrier' && near === undefined && isKeptList(layout),
  );
  const elsewhere = best.table.sheet === undefined ? '{ value: "its name" }' : '{ sheet: name }';
  const mapped = wanted.map(({ field, near }) => {
    if (isWhose && field === 'carrier') return `carrier: ${elsewhere}`;
    return `${field}: ${near === undefined ? '"its heading"' : quoted(near)}`;
  });
  const meaning =
    isWhose && best.table.sheet !== undefined ? ', where the sheet is named for its carrier' : '';
  const left = unused.length === 0 ? '' : `; not understood: ${unused.slice(0, 8).map(quoted).join(', ')}`;
  return {
    id: 'column-missing',
    place: { ...placeOfTable(source, best.table), row: headingRow },
    found: `no column is headed ${names.join(' or ')}${left}`,
    expected:
      missing.length === 1 ? `a heading for ${missing[0]}` : `a heading for each of ${missing.join(', ')}`,
    fix: `Rename the column, or map it in bill-audit.yaml (layout: { ${mapped.join(', ')} })${meaning}`,
  };
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
