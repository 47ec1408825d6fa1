import type { Process } from './terminal.ts';
/** x */
export async function inspect(
  _f: readonly string[],
  _o: Readonly<Record<string, unknown>>,
  _p: Process,
): Promise<void> {}
