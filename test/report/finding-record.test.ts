import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/money/decimal.ts';
import { moneyText } from '../../src/money/money.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import type { ExampleTables } from '../../src/rules/rule.ts';
import { auditOfTables } from '../audit/audit-of-tables.ts';

/** A line of the bill of October 2026: 100.00 EUR of a service that the inventory does not have. */
function line(more: Readonly<Record<string, string>> = {}) {
  return {
    carrier: 'Alpha',
    account: 'A-1',
    invoice: 'A1',
    invoice_date: '2026-10-05',
    period_start: '2026-10-01',
    period_end: '2026-10-31',
    service: '0144000001',
    charge_type: 'recurring',
    code: 'L',
    amount: '100.00',
    currency: 'EUR',
    ...more,
  };
}

const owned = { carrier: 'Alpha', account: 'A-1', status: 'active', mrc: '100.00', currency: 'EUR' };
const ended = { ...owned, service: '0144000001', code: 'L', status: 'disconnected', end_date: '2026-08-31' };
const TAXES = [{ name: 'TVA', rate: '10' }];

/** The tax of each finding's record, by rule. */
function taxesOf(tables: ExampleTables): string[] {
  return reportOf(auditOfTables(tables).audit).findings.map(({ rule, record }) => {
    const { taxRate, taxRateDue, taxAmount } = record;
    const rates = [taxRate, taxRateDue].map((rate) => (rate ? `${decimalText(rate)} %` : '–'));
    return `${rule}: ${rates.join(', due ')}, ${taxAmount ? moneyText(taxAmount) : '–'}`;
  });
}

describe('the tax of a finding’s charge', () => {
  it('is due at the expected rate where another finding claims the difference', () => {
    const bills = [line({ tax_rate: '20', tax_amount: '20.00' })];
    expect(taxesOf({ bills, inventory: [ended], taxes: TAXES })).toEqual([
      'billed-after-disconnect: 20 %, due 10 %, –',
      'tax-rate-mismatch: 20 %, due –, –',
    ]);
  });

  it('is due at the stated rate where that tax is right, or too low', () => {
    for (const [rate, tax] of [
      ['10', '10.00'],
      ['5', '5.00'],
    ] as const) {
      const bills = [line({ tax_rate: rate, tax_amount: tax })];
      expect(taxesOf({ bills, inventory: [ended], taxes: TAXES })[0]).toBe(
        `billed-after-disconnect: ${rate} %, due –, –`,
      );
    }
  });

  it('is no tax where the charge states zero, and unknown where it states nothing', () => {
    expect(taxesOf({ bills: [line({ tax_amount: '0.00' })], inventory: [ended] })).toEqual([
      'billed-after-disconnect: 0 %, due –, –',
    ]);
    expect(taxesOf({ bills: [line()], inventory: [ended] })).toEqual([
      'billed-after-disconnect: –, due –, –',
    ]);
  });
});

describe('an invoice billed twice', () => {
  const again = (more: Readonly<Record<string, string>> = {}) =>
    line({ invoice: 'A2', invoice_date: '2026-10-08', ...more });
  const second = { service: '0144000002', amount: '50.00' };

  it('has the one rate of its charges, else the sum of their taxes, else the tax it states', () => {
    const rate = { tax_rate: '20' };
    expect(taxesOf({ bills: [line(rate), again(rate)] })).toEqual(['duplicate-invoice: 20 %, due –, –']);
    const mixed = [line(rate), line({ ...second, tax_rate: '5.5' })];
    const copies = [again(rate), again({ ...second, tax_rate: '5.5' })];
    expect(taxesOf({ bills: [...mixed, ...copies] })).toEqual(['duplicate-invoice: –, due –, 22.75']);
    const header = { carrier: 'Alpha', account: 'A-1', currency: 'EUR', net_total: '100.00' };
    const invoices = ['A1', 'A2'].map((invoice) => ({ ...header, invoice, tax_total: '19.99' }));
    expect(taxesOf({ bills: [line(), again()], invoices })).toEqual(['duplicate-invoice: –, due –, 19.99']);
  });

  it('has none where a charge does not say its own', () => {
    const copies = [again({ tax_rate: '20' }), again(second)];
    expect(taxesOf({ bills: [line({ tax_rate: '20' }), line(second), ...copies] })).toEqual([
      'duplicate-invoice: –, due –, –',
    ]);
  });

  it('names the other one', () => {
    const [finding] = reportOf(auditOfTables({ bills: [line(), again()] }).audit).findings;
    expect([finding?.invoice, finding?.record.besideInvoice]).toEqual(['A2', 'A1']);
    expect(finding?.record.besideDate).toBeDefined();
    const two = [line(), line({ account: 'A-2', invoice: 'B1' })];
    const [service] = reportOf(auditOfTables({ bills: two }).audit).findings;
    expect([service?.account, service?.record.besideAccount]).toEqual(['A-2', 'A-1']);
  });
});

describe('a carrier', () => {
  const taxed = (more: Readonly<Record<string, string>>, invoices?: ExampleTables['invoices']) =>
    reportOf(auditOfTables({ bills: [line(more)], ...(invoices ? { invoices } : {}) }).audit).carriers.map(
      (carrier) => carrier.taxed,
    );
  const header = { carrier: 'Alpha', account: 'A-1', invoice: 'A1', currency: 'EUR', net_total: '100.00' };

  it('bills tax where a charge, a line of tax or a total says so', () => {
    expect(taxed({ tax_rate: '20' })).toEqual([true]);
    expect(taxed({ tax_amount: '0.01' })).toEqual([true]);
    expect(taxed({ charge_type: 'tax' })).toEqual([true]);
    expect(taxed({}, [{ ...header, tax_total: '20.00' }])).toEqual([true]);
    expect(taxed({}, [{ ...header, total: '120.00' }])).toEqual([true]);
  });

  it('bills none where all of them say zero or nothing', () => {
    expect(taxed({})).toEqual([false]);
    expect(taxed({ tax_amount: '0.00', tax_rate: '20' })).toEqual([false]);
    expect(taxed({}, [{ ...header, total: '100.00' }])).toEqual([false]);
  });
});
