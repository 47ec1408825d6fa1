import { INVOICE_HEADINGS } from '../headings/bill-headings.ts';
import { words } from '../headings/words.ts';
import { taxMark } from './column-use.ts';
import { pageKey, withoutCurrency } from './page-key.ts';

/** What a line of sums states; `total` may be with or without tax, `tax` may be one of several taxes. */
export type SummaryFact =
  | 'net_total'
  | 'tax'
  | 'tax_total'
  | 'total'
  | 'gross_total'
  | 'amount_due'
  | 'previous_balance'
  | 'payments'
  | 'adjustments';

/** A line below or among the charges that is none. */
export type SummaryKind = 'carried' | 'subtotal' | 'total';

const OWN: Readonly<Partial<Record<SummaryFact, readonly string[]>>> = {
  total: words(`
    total, grand total, total amount, montant total, total général, summe, gesamt, gesamtsumme, gesamtbetrag, total facture,
    total de la facture, total invoice, invoice total, total this invoice, totaux, total charges, الإجمالي, المجموع, المجموع الكلي, إجمالي الفاتورة`),
  net_total: words(`
    subtotal, sub-total, sous-total, zwischensumme, nettobetrag, nettosumme, summe netto, gesamt netto, netto,
    rechnungsbetrag netto, net amount, net total, total net, net, المجموع الفرعي, الإجمالي قبل الضريبة, المجموع قبل الضريبة,
    total before tax, total charges before tax, total new charges, current charges, total current charges, new charges`),
  gross_total: words(`
    bruttobetrag, rechnungsbetrag, rechnungssumme, endbetrag, brutto, gesamt brutto, gross total, total incl tax,
    total including tax, total toutes taxes comprises, الإجمالي مع الضريبة, الإجمالي شامل الضريبة`),
  amount_due: words(`
    somme à payer, montant à payer, zu zahlen, zahlbetrag, zu zahlender betrag, please pay, pay this amount, total à payer,
    total payable, montant prélevé, الواجب دفعه`),
  previous_balance: words(
    `alter saldo, saldovortrag, solde antérieur, previous bill, balance brought forward`,
  ),
  payments: words(`zahlungen, zahlungseingang, payment received thank you, vos règlements, paiement reçu`),
  tax_total: words(`total tax, total taxes, total vat, total tva, steuern gesamt, summe mwst`),
};

const TAX =
  /^(?:\d+ ?%? )?(?:total |montant |dont |plus |zzgl |add |sales |federal |provincial )*(?:tva|vat|gst|hst|pst|qst|tps|tvq|tvh|tax|taxes|mwst|ust|mehrwertsteuer|umsatzsteuer|ضريبه|لاضريبه)(?![\p{L}\p{N}])/u;
const CARRIED =
  /^(?:report|a reporter|report a nouveau|carried forward|brought forward|balance carried forward|total carried forward|ubertrag|sous total a reporter|لامرحل|مرحل)$/;
const SUBTOTAL =
  /^(?:sub ?totals?|sous totals?|zwischensumme|total (?:for|du|pour|fur|of) .*|مجموع فرعي|لامجموع لافرعي)/;

/** The sum of a section, named by what it adds up. */
const SECTION =
  /^(?:total (?:.+ )?(?:charges|rentals?|services|costs|fees|calls|usage|abonnements?|consommations?|communications?|options?|frais)|summe .*(?:gebuhren|kosten|entgelte|verbindungen))$/;

const FACTS = new Map<string, SummaryFact>();
for (const [fact, labels] of Object.entries(OWN) as [SummaryFact, readonly string[]][]) {
  for (const label of labels) FACTS.set(pageKey(label), fact);
}
for (const fact of [
  'amount_due',
  'previous_balance',
  'payments',
  'adjustments',
  'net_total',
  'tax_total',
] as const) {
  for (const label of INVOICE_HEADINGS[fact]) if (!FACTS.has(pageKey(label))) FACTS.set(pageKey(label), fact);
}

/** What the text before the figures of a line says that they are; undefined for a line that is no sum. */
export function summaryOf(text: string): { fact?: SummaryFact; kind: SummaryKind } | undefined {
  if (text.length > 80) return undefined;
  const key = plainKey(text);
  if (key === '') return undefined;
  if (CARRIED.test(key)) return { kind: 'carried' };
  const fact = factOf(key);
  if (SUBTOTAL.test(key)) return fact === undefined ? { kind: 'subtotal' } : { kind: 'subtotal', fact };
  if (fact === undefined) return SECTION.test(key) ? { kind: 'subtotal' } : undefined;
  return { kind: 'total', fact };
}

function factOf(key: string): SummaryFact | undefined {
  const known = FACTS.get(key);
  if (known === 'total' || known === undefined) {
    const { mark, rest } = taxMark(key);
    const base = FACTS.get(rest);
    if (base === 'total' || (rest === '' && mark))
      return mark === 'gross' ? 'gross_total' : mark ? 'net_total' : 'total';
    if (base === 'net_total' && mark === 'gross') return 'gross_total';
    if (base !== undefined && known === undefined) return base;
  }
  if (known !== undefined) return known;
  return TAX.test(key) ? 'tax' : undefined;
}

/** The words of a label, without figures, rates and currencies. */
function plainKey(text: string): string {
  const bare = withoutCurrency(text.replace(/\d+(?:[.,]\d+)?\s*%/g, ' ')).replace(/[@:=]/g, ' ');
  return pageKey(bare.replace(/(?:^|\s)[\d.,]+(?=\s|$)/g, ' '))
    .replace(/ %$/, '')
    .trim();
}
