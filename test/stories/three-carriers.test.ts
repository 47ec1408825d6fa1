import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../src/audit/audit.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { moneyText } from '../../src/money/money.ts';
import { auditMonth } from '../../src/pipeline.ts';

const STORY = path.resolve('fixtures/stories/three-carriers');
const audit: Audit = await auditMonth(await loadConfig(STORY), { version: 'test', skipBadRows: false });

/** A fact the story's author planted, as written down when it was planted. */
interface Planted {
  readonly rule: string;
  readonly carrier: string;
  readonly account: string;
  readonly invoice: string;
  readonly service: string;
  readonly code: string;
  readonly billed: string;
  readonly expected: string;
  readonly impact: string;
  readonly currency: string;
  readonly class: string;
}

describe('three carriers, October 2026', () => {
  test('every planted fact is found, nothing is invented, every amount is right to the cent', () => {
    const planted = parse(readFileSync(path.join(STORY, 'expected.csv')), { columns: true }) as (Planted & {
      note: string;
    })[];
    const found = audit.findings.map(
      (finding): Planted => ({
        rule: finding.rule,
        carrier: finding.carrier,
        account: finding.account ?? '',
        invoice: finding.invoice ?? '',
        service: finding.service ?? '',
        code: finding.code ?? '',
        billed: finding.billed ? moneyText(finding.billed) : '',
        expected: finding.expected ? moneyText(finding.expected) : '',
        impact: finding.impact ? moneyText(finding.impact) : '',
        currency: finding.impact?.currency ?? '',
        class: finding.class,
      }),
    );
    expect(found.map(line).sort()).toEqual(planted.map(({ note: _, ...fact }) => line(fact)).sort());
  });

  test('the claim adds up', () => {
    expect(
      audit.totals.map(({ currency, billed, claim, exposure }) => [
        currency,
        moneyText(billed),
        moneyText(claim),
        moneyText(exposure),
      ]),
    ).toEqual([['CAD', '33127.03', '607.08', '131.25']]);
  });

  test('of the rules that meet on a charge, the one that proves most speaks and names the others', () => {
    const met = new Map<string, number>();
    for (const { rule, also } of audit.findings) {
      if (also.length === 0) continue;
      const key = `${rule} also ${also.join(', ')}`;
      met.set(key, (met.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(met)).toEqual({
      'billed-after-disconnect also mrc-contract-mismatch, mrc-inventory-mismatch': 1,
      'billed-not-in-inventory also charge-not-in-contract': 1,
      'charge-not-in-contract also nrc-without-order': 1,
      'contract-rate-expired also mrc-inventory-mismatch': 2,
      'discount-missing also mrc-inventory-mismatch': 4,
      'line-extension-error also usage-rate-mismatch': 1,
      'mrc-contract-mismatch also mrc-inventory-mismatch': 14,
      'quantity-mismatch also mrc-inventory-mismatch': 2,
    });
  });

  test('every row is a record, and what was not checked is said', () => {
    const read = audit.inputs.filter(({ role }) => role !== 'history');
    expect(
      read.map(({ role, file, layout, rows, records, rejected }) => [
        role,
        file,
        layout,
        rows,
        records,
        rejected,
      ]),
    ).toEqual([
      ['bills', 'bills/2026-10/laurentel.csv', 'plain-bill', 129, 129, 0],
      ['bills', 'bills/2026-10/northline.csv', 'plain-bill', 69, 69, 0],
      ['bills', 'bills/2026-10/boreal-mobile.xlsx', 'plain-bill', 106, 106, 0],
      ['invoices', 'invoices/2026-10.csv', 'plain-invoices', 9, 9, 0],
      ['inventory', 'inventory.xlsx', 'plain-inventory', 244, 244, 0],
      ['prices', 'contracts/boreal-mobile.xlsx', 'plain-prices', 13, 13, 0],
      ['prices', 'contracts/laurentel.xlsx', 'plain-prices', 18, 18, 0],
      ['prices', 'contracts/northline.csv', 'plain-prices', 13, 13, 0],
      ['orders', 'orders.csv', 'plain-orders', 17, 17, 0],
    ]);
    const charges = audit.notAudited.filter(({ kind }) => kind !== 'rule');
    expect(charges.map(({ kind, reason, service, code }) => [kind, reason, service, code])).toEqual([
      ['charge', 'price-conflict', 'XC-0007', 'NL-XC'],
      ['charge', 'no-term', 'COLO-QC-01', 'NL-COLO'],
      ['charge', 'unknown-code', '418-555-0157', 'BM-PASS'],
      ['charge', 'unknown-code', '418-555-0157', 'BM-PASS'],
      ['charge', 'no-term', '613-555-0102', 'BM-PTT'],
      ['charge', 'unknown-code', '613-555-0103', 'BM-PASS'],
      ['charge', 'unknown-code', '613-555-0103', 'BM-PASS'],
      ['charge', 'unknown-code', '613-555-0103', 'BM-PASS'],
    ]);
  });

  test('no money is wrong in the earlier months of the same services', async () => {
    const config = await loadConfig(STORY);
    for (const month of ['2026-07', '2026-08', '2026-09']) {
      const inputs = config.inputs
        .filter(({ role }) => role !== 'history')
        .map((input) => ({ ...input, files: input.files.map((name) => name.replace('2026-10', month)) }));
      const earlier = await auditMonth({ ...config, inputs }, { version: 'test', skipBadRows: false });
      expect([
        month,
        earlier.findings
          .filter(({ fact }) => fact.impact)
          .map(({ id, rule, message }) => `${id} ${rule} ${message}`),
      ]).toEqual([month, []]);
    }
  });
});

function line(fact: Planted): string {
  return [
    fact.rule,
    fact.carrier,
    fact.account,
    fact.invoice,
    fact.service,
    fact.code,
    fact.billed,
    fact.expected,
    fact.impact,
    fact.currency,
    fact.class,
  ].join(' | ');
}
