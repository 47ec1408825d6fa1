import { PassThrough } from 'node:stream';
import excel, { type stream } from 'exceljs';
import { type Day, isoDay, utcDate } from '../../calendar/day.ts';
import type { Locale } from '../../language/locale.ts';
import { stampZip } from '../../zip/stamp.ts';
import { type Styles, stylesFor } from './styles.ts';
import { WorkbookParts } from './workbook-parts.ts';

/** The workbook being written, and who reads it. */
export interface Book {
  readonly writer: stream.xlsx.WorkbookWriter;
  readonly locale: Locale;
  readonly styles: Styles;
  /** Printed above every page. */
  readonly header: string;
  readonly parts: WorkbookParts;
}

/** What a workbook is called and dated, and for whom it is. */
export interface BookFacts {
  readonly title: string;
  readonly asOf: Day;
  readonly locale: Locale;
  readonly customer?: string;
}

/**
 * The bytes of a workbook (xlsx) whose sheets `write` adds in their order. It is dated by its facts and never by the
 * clock: the same sheets give the same bytes.
 */
export async function bookBytes(facts: BookFacts, write: (book: Book) => Promise<void>): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = wholeOf(stream);
  const writer = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  writer.creator = 'bill-audit';
  writer.lastModifiedBy = 'bill-audit';
  writer.created = utcDate(facts.asOf);
  writer.modified = utcDate(facts.asOf);
  writer.title = facts.title;
  const book: Book = {
    writer,
    locale: facts.locale,
    styles: stylesFor(facts.locale),
    header: [facts.customer, isoDay(facts.asOf)].filter((part) => part !== undefined).join(' · '),
    parts: new WorkbookParts(),
  };
  await write(book);
  await writer.commit();
  const { added, rewritten } = book.parts.changes();
  return stampZip(await bytes, facts.asOf, {
    added,
    rewritten: new Map([...rewritten, [STYLES, orderedFonts]]),
  });
}

const STYLES = 'xl/styles.xml';

const FONT_ORDER = ['b', 'i', 'u', 'sz', 'color', 'name', 'family', 'scheme'];

// exceljs writes what a font says in another order than Excel, which validators refuse.
function orderedFonts(xml: string): string {
  const place = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
  return xml.replace(/<font>(.*?)<\/font>/g, (_font, inside: string) => {
    const elements = inside.match(/<\w+[^>]*\/>/g) ?? [];
    return `<font>${elements.sort((a, b) => place(a) - place(b)).join('')}</font>`;
  });
}

async function wholeOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
