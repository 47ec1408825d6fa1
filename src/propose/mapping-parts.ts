import type { WrittenSource } from '../normalize/field-source.ts';
import type { WrittenLayout } from '../normalize/layout-language.ts';
import type { Field } from '../records/field.ts';

/** A field that is mapped because no layout finds it, and why it is mapped so. */
export interface MappedField {
  readonly field: Field;
  /** As it is written in bill-audit.yaml. */
  readonly source: WrittenSource;
  /** On one line, without a full stop. */
  readonly why: string;
  /** What a person should check, where the reason is no proof. */
  readonly doubt?: string;
  /** True for what no column says outright. */
  readonly assumed?: boolean;
}

/** Columns that are each a record, and why. */
export interface MappedColumns {
  readonly unpivot: NonNullable<WrittenLayout['unpivot']>;
  readonly why: string;
}

/** All that a table needs beyond what its layout finds by itself. */
export interface InferredMapping {
  /** Row of the headings where it must be told. */
  readonly headingRow?: number;
  readonly fields: readonly MappedField[];
  readonly columns?: MappedColumns;
  /** Fields without which the table cannot be read, the carrier excepted, with what could be told of each. */
  readonly lacking: readonly { readonly field: Field; readonly hint: string }[];
  /** What a person should check beyond the fields. */
  readonly doubts: readonly string[];
}

/** What a table needs that its layout reads whole. */
export const NO_MAPPING: InferredMapping = { fields: [], lacking: [], doubts: [] };

/** True when the layout reads the table without any help. */
export function isEmptyMapping({ fields, columns, headingRow }: InferredMapping): boolean {
  return fields.length === 0 && columns === undefined && headingRow === undefined;
}
