import { PassThrough } from 'node:stream';
import excel from 'exceljs';
import type { Audit } from '../../audit/audit.ts';
import { causesOf } from '../../audit/causes.ts';
import { isoDay, utcDate } from '../../calendar/day.ts';
import type { Translated } from '../../language/locale.ts';
import { stampZip } from '../../zip/stamp.ts';
import { writeCauses } from './causes.ts';
import { writeComparison } from './comparison.ts';
import { writeDiscrepancies } from './discrepancies.ts';
import { writeNotAudited } from './not-audited.ts';
import { writeSources } from './sources.ts';
import { stylesFor } from './styles.ts';
import { writeSummary } from './summary.ts';
import type { Book } from './table.ts';
import { WORDS } from './wording-summary.ts';

/**
 * The discrepancy workbook (xlsx) in the audit's language: summary, causes, discrepancies, comparison, what was not
 * audited, sources. `titles` names a rule in each language. The same audit gives the same bytes.
 */
export async function workbookBytes(audit: Audit, titles: (rule: string) => Translated): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = wholeOf(stream);
  const writer = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  writer.creator = 'bill-audit';
  writer.lastModifiedBy = 'bill-audit';
  writer.created = utcDate(audit.asOf);
  writer.modified = utcDate(audit.asOf);
  writer.title = WORDS.title[audit.locale.language];
  const book: Book = {
    writer,
    locale: audit.locale,
    styles: stylesFor(audit.locale),
    header: [audit.customer.name, isoDay(audit.asOf)].filter((part) => part !== undefined).join(' · '),
  };
  const causes = causesOf(audit.findings);
  writeSummary(book, audit, causes.length, titles);
  await writeCauses(book, audit, causes, titles);
  await writeDiscrepancies(book, audit, causes, titles);
  await writeComparison(book, audit);
  await writeNotAudited(book, audit, titles);
  await writeSources(book, audit);
  await writer.commit();
  return stampZip(await bytes, audit.asOf);
}

async function wholeOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
