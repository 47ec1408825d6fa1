import { describe, expect, test } from 'vitest';
import { listOf, mappedPrices } from './list-of-rows.ts';

/** Prices as row, price and what else tells them apart. */
const terms = (rows: readonly (readonly string[])[], options = {}) =>
  listOf('prices', rows, options).records.map(
    ({ carrier: _, code: __, monthsPerUnit: ___, ...rest }) => rest,
  );
const each = (unitPrice: string) => `${unitPrice} CAD each`;
const problems = (rows: readonly (readonly string[])[], options = {}) =>
  listOf('prices', rows, options).problems;
const warnings = (rows: readonly (readonly string[])[], options = {}) =>
  listOf('prices', rows, options).warnings;

describe('a column of prices for each term', () => {
  const headings = ['Carrier', 'Code', '12 months', '24 months', '36 months'];
  const row = ['L', 'A', '30', '28', '26'];

  test('is not guessed', () => {
    expect(problems([headings, row])).toEqual([
      'file.csv, row 1: prices stand in the columns "12 months", "24 months" and "36 months", and nothing says which term was signed. Expected a column, or a cell above the headings, such as "Term: 36 months". Name the column that holds the price agreed in bill-audit.yaml (layout: { unit_price: "36 months" }).',
    ]);
  });

  test('nor read as the list price beside it', () => {
    expect(
      problems([
        ['Carrier', 'Code', 'Price', '24 months'],
        ['L', 'A', '30', '28'],
      ]),
    ).toEqual([
      'file.csv, row 1: prices stand in the columns "Price" and "24 months", and nothing says which term was signed. Expected a column, or a cell above the headings, such as "Term: 36 months". Name the column that holds the price agreed in bill-audit.yaml (layout: { unit_price: "24 months" }).',
    ]);
  });

  test('is the one the user names', () => {
    const layouts = mappedPrices({ unit_price: '24 months' });
    expect(listOf('prices', [headings, row], { layouts })).toMatchObject({
      records: [{ row: 2, unitPrice: each('28.00') }],
      warnings: [],
    });
  });

  test('is the one a cell above the headings names', () => {
    expect(terms([['Term: 36 months'], headings, row])).toEqual([{ row: 3, unitPrice: each('26.00') }]);
    expect(terms([['Engagement', '2 ans'], headings, row])).toEqual([{ row: 3, unitPrice: each('28.00') }]);
    expect(warnings([['Term: 36 months'], headings, row])).toEqual([
      'file.csv, row 2: prices were read from the column "36 months" (term of 36 months); row 1 says "Term: 36 months"; not read: "12 months", "24 months". If that is wrong, name one column in bill-audit.yaml (layout: { unit_price: "36 months" }).',
    ]);
  });

  test.each([['Term: 48 months'], ['Term: long'], ['Terms: 36 months'], ['36-month price list']])(
    'is not settled by %j above the headings',
    (line) => {
      expect(problems([[line], headings, row])).toEqual([
        expect.stringContaining('nothing says which term was signed'),
      ]);
    },
  );

  test('is the one that a column names row by row', () => {
    const rows = [
      [...headings, 'Term'],
      [...row, '36 months'],
      ['L', 'B', '3', '2', '1', '12'],
      ['L', 'C', '3', '2', '1', '48 months'],
      ['L', 'D', '3', '2', '1', ''],
      ['L', 'E', '3', '', '1', '2 years'],
    ];
    expect(listOf('prices', rows)).toEqual({
      records: [
        { row: 2, code: 'A = A', monthsPerUnit: 1, carrier: 'L = l', unitPrice: each('26.00') },
        { row: 3, code: 'B = B', monthsPerUnit: 1, carrier: 'L = l', unitPrice: each('3.00') },
      ],
      left: ['1 rows whose amounts are all 0 or blank'],
      rejected: 2,
      warnings: [
        'file.csv, row 1: prices were read from the columns "12 months" (term of 12 months), "24 months" (term of 24 months) and "36 months" (term of 36 months); the column "Term" says which row by row. If that is wrong, name one column in bill-audit.yaml (layout: { unit_price: "12 months" }).',
      ],
      rejections: [
        'file.csv, row 4, column "Term": "48 months" is the term of no column of prices. Expected one of "12 months", "24 months", "36 months". Correct the cell.',
        'file.csv, row 5, column "Term": the cell is empty. Expected one of "12 months", "24 months", "36 months". Correct the cell.',
      ],
      problems: [],
    });
  });

  test('is the only one there is', () => {
    expect(
      terms([
        ['Carrier', 'Code', '36 months'],
        ['L', 'A', '26'],
      ]),
    ).toEqual([{ row: 2, unitPrice: each('26.00') }]);
  });

  test('may hold a price paid once', () => {
    const rows = [
      ['Term: 24 months'],
      ['Carrier', 'Code', 'NRC 24 months', 'MRC 24 months', 'MRC 36 months'],
      ['L', 'A', '50', '28', '26'],
    ];
    expect(terms(rows)).toEqual([
      { row: 3, type: 'one-time', unitPrice: each('50.00') },
      { row: 3, type: 'recurring', unitPrice: each('28.00') },
    ]);
  });

  test.each([
    ['French', ['Fournisseur', 'Code article', '12 mois', '24 mois'], 'Durée : 24 mois', 'fr-FR'],
    ['Arabic', ['المشغل', 'الرمز', '١٢ شهرا', '٢٤ شهرا'], 'مدة العقد: ٢٤ شهرا', 'ar-MA'],
  ])('is read in %s', (_, written, line, locale) => {
    expect(terms([[line], written, ['L', 'A', '30,50', '28,50']], { locale })).toEqual([
      { row: 3, unitPrice: each('28.50') },
    ]);
  });
});

describe('a column of prices for each band', () => {
  test('is a term with both ends of its band', () => {
    const rows = [
      ['Carrier', 'Code', 'Description', '1-49', '50 à 99', '100+'],
      ['L', 'A', 'Voice', '30', '28', '0'],
      ['L', 'B', 'Data', '3', '-', ''],
    ];
    expect(listOf('prices', rows)).toMatchObject({
      records: [
        { row: 2, description: 'Voice', minQuantity: '1', maxQuantity: '49', unitPrice: each('30.00') },
        { row: 2, description: 'Voice', minQuantity: '50', maxQuantity: '99', unitPrice: each('28.00') },
        { row: 2, description: 'Voice', minQuantity: '100', unitPrice: each('0.00') },
        { row: 3, description: 'Data', minQuantity: '1', maxQuantity: '49', unitPrice: each('3.00') },
      ],
      warnings: [
        'file.csv, row 1: prices were read from the columns "1-49" (for 1 to 49 units), "50 à 99" (for 50 to 99 units) and "100+" (for 100 and more units). If that is wrong, name one column in bill-audit.yaml (layout: { unit_price: "1-49" }).',
      ],
    });
  });

  test('may be told by signs alone', () => {
    expect(
      terms([
        ['Carrier', 'Code', '< 50', '50+'],
        ['L', 'A', '30', '28'],
      ]),
    ).toEqual([
      { row: 2, maxQuantity: '49', unitPrice: each('30.00') },
      { row: 2, minQuantity: '50', unitPrice: each('28.00') },
    ]);
  });

  test.each([
    [['1-50', '50-99'], '"1-50" and "50-99" both hold a price for 50 units'],
    [['10+', '5+'], '"5+" and "10+" both hold a price for 10 units'],
    [['up to 50', '≤ 60'], '"up to 50" and "≤ 60" both hold a price for 0 units'],
  ])('must not overlap another: %j', (bands, found) => {
    expect(
      problems([
        ['Carrier', 'Code', ...bands],
        ['L', 'A', '30', '28'],
      ]),
    ).toEqual([
      `file.csv, row 1: the columns ${found}. Expected bands of quantities that exclude one another, such as 1-49 and 50-99. Correct the headings of the two columns.`,
    ]);
  });

  test.each([
    [['1-49', '50-99'], undefined],
    [['1-49', '51-99'], '50 units'],
    [['1-48', '51-99'], '49 to 50 units'],
    [['2-49', '50+'], '1 unit'],
    [['up to 49', '60+'], '50 to 59 units'],
  ])('that leaves a gap is told: %j', (bands, gap) => {
    const told = warnings([
      ['Carrier', 'Code', ...bands],
      ['L', 'A', '30', '28'],
    ]).slice(1);
    expect(told).toEqual(
      gap === undefined
        ? []
        : [
            `file.csv, row 1: no column holds a price for ${gap}: charges for such quantities are held against no price. Correct the headings of the bands if one of them should cover it.`,
          ],
    );
  });

  test('is not read where the rows have bands of their own', () => {
    expect(
      problems([
        ['Carrier', 'Code', 'Min qty', '1-49', '50+'],
        ['L', 'A', '5', '30', '28'],
      ]),
    ).toEqual([
      'file.csv, row 1: prices stand in the columns "1-49" and "50+", and nothing says which of them was agreed. Expected headings that tell one price from another. Name the column that holds the price agreed in bill-audit.yaml (layout: { unit_price: "50+" }).',
    ]);
  });
});

describe('a column of prices for each time', () => {
  test('is a term of a year', () => {
    expect(
      terms([
        ['Carrier', 'Code', '2025', 'Prix 2026'],
        ['L', 'A', '30', '28'],
      ]),
    ).toEqual([
      { row: 2, validFrom: '2025-01-01', validTo: '2025-12-31', unitPrice: each('30.00') },
      { row: 2, validFrom: '2026-01-01', validTo: '2026-12-31', unitPrice: each('28.00') },
    ]);
  });

  test('holds until the next begins', () => {
    expect(
      terms([
        ['Carrier', 'Code', 'from 2026-07-01', 'from 2025-01-01'],
        ['L', 'A', '28', '30'],
      ]),
    ).toEqual([
      { row: 2, validFrom: '2026-07-01', unitPrice: each('28.00') },
      { row: 2, validFrom: '2025-01-01', validTo: '2026-06-30', unitPrice: each('30.00') },
    ]);
  });

  test('is not read where the rows have dates of their own, or one column has none', () => {
    expect(
      problems([
        ['Carrier', 'Code', 'Valid from', '2025', '2026'],
        ['L', 'A', '2025-03-01', '30', '28'],
      ]),
    ).toHaveLength(1);
    expect(
      problems([
        ['Carrier', 'Code', 'Price', '2026'],
        ['L', 'A', '30', '28'],
      ]),
    ).toHaveLength(1);
    expect(
      problems([
        ['Carrier', 'Code', '2026', 'Prix 2026'],
        ['L', 'A', '30', '28'],
      ]),
    ).toHaveLength(1);
  });
});

describe('prices paid once and every month', () => {
  test.each([
    [['Setup', 'Monthly'], undefined],
    [['NRC', 'MRC'], undefined],
    [['Frais d’installation', 'Mensuel'], 'fr-FR'],
    [['رسوم التركيب', 'السعر الشهري'], 'ar-MA'],
    [['Setup', 'Price'], undefined],
  ])('are two terms: %j', (headings, locale = 'en-CA') => {
    expect(
      terms(
        [
          ['Carrier', 'Code', ...headings],
          ['L', 'A', '50', '28'],
        ],
        { locale },
      ),
    ).toEqual([
      { row: 2, type: 'one-time', unitPrice: each('50.00') },
      { row: 2, type: 'recurring', unitPrice: each('28.00') },
    ]);
  });

  test('are told, with what was not read', () => {
    const rows = [
      ['Carrier', 'Code', 'Price', 'Setup', 'Bundle 5', 'Colour'],
      ['L', 'A', '28', '50', '9', 'red'],
    ];
    expect(warnings(rows)).toEqual([
      'file.csv, row 1: prices were read from the columns "Price" (recurring) and "Setup" (one-time); not read: "Bundle 5". If that is wrong, name one column in bill-audit.yaml (layout: { unit_price: "Price" }).',
    ]);
  });

  test('keep the types that the rows state', () => {
    const rows = [
      ['Carrier', 'Code', 'Charge type', 'Price', 'Setup'],
      ['L', 'A', 'usage', '0.05', '50'],
    ];
    expect(terms(rows)).toEqual([
      { row: 2, type: 'usage', unitPrice: each('0.05') },
      { row: 2, type: 'one-time', unitPrice: each('50.00') },
    ]);
  });

  test('may stand beside terms and bands', () => {
    const rows = [
      ['Carrier', 'Code', 'Setup', '1-9', '10+'],
      ['L', 'A', '50', '28', '26'],
    ];
    expect(terms(rows)).toEqual([
      { row: 2, type: 'one-time', unitPrice: each('50.00') },
      { row: 2, type: 'recurring', minQuantity: '1', maxQuantity: '9', unitPrice: each('28.00') },
      { row: 2, type: 'recurring', minQuantity: '10', unitPrice: each('26.00') },
    ]);
  });

  test('beside the column that the user named', () => {
    const layouts = mappedPrices({ unit_price: '24 months' });
    const rows = [
      ['Carrier', 'Code', '12 months', '24 months', 'NRC'],
      ['L', 'A', '30', '28', '50'],
    ];
    expect(terms(rows, { layouts })).toEqual([
      { row: 2, type: 'recurring', unitPrice: each('28.00') },
      { row: 2, type: 'one-time', unitPrice: each('50.00') },
    ]);
  });
});

describe('one column of prices', () => {
  test('is read as it always was', () => {
    expect(
      listOf('prices', [
        ['Carrier', 'Code', 'Monthly price'],
        ['L', 'A', '28'],
      ]),
    ).toMatchObject({
      records: [{ row: 2, unitPrice: each('28.00') }],
      warnings: [],
    });
  });

  test('beside another that may be it is told', () => {
    expect(
      warnings([
        ['Carrier', 'Code', 'Unit price', 'Monthly'],
        ['L', 'A', '28', '56'],
      ]),
    ).toEqual([
      'file.csv: the columns "Unit price" and "Monthly" could both be unit_price; "Unit price" was read. If that is wrong, name the column in bill-audit.yaml (layout: { unit_price: "Monthly" }).',
    ]);
  });

  test('needs a heading that is known', () => {
    expect(
      problems([
        ['Carrier', 'Code', 'Gold plan'],
        ['L', 'A', '28'],
      ]),
    ).toHaveLength(1);
  });
});

test('the headings may stand on row 4, below a title, under merged cells', () => {
  const rows = [
    ['Price list – 36-month agreement'],
    ['Carrier', 'Laurentel'],
    ['Term: 36 months'],
    ['Code', 'Description', '12 months', '36 months'],
    ['Voice services'],
    ['A', 'Voice', '30', '26'],
  ];
  expect(listOf('prices', rows)).toMatchObject({
    records: [
      {
        row: 6,
        code: 'A = A',
        description: 'Voice',
        carrier: 'Laurentel = laurentel',
        unitPrice: each('26.00'),
      },
    ],
    left: ['1 notes'],
  });
});

test('a mapping of the columns is read as it is written', () => {
  const layouts = mappedPrices({
    unpivot: {
      into: 'unit_price',
      columns: { '1-49': { min_quantity: '1', max_quantity: '49' }, '50+': { min_quantity: '50' } },
    },
  });
  const rows = [
    ['Carrier', 'Code', 'Description', '1-49', '50+'],
    ['L', 'A', 'Voice', '30', '28'],
  ];
  expect(listOf('prices', rows, { layouts })).toMatchObject({
    records: [
      { row: 2, description: 'Voice', minQuantity: '1', maxQuantity: '49', unitPrice: each('30.00') },
      { row: 2, description: 'Voice', minQuantity: '50', unitPrice: each('28.00') },
    ],
    warnings: [],
  });
});
