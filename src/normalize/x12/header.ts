import { isCurrency } from '../../money/currency.ts';
import {
  compareDecimals,
  type Decimal,
  decimalText,
  isZeroDecimal,
  negatedDecimal,
} from '../../money/decimal.ts';
import { ProblemError, quoted } from '../../problem.ts';
import type { X12Segment } from '../../sources/source.ts';
import type { DocumentFields, FieldCell } from '../document.ts';
import { readImplied, readReal } from './amount.ts';
import { balanceFields } from './balances.ts';
import type { TransactionSet } from './envelope.ts';
import { dateCell } from './period.ts';
import { carrierName, payerAccount } from './references.ts';
import { cellOf, element, elementName } from './segment.ts';
import type { SetParts } from './walk.ts';

/** Kinds of invoice (BIG07, element 640) that give money back: their amounts may be written without a sign. */
const CREDITS = new Set(['CR', 'CN', 'CE', 'CG', 'CC', 'MC']);
/** The kind that details what another invoice bills: its balances are not its own. */
const MEMORANDUM = 'ME';

/** Facts of an invoice that its charges share. */
export interface Header {
  /** Fields of every row. */
  readonly shared: DocumentFields;
  readonly number?: string;
  readonly memorandum: boolean;
  /** What amounts are multiplied by. */
  readonly sign: 1 | -1;
  readonly total?: StatedTotal;
}

/** The total an invoice states in TDS01. */
export interface StatedTotal {
  readonly segment: X12Segment;
  /** With two implied decimals, or as written with a real point. */
  readonly value: Decimal;
  /** The number as written where it has no point. */
  readonly plain?: Decimal;
}

/** Reads the facts of an invoice. Throws ProblemError `x12-malformed` where TDS01 is no amount. */
export function headerOf(set: TransactionSet, parts: SetParts, file: string): Header {
  const { whole, parties, invoice } = parts;
  const first = (id: string): X12Segment | undefined => whole.find((segment) => segment.id === id);
  const big = first('BIG');
  const kind = big ? element(big, 7) : '';
  const tds = first('TDS');
  const total = tds && statedTotal(tds, file);
  const shared = {
    invoice: big && cellOf(big, 2),
    carrier: carrierName([...whole, ...parties]) ?? cellOf(set.group, 2),
    account: invoice.references.get('account') ?? payerAccount(whole),
    invoice_date: big && dateCell(big, 1),
    due_date: dueDate(whole),
    currency: currency(first('CUR')),
  };
  return {
    shared: present(shared),
    number: shared.invoice?.text,
    memorandum: kind === MEMORANDUM,
    sign: CREDITS.has(kind) && total !== undefined && total.value.digits > 0n ? -1 : 1,
    total,
  };
}

/**
 * The total as it is meant: an integer is hundredths, unless what was read adds up to exactly the integer itself.
 */
export function meantTotal({ value, plain }: StatedTotal, read: Decimal): Decimal {
  return plain && !isZeroDecimal(plain) && compareDecimals(plain, read) === 0 ? plain : value;
}

/** The fields of the header's own record; `total` as it is meant and signed. */
export function invoiceFields(header: Header, parts: SetParts, total: Decimal | undefined): DocumentFields {
  const tds = header.total?.segment;
  return {
    ...header.shared,
    ...present({
      period_start: parts.invoice.period.from,
      period_end: parts.invoice.period.to,
      total: tds && total && cellOf(tds, 1, decimalText(total)),
    }),
    ...(header.memorandum || header.sign < 0 ? {} : balanceFields(parts.whole)),
  };
}

/** The number with the sign of the invoice. */
export function signed(value: Decimal, { sign }: Header): Decimal {
  return sign < 0 ? negatedDecimal(value) : value;
}

/** The cells that are there. */
export function present<K extends string>(
  cells: Readonly<Record<K, FieldCell | undefined>>,
): Partial<Record<K, FieldCell>> {
  const kept: Partial<Record<K, FieldCell>> = {};
  for (const key of Object.keys(cells) as K[]) {
    const cell = cells[key];
    if (cell) kept[key] = cell;
  }
  return kept;
}

/** Net due date of the terms, else the payment due date (DTM 814). */
function dueDate(whole: readonly X12Segment[]): FieldCell | undefined {
  for (const segment of whole) {
    if (segment.id !== 'ITD') continue;
    const cell = dateCell(segment, 6);
    if (cell) return cell;
  }
  const due = whole.find((segment) => segment.id === 'DTM' && element(segment, 1) === '814');
  return due && dateCell(due, 2);
}

function currency(cur: X12Segment | undefined): FieldCell | undefined {
  return cur && isCurrency(element(cur, 2).toUpperCase()) ? cellOf(cur, 2) : undefined;
}

function statedTotal(segment: X12Segment, file: string): StatedTotal {
  const written = element(segment, 1);
  const value = readImplied(written);
  if (value) {
    const plain = written.includes('.') ? undefined : readReal(written);
    return { segment, value, ...(plain ? { plain } : {}) };
  }
  throw new ProblemError([
    {
      id: 'x12-malformed',
      place: { file, path: String(segment.number), column: elementName(segment, 1) },
      found: `${quoted(written)} is not the total of an invoice`,
      expected: 'an amount whose last two digits are decimals, such as 23110 for 231.10',
      fix: 'Ask the sender for the interchange again: without its total an invoice cannot be checked',
    },
  ]);
}
