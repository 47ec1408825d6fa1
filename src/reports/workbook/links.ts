import { columnLetters } from '../../records/origin.ts';
import { attributeText } from './xml-text.ts';

/** Where a cell leads: to a place of the workbook, or to a file beside it. */
export type CellLink =
  | { readonly kind: 'inside'; readonly location: string }
  /** `target` is relative to the workbook's folder; `location` a cell of a workbook there. */
  | { readonly kind: 'file'; readonly target: string; readonly location?: string };

/** A link with the cell that carries it. */
export interface PlacedLink {
  readonly ref: string;
  readonly link: CellLink;
}

/** A sheet opens with 65,530 links at most; those of the first rows are kept, as the largest claims are there. */
export const MOST_LINKS = 60_000;

/** A link to cells of a sheet of the workbook, columns counted from 0 and lines from 1. */
export function linkInside(
  sheet: string,
  line: number,
  column = 0,
  last?: { readonly line: number; readonly column: number },
): CellLink {
  const from = `${columnLetters(column)}${line}`;
  const to = last === undefined ? '' : `:${columnLetters(last.column)}${last.line}`;
  return { kind: 'inside', location: `${quotedSheet(sheet)}!${from}${to}` };
}

/** A sheet's name as references hold it: `'Not audited'`. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const READ_HERE = /\.(?:csv|tsv|txt|xlsx|xlsm|pdf|xml|edi|x12)$/i;
const PACKED = /\.(?:zip|gz|tgz)$/i;
const PLAIN_SEGMENT = /^[\p{L}\p{M}\p{N}_.\-()+, '&@=!~;$\u2010-\u2015\u2019]+$/u;

/**
 * The link to an evidence file from a workbook; `folder` leads from the workbook's folder to the one that names of files
 * start from (`..`, `.`). Undefined where the name is not one of a plain file below that folder: it leads upwards or
 * elsewhere, lies in an archive, has signs that programs take for something else, or is of a kind that is run.
 */
export function fileLink(
  folder: string,
  file: string,
  place?: { sheet?: string; cell?: string },
): CellLink | undefined {
  const segments = file.split('/');
  const folders = segments.slice(0, -1);
  if (!READ_HERE.test(file) || folders.some((name) => PACKED.test(name))) return undefined;
  const plain = (name: string): boolean =>
    PLAIN_SEGMENT.test(name) && !name.startsWith('~') && !/[ .]$|^ /.test(name);
  if (!segments.every(plain) || file.length > MOST_TARGET) return undefined;
  const path = folder === '.' || folder === '' ? segments : [folder, ...segments];
  const target = path.join('/').replaceAll(' ', '%20');
  const { sheet, cell } = place ?? {};
  return sheet !== undefined &&
    cell !== undefined &&
    /\.xls[xm]$/i.test(file) &&
    /^[A-Z]{1,3}\d{1,7}$/.test(cell)
    ? { kind: 'file', target, location: `${quotedSheet(sheet)}!${cell}` }
    : { kind: 'file', target };
}

/** Programs refuse addresses of more than 255 characters. */
const MOST_TARGET = 200;

/** The links of a sheet as XML; `idOf` is the relation of a target outside. Empty without links. */
export function linksXml(links: readonly PlacedLink[], idOf: (target: string) => string): string {
  if (links.length === 0) return '';
  const all = links.map(({ ref, link }) => {
    const location = link.location === undefined ? '' : ` location="${attributeText(link.location)}"`;
    return link.kind === 'inside'
      ? `<hyperlink ref="${ref}"${location}/>`
      : `<hyperlink ref="${ref}" r:id="${idOf(link.target)}"${location}/>`;
  });
  return `<hyperlinks>${all.join('')}</hyperlinks>`;
}
