import type { Cell, CellPlaces } from '../records/origin.ts';

/** A file as it was read: its bytes' digest, how they were understood, and its tables. */
export interface SourceFile {
  /** Path as it is shown to people and written to reports. */
  readonly file: string;
  readonly kind: SourceKind;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  /** Text files only. */
  readonly encoding?: Encoding;
  /** Delimited text only. */
  readonly delimiter?: Delimiter;
  /** One for a text file, one per sheet of a workbook, in the workbook's order; none for a structured document. */
  readonly tables: readonly SourceTable[];
  /** The tree of an XML document, or of the one a PDF carries. */
  readonly xml?: XmlDocument;
  /** The interchange of an EDI file. */
  readonly x12?: X12Document;
  /** The pages of a PDF. */
  readonly pages?: readonly Page[];
}

/** What a file is, by its bytes. */
export type SourceKind = 'csv' | 'xlsx' | 'pdf' | 'xml' | 'x12';

/** An XML document without entities of its own. */
export interface XmlDocument {
  readonly root: XmlElement;
  /** Name of the file inside a PDF that holds it. */
  readonly attached?: string;
}

/** An element of an XML document. */
export interface XmlElement {
  /** Namespace of the name, '' for none. */
  readonly namespace: string;
  /** Name without its prefix. */
  readonly name: string;
  /** Name as written, with its prefix. */
  readonly written: string;
  /** Attributes by their local names. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, children left out, as written but for entities; white space at both ends removed. */
  readonly text: string;
  /** Line of its start tag, from 1. */
  readonly line: number;
  /** XPath of the element with the prefixes as written: `/Invoice/cac:InvoiceLine[2]/cbc:ID`. */
  readonly path: string;
}

/** The segments of an EDI interchange, in order. */
export interface X12Document {
  readonly segments: readonly X12Segment[];
}

/** A segment of an interchange. */
export interface X12Segment {
  /** Its number in the file, from 1 for the first ISA. */
  readonly number: number;
  /** Its name, such as `IT1`. */
  readonly id: string;
  /** Elements after the name, as written: the first is element 01. */
  readonly elements: readonly string[];
}

/** A page of a PDF with the lines of text on it, from top to bottom. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly PageLine[];
}

/** Texts on one base line, from left to right: a wider gap than a space parts them. */
export interface PageLine {
  readonly pieces: readonly PagePiece[];
}

/** A text on a page. Measures are points, 1/72 inch: x from the left edge, y from the top to the base line. */
export interface PagePiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of its letters. */
  readonly height: number;
}

/** Encodings of text files that are told apart. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Delimiters of text files that are told apart. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The rows of a text file or of one sheet. */
export interface SourceTable {
  readonly sheet?: string;
  /** True for a sheet the workbook hides. */
  readonly hidden: boolean;
  /** In file order; rows that hold nothing at all are left out, so numbers may skip. */
  readonly rows: readonly SourceRow[];
}

/** A row with its cells; trailing empty cells may be missing. */
export interface SourceRow {
  /** As a spreadsheet shows it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** Columns (from 0) whose value was filled down from a vertically merged cell above. */
  readonly filled?: ReadonlySet<number>;
  /** Where each cell stands, in a source that is no grid. */
  readonly places?: CellPlaces;
}

/** How a user told us to read a file, where the bytes alone do not settle it. */
export interface ReadingHints {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}
