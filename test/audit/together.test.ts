import { describe, expect, it } from 'vitest';
import { moneyText } from '../../src/money/money.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { runAll } from './month-run.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  invoice_date: '2026-10-05',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP',
  description: 'Line',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  amount: '28.00',
  currency: 'CAD',
};
/** The commonest inventory: a row per service, without a code. */
const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: '',
  status: 'active',
  mrc: '28.00',
  currency: 'CAD',
};

/** What is claimed: rule, invoice or account, amount, and the rules named beside it; in either order of the bill's rows. */
function claimed(tables: ExampleTables): string[] {
  const of = ({ bills = [], ...others }: ExampleTables) =>
    runAll({ bills, ...others }, { config: { currency: 'CAD' } })
      .findings.filter(({ class: klass, impact }) => klass === 'error' && impact)
      .map(
        ({ rule, account, invoice, code, impact, also }) =>
          `${rule} ${account} ${invoice} ${code ?? '–'} ${impact ? moneyText(impact) : ''} [${also.join(', ')}]`,
      )
      .sort();
  const forwards = of(tables);
  const apart = (line: string) => line.replace(/ \[.*/, '');
  const backwards = of({ ...tables, bills: [...(tables.bills ?? [])].reverse() });
  expect(backwards.map(apart)).toEqual(forwards.map(apart));
  return forwards;
}

describe('money of charges that one inventory row answers for', () => {
  it('is claimed once where another account bills the service too', () => {
    const bills = [charge, { ...charge, account: '514-02', invoice: 'L-20' }];
    expect(claimed({ bills, inventory: [row] })).toEqual([
      'duplicate-service-across-accounts 514-02 L-20 VOIP 28.00 [mrc-inventory-mismatch]',
    ]);
  });

  it('is claimed once where the same invoice came again', () => {
    const bills = [charge, { ...charge, invoice: 'L-11', invoice_date: '2026-10-07' }];
    expect(claimed({ bills, inventory: [row] })).toEqual([
      expect.stringMatching(/^duplicate-invoice 514-01 L-11 – 28\.00 /),
    ]);
  });

  it('is claimed once where a feature was billed already', () => {
    const feature = { ...charge, code: 'FEAT', description: 'Feature', amount: '4.95' };
    const history = [
      { ...feature, invoice: 'L-09', invoice_date: '2026-09-05' },
      {
        ...charge,
        invoice: 'L-09',
        invoice_date: '2026-09-05',
        amount: '27.00',
        period_start: '2026-09-01',
        period_end: '2026-09-30',
      },
    ];
    expect(claimed({ bills: [charge, feature], inventory: [row], history })).toEqual([
      'recharged-period 514-01 L-10 FEAT 4.95 [mrc-inventory-mismatch]',
    ]);
  });

  it('keeps what the single claims leave', () => {
    const change = {
      carrier: 'Laurentel',
      order: 'CMD-1',
      type: 'change',
      service: '514-555-0101',
      code: 'FEAT',
      requested_date: '2026-08-01',
      completed_date: '2026-08-02',
      mrc: '2.00',
    };
    const bills = [
      { ...charge, amount: '30.00' },
      { ...charge, code: 'FEAT', description: 'Feature', amount: '5.00' },
    ];
    expect(claimed({ bills, inventory: [row], orders: [change] })).toEqual([
      'mrc-inventory-mismatch 514-01 L-10 VOIP 4.00 []',
      'order-not-reflected 514-01 L-10 FEAT 3.00 []',
    ]);
  });
});

describe('money of charges that one order answers for', () => {
  it('is claimed once where one of them stands twice', () => {
    const fee = {
      ...charge,
      charge_type: 'one-time',
      code: 'INST',
      description: 'Installation',
      order: 'CMD-7',
      amount: '40.00',
    };
    const order = {
      carrier: 'Laurentel',
      order: 'CMD-7',
      type: 'add',
      service: '514-555-0101',
      code: 'INST',
      requested_date: '2026-09-20',
      completed_date: '2026-10-01',
      nrc: '65.00',
    };
    const sum = (lines: readonly string[]) =>
      lines.reduce((total, line) => total + Number(/ (\d+)\.00 \[/.exec(line)?.[1] ?? 0), 0);
    expect(sum(claimed({ bills: [fee, { ...fee }], orders: [order] }))).toBe(40);
  });
});

describe('an invoice that is claimed whole', () => {
  const header = {
    carrier: 'Laurentel',
    account: '514-01',
    period_start: '2026-10-01',
    period_end: '2026-10-31',
    net_total: '110.00',
    currency: 'CAD',
  };
  const invoices = [
    { ...header, invoice: 'L-10', invoice_date: '2026-10-05' },
    { ...header, invoice: 'L-11', invoice_date: '2026-10-07' },
  ];
  const bills = invoices.map(({ invoice, invoice_date }) => ({
    ...charge,
    invoice,
    invoice_date,
    amount: '100.00',
    tax_amount: '16.00',
  }));
  const taxes = [
    { name: 'TPS', rate: '5' },
    { name: 'TVQ', rate: '9.975' },
  ];

  it('takes the other claims on it and the taxes of its charges with it', () => {
    expect(claimed({ bills, invoices, taxes })).toEqual([
      'duplicate-invoice 514-01 L-11 – 110.00 [line-sum-mismatch, tax-rate-mismatch]',
      'line-sum-mismatch 514-01 L-10 – 10.00 []',
      'tax-rate-mismatch 514-01 L-10 VOIP 1.02 []',
    ]);
  });
});
