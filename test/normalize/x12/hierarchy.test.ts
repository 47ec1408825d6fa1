import { describe, expect, test } from 'vitest';
import { bill, cells, charges, interchange, recordsOf, set } from './interchange.ts';

describe('accounts and services', () => {
  const named = (...segments: string[]) =>
    charges(bill([...segments, 'TDS*0']), 'account', 'service').map((row) => [row.account, row.service]);

  test('come from the nearest level above a line, and the invoice’s account from its header', () => {
    expect(
      named(
        ...['REF*14*900', 'REF*12*100', 'HL*1**1*1', 'HL*2*1*2*1', 'REF*11*101', 'HL*3*2*4*1'],
        ...['REF*TN*5145550101', 'HL*4*3*8*0', 'IT1*1*1*M4*1', 'TXI*TX*1', 'HL*5*1*2*1', 'IT1*1*1*M4*1'],
      ),
    ).toEqual([
      ['101 @10 REF02', '5145550101 @12 REF02'],
      ['101 @10 REF02', '5145550101 @12 REF02'],
      ['100 @7 REF02', undefined],
    ]);
  });

  test('a line’s own come before those of its level, also for its sub-lines and taxes', () => {
    expect(
      named(
        ...['HL*1**4*1', 'REF*TN*5145550101', 'IT1*1', 'REF*CIR*45/KFGS/1', 'SLN*1**A*1*M4*1'],
        ...['TXI*TX*1', 'IT1*2*1*M4*1', 'SI*TI*XX*1*TN*5145550102'],
      ),
    ).toEqual([
      [undefined, '45/KFGS/1 @9 REF02'],
      [undefined, '5145550101 @7 REF02'],
      [undefined, '5145550102 @13 SI05'],
    ]);
  });

  test('of several accounts of a level the billing account counts, and of two billing accounts the first', () => {
    expect(named('HL*1**2*0', 'REF*12*1', 'REF*12*2', 'REF*14*3', 'IT1*1*1*M4*1')).toEqual([
      ['1 @7 REF02', undefined],
    ]);
    expect(named('HL*1**2*0', 'REF*14*3', 'REF*11*2', 'IT1*1*1*M4*1')).toEqual([['2 @8 REF02', undefined]]);
  });

  test('a level whose parent is not there hangs below the invoice', () => {
    expect(named('HL*1**2*1', 'REF*11*1', 'HL*2*9*8*0', 'IT1*1*1*M4*1')).toEqual([[undefined, undefined]]);
  });

  test('a mobile number under MN is a service where it looks like one; contacts and sequence numbers are none', () => {
    expect(
      named('HL*1**8*0', 'REF*MN*5145550101', 'IT1*1*1*M4*1', 'HL*2**8*0', 'REF*MN*77', 'IT1*1*1*M4*1'),
    ).toEqual([
      [undefined, '5145550101 @7 REF02'],
      [undefined, undefined],
    ]);
    expect(named('HL*1**4*1', 'LX*7', 'PER*BI**TE*8005550100', 'IT1*1*1*M4*1')).toEqual([
      [undefined, undefined],
    ]);
  });
});

describe('the header', () => {
  const header = (...segments: string[]) => {
    const records = recordsOf(interchange([set('811', ['BIG*20261101*L-1', ...segments, 'TDS*0'])]));
    return cells(records.rows[0] ?? { record: 'invoice', row: 0, fields: {} });
  };

  test.each([
    ['the seller before the remit-to', ['N1*RI*Bank', 'N1*SE*Laurentel'], 'Laurentel @6 N102'],
    ['a payee', ['N1*BT*Ville', 'N1*PE*Laurentel'], 'Laurentel @6 N102'],
    ['a party named at a level', ['N1*BT*Ville', 'HL*1**1*0', 'NM1*SJ*2*Laurentel'], 'Laurentel @7 NM103'],
    ['at least the sending system', ['N1*SE**92*7'], 'LAURENTEL @2 GS02'],
  ])('its carrier: %s', (_, segments, carrier) => {
    expect(header(...segments).carrier).toBe(carrier);
  });

  test('its account: by REF, else by the code of the paying party', () => {
    expect(header('N1*BT*Ville*91*77', 'REF*11*5').account).toBe('5 @6 REF02');
    expect(header('N1*PR*Ville*92*78', 'N1*BT*Ville*91*77').account).toBe('77 @6 N104');
    expect(header('N1*BT*Ville*01*123456789').account).toBeUndefined();
  });

  test('its dates: the terms before the payment date, and dates of six digits', () => {
    expect(header('ITD*01*3****20261202', 'DTM*814*20261130').due_date).toBe(
      '2026-12-02 @5 ITD06 (20261202)',
    );
    expect(header('DTM*814*261130').due_date).toBe('2026-11-30 @5 DTM02 (261130)');
    expect(header('DTM*814*991130').due_date).toBe('1999-11-30 @5 DTM02 (991130)');
    expect(header('DTM*434****RD8*20261001-20261031').period_end).toBe(
      '2026-10-31 @5 DTM06 (20261001-20261031)',
    );
  });

  test('a currency that is none is left to the settings', () => {
    expect(header('CUR*SE*CAD').currency).toBe('CAD @5 CUR02');
    expect(header('CUR*SE*ZZZ').currency).toBeUndefined();
  });
});

describe('balances', () => {
  const FIELDS = ['previous_balance', 'payments', 'adjustments', 'amount_due'];
  const balances = (...segments: string[]) => {
    const [row] = bill(['TDS*15075', ...segments]).rows;
    return Object.fromEntries(
      Object.entries(row ? cells(row) : {}).filter(([field]) => FIELDS.includes(field)),
    );
  };

  test('are given together, adjustments as their sum', () => {
    expect(
      balances('BAL*P*PB*88.2', 'BAL*A*NA*-2.05', 'BAL*M*TP*-85', 'BAL*A*BT*10', 'BAL*M*TT*161.90'),
    ).toEqual({
      previous_balance: '88.2 @7 BAL03',
      adjustments: '7.95 @8 BAL03 (-2.05 + 10)',
      payments: '-85 @9 BAL03',
      amount_due: '161.90 @11 BAL03',
    });
  });

  test('also behind an allowance of the whole invoice', () => {
    expect(balances('ITA*C***06***100', 'BAL*M*TT*3')).toEqual({ amount_due: '3 @8 BAL03' });
  });

  test.each([
    ['with a balance of another code', ['BAL*P*PB*1', 'BAL*M*QQ*2', 'BAL*M*TT*3']],
    ['with one that is no number', ['BAL*P*PB*1', 'BAL*M*TT*x']],
    ['with one twice', ['BAL*P*PB*1', 'BAL*P*PB*2', 'BAL*M*TT*3']],
    ['with nothing but noughts', ['BAL*P*PB*0', 'BAL*A*NA*-0', 'BAL*M*TT*0']],
    ['of a party', ['N1*87*Laurentel', 'BAL*M*TT*3']],
  ])('or not at all %s', (_, segments) => {
    expect(balances(...segments)).toEqual({});
  });
});

describe('periods and kinds', () => {
  const kinds = (...segments: string[]) =>
    charges(bill([...segments, 'TDS*0']), 'charge_type').map((row) => row.charge_type);
  const described = (text: string, line = 'IT1*1*1*M4*1') => kinds(line, `PID*F****${text}`)[0];

  test.each([
    ['Frais mensuels', 'recurring'],
    ['FRAME RELAY PORT, PER MONTH', 'recurring'],
    ['MONTHLY MINIMUM ADJ', 'adjustment'],
    ['Non-recurring installation, monthly plan', 'one-time'],
    ['Monthly usage', 'usage'],
    ['Late payment fee', 'late-fee'],
    ['E911 fee', 'surcharge'],
    ['Monthly fee', 'recurring'],
    ['Federal excise tax', 'tax'],
    ['Volume discount', 'discount'],
    ['Router, equipment sale', 'equipment'],
    // Nothing tells.
    ['FRAME RELAY INTERCONNECT SVC', 'adjustment'],
  ])('%s: %s', (text, kind) => {
    expect(described(text)).toBe(kind);
  });

  test('what is given back is a credit', () => {
    expect(described('Monthly access', 'IT1*1*1*M4*-1')).toBe('credit');
    expect(described('Port', 'IT1*1*1*M4*-1')).toBe('credit');
    expect(described('Correction', 'IT1*1*1*M4*-1')).toBe('adjustment');
  });

  test('the name of a group tells for its lines that say nothing themselves', () => {
    expect(
      kinds(
        'HL*1**4*1',
        'PID*F****Usage charges',
        'HL*2*1*8*0',
        'IT1*1*1*M4*1',
        'IT1*2*1*M4*1',
        'PID*F****Monthly',
      ),
    ).toEqual(['usage', 'recurring']);
  });

  test('units of usage and of months', () => {
    expect(kinds('IT1*1*3*MJ*1', 'IT1*2*1*MO*5', 'IT1*3*1*EA*5')).toEqual([
      'usage',
      'recurring',
      'adjustment',
    ]);
  });

  test('a period of one whole month of its own is recurring, of any other length or of the invoice not', () => {
    const from = (first: string, last: string) =>
      kinds('IT1*1*1*M4*1', `DTM*150*${first}`, `DTM*151*${last}`)[0];
    expect(from('20261001', '20261031')).toBe('recurring');
    expect(from('20261015', '20261114')).toBe('recurring');
    expect(from('20261001', '20261030')).toBe('adjustment');
    expect(from('20261001', '20261101')).toBe('adjustment');
    expect(kinds('DTM*186*20261001', 'DTM*187*20261031', 'IT1*1*1*M4*1')).toEqual(['adjustment']);
  });

  test('a period written in a description counts where its order of day and month shows', () => {
    const period = (text: string) =>
      charges(bill(['IT1*1*1*M4*1', `PID*F****${text}`, 'TDS*0']), 'period_start', 'period_end')[0];
    expect(period('ID 7 11/01/00-11/30/00 x')).toEqual({
      period_start: '2000-11-01 @7 PID05 (11/01/00-11/30/00)',
      period_end: '2000-11-30 @7 PID05 (11/01/00-11/30/00)',
    });
    for (const text of ['11/01/00-12/01/00', '11/31/00-11/31/00', '11/30/00-11/01/00', '1/11/30/00-11/30/00'])
      expect(period(text)).toEqual({});
  });

  test('a line without a period has that of its level, and one of its own comes before it', () => {
    const level = ['HL*1**4*0', 'DTM*150*20261001', 'DTM*151*20261031'];
    const rows = charges(
      bill([...level, 'IT1*1*1*M4*1', 'IT1*2*1*M4*1', 'DTM*472*20261005', 'TDS*0']),
      ...['period_start', 'period_end'],
    );
    expect(rows).toEqual([
      {
        period_start: '2026-10-01 @7 DTM02 (20261001)',
        period_end: '2026-10-31 @8 DTM02 (20261031)',
      },
      { period_start: '2026-10-05 @11 DTM02 (20261005)' },
    ]);
  });
});
