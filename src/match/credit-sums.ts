/** So many are tried in parts: of more, some come to nearly any amount. */
export const MOST = 12;

/** Two or more of a list that come to something. */
export interface Group<T> {
  readonly group: readonly T[];
  /** True where they are all there are. */
  readonly isAll: boolean;
  /** True where no others of as many or fewer do. */
  readonly isOnly: boolean;
}

/** The whole list where it comes to the sum, else two, three or four of a short list; undefined where none do. */
export function groupsOf<T>(
  list: readonly T[],
  comesToIt: (group: readonly T[]) => boolean,
): Group<T> | undefined {
  if (list.length < 2) return undefined;
  if (comesToIt(list)) return { group: list, isAll: true, isOnly: true };
  if (list.length > MOST) return undefined;
  for (const size of [2, 3, 4]) {
    if (size >= list.length) return undefined;
    const found = [...chosen(list, size)].filter(comesToIt);
    const [group] = found;
    if (group) return { group, isAll: false, isOnly: found.length === 1 };
  }
  return undefined;
}

function* chosen<T>(list: readonly T[], size: number, from: number = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [at, one] of list.entries()) {
    if (at < from) continue;
    for (const rest of chosen(list, size - 1, at + 1)) yield [one, ...rest];
  }
}
