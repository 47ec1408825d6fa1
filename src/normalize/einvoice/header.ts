import { addDecimals, type Decimal, isZeroDecimal } from '../../money/decimal.ts';
import type { XmlElement } from '../../sources/source.ts';
import type { DocumentFields, FieldCell } from '../document.ts';
import type { Term } from './business-terms.ts';
import { cellOf, oneLine, type StatedNumber, type TermReader } from './term-reader.ts';

/** What an invoice says of itself as a whole. */
export interface Header {
  /** Fields of the row of the invoice. */
  readonly fields: DocumentFields;
  /** Fields that every row shares. */
  readonly shared: DocumentFields;
  /** Fields of charges that do not say them of themselves. */
  readonly fallback: Pick<
    DocumentFields,
    'period_start' | 'period_end' | 'service' | 'cost_center' | 'location'
  >;
  /** The preceding invoice (BT-25), where the invoice names one or more. */
  readonly preceding?: FieldCell;
  /** The VAT total in the invoice's currency (BT-110). */
  readonly taxTotal?: StatedNumber;
}

/** Schemes of identifiers that the customer has towards everyone (ISO 6523), not as the seller's customer. */
const GLOBAL_SCHEME = /^(?:\d{4}|GLN)$/i;

/** Reads the header. `taxed` is false where no group of the breakdown has any VAT: then no total of it is stated. */
export function readHeader(root: XmlElement, terms: TermReader, taxed: boolean): Header {
  const taxTotal = taxTotalOf(root, terms);
  const order = terms.text(root, 'BT-13');
  const shared = present({
    carrier: terms.text(root, 'BT-27', 'BT-28'),
    account: accountOf(root, terms),
    invoice: terms.text(root, 'BT-1'),
    invoice_date: terms.day(root, 'BT-2'),
    due_date: terms.day(root, 'BT-9'),
    currency: terms.text(root, 'BT-5'),
  });
  const period = present({
    period_start: terms.day(root, 'BT-73'),
    period_end: terms.day(root, 'BT-74'),
  });
  return {
    fields: {
      ...shared,
      ...period,
      // The amount due of an e-invoice starts from nothing: it has no place for an earlier balance.
      previous_balance: { text: '0' },
      ...present({
        payments: terms.amount(root, 'BT-113')?.cell,
        adjustments: terms.amount(root, 'BT-114')?.cell,
        net_total: terms.amount(root, 'BT-109')?.cell,
        tax_total: taxTotal?.cell ?? (taxed ? undefined : { text: '0' }),
        total: terms.amount(root, 'BT-112')?.cell,
        amount_due: terms.amount(root, 'BT-115')?.cell,
      }),
    },
    // Who has no order to name writes NA (Peppol BIS 3).
    shared: order === undefined || order.text === 'NA' ? shared : { ...shared, order },
    fallback: {
      ...period,
      ...present({
        // A sender may write a contract here; only what looks like a number to call is a service of every line.
        service: serviceOf(root, terms),
        cost_center: terms.text(root, 'BT-19'),
        location: locationOf(root, terms),
      }),
    },
    ...present({ preceding: precedingOf(root, terms), taxTotal }),
  };
}

function serviceOf(root: XmlElement, terms: TermReader): FieldCell | undefined {
  const object = terms.text(root, 'BT-18');
  return object && isPhoneLike(object.text) ? object : undefined;
}

/** True for a telephone number, as far as its shape tells: seven digits or more, in groups, and nothing else. */
export function isPhoneLike(text: string): boolean {
  return /^\+?[\d\s().\-/]{7,24}$/.test(text) && text.replace(/\D/g, '').length >= 7;
}

/** The values that are there: a field the document does not state is left out. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/**
 * The customer number: the buyer's identifier (BT-46), which the seller assigns. Where it is one that the customer has
 * towards everyone, the contract (BT-12) tells more of whose account it is.
 */
function accountOf(root: XmlElement, terms: TermReader): FieldCell | undefined {
  const identifiers = terms.all(root, 'BT-46').filter(({ text }) => text !== '');
  const own = identifiers.find(({ attributes }) => !GLOBAL_SCHEME.test(attributes.get('schemeID') ?? ''));
  if (own) return cellOf(own, 'BT-46', oneLine(own.text));
  return terms.text(root, 'BT-12') ?? terms.text(root, 'BT-46');
}

/** Where it was delivered: street, postcode and town, at the place of the first of them. */
function locationOf(root: XmlElement, terms: TermReader): FieldCell | undefined {
  const street = part(root, terms, 'BT-75');
  const postcode = part(root, terms, 'BT-78');
  const town = part(root, terms, 'BT-77');
  const first = street ?? postcode ?? town;
  if (!first) return undefined;
  const places = [postcode, town].flatMap((cell) => (cell ? [oneLine(cell.element.text)] : []));
  const parts = [street ? oneLine(street.element.text) : '', places.join(' ')].filter((text) => text !== '');
  return cellOf(first.element, first.term, parts.join(', '));
}

function part(root: XmlElement, terms: TermReader, term: Term) {
  const element = terms.first(root, term);
  return element && { element, term };
}

function precedingOf(root: XmlElement, terms: TermReader): FieldCell | undefined {
  const named = terms.all(root, 'BT-25').filter(({ text }) => text !== '');
  const [first] = named;
  return first && cellOf(first, 'BT-25', named.map(({ text }) => oneLine(text)).join(', '));
}

/**
 * The VAT total in the currency of the invoice. Another in the accounting currency (BT-111) has the same name; taxes of
 * several kinds have a total each, of which the sum is given at the place of the first.
 */
function taxTotalOf(root: XmlElement, terms: TermReader): StatedNumber | undefined {
  const stated = terms.all(root, 'BT-110').filter(({ text }) => text !== '');
  const own = stated.filter((element) => terms.isInvoiceCurrency(element));
  const accounting = terms.first(root, 'BT-6')?.text;
  const others = stated.filter((element) => element.attributes.get('currencyID') !== accounting);
  let sum: Decimal = { digits: 0n, scale: 0 };
  let first: StatedNumber | undefined;
  for (const element of own.length > 0 ? own : others) {
    const amount = terms.amountOf(element, 'BT-110');
    if (!amount) return undefined;
    first ??= amount;
    sum = addDecimals(sum, amount.value);
  }
  return first && terms.stated(first.element, 'BT-110', sum);
}

/** True when a breakdown holds any VAT. */
export function isTaxed(amounts: readonly StatedNumber[]): boolean {
  return amounts.some(({ value }) => !isZeroDecimal(value));
}
