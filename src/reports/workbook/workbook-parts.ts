import type { ZipChanges, ZipFile } from '../../zip/stamp.ts';
import { attributeText, XML_HEAD, xmlText } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const ART = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CONTENT_TYPES = '[Content_Types].xml';
const EMU_PER_PIXEL = 9525;

/** A table of a sheet: its heading line and its rows, from line 1 on. */
export interface SheetTable {
  /** By which formulas call it: letters only, one of its kind in the workbook. */
  readonly name: string;
  /** `A1:F26` */
  readonly ref: string;
  /** The texts of its headings, all different. */
  readonly headings: readonly string[];
}

/** A picture (PNG) whose corner stands in the first column of a line. */
export interface PlacedPicture {
  readonly png: Uint8Array;
  /** From 1. */
  readonly line: number;
  /** In pixels of the screen. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words. */
  readonly description: string;
}

/** What a relation of a part leads to. */
export interface Relation {
  readonly kind: 'hyperlink' | 'drawing' | 'table' | 'image';
  readonly target: string;
  readonly outside?: boolean;
}

/** The parts of a workbook that exceljs does not write: tables, drawings, pictures and what relates them to sheets. */
export class WorkbookParts {
  readonly #files: ZipFile[] = [];
  readonly #types: string[] = [];
  #tables = 0;
  #drawings = 0;
  #pictures = 0;

  /** Adds a table and returns where it lies, as a sheet relates to it. */
  addTable({ name, ref, headings }: SheetTable): string {
    this.#tables += 1;
    const columns = headings.map(
      (text, index) => `<tableColumn id="${index + 1}" name="${columnName(text)}"/>`,
    );
    const file = `tables/table${this.#tables}.xml`;
    this.#add(
      `xl/${file}`,
      `${XML_HEAD}<table xmlns="${MAIN}" id="${this.#tables}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${headings.length}">${columns.join('')}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
      TABLE_TYPE,
    );
    return `../${file}`;
  }

  /** Adds the drawing of a sheet, with its pictures in their order, and returns where it lies, as the sheet relates to it. */
  addDrawing(pictures: readonly PlacedPicture[]): string {
    this.#drawings += 1;
    const relations = pictures.map(({ png }): Relation => {
      this.#pictures += 1;
      const name = `media/image${this.#pictures}.png`;
      this.#files.push({ name: `xl/${name}`, content: png });
      return { kind: 'image', target: `../${name}` };
    });
    const file = `drawings/drawing${this.#drawings}.xml`;
    const anchors = pictures.map((picture, index) => anchorXml(picture, index + 1)).join('');
    this.#add(
      `xl/${file}`,
      `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${ART}" xmlns:r="${RELATIONS}">${anchors}</xdr:wsDr>`,
      DRAWING_TYPE,
    );
    this.addRelations(`xl/drawings/_rels/drawing${this.#drawings}.xml.rels`, relations);
    return `../${file}`;
  }

  /** Adds the relations of a part; the first is `rId1`. */
  addRelations(name: string, relations: readonly Relation[]): void {
    if (relations.length === 0) return;
    const all = relations.map(({ kind, target, outside }, index) => {
      const mode = outside ? ' TargetMode="External"' : '';
      return `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${attributeText(target)}"${mode}/>`;
    });
    this.#add(name, `${XML_HEAD}<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`);
  }

  /** What is to be added to the container that exceljs wrote. */
  changes(): ZipChanges {
    const pictures = this.#pictures > 0 ? ['<Default Extension="png" ContentType="image/png"/>'] : [];
    const types = [...pictures, ...this.#types].join('');
    const declare = (xml: string): string => xml.replace('</Types>', `${types}</Types>`);
    return { added: this.#files, rewritten: new Map(types === '' ? [] : [[CONTENT_TYPES, declare]]) };
  }

  #add(name: string, xml: string, type?: string): void {
    this.#files.push({ name, content: new TextEncoder().encode(xml) });
    if (type !== undefined) this.#types.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  }
}

function columnName(heading: string): string {
  return xmlText(heading).replaceAll('\n', '_x000a_');
}

function anchorXml({ line, width, height, description }: PlacedPicture, number: number): string {
  const size = `cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"`;
  return [
    `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${line - 1}</xdr:row>`,
    `<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext ${size}/><xdr:pic><xdr:nvPicPr>`,
    `<xdr:cNvPr id="${number + 1}" name="Picture ${number}" descr="${attributeText(description)}"/>`,
    '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>',
    `<xdr:blipFill><a:blip r:embed="rId${number}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`,
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>`,
    '</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>',
  ].join('');
}
