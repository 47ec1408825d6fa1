import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import { creditLinesOf } from '../../src/match/credit-lines.ts';
import { moneyText } from '../../src/money/money.ts';
import type { CreditLine } from '../../src/records/credit-line.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import type { SourceFile } from '../../src/sources/source.ts';
import { readXmlDocument } from '../../src/sources/xml-document.ts';
import { type MonthConfig, monthOfTables } from '../rules/month-of-tables.ts';

const BILLED = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-11',
  invoice_date: '2026-11-30',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  description: 'Voice line',
  period_start: '2026-11-01',
  period_end: '2026-11-30',
  amount: '28.00',
  currency: 'CAD',
} as const;
const CREDIT = {
  ...BILLED,
  charge_type: 'credit',
  description: 'Credit',
  period_start: '',
  period_end: '',
  amount: '-3.50',
} as const;

function creditsIn(tables: ExampleTables, config: MonthConfig = {}): readonly CreditLine[] {
  return creditLinesOf(monthOfTables(tables, { country: 'CA', ...config }).month);
}

/** Amounts of the credits, the gross one after a stroke. */
function amountsIn(tables: ExampleTables): readonly string[] {
  return creditsIn(tables).map(({ amount, gross }) =>
    gross ? `${moneyText(amount)}/${moneyText(gross)}` : moneyText(amount),
  );
}

describe('a credit', () => {
  it('has all that the bill says of it', () => {
    const row = { ...CREDIT, reference: 'INC-4455', order: 'O-7', tax_rate: '20' };
    const [credit, ...others] = creditsIn({ bills: [BILLED, row] });
    expect(others).toEqual([]);
    expect({
      ...credit,
      amount: credit && moneyText(credit.amount),
      gross: credit?.gross && moneyText(credit.gross),
      date: credit?.date && isoDay(credit.date),
    }).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{16}$/),
      carrier: 'Laurentel',
      account: '514-01',
      invoice: 'L-11',
      date: '2026-11-30',
      service: '514-555-0101',
      code: 'VOIP-STD',
      description: 'Credit',
      reference: 'INC-4455 O-7',
      amount: '3.50',
      gross: '4.20',
      place: { file: 'bills.csv', row: 3 },
    });
  });

  it.each<readonly [string, ExampleTables['bills'], readonly string[]]>([
    [
      'of any type but tax',
      [
        CREDIT,
        { ...CREDIT, charge_type: 'adjustment' },
        { ...CREDIT, charge_type: 'recurring' },
        { ...CREDIT, charge_type: 'tax' },
      ],
      ['3.50', '3.50', '3.50'],
    ],
    [
      'with the tax it states, whatever its sign',
      [
        { ...CREDIT, tax_amount: '-0.70' },
        { ...CREDIT, tax_amount: '0.70' },
      ],
      ['3.50/4.20', '3.50/4.20'],
    ],
    ['is no discount of the month', [BILLED, { ...CREDIT, charge_type: 'discount' }], []],
    [
      'is a discount for days before the invoice’s',
      [BILLED, { ...CREDIT, charge_type: 'discount', period_start: '2026-10-01', period_end: '2026-10-31' }],
      ['3.50'],
    ],
    ['is nothing below half a minor unit', [{ ...CREDIT, amount: '-0.004' }], []],
  ])('%s', (_, bills, amounts) => {
    expect(amountsIn({ bills })).toEqual(amounts);
  });

  it('is a credit note that has no lines, by its totals', () => {
    const note = {
      carrier: 'Laurentel',
      account: '514-01',
      invoice: 'CN-1',
      invoice_date: '2026-11-15',
      currency: 'CAD',
    };
    const invoices = [
      { ...note, net_total: '-10.00', tax_total: '-2.00', total: '-12.00' },
      { ...note, invoice: 'CN-2', tax_total: '-2.00', total: '-12.00' },
      { ...note, invoice: 'CN-3', total: '-12.00' },
      { ...note, invoice: 'CN-4', total: '12.00' },
      { ...note, invoice: 'L-11', net_total: '-28.00', total: '-28.00' },
    ];
    expect(amountsIn({ bills: [BILLED], invoices })).toEqual(['10.00/12.00', '10.00/12.00', '12.00/12.00']);
  });

  it('of an electronic credit note names the invoice it corrects, and is above zero', () => {
    const source = readXmlDocument(readFileSync('fixtures/layouts/en16931-ubl/credit-note.xml'), 'note.xml');
    const document: SourceFile = { file: 'note.xml', kind: 'xml', sha256: '', tables: [], xml: source };
    const credits = creditsIn({}, { documents: [document] });
    expect(
      credits.map(({ preceding, amount, gross }) => [
        preceding,
        moneyText(amount),
        gross && moneyText(gross),
      ]),
    ).toEqual([['RE-2026-10-0815', '22.00', '26.18']]);
  });
});

describe('a line that takes a credit back', () => {
  const DEBIT = { ...CREDIT, amount: '3.50' } as const;
  it.each<readonly [string, ExampleTables, readonly string[]]>([
    [
      'is a credit or an adjustment above zero',
      { bills: [DEBIT, { ...DEBIT, charge_type: 'adjustment' }] },
      ['-3.50', '-3.50'],
    ],
    [
      'says so',
      {
        bills: [
          'Credit reversal',
          'Reversal of credit',
          'Annulation d’avoir',
          'Crédit annulé',
          'Reprise de l’avoir',
          'عكس إشعار دائن',
        ].map((description) => ({ ...DEBIT, charge_type: 'one-time', description })),
      },
      ['-3.50', '-3.50', '-3.50', '-3.50', '-3.50', '-3.50'],
    ],
    [
      'repeats an earlier credit to the letter',
      {
        bills: [{ ...DEBIT, charge_type: 'one-time', description: 'Goodwill' }],
        history: [{ ...CREDIT, invoice: 'L-10', invoice_date: '2026-10-31', description: 'Goodwill' }],
      },
      ['-3.50'],
    ],
    [
      'is no charge of another amount',
      {
        bills: [{ ...DEBIT, charge_type: 'one-time', description: 'Goodwill', amount: '3.51' }],
        history: [{ ...CREDIT, invoice: 'L-10', invoice_date: '2026-10-31', description: 'Goodwill' }],
      },
      [],
    ],
    [
      'is no charge for a month',
      {
        bills: [{ ...BILLED, amount: '3.50', description: 'Credit' }],
        history: [{ ...CREDIT, invoice: 'L-10', invoice_date: '2026-10-31' }],
      },
      [],
    ],
    [
      'is no fee for a credit card',
      { bills: [{ ...DEBIT, charge_type: 'one-time', description: 'Credit card fee' }] },
      [],
    ],
    [
      'is no late fee',
      { bills: [{ ...DEBIT, charge_type: 'late-fee', description: 'Credit reversal' }] },
      [],
    ],
    [
      'is as much as a claim was credited, under its number',
      {
        bills: [{ ...DEBIT, charge_type: 'one-time', description: 'D-2026-0001' }],
        disputes: [{ claim: 'D-2026-0001', state: 'credited', received: '3.50' }],
      },
      ['-3.50'],
    ],
    [
      'is no other amount under its number',
      {
        bills: [{ ...DEBIT, charge_type: 'one-time', description: 'D-2026-0001', amount: '3.51' }],
        disputes: [{ claim: 'D-2026-0001', state: 'credited', received: '3.50' }],
      },
      [],
    ],
  ])('%s', (_, tables, amounts) => {
    expect(amountsIn(tables)).toEqual(amounts);
  });
});

describe('the key of a credit', () => {
  const keysIn = (bills: ExampleTables['bills']) => creditsIn({ bills }).map(({ key }) => key);

  it('is the same in another order of rows and columns, with other spaces and signs', () => {
    const second = { ...CREDIT, service: '514-555-0102' };
    const [first, other] = keysIn([BILLED, CREDIT, second]);
    const spelt = {
      ...CREDIT,
      service: '(514) 555 0101',
      description: ' credit ',
      amount: '(3.50)',
      code: 'voip-std',
    };
    expect(keysIn([second, spelt, BILLED])).toEqual([other, first]);
  });

  it('is another for another day, amount or service', () => {
    const rows = [
      CREDIT,
      { ...CREDIT, amount: '-3.51' },
      { ...CREDIT, service: '514-555-0102' },
      { ...CREDIT, invoice: 'L-12', invoice_date: '2026-12-01' },
    ];
    expect(new Set(keysIn(rows)).size).toBe(4);
  });

  it('tells apart credits that say the same', () => {
    const keys = keysIn([CREDIT, CREDIT]);
    expect(new Set(keys).size).toBe(2);
    expect(keysIn([CREDIT])).toEqual(keys.slice(0, 1));
  });
});
