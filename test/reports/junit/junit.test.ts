import { describe, expect, test } from 'vitest';
import { money } from '../../../src/money/money.ts';
import type { Report, ReportFinding } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of-audit.ts';
import { junitXml } from '../../../src/reports/junit/junit.ts';
import { exampleAudit } from '../audit-example.ts';
import { emptyReport, hostileReport, skippedReport } from '../hostile-report.ts';
import { reportWithFinding } from '../report-with.ts';
import { type Element, faultsOf, parsedXml } from './junit-schema.ts';

const EMPTY_SUITE =
  '<testsuite id="0" package="bill-audit" name="bill-audit" timestamp="2026-10-31T00:00:00" hostname="localhost"';

test('a rule with one finding is a failure with its message, money and proof', () => {
  const report = reportOf(exampleAudit({ findings: 1 }));
  const rules = report.coverage.rules.filter(({ id }) => /^(mrc-contract|nrc-without)/.test(id));
  expect(
    junitXml({ ...report, carriers: [], coverage: { ...report.coverage, rules } }),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite id="0" package="bill-audit" name="Laurentel" timestamp="2026-10-31T00:00:00" hostname="localhost" tests="2" failures="1" errors="0" skipped="1" time="0">
    <properties>
      <property name="version" value="0.1.0"/>
      <property name="as_of" value="2026-10-31"/>
      <property name="billed.CAD" value="2858.66"/>
      <property name="claim.CAD" value="3.50"/>
      <property name="exposure.CAD" value="0.00"/>
      <property name="mrc-contract-mismatch.claim.CAD" value="3.50"/>
    </properties>
    <testcase classname="Laurentel" name="mrc-contract-mismatch: Price differs from the contract" time="0">
      <failure type="error" message="Billed $31.50; the contract says $28.00. Difference $3.50.">F-3f9c2a1b · 3.50 CAD · Billed $31.50; the contract says $28.00. Difference $3.50.
    Account 0514-01, Invoice L-2026-10-514, Service 514-555-0000, Code VOIP-STD, Billed 31.50 CAD, Expected 28.00 CAD
    bills/2026-10/laurentel.csv, row 2, column amount = 31.50</failure>
    </testcase>
    <testcase classname="Laurentel" name="nrc-without-order: One-time charge without an order" time="0">
      <skipped message="no orders file">no orders file</skipped>
    </testcase>
    <system-out></system-out>
    <system-err>bills/2026-10/laurentel.csv, row 1, column "Remarque": the column answers for no field. Map it in bill-audit.yaml, or leave it out of the file.</system-err>
  </testsuite>
</testsuites>
`);
});

test('a report without carriers, rules and findings is one suite without cases', () => {
  expect(junitXml(emptyReport())).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  ${EMPTY_SUITE} tests="0" failures="0" errors="0" skipped="0" time="0">
    <properties>
      <property name="version" value="0.1.0"/>
      <property name="as_of" value="2026-10-31"/>
    </properties>
    <system-out></system-out>
    <system-err></system-err>
  </testsuite>
</testsuites>
`);
});

test('rules that were skipped say why, in a suite of their own where no carrier is known', () => {
  const suite = suitesOf(skippedReport('fr-CA'))[0];
  expect(casesOf(suite)).toEqual([
    ['nrc-without-order: Frais ponctuels sans commande', 'skipped', 'no orders file'],
    ['mrc-contract-mismatch: Prix différent du contrat', 'skipped', 'no price sheets'],
  ]);
});

test('each carrier has a suite with a case for every rule, sorted by name', () => {
  const report = reportOf(exampleAudit());
  const suites = suitesOf(report);
  expect(suites.map(({ attributes }) => attributes.name)).toEqual([
    'Laurentel',
    'Océlia Télécom Entreprises',
    'قرطاج للاتصالات',
  ]);
  expect(suites.map((suite) => casesOf(suite).length)).toEqual([9, 9, 9]);
  expect(casesOf(suites[2]).map(([, result]) => result)).toEqual([
    ...['passed', 'passed', 'passed', 'failure', 'passed', 'passed', 'passed', 'skipped', 'skipped'],
  ]);
});

describe('a severity', () => {
  test.each([
    ['error', 'failure', 'error'],
    ['warning', 'failure', 'warning'],
    ['info', 'passed', undefined],
  ] as const)('%s of any class is %s', (severity, result, type) => {
    for (const klass of ['error', 'exposure', 'optimisation', 'data-quality'] as const) {
      const [suite] = suitesOf(reportWithFinding({ severity, class: klass }));
      const [name, found] = casesOf(suite)[0] ?? [];
      expect([name, found]).toEqual(['mrc-contract-mismatch: Price differs from the contract', result]);
      expect(
        suite?.children.find(({ name: child }) => child === 'testcase')?.children[0]?.attributes.type,
      ).toBe(type);
    }
  });

  test('info stands in the output of the suite, under its rule', () => {
    const [suite] = suitesOf(reportWithFinding({ severity: 'info' }));
    expect(
      suite?.children
        .find(({ name }) => name === 'system-out')
        ?.text.split('\n')
        .slice(0, 2),
    ).toEqual([
      'mrc-contract-mismatch',
      'F-3f9c2a1b · 3.50 CAD · Billed $31.50; the contract says $28.00. Difference $3.50.',
    ]);
  });
});

test('claims and exposures of a rule are apart, and currencies are never added', () => {
  const report = reportWithFinding({});
  const [finding] = report.findings;
  if (!finding) throw new RangeError('the example has no finding');
  const findings = [
    finding,
    { ...finding, id: 'F-2', class: 'exposure', impact: money('-2.25', 'CAD') } as const,
    { ...finding, id: 'F-3', impact: money('1.125', 'TND') },
  ];
  const [suite] = suitesOf({ ...report, findings });
  const properties = suite?.children[0]?.children.map(({ attributes }) => [
    attributes.name,
    attributes.value,
  ]);
  expect(properties?.filter(([name]) => name?.startsWith('mrc-'))).toEqual([
    ['mrc-contract-mismatch.claim.CAD', '3.50'],
    ['mrc-contract-mismatch.claim.TND', '1.125'],
    ['mrc-contract-mismatch.exposure.CAD', '2.25'],
  ]);
  expect(casesOf(suite)[0]?.[2]?.split('\n')[0]).toBe(
    'Findings 3 · Claim 3.50 CAD + 1.125 TND · Exposure 2.25 CAD',
  );
});

test.each([
  [100, undefined],
  [101, '… and 1 more'],
])('of %i findings of a rule the first 100 are told', (count, last) => {
  const report = reportWithFinding({});
  const findings = Array.from({ length: count }, (_, index) => ({
    ...report.findings[0],
    id: `F-${index}`,
  })) as ReportFinding[];
  const lines = casesOf(suitesOf({ ...report, findings })[0])[0]?.[2]?.split('\n') ?? [];
  expect(lines.filter((line) => line.startsWith('F-'))).toHaveLength(100);
  expect(lines.find((line) => line.startsWith('…'))).toBe(last);
});

test('a finding of a carrier and a rule that the report does not list is not lost', () => {
  const suites = suitesOf(reportWithFinding({ carrier: 'Unlisted', rule: 'own-rule' }));
  const suite = suites.find(({ attributes }) => attributes.name === 'Unlisted');
  const failed = casesOf(suite).filter(([, result]) => result === 'failure');
  expect(failed.map(([name]) => name)).toEqual(['own-rule']);
});

test.each(['en-CA', 'fr-CA', 'ar-MA'])('hostile reports in %s are valid and keep every finding', (locale) => {
  const report = hostileReport(locale);
  const xml = junitXml(report);
  const root = parsedXml(xml);
  expect(faultsOf(root)).toEqual([]);
  const text = JSON.stringify(root);
  expect(report.findings.filter(({ id }) => !text.includes(`${id} · `))).toEqual([]);
  expect(text).not.toContain('[[ATTACHMENT');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested.
  expect(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/.test(xml)).toBe(false);
});

test('every language and an empty report are valid', () => {
  const reports = [
    ...['en-CA', 'fr-CA', 'ar-MA'].map((locale) => reportOf(exampleAudit({ locale }))),
    emptyReport(),
    skippedReport('ar-MA'),
  ];
  expect(reports.flatMap((report) => faultsOf(parsedXml(junitXml(report))))).toEqual([]);
});

function suitesOf(report: Report): readonly Element[] {
  const root = parsedXml(junitXml(report));
  expect(faultsOf(root)).toEqual([]);
  return root.children;
}

/** Name, result and text of each case. */
function casesOf(suite: Element | undefined): [string, string, string][] {
  return (suite?.children ?? [])
    .filter(({ name }) => name === 'testcase')
    .map(({ attributes, children: [result] }) => [
      attributes.name ?? '',
      result?.name ?? 'passed',
      result?.text ?? '',
    ]);
}
