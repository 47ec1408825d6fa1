import { addDecimals, type Decimal, decimalText } from '../money/decimal.ts';
import { type Problem, quoted } from '../problem.ts';
import { FIELDS, type Field } from '../records/field.ts';
import type { SourceTable } from '../sources/source.ts';
import { numberOf } from './controls.ts';
import type { DocumentFields, DocumentFigure, DocumentRecords, DocumentRow, FieldCell } from './document.ts';
import { headingKey } from './headings/heading-key.ts';
import { ownWord, type ReportLayout, type SumOf, sumCovers } from './layout.ts';
import {
  type LineGroups,
  lineOfRow,
  type ReadyRule,
  type ReportLine,
  readyRules,
  ruleOfLine,
} from './report-lines.ts';
import { NUMBER_FIELDS } from './values/column-style.ts';
import { CHARGE_TYPE_INDEX } from './vocabulary.ts';

/** Looks like an amount: a line of charges that no rule has must not be passed over. */
const AMOUNT = /\d[.,٫]\d{2}(?!\d)/u;

const SECTION = 'section';
const FILE = 'file';

/** A part of the file that is open: what is kept for its records, and the sums it states. */
interface Part {
  readonly name: string;
  readonly facts: Map<Field, FieldCell>;
  /** Number of records before it. */
  readonly from: number;
  readonly stated: { readonly total: FieldCell; readonly of: SumOf }[];
}

/** The records of a report, line by line. What no rule has and looks like a charge is rejected; the rest is counted. */
export function readReport(layout: ReportLayout, table: SourceTable, file: string): DocumentRecords {
  return new ReportReader(layout, file).read(table);
}

class ReportReader {
  readonly #layout: ReportLayout;
  readonly #file: string;
  readonly #rules: readonly ReadyRule[];
  readonly #rows: { record: 'charge' | 'invoice'; row: number; fields: Partial<Record<Field, FieldCell>> }[] =
    [];
  readonly #figures: DocumentFigure[] = [];
  readonly #left = new Map<string, number>();
  readonly #rejections: Problem[] = [];
  #parts: Part[] = [];
  #section = '';

  constructor(layout: ReportLayout, file: string) {
    this.#layout = layout;
    this.#file = file;
    this.#rules = readyRules(layout);
  }

  read(table: SourceTable): DocumentRecords {
    this.#open(FILE);
    for (const row of table.rows) {
      const line = lineOfRow(row);
      const found = ruleOfLine(this.#rules, line, this.#section);
      if (found) this.#apply(found.rule, found.groups, line);
      else this.#leave(line);
    }
    while (this.#parts.length > 0) this.#close();
    return {
      layout: this.#layout.id,
      rows: this.#rows as readonly DocumentRow[],
      figures: this.#figures,
      left: [...this.#left].map(([what, count]) => ({ what, count })),
      rejections: this.#rejections,
      warnings: [],
    };
  }

  #apply(rule: ReadyRule, groups: LineGroups, line: ReportLine): void {
    if (rule.continues && this.#rows.length === 0) {
      this.#leave(line);
      return;
    }
    if (rule.begins !== undefined) this.#begin(rule.begins);
    if (rule.section !== undefined) {
      this.#endSection();
      this.#section = rule.section;
      this.#open(SECTION);
    }
    const top = this.#parts.at(-1);
    const values = Object.entries(rule.set ?? {}).map(([field, text]) => [field, { text }] as const);
    if (!rule.record) for (const [field, cell] of values) top?.facts.set(field as Field, cell);
    const { total, ...others } = groups;
    const fields = rule.total && !rule.keep ? others : groups;
    if (rule.keep)
      for (const [field, cell] of Object.entries(fields)) this.#keep(field as Field, cell, rule, line);
    if (rule.record) this.#add(rule.record, line.number, { ...Object.fromEntries(values), ...fields });
    if (rule.continues) this.#goOn(fields);
    if (rule.total && total) this.#state(total, rule.total.per, rule.total.of, line);
    if (rule.continues) this.#count('lines that go on with the record above');
    else if (!rule.record) this.#count(rule.skip ?? 'headings, facts and totals');
    if (rule.ends) this.#endSection();
  }

  #leave(line: ReportLine): void {
    if (!line.long && (this.#section === '' || !AMOUNT.test(line.text))) {
      this.#count('other lines');
      return;
    }
    const where = this.#section === '' ? '' : ` in the section ${quoted(this.#section)}`;
    this.#reject(
      line,
      `no line of the layout ${this.#layout.id} matches ${quoted(line.text)}${where}`,
      'every line with an amount in it to be a charge, a total or something left out by name',
      'Add a line to the layout, with record: charge or with skip: and what it is',
    );
  }

  /** Keeps a fact in the innermost part or the one named, or adds it to what is kept there. */
  #keep(field: Field, cell: FieldCell, { adds, keep }: ReadyRule, line: ReportLine): void {
    const part = typeof keep === 'string' ? this.#partNamed(keep) : this.#parts.at(-1);
    if (!part) {
      this.#reject(
        line,
        `${quoted(cell.text)} belongs to a part, ${keep}, that has not begun here`,
        'a line inside that part',
        `Correct the line of the layout ${this.#layout.id} that matches it`,
      );
      return;
    }
    const { facts } = part;
    const before = adds && NUMBER_FIELDS.has(field) ? facts.get(field) : undefined;
    if (!before) {
      facts.set(field, cell);
      return;
    }
    const [sum, more] = [this.#amount(before.text), this.#amount(cell.text)];
    const text = sum && more ? decimalText(addDecimals(sum, more)) : `${before.text} + ${cell.text}`;
    // A sum stands in no one cell: it is told by the line on which it begins.
    const { row = line.number, page } = before.place ?? {};
    facts.set(field, { text, place: { row, ...(page === undefined ? {} : { page }) } });
  }

  /** Keeps what a part states of itself; a total that cannot be held against anything is told. */
  #state(total: FieldCell, per: string, of: SumOf, line: ReportLine): void {
    if (this.#layout.blank?.includes(total.text)) return;
    const part = this.#partNamed(per);
    if (part && this.#amount(total.text)) {
      part.stated.push({ total, of });
      return;
    }
    this.#reject(
      line,
      part
        ? `${quoted(total.text)} is stated as a total, and is not an amount`
        : `${quoted(total.text)} is stated as the total of a part, ${per}, that has not begun here`,
      'a total of what was read before it',
      `Correct the line of the layout ${this.#layout.id} that matches it`,
    );
  }

  #reject(line: ReportLine, found: string, expected: string, fix: string): void {
    const { row, page } = line.row.places?.[0] ?? { row: line.number };
    this.#rejections.push({
      id: 'line-not-understood',
      place: {
        file: this.#file,
        ...(row === undefined ? {} : { row }),
        ...(page === undefined ? {} : { page }),
      },
      found,
      expected,
      fix,
    });
  }

  #begin(name: string): void {
    this.#endSection();
    const at = this.#parts.findIndex((part) => part.name === name);
    while (at > 0 && this.#parts.length > at) this.#close();
    this.#open(name);
  }

  #endSection(): void {
    if (this.#parts.at(-1)?.name === SECTION) this.#close();
    this.#section = '';
  }

  #open(name: string): void {
    this.#parts.push({ name, facts: new Map(), from: this.#rows.length, stated: [] });
  }

  #close(): void {
    const part = this.#parts.at(-1);
    if (!part) return;
    for (const { total, of } of part.stated) this.#figure(part, total, of);
    if (part.name === (this.#layout.invoicePer ?? '')) this.#addInvoice();
    this.#parts.pop();
  }

  #figure(part: Part, total: FieldCell, of: SumOf): void {
    const stated = this.#amount(total.text);
    if (!stated) return;
    let read: Decimal = { digits: 0n, scale: 2 };
    for (const { record, fields } of this.#rows.slice(part.from)) {
      const type = CHARGE_TYPE_INDEX.get(headingKey(this.#inOwnWords(fields)));
      const amount = this.#amount(fields.amount?.text ?? '');
      if (record === 'charge' && amount && type && sumCovers(of, type)) read = addDecimals(read, amount);
    }
    const invoice = this.#facts().get('invoice')?.text;
    const place = total.place ?? {};
    const counts = of === 'gross' ? 'gross' : 'net';
    this.#figures.push({ counts, stated, read, place, ...(invoice === undefined ? {} : { invoice }) });
  }

  #inOwnWords({ charge_type: type }: DocumentFields): string {
    const text = type?.text ?? '';
    const words = this.#layout.words.charge_type ?? {};
    return ownWord(words, text) ?? text;
  }

  #add(record: 'charge' | 'invoice', row: number, own: LineGroups): void {
    const known = new Set<string>(FIELDS[record === 'charge' ? 'bills' : 'invoices']);
    const constants = Object.entries(this.#layout.constants).map(
      ([field, text]) => [field, { text }] as const,
    );
    const all = [...constants, ...this.#facts(), ...Object.entries(own)];
    const fields = Object.fromEntries(all.filter(([field]) => known.has(field)));
    this.#rows.push({ record, row, fields });
  }

  #addInvoice(): void {
    const facts = this.#facts();
    const totals = ['net_total', 'total', 'amount_due'] as const;
    if (!facts.has('invoice') || !totals.some((field) => facts.has(field))) return;
    const place = facts.get('invoice')?.place;
    this.#add('invoice', place?.row ?? 1, {});
  }

  #goOn(groups: LineGroups): void {
    const last = this.#rows.at(-1);
    if (!last) return;
    for (const [name, cell] of Object.entries(groups)) {
      const before = last.fields[name as Field];
      last.fields[name as Field] = before ? { ...before, text: `${before.text} ${cell.text}` } : cell;
    }
  }

  /** What is kept by the parts that are open, the inner ones over the outer. */
  #facts(): Map<Field, FieldCell> {
    return new Map(this.#parts.flatMap(({ facts }) => [...facts]));
  }

  #partNamed(name: string): Part | undefined {
    return this.#parts.findLast((part) => part.name === name);
  }

  #amount(text: string): Decimal | undefined {
    return numberOf(text, this.#layout.decimal);
  }

  #count(what: string): void {
    this.#left.set(what, (this.#left.get(what) ?? 0) + 1);
  }
}
