import type { ProrationBasis } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { carrierLookalikes } from '../match/carrier-lookalikes.ts';
import { compareText, foldWords } from '../text/fold.ts';
import type { TriedEntry } from './plan.ts';
import type { NamedRecord } from './try-entry.ts';

/** A carrier that the files name, with the other spellings that are taken for it. */
export interface NamedCarrier {
  readonly name: string;
  /** Its name and its aliases as they are compared. */
  readonly keys: readonly string[];
  /** How its bills count part months, where they tell; the number of charges that do. */
  readonly proration?: { readonly basis: ProrationBasis; readonly charges: number };
  /** How many of the proposed files name it. */
  readonly files: number;
  readonly aliases: readonly { readonly name: string; readonly why: string }[];
}

/** What companies write behind their names. */
const LEGAL_FORMS = new Set(
  `inc incorporated ltd limited llc plc corp corporation co company sa sas sarl sasu senc sec s e c gmbh ag bv nv
  spa srl ltee limitee cie groupe group the ش م`.split(/\s+/),
);

/**
 * Every carrier once, sorted by name. A name that differs from another by its legal form alone is its alias; so is one that
 * is on bills only, where the other is in our own records only and both have a word, and an account or a service, in common.
 */
export function carriersOf(tried: readonly TriedEntry[]): readonly NamedCarrier[] {
  const files = new Map<string, number>();
  const written = new Map<string, string>();
  for (const { trial } of tried) {
    for (const { key, written: name } of trial.carriers) {
      files.set(key, (files.get(key) ?? 0) + 1);
      if (!written.has(key)) written.set(key, name);
    }
  }
  const billed = namesOf(tried, ['bills', 'invoices']);
  const own = namesOf(tried, ['inventory', 'prices', 'orders']);
  const keys = [...written.keys()].sort(compareText);
  // A name of our own records is the one to report under; after that, the one that most files have.
  const weight = (key: string) => (own.has(key) ? 1_000_000 : 0) + (files.get(key) ?? 0);
  const owners = [...keys].sort((a, b) => weight(b) - weight(a) || compareText(a, b));
  const ownerOf = new Map<string, { owner: string; why: string }>();
  for (const key of [...owners].reverse()) {
    for (const owner of owners) {
      if (owner === key || ownerOf.has(owner) || ownerOf.has(key)) continue;
      if (owners.indexOf(owner) > owners.indexOf(key)) continue;
      const why = whySame(owner, key, billed, own);
      if (why !== undefined) ownerOf.set(key, { owner, why });
    }
  }
  return keys
    .filter((key) => !ownerOf.has(key))
    .map((key) => {
      const others = keys.filter((other) => ownerOf.get(other)?.owner === key);
      return {
        name: written.get(key) ?? key,
        keys: [key, ...others],
        ...prorationOf([key, ...others], tried),
        files: [key, ...others].reduce((sum, name) => sum + (files.get(name) ?? 0), 0),
        aliases: others.map((other) => ({
          name: written.get(other) ?? other,
          why: ownerOf.get(other)?.why ?? '',
        })),
      };
    });
}

/** The one way to count part months that some charges fit, when none fits the other. */
function prorationOf(keys: readonly string[], tried: readonly TriedEntry[]): Pick<NamedCarrier, 'proration'> {
  const votes = { actual: 0, thirty: 0 };
  for (const { trial } of tried) {
    for (const key of keys) {
      const own = trial.prorations.get(key);
      votes.actual += own?.actual ?? 0;
      votes.thirty += own?.thirty ?? 0;
    }
  }
  if (votes.actual > 0 === votes.thirty > 0) return {};
  const basis = votes.actual > 0 ? 'actual' : 'thirty';
  return { proration: { basis, charges: votes[basis] } };
}

type RecordsByCarrier = ReadonlyMap<string, readonly NamedRecord[]>;

function whySame(
  owner: string,
  other: string,
  billed: RecordsByCarrier,
  own: RecordsByCarrier,
): string | undefined {
  if (bareName(owner) === bareName(other)) return 'they differ by the legal form alone';
  const words = new Set(bareName(owner).split(' '));
  if (
    !bareName(other)
      .split(' ')
      .some((word) => word.length > 2 && words.has(word))
  )
    return undefined;
  const alike = carrierLookalikes(billed.get(other) ?? [], own.get(owner) ?? []);
  return alike.length === 0 || billed.has(owner) || own.has(other)
    ? undefined
    : 'one is on bills only and the other in your own files only, and they share an account or a service';
}

function bareName(key: string): string {
  const words = foldWords(key).split(' ');
  const bare = words.filter((word) => !LEGAL_FORMS.has(word));
  return (bare.length === 0 ? words : bare).join(' ');
}

function namesOf(tried: readonly TriedEntry[], roles: readonly string[]): RecordsByCarrier {
  const names = new Map<string, NamedRecord[]>();
  for (const { entry, trial } of tried) {
    if (!roles.includes(entry.look.role)) continue;
    for (const record of trial.names) append(names, record.carrier.key, record);
  }
  return names;
}
