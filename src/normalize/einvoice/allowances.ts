import { type Decimal, negatedDecimal } from '../../money/decimal.ts';
import type { XmlElement } from '../../sources/source.ts';
import type { FieldCell } from '../document.ts';
import { typesInWords } from './charge-words.ts';
import { type Header, present } from './header.ts';
import type { ReadRow } from './line-row.ts';
import { cellOf, oneLine, type StatedNumber, type TermReader } from './term-reader.ts';

/** An allowance or charge: what it takes off (below zero) or adds. */
export interface AllowanceOrCharge {
  readonly isCharge: boolean;
  readonly amount: Decimal;
  readonly stated: StatedNumber;
  /** The business term of its amount. */
  readonly term: string;
}

/**
 * The allowance or charge of an element; undefined, with a problem in the reader, when it has no amount or does not say
 * which of the two it is. `kind` settles that for elements of one kind only.
 */
export function allowanceOrCharge(
  element: XmlElement,
  terms: TermReader,
  names: { readonly allowance: string; readonly charge: string },
  kind?: 'charge',
): AllowanceOrCharge | undefined {
  const said = kind === 'charge' ? 'true' : terms.first(element, 'indicator')?.text;
  const isCharge = said === 'true' || said === '1';
  if (!isCharge && said !== 'false' && said !== '0') {
    terms.refuse(element, {
      id: 'einvoice-term-missing',
      found: 'it is not said whether this is an allowance or a charge',
      expected: 'an indicator: true for a charge, false for an allowance',
      fix: 'Ask the sender for a correct invoice.',
    });
    return undefined;
  }
  const term = isCharge ? names.charge : names.allowance;
  if (!terms.first(element, 'allowed')) {
    terms.refuse(element, {
      id: 'einvoice-term-missing',
      found: `the ${isCharge ? 'charge' : 'allowance'} states no amount (${term})`,
      expected: 'an amount for every allowance and charge',
      fix: 'Ask the sender for a correct invoice.',
    });
    return undefined;
  }
  const stated = terms.amount(element, 'allowed', term);
  return stated && { isCharge, amount: isCharge ? stated.value : negatedDecimal(stated.value), stated, term };
}

/**
 * The record of an allowance (BG-20) or charge (BG-21) of the whole invoice; undefined when it cannot be read. `service`
 * is the one that all its lines are for.
 */
export function allowanceRow(
  element: XmlElement,
  header: Header,
  service: FieldCell | undefined,
  terms: TermReader,
  kind?: 'charge',
): (ReadRow & { readonly isCharge: boolean }) | undefined {
  const read = allowanceOrCharge(element, terms, { allowance: 'BT-92', charge: 'BT-99' }, kind);
  if (!read) return undefined;
  const { isCharge, amount, stated, term } = read;
  const reason = terms.first(element, 'reason');
  const description = reason && cellOf(reason, isCharge ? 'BT-104' : 'BT-97', oneLine(reason.text));
  const late = isCharge && typesInWords(description?.text ?? '').has('late-fee');
  return {
    isCharge,
    amount,
    row: {
      record: 'charge',
      row: element.line,
      fields: {
        ...header.shared,
        ...present({
          service,
          description,
          amount: terms.stated(stated.element, term, amount).cell,
          tax_rate: terms.percent(element, 'reason rate', isCharge ? 'BT-103' : 'BT-96'),
          reference: header.preceding,
        }),
        charge_type: { text: !isCharge ? 'discount' : late ? 'late-fee' : 'surcharge' },
      },
    },
  };
}
