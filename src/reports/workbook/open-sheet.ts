import type { AddWorksheetOptions, Worksheet } from 'exceljs';
import { columnLetters } from '../../records/origin.ts';
import type { Book } from './book.ts';
import type { CellLink, PlacedLink } from './links.ts';
import { linksXml, MOST_LINKS } from './links.ts';
import { commitSheet, sheetNumber } from './streamed-sheet.ts';
import type { PlacedPicture, Relation, SheetTable } from './workbook-parts.ts';

/** A sheet while its rows are written, with what is to stand behind them. */
export interface OpenSheet {
  readonly writer: Worksheet;
  readonly name: string;
  readonly links: PlacedLink[];
  readonly tables: SheetTable[];
  readonly pictures: PlacedPicture[];
  /** Ranges of one column whose positive numbers have a bar as long as they are large beside the largest. */
  readonly bars: string[];
}

/** How a sheet is read and printed. */
export interface SheetOptions {
  /** A paper of twice the size. */
  readonly wide: boolean;
  /** Columns that stay in sight. */
  readonly frozen: number;
  /** True of a table, whose heading line stays in sight and is repeated; a page without is upright. */
  readonly repeats: boolean;
  /** Texts stand in their cells and not in the list that the sheets share. */
  readonly inline: boolean;
  /** The range that is printed; all of it when absent. */
  readonly printed?: string;
  /** True where columns are grouped. */
  readonly grouped?: boolean;
}

const MARGIN = { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 };
const PAPERS: Readonly<Record<'a4' | 'a3' | 'letter' | 'tabloid', number>> = {
  a4: 9,
  a3: 8,
  letter: 1,
  tabloid: 3,
};
const LETTER_REGIONS = new Set(['CA', 'CL', 'CO', 'CR', 'DO', 'GT', 'MX', 'PA', 'PH', 'PR', 'US', 'VE']);

/** A new sheet with its direction, its print set-up, its header and its footer. */
export function openSheet(book: Book, name: string, options: SheetOptions): OpenSheet {
  const { language, region } = book.locale;
  const letter = region !== undefined && LETTER_REGIONS.has(region);
  const paper = options.wide ? (letter ? 'tabloid' : 'a3') : letter ? 'letter' : 'a4';
  const view = { rightToLeft: language === 'ar', showGridLines: false };
  const frozen = { ...view, state: 'frozen', xSplit: options.frozen, ySplit: 1 } as const;
  const sheetOptions: Partial<AddWorksheetOptions> & { readonly useSharedStrings: boolean } = {
    useSharedStrings: !options.inline,
    views: [options.repeats ? frozen : view],
    ...(options.grouped ? { properties: { outlineLevelCol: 1 } } : {}),
    pageSetup: {
      paperSize: PAPERS[paper],
      orientation: options.repeats ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGIN,
      ...(options.repeats ? { printTitlesRow: '1:1' } : {}),
      ...(options.printed === undefined ? {} : { printArea: options.printed }),
    },
    headerFooter: { oddHeader: `&L${pageText(book.header)}`, oddFooter: '&L&A&R&P / &N' },
  };
  const writer = book.writer.addWorksheet(name, sheetOptions);
  return { writer, name, links: [], tables: [], pictures: [], bars: [] };
}

/** Links a cell, columns counted from 0, as long as a sheet can hold one more. */
export function addLink(sheet: OpenSheet, column: number, line: number, link: CellLink): void {
  if (sheet.links.length < MOST_LINKS) sheet.links.push({ ref: `${columnLetters(column)}${line}`, link });
}

/** Ends the sheet: nothing can be added to it any more. */
export function closeSheet(book: Book, sheet: OpenSheet): void {
  const relations: Relation[] = [];
  const ids = new Map<string, string>();
  const idOf = (relation: Relation): string => {
    let id = ids.get(relation.target);
    if (id === undefined) {
      relations.push(relation);
      id = `rId${relations.length}`;
      ids.set(relation.target, id);
    }
    return id;
  };
  const links = linksXml(sheet.links, (target) => idOf({ kind: 'hyperlink', target, outside: true }));
  const drawing =
    sheet.pictures.length === 0
      ? ''
      : `<drawing r:id="${idOf({ kind: 'drawing', target: book.parts.addDrawing(sheet.pictures) })}"/>`;
  const tables = sheet.tables.map(
    (table) => `<tablePart r:id="${idOf({ kind: 'table', target: book.parts.addTable(table) })}"/>`,
  );
  const parts =
    tables.length === 0 ? '' : `<tableParts count="${tables.length}">${tables.join('')}</tableParts>`;
  book.parts.addRelations(`xl/worksheets/_rels/sheet${sheetNumber(sheet.writer)}.xml.rels`, relations);
  commitSheet(sheet.writer, { formats: sheet.bars.map(barXml).join(''), links, parts: drawing + parts });
}

function barXml(range: string, index: number): string {
  const bar = `<dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="${BAR}"/></dataBar>`;
  return `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${index + 1}">${bar}</cfRule></conditionalFormatting>`;
}

/** Pale enough for the number before it. */
const BAR = 'FF9DBBD8';

/** Ampersands are commands in a page's header; 255 characters is what a header may hold. */
function pageText(text: string): string {
  return [...text].slice(0, 100).join('').replace(/&/g, '&&');
}
