import type { Mapping } from '../normalize/mapping.ts';
import type { Role } from '../records/field.ts';
import type { NamedCarrier } from './carrier-spellings.ts';
import type { MappedField } from './mapping-parts.ts';
import type { Surroundings } from './surroundings.ts';

/** The lists of files in a configuration, in its order. */
export const SECTIONS = ['bills', 'invoices', 'inventory', 'prices', 'orders', 'history'] as const;
export type Section = (typeof SECTIONS)[number];

/** A configuration to propose, with all that a person should know of it. */
export interface Proposal {
  readonly inputs: readonly ProposedInput[];
  /** Files that become inputs when what they lack is filled in. */
  readonly incomplete: readonly IncompleteInput[];
  /** Every file that was looked at, sorted by name, with what was made of it. */
  readonly files: readonly ProposedFile[];
  /** The month under audit, as `2026-10`. */
  readonly month?: string;
  readonly surroundings: Surroundings;
  readonly carriers: readonly NamedCarrier[];
  /** Tax rates that the bills state, in percent. */
  readonly rates: readonly string[];
  /** What a person should check or fill in, the most important first. */
  readonly doubts: readonly Doubt[];
}

/** Files of one list that are read alike. */
export interface ProposedInput {
  readonly section: Section;
  readonly patterns: readonly string[];
  readonly sheet?: string;
  readonly mapping?: Mapping;
  /** Why each field of the mapping is where it is. */
  readonly reasons: readonly MappedField[];
  /** A line for each file. */
  readonly notes: readonly string[];
}

/** A file with the mapping it would have, and what that lacks. */
export interface IncompleteInput {
  readonly section: Section;
  readonly file: string;
  readonly sheet?: string;
  readonly mapping?: Mapping;
  readonly reasons: readonly MappedField[];
  readonly lacks: readonly { readonly field: string; readonly hint: string }[];
  /** What stops it when nothing is lacking. */
  readonly why?: string;
}

/** What was made of a file, or of one sheet of it. */
export interface ProposedFile {
  readonly file: string;
  readonly sheet?: string;
  /** Absent for a file that was left out. */
  readonly section?: Section;
  /** What it was taken for, where it was left out nevertheless. */
  readonly role?: Role;
  /** True where it is left out until something is filled in. */
  readonly incomplete?: boolean;
  readonly layout?: string;
  readonly mapped: boolean;
  readonly rows?: number;
  readonly records?: number;
  readonly rejected?: number;
  readonly months?: readonly string[];
  /** Why it was left out. */
  readonly why?: string;
}

/** Something a person should look at. */
export interface Doubt {
  /** `fill-in`: a value that only a person has; `check`: an inference that is no proof. */
  readonly kind: 'fill-in' | 'check';
  /** The files of which it is true; none for what concerns all of them. */
  readonly files: readonly string[];
  readonly text: string;
}
