import { describe, expect, test } from 'vitest';
import type { TableLayout } from '../../src/normalize/layout.ts';
import { PLAIN_BILL, PLAIN_INVENTORY, PLAIN_PRICES } from '../../src/normalize/layouts/plain.ts';
import { inferMapping } from '../../src/propose/infer-mapping.ts';
import type { InferredMapping } from '../../src/propose/mapping-parts.ts';
import { readingAs } from '../../src/propose/table-reading.ts';
import type { Cell } from '../../src/records/origin.ts';
import { fileOf, tableOf } from '../normalize/file-of-rows.ts';

function inferred(layout: TableLayout, ...rows: readonly (readonly Cell[])[]): InferredMapping {
  const table = tableOf(rows);
  const reading = readingAs(layout, fileOf(table), table);
  if (!reading) throw new Error('the layout knows none of the headings');
  return inferMapping(reading, table);
}

/** The sources of the fields that were inferred, and those that lack. */
function sources({ headingRow, fields, lacking }: InferredMapping): unknown {
  return {
    ...(headingRow === undefined ? {} : { headingRow }),
    ...Object.fromEntries(fields.map(({ field, source }) => [field, source])),
    ...(lacking.length === 0 ? {} : { lacking: lacking.map(({ field, hint }) => `${field}: ${hint}`) }),
  };
}

describe('a bill', () => {
  const whole = ['Carrier', 'Account', 'Service', 'Charge type', 'Amount', 'Currency'];

  test('that is whole needs nothing', () => {
    const row = ['Laurentel', '514-01', '514 555-0101', 'recurring', '28.00', 'CAD'];
    expect(inferred(PLAIN_BILL, whole, row)).toEqual({ fields: [], lacking: [], doubts: [] });
  });

  test('has columns found by headings that are nearly known, when they can hold the field', () => {
    const headings = ['Carrier', 'Account', 'Telephone numbr', 'Chg type', 'Net amt (GBP)', 'Due dates'];
    const row = ['Northline', 'N-1', '020 7946 0100', 'rental', '12.00', 'soon'];
    expect(sources(inferred(PLAIN_BILL, headings, row))).toEqual({
      service: 'Telephone numbr',
      charge_type: 'Chg type',
      amount: 'Net amt (GBP)',
    });
  });

  test('has columns found by what they hold', () => {
    const headings = [
      'Carrier',
      'Account',
      'Ligne appelante cliente',
      'Sorte',
      'Valeur',
      'Valeur TTC',
      'Unité monétaire',
    ];
    const row = ['Azurtel', 'C-77', '01 98 76 54 10', 'abonnement', '22,50', '27,00', 'EUR'];
    expect(inferred(PLAIN_BILL, headings, row)).toEqual({
      fields: [
        { field: 'currency', source: 'Unité monétaire', why: 'it holds currency codes' },
        {
          field: 'service',
          source: 'Ligne appelante cliente',
          why: 'it holds telephone numbers',
          doubt: 'the column “Ligne appelante cliente” is read as service: it holds telephone numbers',
        },
        { field: 'charge_type', source: 'Sorte', why: 'it holds types of charges' },
        {
          field: 'amount',
          source: 'Valeur',
          why: 'it is the only column of amounts without tax',
          doubt: 'the column “Valeur” is read as amount: it is the only column of amounts without tax',
        },
      ],
      lacking: [],
      doubts: [],
    });
  });

  test('of which two columns could be the amount says so, and takes neither', () => {
    const headings = ['Carrier', 'Account', 'Charge type', 'First', 'Second'];
    expect(sources(inferred(PLAIN_BILL, headings, ['L', 'A', 'recurring', '28.00', '30.50']))).toEqual({
      lacking: ['amount: it may be one of “First”, “Second”'],
    });
  });

  test('without types tells them by the words of its descriptions, and which it assumed', () => {
    const mapping = inferred(
      PLAIN_BILL,
      ['Carrier', 'Account', 'Description', 'Amount'],
      ['L', 'A', 'Abonnement ligne pro', '22,50'],
      ['L', 'A', 'Remise fidélité', '-3,00'],
      ['L', 'A', 'Ligne 12', '1,00'],
      ['L', 'A', 'Recurring', '1,00'],
    );
    expect(mapping.headingRow).toBe(1);
    expect(mapping.fields).toEqual([
      {
        field: 'charge_type',
        source: {
          column: 3,
          words: {
            'Abonnement ligne pro': 'recurring',
            'Remise fidélité': 'discount',
            'Ligne 12': 'recurring',
          },
        },
        why: 'no column holds the types of charges; they are told by “Description”',
        doubt:
          'the type of each charge is told by the words of “Description”, and “Ligne 12” as recurring because nothing says otherwise',
        assumed: true,
      },
      { field: 'description', source: 3, why: '“Description”' },
    ]);
  });

  test('without any word for types is taken as recurring, and says so', () => {
    const { fields } = inferred(PLAIN_BILL, ['Carrier', 'Account', 'Amount'], ['L', 'A', '1.00']);
    expect(fields.map(({ source, doubt }) => [source, doubt])).toEqual([
      [{ value: 'recurring' }, 'no column says what type of charge a row is: every row is read as recurring'],
    ]);
  });

  test('with a column per type of charge has a charge in each', () => {
    const headings = ['Carrier', 'Account', 'Phone number', 'Rental', 'Calls', 'Total'];
    const mapping = inferred(PLAIN_BILL, headings, ['N', 'A', '020 7946 0100', '35.50', '1.20', '36.70']);
    expect(mapping.columns?.unpivot).toEqual({
      into: 'amount',
      columns: { Rental: { charge_type: 'recurring' }, Calls: { charge_type: 'usage' } },
    });
    expect(sources(mapping)).toEqual({});
  });

  test('with one heading on two columns has the first that can be the field', () => {
    const headings = ['Carrier', 'Account', 'Charge type', 'Charge type', 'Amount'];
    const mapping = inferred(PLAIN_BILL, headings, ['L', 'A', 'x7', 'recurring', '1.00']);
    expect(sources(mapping)).toEqual({ headingRow: 1, charge_type: 4 });
  });

  test('with two rows of headings is read by the second', () => {
    const mapping = inferred(
      PLAIN_BILL,
      ['Carrier', 'Account', 'Invoice date', 'Charge type', 'Amount'],
      ['Fournisseur', 'Compte', 'Date de facture', 'Type de frais', 'Montant'],
      ['L', 'A', '2026-10-31', 'recurring', '1.00'],
    );
    expect(sources(mapping)).toEqual({
      headingRow: 2,
      carrier: 'Fournisseur',
      account: 'Compte',
      invoice_date: 'Date de facture',
      charge_type: 'Type de frais',
      amount: 'Montant',
    });
    expect(mapping.doubts).toEqual(['the rows 1 and 2 are both read as headings']);
  });
});

describe('lists that people keep', () => {
  test('an inventory has an option in each column of amounts, but for their sum', () => {
    const mapping = inferred(
      PLAIN_INVENTORY,
      ['Fournisseur', 'Ligne', 'Internet', 'Messagerie', 'Ensemble'],
      ['A', '01 98 76 54 10', '30,50', '4,50', '35,00'],
      ['A', '01 98 76 54 11', '30,50', '2,50', '33,00'],
    );
    expect(mapping.columns?.unpivot).toEqual({
      into: 'mrc',
      columns: { Internet: { code: 'Internet' }, Messagerie: { code: 'Messagerie' } },
    });
  });

  test('a price sheet whose price could be one of several lacks it', () => {
    const headings = ['Fournisseur', 'Code', 'Ancien', 'Nouveau'];
    expect(sources(inferred(PLAIN_PRICES, headings, ['A', 'LP', '22,50', '21,00']))).toEqual({
      lacking: ['unit_price: it may be one of “Ancien”, “Nouveau”'],
    });
  });
});
