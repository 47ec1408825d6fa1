import { describe, expect, it, test } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { decimal } from '../../src/money/decimal.ts';
import { ProblemError, problemText } from '../../src/problem.ts';
import { draftsIn, reportFrom } from '../../src/report/read-report.ts';
import type { Report } from '../../src/report/report.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { day, letterAudit } from '../letters/letter-example.ts';
import { exampleAudit } from '../reports/audit-example.ts';
import { hostileAudit } from '../reports/terminal/hostile-audit.ts';
import { tinyAudit } from '../reports/tiny-audit.ts';

const textOf = (report: Report): string => [...reportJson(report)].join('');
const read = (text: string): Report => reportFrom(Buffer.from(text), 'report.json');

/** A finding as every audit makes it: where it has an amount, it has the amounts to date and of a year. */
const withCourse = (finding: Finding): Finding =>
  finding.impact ? { impactToDate: finding.impact, impactAnnual: finding.impact, ...finding } : finding;

/** What is wrong with a report, a line each. */
function problemsOf(value: unknown): string[] {
  try {
    read(typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(problemText);
    throw error;
  }
  return [];
}

/** The smallest report of the contract: findings, and no details. */
const CONTRACT = {
  schema: 'bill-audit/report@1',
  tool: { name: 'bill-audit', version: '0.1.0' },
  as_of: '2026-10-31',
  rules_sha256: '0'.repeat(64),
  inputs: [
    {
      role: 'bills',
      file: 'a.csv',
      sha256: '0'.repeat(64),
      layout: 'plain-bill',
      rows: 2,
      records: 2,
      rejected: 0,
    },
  ],
  coverage: {
    charges: 2,
    with_inventory: 2,
    with_price: 1,
    spend: { CAD: '59.50' },
    spend_with_price: { CAD: '31.50' },
    rules: [
      { id: 'mrc-contract-mismatch', status: 'ran', findings: 1 },
      { id: 'nrc-without-order', status: 'skipped', reason: 'no orders file' },
    ],
  },
  totals: { CAD: { billed: '59.50', claim: '3.50', exposure: '0.00' } },
  findings: [
    {
      id: 'F-3f9c2a1b',
      fingerprint: '0'.repeat(32),
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
      message: 'Billed 31.50, the contract says 28.00',
      evidence: [{ role: 'bills', file: 'a.csv', row: 14, column: 'amount', value: '31.50' }],
      also: [],
      status: 'new',
    },
  ],
};
const [FINDING] = CONTRACT.findings;

describe('a saved report', () => {
  it.each([
    ['tiny', tinyAudit()],
    ['example, French', exampleAudit({ locale: 'fr-CA' })],
    ['example, Arabic, 300 findings', exampleAudit({ locale: 'ar-MA', findings: 300 })],
    ['without findings', exampleAudit({ findings: 0 })],
    [
      'of letters',
      letterAudit({
        contested: [
          { taxRate: '9.975', since: '2026-08-01', contract: 'C-1' },
          { taxAmount: '1.23' },
          { service: null },
          {
            rule: 'duplicate-invoice',
            words: {
              other: { kind: 'text', text: 'L-9' },
              earlier: { kind: 'day', day: day('2026-10-01') },
            },
          },
          {
            rule: 'duplicate-service-across-accounts',
            words: { other: { kind: 'text', text: '514-02' } },
            taxAmount: '0.00',
          },
          {
            rule: 'tax-rate-mismatch',
            sameChargeAs: 0,
            words: { rate: { kind: 'percent', percent: decimal('5') } },
          },
        ],
        carriers: [{ name: 'Laurentel', legalName: 'Laurentel inc.', email: 'a@b.ca', answerDays: 45 }],
        paidOn: '2026-10-20',
      }),
    ],
    [
      'with laws of the user’s own',
      {
        ...letterAudit({ contested: [{}] }),
        laws: {
          off: ['CPCE art. L34-2'],
          own: [
            {
              ref: 'CTR-118, art. 12',
              says: { fr: 'Réponse sous 15 jours.', ar: 'الرد خلال 15 يوما.' },
              carriers: ['Laurentel'],
              rules: ['duplicate-line'],
            },
            { ref: 'Price list', says: { en: 'Valid to June 2027.' } },
          ],
        },
      },
    ],
    ['with laws that decide nothing', { ...tinyAudit(), laws: { off: [], own: [] } }],
  ])('is the report it was made of: %s', (_, audit) => {
    const { titleOf, ...report } = reportOf({ ...audit, findings: audit.findings.map(withCourse) });
    const saved = textOf({ titleOf, ...report });
    const { titleOf: readTitleOf, ...again } = read(saved);
    expect(again).toEqual({ ...report, drafts: [] });
    for (const { rule } of report.findings) expect(readTitleOf(rule)).toEqual(titleOf(rule));
    expect(textOf({ titleOf: readTitleOf, ...again })).toBe(saved);
  });

  it('keeps every text, whatever it holds', () => {
    const report = reportOf(hostileAudit('en-CA'));
    const saved = textOf(read(textOf(report)));
    const { titleOf: _, ...again } = read(saved);
    expect(textOf(read(saved))).toBe(saved);
    expect(again.findings.map(({ message, carrier, service }) => [message, carrier, service])).toEqual(
      report.findings.map(({ message, carrier, service }) => [message, carrier, service]),
    );
  });

  it('keeps the titles of rules that only its maker knew', () => {
    const report = reportOf(tinyAudit());
    const titles = { en: 'A', fr: 'B', ar: 'ج' };
    const again = read(textOf({ ...report, ownTitles: new Map([['my-rule', titles]]) }));
    expect(again.titleOf('my-rule')).toEqual(titles);
    expect(again.titleOf('unheard-of')).toEqual({ en: 'unheard-of', fr: 'unheard-of', ar: 'unheard-of' });
  });

  it('keeps amounts that are finer than the minor unit', () => {
    const report = reportOf(tinyAudit());
    const [finding] = report.findings;
    if (!finding?.billed) throw new Error('no finding');
    const billed = { ...finding.billed, digits: 315049n, scale: 4 };
    const again = read(textOf({ ...report, findings: [{ ...finding, billed }] }));
    expect(again.findings[0]?.billed).toEqual(billed);
  });

  it('says how the drafts were written', () => {
    const drafts = [{ file: 'letter-x.docx', digest: 'ab' }];
    const text = textOf({ ...reportOf(tinyAudit()), drafts });
    expect(draftsIn(Buffer.from(text))).toEqual(drafts);
    expect(read(text).drafts).toEqual(drafts);
    expect(draftsIn(Buffer.from('no report'))).toEqual([]);
    expect(draftsIn(Buffer.from(JSON.stringify(CONTRACT)))).toEqual([]);
  });

  it('may come with a byte order mark and any spaces', () => {
    const text = JSON.stringify(JSON.parse(textOf(reportOf(tinyAudit()))));
    expect(textOf(read(`\ufeff${text} `))).toBe(textOf({ ...reportOf(tinyAudit()), drafts: [] }));
  });
});

describe('a report of the contract alone', () => {
  it('has its findings, and no lists that it does not keep', () => {
    const { titleOf: _, ...report } = read(JSON.stringify(CONTRACT));
    expect(report).toEqual({
      version: '0.1.0',
      asOf: reportOf(tinyAudit()).asOf,
      locale: { tag: 'en', language: 'en' },
      customer: { kind: 'business', address: [], contact: {} },
      carriers: [
        {
          name: 'Laurentel',
          address: [],
          answerDays: 30,
          proration: 'actual',
          aliases: [],
          invoices: 0,
          billed: [],
        },
      ],
      rulesSha256: '0'.repeat(64),
      inputs: [{ ...CONTRACT.inputs[0], ignored: 0 }],
      coverage: {
        charges: 2,
        withInventory: 2,
        withPrice: 1,
        spend: [cad(5950n)],
        spendWithPrice: [cad(3150n)],
        rules: CONTRACT.coverage.rules,
      },
      totals: [{ currency: 'CAD', billed: cad(5950n), claim: cad(350n), exposure: cad(0n) }],
      carrierTotals: [
        { carrier: 'Laurentel', currency: 'CAD', claim: cad(350n), exposure: cad(0n), findings: 1 },
      ],
      ownTitles: new Map(),
      findings: [
        expect.objectContaining({
          id: 'F-3f9c2a1b',
          cause: expect.stringMatching(/^C-[0-9a-f]{16}$/),
          impact: cad(350n),
          impactToDate: cad(350n),
          record: {
            currency: 'CAD',
            taxBasis: 'unknown',
            disputesCharges: false,
            earlierMonth: false,
            einvoice: false,
          },
        }),
      ],
      settled: [],
      credits: [],
      invoices: [],
      months: [],
      inventory: [],
      comparison: [],
      notAudited: [],
      warnings: [],
      detailed: false,
    });
  });

  it('gives findings of the same difference the same cause', () => {
    const findings = ['a', 'b', 'c'].map((id, index) => ({ ...FINDING, id, code: index === 2 ? 'X' : 'Y' }));
    const causes = read(JSON.stringify({ ...CONTRACT, findings })).findings.map(({ cause }) => cause);
    expect(causes[0]).toBe(causes[1]);
    expect(causes[2]).not.toBe(causes[0]);
  });
});

test('what is no report is refused, with each place', () => {
  const fix =
    'Expected the report.json of an audit (schema bill-audit/report@1). Name the file that bill-audit check wrote, as it wrote it.';
  expect(problemsOf('no JSON')).toEqual([`report.json: this is not JSON. ${fix}`]);
  expect(problemsOf('{"schema":"bill-audit/report@1","findings":[1,,2]}')).toEqual([
    `report.json, key "findings[1]": this is not JSON. ${fix}`,
  ]);
  expect(problemsOf('[]')).toEqual([`report.json: this is no report of an audit. ${fix}`]);
  expect(problemsOf('null')).toEqual([`report.json: this is no report of an audit. ${fix}`]);
  expect(problemsOf({ ...CONTRACT, schema: 'bill-audit/report@2' })).toEqual([
    `report.json: its schema is "bill-audit/report@2". ${fix}`,
  ]);
  const { findings: _, ...without } = CONTRACT;
  expect(problemsOf(without)).toEqual([`report.json, key "findings": there is no such list. ${fix}`]);
  expect(
    problemsOf({
      ...CONTRACT,
      as_of: '2026-02-30',
      totals: { CAD: { billed: '1,00', claim: '0.00', exposure: '0.00' } },
      findings: [
        { ...FINDING, impact: 3.5, currency: 'ZZZ' },
        FINDING,
        { ...FINDING, message: undefined },
        FINDING,
      ],
    }).map((text) => text.replace(` ${fix}`, '')),
  ).toEqual([
    'report.json, key "as_of": "2026-02-30" is no day.',
    'report.json, key "totals.CAD.billed": "1,00" is no plain decimal.',
    'report.json, key "findings[0].impact": "3.5": expected string, received number.',
    'report.json, key "findings[0].currency": "ZZZ" is no currency.',
    'report.json, key "findings[2].message": it is missing.',
    'report.json, key "findings[3].id": "F-3f9c2a1b" is the id of an earlier finding too.',
  ]);
});

test('details that cannot be read are refused, each cell by its place', () => {
  const saved = JSON.parse(textOf(reportOf(tinyAudit())));
  const { columns, rows } = saved.details.comparison;
  const at = columns.indexOf('billed');
  rows[1][at] = '28,00 CAD';
  rows[0][columns.indexOf('verdict')] = 'fine';
  expect(problemsOf(saved).map((text) => text.replace(/\. Expected the report.*/, '.'))).toEqual([
    'report.json, key "details.comparison.rows[0].verdict": "fine" is not one of agrees, above, below, differs, found, not-compared.',
    'report.json, key "details.comparison.rows[1].billed": "28,00 CAD" is not an amount such as 31.50 CAD.',
  ]);
});

test('totals that are not the sums of the findings are told', () => {
  const warningsOf = (totals: unknown) =>
    read(JSON.stringify({ ...CONTRACT, totals })).warnings.map(problemText);
  expect(warningsOf(CONTRACT.totals)).toEqual([]);
  expect(warningsOf({ CAD: { billed: '1.00', claim: '3.51', exposure: '0.01' } })).toEqual([
    'report.json, key "totals.CAD.claim": 3.51 is not the sum of the findings, 3.50. Expected a report as bill-audit check wrote it. Audit the month again.',
    'report.json, key "totals.CAD.exposure": 0.01 is not the sum of the findings, 0.00. Expected a report as bill-audit check wrote it. Audit the month again.',
  ]);
});

test('findings of one cause have the same rule, class, carrier and currency', () => {
  const one = { ...FINDING, id: 'F-1', cause: 'C-00000001' };
  const told = [
    {},
    { rule: 'duplicate-line' },
    { class: 'exposure' },
    { carrier: 'B' },
    { currency: 'EUR' },
  ].map((other) =>
    problemsOf({ ...CONTRACT, findings: [one, { ...one, id: 'F-2', ...other }] }).map((text) =>
      text.replace(/\. Expected the report.*/, '.'),
    ),
  );
  const problem =
    'report.json, key "findings[1].cause": "C-00000001" is a cause of another rule, class, carrier or currency.';
  expect(told).toEqual([[], [problem], [problem], [problem], [problem]]);
});

test('laws without words are refused', () => {
  const saved = JSON.parse(textOf(reportOf(tinyAudit())));
  expect(saved.details).not.toHaveProperty('laws');
  saved.details.laws = { off: [], own: [{ ref: 'x', says: { fr: '' } }, { ref: 'y' }] };
  expect(problemsOf(saved).map((text) => /key "([^"]+)"/.exec(text)?.[1])).toEqual([
    'details.laws.own.0.says.fr',
    'details.laws.own.1.says',
  ]);
});

test('at most twenty faults are told', () => {
  const findings = Array.from({ length: 30 }, (_, index) => ({ ...FINDING, id: `F-${index}`, impact: 'x' }));
  expect(problemsOf({ ...CONTRACT, findings })).toHaveLength(20);
});

function cad(digits: bigint) {
  return { kind: 'money', currency: 'CAD', digits, scale: 2 };
}
