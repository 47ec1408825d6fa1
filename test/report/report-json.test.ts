import { expect, test } from 'vitest';
import type { Audit } from '../../src/audit/audit.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { reportSchema } from '../../src/report/report-schema.ts';
import { RULES } from '../../src/rules/index.ts';
import { day } from '../letters/letter-example.ts';
import { exampleAudit } from '../reports/audit-example.ts';
import { tinyAudit } from '../reports/tiny-audit.ts';

const textOf = (audit: Audit): string => [...reportJson(reportOf(audit))].join('');

test('a tiny month is reported in full', () => {
  const report = JSON.parse(textOf(tinyAudit()));
  const { details, ...rest } = report;
  expect(Object.keys(details)).toEqual(
    words(
      'locale customer carriers own_rules ignored_rows drafts warnings carrier_totals invoices months inventory comparison not_audited',
    ),
  );
  expect({ ...rest, coverage: { ...rest.coverage, rules: [] } }).toEqual({
    schema: 'bill-audit/report@1',
    tool: { name: 'bill-audit', version: '0.1.0' },
    as_of: '2026-10-31',
    rules_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    inputs: [
      {
        role: 'bills',
        file: 'bills.csv',
        sha256: '0'.repeat(64),
        layout: 'plain-bill',
        rows: 2,
        records: 2,
        rejected: 0,
      },
      {
        role: 'prices',
        file: 'prices.csv',
        sha256: '0'.repeat(64),
        layout: 'plain-prices',
        rows: 1,
        records: 1,
        rejected: 0,
      },
    ],
    coverage: {
      charges: 2,
      with_inventory: 0,
      with_price: 2,
      spend: { CAD: '59.50' },
      spend_with_price: { CAD: '59.50' },
      rules: [],
    },
    totals: { CAD: { billed: '59.50', claim: '3.50', exposure: '0.00' } },
    causes: [
      {
        id: expect.stringMatching(/^C-[0-9a-f]{8}$/),
        rule: 'mrc-contract-mismatch',
        class: 'error',
        severity: 'error',
        carrier: 'Laurentel',
        code: 'VOIP-STD',
        currency: 'CAD',
        each: '3.50',
        total: '3.50',
        lines: 1,
        services: 1,
        accounts: 1,
        since: null,
        findings: [report.findings[0].id],
      },
    ],
    findings: [
      {
        id: expect.stringMatching(/^F-[0-9a-f]{8}$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        cause: report.causes[0].id,
        rule: 'mrc-contract-mismatch',
        class: 'error',
        severity: 'error',
        carrier: 'Laurentel',
        account: '514-01',
        invoice: 'L-2026-10-514',
        service: '514-555-0101',
        code: 'VOIP-STD',
        period: { from: '2026-10-01', to: '2026-10-31' },
        billed: '31.50',
        expected: '28.00',
        impact: '3.50',
        currency: 'CAD',
        since: null,
        impact_to_date: '3.50',
        impact_annual: '42.00',
        claimable: null,
        deadline: null,
        message: expect.stringMatching(/31\.50.*28\.00.*3\.50/),
        evidence: [
          { role: 'bills', file: 'bills.csv', row: 2, column: 'amount', value: '31.50' },
          { role: 'prices', file: 'prices.csv', row: 2, column: 'unit_price', value: '28.00' },
        ],
        also: [],
        status: 'new',
        record: {
          about: 'charge',
          bill_date: '2026-10-31',
          charge_type: 'recurring',
          tax_basis: 'net',
          disputes_charges: true,
        },
      },
    ],
  });
});

test('the lists of the details are tables, a line a row', () => {
  const text = textOf(tinyAudit());
  const { details } = JSON.parse(text);
  const bill = { file: 'bills.csv', row: 2 };
  const period = '2026-10-01/2026-10-31';
  expect(details.carrier_totals).toEqual({
    columns: words('carrier currency billed claim exposure findings'),
    rows: [['Laurentel', 'CAD', '59.50 CAD', '3.50 CAD', '0.00 CAD', 1]],
  });
  expect(details.months).toEqual({
    columns: words('from billed claim'),
    rows: [['2026-10-01', '59.50 CAD', '3.50 CAD']],
  });
  expect(details.comparison.columns).toEqual(
    words(
      'carrier account invoice service code description period quantity billed inventory_price contract_price verdict findings place',
    ),
  );
  const [first] = JSON.parse(text).findings;
  const row = [
    ...['Laurentel', '514-01', 'L-2026-10-514', '514-555-0101', 'VOIP-STD', '', period, '1'],
    ...['31.50 CAD', null, '28.00 CAD', 'above', [first.id], bill],
  ];
  expect(details.comparison.rows[0]).toEqual(row);
  expect(text).toContain(`\n        ${JSON.stringify(row)},\n`);
});

test('every rule is listed, in catalogue order, as run or skipped with its reason', () => {
  const { rules } = JSON.parse(textOf(tinyAudit({ 'duplicate-line': 'off' }))).coverage;
  const ids: string[] = rules.map(({ id }: { id: string }) => id);
  expect(ids.slice(0, RULES.length)).toEqual(RULES.map(({ id }) => id));
  const of = (id: string) => rules[ids.indexOf(id)];
  expect(of('mrc-contract-mismatch')).toEqual({ id: 'mrc-contract-mismatch', status: 'ran', findings: 1 });
  for (const id of ['billed-not-in-inventory', 'duplicate-line'])
    expect(of(id)).toEqual({ id, status: 'skipped', reason: expect.stringMatching(/./) });
});

test('the keys are in the order of the contract', () => {
  const report = JSON.parse(textOf(exampleAudit()));
  expect(Object.keys(report)).toEqual(
    words('schema tool as_of rules_sha256 inputs coverage totals causes findings details'),
  );
  expect(Object.keys(report.tool)).toEqual(words('name version'));
  expect(Object.keys(report.inputs[0])).toEqual(words('role file sha256 layout rows records rejected'));
  expect(Object.keys(report.coverage)).toEqual(
    words('charges with_inventory with_price spend spend_with_price rules'),
  );
  expect(Object.keys(report.totals.CAD)).toEqual(words('billed claim exposure'));
  for (const cause of report.causes) {
    expect(Object.keys(cause)).toEqual(
      words('id rule class severity carrier code currency each total lines services accounts since findings'),
    );
  }
  for (const finding of report.findings) {
    expect(Object.keys(finding)).toEqual(
      words(
        'id fingerprint cause rule class severity carrier account invoice service code period billed expected impact currency since impact_to_date impact_annual claimable deadline message evidence also status record',
      ),
    );
    for (const cell of finding.evidence) {
      const order = words('role file sheet cell row column value');
      expect(Object.keys(cell)).toEqual(order.filter((key) => key in cell));
    }
  }
});

test('the same audit gives the same bytes', () => {
  expect(textOf(tinyAudit())).toBe(textOf(tinyAudit()));
  expect(textOf(exampleAudit())).toBe(textOf(exampleAudit()));
});

test('another question gives another digest, the same question the same', () => {
  const digest = (rules: Parameters<typeof tinyAudit>[0]) =>
    JSON.parse(textOf(tinyAudit(rules))).rules_sha256;
  expect(digest({})).toBe(digest({}));
  expect(digest({ 'duplicate-line': 'off' })).not.toBe(digest({}));
  expect(digest({ 'mrc-contract-mismatch': { tolerance: '1' } })).not.toBe(digest({}));
});

test('it ends in a newline and has neither a byte order mark nor an absolute path', () => {
  const text = textOf(tinyAudit());
  expect(text.startsWith('{\n')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
  expect(text).not.toContain(process.cwd());
});

test('it fits its schema', () => {
  const report = JSON.parse(textOf(tinyAudit()));
  expect(reportSchema.safeParse(report).error?.issues).toBeUndefined();
});

test.each(['en-CA', 'fr-FR', 'ar-EG'])('in %s its amounts are plain decimals of their currency', (locale) => {
  const { findings } = JSON.parse(textOf(exampleAudit({ locale })));
  const decimals: Readonly<Record<string, number>> = { CAD: 2, EUR: 2, TND: 3 };
  for (const { billed, expected, impact, currency } of findings) {
    for (const amount of [billed, expected, impact]) {
      if (amount === null) continue;
      expect([amount, /^-?\d+\.(\d+)$/.exec(amount)?.[1]?.length]).toEqual([amount, decimals[currency]]);
    }
  }
});

test('the totals are the sums of the findings', () => {
  const report = JSON.parse(textOf(exampleAudit()));
  for (const [currency, { claim }] of Object.entries<{ claim: string }>(report.totals)) {
    const errors: { impact: string }[] = report.findings.filter(
      (finding: { class: string; currency: string }) =>
        finding.class === 'error' && finding.currency === currency,
    );
    const sum = errors.reduce((total, { impact }) => total + BigInt(impact.replace('.', '')), 0n);
    expect([currency, BigInt(claim.replace('.', ''))]).toEqual([currency, sum]);
  }
});

test('each finding is in the cause it names, and the causes add up to the findings', () => {
  const report = JSON.parse(textOf(exampleAudit({ findings: 60 })));
  const named: [string, string][] = report.findings.map(({ id, cause }: Record<string, string>) => [
    id,
    cause,
  ]);
  const listed: [string, string][] = report.causes.flatMap(
    ({ id, findings }: { id: string; findings: string[] }) => findings.map((finding) => [finding, id]),
  );
  expect([...listed].sort()).toEqual([...named].sort());
  expect(report.causes.length).toBeLessThan(report.findings.length);
  expect(sumsOf(report.causes, 'total')).toEqual(sumsOf(report.findings, 'impact'));
});

test('a cause without amounts, and one that stands since an earlier month', () => {
  const audit = exampleAudit();
  const findings = audit.findings.map((finding) => ({ ...finding, since: day('2026-09-01') }));
  const { causes } = JSON.parse(textOf({ ...audit, findings }));
  const missing = causes.find(({ rule }: { rule: string }) => rule === 'missing-invoice');
  expect(missing).toMatchObject({ code: null, each: null, total: '0.00', services: 0, since: '2026-09-01' });
  expect(reportSchema.shape.causes.safeParse(causes).error?.issues).toBeUndefined();
});

/** Sums of amounts per currency, in minor units. */
function sumsOf(rows: readonly Record<string, string>[], name: string): Record<string, bigint> {
  const sums: Record<string, bigint> = {};
  for (const row of rows) {
    const currency = String(row.currency);
    sums[currency] = (sums[currency] ?? 0n) + BigInt((row[name] ?? '').replace('.', ''));
  }
  return sums;
}

function words(text: string): string[] {
  return text.split(' ');
}
