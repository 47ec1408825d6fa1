import { describe, expect, test } from 'vitest';
import { PLAIN_BILL } from '../../src/normalize/layouts/plain.ts';
import { mappedLayout } from '../../src/normalize/mapping.ts';
import { fileOf, readFileOf, tableOf, textsOf } from './file-of-rows.ts';
import { plainRecord } from './record-text.ts';
import { countsOf, layoutOf, readText } from './written-layout.ts';

describe('a long layout', () => {
  const LONG = `
    id: laurentel-lines
    title: Laurentel, a row per charge
    carrier: Laurentel
    currency: CAD
    dates: mdy
    blank: [N/A, '--']
    recognise: { headings: [Acct, Line, Kind, Net] }
    fields:
      account: Acct
      invoice: { join: [Acct, Bill Date] }
      invoice_date: Bill Date
      period_start: { column: Cycle, pattern: '^(\\w+ \\d+) -', year_of: invoice_date }
      period_end: { column: Cycle, pattern: '- (\\w+ \\d+)$', year_of: invoice_date }
      service: [Line, Phone]
      charge_type: { column: Kind, words: { MRC: recurring, NRC: one-time, ADJ: adjustment } }
      description: { join: [Item, Note] }
      amount: { sum: [Gross], minus: [Rebate] }
      tax_amount: Tax
  `;
  const HEAD = 'Acct|Bill Date|Cycle|Line|Kind|Item|Note|Gross|Rebate|Net|Tax';

  test('reads words, joined and added columns, dates without a year and words for blank', () => {
    const found = readText(
      LONG,
      `Report of Laurentel
       ${HEAD}
       514-01|01/16/2027|Dec 17 - Jan 16|514-555-0101|MRC|Line|business|30.00|2.00|28.00|3.64
       514-01|01/16/2027|Dec 17 - Jan 16|N/A|ADJ|Goodwill|--|-5.00|--|-5.00|N/A
       514-01|01/16/2027|--|514-555-0102|NRC|Move||1,075.00||1,075.00|139.75`,
    );
    expect(found.charges.map(plainRecord)).toEqual([
      {
        row: 3,
        carrier: 'Laurentel = laurentel',
        account: '514-01 = 51401',
        invoice: '514-01 01/16/2027 = 5140101162027',
        invoiceDate: '2027-01-16',
        period: '2026-12-17/2027-01-16',
        service: '514-555-0101 = +15145550101',
        type: 'recurring',
        description: 'Line business',
        amount: '28.00 CAD',
        taxAmount: '3.64 CAD',
      },
      {
        row: 4,
        carrier: 'Laurentel = laurentel',
        account: '514-01 = 51401',
        invoice: '514-01 01/16/2027 = 5140101162027',
        invoiceDate: '2027-01-16',
        period: '2026-12-17/2027-01-16',
        type: 'adjustment',
        description: 'Goodwill',
        amount: '-5.00 CAD',
      },
      {
        row: 5,
        carrier: 'Laurentel = laurentel',
        account: '514-01 = 51401',
        invoice: '514-01 01/16/2027 = 5140101162027',
        invoiceDate: '2027-01-16',
        service: '514-555-0102 = +15145550102',
        type: 'one-time',
        description: 'Move',
        amount: '1075.00 CAD',
        taxAmount: '139.75 CAD',
      },
    ]);
    expect(countsOf(found)).toEqual({ rows: 3, records: 3, rejected: 0, ignored: 0 });
  });

  test('refuses what it does not describe, row by row', () => {
    const found = readText(
      LONG,
      `${HEAD}
       514-01|01/16/2027|Dec 17 to Jan 16|514-555-0101|MRC|Line||30.00|2.00|28.00|3.64
       514-01|01/16/2027|Dec 17 - Jan 16|514-555-0101|XYZ|Line||30.00|two|28.00|3.64
       514-01|01/16/2027|Dec 17 - Jan 16|514-555-0101|constructor|Line||30.00||28.00|3.64`,
    );
    expect(countsOf(found)).toEqual({ rows: 3, records: 0, rejected: 3, ignored: 0 });
    expect(textsOf(found.rejections)).toEqual([
      'pattern-unmatched, row 2, Cycle: "Dec 17 to Jan 16", "^(\\w+ \\d+) -"',
      'word-unknown, row 3, Kind: "XYZ"',
      'number-unreadable, row 3, amount: "30.00 - two ="',
      'word-unknown, row 4, Kind: "constructor"',
    ]);
  });

  test('claims no file without one of its headings', () => {
    expect(() =>
      readText(LONG, 'Acct|Bill Date|Cycle|Line|Kind|Item|Note|Gross|Net|Tax\n1|2|3|4|5|6|7|8|9|10'),
    ).toThrow('layout-headings-missing, row 1: "Rebate"');
  });

  test('knows a field by any of its headings', () => {
    const yaml = `
      id: any-name
      carrier: Laurentel
      fields: { account: [Compte, Account], charge_type: { value: usage }, amount: [Montant, Amount] }
    `;
    const found = readText(yaml, 'Account|Montant\n514-01|12.00');
    expect(found.charges.map(plainRecord)).toEqual([
      {
        row: 2,
        carrier: 'Laurentel = laurentel',
        account: '514-01 = 51401',
        type: 'usage',
        amount: '12.00 CAD',
      },
    ]);
  });

  test('refuses a sum of a row that was cut short, and not of a sheet, which ends where its cells do', () => {
    const yaml = `
      id: sums
      carrier: Laurentel
      fields: { account: Account, charge_type: { value: usage }, amount: { sum: [Net, Fee] } }
    `;
    const rows = [
      ['Account', 'Net', 'Fee'],
      ['514-01', '12.00'],
      ['514-01', '12.00', ''],
      ['514-01', '', ''],
    ];
    const of = (sheet?: string) => {
      const found = readFileOf(fileOf(tableOf(rows, sheet)), 'bills', { layouts: [layoutOf(yaml)] });
      if ('problems' in found) throw new Error(textsOf(found.problems).join('\n'));
      return [found.charges.map(({ origin }) => origin.row), textsOf(found.rejections)];
    };
    expect(of()).toEqual([
      [3],
      ['number-unreadable, row 2, amount: "12.00 … ="', 'cell-missing, row 4, amount'],
    ]);
    expect(of('Bill')).toEqual([[2, 3], ['cell-missing, Bill, row 4, amount']]);
  });

  test('reads nothing where the group of its pattern takes no part', () => {
    const yaml = `
      id: optional
      carrier: Laurentel
      fields:
        account: Account
        charge_type: { value: usage }
        service: { column: What, pattern: '^(?:Line (\\S+)|Account)' }
        description: { column: What, pattern: '^\\w+' }
        amount: Amount
    `;
    const found = readText(
      yaml,
      'Account|What|Amount\n514-01|Line 514-555-0101|1.00\n514-01|Account fee|2.00',
    );
    expect(found.charges.map(({ service, description }) => [service?.written, description])).toEqual([
      ['514-555-0101', 'Line'],
      [undefined, 'Account'],
    ]);
  });

  test('leaves a row of sums under its rows, where nothing names a record', () => {
    const yaml = `
      id: with-total
      carrier: Laurentel
      fields: { account: Account, service: Line, charge_type: { value: usage }, description: What, amount: Amount }
    `;
    const found = readText(
      yaml,
      'Account|Line|What|Amount\n514-01|514-555-0101|Calls|12.00\n||Total care|3.00\nGrand total|||15.00\n||TOTAL:|15.00',
    );
    expect(found.charges.map(({ description }) => description)).toEqual(['Calls', 'Total care']);
    expect(countsOf(found)).toEqual({ rows: 4, records: 2, rejected: 0, ignored: 2 });
    const named = readText(yaml, 'Account|Line|What|Amount\n514-01||Total|12.00');
    expect(countsOf(named)).toEqual({ rows: 1, records: 1, rejected: 0, ignored: 0 });
    const own = readText(
      yaml.replace('carrier: Laurentel', '').replace('account:', 'carrier: Carrier, account:'),
      'Carrier|Account|Line|What|Amount\n|||Total|12.00',
    );
    expect(textsOf(own.rejections)).toEqual(['cell-missing, row 2, Carrier']);
  });
});

describe('a mapping of joined and added columns', () => {
  const MAPPING = {
    service: { join: ['Line', 'Ext'] },
    amount: { sum: ['Net'], minus: ['Off'] },
    account: 1,
  };
  const mapped = (headings: string) => {
    const rows = [headings.split('|'), ['514-01', 'L', 'MRC', '514-555-0101', '7', '30.00', '2.00']];
    const layouts = [mappedLayout('bills', MAPPING, PLAIN_BILL)];
    const found = readFileOf(fileOf(tableOf(rows)), 'bills', { layouts });
    return 'problems' in found ? textsOf(found.problems) : found.charges.map(plainRecord);
  };

  test('has all of them', () => {
    expect(mapped('A|carrier|type|Line|Ext|Net|Off')).toEqual([
      {
        row: 2,
        carrier: 'L = l',
        account: '514-01 = 51401',
        service: '514-555-0101 7 = 51455501017',
        type: 'recurring',
        amount: '28.00 CAD',
      },
    ]);
  });

  test('is refused without one', () => {
    expect(mapped('A|carrier|type|Line|Ext|Net|Of')).toEqual(['layout-headings-missing, row 1: "Off"']);
    expect(mapped('A|carrier|type|Line|Et|Net|Off')).toEqual(['layout-headings-missing, row 1: "Ext"']);
  });

  test('has headings, though it names columns by number too', () => {
    const layout = mappedLayout('bills', { account: 1, service: { join: ['Line', 'Ext'] } }, PLAIN_BILL);
    expect(layout.fields.carrier).toBe(PLAIN_BILL.fields.carrier);
  });
});
