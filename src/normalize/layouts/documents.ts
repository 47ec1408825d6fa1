import type { DocumentLayout } from '../layout.ts';

/** An e-invoice in UBL: an invoice or a credit note. */
export const EN16931_UBL = document('en16931-ubl', 'E-invoice EN 16931 in UBL 2.1 (Invoice, CreditNote)');
/** An e-invoice in CII, alone or inside a PDF. */
export const EN16931_CII = document(
  'en16931-cii',
  'E-invoice EN 16931 in CII D16B, alone or inside a Factur-X or ZUGFeRD PDF',
);
/** An EDI telecom bill. */
export const X12_811 = document('x12-811', 'EDI ANSI X12 811, consolidated service invoice');
/** An EDI invoice. */
export const X12_810 = document('x12-810', 'EDI ANSI X12 810, invoice');
/** A PDF bill that no other layout knows. */
export const PDF_BILL = document('pdf-bill', 'PDF bill with one simple table of charges and a printed total');

function document(id: string, title: string): DocumentLayout {
  return { shape: 'document', role: 'bills', dates: 'ymd', decimal: '.', id, title };
}
