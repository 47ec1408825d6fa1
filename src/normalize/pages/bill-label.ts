import type { CellPlace } from '../../records/origin.ts';
import type { PagePiece } from '../../sources/source.ts';
import { ACCOUNT, DUE_DATE, INVOICE, INVOICE_DATE } from '../headings/bill-headings.ts';
import { words } from '../headings/words.ts';
import { LEADING_DATE, type PageStyle, periodIn, plainDay } from './page-figure.ts';
import { pageKey } from './page-key.ts';
import { type PlacedLine, rightOf, shared } from './page-line.ts';

/** Facts in the head of a bill that labels name. */
export type LabelFact = 'invoice' | 'invoice_date' | 'due_date' | 'account' | 'service' | 'period';

const LABELS: Readonly<Record<LabelFact, readonly string[]>> = {
  invoice: [
    ...INVOICE,
    ...words(`facture n°, no facture, facture no, rechnungsnr, rechnungsnummer, rechnung nr, rechnung, belegnummer, invoice #,
    bill no, statement number, فاتورة رقم`),
  ],
  invoice_date: [
    ...INVOICE_DATE,
    ...words(`rechnungsdatum, datum, date, statement date, date issued, التاريخ`),
  ],
  due_date: [
    ...DUE_DATE,
    ...words(`zahlungsziel, fällig am, zahlbar bis, fälligkeitsdatum, payable by, pay by, please pay by`),
  ],
  account: [
    ...ACCOUNT,
    ...words(`kundennr, kundennummer, kunden nr, kundenkonto, vertragskonto, id client, identifiant client, n° client,
    numéro client, numéro de client, customer number, customer no, customer id, client number, رقم العميل`),
  ],
  service: words(`
    service id, service number, line number, phone number, telephone number, mobile number, circuit id, circuit number,
    numéro de ligne, n° de ligne, ligne, numéro de téléphone, n° de téléphone, numéro de service, numéro d'appel,
    rufnummer, anschluss, dienst, leitung, رقم الهاتف, رقم الخط, رقم الخدمة`),
  period: words(`
    billing period, invoice period, service period, statement period, period, période de facturation,
    période facturée, période, abrechnungszeitraum, leistungszeitraum, rechnungszeitraum, zeitraum, فترة الفوترة, الفترة`),
};
const INDEX = new Map<string, LabelFact>();
for (const [fact, labels] of Object.entries(LABELS) as [LabelFact, readonly string[]][]) {
  for (const label of labels) if (!INDEX.has(pageKey(label))) INDEX.set(pageKey(label), fact);
}
const LONGEST_LABEL = 6;

/** A value with the place it was found at, and how: in the label's own text, beside it or below it. */
export interface FoundFact {
  readonly text: string;
  /** The last day of a period. */
  readonly to?: string;
  readonly place: CellPlace;
  readonly by: 'text' | 'beside' | 'below' | 'label';
}

/** What the labels of a document name; the first of each. */
export function labelledFacts(lines: readonly PlacedLine[], style: PageStyle): Map<LabelFact, FoundFact> {
  const facts = new Map<LabelFact, FoundFact>();
  lines.forEach((line, index) => {
    line.pieces.forEach((piece, at) => {
      const label = labelAtStart(piece.text);
      if (!label) return;
      for (const { text, from, by } of valuesOf(
        label.rest,
        piece,
        at,
        line,
        lines.slice(index + 1, index + 3),
      )) {
        const value = factValue(label.fact, text, style);
        if (value === undefined) continue;
        const place = placeOf(line.page, from, value.written);
        const to = value.to === undefined ? {} : { to: value.to };
        if (!facts.has(label.fact)) facts.set(label.fact, { text: value.text, ...to, place, by });
        const date = label.fact === 'invoice' ? dateAfter(value.after, style) : undefined;
        if (date && !facts.has('invoice_date'))
          facts.set('invoice_date', { text: date.text, place: placeOf(line.page, from, date.written), by });
        break;
      }
    });
  });
  return facts;
}

/** The label a text begins with, and what follows it. */
export function labelAtStart(text: string): { fact: LabelFact; rest: string } | undefined {
  const parted = text.replace(/(n[°º]|№|[#:])(?=\S)/giu, '$1 ').split(/\s+/);
  for (let count = Math.min(parted.length, LONGEST_LABEL); count > 0; count -= 1) {
    const fact = INDEX.get(pageKey(parted.slice(0, count).join(' ')));
    if (fact === undefined) continue;
    const rest = parted.slice(count).join(' ');
    return { fact, rest: rest.replace(/^(?:[:#\s]|n[°º]|(?:no|nr)\.)+\s*/iu, '') };
  }
  return undefined;
}

/** A place on a page, with what is written there where that is not the value. */
export function placeOf(page: number, piece: { x: number; y: number }, written?: string): CellPlace {
  const position = { x: Math.round(piece.x), y: Math.round(piece.y) };
  return written === undefined ? { page, position } : { written, page, position };
}

/** The texts that may be the value of a label, the surest first. */
function valuesOf(
  rest: string,
  piece: PagePiece,
  at: number,
  line: PlacedLine,
  next: readonly PlacedLine[],
): { text: string; from: PagePiece; by: FoundFact['by'] }[] {
  if (rest !== '') return [{ text: rest, from: piece, by: 'text' }];
  const beside = line.pieces[/\p{Script=Arabic}/u.test(piece.text) ? at - 1 : at + 1];
  const span = { from: piece.x, to: rightOf(piece) };
  const below = next
    .filter(({ page }) => page === line.page)
    .flatMap((other) =>
      other.pieces.filter((found) => shared(span, { from: found.x, to: rightOf(found) }) > 0),
    );
  return [
    ...(beside && !labelAtStart(beside.text)
      ? [{ text: beside.text, from: beside, by: 'beside' as const }]
      : []),
    ...below.slice(0, 1).map((from) => ({ text: from.text, from, by: 'below' as const })),
  ];
}

interface Value {
  readonly text: string;
  readonly written: string;
  readonly to?: string;
  readonly after: string;
}

function factValue(fact: LabelFact, text: string, style: PageStyle): Value | undefined {
  if (fact === 'period') {
    const found = periodIn(text, style);
    return found && { text: found.from, to: found.to, written: found.written, after: '' };
  }
  if (fact === 'invoice_date' || fact === 'due_date') {
    const date = dateAfter(text, style);
    return date && { ...date, after: '' };
  }
  return identifierAtStart(text, fact === 'service');
}

/** The identifier a text begins with: one word with figures in it, or the groups of a phone number. */
export function identifierAtStart(text: string, service: boolean): Value | undefined {
  const groups = service ? /^\+?[\d()][\d ().-]{6,20}\d(?![\p{L}\d])/u.exec(text) : null;
  const word = /^[\p{L}\d][\p{L}\d_./-]*/u.exec(text);
  const found = groups?.[0] ?? word?.[0].replace(/[./-]+$/, '');
  if (found === undefined || found.length < 3) return undefined;
  if (!/\d/.test(found) && !(service && found.includes('_'))) return undefined;
  if (LEADING_DATE.test(found)) return undefined;
  return { text: found, written: found, after: text.slice(found.length).trim() };
}

function dateAfter(text: string, style: PageStyle): { text: string; written: string } | undefined {
  const start = text.replace(/^(?:du|le|au|vom|am|bis|of|dated|on|the|by|from|بتاريخ|في)\s+/iu, '');
  const written = LEADING_DATE.exec(start)?.[1];
  const day = written === undefined ? undefined : plainDay(written, style);
  return day === undefined || written === undefined ? undefined : { text: day, written };
}
