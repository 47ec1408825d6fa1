import { isoDay } from '../../calendar/day.ts';
import { formatCount } from '../../language/format.ts';
import type { Locale, Translated } from '../../language/locale.ts';
import { type Money, moneyText, rounded, signOf } from '../../money/money.ts';
import { problemText } from '../../problem.ts';
import type { Report, ReportFinding } from '../../report/report.ts';
import { largestFirst } from '../largest-first.ts';
import { MARKDOWN_TEXTS } from '../markdown/wording.ts';
import { LABELS, say } from '../terminal/wording.ts';
import { exactAmount, findingLines } from './finding-lines.ts';
import { NO_CARRIER, nameOf, type Suite, suitesOf, sumsOf, type TestCase } from './suites.ts';
import { attributes, elementText, plainText } from './xml-text.ts';

/** Findings told in one failure; the sums are of all. GitLab refuses a file of more than 30 MB. */
const FINDINGS_TOLD = 100;
const WARNINGS_TOLD = 20;

/**
 * The report as JUnit XML, valid both for the schema of Jenkins' xUnit plugin and for that of Ant's report: a suite for
 * each carrier, a case for each rule of the catalogue. Findings of severity `error` or `warning` are the case's one
 * failure, whose type is the gravest severity; those of `info` stand in the suite's output; a skipped rule says why. Sums
 * by rule and currency are properties, as plain decimals. No clock: times are 0 and the time stamp is the audit's day.
 */
export function junitXml(report: Report): string {
  const suites = suitesOf(report).flatMap((suite, index) => suiteLines(suite, index, report));
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>'].join('\n')}\n`;
}

function suiteLines(suite: Suite, index: number, report: Report): string[] {
  const { carrier, cases } = suite;
  const count = (result: TestCase['result']) => cases.filter((one) => one.result === result).length;
  const head = attributes({
    id: index,
    package: NO_CARRIER,
    name: carrier,
    timestamp: `${isoDay(report.asOf)}T00:00:00`,
    hostname: 'localhost',
    tests: cases.length,
    failures: count('failed'),
    errors: 0,
    skipped: count('skipped'),
    time: 0,
  });
  // What was met while reading belongs to no carrier: it is told once.
  const warnings = index === 0 ? report.warnings : [];
  return [
    `  <testsuite${head}>`,
    '    <properties>',
    ...propertiesOf(suite, report).map((property) => `      <property${attributes(property)}/>`),
    '    </properties>',
    ...cases.flatMap((one) => caseLines(one, carrier, report)),
    ...output('system-out', outputLines(cases, report)),
    ...output('system-err', toldWarnings(warnings, report)),
    '  </testsuite>',
  ];
}

function propertiesOf({ carrier, cases }: Suite, report: Report): { name: string; value: string }[] {
  const totals = report.carrierTotals.filter((total) => nameOf(total.carrier) === carrier);
  return [
    { name: 'version', value: report.version },
    { name: 'as_of', value: isoDay(report.asOf) },
    ...totals.flatMap(({ currency, billed, claim, disputed, exposure }) => [
      ...(billed ? [{ name: `billed.${currency}`, value: moneyText(rounded(billed)) }] : []),
      { name: `claim.${currency}`, value: moneyText(rounded(claim)) },
      ...(disputed ? [{ name: `disputed.${currency}`, value: moneyText(rounded(disputed)) }] : []),
      { name: `exposure.${currency}`, value: moneyText(rounded(exposure)) },
    ]),
    ...cases.flatMap(({ rule, findings }) => {
      const { claims, disputed, exposures } = sumsOf(findings);
      const property = (name: string) => (sum: Money) => ({
        name: `${plainText(rule)}.${name}.${sum.currency}`,
        value: moneyText(rounded(sum)),
      });
      return [
        ...claims.map(property('claim')),
        ...disputed.map(property('disputed')),
        ...exposures.map(property('exposure')),
      ];
    }),
  ];
}

function caseLines(one: TestCase, carrier: string, report: Report): string[] {
  const { rule, result, findings, reason = '' } = one;
  const title = plainText(report.titleOf(rule)[report.locale.language]);
  const name = plainText(rule) === title ? title : `${plainText(rule)}: ${title}`;
  const head = `    <testcase${attributes({ classname: carrier, name, time: 0 })}`;
  if (result === 'passed') return [`${head}/>`];
  if (result === 'skipped') {
    const why = plainText(reason);
    return [
      `${head}>`,
      `      <skipped${attributes({ message: why })}>${elementText(why)}</skipped>`,
      '    </testcase>',
    ];
  }
  const grave = largestFirst(findings.filter(({ severity }) => severity !== 'info'));
  const type = grave.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  const rest = grave.length - 1;
  const message = [plainText(grave[0]?.message ?? ''), ...(rest > 0 ? [moreText(rest, report)] : [])];
  const body = toldFindings(grave, report).join('\n');
  return [
    `${head}>`,
    `      <failure${attributes({ type, message: message.join(' ') })}>${elementText(body)}</failure>`,
    '    </testcase>',
  ];
}

/** Where there are several, their sums, then the findings, the largest first. */
function toldFindings(findings: readonly ReportFinding[], report: Report): string[] {
  const rest = findings.length - FINDINGS_TOLD;
  return [
    ...(findings.length > 1 ? [sumsLine(findings, report.locale)] : []),
    ...findings.slice(0, FINDINGS_TOLD).flatMap((finding) => findingLines(finding, report.locale)),
    ...(rest > 0 ? [moreText(rest, report)] : []),
  ];
}

/** `Findings 41 · Claim 1290.40 CAD · Exposure 55.00 CAD`; what is nothing is left out. */
function sumsLine(findings: readonly ReportFinding[], locale: Locale): string {
  const { language } = locale;
  const { claims, disputed, exposures } = sumsOf(findings);
  const part = (label: Translated, sums: readonly Money[]) => {
    const some = sums.filter((sum) => signOf(sum) !== 0);
    return some.length === 0 ? [] : [`${label[language]} ${some.map(exactAmount).join(' + ')}`];
  };
  return [
    `${LABELS.findings[language]} ${formatCount(findings.length, locale)}`,
    ...part(LABELS.claim, claims),
    ...part(LABELS.disputed, disputed),
    ...part(LABELS.exposure, exposures),
  ].join(' · ');
}

/** The findings for information, which fail nothing, by rule. */
function outputLines(cases: readonly TestCase[], report: Report): string[] {
  return cases.flatMap(({ rule, findings }) => {
    const mild = largestFirst(findings.filter(({ severity }) => severity === 'info'));
    return mild.length === 0 ? [] : [plainText(rule), ...toldFindings(mild, report)];
  });
}

function toldWarnings(warnings: Report['warnings'], report: Report): string[] {
  const rest = warnings.length - WARNINGS_TOLD;
  return [
    ...warnings.slice(0, WARNINGS_TOLD).map((warning) => plainText(problemText(warning))),
    ...(rest > 0 ? [moreText(rest, report)] : []),
  ];
}

function output(element: 'system-out' | 'system-err', lines: readonly string[]): string[] {
  return [`    <${element}>${elementText(lines.join('\n'))}</${element}>`];
}

function moreText(count: number, { locale }: Report): string {
  return say(MARKDOWN_TEXTS.more, locale.language, { count: formatCount(count, locale) });
}
