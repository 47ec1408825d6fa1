import type { Layout } from '../normalize/layout.ts';
import type { Mapping } from '../normalize/mapping.ts';
import type { Identifier } from '../records/identifier.ts';
import type { SourceFile } from '../sources/source.ts';
import { fold } from '../text/fold.ts';
import { carrierBySharing, carrierOfEntry, carrierSaid } from './carrier-of-entry.ts';
import { joinedHints } from './file-hints.ts';
import type { EntryLook, FileLook } from './look-at-file.ts';
import { type MappedField, NO_MAPPING } from './mapping-parts.ts';
import { type Said, type Surroundings, surroundingsOf } from './surroundings.ts';
import { type EntryTrial, tryEntry, UNNAMED } from './try-entry.ts';

/** An entry of the configuration to be, before and after it was tried. */
export interface PlannedEntry {
  readonly file: string;
  readonly look: EntryLook;
  /** Where its carrier comes from, where its rows name none and something tells. */
  readonly carrier?: MappedField;
}

/** How every file of a folder will be tried. */
export interface Plan {
  readonly entries: readonly PlannedEntry[];
  readonly surroundings: Surroundings;
  /** Carriers that files name by themselves, each as it was written first. */
  readonly known: readonly string[];
}

/** What all the looks together settle: the language, country and currency, and whose the files are that do not say so. */
export function planOf(looks: readonly FileLook[], said: Said): Plan {
  const known = distinctNames([
    ...looks.flatMap(({ entries }) => entries.flatMap(({ carriers }) => carriers)),
    ...(said.carrier === undefined ? [] : [said.carrier]),
  ]);
  const entries = looks.flatMap(({ file, entries: own }) =>
    own.map((look): PlannedEntry => {
      const carrier = look.lacksCarrier ? carrierOfEntry(file, look, known) : undefined;
      return { file, look, ...(carrier ? { carrier } : {}) };
    }),
  );
  return { entries, known, surroundings: surroundingsOf(joinedHints(looks.map(({ hints }) => hints)), said) };
}

/** The mapping an entry needs as it is written in bill-audit.yaml; undefined where its layout is enough. */
export function mappingOf({ look, carrier }: PlannedEntry): Mapping | undefined {
  const { headingRow, fields, columns } = look.mapping;
  const parts = [...(carrier ? [carrier] : []), ...fields].map(
    ({ field, source }) => [field, source] as const,
  );
  const mapping = {
    ...(headingRow === undefined ? {} : { heading_row: headingRow }),
    ...Object.fromEntries(parts),
    ...(columns === undefined ? {} : { unpivot: columns.unpivot }),
  };
  return Object.keys(mapping).length === 0 ? undefined : (mapping as Mapping);
}

/**
 * Reads an entry as its layout does by itself, then with what was inferred: of the two it keeps what reads more rows, and
 * the simpler where the mapping finds no column beyond those of the layout.
 */
export function tryPlanned(
  entry: PlannedEntry,
  sources: readonly SourceFile[],
  { surroundings }: Plan,
  layouts: readonly Layout[],
): TriedEntry {
  const tried = (one: PlannedEntry): TriedEntry => ({
    entry: one,
    trial: tryEntry(one.look, trialMapping(one), sources, surroundings, layouts),
  });
  const { look } = entry;
  const hasMore = look.mapping.fields.some(({ source }) => !isValue(source));
  // A layout may find the carrier above the headings, and options and prices in columns of their own.
  const { carrier: _, ...rest } = entry;
  const alone = tried({ ...rest, look: { ...look, lacksCarrier: false, mapping: NO_MAPPING } });
  if (isRead(alone) && !hasMore && !look.mapping.columns) return alone;
  const bare = isRead(alone) ? alone : tried({ ...entry, look: { ...look, mapping: NO_MAPPING } });
  if (isRead(bare) && !hasMore && !look.mapping.columns) return bare;
  const mapped = tried(isRead(alone) ? { ...rest, look: { ...look, lacksCarrier: false } } : entry);
  if (!isRead(mapped)) return isRead(bare) ? bare : mapped;
  if (!isRead(bare)) return mapped;
  const isWorse =
    bare.trial.rejected < mapped.trial.rejected || (!hasMore && bare.trial.records >= mapped.trial.records);
  return isWorse ? bare : mapped;
}

function isRead({ trial }: TriedEntry): boolean {
  return trial.refusals.length === 0 && trial.records > 0;
}

function isValue(source: unknown): boolean {
  return typeof source === 'object' && source !== null && 'value' in source;
}

/** The mapping under which an entry is tried: a carrier that is not known yet is stood in for. */
function trialMapping(entry: PlannedEntry): Mapping | undefined {
  const mapping = mappingOf(entry);
  const stands = entry.look.lacksCarrier && !entry.carrier ? { carrier: { value: UNNAMED } } : undefined;
  return stands ? ({ ...stands, ...mapping } as Mapping) : mapping;
}

/** An entry with what came of trying it. */
export interface TriedEntry {
  readonly entry: PlannedEntry;
  readonly trial: EntryTrial;
}

/** An entry that could be read, and is better left out. */
export interface Aside {
  readonly entry: TriedEntry;
  readonly why: string;
}

/** The entries with the carriers that only their records tell, and those of whom it was said. */
export function withCarriers(tried: readonly TriedEntry[], said: Said): TriedEntry[] {
  const isOpen = ({ look, carrier }: PlannedEntry) => look.lacksCarrier && !carrier;
  const named = tried.filter(({ entry }) => !isOpen(entry)).flatMap(({ trial }) => trial.names);
  return tried.map(({ entry, trial }) => {
    if (!isOpen(entry)) return { entry, trial };
    const shared = carrierBySharing(trial.names, named);
    const carrier = shared ?? (said.carrier === undefined ? undefined : carrierSaid(said.carrier));
    if (!carrier) return { entry, trial };
    const written = saidValue(carrier);
    const own: Identifier = { written, key: fold(written) };
    const names = trial.names.map((record) => ({ ...record, carrier: own }));
    return { entry: { ...entry, carrier }, trial: { ...trial, names, carriers: [own] } };
  });
}

function saidValue({ source }: MappedField): string {
  return typeof source === 'object' && source !== null && 'value' in source ? String(source.value) : '';
}

function distinctNames(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(fold(name))) byKey.set(fold(name), name);
  return [...byKey.values()];
}
