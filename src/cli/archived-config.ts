import path from 'node:path';
import { unusableName } from '../archive/archive-problems.ts';
import { pathFault } from '../archive/safe-path.ts';
import { type ParsedYaml, parseYaml } from '../config/parse-yaml.ts';
import { edited, writtenValue } from '../config/yaml-edits.ts';
import { isAddress, LEDGER_NAME } from '../ledger/location.ts';
import { quoted, withoutPasswords } from '../problem.ts';

/** A configuration as an archive keeps it. */
export interface ArchivedConfig {
  /** With which the audit is made again; the original's text where that will do. */
  readonly text: string;
  /** The original without passwords. */
  readonly asWritten: string;
}

/**
 * A configuration for an archive: the full paths in it are those of the archive, the ledger is one beside it that no other
 * audit has, and no address has its password. Throws ProblemError where that cannot be done.
 */
export function archivedConfig(
  file: string,
  original: string,
  renamed: readonly (readonly [written: string, archived: string])[],
): ArchivedConfig {
  const name = path.basename(file);
  const parsed = parseYaml(original, name);
  const { ledger } = (parsed.written ?? {}) as { readonly ledger?: unknown };
  const asWritten = withoutPasswords(
    typeof ledger === 'string' && isAddress(ledger) && /\s/.test(ledger.trim())
      ? withLedger(original, parsed, '…', name)
      : original,
  );
  const isOwn = typeof ledger !== 'string' || (!/[/\\]|\$\{/.test(ledger) && pathFault(ledger) === undefined);
  let text = isOwn ? original : withLedger(original, parsed, LEDGER_NAME, name);
  for (const [written, archived] of renamed) {
    if (!text.includes(written))
      throw unusableName(name, `it names ${quoted(path.basename(written))} by a full path`);
    text = text.replaceAll(written, archived);
  }
  return { text: withoutPasswords(text), asWritten };
}

/** The text with another value of the key `ledger`; all else keeps its bytes. */
function withLedger(source: string, parsed: ParsedYaml, ledger: string, name: string): string {
  const place = writtenValue(parsed, 'ledger');
  const end = place && source.slice(place.from, place.to).endsWith('\n') ? '\n' : '';
  const text = place ? edited(source, [{ ...place, text: `${ledger}${end}` }]) : source;
  const { written } = parseYaml(text, name);
  if ((written as { readonly ledger?: unknown }).ledger === ledger) return text;
  throw unusableName(name, 'the value of its key "ledger" cannot be replaced');
}
