import type { AddWorksheetOptions, Worksheet } from 'exceljs';
import type { Translated } from '../../language/locale.ts';
import type { Book } from './table.ts';

const MARGIN = { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 };
const PAPERS: Readonly<Record<'a4' | 'a3' | 'letter' | 'tabloid', number>> = {
  a4: 9,
  a3: 8,
  letter: 1,
  tabloid: 3,
};
const LETTER_REGIONS = new Set(['CA', 'CL', 'CO', 'CR', 'DO', 'GT', 'MX', 'PA', 'PH', 'PR', 'US', 'VE']);

/** A new sheet with its direction, its print set-up and its footer; a page without repeated headings is upright. */
export function addSheet(
  book: Book,
  name: Translated,
  options: {
    readonly wide: boolean;
    readonly frozen: number;
    readonly repeats: boolean;
    readonly inline: boolean;
  },
): Worksheet {
  const { language, region } = book.locale;
  const letter = region !== undefined && LETTER_REGIONS.has(region);
  const paper = options.wide ? (letter ? 'tabloid' : 'a3') : letter ? 'letter' : 'a4';
  const view = { rightToLeft: language === 'ar', showGridLines: false };
  const frozen = { ...view, state: 'frozen', xSplit: options.frozen, ySplit: 1 } as const;
  const sheetOptions: Partial<AddWorksheetOptions> & { readonly useSharedStrings: boolean } = {
    useSharedStrings: !options.inline,
    views: [options.repeats ? frozen : view],
    pageSetup: {
      paperSize: PAPERS[paper],
      orientation: options.repeats ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGIN,
      ...(options.repeats ? { printTitlesRow: '1:1' } : {}),
    },
    headerFooter: { oddHeader: `&L${pageText(book.header)}`, oddFooter: '&L&A&R&P / &N' },
  };
  return book.writer.addWorksheet(name[language], sheetOptions);
}

/** Ampersands are commands in a page's header; 255 characters is what a header may hold. */
function pageText(text: string): string {
  return [...text].slice(0, 100).join('').replace(/&/g, '&&');
}
