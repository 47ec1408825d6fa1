import type { FieldOf } from '../../records/field.ts';
import { BILL_HEADINGS } from '../headings/bill-headings.ts';
import { INVENTORY_HEADINGS, ORDER_HEADINGS, PRICE_HEADINGS } from '../headings/own-record-headings.ts';
import { words } from '../headings/words.ts';
import { currencyIn, pageKey, withoutCurrency } from './page-key.ts';

/** What a column of a bill holds: a field, or what no field is. `gross` ones hold the tax. */
export type ColumnUse =
  | FieldOf<'bills'>
  | 'gross_amount'
  | 'gross_price'
  | 'discount'
  | 'period'
  | 'position'
  | 'unit';

/** Headings of printed bills beside those of exports, in English, French and German. The first use that has a heading keeps it. */
const PRINTED: Readonly<Partial<Record<ColumnUse, readonly string[]>>> = {
  position: words(`pos, position, lfd nr, item no, line no, n° ligne, #, no, n°, nr`),
  period: words(`
    period, billing period, service period, charge period, dates, période, période facturée,
    zeitraum, leistungszeitraum, abrechnungszeitraum, الفترة, فترة الفوترة`),
  period_start: words(`von, beginn, ab`),
  period_end: words(`bis, ende`),
  description: words(`
    beschreibung, bezeichnung, leistung, artikelbezeichnung, produkt, tarif, text, leistungsbeschreibung,
    services, services and charges, désignation des prestations, prestations, détail des prestations`),
  service: words(`rufnummer, anschluss, dienst, teilnehmer, leitung, vertragsnummer, mobilfunknummer`),
  code: words(`artikel, artikelnummer, artikelnr, art nr, produktcode, item number`),
  quantity: words(`menge, anzahl, stück, stk, qty used`),
  unit: words(`einheit, unit, unité, الوحدة`),
  unit_price: words(`
    einzelpreis, preis, vk-preis, e-preis, stückpreis, preis pro einheit, prix unitaire mois, unit price month,
    monthly unit price, preis monat`),
  discount: words(`rabatt, rabatt %, discount, discount %, remise, remise %, rabais, rabais %, الخصم`),
  tax_rate: words(`% TVA, TVA %, mwst %, ust %, mwst satz, ust satz, steuersatz, VAT %, taux`),
  tax_amount: words(`mwst, ust, mehrwertsteuer, umsatzsteuer, steuerbetrag, steuer, mwst betrag`),
  amount: words(`
    zeilenbetrag, betrag, gesamt, gesamtpreis, summe, gesamtbetrag, nettobetrag, preis gesamt, total, charges,
    total charges, extended price, monthly charges, current charges, total net, total price, cost, prix total,
    الإجمالي, المجموع`),
};

const GROSS = words(`
  ttc, tvac, toutes taxes comprises, taxes comprises, taxes incluses, tva incluse, tva comprise, brutto, inkl mwst,
  inkl gesetzl mwst, inkl gesetzlicher mwst, einschl mwst, einschließlich mwst, inkl mehrwertsteuer, inkl umsatzsteuer,
  vat included, vat inclusive, inclusive of vat, tax included, tax inclusive, taxes included, inclusive of tax, including gst,
  including sales tax, including taxes, شامل ضريبة القيمة المضافة, شاملة الضريبة, incl mwst, inklusive mwst, mit mwst,
  inkl ust, incl vat, inc vat, including vat, incl tax, inc tax, including tax, incl gst, inc gst, with tax, gross,
  شامل الضريبة, مع الضريبة`).map(pageKey);
const NET = words(`
  ht, htva, hors taxes, hors taxe, hors tva, netto, ohne mwst, exkl mwst, excl mwst, zzgl mwst, ohne ust, excl vat, ex vat,
  excluding vat, excl tax, ex tax, excluding tax, before tax, excl gst, ex gst, net, قبل الضريبة, بدون ضريبة`).map(
  pageKey,
);

/** Words that only say more of the heading above them. */
const QUALIFIERS: ReadonlySet<string> = new Set(
  [
    ...GROSS,
    ...NET,
    ...words(
      `%, mwst, ust, vat, tax, tva, gst, ohne, inkl, incl, excl, per, unit, month, mois, monat, par, pro`,
    ),
  ].flatMap((phrase) => phrase.split(' ')),
);

/** A price for a length of contract or a band of quantities, in a sheet with a column for each. */
const TERM =
  /^(?:\d{1,3} (?:months?|mois|monate?|years?|ans?|jahre?|mo|شهرا?|اشهر)|(?:from |de |ab |à partir )?\d+(?: ?[-–+] ?\d*| to \d+| à \d+| bis \d+)|month to month|sans engagement|no term)$/i;

const USES = new Map<string, ColumnUse>();
for (const table of [PRINTED, BILL_HEADINGS] as const) {
  for (const [use, headings] of Object.entries(table) as [ColumnUse, readonly string[]][]) {
    for (const heading of [use, ...headings]) {
      if (!USES.has(pageKey(heading))) USES.set(pageKey(heading), use);
    }
  }
}
const OTHER_FIELDS = new Map(
  [INVENTORY_HEADINGS, PRICE_HEADINGS, ORDER_HEADINGS].flatMap((table) =>
    Object.entries(table).flatMap(([field, headings]) =>
      [field, ...headings].map((heading) => [pageKey(heading), field] as const),
    ),
  ),
);

/** What a heading says of its column. */
export interface HeadingMeaning {
  /** True when the heading is one that tables are known by. */
  readonly known: boolean;
  /** What the column would hold on a bill. */
  readonly use?: ColumnUse;
  /** True for a price of one of several terms or bands. */
  readonly term: boolean;
  /** True when the heading says that the tax is not in. */
  readonly net: boolean;
  /** The currency the heading names. */
  readonly currency?: string;
}

/** What a heading, its lines joined, says of its column. */
export function headingMeaning(text: string): HeadingMeaning {
  const currency = currencyIn(text);
  const plain = pageKey(withoutCurrency(text));
  const use = USES.get(plain) ?? taxedUse(plain);
  const term = use === undefined && TERM.test(withoutCurrency(text).replace(/[()]/g, '').trim());
  const known = use !== undefined || term || OTHER_FIELDS.has(plain);
  const net = taxMark(plain).mark === 'net';
  const named = currency === undefined ? {} : { currency };
  return use === undefined ? { known, term, net, ...named } : { known, term, net, use, ...named };
}

/** True for a text that only says more of a heading above it: `EUR HT`, `Ohne MwSt.` */
export function isQualifier(text: string): boolean {
  const key = pageKey(withoutCurrency(text));
  return key === '' || key.split(' ').every((word) => QUALIFIERS.has(word));
}

function taxedUse(key: string): ColumnUse | undefined {
  const gross = without(key, GROSS);
  const rest = gross ?? without(key, NET);
  if (rest === undefined) return undefined;
  const use = rest === '' ? 'amount' : USES.get(rest);
  if (gross === undefined) return use;
  if (use === 'amount') return 'gross_amount';
  return use === 'unit_price' ? 'gross_price' : use;
}

/** Whether a label says that the tax is in (`gross`) or not (`net`), and the label without saying so. */
export function taxMark(key: string): { mark?: 'gross' | 'net'; rest: string } {
  const gross = without(key, GROSS);
  if (gross !== undefined) return { mark: 'gross', rest: gross };
  const net = without(key, NET);
  return net === undefined ? { rest: key } : { mark: 'net', rest: net };
}

function without(key: string, marks: readonly string[]): string | undefined {
  const mark = marks.find((candidate) => ` ${key} `.includes(` ${candidate} `));
  return mark === undefined ? undefined : ` ${key} `.replace(` ${mark} `, ' ').trim();
}
