import type { Cell } from '../records/origin.ts';

/** A file as it was read: its bytes' digest, how they were understood, and its tables. */
export interface SourceFile {
  /** Path as it is shown to people and written to reports. */
  readonly file: string;
  readonly kind: 'csv' | 'xlsx';
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  /** Text files only. */
  readonly encoding?: Encoding;
  /** Delimited text only. */
  readonly delimiter?: Delimiter;
  /** One for a text file, one per sheet of a workbook, in the workbook's order. */
  readonly tables: readonly SourceTable[];
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
}

/** How a user told us to read a file, where the bytes alone do not settle it. */
export interface ReadingHints {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}
