import { type Problem, quoted } from '../../problem.ts';
import { fold } from '../../text/fold.ts';
import { CARRIER } from '../headings/bill-headings.ts';
import { placeOfTable } from '../table-place.ts';
import type { OpenSheet } from './sheet-reading.ts';
import { statedAbove } from './stated-above.ts';

/** Whose sheet it is: the carrier, with what is told of how it is known; or why it is not settled. */
export type CarrierOfSheet =
  | { readonly carrier: string; readonly warning: Problem }
  | { readonly problem: Problem };

/**
 * The carrier of a sheet without a column for it: the name of the sheet where that is a known carrier, or what a cell
 * above the headings says. A file's name is never enough: a folder may hold anybody's. Undefined when nothing says it.
 * `known` holds folded names.
 */
export function carrierOfSheet(sheet: OpenSheet, known: readonly string[]): CarrierOfSheet | undefined {
  const place = placeOfTable(sheet.source, sheet.table);
  const { sheet: name } = sheet.table;
  const named = name !== undefined && known.includes(fold(name)) ? name.trim() : undefined;
  const above = statedAbove(sheet, CARRIER);
  if (named !== undefined && above && fold(above.value) !== fold(named)) {
    return {
      problem: {
        id: 'carrier-contradicted',
        place: { ...place, row: above.row },
        found: `the sheet is named for the carrier ${quoted(named)}, and a cell above its headings says ${quoted(above.value)}`,
        expected: 'one carrier for the rows of the sheet',
        fix: `Correct one of them, or name the carrier in bill-audit.yaml (layout: { carrier: { value: ${JSON.stringify(above.value)} } })`,
      },
    };
  }
  if (named !== undefined) {
    return {
      carrier: named,
      warning: {
        id: 'carrier-from-sheet',
        place,
        found: `no column names the carrier; it was taken from the name of the sheet, ${quoted(named)}`,
        fix: 'If that is wrong, add a column for it, or name it in bill-audit.yaml (layout: { carrier: { value: … } })',
      },
    };
  }
  return above && { carrier: above.value, warning: takenFromAbove(sheet, 'carrier', above) };
}

/** What is told of a value that a cell above the headings gave to every row. */
export function takenFromAbove(
  { source, table }: OpenSheet,
  field: string,
  { value, label, row }: { readonly value: string; readonly label: string; readonly row: number },
): Problem {
  return {
    id: 'value-above-headings',
    place: { ...placeOfTable(source, table), row },
    found: `no column holds ${field}; ${quoted(value)} was taken for every row from the cell ${quoted(label)} above the headings`,
    fix: `If that is wrong, add a column for it, or say so in bill-audit.yaml (layout: { ${field}: ${field === 'carrier' ? '{ value: … }' : 'null'} })`,
  };
}
