import { fold } from '../../text/fold.ts';
import { taxMark } from './column-use.ts';
import { pageKey } from './page-key.ts';
import type { PlacedLine } from './page-line.ts';

/** A label is no longer than this; what is, is running text. */
const LONGEST_LABEL = 60;

const BALANCE = new RegExp(
  [
    '(?:previous|prior|opening|outstanding|old|last) (?:balance|bill|invoice|amount|statement|charges)',
    'balance (?:brought |carried )?forward|brought forward|arrears|overdue|past due|unpaid|already paid|paid to date',
    'payments? (?:received|made)|^(?:payments?|adjustments?|deposit)[: ]*(?:$|[-(£€$\\d])|less payments?|credit balance',
    'solde (?:precedent|anterieur|reporte|initial)|ancien solde|report de solde|impaye|acompte|deja (?:regle|paye)',
    '(?:paiements?|reglements?|versements?) (?:recus?|effectues?)|vos reglements',
    'alter saldo|saldo ?vortrag|vorsaldo|offene[rn]? (?:posten|betrag|rechnung)|guthaben|anzahlung|abschlag|zahlungseingang',
    'bereits (?:gezahlt|bezahlt)|geleistete zahlung|رصيد|دفعات|مدفوعات',
  ].join('|'),
);
const TAX = String.raw`(?:vat|tax|taxes|gst|hst|mwst|ust|mehrwertsteuer|umsatzsteuer|tva)(?![\p{L}\p{N}])`;
const TAX_IN = new RegExp(
  String.raw`(?<!\p{L})(?:incl|include|includes|including|inclusive|inkl|inklusive|enthalten|enthalt|einschl|einschliesslich)(?!\p{L}).{0,30}(?<!\p{L})${TAX}`,
  'u',
);
const NOT = /(?<!\p{L})(?:not|nicht|excl|excluding|ohne|zzgl|exkl|hors|before)(?!\p{L})/u;

/** True when a label of the line names a balance carried over, or a payment: what is to be paid is not this bill's total then. */
export function namesBalance({ pieces }: PlacedLine): boolean {
  return pieces.some(({ text }) => text.length <= LONGEST_LABEL && BALANCE.test(fold(text)));
}

/** True when the line says that amounts hold the tax: `All prices include VAT`, `TTC`. */
export function saysTaxIsIn({ text }: PlacedLine): boolean {
  const plain = fold(text);
  if (NOT.test(plain)) return false;
  return taxMark(pageKey(text)).mark === 'gross' || TAX_IN.test(plain.replace(/\d+(?:[.,]\d+)? ?%/g, ''));
}
