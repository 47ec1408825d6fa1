import type { UnreadRow } from '../normalize/file-records.ts';
import type { Role } from '../records/field.ts';
import type { Identifier } from '../records/identifier.ts';

/** Whether a row that could not be read may have named this. */
export type UnreadNames = (carrier: Identifier, name: Identifier | undefined) => boolean;

/**
 * The names that rejected rows of a role hold. A row whose name or carrier is unreadable too may stand for any: then
 * nothing of that role is known to be absent.
 */
export function namesUnread(
  rows: readonly UnreadRow[],
  role: Role,
  field: 'service' | 'code' | 'invoice',
): UnreadNames {
  const names = new Set<string>();
  let anyOf = false;
  const wholeCarriers = new Set<string>();
  for (const row of rows) {
    if (row.role !== role) continue;
    const name = row[field];
    if (name && row.carrier) names.add(`${row.carrier.key}\n${name.key}`);
    else if (name) names.add(`\n${name.key}`);
    else if (row.carrier) wholeCarriers.add(row.carrier.key);
    else anyOf = true;
  }
  return (carrier, name) =>
    anyOf ||
    wholeCarriers.has(carrier.key) ||
    (name !== undefined && (names.has(`${carrier.key}\n${name.key}`) || names.has(`\n${name.key}`)));
}

/** Nothing was rejected. */
export const ALL_READ: UnreadNames = () => false;
