import type { Problem } from '../../problem.ts';
import type { Field, Role } from '../../records/field.ts';
import type { SourceFile, SourceRow, SourceTable } from '../../sources/source.ts';
import { headingKey } from '../headings/heading-key.ts';
import type { FieldSource, FieldSources, Layout, TableLayout } from '../layout.ts';
import { type Claim, isClaim, isGeneric, type Refusal, tryLayout } from '../recognise.ts';
import { currencyOfText } from '../values/currency-of-text.ts';
import { readDay } from '../values/day-text.ts';
import { carrierOfSheet, takenFromAbove } from './carrier-of-sheet.ts';
import { withOptionColumns } from './option-columns.ts';
import { withPriceColumns } from './price-columns.ts';
import { priceHeading } from './price-heading.ts';
import { columnsOf, type OpenSheet } from './sheet-reading.ts';
import { statedAbove } from './stated-above.ts';

/** Lists that people keep themselves, beside what carriers send. */
const KEPT: ReadonlySet<Role> = new Set<Role>(['inventory', 'prices', 'orders']);
/** What a cell above the headings may say for every row, beside the carrier. */
const ABOVE: readonly Field[] = ['account', 'contract', 'currency', 'valid_from', 'valid_to'];
const HEADING_ROWS = 60;

/** True for a layout of lists as people keep them: by their headings, or as a user mapped them. */
export function isKeptList(layout: Layout): layout is TableLayout {
  return layout.shape === 'table' && KEPT.has(layout.role) && (isGeneric(layout) || layout.id === 'inline');
}

/**
 * Whether the layout reads the table, as `tryLayout`, with what a list that people keep says elsewhere than in its rows:
 * the carrier in the sheet's name (`known` holds folded names) or above the headings, prices and options in columns of
 * their own. What is done on the user's behalf is told in the claim's warnings.
 */
export function trySheet(
  layout: Layout,
  source: SourceFile,
  table: SourceTable,
  known: readonly string[] = [],
): Claim | Refusal {
  const plain = tryLayout(layout, table);
  if (!isKeptList(layout) || (!isClaim(plain) && plain.twice)) return plain;
  const headings = headingsOf(layout, table, plain);
  if (!headings) return plain;
  const fixed: TableLayout = { ...layout, headingRow: headings.number };
  const given = givenValues({ layout: fixed, source, table, headings }, known);
  if ('problem' in given) return { ...refusalOf(plain), problem: given.problem };
  const amended = { ...fixed, fields: { ...layout.fields, ...given.fields } };
  const sheet = { layout: amended, source, table, headings };
  const result = readColumns(sheet, tryLayout(amended, table));
  if (!isClaim(result)) return result;
  const { sheet: reading } = result;
  const warnings = [...given.warnings, ...(reading?.warnings ?? [])];
  return warnings.length === 0 ? result : { ...result, sheet: { ...reading, warnings } };
}

function readColumns(sheet: OpenSheet, result: Claim | Refusal): Claim | Refusal {
  if (sheet.layout.role === 'prices') return withPriceColumns(sheet, result);
  if (sheet.layout.role === 'inventory' && isClaim(result)) return withOptionColumns(sheet, result);
  return result;
}

/** The row that holds the headings: of a price sheet, the one with the most fields and headings of prices together. */
function headingsOf(layout: TableLayout, table: SourceTable, plain: Claim | Refusal): SourceRow | undefined {
  let best = table.rows.find(({ number }) => number === plain.headingRow);
  if (layout.role !== 'prices' || layout.headingRow !== undefined) return best;
  const names = new Set(
    (['code', 'description'] as const).flatMap((field) => namesOf(layout, field)).map(headingKey),
  );
  let most = best ? fieldsIn(plain) + pricesIn(best) : 0;
  for (const row of table.rows) {
    if (row.number > HEADING_ROWS) break;
    const prices = pricesIn(row);
    if (prices === 0 || !columnsOf(row).some(({ heading }) => names.has(headingKey(heading)))) continue;
    const fields = fieldsIn(tryLayout({ ...layout, headingRow: row.number }, table));
    if (fields + prices <= most) continue;
    most = fields + prices;
    best = row;
  }
  return best;
}

function namesOf({ fields }: TableLayout, field: Field): readonly string[] {
  const source = fields[field];
  return source?.from === 'heading' ? source.names : [];
}

function fieldsIn(result: Claim | Refusal): number {
  return isClaim(result) ? result.columns.size : result.found.length;
}

function pricesIn(row: SourceRow): number {
  return columnsOf(row).filter(({ heading }) => priceHeading(heading) !== undefined).length;
}

/** What the sheet says for all its rows at once, in the place of columns that it lacks. */
function givenValues(
  sheet: OpenSheet,
  known: readonly string[],
): { readonly fields: FieldSources; readonly warnings: readonly Problem[] } | { readonly problem: Problem } {
  const fields: Partial<Record<Field, FieldSource>> = {};
  const warnings: Problem[] = [];
  const found = tryLayout(sheet.layout, sheet.table);
  const present = new Set(isClaim(found) ? found.columns.keys() : found.found);
  const lacks = (field: Field) => !present.has(field) && sheet.layout.fields[field]?.from === 'heading';
  if (lacks('carrier')) {
    const whose = carrierOfSheet(sheet, known);
    if (whose && 'problem' in whose) return whose;
    if (whose) {
      fields.carrier = { from: 'constant', value: whose.carrier };
      warnings.push(whose.warning);
    }
  }
  for (const field of ABOVE.filter(lacks)) {
    const stated = statedAbove(sheet, namesOf(sheet.layout, field));
    if (!stated || !isReadable(field, stated.value)) continue;
    fields[field] = { from: 'constant', value: stated.value };
    warnings.push(takenFromAbove(sheet, field, stated));
  }
  return { fields, warnings };
}

/** A value that can be read one way only, without the column it might stand in. */
function isReadable(field: Field, value: string): boolean {
  if (field === 'currency') return 'value' in currencyOfText(value, undefined);
  if (field !== 'valid_from' && field !== 'valid_to') return true;
  const day = readDay(value);
  return day !== undefined && 'settled' in day;
}

function refusalOf(result: Claim | Refusal): Refusal {
  if (!isClaim(result)) return result;
  const { layout, headingRow, columns, unused } = result;
  return { layout, headingRow, found: [...columns.keys()], missing: [], unused };
}
