import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A module of src with the modules and packages it names. */
export interface SourceModule {
  /** Relative to the project, with forward slashes: `src/money/money.ts`. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A file of the project, or a package's or Node module's name. */
  readonly target: string;
  /** Types only: nothing is loaded. */
  readonly typeOnly: boolean;
  /** `import(…)`: loaded when it is reached. */
  readonly lazy: boolean;
}

/** Every module below src, sorted by name. */
export function sourceModules(root = process.cwd()): SourceModule[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const file = `src/${name.split(path.sep).join('/')}`;
      const text = readFileSync(path.join(root, file), 'utf8');
      return { file, text, imports: importsOf(file, text) };
    });
}

/** The imports of a module's text. */
export function importsOf(file: string, text: string): Import[] {
  const imports: Import[] = [];
  for (const [, kind, types, name] of text.matchAll(
    /^(import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?'([^']+)'/gm,
  )) {
    if (kind && name)
      imports.push({ target: targetOf(file, name), typeOnly: types !== undefined, lazy: false });
  }
  for (const [, name] of text.matchAll(/\bimport\('([^']+)'\)/g)) {
    if (name) imports.push({ target: targetOf(file, name), typeOnly: false, lazy: true });
  }
  return imports;
}

function targetOf(file: string, name: string): string {
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
}
