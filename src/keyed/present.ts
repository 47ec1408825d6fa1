/** The value under its key, or nothing at all where there is none. */
export function present<K extends string, T>(key: K, value: T | null | undefined): { readonly [P in K]?: T } {
  return value === null || value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });
}
