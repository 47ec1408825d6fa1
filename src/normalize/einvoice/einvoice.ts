import { type Decimal, sumOfDecimals } from '../../money/decimal.ts';
import { type Problem, ProblemError } from '../../problem.ts';
import type { XmlDocument } from '../../sources/source.ts';
import type { DocumentFigure, DocumentRecords, DocumentRow, LeftOut } from '../document.ts';
import { allowanceRow } from './allowances.ts';
import { countedLines } from './counted-lines.ts';
import { isTaxed, readHeader } from './header.ts';
import { lineRow } from './line-row.ts';
import { isCreditNote, missingTerms, openTerms } from './open-terms.ts';
import { sumsThatDiffer } from './stated-sums.ts';
import { invoiceRoot, notInvoice } from './syntax.ts';
import { taxGroups, taxRow } from './tax-row.ts';

/** True for an invoice or credit note of EN 16931, in UBL or CII. */
export function isEInvoice(document: XmlDocument): boolean {
  return invoiceRoot(document) !== undefined;
}

/**
 * The records of an e-invoice: its header, a charge per line, per allowance or charge of the whole invoice and per group
 * of its VAT breakdown. The amounts and quantities of a credit note have the other sign. Throws ProblemError for an XML
 * document that is something else (`xml-not-invoice`), and for an invoice that does not say whose it is, which, or in
 * what currency (`einvoice-term-missing`, `currency-unknown`).
 */
export function readEInvoice(document: XmlDocument, file: string): DocumentRecords {
  const found = invoiceRoot(document);
  if (!found) throw new ProblemError([notInvoice(document, file)]);
  const { root, syntax } = found;
  const warnings: Problem[] = [];
  const terms = openTerms(found, file, warnings);
  const isCredit = isCreditNote(found);
  warnings.push(...missingTerms(found, terms));
  const rejections: Problem[] = [];
  const rows: DocumentRow[] = [];
  /** Takes the row that was read, or else the reasons why it was not. */
  const take = <T extends { readonly row: DocumentRow }>(read: T | undefined): T[] => {
    const refused = terms.takeProblems();
    rejections.push(...refused);
    if (!read || refused.length > 0) return [];
    rows.push(read.row);
    return [read];
  };

  const groups = taxGroups(root, terms);
  const taxed = isTaxed(groups.flatMap((group) => terms.amount(group, 'BT-117') ?? []));
  // They are read again as records, and what is wrong with them is told then.
  terms.takeProblems();
  const header = readHeader(root, terms, taxed);
  take({ row: { record: 'invoice', row: root.line, fields: header.fields } });

  const { lines, left, nested } = countedLines(root, terms);
  const layout = `en16931-${syntax}`;
  if (lines.length === 0) {
    warnings.push({
      id: 'einvoice-without-lines',
      place: terms.placeOf(root),
      found: 'the invoice has totals and no lines',
      expected: 'lines: the profiles MINIMUM and BASIC WL of Factur-X leave them to the PDF',
      fix: 'Ask the carrier for a profile with lines (BASIC or EN 16931), or for the detail as CSV.',
    });
    const unread: LeftOut = { what: 'groups of VAT of an invoice without lines', count: groups.length };
    return { layout, rows, figures: [], left: [...left, unread], rejections, warnings };
  }
  const charges = lines.flatMap((line) => take(lineRow(line, header, terms, isCredit, warnings)));
  const { service } = header.fallback;
  const only = charges.every(({ row }) => row.fields.service === service) ? service : undefined;
  const parts = [
    ...terms.all(root, 'BG-20/21').flatMap((part) => take(allowanceRow(part, header, only, terms))),
    ...terms.all(root, 'BG-X-42').flatMap((part) => take(allowanceRow(part, header, only, terms, 'charge'))),
  ];
  const taxes = groups.flatMap((group) => take(taxRow(group, header, terms)));

  const lineTotal = terms.amount(root, 'BT-106');
  const figures: DocumentFigure[] = [];
  if (nested && lineTotal?.cell.place) {
    figures.push({
      counts: 'net',
      stated: lineTotal.value,
      read: sumOfDecimals(amountsOf(charges)),
      place: lineTotal.cell.place,
      ...(header.shared.invoice ? { invoice: header.shared.invoice.text } : {}),
    });
  }
  if (rejections.length === 0) {
    const allowances = parts.filter(({ isCharge }) => !isCharge).map(({ amount }) => amount);
    const added = parts.filter(({ isCharge }) => isCharge);
    figures.push(
      ...sumsThatDiffer(
        [
          ...(nested ? [] : [{ term: 'BT-106', stated: lineTotal, parts: amountsOf(charges) }]),
          {
            term: 'BT-107',
            stated: terms.amount(root, 'BT-107'),
            parts: allowances.map(({ digits, scale }) => ({ digits: -digits, scale })),
          },
          { term: 'BT-108', stated: terms.amount(root, 'BT-108'), parts: amountsOf(added) },
          { term: 'BT-110', stated: header.taxTotal, parts: amountsOf(taxes) },
        ],
        terms,
        header.shared.invoice?.text,
      ),
    );
  }
  rejections.push(...terms.takeProblems());
  return { layout, rows, figures, left, rejections, warnings };
}

function amountsOf(read: readonly { readonly amount: Decimal }[]): readonly Decimal[] {
  return read.map(({ amount }) => amount);
}
