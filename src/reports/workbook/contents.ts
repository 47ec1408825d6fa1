import type { Translated } from '../../language/locale.ts';
import type { CellEvidence } from '../../records/origin.ts';
import { type Cause, causesOf } from '../../report/causes.ts';
import type { Report, ReportFinding } from '../../report/report.ts';
import { identifierCell, linkedCell, type SheetCell } from './cell.ts';
import { PRINTED_COLUMNS } from './discrepancy-columns.ts';
import { type CellLink, fileLink, linkInside } from './links.ts';
import { FIRST_LINE } from './table.ts';
import { SHEETS } from './wording.ts';

/** What the sheets of a workbook are made of, and the lines on which they point to one another. */
export interface Contents {
  readonly report: Report;
  readonly causes: readonly Cause[];
  /** The findings in the order of the causes, so that the lines of a cause stand together. */
  readonly findings: readonly ReportFinding[];
  /** True where the invoice of a finding is known to be paid. */
  readonly isPaid: (finding: ReportFinding) => boolean;
  /** The line of a cause, and those of its findings. */
  readonly toCause: (cause: string) => CellLink | undefined;
  readonly toLinesOf: (cause: string) => CellLink | undefined;
  /** The line of a finding. */
  readonly toFinding: (finding: string | undefined) => CellLink | undefined;
  /** The line of a dispute, by its claim number. */
  readonly toDispute: (claim: string) => CellLink | undefined;
  /** The line of a file among the sources, and its number there. */
  readonly toSource: (file: string | undefined) => CellLink | undefined;
  readonly sourceNumber: (file: string | undefined) => number | undefined;
  /** The file itself, where a link to it can work. */
  readonly fileLinkOf: (file: string) => CellLink | undefined;
  /** The file of a proof where a link to it can work, else its line among the sources. */
  readonly toProof: (proof: CellEvidence | undefined) => CellLink | undefined;
}

/**
 * The contents of a report's workbook. `evidenceFolder` leads from the folder of the workbook to the one that the
 * report's files are named from; without it nothing links to files.
 */
export function contentsOf(report: Report, evidenceFolder: string | undefined): Contents {
  const { language } = report.locale;
  const named = (sheet: Translated): string => sheet[language];
  const causes = causesOf(report.findings);
  const findings = causes.flatMap((cause) => cause.findings);
  const causeLines = new Map(causes.map(({ id }, index) => [id, FIRST_LINE + index]));
  const findingLines = new Map(findings.map(({ id }, index) => [id, FIRST_LINE + index]));
  const disputeLines = new Map(report.disputes?.map(({ claim }, index) => [claim, FIRST_LINE + index]));
  const sources = new Map<string, number>();
  for (const [index, { file }] of report.inputs.entries())
    if (!sources.has(file)) sources.set(file, index + 1);
  const paid = new Set(
    report.invoices.flatMap(({ carrier, invoice, paidOn }) =>
      paidOn === undefined ? [] : [`${carrier}\n${invoice ?? ''}`],
    ),
  );
  const spans = new Map<string, { first: number; last: number }>();
  let next = FIRST_LINE;
  for (const { id, findings: own } of causes) {
    spans.set(id, { first: next, last: next + own.length - 1 });
    next += own.length;
  }
  const toSource = (file: string | undefined): CellLink | undefined => {
    const number = file === undefined ? undefined : sources.get(file);
    return number === undefined ? undefined : linkInside(named(SHEETS.sources), FIRST_LINE + number - 1);
  };
  return {
    report,
    causes,
    findings,
    isPaid: ({ carrier, invoice }) => paid.has(`${carrier}\n${invoice ?? ''}`),
    toCause: (cause) => {
      const line = causeLines.get(cause);
      return line === undefined ? undefined : linkInside(named(SHEETS.causes), line);
    },
    toLinesOf: (cause) => {
      const span = spans.get(cause);
      if (!span) return undefined;
      return linkInside(named(SHEETS.discrepancies), span.first, 0, {
        line: span.last,
        column: PRINTED_COLUMNS.length - 1,
      });
    },
    toFinding: (finding) => {
      const line = finding === undefined ? undefined : findingLines.get(finding);
      return line === undefined ? undefined : linkInside(named(SHEETS.discrepancies), line);
    },
    toDispute: (claim) => {
      const line = disputeLines.get(claim);
      return line === undefined ? undefined : linkInside(named(SHEETS.disputes), line);
    },
    toSource,
    sourceNumber: (file) => (file === undefined ? undefined : sources.get(file)),
    fileLinkOf: (file) => (evidenceFolder === undefined ? undefined : fileLink(evidenceFolder, file)),
    toProof: (proof) =>
      proof &&
      ((evidenceFolder === undefined ? undefined : fileLink(evidenceFolder, proof.file, proof)) ??
        toSource(proof.file)),
  };
}

/** The ids of findings: the only one linked to its line; of several, all as text that wraps, as links may not. */
export function findingsCellOf(contents: Contents, findings: readonly string[]): SheetCell {
  const cell = identifierCell(findings.join(', '));
  return findings.length === 1 ? linkedCell(cell, contents.toFinding(findings[0])) : cell;
}
