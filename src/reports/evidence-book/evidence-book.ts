import type { Locale } from '../../language/locale.ts';
import { signOf } from '../../money/money.ts';
import type { Report, ReportFinding } from '../../report/report.ts';
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
}

/**
 * The annex (xlsx) that goes to one carrier with its letter, in the letter's language: each disputed charge, then the
 * cells that prove it. It holds only findings of the carrier that are claimed (class `error`, above zero), whatever is
 * given; names of files stand without their folders, and explanations only where they are in the letter's language. The
 * same report and options give the same bytes.
 */
export function evidenceBookBytes(
  report: Report,
  carrier: string,
  options: EvidenceBookOptions,
): Promise<Uint8Array> {
  const { claimNumber, locale } = options;
  const claimed = options.findings.filter((finding): finding is ClaimedFinding =>
    isClaimedOf(finding, carrier),
  );
  const contents: AnnexContents = {
    claimed,
    locale,
    titleOf: (rule) => report.titleOf(rule)[locale.language],
    explains: report.locale.language === locale.language,
    positionOf: options.positionOf,
    paid: new Set(
      report.invoices.flatMap((invoice) =>
        invoice.carrier === carrier && invoice.paidOn !== undefined && invoice.invoice !== undefined
          ? [invoice.invoice]
          : [],
      ),
    ),
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

function isClaimedOf(finding: ReportFinding, carrier: string): boolean {
  const { impact } = finding;
  return (
    finding.carrier === carrier && finding.class === 'error' && impact !== undefined && signOf(impact) > 0
  );
}
