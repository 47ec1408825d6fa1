import ExcelJS from 'exceljs';
import { fromSource } from '../from-source.js';
import { dayNumber } from './figures.js';
import { ACCOUNTS } from './firm.js';
import { asBilled, asOwned } from './spelling.js';

const DAY_FORMAT = 'yyyy-mm-dd';
const MONEY_FORMAT = '#,##0.00';
const ON_PAPER = { pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } };

const TYPES = {
  recurring: 'Recurring',
  'one-time': 'One-time',
  usage: 'Usage',
  discount: 'Discount',
  credit: 'Credit',
  equipment: 'Equipment',
  adjustment: 'Adjustment',
};
const FRENCH_TYPES = {
  recurring: 'Récurrent',
  'one-time': 'Ponctuel',
  usage: 'Consommation',
  surcharge: 'Supplément',
};
const FRENCH_UNITS = { month: 'mois', minute: 'minute' };
const STATUSES = { active: 'Actif', suspended: 'Suspendu', disconnected: 'Résilié', pending: 'En attente' };

/** Boréal Mobile's bill export: two rows of preamble, then real dates and numbers. */
export function borealBill(lines, day) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Bill detail', ON_PAPER);
  const { from, to } = lines[0].invoice;
  sheet.addRow(['Boréal Mobile – bill detail / détail de facture']);
  sheet.addRow([`Customer: Groupe Valbrune inc. – period ${from} to ${to}`]);
  heading(sheet, [
    ['Carrier', 16],
    ['Account number', 16],
    ['Invoice number', 18],
    ['Invoice date', 12, DAY_FORMAT],
    ['Due date', 12, DAY_FORMAT],
    ['Period from', 12, DAY_FORMAT],
    ['Period to', 12, DAY_FORMAT],
    ['Mobile number', 15],
    ['Charge type', 12],
    ['Charge code', 12],
    ['Description', 34],
    ['Qty', 9],
    ['Unit price', 11, '#,##0.00##'],
    ['Net amount', 12, MONEY_FORMAT],
    ['Currency', 9],
    ['Site', 20],
    ['Cost centre', 12],
    ['Order number', 15],
    ['Reference', 12],
  ]);
  for (const line of lines) {
    sheet.addRow([
      line.carrier,
      line.account,
      line.invoice.number,
      date(line.invoice.date),
      date(line.invoice.dueDate),
      date(line.from),
      date(line.to),
      asBilled(line),
      TYPES[line.type],
      line.code,
      line.label,
      line.quantity / 100,
      line.unit / 10_000,
      line.amount / 100,
      'CAD',
      line.site,
      line.costCenter,
      line.order,
      line.reference,
    ]);
  }
  return bytesOf(book, day);
}

/** The inventory: a merged title above the heading, a hidden row, formulas for several units, and a second sheet. */
export function inventory(rows, day) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Services', ON_PAPER);
  sheet.addRow(['Groupe Valbrune inc. – inventaire des services de télécommunications']);
  sheet.mergeCells('A1:N1');
  sheet.getRow(1).font = { bold: true, size: 14 };
  heading(sheet, [
    ['Fournisseur', 20],
    ['Compte', 11],
    ['Service', 21],
    ['Code', 12],
    ['Description', 24],
    ['Statut', 12],
    ['Date de début', 14, DAY_FORMAT],
    ['Date de fin', 12, DAY_FORMAT],
    ['Coût mensuel', 14, MONEY_FORMAT],
    ['Quantité', 10],
    ['Devise', 8],
    ['Site', 22],
    ['Centre de coût', 14],
    ['Contrat', 14],
  ]);
  for (const row of rows) {
    const latest = row.mrc ?? (Array.isArray(row.price) ? row.price.at(-1)[1] : row.price);
    const cost = latest / 100;
    const quantity = `J${sheet.rowCount + 1}`;
    const added = sheet.addRow([
      row.carrier,
      row.account,
      asOwned(row),
      row.code,
      row.label,
      STATUSES[row.status],
      date(row.from),
      date(row.to),
      row.quantity === 1 ? cost : { formula: `${quantity}*${cost}`, result: (latest * row.quantity) / 100 },
      row.quantity,
      'CAD',
      row.site,
      row.costCenter,
      row.contract,
    ]);
    added.hidden = row.hidden === true;
  }
  const sites = book.addWorksheet('Sites', ON_PAPER);
  heading(sites, [
    ['Site', 24],
    ['Centre de coût', 14],
  ]);
  for (const { site, costCenter } of new Map(ACCOUNTS.map((each) => [each.site, each])).values())
    sites.addRow([site, costCenter]);
  return bytesOf(book, day);
}

/** Laurentel's price sheet, in French. */
export function laurentelPrices(terms, day) {
  const headings = [
    ['Fournisseur', 14],
    ['Contrat', 14],
    ['Code', 12],
    ['Libellé', 32],
    ['Type de frais', 14],
    ['Prix unitaire', 14, '#,##0.00##'],
    ['Devise', 8],
    ['Unité', 9],
    ['Début de validité', 16, DAY_FORMAT],
    ['Fin de validité', 15, DAY_FORMAT],
    ['Quantité min', 13],
    ['Quantité max', 13],
    ['Remise %', 10],
    ['Compte', 10],
    ['Service', 15],
  ];
  return priceSheet('Tarifs', 'Laurentel – annexe tarifaire', headings, terms, day, (term) => ({
    type: FRENCH_TYPES[term.type],
    per: FRENCH_UNITS[term.per],
    discount: term.discount,
  }));
}

/** Boréal Mobile's price sheet, in English, with discounts as percentages. */
export function borealPrices(terms, day) {
  const headings = [
    ['Carrier', 16],
    ['Contract', 12],
    ['Code', 12],
    ['Description', 28],
    ['Charge type', 13],
    ['Unit price', 12, '#,##0.00##'],
    ['Currency', 9],
    ['Unit', 9],
    ['Valid from', 12, DAY_FORMAT],
    ['Valid to', 12, DAY_FORMAT],
    ['Min quantity', 13],
    ['Max quantity', 13],
    ['Discount %', 11, '0%'],
    ['Account', 11],
    ['Service', 15],
  ];
  return priceSheet('2025-2028', 'Boréal Mobile – price schedule', headings, terms, day, (term) => ({
    type: TYPES[term.type],
    per: term.per,
    discount: term.discount && term.discount / 100,
  }));
}

function priceSheet(name, title, headings, terms, day, words) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name, ON_PAPER);
  sheet.addRow([title]);
  heading(sheet, headings);
  for (const term of terms) {
    const { type, per, discount } = words(term);
    sheet.addRow([
      term.carrier,
      term.contract,
      term.code,
      term.label,
      type,
      term.unit / 10_000,
      'CAD',
      per,
      date(term.from),
      date(term.to),
      term.min,
      term.max,
      discount,
      term.account,
      term.service,
    ]);
  }
  return bytesOf(book, day);
}

function heading(sheet, columns) {
  const row = sheet.addRow(columns.map(([title]) => title));
  row.font = { bold: true };
  for (const [index, [, width, format]] of columns.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    if (format) column.numFmt = format;
  }
  sheet.views = [{ state: 'frozen', ySplit: row.number }];
}

function date(iso) {
  return iso === undefined ? undefined : new Date(dayNumber(iso) * 86_400_000);
}

let stamp;

async function bytesOf(book, day) {
  book.creator = 'Groupe Valbrune inc.';
  book.created = date(day);
  book.modified = date(day);
  stamp ??= fromSource('src/zip/stamp.ts');
  const { stampZip } = await stamp;
  return Buffer.from(stampZip(new Uint8Array(await book.xlsx.writeBuffer()), dayNumber(day)));
}
