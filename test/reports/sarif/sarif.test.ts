import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { CellEvidence } from '../../../src/records/origin.ts';
import type { Report } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of-audit.ts';
import { sarif, sarifPieces } from '../../../src/reports/sarif/sarif.ts';
import { exampleAudit } from '../audit-example.ts';
import { emptyReport, hostileReport, skippedReport } from '../hostile-report.ts';
import { reportWithFinding } from '../report-with.ts';
import { SARIF_SCHEMA } from './sarif-schema.ts';

const ajv = new Ajv({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(SARIF_SCHEMA);

interface Run {
  readonly tool: { readonly driver: { readonly rules: { readonly id: string }[] } };
  readonly results: {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly message: { readonly text: string };
    readonly locations?: { readonly physicalLocation: PhysicalLocation }[];
    readonly relatedLocations?: unknown[];
    readonly properties: { readonly id: string; readonly evidence_cells: number };
  }[];
  readonly artifacts: { readonly location: { readonly uri: string } }[];
}

interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string; readonly index?: number };
  readonly region: { readonly startLine: number };
}

test('a finding is a result at the cell of the bill, related to that of the price', () => {
  const [result] = runOf(reportOf(exampleAudit({ findings: 1 }))).results;
  expect(result).toEqual({
    ruleId: 'mrc-contract-mismatch',
    ruleIndex: 0,
    level: 'error',
    message: { text: 'Billed $31.50; the contract says $28.00. Difference $3.50.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'bills/2026-10/laurentel.csv', uriBaseId: '%SRCROOT%', index: 0 },
          region: { startLine: 2 },
        },
        logicalLocations: [{ name: 'amount', fullyQualifiedName: 'amount', kind: 'column' }],
        message: { text: 'bills: bills/2026-10/laurentel.csv, row 2, column amount = 31.50' },
      },
    ],
    relatedLocations: [
      {
        id: 1,
        physicalLocation: {
          artifactLocation: { uri: 'contracts/prices.xlsx', uriBaseId: '%SRCROOT%', index: 4 },
          region: { startLine: 2, properties: { sheet: '2026', cell: 'F2' } },
        },
        logicalLocations: [{ name: 'F2', fullyQualifiedName: '2026!F2', kind: 'cell' }],
        message: { text: 'prices: contracts/prices.xlsx, sheet 2026, cell F2 = 28.00' },
      },
    ],
    partialFingerprints: {
      primaryLocationLineHash: '3f9c2a1b3f9c2a1b',
      'billAudit/v1': '3f9c2a1b3f9c2a1b',
    },
    properties: {
      id: 'F-3f9c2a1b',
      cause: 'C-42431730',
      class: 'error',
      severity: 'error',
      carrier: 'Laurentel',
      account: '0514-01',
      invoice: 'L-2026-10-514',
      service: '514-555-0000',
      code: 'VOIP-STD',
      period: { from: '2026-10-01', to: '2026-10-31' },
      bill_date: '2026-10-31',
      due_date: '2026-11-30',
      description: 'Ligne VoIP standard',
      currency: 'CAD',
      billed: '31.50',
      expected: '28.00',
      impact: '3.50',
      also: ['mrc-inventory-mismatch'],
      evidence_cells: 2,
    },
  });
});

test('a report without anything is a run without anything', () => {
  expect(sarif(emptyReport('fr-CA'))).toBe(`{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "bill-audit",
          "version": "0.1.0",
          "language": "fr-CA",
          "rules": [],
          "notifications": []
        }
      },
      "automationDetails": {
        "id": "bill-audit/2026-10-31"
      },
      "language": "fr-CA",
      "originalUriBaseIds": {
        "%SRCROOT%": {
          "description": {
            "text": "The folder of the audit"
          }
        }
      },
      "invocations": [
        {
          "executionSuccessful": true,
          "toolExecutionNotifications": [],
          "toolConfigurationNotifications": []
        }
      ],
      "artifacts": [],
      "properties": {
        "as_of": "2026-10-31",
        "rules_sha256": "${'b'.repeat(64)}",
        "totals": {}
      },
      "results": []
    }
  ]
}
`);
});

test('a skipped rule is listed, and a notification says why', () => {
  const { tool, invocations } = JSON.parse(sarif(skippedReport())).runs[0];
  expect(tool.driver.rules[0]).toEqual({
    id: 'nrc-without-order',
    name: 'NrcWithoutOrder',
    shortDescription: { text: 'One-time charge without an order' },
    fullDescription: { text: expect.stringMatching(/^\S.*\.$/) },
    help: { text: expect.stringMatching(/ Impact: .* In full: bill-audit explain nrc-without-order$/) },
    defaultConfiguration: { level: 'warning' },
    properties: { class: 'error', tags: ['error'] },
  });
  expect(tool.driver.notifications).toEqual([{ id: 'rule-skipped' }]);
  expect(invocations[0].toolConfigurationNotifications[0]).toEqual({
    descriptor: { id: 'rule-skipped' },
    associatedRule: { id: 'nrc-without-order', index: 0 },
    level: 'note',
    message: { text: 'nrc-without-order: no orders file' },
  });
});

test('a warning is a notification at its place, and an input file an artifact with its hash', () => {
  const { invocations, artifacts } = JSON.parse(sarif(reportOf(exampleAudit({ findings: 0 })))).runs[0];
  expect(invocations[0].toolExecutionNotifications).toEqual([
    {
      descriptor: { id: 'unknown-column' },
      level: 'warning',
      message: {
        text: 'bills/2026-10/laurentel.csv, row 1, column "Remarque": the column answers for no field. Map it in bill-audit.yaml, or leave it out of the file.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'bills/2026-10/laurentel.csv', uriBaseId: '%SRCROOT%', index: 0 },
            region: { startLine: 1 },
          },
        },
      ],
    },
  ]);
  expect(artifacts[0]).toEqual({
    location: { uri: 'bills/2026-10/laurentel.csv', uriBaseId: '%SRCROOT%' },
    roles: ['analysisTarget'],
    hashes: { 'sha-256': 'a'.repeat(64) },
    properties: { inputs: [{ role: 'bills', layout: 'plain-bills', rows: 60, records: 60, rejected: 0 }] },
  });
});

describe('the place of a cell', () => {
  const place = (cell: Partial<CellEvidence>) => {
    const evidence = [{ role: 'bills', file: 'bill', value: '1', ...cell } as const];
    const [result] = runOf(reportWithFinding({ evidence })).results;
    return result?.locations?.[0];
  };
  const uri = (file: string) => place({ file })?.physicalLocation.artifactLocation;

  test.each([
    ['a b/é%#?.csv', { uri: 'a%20b/%C3%A9%25%23%3F.csv', uriBaseId: '%SRCROOT%' }],
    ['C:/bills/a.csv', { uri: 'C%3A/bills/a.csv', uriBaseId: '%SRCROOT%' }],
    ['../a.csv', { uri: '../a.csv', uriBaseId: '%SRCROOT%' }],
    ['/bills/a.csv', { uri: 'file:///bills/a.csv' }],
    ['//host/a.csv', { uri: 'file:///host/a.csv' }],
    ['\ud800.csv', { uri: '%EF%BF%BD.csv', uriBaseId: '%SRCROOT%' }],
  ])('in file %j', (file, location) => {
    expect(uri(file)).toEqual(location);
  });

  test('on a page', () => {
    expect(place({ page: 3, position: { x: 40, y: 700 } })?.physicalLocation.region).toEqual({
      startLine: 1,
      properties: { page: 3, position: { x: 40, y: 700 } },
    });
  });

  test('in an electronic invoice', () => {
    expect(place({ path: '/Invoice/cac:InvoiceLine[2]/cbc:Amount', term: 'BT-131' })).toMatchObject({
      physicalLocation: { region: { startLine: 1, properties: { term: 'BT-131' } } },
      logicalLocations: [
        {
          name: 'cbc:Amount',
          fullyQualifiedName: '/Invoice/cac:InvoiceLine[2]/cbc:Amount',
          kind: 'element',
        },
      ],
    });
  });

  test('in an interchange', () => {
    expect(place({ path: '17' })).toMatchObject({
      logicalLocations: [{ name: '17', fullyQualifiedName: '17', kind: 'segment' }],
    });
  });
});

test.each([
  ['{0} of {{1}}', '{{0}} of {{{{1}}}}'],
  ['[click](http://evil.example) [1](2)', '[click] (http://evil.example) [1] (2)'],
  ['one\ntwo\u001b[2J\u202e', 'one two·[2J'],
  ['', '-'],
])('the message %j is written %j', (message, text) => {
  expect(runOf(reportWithFinding({ message })).results[0]?.message).toEqual({ text });
});

test('of many cells a hundred are pointed at, and how many there are is said', () => {
  const count = (cells: number) => {
    const evidence = Array.from({ length: cells }, (_, row) => ({
      role: 'bills' as const,
      file: 'bill.csv',
      row: row + 1,
      value: '1',
    }));
    const [result] = runOf(reportWithFinding({ evidence })).results;
    return [result?.relatedLocations?.length, result?.properties.evidence_cells];
  };
  expect(count(100)).toEqual([99, 100]);
  expect(count(101)).toEqual([99, 101]);
});

test('with a baseline every result is new to it', () => {
  const report = reportWithFinding({});
  const states = ({ results }: Run) => results.map((result) => 'baselineState' in result);
  expect(states(runOf(report))).toEqual([false]);
  const run = runOf({ ...report, baseline: { file: 'report.json', known: 3, gone: 1 } });
  expect(run.results).toMatchObject([{ baselineState: 'new' }]);
  expect(run).toMatchObject({ properties: { baseline: { file: 'report.json', known: 3, gone: 1 } } });
});

test.each([
  ...['en-CA', 'fr-CA', 'ar-MA'].flatMap((locale) => [
    ['example', locale, () => reportOf(exampleAudit({ locale }))] as const,
    ['hostile report', locale, () => hostileReport(locale)] as const,
    ['skipped report', locale, () => skippedReport(locale)] as const,
  ]),
])('the %s in %s validates, and each result finds its rule and its file', (_name, _locale, make) => {
  const report = make();
  const run = runOf(report);
  expect(run.results.map(({ properties }) => properties.id)).toEqual(report.findings.map(({ id }) => id));
  const { rules } = run.tool.driver;
  expect(run.results.map(({ ruleIndex }) => rules[ruleIndex]?.id)).toEqual(
    run.results.map(({ ruleId }) => ruleId),
  );
  for (const { locations = [] } of run.results) {
    for (const { physicalLocation } of locations) {
      const { uri, index } = physicalLocation.artifactLocation;
      if (index !== undefined) expect(run.artifacts[index]?.location.uri).toBe(uri);
    }
  }
});

test('the pieces are the log', () => {
  const report = reportOf(exampleAudit());
  expect([...sarifPieces(report)].join('')).toBe(sarif(report));
  expect([...sarifPieces(report)]).toHaveLength(27);
});

/** The one run of the report's log, which is valid. */
function runOf(report: Report): Run {
  const log = JSON.parse(sarif(report));
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  return log.runs[0];
}
