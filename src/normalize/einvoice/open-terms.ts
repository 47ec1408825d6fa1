import { isCurrency } from '../../money/currency.ts';
import { type Problem, ProblemError, quoted } from '../../problem.ts';
import { BINDINGS, type Term } from './business-terms.ts';
import { elementsAt } from './element-path.ts';
import type { InvoiceRoot } from './syntax.ts';
import { oneLine, TermReader } from './term-reader.ts';

/** Document types (UNTDID 1001) that EN 16931 reads as credit notes. */
const CREDIT_NOTES = new Set('81 83 261 262 296 308 381 396 420 458 532'.split(' '));

/** Terms without which no record can be made of an invoice. */
const NEEDED: readonly (readonly [name: string, terms: readonly Term[]])[] = [
  ['seller’s name (BT-27)', ['BT-27', 'BT-28']],
  ['invoice number (BT-1)', ['BT-1']],
  ['currency (BT-5)', ['BT-5']],
];

/** Terms without which something of an invoice is not checked. */
const CHECKED: readonly (readonly [name: string, term: Term])[] = [
  ['issue date (BT-2)', 'BT-2'],
  ['total without VAT (BT-109)', 'BT-109'],
  ['total with VAT (BT-112)', 'BT-112'],
  ['amount due (BT-115)', 'BT-115'],
];

/**
 * The reader of an invoice's terms. The amounts of a credit note are positive where they give something back (EN 16931),
 * and are turned round; one whose total is below zero is left as it stands, with a warning. Throws ProblemError for an
 * invoice that lacks what every record needs (`einvoice-term-missing`) or is in no currency (`currency-unknown`).
 */
export function openTerms(found: InvoiceRoot, file: string, warnings: Problem[]): TermReader {
  const { root, syntax } = found;
  const textOf = (term: Term): string | undefined =>
    elementsAt(root, BINDINGS[syntax][term]).find(({ text }) => text !== '')?.text;
  const place = { file, path: root.path, line: root.line };
  const lacks = NEEDED.filter(([, terms]) => terms.every((term) => textOf(term) === undefined));
  if (lacks.length > 0) {
    throw new ProblemError([
      {
        id: 'einvoice-term-missing',
        place,
        found: `the invoice states no ${lacks.map(([name]) => name).join(', no ')}`,
        expected: 'the name of its seller, its number and its currency',
        fix: 'Ask the sender for a correct invoice.',
      },
    ]);
  }
  const currency = oneLine(textOf('BT-5') ?? '').toUpperCase();
  if (!isCurrency(currency)) {
    throw new ProblemError([
      {
        id: 'currency-unknown',
        place,
        found: `${quoted(currency)} is not a currency (BT-5)`,
        expected: 'an ISO 4217 code such as EUR',
        fix: 'Ask the sender for a correct invoice.',
      },
    ]);
  }
  const credit = isCreditNote(found);
  const total = textOf('BT-112') ?? textOf('BT-115') ?? '';
  const isBelowZero = /^-.*[1-9]/.test(total);
  if (credit && isBelowZero) {
    warnings.push({
      id: 'einvoice-credit-below-zero',
      place,
      found: `the credit note has a total of ${quoted(total)}: its amounts are taken as they stand, as credits below zero`,
      expected: 'positive amounts on a credit note (EN 16931)',
      fix: 'Check that the carrier means to give this money back, not to charge it.',
    });
  }
  return new TermReader(syntax, file, currency, credit && !isBelowZero);
}

/** True for a document that gives back what it lists: by its root, or by its type code (BT-3). */
export function isCreditNote({ root, syntax, creditNote }: InvoiceRoot): boolean {
  return creditNote || elementsAt(root, BINDINGS[syntax]['BT-3']).some(({ text }) => CREDIT_NOTES.has(text));
}

/** A warning when the invoice lacks what its own arithmetic is checked by. */
export function missingTerms({ root }: InvoiceRoot, terms: TermReader): Problem[] {
  const lacks = CHECKED.filter(([, term]) => terms.first(root, term) === undefined);
  if (lacks.length === 0) return [];
  return [
    {
      id: 'einvoice-term-missing',
      place: terms.placeOf(root),
      found: `the invoice states no ${lacks.map(([name]) => name).join(', no ')}`,
      expected: 'what EN 16931 asks of every invoice',
      fix: 'What hangs on it is not checked: ask the sender for a correct invoice.',
    },
  ];
}
