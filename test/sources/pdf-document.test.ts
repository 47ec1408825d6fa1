import { describe, expect, test, vi } from 'vitest';
import { pagesWithoutText } from '../../src/sources/pages-without-text.ts';
import { eInvoiceAttachment, MAX_ATTACHMENT, readPdf } from '../../src/sources/pdf-document.ts';
import { type Drawn, drawnPdf, line } from '../pdf/drawn-pdf.ts';
import { handmadePdf } from '../pdf/handmade-pdf.ts';
import { problemOf } from './problem-of.ts';

const PAGE: Drawn[] = line(100, [
  [40, 'Line rental'],
  [-540, '28.00'],
]);

/** The texts of a document's lines with their rounded places. */
async function read(pages: readonly (readonly Drawn[])[]) {
  const { pages: found } = await readPdf(await drawnPdf(pages), 'bill.pdf');
  return found.map(({ number, lines }) => ({
    number,
    lines: lines.map(({ pieces }) => pieces.map(({ text, x, y }) => [text, Math.round(x), Math.round(y)])),
  }));
}

describe('text with its places', () => {
  test('pages, lines and pieces', async () => {
    const { pages, attachments } = await readPdf(
      await drawnPdf([PAGE, line(60, [[40, 'Page two']])]),
      'bill.pdf',
    );
    expect(attachments).toEqual([]);
    expect(pages).toEqual([
      {
        number: 1,
        lines: [
          {
            pieces: [
              {
                text: 'Line rental',
                x: 40,
                y: expect.closeTo(100, 1),
                width: expect.closeTo(42, 0),
                height: 9,
              },
              {
                text: '28.00',
                x: expect.closeTo(517.5, 1),
                y: expect.closeTo(100, 1),
                width: expect.closeTo(22.5, 1),
                height: 9,
              },
            ],
          },
        ],
      },
      {
        number: 2,
        lines: [
          {
            pieces: [
              {
                text: 'Page two',
                x: 40,
                y: expect.closeTo(60, 1),
                width: expect.closeTo(37, 0),
                height: 9,
              },
            ],
          },
        ],
      },
    ]);
  });

  test('the same bytes give the same pages', async () => {
    expect(await drawnPdf([PAGE])).toEqual(await drawnPdf([PAGE]));
    expect(await read([PAGE])).toEqual(await read([PAGE]));
  });

  test('a note along the edge comes after the lines; text outside of the page is not there', async () => {
    const note: Drawn = { at: [20, 400], text: 'Form 12-B', turn: -90 };
    const outside: Drawn = { at: [40, 2000], text: 'hidden' };
    expect(await read([[note, outside, ...PAGE]])).toEqual([
      {
        number: 1,
        lines: [
          [
            ['Line rental', 40, 100],
            ['28.00', 517, 100],
          ],
          [['Form 12-B', 442, 20]],
        ],
      },
    ]);
  });

  test('a page drawn sideways is read as it is looked at', async () => {
    const sideways = line(100, [
      [40, 'Line rental'],
      [517, '28.00'],
    ]).map(({ at: [x, y], text }): Drawn => ({ at: [595 - y, x], text, turn: 90 }));
    const [page] = await read([sideways]);
    expect(page?.lines.map((pieces) => pieces.map(([text]) => text))).toEqual([['Line rental', '28.00']]);
  });

  test('a password for changes only does not keep anybody from reading', async () => {
    const { pages } = await readPdf(await drawnPdf([PAGE], { ownerPassword: 'owner' }), 'bill.pdf');
    expect(pages.map(({ lines }) => lines.length)).toEqual([1]);
  });

  test('nothing is written to the terminal', async () => {
    const streams = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const terminal = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    const strange = handmadePdf({ content: 'BT /G 10 Tf 50 700 Td (Hello) Tj ET /Nothing gs /No Do' });
    await readPdf(strange, 'bill.pdf').catch(() => undefined);
    expect([...streams, ...terminal].map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0, 0, 0]);
    vi.restoreAllMocks();
  });
});

describe('files in a PDF', () => {
  test('come out by name; the e-invoice is the newest kind', async () => {
    const files = { 'terms.txt': 'terms', 'ZUGFeRD-invoice.xml': '<old/>', 'factur-x.xml': '<new/>' };
    const { attachments } = await readPdf(await drawnPdf([PAGE], { files }), 'bill.pdf');
    const texts = attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
    expect(texts).toEqual([
      ['ZUGFeRD-invoice.xml', '<old/>'],
      ['factur-x.xml', '<new/>'],
      ['terms.txt', 'terms'],
    ]);
    expect(eInvoiceAttachment(attachments, 'bill.pdf')?.name).toBe('factur-x.xml');
    expect(eInvoiceAttachment([], 'bill.pdf')).toBeUndefined();
  });

  test('one over the limit is refused', async () => {
    const bytes = new Uint8Array(MAX_ATTACHMENT + 1);
    expect(await problemOf(() => eInvoiceAttachment([{ name: 'xrechnung.xml', bytes }], 'bill.pdf'))).toEqual(
      {
        id: 'pdf-too-large',
        place: { file: 'bill.pdf' },
        found: '"xrechnung.xml" in the PDF has 50000001 bytes',
        expected: 'at most 50000000 bytes',
        fix: 'Split it, for example by account or by month',
      },
    );
    const whole = { name: 'xrechnung.xml', bytes: bytes.subarray(1) };
    expect(eInvoiceAttachment([whole], 'bill.pdf')).toBe(whole);
  });
});

const AGAIN =
  'Download it again; if it still does not open, ask the carrier for another copy or for a CSV export';

describe('problems', () => {
  async function refusal(bytes: Uint8Array) {
    return problemOf(() => readPdf(bytes, 'bill.pdf'));
  }
  function damaged(found: string, page?: number) {
    const place = page === undefined ? { file: 'bill.pdf' } : { file: 'bill.pdf', page };
    return { id: 'pdf-damaged', place, found, expected: 'a whole PDF', fix: AGAIN };
  }

  test('a password', async () => {
    expect(await refusal(await drawnPdf([PAGE], { userPassword: 'secret' }))).toEqual({
      id: 'pdf-encrypted',
      place: { file: 'bill.pdf' },
      found: 'the PDF is protected by a password',
      expected: 'a PDF that opens without a password',
      fix: 'Open it with its password and print it to a new PDF, or download the bill without one',
    });
  });

  test('no text on any page', async () => {
    const scan = {
      id: 'pdf-without-text',
      place: { file: 'bill.pdf' },
      found: 'its 2 pages hold no text: they are pictures, such as scans',
      expected: 'a PDF made by a program, with text that can be selected',
      fix: 'Download the bill from the carrier’s portal instead of scanning it, or ask for a CSV export',
    };
    expect(await refusal(await drawnPdf([[], []]))).toEqual(scan);
    expect(await refusal(await drawnPdf([[]]))).toEqual({
      ...scan,
      found: 'its only page holds no text: it is a picture, such as a scan',
    });
  });

  test('no text on some pages is told', async () => {
    const { pages } = await readPdf(await drawnPdf([PAGE, [], PAGE, [], []]), 'bill.pdf');
    expect(pagesWithoutText(pages, 'bill.pdf')).toEqual({
      id: 'pdf-page-without-text',
      place: { file: 'bill.pdf', page: 2 },
      found: '3 of 5 pages hold no text (2, 4–5): if they are pictures, they were not read',
      fix: 'Look at them; if charges are on them, ask the carrier for a PDF with text, or for a CSV export',
    });
    expect(pagesWithoutText(pages.slice(0, 1), 'bill.pdf')).toBeUndefined();
  });

  test('a file cut off anywhere', async () => {
    const whole = await drawnPdf([PAGE, PAGE, PAGE]);
    const ends = damaged('the PDF ends in the middle: its last part is missing');
    for (const share of [0.5, 0.8, 0.95]) {
      expect(await refusal(whole.slice(0, whole.length * share))).toEqual(ends);
    }
    expect(await refusal(whole.slice(0, 12))).toEqual(
      damaged('the file begins as a PDF and holds nothing of one'),
    );
  });

  test('a web page that begins as a PDF', async () => {
    expect(await refusal(Buffer.from('%PDF-1.4\n<html><body>Please log in</body></html>'))).toEqual(
      damaged('the file begins as a PDF and holds nothing of one'),
    );
  });

  test('damage inside', async () => {
    expect(
      await refusal(handmadePdf({ content: '/X Do', fonts: '/XObject<</X 4 0 R>>', form: true })),
    ).toEqual(damaged('the text of the page is damaged', 1));
    expect(await refusal(handmadePdf({ content: '', pages: '/Kids[]/Count 0' }))).toEqual(
      damaged('the PDF has no pages'),
    );
    expect(await refusal(handmadePdf({ content: '', pages: '/Kids[2 0 R]/Count 1' }))).toEqual(
      damaged('the page cannot be found in the PDF', 1),
    );
  });

  test('more pages than a bill has', async () => {
    const many = handmadePdf({ content: '', pages: `/Kids[${'3 0 R '.repeat(5001)}]/Count 5001` });
    expect(await refusal(many)).toEqual({
      id: 'pdf-too-large',
      place: { file: 'bill.pdf' },
      found: 'the PDF has 5001 pages',
      expected: 'at most 5000 pages',
      fix: 'Split it, for example by account or by month',
    });
  });

  test('a page that says the same for ever', async () => {
    const endless = handmadePdf({ content: 'BT /F 10 Tf 50 700 Td (Hello) Tj ET\n'.repeat(60_000) });
    expect(await refusal(endless)).toEqual({
      id: 'pdf-too-large',
      place: { file: 'bill.pdf', page: 1 },
      found: 'the page holds more than 300,000 letters',
      expected: 'a page of text',
      fix: 'Split it, for example by account or by month',
    });
  });
});
