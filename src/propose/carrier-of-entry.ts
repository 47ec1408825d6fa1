import type { WrittenSource } from '../normalize/field-source.ts';
import { fold } from '../text/fold.ts';
import { listed } from './listed.ts';
import type { EntryLook } from './look-at-file.ts';
import type { MappedField } from './mapping-parts.ts';
import { carrierIn } from './name-hints.ts';
import type { NamedRecord } from './try-entry.ts';

/** Share of what a file names that must be one carrier's for the file to be that carrier's. */
const MOST = 0.6;

/** The carrier of a file whose rows name none, by what is written in it and around it; undefined when nothing tells. */
export function carrierOfEntry(
  file: string,
  entry: EntryLook,
  known: readonly string[],
): MappedField | undefined {
  const isKnown = (text: string) => known.some((name) => fold(name) === fold(text));
  const column = entry.fewTexts.find(({ texts }) => texts.every(isKnown));
  if (column) return mapped(column.heading, `its column “${column.heading}” holds names of carriers`);
  const { sheets } = entry;
  if (sheets.length > 0 && sheets.every(isKnown)) {
    return mapped(
      { sheet: 'name' },
      `${sheets.length === 1 ? 'its sheet is' : 'its sheets are'} named for carriers`,
    );
  }
  const byName = carrierIn(file, known);
  if (byName !== undefined) return value(byName, `the name of the file or of its folder says ${byName}`);
  const around = carrierIn(entry.around, known);
  return around === undefined
    ? undefined
    : value(around, `${around} stands above its headings or on its sheet`);
}

/** The carrier whose other files name the same services, accounts or invoices; undefined when they are of several or of none. */
export function carrierBySharing(
  names: readonly NamedRecord[],
  others: readonly NamedRecord[],
): MappedField | undefined {
  for (const [what, of] of SHARED) {
    const owners = new Map<string, Set<string>>();
    for (const record of others) {
      const key = of(record);
      if (key !== undefined) owners.set(key, (owners.get(key) ?? new Set()).add(record.carrier.written));
    }
    const own = new Set(names.flatMap((record) => of(record) ?? []));
    const votes = new Map<string, number>();
    for (const key of own) {
      const [owner, ...more] = owners.get(key) ?? [];
      if (owner !== undefined && more.length === 0) votes.set(owner, (votes.get(owner) ?? 0) + 1);
    }
    const [best, ...rest] = [...votes].sort((a, b) => b[1] - a[1]);
    if (!best || best[1] < MOST * own.size || rest.some(([, times]) => times > 0)) continue;
    return value(best[0], `${best[1]} of its ${own.size} ${what} are on other files of ${best[0]}`);
  }
  return undefined;
}

/** The carrier that was said on the command line. */
export function carrierSaid(name: string): MappedField {
  return { field: 'carrier', source: { value: name }, why: 'as said with --carrier' };
}

/** What to write where the carrier is not known. */
export function carrierToFill(known: readonly string[]): string {
  return known.length === 0
    ? 'it names no carrier, and no other file here does'
    : `it names no carrier, and nothing tells which of ${listed(known)} it is, or another`;
}

const SHARED: readonly (readonly [what: string, of: (record: NamedRecord) => string | undefined])[] = [
  ['invoices', ({ invoice }) => invoice?.key],
  ['services', ({ service }) => service?.key],
  ['accounts', ({ account }) => account?.key],
  ['codes', ({ code }) => code?.key],
];

function value(name: string, why: string): MappedField {
  return {
    ...mapped({ value: name }, why),
    doubt: `no column names the carrier; it is taken for ${name}: ${why}`,
  };
}

function mapped(source: WrittenSource, why: string): MappedField {
  return { field: 'carrier', source, why };
}
