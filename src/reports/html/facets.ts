import { FINDING_CLASSES, FINDING_STATUSES, SEVERITIES } from '../../findings/finding.ts';
import type { ReportFinding } from '../../report/report.ts';
import { compareText } from '../../text/fold.ts';
import { FINDING_STATUS_WORDS } from '../dispute-words.ts';
import { CLASSES, HEADINGS, SEVERITY_WORDS } from '../workbook/wording.ts';
import { shownText } from './shown-text.ts';
import type { View } from './view.ts';

/** A thing by which findings are filtered, with its values and how many of the findings listed have each. */
export interface Facet {
  readonly name: 'class' | 'severity' | 'carrier' | 'rule' | 'status';
  readonly label: string;
  readonly options: readonly { readonly shown: string; readonly count: number }[];
}

/** The filters of the findings that the page lists, and the numbers of their options for each finding. */
export interface Facets {
  readonly facets: readonly Facet[];
  /** The numbers of the finding's options, in the order of the filters. */
  readonly optionsOf: (finding: ReportFinding) => readonly number[];
}

/** The filters by class, severity, carrier, rule, and status where disputes are known; only values that occur are offered. */
export function facetsOf(findings: readonly ReportFinding[], view: View): Facets {
  const carriers = [...new Set(findings.map(({ carrier }) => carrier))].sort(compareText);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort(
    (a, b) => compareText(view.title(a), view.title(b)) || compareText(a, b),
  );
  const classes = FINDING_CLASSES.filter((name) => findings.some((finding) => finding.class === name));
  const severities = SEVERITIES.filter((name) => findings.some(({ severity }) => severity === name));
  const statuses = FINDING_STATUSES.filter((name) => findings.some(({ status }) => status === name));
  const sources = [
    facetOf(
      'class',
      view.word(HEADINGS.class),
      findings,
      classes,
      (finding) => finding.class,
      (name) => view.word(CLASSES[name]),
    ),
    facetOf(
      'severity',
      view.word(HEADINGS.severity),
      findings,
      severities,
      ({ severity }) => severity,
      (name) => view.word(SEVERITY_WORDS[name]),
    ),
    facetOf(
      'carrier',
      view.word(HEADINGS.carrier),
      findings,
      carriers,
      ({ carrier }) => carrier,
      (name) => shownText(name),
    ),
    facetOf('rule', view.word(HEADINGS.rule), findings, rules, ({ rule }) => rule, view.title),
    ...(statuses.length < 2
      ? []
      : [
          facetOf(
            'status',
            view.word(HEADINGS.standing),
            findings,
            statuses,
            ({ status }) => status,
            (name) => view.word(FINDING_STATUS_WORDS[name]),
          ),
        ]),
  ];
  return {
    facets: sources.map(({ facet }) => facet),
    optionsOf: (finding) => sources.map(({ optionOf }) => optionOf(finding)),
  };
}

function facetOf<Value extends string>(
  name: Facet['name'],
  label: string,
  findings: readonly ReportFinding[],
  values: readonly Value[],
  pick: (finding: ReportFinding) => Value,
  shown: (value: Value) => string,
): { readonly facet: Facet; readonly optionOf: (finding: ReportFinding) => number } {
  const numbers = new Map(values.map((value, index) => [value, index]));
  const counts = values.map(() => 0);
  const optionOf = (finding: ReportFinding): number => numbers.get(pick(finding)) ?? 0;
  for (const finding of findings) {
    const option = optionOf(finding);
    counts[option] = (counts[option] ?? 0) + 1;
  }
  const options = values.map((value, index) => ({ shown: shown(value), count: counts[index] ?? 0 }));
  return { facet: { name, label, options }, optionOf };
}
