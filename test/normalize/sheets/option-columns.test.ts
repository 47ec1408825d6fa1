import { describe, expect, test } from 'vitest';
import { listOf, mappedInventory } from './list-of-rows.ts';

const HEADINGS = ['Carrier', 'Service', 'MRC', 'Voicemail', 'Caller ID'];
const ROWS = [
  ['L', 'S1', '28.00', '5.00', ''],
  ['L', 'S2', '28.00', '', '3.50'],
];
const own = (row: number, mrc = '28.00 CAD') => ({
  row,
  mrc,
  carrier: 'L = l',
  service: `S${row - 1} = S${row - 1}`,
  status: 'active',
});

describe('columns of amounts that nobody knows', () => {
  test('are not guessed beside a column of monthly charges', () => {
    expect(listOf('inventory', [HEADINGS, ...ROWS]).problems).toEqual([
      'file.csv, row 1: the columns "Voicemail" and "Caller ID" hold amounts, and nothing says whether they are monthly charges of the services. Expected headings that are known, or a mapping of the columns. If they are, map them in bill-audit.yaml (layout: { unpivot: { into: mrc, columns: { "Voicemail": {}, "Caller ID": {} } } }); if they are not, say so with layout: { mrc: "MRC" }.',
    ]);
    expect(
      listOf(
        'inventory',
        [HEADINGS, ...ROWS].map((row) => row.slice(0, 4)),
      ).problems,
    ).toEqual([
      'file.csv, row 1: the column "Voicemail" holds amounts, and nothing says whether it is a monthly charge of the services. Expected headings that are known, or a mapping of the columns. If it is, map it in bill-audit.yaml (layout: { unpivot: { into: mrc, columns: { "Voicemail": {} } } }); if it is not, say so with layout: { mrc: "MRC" }.',
    ]);
  });

  test('are not guessed where they hold all the amounts', () => {
    const rows = [HEADINGS, ...ROWS].map((row) => row.filter((_, index) => index !== 2));
    expect(listOf('inventory', rows).problems).toEqual([
      'file.csv, row 1: the columns "Voicemail" and "Caller ID" hold amounts, and nothing says whether they are monthly charges of the services. Expected headings that are known, or a mapping of the columns. If they are, map them in bill-audit.yaml (layout: { unpivot: { into: mrc, columns: { "Voicemail": {}, "Caller ID": {} } } }).',
    ]);
    expect(
      listOf(
        'inventory',
        rows.map((row) => row.slice(0, 3)),
      ).problems,
    ).toEqual([]);
  });

  test('are read as the ready-made mapping says', () => {
    const layouts = mappedInventory({
      unpivot: { into: 'mrc', columns: { Voicemail: {}, 'Caller ID': { code: 'CID' } } },
    });
    expect(listOf('inventory', [HEADINGS, ...ROWS], { layouts })).toMatchObject({
      records: [
        own(2),
        { ...own(2, '5.00 CAD'), code: 'Voicemail = VOICEMAIL', description: 'Voicemail' },
        own(3),
        { ...own(3, '3.50 CAD'), code: 'CID = CID', description: 'Caller ID' },
      ],
      warnings: [],
    });
  });

  test('are read when a column of totals proves them, as charges without codes', () => {
    const rows = [
      [...HEADINGS, 'Total'],
      ['L', 'S1', '28.00', '5.00', '', '33.00'],
      ['L', 'S2', '28.00', '', '3.50', '31.50'],
      ['Total', '', '56.00', '5.00', '3.50', '64.50'],
    ];
    expect(listOf('inventory', rows)).toEqual({
      records: [
        own(2),
        { ...own(2, '5.00 CAD'), description: 'Voicemail' },
        own(3),
        { ...own(3, '3.50 CAD'), description: 'Caller ID' },
      ],
      left: ['1 sub-totals'],
      rejected: 0,
      warnings: [
        'file.csv, row 1: the columns were read as monthly charges of each service: "Voicemail" and "Caller ID"; in every row the charges add up to "Total". If that is wrong, or to give each its code, map them in bill-audit.yaml (layout: { unpivot: … }).',
      ],
      rejections: [],
      problems: [],
    });
    const wrong = rows.map((row) => row.map((cell) => (cell === '31.50' ? '31.51' : cell)));
    expect(listOf('inventory', wrong).problems).toHaveLength(1);
  });

  test('are read without a column of monthly charges too, and no service is lost', () => {
    const rows = [
      ['Carrier', 'Service', 'Line', 'Voicemail', 'Total'],
      ['L', 'S1', '28.00', '5.00', '33.00'],
      ['L', 'S2', '', '', '0.00'],
    ];
    const { mrc: _, ...bare } = own(3);
    expect(listOf('inventory', rows).records).toEqual([
      { ...own(2), description: 'Line' },
      { ...own(2, '5.00 CAD'), description: 'Voicemail' },
      bare,
    ]);
  });

  test('that break the monthly charge down are part of it', () => {
    const rows = [HEADINGS, ['L', 'S1', '8.50', '5.00', '3.50'], ['L', 'S2', '5.00', '5.00', '']];
    expect(listOf('inventory', rows)).toMatchObject({
      records: [own(2, '8.50 CAD'), own(3, '5.00 CAD')],
      warnings: [],
    });
  });

  test.each([
    ['Extension', '101', '102'],
    ['Floor', '2', ''],
    ['TPS', '1.40', '1.40'],
    ['Budget 2026', '30.00', '30.00'],
    ['Previous MRC', '27.50', '27.50'],
    ['Data (GB)', '2.5', '5.0'],
    ['Balance', '12.50', '3.00'],
    ['Device cost', '120.50', '3.00'],
    ['Installation', '99.50', ''],
    ['Credits', '-12.50', '3.00'],
    ['Colour', 'red', '3.00'],
    ['Blank', '', ''],
    ['Nought', '0.00', ''],
  ])('under %j are of no account', (heading, first, second) => {
    const rows = [
      [...HEADINGS.slice(0, 3), heading],
      ['L', 'S1', '28.00', first],
      ['L', 'S2', '28.00', second],
    ];
    expect(listOf('inventory', rows)).toMatchObject({ records: [own(2), own(3)], warnings: [] });
  });

  test('are left where the user mapped the file', () => {
    const layouts = mappedInventory({ mrc: 'MRC' });
    expect(listOf('inventory', [HEADINGS, ...ROWS], { layouts })).toMatchObject({
      records: [own(2), own(3)],
      warnings: [],
    });
  });
});

describe('columns of marks', () => {
  const unpivot = {
    into: 'quantity',
    columns: { Voicemail: { code: 'VM' }, 'Caller ID': {} },
    words: { x: '1' },
  } as const;
  const marked = (first: string, second: string) => [
    [...HEADINGS, 'Quantity'],
    ['L', 'S1', '28.00', first, second, '4'],
  ];

  test('are options in that quantity, without the charge and quantity of the service', () => {
    const layouts = mappedInventory({ unpivot });
    const { mrc: _, ...bare } = own(2);
    expect(listOf('inventory', marked('x', 'X'), { layouts }).records).toEqual([
      { ...own(2), quantity: '4' },
      { ...bare, code: 'VM = VM', description: 'Voicemail', quantity: '1' },
      { ...bare, code: 'Caller ID = CALLER ID', description: 'Caller ID', quantity: '1' },
    ]);
    expect(listOf('inventory', marked('2', ''), { layouts }).records.map(({ quantity }) => quantity)).toEqual(
      ['4', '2'],
    );
  });

  test('that are not words of the mapping are rejected, not passed over', () => {
    const layouts = mappedInventory({ unpivot });
    expect(listOf('inventory', marked('yes', ''), { layouts }).rejections).toEqual([
      'file.csv, row 2, column "Voicemail": "yes" is not a number. Expected a number such as 3. Correct the cell.',
    ]);
  });

  test('may be signs', () => {
    const layouts = mappedInventory({ unpivot: { ...unpivot, words: { '✓': '1' } } });
    expect(
      listOf('inventory', marked('✓', '-'), { layouts }).records.map(({ quantity }) => quantity),
    ).toEqual(['4', '1']);
  });
});
