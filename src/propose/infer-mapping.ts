import { headingKey } from '../normalize/headings/heading-key.ts';
import type { Layout } from '../normalize/layout.ts';
import { nearestHeading } from '../normalize/recognise.ts';
import { FIELDS, type Field, type Role } from '../records/field.ts';
import type { SourceRow, SourceTable } from '../sources/source.ts';
import {
  amountColumns,
  bandColumns,
  chargeColumns,
  optionColumns,
  termHeadings,
  withoutSums,
} from './amount-columns.ts';
import { chargeTypesIn } from './charge-type-words.ts';
import { type ColumnContent, contentOf } from './column-content.ts';
import { listed } from './listed.ts';
import type { InferredMapping, MappedColumns, MappedField } from './mapping-parts.ts';
import { couldHold, KNOWN_HEADINGS, NEARLY, rowsBelow, unusedColumns } from './table-columns.ts';
import type { RoleReading } from './table-reading.ts';

/** Infers what a table needs beyond its layout: by headings that are nearly known, then by what the columns hold. */
export function inferMapping(reading: RoleReading, table: SourceTable): InferredMapping {
  return new Inference(reading, table).result();
}

class Inference {
  readonly #role: Role;
  readonly #layout: Layout;
  readonly #reading: RoleReading;
  readonly #rows: readonly SourceRow[];
  readonly #mapped: MappedField[] = [];
  readonly #doubts: string[] = [];
  #unused: readonly ColumnContent[];
  #columns: MappedColumns | undefined;
  #headingRow: number | undefined;
  #terms: readonly string[] = [];

  constructor(reading: RoleReading, table: SourceTable) {
    this.#role = reading.role;
    this.#layout = reading.layout;
    this.#reading = reading;
    this.#rows = rowsBelow(reading.claim.headingRow, table);
    this.#unused = unusedColumns(reading, table);
  }

  result(): InferredMapping {
    if (this.#layout.shape === 'table') {
      this.#useSecondRow();
      this.#chooseTwins();
      for (const field of NEARLY[this.#role]) if (!this.#has(field)) this.#byHeading(field);
      this.#byContent();
    }
    const lacking = this.#reading.missing
      .filter((field) => field !== 'carrier' && !this.#has(field))
      .map((field) => ({ field, hint: this.#hint(field) }));
    return {
      ...(this.#headingRow === undefined ? {} : { headingRow: this.#headingRow }),
      fields: this.#mapped,
      ...(this.#columns === undefined ? {} : { columns: this.#columns }),
      lacking,
      doubts: this.#doubts,
    };
  }

  #has(field: Field): boolean {
    const { claim } = this.#reading;
    const isClaimed = claim.columns.has(field) || claim.records.some((record) => record.gives(field));
    if (isClaimed || this.#mapped.some((mapped) => mapped.field === field)) return true;
    const { unpivot } = this.#columns ?? {};
    if (!unpivot) return false;
    return unpivot.into === field || Object.values(unpivot.columns ?? {}).some((values) => field in values);
  }

  /** Under two rows of headings every column is named by the second. */
  #useSecondRow(): void {
    const { claim, secondRow } = this.#reading;
    if (secondRow !== true) return;
    this.#headingRow = claim.headingRow;
    for (const field of FIELDS[this.#role] as readonly Field[]) {
      const column = claim.columns.get(field);
      if (column)
        this.#mapped.push({ field, source: column.heading, why: 'as the row of headings above it says' });
    }
    this.#doubts.push(`the rows ${claim.headingRow - 1} and ${claim.headingRow} are both read as headings`);
  }

  /** Of two columns under one heading, the first that can be the field; the other is left alone. */
  #chooseTwins(): void {
    for (const { field, heading } of this.#reading.twice) {
      const twins = this.#unused.filter(({ column }) => column.heading === heading);
      const first = twins.find((content) => couldHold(content, field)) ?? twins[0];
      if (!first || this.#has(field)) continue;
      const names = twins.map(({ column }) => column.index + 1).join(' and ');
      this.#byNumber(
        field,
        first,
        `the columns ${names} are both headed “${heading}”`,
        `the columns ${names} are both headed “${heading}”: column ${first.column.index + 1} is read as ${field}`,
      );
      this.#unused = this.#unused.filter((content) => !twins.includes(content));
    }
  }

  #byHeading(field: Field): void {
    const source = this.#layout.shape === 'table' ? this.#layout.fields[field] : undefined;
    if (source?.from !== 'heading') return;
    // A heading that is known for another field is no slip of the pen.
    const fitting = this.#unused.filter(
      (content) => couldHold(content, field) && !KNOWN_HEADINGS.has(headingKey(content.column.heading)),
    );
    const near = nearestHeading(
      fitting.map(({ column }) => column.heading),
      source.names,
    );
    const content = fitting.find(({ column }) => column.heading === near);
    if (!content || near === undefined) return;
    this.#take(field, content, `“${near}” is nearly a heading that is known for ${field}`, true);
  }

  #byContent(): void {
    this.#byKind('currency', 'currency', 'currency codes');
    if (this.#role === 'bills') this.#bill();
    if (this.#role === 'inventory') this.#inventory();
    if (this.#role === 'prices') this.#prices();
    if (this.#role === 'orders') {
      this.#service();
      this.#byKind('type', 'order-type', 'the types of orders');
    }
  }

  #bill(): void {
    this.#service();
    this.#byKind('charge_type', 'charge-type', 'types of charges');
    if (!this.#has('charge_type')) this.#columns = chargeColumns(this.#unused);
    this.#amount('amount');
    if (!this.#has('charge_type')) this.#typesFromTexts();
  }

  #inventory(): void {
    this.#service();
    this.#byKind('status', 'status', 'the states of services');
    if (this.#has('mrc')) return;
    const amounts = withoutSums(amountColumns(this.#unused), this.#rows);
    this.#columns = this.#has('code') ? undefined : optionColumns(amounts);
    if (!this.#columns) this.#amount('mrc');
  }

  #prices(): void {
    if (this.#has('unit_price')) return;
    this.#terms = termHeadings(this.#unused);
    if (this.#terms.length > 0) return;
    this.#columns = bandColumns(amountColumns(this.#unused));
    if (!this.#columns) this.#amount('unit_price');
  }

  #byKind(field: Field, kind: Parameters<ColumnContent['share']>[0], what: string): void {
    if (this.#has(field) || !(FIELDS[this.#role] as readonly Field[]).includes(field)) return;
    const found = this.#unused.filter(({ share }) => share(kind) >= 0.9);
    const [only] = found;
    if (only && found.length === 1) this.#take(field, only, `it holds ${what}`, false);
  }

  #service(): void {
    if (this.#has('service')) return;
    const phones = this.#unused.filter(({ share }) => share('phone') >= 0.8);
    const circuits = this.#unused.filter(({ share }) => share('circuit') >= 0.6);
    const found = phones.length > 0 ? phones : circuits;
    const best = [...found].sort((a, b) => b.distinct.length - a.distinct.length)[0];
    if (!best) return;
    this.#take(
      'service',
      best,
      phones.length > 0 ? 'it holds telephone numbers' : 'it holds names such as circuits have',
      true,
    );
  }

  #amount(field: Field): void {
    if (this.#has(field)) return;
    const [only, ...others] = amountColumns(this.#unused);
    if (only && others.length === 0)
      this.#take(field, only, 'it is the only column of amounts without tax', true);
  }

  /** A bill without a column of types: each description says it, or is a monthly charge like most. */
  #typesFromTexts(): void {
    const column = this.#reading.claim.columns.get('description');
    const content = column && contentOf(column, this.#rows);
    const types = content && chargeTypesIn(content);
    if (!types || !content) {
      const doubt = 'no column says what type of charge a row is: every row is read as recurring';
      this.#mapped.push({
        field: 'charge_type',
        source: { value: 'recurring' },
        why: 'nothing in the file says it',
        doubt,
        assumed: true,
      });
      return;
    }
    const place = content.column.index + 1;
    const assumed =
      types.assumed.length === 0
        ? ''
        : `, and ${listed(types.assumed)} as recurring because nothing says otherwise`;
    this.#headingRow = this.#reading.claim.headingRow;
    this.#mapped.push(
      {
        field: 'charge_type',
        source: Object.keys(types.words).length === 0 ? place : { column: place, words: types.words },
        why: `no column holds the types of charges; they are told by “${content.column.heading}”`,
        doubt: `the type of each charge is told by the words of “${content.column.heading}”${assumed}`,
        assumed: true,
      },
      { field: 'description', source: place, why: `“${content.column.heading}”` },
    );
  }

  #take(field: Field, content: ColumnContent, why: string, doubtful: boolean): void {
    const { heading } = content.column;
    const doubt = doubtful ? `the column “${heading}” is read as ${field}: ${why}` : undefined;
    const twins = this.#unused.filter(({ column }) => column.heading === heading);
    if (twins.length > 1) {
      this.#byNumber(field, content, why, doubt);
      return;
    }
    this.#unused = this.#unused.filter((other) => other !== content);
    this.#mapped.push({ field, source: heading, why, ...(doubt === undefined ? {} : { doubt }) });
  }

  #byNumber(field: Field, content: ColumnContent, why: string, doubt: string | undefined): void {
    this.#headingRow = this.#reading.claim.headingRow;
    this.#unused = this.#unused.filter((other) => other !== content);
    const source = content.column.index + 1;
    this.#mapped.push({ field, source, why, ...(doubt === undefined ? {} : { doubt }) });
  }

  #hint(field: Field): string {
    if (field === 'unit_price' && this.#terms.length > 0) {
      return `it has a price for each length of contract (${listed(this.#terms)}): name the column of yours`;
    }
    const left = this.#unused
      .filter((content) => couldHold(content, field))
      .map(({ column }) => column.heading);
    return left.length === 0 ? 'no column could be it' : `it may be one of ${listed(left)}`;
  }
}
