import { BorderStyle, type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx';
import { amountsTable, chargesTable, gridTable } from './docx-table.ts';
import { runsOf } from './docx-text.ts';
import type { Block, ListBlock, Sheet } from './sheet.ts';
import type { Line } from './span.ts';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const INDENT = 400;
const SMALL = 16;

/** A block as paragraphs and tables of a Word document; `width` in twentieths of a point. */
export function childrenOf(
  block: Block,
  { rightToLeft, language }: Sheet,
  width: number,
): readonly FileChild[] {
  const bidirectional = rightToLeft;
  switch (block.kind) {
    case 'lines':
      return block.role === 'sender'
        ? letterhead(block.lines, rightToLeft)
        : linesParagraphs(block, rightToLeft, width);
    case 'paragraph': {
      const look = { bold: block.strong ?? false, ...(block.small ? { size: SMALL } : {}) };
      return [
        new Paragraph({
          children: runsOf(block.line, rightToLeft, look),
          bidirectional,
          ...indented(block, width),
          keepNext: block.keepWithNext ?? false,
          keepLines: true,
        }),
      ];
    }
    case 'heading':
      return [
        new Paragraph({
          children: runsOf(block.line, rightToLeft),
          heading: HEADINGS[block.level ?? 2],
          bidirectional,
        }),
      ];
    case 'list':
      return listParagraphs(block, rightToLeft, new Intl.NumberFormat(language, { useGrouping: false }));
    case 'charges':
      return [chargesTable(block.table, rightToLeft, width), spacer(120)];
    case 'amounts':
      return [amountsTable(block.rows, rightToLeft, width), spacer(120)];
    case 'grid':
      return [gridTable(block, rightToLeft, width), spacer(120)];
    case 'rule':
      return [
        new Paragraph({
          children: [],
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6', space: 1 } },
        }),
      ];
  }
}

/** An empty line of that height after it: Word joins two tables without a paragraph between them. */
export function spacer(after: number): Paragraph {
  return new Paragraph({ children: [], spacing: { after, line: 20, lineRule: 'exact' } });
}

/** The sender's name, what is known of it in small print, and a line across the page. */
function letterhead(lines: readonly Line[], rightToLeft: boolean): readonly Paragraph[] {
  const edge = { style: BorderStyle.SINGLE, size: 8, color: '1F3864', space: 6 };
  return lines.map((line, index) => {
    const first = index === 0;
    const last = index === lines.length - 1;
    return new Paragraph({
      children: runsOf(line, rightToLeft, first ? { size: 28, bold: true, color: '1F3864' } : { size: 17 }),
      bidirectional: rightToLeft,
      spacing: { after: last ? 280 : first ? 40 : 0 },
      keepNext: !last,
      ...(last ? { border: { bottom: edge } } : {}),
    });
  });
}

function indented({ aside }: { readonly aside?: true | undefined }, width: number) {
  return aside ? { indent: { start: Math.floor(width / 2) } } : {};
}

function linesParagraphs(
  { role, lines, aside }: Extract<Block, { kind: 'lines' }>,
  rightToLeft: boolean,
  width: number,
): readonly Paragraph[] {
  const named = role !== 'references' && role !== 'text';
  return lines.map((line, index) => {
    const last = index === lines.length - 1;
    const before = index === 0 && role === 'signature' ? 720 : 0;
    return new Paragraph({
      children: runsOf(line, rightToLeft, { bold: index === 0 && named }),
      bidirectional: rightToLeft,
      ...indented({ aside }, width),
      spacing: { before, after: last ? (role === 'text' ? 120 : 240) : 0 },
      keepNext: !last,
    });
  });
}

function listParagraphs(
  { items, marker, start = 1, depth = 0, keepTogether }: ListBlock,
  rightToLeft: boolean,
  numbers: Intl.NumberFormat,
): readonly Paragraph[] {
  const indent = INDENT * (depth + 1);
  return items.map((item, index) => {
    const mark = marker === 'bullet' ? '•' : `${numbers.format(start + index)}.`;
    const last = index === items.length - 1;
    return new Paragraph({
      children: [new TextRun({ text: `${mark}\t`, rightToLeft }), ...runsOf(item, rightToLeft)],
      bidirectional: rightToLeft,
      indent: { start: indent, hanging: INDENT },
      tabStops: [{ type: 'left', position: indent }],
      spacing: { after: last ? 160 : 60 },
      keepLines: true,
      keepNext: keepTogether === true && !last,
    });
  });
}
