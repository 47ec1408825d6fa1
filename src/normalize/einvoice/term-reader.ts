import { parseIsoDay } from '../../calendar/day.ts';
import { minorDecimals } from '../../money/currency.ts';
import { type Decimal, decimal, decimalText, negatedDecimal, shortText } from '../../money/decimal.ts';
import { type Problem, quoted } from '../../problem.ts';
import type { CellPlace } from '../../records/origin.ts';
import type { XmlElement } from '../../sources/source.ts';
import type { FieldCell } from '../document.ts';
import { BINDINGS, type Binding, type Syntax, type Term } from './business-terms.ts';
import { elementsAt } from './element-path.ts';

/** A number an invoice states, as it counts in the records, with its cell. */
export interface StatedNumber {
  readonly value: Decimal;
  readonly cell: FieldCell;
  readonly element: XmlElement;
}

/** No number or date of an invoice is longer, and none is looked at beyond it. */
const LONGEST = 100;

/** The decimal of XML Schema: a sign, digits and a point, and no exponent. */
const DECIMAL = /^([-+]?)(?:(\d+)\.?|(\d*)\.(\d+))$/;

/** A date with or without a time or time zone, or the formats 102, 203 and 204 of CII: all digits, the day first of all. */
const DATE =
  /^(?:(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?|(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?)$/;

/**
 * Reads business terms of one invoice into cells. What cannot be read becomes a problem at its place, never a guess; the
 * caller leaves out rows that have any.
 */
export class TermReader {
  /** The currency of the invoice (BT-5), '' when it states none. */
  readonly currency: string;
  /** True where all amounts count the other way: those of a credit note are written as if they were charged. */
  readonly negates: boolean;
  readonly #file: string;
  readonly #binding: Binding;
  readonly #problems: Problem[] = [];

  constructor(syntax: Syntax, file: string, currency: string, negates: boolean) {
    this.#binding = BINDINGS[syntax];
    this.#file = file;
    this.currency = currency;
    this.negates = negates;
  }

  /** What could not be read since it was last asked. */
  takeProblems(): Problem[] {
    return this.#problems.splice(0);
  }

  /** The elements of a term or group below an element, empty ones too. */
  all(from: XmlElement, term: Term): readonly XmlElement[] {
    return elementsAt(from, this.#binding[term]);
  }

  /** The first element of a term that holds a text. */
  first(from: XmlElement, term: Term): XmlElement | undefined {
    return this.all(from, term).find(({ text }) => text !== '');
  }

  /** The text of a term on one line, by the first of the terms that has one. */
  text(from: XmlElement, ...terms: readonly Term[]): FieldCell | undefined {
    for (const term of terms) {
      const element = this.first(from, term);
      if (element) return cellOf(element, term, oneLine(element.text));
    }
    return undefined;
  }

  /** An amount in the invoice's currency: exact, with the sign it has in the records. */
  amount(from: XmlElement, term: Term, name: string = term): StatedNumber | undefined {
    const element = this.first(from, term);
    return element && this.amountOf(element, name);
  }

  /** The amount an element holds. */
  amountOf(element: XmlElement, name: string): StatedNumber | undefined {
    if (!this.#isInCurrency(element)) return undefined;
    const value = this.#number(element, 'an amount', '28.00');
    return value && this.stated(element, name, this.negates ? negatedDecimal(value) : value);
  }

  /** The price of a unit, which has no direction. */
  price(from: XmlElement, term: Term): Decimal | undefined {
    const element = this.first(from, term);
    return element && this.#isInCurrency(element) ? this.#number(element, 'an amount', '28.00') : undefined;
  }

  /** A quantity or a percentage as it stands. */
  number(from: XmlElement, term: Term): Decimal | undefined {
    const element = this.first(from, term);
    return element && this.#number(element, 'a number', '3');
  }

  /** A percentage. */
  percent(from: XmlElement, term: Term, name: string = term): FieldCell | undefined {
    const element = this.first(from, term);
    const value = element && this.#number(element, 'a percentage', '25');
    return element && value && cellOf(element, name, shortText(value));
  }

  /** A day, as ISO. */
  day(from: XmlElement, term: Term): FieldCell | undefined {
    const element = this.first(from, term);
    if (!element) return undefined;
    const { text } = element;
    const parts = text.length <= LONGEST ? DATE.exec(text) : null;
    const iso = parts ? `${parts[1] ?? parts[4]}-${parts[2] ?? parts[5]}-${parts[3] ?? parts[6]}` : '';
    if (parseIsoDay(iso) !== undefined) return cellOf(element, term, iso);
    this.refuse(element, {
      id: 'date-unreadable',
      found: `${quoted(text)} is not a date (${term})`,
      expected: 'a date such as 2026-10-31, or 20261031 in CII',
      fix: 'Ask the sender for a correct invoice.',
    });
    return undefined;
  }

  /** An amount with its cell: at least the decimals of the currency, and no zeros beyond them. */
  stated(element: XmlElement, name: string, value: Decimal): StatedNumber {
    const plain = decimal(shortText(value));
    return {
      value,
      element,
      cell: cellOf(element, name, decimalText(plain, minorDecimals(this.currency))),
    };
  }

  /** Adds a problem at an element. */
  refuse(element: XmlElement, problem: Omit<Problem, 'place'>): void {
    this.#problems.push({ ...problem, place: this.placeOf(element) });
  }

  /** Where an element stands, for a problem. */
  placeOf({ path, line }: XmlElement): Problem['place'] {
    return { file: this.#file, path, line };
  }

  #number(element: XmlElement, kind: string, example: string): Decimal | undefined {
    const { text } = element;
    const parts = text.length <= LONGEST ? DECIMAL.exec(text) : null;
    if (parts) {
      const [, sign, integer, whole = '', fraction] = parts;
      const digits = integer ?? `${whole === '' ? '0' : whole}.${fraction}`;
      return decimal(sign === '-' ? `-${digits}` : digits);
    }
    this.refuse(element, {
      id: 'number-unreadable',
      found: `${quoted(text)} is not ${kind}`,
      expected: `a number with a decimal point, such as ${example}`,
      fix: 'Ask the sender for a correct invoice.',
    });
    return undefined;
  }

  /** True for an amount in the currency of the invoice, or that names none. */
  isInvoiceCurrency(element: XmlElement): boolean {
    const own = element.attributes.get('currencyID')?.trim().toUpperCase() ?? '';
    return own === '' || own === this.currency;
  }

  #isInCurrency(element: XmlElement): boolean {
    if (this.isInvoiceCurrency(element)) return true;
    const own = element.attributes.get('currencyID') ?? '';
    this.refuse(element, {
      id: 'currency-contradicted',
      found: `${quoted(element.text)} is in ${quoted(own)} on an invoice in ${this.currency}`,
      expected: `an amount in ${this.currency}`,
      fix: 'Ask the sender for a correct invoice: only the VAT total may stand in a second currency.',
    });
    return false;
  }
}

/** The cell of a term at its element; the text as written stands beside what was made of it. */
export function cellOf(element: XmlElement, term: string, text: string): FieldCell {
  return { text, place: placeOfCell(element, term, text) };
}

/** The text with each run of white space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function placeOfCell({ path, line, text }: XmlElement, term: string, shown: string): CellPlace {
  return text === shown ? { row: line, path, term } : { row: line, path, term, written: text };
}
