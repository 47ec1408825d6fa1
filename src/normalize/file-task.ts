import type { Locale } from '../language/locale.ts';
import type { Problem } from '../problem.ts';
import type { Role } from '../records/field.ts';
import { fold } from '../text/fold.ts';
import type { Layout } from './layout.ts';
import type { RecordContext } from './to-records.ts';
import type { IdentifierReader } from './values/identifier-text.ts';

/** How one file is to be read. */
export interface FileTask {
  readonly role: Role | 'history';
  /** The layouts that may claim it: all of its role, or the one the user named or wrote. */
  readonly layouts: readonly Layout[];
  /** Only this sheet of a workbook. */
  readonly sheet?: string;
  readonly locale: Locale;
  readonly identifiers: IdentifierReader;
  readonly context: RecordContext;
  /** Names of carriers that are known from the configuration and the bills, folded: a sheet may be named for one. */
  readonly knownCarriers?: readonly string[];
  /** Carriers of the configuration, by whose names a printed bill may tell whose it is. */
  readonly carriers?: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/** Every name a carrier of the configuration goes by, folded, once. */
export function foldedNames(
  carriers: readonly {
    readonly name: string;
    readonly legalName?: string;
    readonly aliases: readonly string[];
  }[],
): string[] {
  const written = carriers.flatMap(({ name, legalName = name, aliases }) => [name, legalName, ...aliases]);
  return [...new Set(written.map(fold))];
}

/** What the rows of a file are: what the task says, or invoice facts where a carrier's file of them is among the bills. */
export function recordRole({ role }: FileTask, layout: Layout): Role {
  if (role !== 'bills' && role !== 'history') return role;
  return layout.role === 'invoices' ? 'invoices' : 'bills';
}

/** What stops a whole file: no layout reads it, or more than one does. */
export type FileRefusal = { readonly problems: readonly Problem[] };
