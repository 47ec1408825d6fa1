import type { Day } from '../../calendar/day.ts';
import type { Locale } from '../../language/locale.ts';
import { isPaidBy } from '../../law/reason-codes.ts';
import { signOf } from '../../money/money.ts';
import { invoiceDaysOf } from '../../report/invoice-of-finding.ts';
import type { Report, ReportFinding } from '../../report/report.ts';
import { compareText } from '../../text/fold.ts';
import { bookBytes } from '../workbook/book.ts';
import { type AnnexContents, type ClaimedFinding, writeClaim } from './claim-sheet.ts';
import { writeEvidence } from './evidence-sheet.ts';
import { ANNEX } from './wording.ts';

/** What the annex of one letter is made for. */
export interface EvidenceBookOptions {
  /** Ours, as the letter states it. */
  readonly claimNumber: string;
  /** Those of the letter, in its order. */
  readonly findings: readonly ReportFinding[];
  /** The letter's. */
  readonly locale: Locale;
  /** The number of the letter's row that a finding is in; none where the letter has no such rows. */
  readonly positionOf?: (finding: ReportFinding) => number | undefined;
  /** The day by which an invoice must be paid to count as paid; the day of the audit when absent. */
  readonly paidBy?: Day;
  /** Whether the invoice of a finding counts as paid; as the report has it when absent. */
  readonly isPaid?: (finding: ReportFinding) => boolean;
}

/**
 * The annex (xlsx) that goes to one carrier with its letter, in the letter's language: each disputed charge, then the
 * cells that prove it. It holds only findings of the carrier that are claimed (class `error`, above zero), whatever is
 * given, sorted by position; names of files stand without their folders, and explanations only where they are in the
 * letter's language. The same report and options give the same bytes.
 */
export function evidenceBookBytes(
  report: Report,
  carrier: string,
  options: EvidenceBookOptions,
): Promise<Uint8Array> {
  const { claimNumber, locale, positionOf, paidBy = report.asOf } = options;
  const placeOf = (finding: ReportFinding) => positionOf?.(finding) ?? Number.POSITIVE_INFINITY;
  const claimed = options.findings
    .filter((finding): finding is ClaimedFinding => isClaimedOf(finding, carrier))
    .sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
  const withoutFolders = folderRemover(report);
  const contents: AnnexContents = {
    claimed,
    locale,
    titleOf: (rule) => report.titleOf(rule)[locale.language],
    explains: report.locale.language === locale.language,
    positionOf,
    explanationOf: ({ message }) => withoutFolders(message),
    isPaid: options.isPaid ?? ((finding) => isPaidBy(invoiceDaysOf(report.invoices, finding).paidOn, paidBy)),
  };
  const facts = {
    title: `${ANNEX.title[locale.language]} ${claimNumber}`,
    asOf: report.asOf,
    locale,
    customer: [report.customer.name, claimNumber].filter((part) => part !== undefined).join(' · '),
  };
  return bookBytes(facts, async (book) => {
    await writeClaim(book, contents);
    await writeEvidence(book, contents);
  });
}

/** Takes the folders off the names of the report's files in a text: they may say more of the sender than of the document. */
function folderRemover({ inputs }: Report): (text: string) => string {
  const files = [...new Set(inputs.map(({ file }) => file))]
    .filter((file) => file.includes('/'))
    .sort((a, b) => b.length - a.length || compareText(a, b));
  return (text) =>
    files.reduce((rest, file) => rest.replaceAll(file, file.slice(file.lastIndexOf('/') + 1)), text);
}

function isClaimedOf(finding: ReportFinding, carrier: string): boolean {
  const { impact } = finding;
  return (
    finding.carrier === carrier && finding.class === 'error' && impact !== undefined && signOf(impact) > 0
  );
}
