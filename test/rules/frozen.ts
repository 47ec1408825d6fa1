/** The value, with everything it reaches frozen: a write anywhere inside it throws. */
export function frozen<T>(value: T): T {
  freeze(value, new Set());
  return value;
}

function freeze(value: unknown, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) {
    for (const change of ['set', 'add', 'delete', 'clear'])
      if (change in value && !Object.isFrozen(value)) Object.defineProperty(value, change, { value: refuse });
    for (const inner of value instanceof Map ? [...value.keys(), ...value.values()] : value)
      freeze(inner, seen);
  }
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner, seen);
}

function refuse(): never {
  throw new TypeError('the month is read only');
}
