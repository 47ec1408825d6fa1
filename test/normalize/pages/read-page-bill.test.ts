import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseLocale } from '../../../src/language/locale.ts';
import { decimalText } from '../../../src/money/decimal.ts';
import type { DocumentFields } from '../../../src/normalize/document.ts';
import { type PageBillSettings, readPageBill } from '../../../src/normalize/pages/read-page-bill.ts';
import { readPdf } from '../../../src/sources/pdf-document.ts';
import { englishBill } from '../../pdf/drawn-bills.ts';
import { type Drawn, drawnPdf, line } from '../../pdf/drawn-pdf.ts';
import { problemOf } from '../../sources/problem-of.ts';

const SETTINGS: PageBillSettings = {
  locale: parseLocale('en-GB') ?? { tag: 'en', language: 'en' },
  carriers: [],
};

async function bill(bytes: Uint8Array, settings = SETTINGS) {
  return readPageBill((await readPdf(bytes, 'bill.pdf')).pages, 'bill.pdf', settings);
}
async function drawnBill(pages: readonly (readonly Drawn[])[], settings = SETTINGS) {
  return bill(await drawnPdf(pages), settings);
}
function texts(fields: DocumentFields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, { text }]) => [field, text]));
}
async function fixture(name: string) {
  return bill(await readFile(new URL(`../../../fixtures/layouts/pdf-bill/${name}`, import.meta.url)));
}

describe('a simple bill', () => {
  test('header, charges, figures and evidence, each with its place', async () => {
    const { rows, figures, evidence, confidence, ...rest } = await drawnBill(englishBill());
    expect(rest).toEqual({
      layout: 'pdf-bill',
      left: [{ what: 'other lines of print', count: 1 }],
      rejections: [],
      warnings: [],
    });
    const head = {
      carrier: {
        text: 'Northline Networks Ltd',
        place: { written: 'Northline Networks Ltd', page: 1, position: { x: 40, y: 60 } },
      },
      account: { text: 'AC-7711', place: { written: 'AC-7711', page: 1, position: { x: 420, y: 120 } } },
      invoice: {
        text: 'NL-2026-0042',
        place: { written: 'NL-2026-0042', page: 1, position: { x: 140, y: 120 } },
      },
      invoice_date: {
        text: '2026-10-01',
        place: { written: '1 October 2026', page: 1, position: { x: 140, y: 134 } },
      },
      due_date: {
        text: '2026-10-31',
        place: { written: '31 October 2026', page: 1, position: { x: 420, y: 134 } },
      },
      currency: { text: 'GBP', place: { written: 'Amount (GBP)', page: 1, position: { x: 481, y: 286 } } },
    };
    const period = { written: '01/10/2026 - 31/10/2026', page: 1, position: { x: 40, y: 160 } };
    expect(rows[0]).toEqual({
      record: 'invoice',
      row: 3,
      fields: {
        ...head,
        period_start: { text: '2026-10-01', place: period },
        period_end: { text: '2026-10-31', place: period },
        net_total: { text: '61.00', place: { written: '61.00', page: 1, position: { x: 517, y: 352 } } },
        tax_total: { text: '12.20', place: { written: '12.20', page: 1, position: { x: 517, y: 366 } } },
        total: { text: '73.20', place: { written: '73.20', page: 1, position: { x: 517, y: 380 } } },
      },
    });
    expect(rows[1]).toEqual({
      record: 'charge',
      row: 7,
      fields: {
        ...head,
        service: {
          text: '020 7946 0101',
          place: { written: 'Monthly line rental 020 7946 0101', page: 1, position: { x: 40, y: 300 } },
        },
        charge_type: { text: 'recurring' },
        description: {
          text: 'Monthly line rental',
          place: { written: 'Monthly line rental 020 7946 0101', page: 1, position: { x: 40, y: 300 } },
        },
        quantity: { text: '1', place: { written: '1', page: 1, position: { x: 335, y: 300 } } },
        unit_price: { text: '28.00', place: { written: '28.00', page: 1, position: { x: 407, y: 300 } } },
        amount: { text: '28.00', place: { written: '28.00', page: 1, position: { x: 517, y: 300 } } },
      },
    });
    expect(rows.slice(1).map(({ fields }) => [fields.charge_type?.text, fields.amount?.text])).toEqual([
      ['recurring', '28.00'],
      ['recurring', '28.00'],
      ['one-time', '5.00'],
    ]);
    expect(
      figures.map(({ stated, read, ...figure }) => [decimalText(stated), decimalText(read), figure]),
    ).toEqual([
      [
        '61.00',
        '61.00',
        {
          counts: 'net',
          invoice: 'NL-2026-0042',
          place: { written: '61.00', page: 1, position: { x: 517, y: 352 } },
        },
      ],
    ]);
    expect(confidence).toEqual({
      level: 'medium',
      reasons: [
        'the lines add up to the printed net total',
        'the carrier was told by its legal form',
        'the columns are Description | Qty | Unit price | Amount (GBP)',
        'invoice stands beside its label',
        'account stands beside its label',
        'invoice date stands beside its label',
        'due date stands beside its label',
        'period stands in a sentence with its label',
        'of the lines, 3 tell their kind by words, 0 by the title above, 0 by their period, 0 by nothing',
      ],
    });
    expect(evidence).toEqual({
      carrier: 'legal form',
      facts: {
        invoice: 'beside',
        account: 'beside',
        invoice_date: 'beside',
        due_date: 'beside',
        period: 'text',
      },
      agrees: 'net total',
      headings: ['Description', 'Qty', 'Unit price', 'Amount (GBP)'],
      types: { words: 3, title: 0, period: 0, nothing: 0 },
    });
  });

  test('a carrier the settings know goes by the name they give it', async () => {
    const { rows, evidence } = await drawnBill(englishBill(), {
      ...SETTINGS,
      carriers: [{ name: 'Northline', aliases: ['Northline Networks'] }],
    });
    expect([rows[0]?.fields.carrier?.text, evidence.carrier]).toEqual(['Northline', 'settings']);
  });

  test('a charge that says nothing of its kind is an adjustment, and that is told', async () => {
    const { rows, warnings } = await drawnBill(
      englishBill({ rows: [['Business Fibre 100', '1', '61.00', '61.00']] }),
    );
    expect(rows[1]?.fields.charge_type).toEqual({ text: 'adjustment' });
    expect(warnings).toEqual([
      {
        id: 'pdf-types-unknown',
        place: { file: 'bill.pdf' },
        found:
          '1 of 1 charges say neither that they recur nor that they are charged once: they were read as adjustments',
        fix: 'If they should be held against the inventory and the contract, describe the layout in YAML (layouts: [./my-carrier.yaml])',
      },
    ]);
  });
});

describe('other languages', () => {
  test('French: amounts with spaces, a period column, the sums in a table of their own', async () => {
    const { rows } = await fixture('export.fr-FR.pdf');
    expect(rows.map(({ fields }) => texts(fields))).toEqual([
      {
        carrier: 'Télécom du Littoral SAS',
        account: '4471-B',
        invoice: 'TL-88412',
        invoice_date: '2026-11-03',
        due_date: '2026-11-30',
        currency: 'EUR',
        period_start: '2026-11-01',
        period_end: '2026-11-30',
        net_total: '1000.00',
        tax_total: '200.00',
        total: '1200.00',
        amount_due: '1200.00',
      },
      ...[
        {
          charge_type: 'recurring',
          description: 'Abonnement Fibre Pro',
          quantity: '1',
          unit_price: '1049.90',
          amount: '1049.90',
          period_start: '2026-11-01',
          period_end: '2026-11-30',
        },
        {
          charge_type: 'recurring',
          description: 'Option IP fixe',
          quantity: '2',
          unit_price: '5.00',
          amount: '10.00',
          period_start: '2026-11-01',
          period_end: '2026-11-30',
        },
        { charge_type: 'discount', description: 'Remise commerciale', amount: '-100.00' },
        {
          charge_type: 'one-time',
          description: 'Frais de mise en service',
          quantity: '1',
          unit_price: '40.10',
          amount: '40.10',
        },
      ].map((charge) => ({
        carrier: 'Télécom du Littoral SAS',
        account: '4471-B',
        invoice: 'TL-88412',
        invoice_date: '2026-11-03',
        due_date: '2026-11-30',
        currency: 'EUR',
        ...charge,
        tax_rate: '20',
      })),
    ]);
  });

  test('Arabic: from the right, the letters of lam with alef put right', async () => {
    const { rows } = await fixture('export.ar-MA.pdf');
    const head = {
      carrier: 'شركة اتصالات النور ش.م.',
      account: '88017',
      invoice: '118042',
      invoice_date: '2026-10-05',
      currency: 'MAD',
    };
    expect(rows.map(({ fields }) => texts(fields))).toEqual([
      { ...head, net_total: '600.00', tax_total: '120.00', total: '720.00' },
      {
        ...head,
        service: '0522000101',
        charge_type: 'recurring',
        description: 'اشتراك شهري ألياف',
        quantity: '1',
        unit_price: '350.00',
        amount: '350.00',
      },
      {
        ...head,
        service: '0522000102',
        charge_type: 'recurring',
        description: 'اشتراك شهري هاتف',
        quantity: '2',
        unit_price: '75.50',
        amount: '151.00',
      },
      {
        ...head,
        service: '0522000102',
        charge_type: 'one-time',
        description: 'رسوم التركيب',
        quantity: '1',
        unit_price: '99.00',
        amount: '99.00',
      },
    ]);
  });

  test('German: headings of three lines, service and period below each description, a total on the next page', async () => {
    const row = (y: number, position: string, name: string, service: string, amount: string): Drawn[] => [
      ...line(y, [
        [60, position],
        [120, '1'],
        [150, name],
        [-500, amount],
        [-560, amount],
      ]),
      ...line(y + 12, [[150, 'Grundgebühr je Einheit']]),
      ...line(y + 24, [[150, `Dienst: ${service}`]]),
      ...line(y + 36, [[150, '01.05.26-31.05.26']]),
    ];
    const page = (number: number, rows: readonly Drawn[]): Drawn[] => [
      ...line(60, [[40, 'Nordfunk AG - Hafenweg 1 - 20457 Hamburg']], 7),
      ...line(120, [
        [40, 'Rechnungsnr.'],
        [140, '30017'],
        [360, 'Kundennr.'],
        [460, '4711'],
      ]),
      ...line(132, [
        [40, 'Rechnungsdatum'],
        [140, '7. März 2026'],
        [460, `Seite ${number}`],
      ]),
      ...line(160, [
        [60, 'Pos.'],
        [110, 'Menge'],
        [150, 'Beschreibung'],
        [-500, 'VK-Preis'],
        [-560, 'Zeilenbetrag'],
      ]),
      ...line(170, [
        [-500, 'Ohne'],
        [-560, 'Ohne MwSt.'],
      ]),
      ...line(180, [[-500, 'MwSt.']]),
      ...rows,
      ...line(
        780,
        [
          [40, 'Nordfunk AG'],
          [300, 'Registergericht Hamburg HRB 1234'],
        ],
        7,
      ),
    ];
    const { rows, evidence } = await drawnBill([
      page(1, [
        ...line(200, [[150, 'Vertrag Nr. V-2858']]),
        ...row(240, '1', 'Small Business', 'NF_anna', '1.003,89'),
        ...row(288, '2', 'Quality', 'NF_otto', '5,39'),
      ]),
      page(2, [
        ...row(200, '3', 'Quality', 'NF_ida', '5,39'),
        ...line(270, [
          [400, 'Total EUR'],
          [-560, '1.014,67'],
        ]),
      ]),
    ]);
    const head = {
      carrier: 'Nordfunk AG',
      account: '4711',
      invoice: '30017',
      invoice_date: '2026-03-07',
      currency: 'EUR',
    };
    const period = { period_start: '2026-05-01', period_end: '2026-05-31' };
    expect(rows.map(({ fields }) => texts(fields))).toEqual([
      { ...head, ...period, net_total: '1014.67' },
      ...[
        {
          service: 'NF_anna',
          description: 'Small Business Grundgebühr je Einheit',
          unit_price: '1003.89',
          amount: '1003.89',
        },
        {
          service: 'NF_otto',
          description: 'Quality Grundgebühr je Einheit',
          unit_price: '5.39',
          amount: '5.39',
        },
        {
          service: 'NF_ida',
          description: 'Quality Grundgebühr je Einheit',
          unit_price: '5.39',
          amount: '5.39',
        },
      ].map((charge) => ({ ...head, ...period, charge_type: 'recurring', quantity: '1', ...charge })),
    ]);
    expect(evidence.agrees).toBe('net total');
  });
});

describe('what is refused', () => {
  const WAY_OUT =
    'Describe its layout in YAML (layouts: [./my-carrier.yaml]), or give the carrier’s CSV export instead';

  test('a cent off', async () => {
    expect(await problemOf(() => drawnBill(englishBill({ net: '61.01' })))).toEqual({
      id: 'pdf-not-reconciled',
      place: { file: 'bill.pdf', page: 1 },
      found: 'the 3 lines found add up to 61.00, and the bill prints a total of 61.01',
      expected: 'lines that add up to the printed total, to the cent',
      fix: WAY_OUT,
    });
  });

  test('lines that hold the tax', async () => {
    const rows = [['Business Fibre', '1', '73.20', '73.20']] as const;
    expect(await problemOf(() => drawnBill(englishBill({ rows })))).toEqual({
      id: 'pdf-not-reconciled',
      place: { file: 'bill.pdf', page: 1 },
      found: 'the one line found adds up to 73.20, the total with the tax: their amounts hold it',
      expected: 'lines without tax that add up to 61.00',
      fix: WAY_OUT,
    });
  });

  test('no total, no table, no carrier, no number', async () => {
    const [page = []] = englishBill();
    const without = (pattern: RegExp) => drawnBill([page.filter(({ text }) => !pattern.test(text))]);
    expect(await problemOf(() => without(/^(?:Subtotal|VAT 20%|Total)$/))).toEqual({
      id: 'pdf-not-reconciled',
      place: { file: 'bill.pdf' },
      found:
        'the 3 lines found add up to 61.00, and the bill prints no total that they could be held against',
      expected: 'a total without tax that the lines add up to',
      fix: WAY_OUT,
    });
    expect(await problemOf(() => without(/^Amount/))).toEqual({
      id: 'pdf-no-charges',
      place: { file: 'bill.pdf' },
      found: 'no table of charges was found in the PDF',
      expected: 'lines below headings such as Description, Quantity and Amount',
      fix: WAY_OUT,
    });
    expect(await problemOf(() => without(/^Northline/))).toEqual({
      id: 'pdf-fact-missing',
      place: { file: 'bill.pdf' },
      found: 'the bill names no carrier that is known, and no company by its legal form',
      expected: 'the name of the carrier',
      fix: 'Name the carrier in bill-audit.yaml (layout: { carrier: { value: Its name } }, or carriers: { Its name: { aliases: [as the bill writes it] } })',
    });
    expect(await problemOf(() => without(/^Invoice number/))).toEqual({
      id: 'pdf-fact-missing',
      place: { file: 'bill.pdf' },
      found: 'no label on the bill names its number',
      expected: 'a label such as Invoice number with the number beside or below it',
      fix: WAY_OUT,
    });
  });
});
