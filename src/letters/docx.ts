import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { stampZip } from '../zip/stamp.ts';
import { childrenOf, spacer } from './docx-blocks.ts';
import { runsOf } from './docx-text.ts';
import type { Sheet } from './sheet.ts';
import { plainText } from './span.ts';

/** Width and height in twentieths of a point. */
const PAPER = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } } as const;
const MARGIN = 1134;
const FONT = 'Arial';

/** The letter as a Word document, dated by the sheet: the same sheet gives the same bytes on any day. */
export async function wordDocument(sheet: Sheet): Promise<Uint8Array> {
  const page = PAPER[sheet.paper];
  const width = page.width - 2 * MARGIN;
  const author = plainText(sheet.author);
  const document = new Document({
    title: plainText(sheet.title),
    creator: author,
    lastModifiedBy: author,
    styles: { default: defaultStyles(sheet) },
    sections: [
      {
        properties: {
          page: { size: page, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: { default: footerOf(sheet) },
        children: [
          ...noteBox(sheet, width),
          ...sheet.blocks.flatMap((block) => childrenOf(block, sheet, width)),
        ],
      },
    ],
  });
  // Packed on its own, the document carries the clock in its properties and in the zip's headers.
  return stampZip(await Packer.pack(document, 'uint8array'), sheet.date);
}

function defaultStyles({ language, rightToLeft }: Sheet) {
  const font = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT };
  const heading = (size: number) => ({
    run: { font, size, bold: true, color: '1F3864' },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  });
  const lang = rightToLeft ? { value: 'en-GB', bidirectional: language } : { value: language };
  return {
    document: { run: { font, size: 20, language: lang }, paragraph: { spacing: { after: 120, line: 264 } } },
    heading1: heading(28),
    heading2: heading(22),
    heading3: heading(20),
  };
}

function footerOf(sheet: Sheet): Footer {
  const { rightToLeft } = sheet;
  const pieces = sheet.pageOf.split(/(\{pages?\})/).filter((piece) => piece !== '');
  const children = pieces.map((piece) =>
    piece === '{page}' ? PageNumber.CURRENT : piece === '{pages}' ? PageNumber.TOTAL_PAGES : piece,
  );
  const runs = [
    ...runsOf(sheet.reference, rightToLeft, { size: 16 }),
    new TextRun({ text: ' · ', size: 16, rightToLeft }),
    new TextRun({ children, size: 16, rightToLeft }),
  ];
  return new Footer({
    children: [
      new Paragraph({ children: runs, alignment: AlignmentType.CENTER, bidirectional: rightToLeft }),
    ],
  });
}

function noteBox({ note, rightToLeft }: Sheet, width: number): readonly FileChild[] {
  if (!note) return [];
  const edge = { style: BorderStyle.DASHED, size: 8, color: 'B45F06' };
  const lines = [note.title, ...note.remarks].map(
    (line, index) =>
      new Paragraph({
        children: runsOf(line, rightToLeft, { size: 18, bold: index === 0 }),
        bidirectional: rightToLeft,
        spacing: { after: 60 },
      }),
  );
  const cell = new TableCell({
    children: lines,
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, fill: 'FFF2CC', color: 'auto' },
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    margins: { top: 100, bottom: 60, left: 160, right: 160 },
  });
  const box = new Table({
    rows: [new TableRow({ children: [cell], cantSplit: true })],
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    visuallyRightToLeft: rightToLeft,
  });
  return [box, spacer(240)];
}
