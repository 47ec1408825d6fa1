import { transformSync } from '@swc/wasm-typescript';

/** Why a text is not TypeScript that only has its types to lose. */
export interface SyntaxFault {
  readonly said: string;
  /** From 1, where it is known. */
  readonly line?: number;
}

/** A module's text without its types, every line and column where it was, or what keeps it from being one. */
export function withoutTypes(source: string): { readonly code: string } | { readonly fault: SyntaxFault } {
  try {
    return { code: transformSync(source, { mode: 'strip-only', module: true }).code };
  } catch (fault) {
    // The package throws a plain object.
    const { message, startLine } = fault as { message?: string; startLine?: number };
    return {
      fault: { said: message ?? String(fault), ...(startLine === undefined ? {} : { line: startLine }) },
    };
  }
}
