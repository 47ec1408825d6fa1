import type { SourceFile } from '../../src/sources/source.ts';
import { readXmlDocument } from '../../src/sources/xml-document.ts';

/** A small e-invoice of 31 October 2026 with a line of 10 × €5.00, less an allowance of its own of €3.00, for each amount. */
export function adjustedInvoice(amounts: readonly string[]): SourceFile {
  const money = (name: string, amount: string) => `<cbc:${name} currencyID="EUR">${amount}</cbc:${name}>`;
  const lines = amounts.map(
    (amount, index) =>
      `<cac:InvoiceLine><cbc:ID>${index + 1}</cbc:ID><cbc:InvoicedQuantity unitCode="C62">10</cbc:InvoicedQuantity>${money('LineExtensionAmount', amount)}<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>${money('Amount', '3.00')}</cac:AllowanceCharge><cac:Item><cbc:Name>Seats</cbc:Name></cac:Item><cac:Price>${money('PriceAmount', '5.00')}</cac:Price></cac:InvoiceLine>`,
  );
  const text = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><cbc:ID>L-1</cbc:ID><cbc:IssueDate>2026-10-31</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Laurentel</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty><cac:LegalMonetaryTotal>${money('TaxExclusiveAmount', '0.00')}${money('TaxInclusiveAmount', '0.00')}${money('PayableAmount', '0.00')}</cac:LegalMonetaryTotal>${lines.join('')}</Invoice>`;
  return {
    file: 'bill.xml',
    kind: 'xml',
    sha256: '',
    tables: [],
    xml: readXmlDocument(Buffer.from(text), 'bill.xml'),
  };
}
