import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/findings/fact.ts';
import { nameFacts } from '../../src/findings/fingerprint.ts';
import { inShort, runAll } from './month-run.ts';

const charge = {
  carrier: 'Laurentel',
  account: '514-01',
  invoice: 'L-2026-10-514',
  invoice_date: '2026-10-31',
  service: '514-555-0101',
  charge_type: 'recurring',
  code: 'VOIP-STD',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  quantity: '',
  unit_price: '',
  amount: '31.50',
  currency: 'CAD',
};
const row = {
  carrier: 'Laurentel',
  account: '514-01',
  service: '514-555-0101',
  code: 'VOIP-STD',
  status: 'active',
  start_date: '',
  end_date: '',
  mrc: '28.00',
  currency: 'CAD',
  quantity: '',
};
const term = { carrier: 'Laurentel', code: 'VOIP-STD', unit_price: '28.00', currency: 'CAD' };

const statusOf = ({ outcomes }: ReturnType<typeof runAll>, id: string) =>
  outcomes.find((outcome) => outcome.id === id);

describe('one charge, several rules', () => {
  it('names the inventory beside the contract that decides', () => {
    expect(inShort(runAll({ bills: [charge], inventory: [row], prices: [term] }))).toEqual([
      '514-555-0101 mrc-contract-mismatch 350 (mrc-inventory-mismatch)',
    ]);
  });

  it('lets the whole of a repeated line speak, and the days after the end for the first', () => {
    const ended = { ...row, status: 'disconnected', end_date: '2026-10-15' };
    expect(inShort(runAll({ bills: [charge, charge], inventory: [ended], prices: [term] }))).toEqual([
      '514-555-0101 billed-after-disconnect 1626 (mrc-contract-mismatch, mrc-inventory-mismatch)',
      '514-555-0101 duplicate-line 3150 (billed-after-disconnect, mrc-contract-mismatch, mrc-inventory-mismatch)',
    ]);
  });

  it('settles a charge that is wholly undue by rank', () => {
    const bills = [{ ...charge, service: 'UNKNOWN', code: 'SURV', quantity: '1', unit_price: '0.00' }];
    expect(
      inShort(
        runAll({ bills, inventory: [row], prices: [term] }, { rules: { 'inventory-not-billed': 'off' } }),
      ),
    ).toEqual(['UNKNOWN line-extension-error 3150 (billed-not-in-inventory, charge-not-in-contract)']);
  });

  it('lets a claim speak before a larger exposure', () => {
    const bills = [{ ...charge, quantity: '1', unit_price: '31.50' }];
    expect(inShort(runAll({ bills, inventory: [{ ...row, quantity: '3' }], prices: [term] }))).toEqual([
      '514-555-0101 mrc-contract-mismatch 350 (mrc-inventory-mismatch, quantity-mismatch)',
    ]);
  });

  it('lets a contradiction of the price sheets stand beside what the inventory says', () => {
    const prices = [term, { ...term, unit_price: '27.00' }];
    expect(inShort(runAll({ bills: [charge], inventory: [row], prices }))).toEqual([
      '514-555-0101 mrc-inventory-mismatch 350',
      '514-555-0101 price-sheet-conflict 0',
    ]);
  });

  it('claims what a service without code costs too much once, though one of its lines stands twice', () => {
    const bills = [
      charge,
      { ...charge, code: 'FAX', amount: '5.00' },
      { ...charge, code: 'FAX', amount: '5.00' },
    ];
    expect(inShort(runAll({ bills, inventory: [{ ...row, code: '', mrc: '36.50' }] }))).toEqual([
      '514-555-0101 duplicate-line 500 (mrc-inventory-mismatch)',
    ]);
  });

  it('says of every finding in a file that does not reconcile that it does not', () => {
    const records = [
      { 1: 'DH', 2: '48', 3: '20261019', 4: 'P8', 16: '99.00' },
      ...[1, 2].map(() => ({
        1: 'DS',
        2: '48',
        3: '20261019',
        4: 'P8',
        7: '0355551261',
        16: '20261011',
        17: '20261110',
        20: '2X',
        21: 'RENTAL',
        32: '60.00',
        34: '66.00',
      })),
    ];
    expect(inShort(runAll({ records }))).toEqual([
      '– control-total-mismatch -3300',
      '0355551261 duplicate-line 6000 (control-total-mismatch)',
    ]);
  });
});

describe('a rule that does not run', () => {
  it('says which input it has not been given', () => {
    const run = runAll({ bills: [charge] });
    expect(run.outcomes).toEqual(
      [
        ['control-total-mismatch', 'no file states totals about itself'],
        ['line-extension-error', 'no charge states both quantity and unit price'],
        ['line-sum-mismatch', 'no invoices file'],
        ['total-mismatch', 'no invoices file'],
        ['balance-roll-forward', 'no invoices file, no earlier months'],
        ['duplicate-line', undefined],
        ['duplicate-invoice', undefined],
        ['duplicate-service-across-accounts', undefined],
        ['recharged-period', 'no earlier months'],
        ['duplicate-service-across-carriers', undefined],
        ['same-service-two-labels', undefined],
        ['invoice-number-reused', 'no earlier months'],
        ['missing-invoice', 'no earlier months'],
        ['period-gap', 'no earlier months'],
        ['period-overlap', 'no earlier months'],
        ['period-length-abnormal', 'no earlier months'],
        [
          'line-period-outside-invoice',
          'no invoice states a period and has charges with a period of their own',
        ],
        ['invoice-date-anomaly', undefined],
        ['zero-charge-invoice', undefined],
        ['account-unknown', 'no inventory file'],
        ['billed-not-in-inventory', 'no inventory file'],
        ['service-account-mismatch', 'no inventory file'],
        ['feature-not-in-inventory', 'no inventory file'],
        ['billed-after-disconnect', 'no inventory file'],
        ['billed-before-activation', 'no inventory file'],
        ['billed-while-suspended', 'no inventory file'],
        ['account-closed-billed', 'no inventory file'],
        ['disconnect-credit-missing', 'no inventory file, no earlier months'],
        ['inventory-not-billed', 'no inventory file'],
        ['quantity-mismatch', 'no inventory file'],
        ['invalid-cost-centre', 'no inventory file'],
        ['mrc-contract-mismatch', 'no price sheet file'],
        ['discount-missing', 'no price sheet file'],
        ['contract-rate-expired', 'no price sheet file'],
        ['rate-change-not-applied', 'no price sheet file'],
        ['tier-misapplied', 'no price sheet file'],
        ['volume-discount-missing', 'no price sheet file'],
        ['proration-error', undefined],
        ['charge-not-in-contract', 'no price sheet file'],
        ['price-sheet-conflict', 'no price sheet file'],
        ['mrc-inventory-mismatch', 'no inventory file'],
        ['contract-inventory-mismatch', 'no inventory file, no price sheet file'],
        ['inventory-without-contract', 'no inventory file, no price sheet file'],
        ['contract-expiring', 'no price sheet file'],
        ['nrc-without-order', 'no orders file'],
        ['nrc-order-mismatch', 'no order and no price sheet states a one-time price'],
        ['order-not-reflected', 'no orders file'],
        ['etf-unwarranted', 'no one-time charge is described as an early termination'],
        ['installment-past-end', 'no description counts instalments'],
        ['tax-rate-mismatch', 'no tax rates in the configuration'],
        ['tax-on-tax', 'no tax line carries tax, and no tax rates in the configuration'],
        ['usage-rate-mismatch', 'no price sheet file'],
        ['currency-mismatch', undefined],
        ['backbilled-beyond-limit', undefined],
        ['late-fee-unwarranted', 'no earlier months'],
        ['third-party-charge', 'no charge has a description'],
        ['uncontracted-price-increase', 'no earlier months'],
        ['peer-rate-outlier', 'no code is billed for a whole month on six services or more'],
        ['new-charge-type', 'no earlier months'],
        ['month-over-month-spike', 'no earlier months'],
        ['zero-usage-line', 'no earlier months'],
        ['promised-credit-not-received', 'no ledger of disputes'],
        ['credit-short', 'no ledger of disputes'],
        ['credit-reversed', 'no ledger of disputes'],
        ['repeat-discrepancy', 'no ledger of disputes'],
      ].map(([id, reason]) =>
        reason === undefined ? { id, status: 'ran', findings: 0 } : { id, status: 'skipped', reason },
      ),
    );
  });

  it('says so in the reader’s language', () => {
    const inFrench = runAll({ bills: [charge] }, { config: { locale: 'fr-CA' } });
    const inArabic = runAll({ bills: [charge] }, { config: { locale: 'ar-MA' } });
    expect(statusOf(inFrench, 'quantity-mismatch')).toEqual({
      id: 'quantity-mismatch',
      status: 'skipped',
      reason: 'aucun fichier d’inventaire',
    });
    expect(statusOf(inArabic, 'quantity-mismatch')).toEqual({
      id: 'quantity-mismatch',
      status: 'skipped',
      reason: 'لا يوجد ملف جرد',
    });
  });

  it('is skipped when it is switched off, and not when it is on for somebody', () => {
    const off = { 'mrc-contract-mismatch': 'off' } as const;
    const tables = { bills: [charge], prices: [term] };
    expect(runAll(tables, { rules: off }).findings).toEqual([]);
    expect(statusOf(runAll(tables, { rules: off }), 'mrc-contract-mismatch')).toEqual({
      id: 'mrc-contract-mismatch',
      status: 'skipped',
      reason: 'switched off in the configuration',
    });
    const overrides = [{ account: '51401', rules: { 'mrc-contract-mismatch': 'on' } as const }];
    expect(statusOf(runAll(tables, { rules: off, overrides }), 'mrc-contract-mismatch')).toEqual({
      id: 'mrc-contract-mismatch',
      status: 'ran',
      findings: 1,
    });
  });

  it('is skipped when others were asked for, and neither claims nor is named', () => {
    const only = new Set(['mrc-inventory-mismatch', 'duplicate-line']);
    const run = runAll({ bills: [charge, charge], inventory: [row] }, { only });
    expect(inShort(run)).toEqual([
      '514-555-0101 duplicate-line 3150 (mrc-inventory-mismatch)',
      '514-555-0101 mrc-inventory-mismatch 350',
    ]);
    expect(statusOf(run, 'billed-after-disconnect')).toEqual({
      id: 'billed-after-disconnect',
      status: 'skipped',
      reason: 'not among the rules asked for',
    });
  });

  it('is not named beside a finding for an account where it is off', () => {
    const overrides = [{ account: '51401', rules: { 'mrc-inventory-mismatch': 'off' } as const }];
    expect(inShort(runAll({ bills: [charge], inventory: [row], prices: [term] }, { overrides }))).toEqual([
      '514-555-0101 mrc-contract-mismatch 350',
    ]);
  });
});

describe('the names of findings', () => {
  const twins = [charge, charge, charge, { ...charge, service: 'B' }];
  const november = twins.map((one) => ({
    ...one,
    invoice: 'L-2026-11-514',
    invoice_date: '2026-11-30',
    period_start: '2026-11-01',
    period_end: '2026-11-30',
  }));

  it('are the same for the same month, each its own', () => {
    const names = runAll({ bills: twins, prices: [term] }).findings.map(({ id }) => id);
    expect(runAll({ bills: twins, prices: [term] }).findings.map(({ id }) => id)).toEqual(names);
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^F-[0-9a-f]{8}$/);
  });

  it('have one fingerprint in any month, and an id for each', () => {
    const october = runAll({ bills: twins, prices: [term] }).findings;
    const later = runAll({ bills: november, prices: [term] }).findings;
    expect(later.map(({ fingerprint }) => fingerprint)).toEqual(
      october.map(({ fingerprint }) => fingerprint),
    );
    expect(new Set([...october, ...later].map(({ id }) => id)).size).toBe(8);
    expect(new Set(october.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  it('do not depend on amounts, spelling, files or the reader’s language', () => {
    const [first] = runAll({ bills: [charge], prices: [term] }).findings;
    const other = {
      ...charge,
      account: '514 01',
      service: '(514) 555-0101',
      code: 'voip-std',
      amount: '99.00',
    };
    const [same] = runAll(
      { bills: [other], prices: [{ ...term, unit_price: '1.00' }] },
      { config: { locale: 'ar-MA' } },
    ).findings;
    expect([same?.id, same?.fingerprint]).toEqual([first?.id, first?.fingerprint]);
  });

  it('grow where eight digits would be shared', () => {
    const [first] = runAll({ bills: [charge], prices: [term] }).findings;
    if (!first) throw new RangeError('no finding');
    const facts = Array.from({ length: 200_000 }, (_, index) => {
      const fact: Fact = { ...first.fact, distinguishes: String(index) };
      return { rule: first.rule, fact };
    });
    const ids = nameFacts(facts).map(({ id }) => id);
    const long = ids.filter((id) => id.length > 10);
    expect(new Set(ids).size).toBe(ids.length);
    expect(long.length).toBeGreaterThan(0);
    for (const id of long) {
      const shared = long.filter((other) => other !== id && other.startsWith(id.slice(0, 10)));
      expect(shared.length, id).toBeGreaterThan(0);
    }
  });
});

describe('the order of findings', () => {
  const places = [
    ['Boreal', '2', 'B-1', 'A'],
    ['Laurentel', '1', 'L-1', 'B'],
    ['Laurentel', '1', 'L-2', 'A'],
    ['Laurentel', '2', 'L-0', 'A'],
    ['Laurentel', '2', 'L-0', 'B'],
  ].map(([carrier = '', account = '', invoice = '', service = '']) => ({
    carrier,
    account,
    invoice,
    service,
  }));
  const dear = (place: (typeof places)[number]) => ({ ...charge, ...place });
  const prices = ['Boreal', 'Laurentel'].map((carrier) => ({ ...term, carrier }));

  it('is by carrier, account, invoice and service, whatever the order of the rows', () => {
    const bills = [4, 1, 3, 0, 2].flatMap((index) => places.slice(index, index + 1).map(dear));
    expect(
      runAll({ bills, prices }).findings.map(({ carrier, account, invoice, service }) => ({
        carrier,
        account,
        invoice,
        service,
      })),
    ).toEqual(places);
  });

  it('is by rule, code, period and row after that', () => {
    const bills = [
      { ...charge, code: 'Z', period_end: '2026-11-30' },
      { ...charge, code: 'Z' },
      { ...charge, code: 'Y' },
      { ...charge, code: 'Z', amount: '31.51' },
      charge,
    ];
    const run = runAll({ bills, prices: [term] });
    expect(run.findings.map(({ rule, code, evidence }) => [rule, code, evidence[0]?.row])).toEqual([
      ['charge-not-in-contract', 'Y', 4],
      ['charge-not-in-contract', 'Z', 3],
      ['charge-not-in-contract', 'Z', 5],
      ['charge-not-in-contract', 'Z', 2],
      ['mrc-contract-mismatch', 'VOIP-STD', 6],
    ]);
  });
});
