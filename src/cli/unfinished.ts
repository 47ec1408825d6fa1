/** What to undo if the process is ended from outside, oldest first. */
const unfinished = new Set<() => void>();

/**
 * Remembers how to undo something half done, in case a signal ends the process before the returned function is called.
 * `undo` must be synchronous and must not throw.
 */
export function undoIfEnded(undo: () => void): () => void {
  const entry = () => undo();
  unfinished.add(entry);
  return () => void unfinished.delete(entry);
}

/** Undoes everything half done, newest first, once. */
export function undoUnfinished(): void {
  const undos = [...unfinished].reverse();
  unfinished.clear();
  for (const undo of undos) undo();
}
