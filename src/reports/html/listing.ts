import type { Cause } from '../../report/causes.ts';
import type { Report, ReportFinding } from '../../report/report.ts';
import { MOST_PROOFS } from './finding-details.ts';
import { LONGEST } from './shown-text.ts';

/** The most findings that a page lists; a browser searches and sorts as many in about a second. */
export const MOST_FINDINGS = 20_000;
/** The most bytes that their rows take, more or less. */
const MOST_BYTES = 28_500_000;

/** What of a report's findings its page lists, and how each is pointed at. */
export interface Listing {
  /** In the order of the report. */
  readonly findings: readonly ReportFinding[];
  /** The id of a finding's row; undefined of one that is not listed. */
  readonly anchorOf: (finding: ReportFinding) => string | undefined;
  /** The id of a cause's place in the list of causes, without regard to whether it is listed. */
  readonly causeAnchorOf: (cause: Cause) => string;
}

/**
 * The findings that the page lists: all of them, or those of the largest causes up to the limit of findings, and of bytes
 * where texts are long.
 */
export function listingOf(report: Report, causes: readonly Cause[], most: number = MOST_FINDINGS): Listing {
  const { findings } = report;
  const chosen = new Set<ReportFinding>();
  let bytes = 0;
  for (const finding of causes.flatMap((cause) => cause.findings)) {
    bytes += rowBytes(finding);
    if (chosen.size === most || bytes > MOST_BYTES) break;
    chosen.add(finding);
  }
  const listed = findings.filter((finding) => chosen.has(finding));
  const anchors = uniqueAnchors(listed, ({ id }) => id, /^F-[0-9a-f]{8,64}$/, 'finding');
  const causeAnchors = uniqueAnchors(causes, ({ id }) => id, /^C-[0-9a-f]{8,64}$/, 'cause');
  return {
    findings: listed,
    anchorOf: (finding) => anchors.get(finding),
    causeAnchorOf: (cause) => causeAnchors.get(cause) ?? '',
  };
}

/** About as many bytes as the row of a finding takes: its markup, and its texts as they are cut. */
function rowBytes({
  message,
  evidence,
  carrier,
  account,
  invoice,
  service,
  code,
  record,
}: ReportFinding): number {
  const proofs = evidence
    .slice(0, MOST_PROOFS)
    .flatMap(({ file, sheet, column, path, value }) => [file, sheet, column, path, value]);
  const texts = [message, carrier, account, invoice, service, code, record.description, ...proofs];
  const written = texts.reduce((sum, part) => sum + Math.min(Buffer.byteLength(part ?? ''), LONGEST), 0);
  return ROW_MARKUP + Math.min(evidence.length, MOST_PROOFS) * PROOF_MARKUP + written;
}

/** Of one element to the next, in the language that takes most. */
const ROW_MARKUP = 880;
const PROOF_MARKUP = 130;

/** An id for each thing, its own where that is well-formed and not taken. */
function uniqueAnchors<Thing>(
  things: readonly Thing[],
  idOf: (thing: Thing) => string,
  wellFormed: RegExp,
  otherwise: string,
): Map<Thing, string> {
  const taken = new Set<string>();
  return new Map(
    things.map((thing, index) => {
      const own = idOf(thing);
      const anchor = wellFormed.test(own) && !taken.has(own) ? own : `${otherwise}-${index + 1}`;
      taken.add(anchor);
      return [thing, anchor];
    }),
  );
}
