import {
  type AmountRow,
  type Block,
  CHARGE_COLUMNS,
  type ChargeColumn,
  type ChargeTable,
  type GridBlock,
  type ListBlock,
  type Note,
  type Sheet,
} from './sheet.ts';
import { hasRightToLeft, type Line, type Span } from './span.ts';

const AMOUNT_COLUMNS: ReadonlySet<ChargeColumn> = new Set(['number', 'billed', 'expected', 'disputed']);
const ISOLATE_LEFT_TO_RIGHT = '\u2066';
const ISOLATE_RIGHT_TO_LEFT = '\u2067';
const END_OF_ISOLATE = '\u2069';

/**
 * The letter as markdown: foreign text is escaped, so that it is neither a link nor HTML nor the end of a table's cell;
 * in a right-to-left letter, foreign text and amounts stand in direction isolates.
 */
export function markdown(sheet: Sheet): string {
  const write = (line: Line): string => line.map((span) => spanText(span, sheet.rightToLeft)).join('');
  const blocks = sheet.blocks.map((block) => blockText(block, write));
  return `${[...(sheet.note ? [noteText(sheet.note, write)] : []), ...blocks].join('\n\n')}\n`;
}

function noteText({ title, remarks }: Note, write: (line: Line) => string): string {
  const lines = [`**${write(title)}**`, '', ...remarks.map((remark) => `- ${write(remark)}`)];
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

function blockText(block: Block, write: (line: Line) => string): string {
  switch (block.kind) {
    case 'lines':
      // A backslash at the end of a line breaks it, and survives editors that trim spaces.
      return block.lines.map((line) => lineStart(write(line))).join('\\\n');
    case 'paragraph':
      return block.strong ? `**${write(block.line)}**` : lineStart(write(block.line));
    case 'heading':
      return `${'#'.repeat(block.level ?? 2)} ${write(block.line)}`;
    case 'list':
      return listText(block, write);
    case 'charges':
      return chargesText(block.table, write);
    case 'amounts':
      return amountsText(block.rows, write);
    case 'grid':
      return gridText(block, write);
    case 'rule':
      return '---';
  }
}

function listText({ items, marker, start = 1, depth = 0 }: ListBlock, write: (line: Line) => string): string {
  const mark = (index: number) => (marker === 'bullet' ? '-' : `${start + index}.`);
  const lines = items.map((item, index) => `${mark(index)} ${lineStart(write(item))}`.trimEnd());
  return lines.map((line) => `${'   '.repeat(depth)}${line}`).join('\n');
}

function chargesText(table: ChargeTable, write: (line: Line) => string): string {
  const heading = CHARGE_COLUMNS.map((column) => write(table.headings[column]));
  const rule = CHARGE_COLUMNS.map((column) => (AMOUNT_COLUMNS.has(column) ? '---:' : '---'));
  const rows = table.rows.map((row) => {
    if (row.kind === 'charges') return CHARGE_COLUMNS.map((column) => write(row.cells[column]));
    const mark = row.strong ? '**' : '';
    const inCell = (column: ChargeColumn): string => {
      if (column === 'reason') return `${mark}${write(row.label)}${mark}`;
      return column === 'disputed' ? `${mark}${write(row.amount)}${mark}` : '';
    };
    return CHARGE_COLUMNS.map(inCell);
  });
  return tableText([heading, rule, ...rows]);
}

function amountsText(rows: readonly AmountRow[], write: (line: Line) => string): string {
  const cells = rows.map(({ label, amount, strong }) => {
    const mark = strong ? '**' : '';
    return [`${mark}${write(label)}${mark}`, `${mark}${write(amount)}${mark}`];
  });
  return tableText([['', ''], ['---', '---:'], ...cells]);
}

function gridText({ heading, rows, amounts = 0 }: GridBlock, write: (line: Line) => string): string {
  const firstAmount = heading.length - amounts;
  const rule = heading.map((_, index) => (index >= firstAmount ? '---:' : '---'));
  return tableText([heading.map(write), rule, ...rows.map((row) => row.map(write))]);
}

function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function spanText(span: Span, rightToLeft: boolean): string {
  const written = plainSpan(span, rightToLeft);
  const mark = `${span.bold ? '**' : ''}${span.italic ? '*' : ''}`;
  // A space inside the marks would undo them.
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(written) ?? [];
  return mark === '' || inner === ''
    ? written
    : `${before}${mark}${inner}${[...mark].reverse().join('')}${after}`;
}

function plainSpan({ kind, text }: Span, rightToLeft: boolean): string {
  if (kind === 'text') return text.replace(/[\\`*_[\]<>|~]/g, '\\$&');
  if (kind === 'missing') return `[${escaped(text.slice(1, -1))}]`;
  const written = kind === 'amount' ? text : escaped(text);
  const foreign = hasRightToLeft(text);
  if (!foreign && !rightToLeft) return written;
  return `${foreign ? ISOLATE_RIGHT_TO_LEFT : ISOLATE_LEFT_TO_RIGHT}${written}${END_OF_ISOLATE}`;
}

/** Foreign text with every sign that markdown, HTML or a link finder reads made plain. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~&#@!$^=]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.');
}

/** A line that does not begin a list, a rule or a heading. */
function lineStart(text: string): string {
  return text.replace(/^([-+#])/, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
