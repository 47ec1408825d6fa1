import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withoutTypes } from './strip-types.ts';

/** What Node is told of a module. */
interface Resolved {
  readonly url: string;
  readonly format?: string | null;
  readonly shortCircuit?: boolean;
}

/** A module's text. */
interface Loaded {
  readonly format: string;
  readonly source?: unknown;
  readonly shortCircuit?: boolean;
}

let entry = '';

/** Told once which module `bill-audit` stands for. */
export function initialize(url: string): void {
  entry = url;
}

/** `bill-audit` is this package, wherever the rule lies; nothing has to be installed beside it. */
export async function resolve(
  specifier: string,
  context: unknown,
  next: (specifier: string, context: unknown) => Promise<Resolved>,
): Promise<Resolved> {
  return specifier === 'bill-audit' ? { url: entry, shortCircuit: true } : next(specifier, context);
}

/** TypeScript without its types, and `.js` with imports or exports as a module, whatever package.json lies around it. */
export async function load(
  url: string,
  context: { readonly format?: string | null },
  next: (url: string, context: unknown) => Promise<Loaded>,
): Promise<Loaded> {
  const name = /^file:[^?#]*\.([mc]?[jt]s)(?:[?#]|$)/.exec(url)?.[1];
  if (name === undefined || url.includes('/node_modules/')) return next(url, context);
  if (name === 'ts' || name === 'mts') {
    const result = withoutTypes(await readFile(fileURLToPath(url), 'utf8'));
    if ('fault' in result) throw new SyntaxError(result.fault.said);
    return { format: 'module', source: result.code, shortCircuit: true };
  }
  if (name !== 'js' || context.format === 'module') return next(url, context);
  const source = await readFile(fileURLToPath(url), 'utf8');
  return /^\s*(?:import|export)\b/m.test(source)
    ? { format: 'module', source, shortCircuit: true }
    : next(url, context);
}
