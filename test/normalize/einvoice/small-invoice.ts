import { readFileSync } from 'node:fs';
import type { DocumentRecords } from '../../../src/normalize/document.ts';
import { readEInvoice } from '../../../src/normalize/einvoice/einvoice.ts';
import { readXmlDocument } from '../../../src/sources/xml-document.ts';

/** The text of an example of both syntaxes: `ubl/invoice`, `cii/credit-note`. */
export function example(syntax: 'ubl' | 'cii', name: 'invoice' | 'credit-note'): string {
  return readFileSync(`fixtures/layouts/en16931-${syntax}/${name}.xml`, 'utf8');
}

/** The records of an e-invoice in a text. */
export function recordsOf(text: string): DocumentRecords {
  return readEInvoice(readXmlDocument(Buffer.from(text), 'invoice.xml'), 'invoice.xml');
}

/** The text with each of the replacements made once; fails when one finds nothing. */
export function edited(text: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  let result = text;
  for (const [from, to] of edits) {
    if (!result.includes(from)) throw new RangeError(`not in the text: ${from}`);
    result = result.replace(from, () => to);
  }
  return result;
}

/** The fields of each row as their texts, sorted by name. */
export function plainRows({ rows }: DocumentRecords): Record<string, string>[] {
  return rows.map(({ fields }) =>
    Object.fromEntries(
      Object.entries(fields)
        .map(([field, cell]): [string, string] => [field, cell.text])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
}

/** A line of a small invoice. */
export interface SmallLine {
  readonly amount: string;
  readonly name?: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly price?: string;
  readonly base?: string;
  readonly baseUnit?: string;
  /** More XML before the item. */
  readonly more?: string;
}

/** What a small invoice says beside its lines; totals are added up only where they are not given. */
export interface SmallInvoice {
  readonly lines: readonly SmallLine[];
  readonly root?: 'Invoice' | 'CreditNote';
  readonly type?: string;
  readonly net?: string;
  readonly total?: string;
  /** More XML after the parties. */
  readonly more?: string;
  /** More totals. */
  readonly totals?: string;
}

/** A small invoice in UBL without VAT. */
export function smallUbl({
  lines,
  root = 'Invoice',
  type = '380',
  net = '10.00',
  total = net,
  more = '',
  totals = '',
}: SmallInvoice): string {
  return `<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>R-1</cbc:ID><cbc:IssueDate>2026-10-31</cbc:IssueDate>
  <cbc:${root}TypeCode>${type}</cbc:${root}TypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Nordlicht</cbc:Name></cac:PartyName></cac:Party></cac:AccountingSupplierParty>
  ${more}
  <cac:LegalMonetaryTotal>
    <cbc:TaxExclusiveAmount currencyID="EUR">${net}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">${total}</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="EUR">${total}</cbc:PayableAmount>${totals}
  </cac:LegalMonetaryTotal>
${lines.map((line) => ublLine(line, root)).join('\n')}
</${root}>`;
}

/** A line in UBL. */
export function ublLine(line: SmallLine, root: 'Invoice' | 'CreditNote' | 'SubInvoice' = 'Invoice'): string {
  const { amount, name = 'Item', quantity, unit = 'C62', price, base, baseUnit = unit, more = '' } = line;
  const counted = root === 'CreditNote' ? 'CreditedQuantity' : 'InvoicedQuantity';
  return [
    `<cac:${root}Line><cbc:ID>1</cbc:ID>`,
    quantity === undefined ? '' : `<cbc:${counted} unitCode="${unit}">${quantity}</cbc:${counted}>`,
    amount === '' ? '' : `<cbc:LineExtensionAmount currencyID="EUR">${amount}</cbc:LineExtensionAmount>`,
    `${more}<cac:Item><cbc:Name>${name}</cbc:Name></cac:Item>`,
    price === undefined ? '' : `<cac:Price><cbc:PriceAmount currencyID="EUR">${price}</cbc:PriceAmount>`,
    base === undefined ? '' : `<cbc:BaseQuantity unitCode="${baseUnit}">${base}</cbc:BaseQuantity>`,
    price === undefined ? '' : '</cac:Price>',
    `</cac:${root}Line>`,
  ].join('');
}
