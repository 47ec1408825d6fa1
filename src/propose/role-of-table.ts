import { headingKey } from '../normalize/headings/heading-key.ts';
import type { Layout, TableLayout } from '../normalize/layout.ts';
import { LAYOUTS } from '../normalize/layouts/index.ts';
import { isClaim, isGeneric, tryLayout } from '../normalize/recognise.ts';
import type { Field, Role } from '../records/field.ts';
import type { SourceFile, SourceTable } from '../sources/source.ts';
import { inferMapping } from './infer-mapping.ts';
import { type InferredMapping, NO_MAPPING } from './mapping-parts.ts';
import type { NamedRole } from './name-hints.ts';
import { KNOWN_HEADINGS } from './table-columns.ts';
import { type RoleReading, readingAs, settledReading } from './table-reading.ts';

/** What a table was taken for, what it needs beyond its layout, and how sure its role is. */
export interface SettledRole {
  readonly reading: RoleReading;
  readonly mapping: InferredMapping;
  /** The role that was nearly as likely. */
  readonly rival?: Role;
  /** The word of the name that settled it, where the columns alone did not. */
  readonly byName?: string;
}

interface Candidate {
  readonly reading: RoleReading;
  readonly mapping: InferredMapping;
  /** How much speaks for the role: a column that few other roles have counts more. */
  readonly score: number;
}

/** Columns that tell one role from the others, with their weight; all others count one. */
const TELLING: Readonly<Record<Role, Readonly<Partial<Record<Field, number>>>>> = {
  bills: {
    amount: 2,
    charge_type: 2,
    invoice: 2,
    invoice_date: 2,
    period_start: 2,
    tax_amount: 2,
    tax_rate: 2,
  },
  invoices: {
    previous_balance: 3,
    payments: 3,
    amount_due: 3,
    paid_on: 3,
    tax_total: 2,
    net_total: 2,
    total: 2,
    invoice: 2,
  },
  inventory: { status: 3, start_date: 2, end_date: 1, service: 2 },
  prices: { unit_price: 2, valid_from: 2, min_quantity: 3, max_quantity: 3, discount_percent: 3, unit: 2 },
  orders: { order: 2, type: 2, requested_date: 3, completed_date: 3, nrc: 2 },
};

/** What a column that is there, and found by what it is like, counts beside one whose heading is known. */
const INFERRED_COUNTS = 0.75;
/** What a missing column costs; that of the carrier costs nothing, as every role needs it. */
const MISSING_COSTS = 3;
/** What a heading costs that the role has no use for, and one that some other role has. */
const UNUSED_COSTS = { unknown: 0.5, known: 1 };
/** What a value costs that nothing in the file says. */
const ASSUMED_COSTS = 4;
/** Below this difference the name of the file is asked. */
const CLEAR = 2;
/** Fields of which a stranger's table would not have so many; one less where the name of the file says what it is. */
const FEWEST_FIELDS = 3;
/** Share of its headings that a table of ours is understood by. */
const LEAST_UNDERSTOOD = 0.5;

/** What the columns of a table say it is, the name of its file where they leave it open; undefined when it is none of ours. */
export function roleOfTable(
  source: SourceFile,
  table: SourceTable,
  named: readonly NamedRole[],
  layouts: readonly Layout[] = LAYOUTS,
): SettledRole | undefined {
  const known = layouts
    .filter((layout) => !isGeneric(layout) && layout.shape !== 'document')
    .map((layout) => tryLayout(layout, table))
    .find(isClaim);
  // A carrier's own layout reads its files whole: nothing is added to it.
  if (known) return { reading: settledReading(known), mapping: NO_MAPPING };
  const candidates = layouts
    .filter((layout): layout is TableLayout => layout.shape === 'table' && isGeneric(layout))
    .flatMap((layout) => candidateAs(layout, source, table) ?? [])
    .sort((a, b) => b.score - a.score);
  const [best] = candidates;
  if (!best) return undefined;
  const close = candidates.filter(({ score }) => best.score - score < CLEAR);
  const [hinted] = close.flatMap((candidate) => {
    const hint = named.find(({ role }) => role === candidate.reading.role);
    return hint ? [{ candidate, byName: hint.word }] : [];
  });
  const { reading, mapping } = hinted?.candidate ?? best;
  if (!isOurs(reading, mapping, hinted !== undefined)) return undefined;
  const rival = close.find((other) => other.reading.role !== reading.role)?.reading.role;
  return {
    reading,
    mapping,
    ...(rival === undefined ? {} : { rival }),
    ...(rival === undefined || hinted === undefined ? {} : { byName: hinted.byName }),
  };
}

function candidateAs(layout: TableLayout, source: SourceFile, table: SourceTable): Candidate | undefined {
  const reading = readingAs(layout, source, table);
  if (!reading) return undefined;
  const mapping = inferMapping(reading, table);
  return { reading, mapping, score: scoreOf(reading, mapping) };
}

function scoreOf({ role, claim }: RoleReading, { fields: all, columns, lacking }: InferredMapping): number {
  const fields = all.filter(({ field }) => !claim.columns.has(field));
  const weight = (field: Field) => TELLING[role][field] ?? 1;
  const inferred = fields.filter(({ assumed }) => assumed !== true).map(({ field }) => weight(field));
  const each = columns ? weight(columns.unpivot.into) : 0;
  const unpivoted = Object.keys(columns?.unpivot.columns ?? {}).map(() => each);
  const known = [...claim.columns.keys()].map(weight);
  const taken = new Set([
    ...fields.map(({ source }) => source),
    ...Object.keys(columns?.unpivot.columns ?? {}),
  ]);
  const unused = claim.unused.filter((heading) => !taken.has(heading));
  return (
    sum(known) +
    INFERRED_COUNTS * sum([...inferred, ...unpivoted]) -
    MISSING_COSTS * lacking.length -
    sum(
      unused.map((heading) => UNUSED_COSTS[KNOWN_HEADINGS.has(headingKey(heading)) ? 'known' : 'unknown']),
    ) -
    ASSUMED_COSTS * fields.filter(({ assumed }) => assumed === true).length
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** False for a table that has some of our headings by chance: too few, half of its own unknown, or none that tells its role. */
function isOurs(
  reading: RoleReading,
  { fields, columns, lacking }: InferredMapping,
  hinted: boolean,
): boolean {
  const { claim, role } = reading;
  const added = fields
    .filter(({ field, assumed }) => !claim.columns.has(field) && assumed !== true)
    .map(({ field }) => field);
  const found = claim.columns.size + added.length + Object.keys(columns?.unpivot.columns ?? {}).length;
  const all = claim.columns.size + claim.unused.length;
  if (hinted) return found >= (lacking.length > 0 ? FEWEST_FIELDS : FEWEST_FIELDS - 1);
  if (found < FEWEST_FIELDS || found < LEAST_UNDERSTOOD * all) return false;
  const telling = [...claim.columns.keys(), ...added].filter(
    (field) =>
      field !== 'service' && ((TELLING[role][field] ?? 0) > 1 || field === 'mrc' || field === 'code'),
  );
  // A carrier and a phone number alone are an address book.
  return telling.length > 0 || columns !== undefined;
}
