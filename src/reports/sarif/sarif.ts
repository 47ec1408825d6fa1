import { isoDay } from '../../calendar/day.ts';
import { moneyText, rounded } from '../../money/money.ts';
import { type Problem, problemText } from '../../problem.ts';
import type { Report } from '../../report/report.ts';
import { compareText } from '../../text/fold.ts';
import { type ArtifactIndex, artifactLocation, BASE } from './locations.ts';
import { descriptionOf, messageOf } from './message.ts';
import { resultOf } from './results.ts';
import { type RuleDescriptor, ruleDescriptors } from './rules.ts';

const NO_RESULTS = '"results": []';

/**
 * The report as a SARIF 2.1.0 log of one run, ending in a newline: every rule, a result for each finding in the order of
 * the report, then one for each that is settled, as suppressed, the input files with their SHA-256, skipped rules and warnings as notifications. Of a run, GitHub code
 * scanning refuses more than 25,000 results or 10 MB of gzip, and shows the 5,000 gravest: nothing is left out here, so
 * keep below with `--min-impact` or `--rule`.
 */
export function sarif(report: Report): string {
  return [...sarifPieces(report)].join('');
}

/** The same in pieces, since a log of some 200,000 results is longer than a text can be. */
export function* sarifPieces(report: Report): Generator<string> {
  const rules = ruleDescriptors(report);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const files = filesOf(report);
  const artifacts: ArtifactIndex = new Map([...files.keys()].map((file, index) => [file, index]));
  const log = JSON.stringify(logOf(report, rules, files, artifacts), null, 2);
  const at = log.lastIndexOf(NO_RESULTS);
  yield log.slice(0, at + NO_RESULTS.length - 1);
  let before = '';
  for (const finding of [...report.findings, ...report.settled]) {
    const result = resultOf(finding, ruleIndex.get(finding.rule), artifacts, report);
    yield `${before}\n        ${JSON.stringify(result)}`;
    before = ',';
  }
  yield `${before === '' ? '' : '\n      '}${log.slice(at + NO_RESULTS.length - 1)}\n`;
}

function logOf(
  report: Report,
  rules: readonly RuleDescriptor[],
  files: ReadonlyMap<string, Inputs>,
  artifacts: ArtifactIndex,
) {
  const { version, asOf, locale, warnings } = report;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'bill-audit',
            version,
            language: locale.tag,
            rules,
            notifications: notificationIds(report).map((id) => ({ id })),
          },
        },
        automationDetails: { id: `bill-audit/${isoDay(asOf)}` },
        language: locale.tag,
        originalUriBaseIds: { [BASE]: { description: descriptionOf('The folder of the audit') } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: warnings.map((warning) => warningOf(warning, artifacts)),
            toolConfigurationNotifications: skippedRules(report, rules),
          },
        ],
        artifacts: [...files].map(([file, inputs]) => artifactOf(file, inputs)),
        properties: runProperties(report),
        // The last of the log, so that the results can be put in.
        results: [],
      },
    ],
  };
}

type Inputs = Report['inputs'][number][];

/** Each input file once, in the order of the report; one file may be several inputs. */
function filesOf({ inputs }: Report): Map<string, Inputs> {
  const files = new Map<string, Inputs>();
  for (const input of inputs) {
    if (input.file === '') continue;
    files.set(input.file, [...(files.get(input.file) ?? []), input]);
  }
  return files;
}

function artifactOf(file: string, inputs: Inputs) {
  return {
    location: artifactLocation(file, new Map()),
    roles: ['analysisTarget'],
    hashes: Object.fromEntries(inputs.slice(0, 1).map(({ sha256 }) => ['sha-256', sha256])),
    properties: {
      inputs: inputs.map(({ role, layout, rows, records, rejected }) => ({
        role,
        layout,
        rows,
        records,
        rejected,
      })),
    },
  };
}

function warningOf(warning: Problem, artifacts: ArtifactIndex) {
  const { file, row, line } = warning.place ?? {};
  const startLine = row ?? line;
  return {
    descriptor: { id: warning.id },
    level: 'warning',
    message: messageOf(problemText(warning)),
    ...(file === undefined || file === ''
      ? {}
      : {
          locations: [
            {
              physicalLocation: {
                artifactLocation: artifactLocation(file, artifacts),
                ...(startLine === undefined || startLine < 1 ? {} : { region: { startLine } }),
              },
            },
          ],
        }),
  };
}

const SKIPPED = 'rule-skipped';

function skippedRules({ coverage }: Report, rules: readonly RuleDescriptor[]) {
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  return coverage.rules.flatMap((outcome) =>
    outcome.status === 'skipped'
      ? [
          {
            descriptor: { id: SKIPPED },
            associatedRule: { id: outcome.id, index: ruleIndex.get(outcome.id) },
            level: 'note',
            message: messageOf(`${outcome.id}: ${outcome.reason}`),
          },
        ]
      : [],
  );
}

function notificationIds({ warnings, coverage }: Report): string[] {
  const ids = new Set(warnings.map(({ id }) => id));
  if (coverage.rules.some(({ status }) => status === 'skipped')) ids.add(SKIPPED);
  return [...ids].sort(compareText);
}

function runProperties({ asOf, rulesSha256, baseline, totals }: Report) {
  return {
    as_of: isoDay(asOf),
    rules_sha256: rulesSha256,
    ...(baseline ? { baseline: { file: baseline.file, known: baseline.known, gone: baseline.gone } } : {}),
    totals: Object.fromEntries(
      totals.map(({ currency, billed, claim, disputed, exposure }) => [
        currency,
        {
          billed: moneyText(rounded(billed)),
          claim: moneyText(rounded(claim)),
          ...(disputed ? { disputed: moneyText(rounded(disputed)) } : {}),
          exposure: moneyText(rounded(exposure)),
        },
      ]),
    ),
  };
}
