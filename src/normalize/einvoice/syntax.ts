import { type Problem, quoted } from '../../problem.ts';
import type { XmlDocument, XmlElement } from '../../sources/source.ts';
import type { Syntax } from './business-terms.ts';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const ENVELOPE = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';

/** A document that is an invoice or a credit note. */
interface KnownRoot {
  readonly namespace: string;
  readonly name: string;
  readonly syntax: Syntax;
  readonly creditNote: boolean;
}

const ROOTS: readonly KnownRoot[] = [
  { namespace: `${UBL}Invoice-2`, name: 'Invoice', syntax: 'ubl', creditNote: false },
  { namespace: `${UBL}CreditNote-2`, name: 'CreditNote', syntax: 'ubl', creditNote: true },
  {
    namespace: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
    name: 'CrossIndustryInvoice',
    syntax: 'cii',
    creditNote: false,
  },
];

/** Documents that people take for one of these, by the name of their root. */
const OTHERS: Readonly<Record<string, string>> = {
  CrossIndustryDocument: 'a ZUGFeRD 1.0 invoice',
  FatturaElettronica: 'an Italian FatturaPA invoice',
  Facturae: 'a Spanish Facturae invoice',
  Finvoice: 'a Finnish Finvoice invoice',
  eSlog: 'a Slovenian e-SLOG invoice',
  IDOC: 'an SAP IDoc',
  html: 'a web page',
  Order: 'an order',
  OrderResponse: 'an answer to an order',
  DespatchAdvice: 'a despatch advice',
  ApplicationResponse: 'an answer to an invoice',
};

/** The element that holds an invoice, and how it is written. */
export interface InvoiceRoot extends Pick<KnownRoot, 'syntax' | 'creditNote'> {
  readonly root: XmlElement;
}

/** The invoice a document holds: its root, or the one inside an envelope of Peppol; undefined for anything else. */
export function invoiceRoot({ root }: XmlDocument): InvoiceRoot | undefined {
  const enveloped = root.name === 'StandardBusinessDocument' && root.namespace === ENVELOPE;
  for (const element of enveloped ? root.children : [root]) {
    const known = ROOTS.find(
      ({ namespace, name }) => element.namespace === namespace && element.name === name,
    );
    if (known) return { root: element, syntax: known.syntax, creditNote: known.creditNote };
  }
  return undefined;
}

/** The problem of an XML document that is no invoice of EN 16931. */
export function notInvoice({ root }: XmlDocument, file: string): Problem {
  const other = Object.hasOwn(OTHERS, root.name) ? OTHERS[root.name] : undefined;
  const space = root.namespace === '' ? '' : ` in ${quoted(root.namespace)}`;
  const element = `its root is ${quoted(root.written)}${space}`;
  return {
    id: 'xml-not-invoice',
    place: { file, line: root.line },
    found:
      other === undefined
        ? `the XML is no invoice that is read: ${element}`
        : `the XML is ${other}: ${element}`,
    expected:
      'an EN 16931 invoice: UBL 2.1 Invoice or CreditNote, or CII CrossIndustryInvoice (ZUGFeRD 2, Factur-X)',
    fix: 'Ask the sender for the invoice in one of these, or for the detail as CSV or Excel.',
  };
}
