import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readX12 } from '../../../src/normalize/x12/read-x12.ts';
import { readX12Document } from '../../../src/sources/x12-document.ts';
import { bill, cells, charges, figures, interchange, recordsOf, set } from './interchange.ts';

function fixture(name: string) {
  const file = `fixtures/layouts/${name}`;
  return readX12(readX12Document(readFileSync(file), file), file);
}

const LAURENTEL = {
  carrier: 'Laurentel @12 N102',
  account: '514-0001 @6 REF02',
  invoice: 'L-2026-11-514 @4 BIG02',
  invoice_date: '2026-11-01 @4 BIG01 (20261101)',
  due_date: '2026-11-30 @9 DTM02 (20261130)',
  currency: 'CAD @5 CUR02',
};

describe('an 811', () => {
  const records = fixture('x12-811/export.edi');

  test('gives a header and every charge its total holds, each field with its place', () => {
    expect(records.layout).toBe('x12-811');
    expect(records.rows.map(({ record, row }) => `${record} ${row}`)).toEqual([
      ...['invoice 3', 'charge 19', 'charge 25', 'charge 29', 'charge 32', 'charge 37'],
    ]);
    expect(records.rows.map(cells)).toEqual([
      {
        ...LAURENTEL,
        period_start: '2026-11-01 @7 DTM02 (20261101)',
        period_end: '2026-11-30 @8 DTM02 (20261130)',
        total: '296.07 @39 TDS01 (29607)',
        previous_balance: '310.00 @40 BAL03',
        payments: '-310.00 @41 BAL03',
        amount_due: '296.07 @42 BAL03',
      },
      {
        ...LAURENTEL,
        charge_type: 'tax',
        code: 'GS @19 TXI01',
        description: 'Goods and services tax',
        location: 'QC @19 TXI05',
        tax_rate: '5 @19 TXI03',
        tax_base: '281.97 @19 TXI08',
        amount: '14.10 @19 TXI02',
      },
      {
        ...LAURENTEL,
        service: '5145550101 @22 REF02',
        charge_type: 'recurring',
        code: 'VOIP-STD @25 IT107',
        description: 'Business line @26 PID05',
        period_start: '2026-11-01 @27 DTM02 (20261101)',
        period_end: '2026-11-30 @28 DTM02 (20261130)',
        quantity: '1 @25 IT102',
        unit_price: '45.50 @25 IT104',
        amount: '45.50 @25 IT104',
      },
      {
        ...LAURENTEL,
        service: '5145550101 @22 REF02',
        charge_type: 'usage',
        code: 'LD-ONT @29 IT107',
        description: 'Calls to Ontario @30 PID05',
        quantity: '35 @29 IT102',
        unit_price: '0.042 @29 IT104',
        amount: '1.47 @29 IT104 (0.042)',
      },
      {
        ...LAURENTEL,
        service: '5145550101 @22 REF02',
        charge_type: 'discount',
        code: 'LOYAL @32 ITA03',
        description: 'Loyalty discount @32 ITA13',
        amount: '-5.00 @32 ITA07 (500)',
      },
      {
        ...LAURENTEL,
        service: '45/KFGS/123456//PT @35 REF02',
        charge_type: 'recurring',
        code: 'MPLS-10 @37 SLN10',
        description: 'MPLS port 10 Mbit/s, per month @37 SLN12',
        period_start: '2026-11-01 @38 DTM06 (20261101-20261130)',
        period_end: '2026-11-30 @38 DTM06 (20261101-20261130)',
        quantity: '2 @37 SLN04',
        unit_price: '120 @37 SLN06',
        amount: '240.00 @37 SLN06 (120)',
      },
    ]);
  });

  test('states its total and the counts of its trailers beside what was read', () => {
    expect(figures(records)).toEqual([
      'gross 296.07/296.07 @39 TDS01',
      'records 42/42 @44 SE01',
      'records 6/6 @43 CTT01',
      'records 1/1 @45 GE01',
      'records 1/1 @46 IEA01',
    ]);
    expect(records.figures.map(({ invoice }) => invoice)).toEqual([
      ...['L-2026-11-514', 'L-2026-11-514', 'L-2026-11-514', undefined, undefined],
    ]);
    expect(records.left).toEqual([
      { what: 'amounts for information only', count: 1 },
      { what: 'usage records (USD)', count: 1 },
    ]);
    expect([...records.rejections, ...records.warnings]).toEqual([]);
  });
});

test('several sets of one file: a total with a real point and one with implied decimals, taxes outside and inside', () => {
  const records = fixture('x12-811/export.txt');
  expect(figures(records)).toEqual([
    'gross 150.75/150.75 @9 TDS01',
    'records 23/23 @25 SE01',
    'gross 231.10/231.10 @31 TDS01',
    'records 14/14 @39 SE01',
    'records 2/2 @40 GE01',
    'records 1/1 @41 IEA01',
  ]);
  expect(charges(records, 'invoice', 'account', 'code', 'charge_type', 'amount', 'quantity')).toEqual([
    {
      invoice: '77120 @4 BIG02',
      account: '0140100 @13 REF02',
      code: '2050 @16 IT107',
      charge_type: 'recurring',
      amount: '50.25 @16 IT104',
    },
    {
      invoice: '77120 @4 BIG02',
      account: '0140101 @20 REF02',
      code: '2060 @23 IT107',
      charge_type: 'adjustment',
      amount: '100.50 @23 IT104',
    },
    {
      invoice: '77121 @27 BIG02',
      account: '0140102 @29 REF02',
      code: 'TX @34 TXI01',
      charge_type: 'tax',
      amount: '5.22 @34 TXI02',
    },
    ...[
      ['36', '0110', '67.23'],
      ['37', '0400', '34.78'],
      ['38', '0700', '123.87'],
    ].map(([segment, code, amount]) => ({
      invoice: '77121 @27 BIG02',
      account: '0140102 @29 REF02',
      code: `${code} @${segment} IT107`,
      charge_type: 'adjustment',
      amount: `${amount} @${segment} IT104`,
    })),
  ]);
  expect(records.left).toEqual([{ what: 'amounts for information only', count: 2 }]);
  expect(records.warnings).toEqual([
    {
      id: 'x12-charge-type-unknown',
      place: { file: 'fixtures/layouts/x12-811/export.txt', path: '23' },
      found:
        '4 charges say neither by words, unit nor a monthly period what kind of charge it is, the first here: read as adjustment, which prices and inventory are not compared with',
      fix: 'Ask the carrier to send descriptions (PID) or service periods (DTM), or use its CSV export',
    },
  ]);
});

test('an 810: prices per hundred, tax totals that repeat, an allowance for information, a credit memo', () => {
  const records = fixture('x12-810/export.edi');
  expect(records.layout).toBe('x12-810');
  expect(charges(records, 'code', 'charge_type', 'quantity', 'unit_price', 'amount')).toEqual([
    {
      code: 'SIP-TRUNK @10 IT107',
      charge_type: 'recurring',
      quantity: '10 @10 IT102',
      unit_price: '24.95 @10 IT104',
      amount: '249.50 @10 IT104 (24.95)',
    },
    { code: 'ST @11 TXI01', charge_type: 'tax', amount: '15.59 @11 TXI02' },
    {
      code: 'INSTALL @13 IT107',
      charge_type: 'one-time',
      quantity: '1 @13 IT102',
      unit_price: '75 @13 IT104',
      amount: '75.00 @13 IT104 (75)',
    },
    {
      code: 'LD-US @15 IT107',
      charge_type: 'usage',
      quantity: '1200 @15 IT102',
      unit_price: '0.0185 @15 IT104 (1.85)',
      amount: '22.20 @15 IT104 (1.85)',
    },
    { code: 'D980 @19 SAC02', charge_type: 'surcharge', amount: '15.00 @19 SAC05 (1500)' },
    {
      code: 'SIP-TRUNK @28 IT107',
      charge_type: 'credit',
      quantity: '2 @28 IT102',
      unit_price: '24.95 @28 IT104',
      amount: '-49.90 @28 IT104 (24.95)',
    },
  ]);
  expect(figures(records)).toEqual([
    'gross 377.29/377.29 @17 TDS01',
    'records 20/20 @22 SE01',
    'records 3/3 @21 CTT01',
    'gross -49.90/-49.90 @30 TDS01',
    'records 10/10 @32 SE01',
    'records 1/1 @31 CTT01',
    'records 2/2 @33 GE01',
    'records 1/1 @34 IEA01',
  ]);
  expect(records.left).toEqual([
    { what: 'tax totals that repeat the taxes of lines', count: 1 },
    { what: 'amounts for information only', count: 1 },
  ]);
});

describe('control figures', () => {
  const gross = (segments: readonly string[]) => figures(bill(segments))[0];

  test('a total that charges do not add up to stands beside their sum', () => {
    expect(gross(['IT1*1*1*EA*10', 'TXI*ST*0.5', 'TDS*2000'])).toBe('gross 20.00/10.50 @8 TDS01');
  });

  test('an integer is hundredths, unless the charges add up to the integer itself', () => {
    expect(gross(['IT1*1*1*EA*150', 'TDS*15000'])).toBe('gross 150.00/150.00 @7 TDS01');
    expect(gross(['IT1*1*1*EA*150', 'TDS*150'])).toBe('gross 150/150.00 @7 TDS01');
    expect(gross(['IT1*1*1*EA*149', 'TDS*150'])).toBe('gross 1.50/149.00 @7 TDS01');
    expect(gross(['TDS*0'])).toBe('gross 0.00/0.00 @6 TDS01');
  });

  test('trailers that count something else', () => {
    const text = interchange([set('811', ['BIG*20261101*L-1', 'TDS*0'])])
      .replace('SE*4', 'SE*9')
      .replace('GE*1', 'GE*2')
      .replace('IEA*1', 'IEA*3');
    expect(figures(recordsOf(text)).slice(1)).toEqual([
      ...['records 9/4 @6 SE01', 'records 2/1 @7 GE01', 'records 3/1 @8 IEA01'],
    ]);
  });

  test('CTT counts levels in an 811, or its lines where that agrees, and lines in an 810', () => {
    const lines = ['HL*1**1*1', 'IT1*1*1*EA*1', 'IT1*2*1*EA*1', 'TDS*200'];
    const ctt = (id: string, stated: number) => figures(bill([...lines, `CTT*${stated}`], id))[2];
    expect(ctt('811', 1)).toBe('records 1/1 @10 CTT01');
    expect(ctt('811', 2)).toBe('records 2/2 @10 CTT01');
    expect(ctt('811', 3)).toBe('records 3/1 @10 CTT01');
    expect(ctt('810', 1)).toBe('records 1/2 @10 CTT01');
  });

  test('an invoice without a total says so', () => {
    const records = bill(['IT1*1*1*EA*1']);
    expect(figures(records)[0]).toBe('records 5/5 @7 SE01');
    expect(records.warnings[0]).toEqual({
      id: 'x12-total-missing',
      place: { file: 'bill.edi', path: '3' },
      found: 'the 811 states no total (TDS): nothing shows whether all its charges were read',
      expected: 'a segment TDS',
      fix: 'Compare the sum of its charges with the bill, and ask the sender for the total',
    });
  });
});

test('an amount that is no number rejects its charge, and the total shows what is missing', () => {
  const records = bill(['IT1*1*1*EA*1O', 'TXI*ST*x', 'ITA*C****06**9,9', 'SLN*1**A*z*EA*3', 'TDS*1000']);
  const place = (path: string, column: string) => ({ file: 'bill.edi', path, column });
  expect(records.rejections.map(({ id, place: at, found }) => ({ id, at, found }))).toEqual([
    { id: 'number-unreadable', at: place('6', 'IT104'), found: '"1O" is not an amount' },
    { id: 'number-unreadable', at: place('7', 'TXI02'), found: '"x" is not an amount' },
    { id: 'number-unreadable', at: place('8', 'ITA07'), found: '"9,9" is not an amount' },
    { id: 'number-unreadable', at: place('9', 'SLN04'), found: '"z" is not an amount' },
  ]);
  expect(figures(records)[0]).toBe('gross 10.00/0.00 @10 TDS01');
});

test('a memorandum is read, its balances are not, and a warning says what it is', () => {
  const records = recordsOf(
    interchange([set('811', ['BIG*20261101*L-1*****ME', 'N1*PE*Laurentel', 'TDS*500', 'BAL*M*TT*5'])]),
  );
  expect(records.rows.map(cells)).toEqual([
    {
      invoice: 'L-1 @4 BIG02',
      carrier: 'Laurentel @5 N102',
      invoice_date: '2026-11-01 @4 BIG01 (20261101)',
      total: '5.00 @6 TDS01 (500)',
    },
  ]);
  expect(records.warnings).toEqual([
    {
      id: 'x12-memorandum',
      place: { file: 'bill.edi', path: '3' },
      found: 'the 811 is a memorandum (BIG07 is ME): it may list in detail what another invoice bills',
      fix: 'If a consolidated invoice of the same charges is among the bills too, leave one of the two out',
    },
  ]);
});
