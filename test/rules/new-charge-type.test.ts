import { newChargeType } from '../../src/rules/new-charge-type.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const fresh = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  invoice_date: '2026-10-31',
  service: '514-555-0101',
  charge_type: 'surcharge',
  code: 'PAPER',
  amount: '4.95',
  currency: 'CAD',
};
type Row = Partial<typeof fresh>;

/** A plan in an earlier month of 2026. */
function plan(month: string, row: Row = {}): typeof fresh {
  const dated = { invoice: `L-${month}`, invoice_date: `2026-${month}-30` };
  return { ...fresh, ...dated, charge_type: 'recurring', code: 'VOIP-STD', amount: '28.00', ...row };
}

const three = [plan('07'), plan('08'), plan('09')];

function billed(row: Row, history = three) {
  return { bills: [{ ...fresh, ...row }], history };
}

const found: PlainFinding = {
  rule: 'new-charge-type',
  class: 'exposure',
  severity: 'info',
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-10',
  service: '514-555-0101',
  code: 'PAPER',
  impact: '0.00',
  currency: 'CAD',
  message: said('4.95'),
  evidence: [cell('bills', 2, 'code', 'PAPER'), cell('bills', 2, 'amount', '4.95')],
  also: [],
};

function said(total: string, months = '3', code = 'PAPER'): string {
  return `${code} is new on account 514-01: CA$${total} in all, never billed in the ${months} earlier months known, and no price is agreed for it.`;
}

const term = {
  carrier: 'Laurentel',
  contract: 'C-1',
  code: 'PAPER',
  unit_price: '4.00',
  currency: 'CAD',
  service: '',
};

ruleTester(newChargeType, {
  fine: [
    {
      name: 'price terms that disagree, and one that could not be read',
      tables: {
        ...billed({}),
        bills: [fresh, { ...fresh, code: 'P2' }],
        prices: [term, { ...term, unit_price: '4.10' }, { ...term, code: 'P2', unit_price: 'see annex' }],
      },
      config: { skipBadRows: true },
    },
    {
      name: 'a code billed in an earlier month',
      tables: billed({}, [...three, plan('08', { code: 'PAPER' })]),
    },
    {
      name: 'a code billed in an earlier month as another type, for another service',
      tables: billed({}, [
        ...three,
        plan('08', { code: 'paper', charge_type: 'usage', service: '514-555-0102', amount: '0.00' }),
      ]),
    },
    { name: 'calls', tables: billed({ charge_type: 'usage' }) },
    { name: 'equipment', tables: billed({ charge_type: 'equipment' }) },
    { name: 'nothing', tables: billed({ amount: '0.00' }) },
    { name: 'a credit', tables: billed({ amount: '-4.95' }) },
    { name: 'no code', tables: billed({ code: '' }) },
    { name: 'a price term in force', tables: { ...billed({}), prices: [term] } },
    {
      name: 'a price term in force for one of the charges',
      tables: {
        ...billed({}),
        bills: [fresh, { ...fresh, service: '514-555-0102' }],
        prices: [{ ...term, service: '514-555-0102' }],
      },
    },
    {
      name: 'an account with two earlier months, beside one with three',
      tables: billed({ account: '514-02', invoice: 'L-11' }, [
        ...three,
        plan('08', { account: '514-02', invoice: 'M-08' }),
        plan('09', { account: '514-02', invoice: 'M-09' }),
      ]),
    },
    {
      name: 'an account for which the rule is off',
      tables: billed({}),
      overrides: [{ account: '514-01', rules: { 'new-charge-type': 'off' } }],
    },
    {
      name: 'two earlier months with two invoices each',
      tables: billed({}, [
        ...three.slice(1),
        plan('08', { invoice: 'N-08' }),
        plan('09', { invoice: 'N-09' }),
      ]),
      skipped: 'no account has three earlier months',
    },
    { name: 'no earlier months', tables: { bills: [fresh] }, skipped: 'no earlier months' },
  ],
  flagged: [
    { name: 'a surcharge', tables: billed({}), findings: [found] },
    {
      name: 'a plan, a fee and a penalty, each with its code',
      tables: {
        ...billed({}),
        bills: [
          { ...fresh, charge_type: 'recurring', code: 'P1' },
          { ...fresh, charge_type: 'one-time', code: 'P2' },
          { ...fresh, charge_type: 'late-fee', code: 'P3' },
        ],
      },
      findings: ['P1', 'P2', 'P3'].map((code, index) => ({
        ...found,
        code,
        message: said('4.95', '3', code),
        evidence: [cell('bills', index + 2, 'code', code), cell('bills', index + 2, 'amount', '4.95')],
      })),
    },
    {
      name: 'several charges with the code, once, the largest first',
      tables: {
        ...billed({}),
        bills: [fresh, { ...fresh, service: '514-555-0102', amount: '5.00' }, { ...fresh, amount: '-1.00' }],
      },
      findings: [
        {
          ...found,
          service: '514-555-0102',
          message: said('9.95'),
          evidence: [
            cell('bills', 3, 'code', 'PAPER'),
            cell('bills', 3, 'amount', '5.00'),
            cell('bills', 2, 'amount', '4.95'),
          ],
        },
      ],
    },
    {
      name: 'two currencies',
      tables: { ...billed({}), bills: [fresh, { ...fresh, amount: '4.00', currency: 'USD' }] },
      findings: [
        found,
        {
          ...found,
          currency: 'USD',
          message: said('4.00').replace('CA$', '$'),
          evidence: [cell('bills', 3, 'code', 'PAPER'), cell('bills', 3, 'amount', '4.00')],
        },
      ],
    },
    {
      name: 'a code that another account was billed, and a fourth month long before',
      tables: billed({}, [
        ...three,
        plan('01'),
        plan('09', { account: '514-02', invoice: 'M-09', code: 'PAPER' }),
      ]),
      findings: [{ ...found, message: said('4.95', '4') }],
    },
    {
      name: 'a price term in another currency',
      tables: { ...billed({}), prices: [{ ...term, currency: 'USD' }] },
      findings: [found],
    },
    {
      name: 'bills that name no account',
      tables: billed(
        { account: '' },
        three.map((row) => ({ ...row, account: '' })),
      ),
      findings: [withoutAccount()],
    },
  ],
});

function withoutAccount(): PlainFinding {
  const { account: _, ...finding } = found;
  return { ...finding, message: found.message.replace('514-01', '–') };
}
