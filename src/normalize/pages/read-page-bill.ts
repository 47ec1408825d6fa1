import type { Locale } from '../../language/locale.ts';
import { addDecimals } from '../../money/decimal.ts';
import { ProblemError } from '../../problem.ts';
import type { Field } from '../../records/field.ts';
import type { Page } from '../../sources/source.ts';
import type { DocumentFields, DocumentFigure, DocumentRecords, DocumentRow, FieldCell } from '../document.ts';
import { billCurrency } from './bill-currency.ts';
import { type FoundFact, type LabelFact, labelledFacts, placeOf } from './bill-label.ts';
import { type BillLines, billLines } from './bill-lines.ts';
import { factMissing, noCharges, notReconciled, onlyWithTax, typesUnknown } from './bill-problems.ts';
import { type PrintedTotal, printedTotals, type TotalField } from './bill-totals.ts';
import { chargeRow } from './charge-row.ts';
import { confidenceIn } from './confidence.ts';
import { type Issuer, issuerOf, type KnownCarrier } from './issuer.ts';
import { serviceOf, type TypeBy } from './line-facts.ts';
import { otherLines } from './other-lines.ts';
import { type PageStyle, pageStyle, periodIn } from './page-figure.ts';
import { type PlacedLine, placedLines } from './page-line.ts';
import { printedTables } from './printed-table.ts';

/** The id under which the generic reader of printed bills appears. */
export const PAGE_BILL = 'pdf-bill';

/** What the user's configuration says that a printed bill may not. */
export interface PageBillSettings {
  readonly locale: Locale;
  /** Currency of a bill that names none. */
  readonly currency?: string;
  readonly carriers: readonly KnownCarrier[];
  /** The carrier, where the user names the one of this bill. */
  readonly carrier?: string;
}

/** By what evidence a printed bill was understood. */
export interface PageBillEvidence {
  readonly carrier: Issuer['by'] | 'mapping';
  /** Facts of the head that were found, and where their value stood to their label. */
  readonly facts: Readonly<Partial<Record<LabelFact, FoundFact['by']>>>;
  /** The printed total that the lines add up to. */
  readonly agrees: NonNullable<BillLines['agrees']>;
  /** Headings of the columns the lines were read from. */
  readonly headings: readonly string[];
  /** How many lines tell their type by each kind of evidence. */
  readonly types: Readonly<Record<TypeBy, number>>;
}

/**
 * The records of a printed bill with a simple table of charges, by its headings and labels. Throws ProblemError when it
 * has no such table (`pdf-no-charges`), names no carrier or invoice (`pdf-fact-missing`), or when its lines do not add up,
 * to the cent, to the net total it prints (`pdf-not-reconciled`): nothing is audited on a guess.
 */
export function readPageBill(
  pages: readonly Page[],
  file: string,
  settings: PageBillSettings,
): DocumentRecords & { readonly evidence: PageBillEvidence } {
  const style = pageStyle(pages, settings.locale);
  const lines = placedLines(pages);
  const tables = printedTables(pages);
  const totals = printedTotals(lines, tables, style);
  const found = billLines(tables, totals, style);
  if (!found) {
    const taxed = tables.some(({ columns }) => columns.some(({ use }) => use === 'gross_amount'));
    throw new ProblemError([taxed ? onlyWithTax(file) : noCharges(file)]);
  }
  if (found.agrees === undefined) throw new ProblemError([notReconciled(file, found, totals)]);
  const charged = tables.filter(({ columns }) =>
    columns.some(({ use }) => use === 'amount' || use === 'gross_amount'),
  );
  const facts = labelledFacts(
    lines.filter(({ number }) => !charged.some((table) => table.lines.has(number))),
    style,
  );
  const issuer = settings.carrier === undefined ? issuerOf(lines, settings.carriers) : told(settings.carrier);
  const invoice = facts.get('invoice');
  if (!issuer || !invoice) throw new ProblemError([factMissing(file, issuer ? 'invoice' : 'carrier')]);
  const head = headOf(lines, facts, issuer, billCurrency(lines, found.lines, settings.currency));
  const types: Record<TypeBy, number> = { words: 0, title: 0, period: 0, nothing: 0 };
  // The service named in the head is that of every line only where no line has one of its own.
  const only = found.lines.some((line) => serviceOf(line)) ? undefined : facts.get('service');
  const charges = found.lines.map((line) => {
    const { row, by } = chargeRow(line, head, only, style);
    types[by] += 1;
    return row;
  });
  const unknown = types.nothing;
  const bill = invoiceOf(head, facts, totals, lines, style, invoice);
  const other = otherLines(lines, found.lines, [bill, ...charges]);
  const evidence: PageBillEvidence = {
    carrier: issuer.by,
    facts: Object.fromEntries([...facts].map(([fact, { by }]) => [fact, by])),
    agrees: found.agrees,
    headings: [...new Set(found.lines.flatMap(({ table }) => table.columns.map(({ heading }) => heading)))],
    types,
  };
  return {
    layout: PAGE_BILL,
    rows: [bill, ...charges],
    figures: figuresOf(found, totals, invoice.text),
    left: other === 0 ? [] : [{ what: 'other lines of print', count: other }],
    rejections: [],
    warnings: unknown === 0 ? [] : [typesUnknown(file, unknown, charges.length)],
    evidence,
    confidence: confidenceIn(evidence),
  };
}

/** Whose bill it is, and by what. */
type Teller = Omit<Issuer, 'place' | 'by'> & {
  readonly place?: Issuer['place'];
  readonly by: PageBillEvidence['carrier'];
};

function told(name: string): Teller {
  return { name, by: 'mapping' };
}

function headOf(
  lines: readonly PlacedLine[],
  facts: ReadonlyMap<LabelFact, FoundFact>,
  issuer: Teller,
  currency: FieldCell | undefined,
): DocumentFields {
  const [first] = lines;
  return {
    carrier: { text: issuer.name, ...(issuer.place ? { place: first ? issuer.place : {} } : {}) },
    ...cellOfFact('account', facts.get('account')),
    ...cellOfFact('invoice', facts.get('invoice')),
    ...cellOfFact('invoice_date', facts.get('invoice_date')),
    ...cellOfFact('due_date', facts.get('due_date')),
    ...(currency ? { currency } : {}),
  };
}

function cellOfFact(field: Field, fact: FoundFact | undefined): DocumentFields {
  return fact ? { [field]: { text: fact.text, place: fact.place } } : {};
}

function invoiceOf(
  head: DocumentFields,
  facts: ReadonlyMap<LabelFact, FoundFact>,
  totals: ReadonlyMap<TotalField, PrintedTotal>,
  lines: readonly PlacedLine[],
  style: PageStyle,
  invoice: FoundFact,
): DocumentRow {
  const sums = [...totals].map(([field, { text, place }]) => [field, { text, place }] as const);
  const at = lines.find(
    ({ page, pieces }) =>
      page === invoice.place.page &&
      pieces.some(
        (piece) =>
          Math.round(piece.y) === invoice.place.position?.y &&
          Math.round(piece.x) === invoice.place.position?.x,
      ),
  );
  return {
    record: 'invoice',
    row: at?.number ?? 1,
    fields: { ...head, ...periodOfBill(facts, lines, style), ...Object.fromEntries(sums) },
  };
}

/** The period the bill names by a label, or the only one that is written anywhere on it. */
function periodOfBill(
  facts: ReadonlyMap<LabelFact, FoundFact>,
  lines: readonly PlacedLine[],
  style: PageStyle,
): DocumentFields {
  const labelled = facts.get('period');
  if (labelled?.to !== undefined) {
    const { text, to, place } = labelled;
    return { period_start: { text, place }, period_end: { text: to, place } };
  }
  const found = lines.flatMap(({ page, pieces }) =>
    pieces.flatMap((piece) => {
      const period = periodIn(piece.text, style);
      return period ? [{ period, place: placeOf(page, piece, period.written) }] : [];
    }),
  );
  const [first, ...others] = found;
  if (
    !first ||
    others.some(({ period }) => period.from !== first.period.from || period.to !== first.period.to)
  )
    return {};
  const { period, place } = first;
  return { period_start: { text: period.from, place }, period_end: { text: period.to, place } };
}

function figuresOf(
  { stated, sum, agrees }: BillLines,
  totals: ReadonlyMap<TotalField, PrintedTotal>,
  invoice: string,
): DocumentFigure[] {
  const tax = totals.get('tax_total');
  if (!stated) return [];
  if (agrees === 'total less tax' && tax) {
    const read = addDecimals(sum, tax.value);
    return [{ counts: 'gross', stated: stated.value, read, place: stated.place, invoice }];
  }
  return [{ counts: 'net', stated: stated.value, read: sum, place: stated.place, invoice }];
}
