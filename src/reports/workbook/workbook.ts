import type { Report } from '../../report/report.ts';
import { bookBytes } from './book.ts';
import { writeCauses } from './causes.ts';
import { writeComparison } from './comparison.ts';
import { contentsOf } from './contents.ts';
import { writeDiscrepancies } from './discrepancies.ts';
import { writeDisputes } from './disputes.ts';
import { writeGlossary } from './glossary.ts';
import { writeInventoryCheck } from './inventory-check.ts';
import { writeInvoices } from './invoices.ts';
import { writeNotAudited } from './not-audited.ts';
import { writeSources } from './sources.ts';
import { writeSummary } from './summary.ts';
import { WORDS } from './wording-summary.ts';

/**
 * The discrepancy workbook (xlsx) in the report's language: summary, causes, discrepancies, disputes where there are any,
 * comparison, inventory check, invoices, what was not audited, sources, glossary. Proofs are linked to their files where the report says how these are reached. The same report gives the same bytes.
 */
export function workbookBytes(report: Report): Promise<Uint8Array> {
  const contents = contentsOf(report, report.evidenceFolder);
  const facts = {
    title: WORDS.title[report.locale.language],
    asOf: report.asOf,
    locale: report.locale,
    customer: report.customer.name,
  };
  return bookBytes(facts, async (book) => {
    await writeSummary(book, contents);
    await writeCauses(book, contents);
    await writeDiscrepancies(book, contents);
    await writeDisputes(book, contents);
    await writeComparison(book, contents);
    await writeInventoryCheck(book, contents);
    await writeInvoices(book, contents);
    await writeNotAudited(book, contents);
    await writeSources(book, contents);
    await writeGlossary(book, contents);
  });
}
