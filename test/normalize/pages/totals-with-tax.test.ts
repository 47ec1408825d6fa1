import { describe, expect, test } from 'vitest';
import { parseLocale } from '../../../src/language/locale.ts';
import { decimalText } from '../../../src/money/decimal.ts';
import { readPageBill } from '../../../src/normalize/pages/read-page-bill.ts';
import { summaryOf } from '../../../src/normalize/pages/summary-label.ts';
import { readPdf } from '../../../src/sources/pdf-document.ts';
import { englishBill } from '../../pdf/drawn-bills.ts';
import { type Drawn, drawnPdf, line } from '../../pdf/drawn-pdf.ts';
import { problemOf } from '../../sources/problem-of.ts';

const WAY_OUT =
  'Describe its layout in YAML (layouts: [./my-carrier.yaml]), or give the carrier’s CSV export instead';

async function bill(pages: readonly (readonly Drawn[])[]) {
  return readPageBill((await readPdf(await drawnPdf(pages), 'bill.pdf')).pages, 'bill.pdf', {
    locale: parseLocale('en-GB') ?? { tag: 'en', language: 'en' },
    carriers: [],
  });
}

/** The bill of 61.00 net with other sums below its lines, and another heading of the amounts. */
function summed(
  sums: readonly (readonly [label: string, figure: string])[],
  { heading = 'Amount (GBP)', notes = [] as readonly string[] } = {},
): Drawn[][] {
  const [page = []] = englishBill();
  const kept = page.filter(({ at }) => at[1] < 340);
  const named = kept.map((drawn) => (drawn.text === 'Amount (GBP)' ? { ...drawn, text: heading } : drawn));
  const below = sums.flatMap(([label, figure], index) =>
    line(352 + index * 14, [
      [380, label],
      [-540, figure],
    ]),
  );
  return [[...named, ...below, ...notes.flatMap((note, index) => line(600 + index * 14, [[40, note]]))]];
}

async function totalsOf(pages: readonly (readonly Drawn[])[]) {
  const { rows, figures, evidence } = await bill(pages);
  const fields = rows[0]?.fields ?? {};
  const names = ['net_total', 'tax_total', 'total', 'amount_due', 'previous_balance', 'payments'] as const;
  return {
    totals: Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, fields[name].text]] : []))),
    figures: figures.map(({ counts, stated, read }) => [counts, decimalText(stated), decimalText(read)]),
    agrees: evidence.agrees,
    amounts: rows.slice(1).map((row) => row.fields.amount?.text),
  };
}

const AMOUNTS = ['28.00', '28.00', '5.00'];
const TAX_IN = {
  id: 'pdf-not-reconciled',
  place: { file: 'bill.pdf', page: 1 },
  found:
    'the 3 lines found add up to 61.00, the total with tax, and the bill prints no tax: the lines include tax',
  expected: 'lines without tax, or a column of amounts without tax',
  fix: WAY_OUT,
};

describe('a total that holds the tax is never net', () => {
  test.each([
    'Total including VAT',
    'Total incl. VAT',
    'Total (VAT included)',
    'Total inclusive of VAT',
    'Gesamtbetrag inkl. MwSt.',
    'Gesamtbetrag inkl. 19 % MwSt.',
    'Gesamt brutto',
    'Rechnungsbetrag',
    'Total TTC',
    'Total toutes taxes comprises',
    'Total current charges including VAT',
    'Subtotal incl. VAT',
    'Amount due incl. VAT',
  ])('%s', async (label) => {
    expect(await problemOf(() => bill(summed([[label, '61.00']])))).toEqual(TAX_IN);
  });

  test('labels in Arabic', () => {
    expect(
      ['الإجمالي شامل الضريبة', 'المجموع شامل ضريبة القيمة المضافة', 'المجموع شاملة الضريبة'].map(summaryOf),
    ).toEqual([
      { kind: 'total', fact: 'gross_total' },
      { kind: 'total', fact: 'gross_total' },
      { kind: 'total', fact: 'gross_total' },
    ]);
  });

  test.each(['All prices include VAT', 'Alle Preise inkl. 19 % MwSt.', 'Montants TTC'])(
    'a plain total where the bill says: %s',
    async (note) => {
      expect(await problemOf(() => bill(summed([['Total', '61.00']], { notes: [note] })))).toEqual(TAX_IN);
    },
  );

  test('a plain total where the bill says that the tax is not in, or nothing', async () => {
    const read = {
      totals: { total: '61.00' },
      figures: [['net', '61.00', '61.00']],
      agrees: 'total without tax',
      amounts: AMOUNTS,
    };
    expect(await totalsOf(summed([['Total', '61.00']], { notes: ['Prices do not include VAT'] }))).toEqual(
      read,
    );
    expect(await totalsOf(summed([['Total', '61.00']]))).toEqual(read);
  });

  test('what is to be paid, where the bill prints no tax', async () => {
    expect(await problemOf(() => bill(summed([['Total due', '61.00']])))).toEqual({
      ...TAX_IN,
      found:
        'the 3 lines found add up to 61.00, the amount to be paid, and the bill does not say what tax is in it: the lines may include tax',
      expected: 'a total without tax, or the tax that is added to the lines',
    });
  });

  test.each(['VAT 20%', 'GST 20%'])('a subtotal that the total does not add the tax to: %s', async (tax) => {
    const sums = [
      ['Subtotal', '61.00'],
      [tax, '10.17'],
      ['Total', '61.00'],
    ] as const;
    expect(await problemOf(() => bill(summed(sums)))).toEqual({
      ...TAX_IN,
      found: 'the 3 lines found add up to 61.00, the total with the tax: their amounts hold it',
      expected: 'lines without tax that add up to 61.00',
    });
  });

  test('below a heading that says so the amounts are net, of a bill without tax', async () => {
    const heading = 'Amount excl. VAT';
    expect(await totalsOf(summed([['Total including VAT', '61.00']], { heading }))).toEqual({
      totals: { total: '61.00' },
      figures: [['net', '61.00', '61.00']],
      agrees: 'total without tax',
      amounts: AMOUNTS,
    });
    expect((await problemOf(() => bill(summed([['Total including VAT', '61.01']], { heading })))).found).toBe(
      'the 3 lines found add up to 61.00, and the bill prints a total of 61.01',
    );
  });

  test('amounts headed as amounts with tax', async () => {
    expect(
      await problemOf(() => bill(summed([['Total', '61.00']], { heading: 'Amount incl. VAT' }))),
    ).toEqual({
      id: 'pdf-no-charges',
      place: { file: 'bill.pdf' },
      found: 'the lines include tax: the only amounts of the table are headed as amounts with tax',
      expected: 'a column of amounts without tax',
      fix: WAY_OUT,
    });
  });
});

describe('what is to be paid', () => {
  test.each(['Total due', 'Amount due', 'Net à payer', 'Zahlbetrag'])(
    '%s is the total too',
    async (label) => {
      const sums = [
        ['Subtotal', '61.00'],
        ['VAT 20%', '12.20'],
        [label, '73.21'],
      ] as const;
      expect(await totalsOf(summed(sums))).toEqual({
        totals: { net_total: '61.00', tax_total: '12.20', total: '73.21', amount_due: '73.21' },
        figures: [['net', '61.00', '61.00']],
        agrees: 'net total',
        amounts: AMOUNTS,
      });
    },
  );

  test('not beside a balance or a payment, nor where a total is printed', async () => {
    const sums = [
      ['Subtotal', '61.00'],
      ['VAT 20%', '12.20'],
    ] as const;
    const read = { figures: [['net', '61.00', '61.00']], agrees: 'net total', amounts: AMOUNTS };
    const printed = { net_total: '61.00', tax_total: '12.20', amount_due: '113.20' };
    const balance = [
      ['Previous balance', '100.00'],
      ['Payments received', '-60.00'],
      ['Amount due', '113.20'],
    ] as const;
    expect(await totalsOf(summed([...sums, ...balance]))).toEqual({
      ...read,
      totals: { ...printed, previous_balance: '100.00', payments: '-60.00' },
    });
    expect(await totalsOf(summed([...sums, ['Total this invoice', '73.20'], ...balance]))).toEqual({
      ...read,
      totals: { ...printed, total: '73.20', previous_balance: '100.00', payments: '-60.00' },
    });
    expect(
      await totalsOf(summed([...sums, ['Overdue from September', '40.00'], ['Amount due', '113.20']])),
    ).toEqual({ ...read, totals: printed });
  });

  test('lines and tax that make it to the cent need no subtotal', async () => {
    const sums = [['VAT 20%', '12.20']] as const;
    expect(await totalsOf(summed([...sums, ['Total due', '73.20']]))).toEqual({
      totals: { tax_total: '12.20', total: '73.20', amount_due: '73.20' },
      figures: [['gross', '73.20', '73.20']],
      agrees: 'total less tax',
      amounts: AMOUNTS,
    });
    expect((await problemOf(() => bill(summed([...sums, ['Total due', '73.21']])))).found).toBe(
      'the 3 lines found add up to 61.00, and the bill prints a total of 73.21',
    );
  });
});
