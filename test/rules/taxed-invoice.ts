import type { SourceFile } from '../../src/sources/source.ts';
import { readXmlDocument } from '../../src/sources/xml-document.ts';

/** A group of the VAT breakdown of an e-invoice. */
export interface TaxGroup {
  readonly base: string;
  readonly tax: string;
  readonly rate: string;
}

/** A small e-invoice of 31 October 2026 whose lines have the bases and rates of its tax groups. */
export function taxedInvoice(groups: readonly TaxGroup[]): SourceFile {
  const money = (name: string, amount: string) => `<cbc:${name} currencyID="EUR">${amount}</cbc:${name}>`;
  const category = (rate: string) =>
    `<cbc:ID>S</cbc:ID><cbc:Percent>${rate}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>`;
  const totals = groups.map(
    ({ base, tax, rate }) =>
      `<cac:TaxSubtotal>${money('TaxableAmount', base)}${money('TaxAmount', tax)}<cac:TaxCategory>${category(rate)}</cac:TaxCategory></cac:TaxSubtotal>`,
  );
  const lines = groups.map(
    ({ base, rate }, index) =>
      `<cac:InvoiceLine><cbc:ID>${index + 1}</cbc:ID>${money('LineExtensionAmount', base)}<cac:Item><cbc:Name>Plan ${index + 1}</cbc:Name><cac:ClassifiedTaxCategory>${category(rate)}</cac:ClassifiedTaxCategory></cac:Item></cac:InvoiceLine>`,
  );
  const text = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><cbc:ID>L-1</cbc:ID><cbc:IssueDate>2026-10-31</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Laurentel</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty><cac:TaxTotal>${totals.join('')}</cac:TaxTotal><cac:LegalMonetaryTotal>${money('TaxExclusiveAmount', '0.00')}${money('TaxInclusiveAmount', '0.00')}${money('PayableAmount', '0.00')}</cac:LegalMonetaryTotal>${lines.join('')}</Invoice>`;
  return {
    file: 'bill.xml',
    kind: 'xml',
    sha256: '',
    tables: [],
    xml: readXmlDocument(Buffer.from(text), 'bill.xml'),
  };
}
