import { type Problem, ProblemError, quoted } from '../problem.ts';
import { compareText } from '../text/fold.ts';
import { refuseBombs } from './page-streams.ts';
import { type DrawnItem, TurnedTexts, type View } from './page-texts.ts';
import type { Page, PageLine } from './source.ts';

/** The largest PDF that is read, in bytes (200 MB). */
export const MAX_PDF_SIZE = 200_000_000;
/** The most pages that are read. */
export const MAX_PAGES = 5_000;
/** The most letters on a page that are read; a page full of small print has 20,000. */
export const MAX_LETTERS = 300_000;
/** The most letters in a document that are read. */
const MAX_ALL_LETTERS = 10_000_000;
/** The largest e-invoice inside a PDF that is read, in bytes (50 MB). */
export const MAX_ATTACHMENT = 50_000_000;

/** Names under which the e-invoice lies in a PDF (Factur-X, ZUGFeRD 1 and 2, XRechnung), the newest first. */
const E_INVOICE_NAMES = ['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml'];

/** A file that lies in a PDF. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a PDF holds: its pages in order, and the files in it by name. */
export interface PdfDocument {
  readonly pages: readonly Page[];
  readonly attachments: readonly Attachment[];
}

/**
 * Reads the text of a PDF with its places, and the files in it. Throws ProblemError when it needs a password
 * (`pdf-encrypted`), is cut, damaged or no PDF at all (`pdf-damaged`), is beyond the limits (`pdf-too-large`), or has
 * pages but no text on any (`pdf-without-text`); a page that has none in a document that has some comes without lines.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<PdfDocument> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > MAX_PDF_SIZE)
    throw tooLarge(file, `the file has ${buffer.length} bytes`, `at most ${MAX_PDF_SIZE} bytes`);
  refuseCut(buffer, file);
  refuseBombs(buffer, file);
  const { PDFParse, VerbosityLevel } = await import('pdf-parse');
  const parser = new PDFParse({
    // The parser takes the bytes away from their owner.
    data: new Uint8Array(buffer),
    verbosity: VerbosityLevel.ERRORS,
    // Without this, damaged parts are left out in silence.
    stopAtErrors: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
  });
  try {
    const document = await (parser as unknown as Loads).load();
    const attachments = await attachmentsOf(document);
    const pages = await pagesOf(document, file);
    if (pages.every(({ lines }) => lines.length === 0) && eInvoice(attachments) === undefined)
      throw withoutText(file, pages.length);
    return { pages, attachments };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError([unreadable(file, error)], { cause: error });
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

/** The e-invoice among the files of a PDF, if there is one. Throws ProblemError (`pdf-too-large`) over `MAX_ATTACHMENT`. */
export function eInvoiceAttachment(attachments: readonly Attachment[], file: string): Attachment | undefined {
  const found = eInvoice(attachments);
  if (found && found.bytes.length > MAX_ATTACHMENT) {
    throw tooLarge(
      file,
      `${quoted(found.name)} in the PDF has ${found.bytes.length} bytes`,
      `at most ${MAX_ATTACHMENT} bytes`,
    );
  }
  return found;
}

/** The part of pdf.js that is used. */
interface Loads {
  load(): Promise<PdfJsDocument>;
}
interface PdfJsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfJsPage>;
  getAttachments(): Promise<Readonly<
    Record<string, { filename: string; content: Uint8Array | null }>
  > | null>;
}
interface PdfJsPage {
  getViewport(parameters: { scale: number }): View;
  streamTextContent(): ReadableStream<{ items: readonly DrawnItem[] }>;
  cleanup(): unknown;
}
async function attachmentsOf(document: PdfJsDocument): Promise<Attachment[]> {
  const found = Object.values((await document.getAttachments()) ?? {});
  return found
    .flatMap(({ filename, content }) => (content ? [{ name: filename, bytes: content }] : []))
    .sort((a, b) => compareText(a.name, b.name));
}

function eInvoice(attachments: readonly Attachment[]): Attachment | undefined {
  return E_INVOICE_NAMES.flatMap((name) =>
    attachments.filter((found) => found.name.toLowerCase() === name),
  )[0];
}

async function pagesOf(document: PdfJsDocument, file: string): Promise<Page[]> {
  if (document.numPages > MAX_PAGES) {
    throw tooLarge(file, `the PDF has ${document.numPages} pages`, `at most ${MAX_PAGES} pages`);
  }
  const pages: Page[] = [];
  let letters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await pageAt(document, number, file);
    const found = await readLines(page, number, file);
    pages.push({ number, lines: found.lines });
    page.cleanup();
    letters += found.letters;
    if (letters > MAX_ALL_LETTERS)
      throw tooLarge(file, 'the PDF holds more than 10,000,000 letters', 'a bill or a price sheet');
  }
  if (pages.length === 0) throw damaged(file, 'the PDF has no pages');
  return pages;
}

async function pageAt(document: PdfJsDocument, number: number, file: string): Promise<PdfJsPage> {
  try {
    return await document.getPage(number);
  } catch (error) {
    throw damaged(file, 'the page cannot be found in the PDF', number, error);
  }
}

async function readLines(
  page: PdfJsPage,
  number: number,
  file: string,
): Promise<{ lines: PageLine[]; letters: number }> {
  const texts = new TurnedTexts(page.getViewport({ scale: 1 }));
  let letters = 0;
  const reader = page.streamTextContent().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const item of part.value.items) {
        letters += (item.str?.length ?? 0) + 1;
        if (letters > MAX_LETTERS)
          throw tooLarge(file, 'the page holds more than 300,000 letters', 'a page of text', number);
        texts.add(item);
      }
    }
  } catch (error) {
    // Newer versions of Node wait without end for a page that is left in the middle, unless it is told to stop.
    reader.cancel(error).catch(() => undefined);
    if (error instanceof ProblemError) throw error;
    throw damaged(file, 'the text of the page is damaged', number, error);
  }
  return { lines: texts.lines(), letters };
}

/** A PDF ends with a mark: one that has none was cut off, and what is left may look whole. */
function refuseCut(buffer: Buffer, file: string): void {
  if (!buffer.includes(' obj')) throw damaged(file, 'the file begins as a PDF and holds nothing of one');
  if (buffer.lastIndexOf('%%EOF') === -1 || buffer.lastIndexOf('%%EOF') < buffer.lastIndexOf(' obj'))
    throw damaged(file, 'the PDF ends in the middle: its last part is missing');
}

function unreadable(file: string, error: unknown): Problem {
  if (error instanceof Error && error.name === 'PasswordException') {
    return {
      id: 'pdf-encrypted',
      place: { file },
      found: 'the PDF is protected by a password',
      expected: 'a PDF that opens without a password',
      fix: 'Open it with its password and print it to a new PDF, or download the bill without one',
    };
  }
  return damage(file, 'the PDF is damaged and cannot be opened');
}

function damage(file: string, found: string, page?: number): Problem {
  return {
    id: 'pdf-damaged',
    place: page === undefined ? { file } : { file, page },
    found,
    expected: 'a whole PDF',
    fix: 'Download it again; if it still does not open, ask the carrier for another copy or for a CSV export',
  };
}

function damaged(file: string, found: string, page?: number, cause?: unknown): ProblemError {
  return new ProblemError([damage(file, found, page)], { cause });
}

function tooLarge(file: string, found: string, expected: string, page?: number): ProblemError {
  return new ProblemError([
    {
      id: 'pdf-too-large',
      place: page === undefined ? { file } : { file, page },
      found,
      expected,
      fix: 'Split it, for example by account or by month',
    },
  ]);
}

function withoutText(file: string, pages: number): ProblemError {
  return new ProblemError([
    {
      id: 'pdf-without-text',
      place: { file },
      found:
        pages === 1
          ? 'its only page holds no text: it is a picture, such as a scan'
          : `its ${pages} pages hold no text: they are pictures, such as scans`,
      expected: 'a PDF made by a program, with text that can be selected',
      fix: 'Download the bill from the carrier’s portal instead of scanning it, or ask for a CSV export',
    },
  ]);
}
