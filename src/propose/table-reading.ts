import type { Layout, TableLayout } from '../normalize/layout.ts';
import { type Claim, isClaim, tryLayout } from '../normalize/recognise.ts';
import { trySheet } from '../normalize/sheets/try-sheet.ts';
import { DATE_FIELDS, NUMBER_FIELDS } from '../normalize/values/column-style.ts';
import { readDay } from '../normalize/values/day-text.ts';
import { readNumber } from '../normalize/values/number-text.ts';
import type { Field, Role } from '../records/field.ts';
import { type Cell, cellText } from '../records/origin.ts';
import type { SourceFile, SourceTable } from '../sources/source.ts';

/** A table read in one role by the headings that are known, whether or not they are all it needs. */
export interface RoleReading {
  readonly role: Role;
  readonly claim: Claim;
  readonly layout: Layout;
  /** Fields a row means nothing without, for which no column was found. */
  readonly missing: readonly Field[];
  /** Headings on two columns, each of which could be the field. */
  readonly twice: readonly { readonly field: Field; readonly heading: string }[];
  /** True where the headings take two rows: those of `claim` are then of the second. */
  readonly secondRow?: boolean;
}

/** The table read as one role by the headings its plain layout knows, complete or not. */
export function readingAs(
  layout: TableLayout,
  source: SourceFile,
  table: SourceTable,
): RoleReading | undefined {
  const strict = trySheet(layout, source, table);
  if (isClaim(strict)) return withSecondRow(settledReading(strict), table);
  const twice: { field: Field; heading: string }[] = [];
  let relaxed: TableLayout = { ...layout, required: [], oneOf: [] };
  for (let tries = 0; tries < 8; tries += 1) {
    const result = tryLayout(relaxed, table);
    if (isClaim(result)) {
      const claim = { ...result, layout };
      const missing = missingIn(layout, claim);
      return withSecondRow({ role: layout.role, layout, claim, missing, twice }, table);
    }
    if (!result.twice) return undefined;
    twice.push(result.twice);
    const { [result.twice.field]: _, ...fields } = relaxed.fields;
    relaxed = { ...relaxed, fields };
  }
  return undefined;
}

/** A table that its layout reads whole. */
export function settledReading(claim: Claim): RoleReading {
  return { role: claim.layout.role, layout: claim.layout, claim, missing: [], twice: [] };
}

/** The reading under the second of two heading rows, where the row below the headings is certainly one too. */
function withSecondRow(reading: RoleReading, table: SourceTable): RoleReading {
  const { claim } = reading;
  const second = table.rows.find(({ number }) => number > claim.headingRow);
  if (claim.headingRow === 0 || !second || claim.records.length > 1) return reading;
  const textAt = (index: number) => cellText(second.cells[index]).trim().replace(/\s+/g, ' ');
  const measured = [...claim.columns].filter(([field]) => DATE_FIELDS.has(field) || NUMBER_FIELDS.has(field));
  const isHeading = measured.every(([, { index }]) => isWords(second.cells[index]));
  const names = [...claim.columns.values()].map(({ index }) => textAt(index));
  const all = second.cells.map((_, index) => textAt(index));
  const isWhole = names.every((name) => name !== '' && all.filter((text) => text === name).length === 1);
  if (measured.length < 2 || !isHeading || !isWhole) return reading;
  const columns = new Map(
    [...claim.columns].map(([field, { index }]) => [field, { index, heading: textAt(index) }] as const),
  );
  return { ...reading, secondRow: true, claim: { ...claim, headingRow: second.number, columns } };
}

/** True for a text that is neither a number nor a date. */
function isWords(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return false;
  const text = cell.trim();
  return /\p{L}{2}/u.test(text) && readNumber(text) === undefined && readDay(text) === undefined;
}

function missingIn(layout: TableLayout, { columns }: Claim): Field[] {
  const open = layout.oneOf.filter((set) => !set.some((field) => columns.has(field)));
  return [
    ...layout.required.filter((field) => !columns.has(field)),
    ...open.flatMap(([first]) => first ?? []),
  ];
}
