/** The keys that records of at least two different holders have; records without a key are passed over. */
export function heldBySeveral<T>(
  records: Iterable<T>,
  keyOf: (record: T) => string | undefined,
  holderOf: (record: T) => string,
): ReadonlySet<string> {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === undefined) continue;
    const holder = holderOf(record);
    const known = first.get(key);
    if (known === undefined) first.set(key, holder);
    else if (known !== holder) several.add(key);
  }
  return several;
}
