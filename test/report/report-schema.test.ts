import { describe, expect, test } from 'vitest';
import { reportJson } from '../../src/report/report-json.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { reportJsonSchema, reportSchema } from '../../src/report/report-schema.ts';
import { tinyAudit } from '../reports/tiny-audit.ts';

type Json = Record<string, unknown>;

test('a report fits', () => {
  expect(reportSchema.safeParse(report()).success).toBe(true);
});

describe('no report', () => {
  test.each<[string, (report: Json) => Json]>([
    ['of another schema', (whole) => ({ ...whole, schema: 'bill-audit/report@2' })],
    ['with a key more', (whole) => ({ ...whole, made_at: '2026-10-31T00:00:00Z' })],
    ['with a key less', ({ totals: _, ...rest }) => rest],
    ['without a day', (whole) => ({ ...whole, as_of: '31/10/2026' })],
    ['with a short digest', (whole) => ({ ...whole, rules_sha256: 'abc' })],
    ['with an amount that is a number', (whole) => withFinding(whole, { impact: 3.5 })],
    ['with a grouped amount', (whole) => withFinding(whole, { impact: '1,234.50' })],
    ['with an amount in a currency sign', (whole) => withFinding(whole, { billed: '$3.50' })],
    ['with a class of its own', (whole) => withFinding(whole, { class: 'hint' })],
    ['with a severity of its own', (whole) => withFinding(whole, { severity: 'fatal' })],
    ['with an id without digits', (whole) => withFinding(whole, { id: 'F-' })],
    ['with a finding of no cause', (whole) => withFinding(whole, { cause: undefined })],
    ['with a cause of no findings', (whole) => withCause(whole, { lines: 0 })],
    ['with a cause without digits', (whole) => withCause(whole, { id: 'C-' })],
    ['with a fingerprint cut short', (whole) => withFinding(whole, { fingerprint: 'abc' })],
    ['with evidence from row 0', (whole) => withFinding(whole, { evidence: [evidence({ row: 0 })] })],
    ['with evidence of no role', (whole) => withFinding(whole, { evidence: [evidence({ role: 'bill' })] })],
    [
      'with a skipped rule that gives no reason',
      (whole) => withRules(whole, [{ id: 'a-b', status: 'skipped' }]),
    ],
    ['with a rule that ran without a count', (whole) => withRules(whole, [{ id: 'a-b', status: 'ran' }])],
    [
      'with a skipped rule that has findings',
      (whole) => withRules(whole, [{ id: 'a-b', status: 'skipped', reason: 'x', findings: 0 }]),
    ],
  ])('%s', (_, change) => {
    expect(reportSchema.safeParse(change(report())).success).toBe(false);
  });
});

test.each<[string, Json]>([
  ['nothing known of its place', { account: null, invoice: null, service: null, code: null, period: null }],
  ['no amount', { billed: null, expected: null, impact: '0.00', currency: null }],
  ['a cell of a workbook', { evidence: [evidence({ sheet: '2026', cell: 'F7', row: undefined })] }],
])('a finding may have %s', (_, changes) => {
  expect(reportSchema.safeParse(withFinding(report(), changes)).error?.issues).toBeUndefined();
});

test('the JSON Schema closes every object and names every key of a finding', () => {
  const schema = reportJsonSchema() as Json;
  expect(schema.title).toBe('bill-audit report');
  const open: string[] = [];
  visit(schema, '$', (node, at) => {
    if (node.type === 'object' && node.properties && node.additionalProperties !== false) open.push(at);
  });
  expect(open).toEqual([]);
  const { findings } = schema.properties as { findings: { items: { required: string[] } } };
  const [finding] = report().findings as Json[];
  expect(findings.items.required).toEqual(Object.keys(finding ?? {}));
});

function report(): Json {
  return JSON.parse([...reportJson(reportOf(tinyAudit()))].join(''));
}

function withFinding(whole: Json, changes: Json): Json {
  const findings = (whole.findings as Json[]).map((finding) => ({ ...finding, ...changes }));
  expect(findings.length).toBeGreaterThan(0);
  return { ...whole, findings };
}

function withCause(whole: Json, changes: Json): Json {
  return { ...whole, causes: (whole.causes as Json[]).map((cause) => ({ ...cause, ...changes })) };
}

function withRules(whole: Json, rules: readonly Json[]): Json {
  return { ...whole, coverage: { ...(whole.coverage as Json), rules } };
}

function evidence(changes: Json): Json {
  return { role: 'bills', file: 'a.csv', row: 2, column: 'amount', value: '1.00', ...changes };
}

function visit(node: unknown, at: string, see: (node: Json, at: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  see(node as Json, at);
  for (const [key, inner] of Object.entries(node)) visit(inner, `${at}.${key}`, see);
}
