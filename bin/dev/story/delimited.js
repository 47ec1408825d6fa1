import iconv from 'iconv-lite';
import { dollars, figure, french } from './figures.js';
import { lineTax } from './invoices.js';
import { asBilled, asOwned, dotted } from './spelling.js';

const FRENCH_TYPES = {
  recurring: 'Récurrent',
  'one-time': 'Ponctuel',
  usage: 'Consommation',
  discount: 'Remise',
  credit: 'Crédit',
  surcharge: 'Supplément',
};

/** Laurentel's export: semicolons, Windows-1252, French headings, dates and amounts. */
export function laurentelBill(lines) {
  const rows = lines.map((line) => {
    const { number, date, dueDate } = line.invoice;
    const days = [date, dueDate, line.from, line.to].map((iso) => iso.split('-').reverse().join('/'));
    return [
      line.carrier,
      line.account,
      number,
      ...days,
      asBilled(line),
      FRENCH_TYPES[line.type],
      line.code,
      line.label,
      french(figure(line.quantity, 2, 0)),
      french(figure(line.unit, 4, 2)),
      french(dollars(line.amount)),
      'CAD',
      '14,975',
      french(dollars(lineTax(line.amount))),
      line.site,
      line.costCenter,
      line.order,
      line.reference,
    ];
  });
  const heading = [
    'Fournisseur',
    'Compte',
    'Numéro de facture',
    'Date de facture',
    'Échéance',
    'Début période',
    'Fin période',
    'Numéro de ligne',
    'Type de frais',
    'Code',
    'Libellé',
    'Quantité',
    'Prix unitaire',
    'Montant HT',
    'Devise',
    'Taux de taxe',
    'Montant de taxe',
    'Site',
    'Centre de coût',
    'Commande',
    'Référence',
  ];
  return iconv.encode(delimited([heading, ...rows], ';', '\r\n'), 'windows-1252');
}

/** Northline's export: the plain field names, thousands parted by commas, a line for each tax. */
export function northlineBill(lines) {
  const heading =
    'carrier account invoice invoice_date due_date period_start period_end service charge_type code description quantity unit_price amount currency location cost_center order reference'.split(
      ' ',
    );
  const rows = lines.map((line) => [
    line.carrier,
    line.account,
    line.invoice.number,
    line.invoice.date,
    line.invoice.dueDate,
    line.from,
    line.to,
    asBilled(line),
    line.type,
    line.code,
    line.label,
    line.quantity && figure(line.quantity, 2, 0),
    line.unit && grouped(figure(line.unit, 4, 2)),
    grouped(dollars(line.amount)),
    'CAD',
    line.site,
    line.costCenter,
    line.order,
    line.reference,
  ]);
  return text([heading, ...rows]);
}

/** The header facts of a month's invoices, all carriers. `paidOn` of an invoice is empty while it is open. */
export function invoiceFacts(invoices, paidOn) {
  const heading =
    'carrier account invoice invoice_date due_date period_start period_end previous_balance payments adjustments net_total tax_total total amount_due currency paid_on'.split(
      ' ',
    );
  const rows = invoices.map((each) => [
    each.carrier,
    each.account,
    each.number,
    each.date,
    each.dueDate,
    each.from,
    each.to,
    dollars(each.previous),
    dollars(each.payments),
    dollars(each.adjustments),
    dollars(each.net),
    dollars(each.tax),
    dollars(each.total),
    dollars(each.due),
    'CAD',
    paidOn(each),
  ]);
  return text([heading, ...rows]);
}

/** Northline's price sheet, with the plain field names and circuits in dots. */
export function northlinePrices(terms) {
  const heading =
    'carrier contract code description charge_type unit_price currency unit valid_from valid_to min_quantity max_quantity discount_percent account service'.split(
      ' ',
    );
  const rows = terms.map((each) => [
    each.carrier,
    each.contract,
    each.code,
    each.label,
    each.type,
    figure(each.unit, 4, 2),
    'CAD',
    each.per,
    each.from,
    each.to,
    each.min,
    each.max,
    each.discount,
    each.account,
    dotted(each.service ?? ''),
  ]);
  return text([heading, ...rows]);
}

/** The company's orders. */
export function orderList(orders) {
  const heading = 'carrier account order type service code requested_date completed_date nrc mrc'.split(' ');
  return text([heading, ...orders.map((each) => heading.map((field) => each[field]))]);
}

/** The facts planted in the story, sorted as findings are. */
export function expectedFindings(facts) {
  const heading =
    'rule carrier account invoice service code billed expected impact currency class note'.split(' ');
  const rows = facts.map((each) => [
    each.rule,
    each.carrier,
    each.account,
    each.invoice,
    each.asOwned ? asOwned(each) : asBilled(each),
    each.code,
    dollars(each.billed),
    each.expected === undefined ? '' : dollars(each.expected),
    dollars(each.impact),
    'CAD',
    each.class,
    each.note,
  ]);
  const key = ([rule, carrier, account, invoice, service]) =>
    [carrier, account, invoice, service, rule].join('\u0000');
  rows.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return text([heading, ...rows]);
}

function grouped(decimal) {
  return decimal.replace(/\B(?=(\d{3})+\.)/g, ',');
}

function text(rows) {
  return Buffer.from(delimited(rows, ',', '\n'), 'utf8');
}

function delimited(rows, delimiter, end) {
  const cell = (value) => {
    const written = value === undefined ? '' : String(value);
    return written.includes(delimiter) || /["\r\n]/.test(written)
      ? `"${written.replaceAll('"', '""')}"`
      : written;
  };
  return rows.map((row) => row.map(cell).join(delimiter) + end).join('');
}
