/** True for the first few of each kind. */
export function firstOfEach<Thing>(
  kindOf: (thing: Thing) => string,
  most: number,
): (thing: Thing) => boolean {
  const counts = new Map<string, number>();
  return (thing) => {
    const count = (counts.get(kindOf(thing)) ?? 0) + 1;
    counts.set(kindOf(thing), count);
    return count <= most;
  };
}
