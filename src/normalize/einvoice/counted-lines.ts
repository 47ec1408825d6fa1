import { addDecimals, compareDecimals, type Decimal } from '../../money/decimal.ts';
import type { XmlElement } from '../../sources/source.ts';
import type { LeftOut } from '../document.ts';
import type { TermReader } from './term-reader.ts';

/** A line whose amount counts. What it does not say of itself it takes from the lines above it, the nearest first. */
export interface CountedLine {
  readonly element: XmlElement;
  readonly above: readonly XmlElement[];
}

/** The lines of an invoice (BG-25) whose amounts make up its sum. */
export interface CountedLines {
  readonly lines: readonly CountedLine[];
  readonly left: readonly LeftOut[];
  /** True where lines are set below others, so that which of them count is our own reading. */
  readonly nested: boolean;
}

/** Reasons of a line's status (Factur-X EXTENDED) for which its amount is in other lines, or nowhere. */
const NOT_COUNTED = new Set(['GROUP', 'INFORMATION']);

/**
 * The lines that count, each once: not those that group or explain others, and of a line with sub-lines these, where
 * their amounts add up to that of the line, else the line.
 */
export function countedLines(root: XmlElement, terms: TermReader): CountedLines {
  const all = terms.all(root, 'BG-25');
  const counted = all.filter((line) => !NOT_COUNTED.has(terms.first(line, 'BT-X-8')?.text ?? ''));
  const found: Found = { lines: [], summing: 0, inside: 0 };
  for (const line of counted) take(line, [], terms, found);
  const left = [
    { what: 'lines that group or explain other lines', count: all.length - counted.length + found.summing },
    { what: 'sub-lines whose line is read as a whole', count: found.inside },
  ];
  return {
    lines: found.lines,
    left: left.filter(({ count }) => count > 0),
    nested:
      found.summing + found.inside > 0 ||
      all.some((line) => terms.first(line, 'BT-X-8') ?? terms.first(line, 'BT-X-304')),
  };
}

interface Found {
  readonly lines: CountedLine[];
  summing: number;
  inside: number;
}

function take(element: XmlElement, above: readonly XmlElement[], terms: TermReader, found: Found): void {
  const parts = terms.all(element, 'BG-DEX-01');
  if (parts.length === 0) {
    found.lines.push({ element, above });
    return;
  }
  if (!addUp(element, parts, terms)) {
    found.lines.push({ element, above });
    found.inside += parts.length;
    return;
  }
  found.summing += 1;
  for (const part of parts) take(part, [element, ...above], terms, found);
}

function addUp(element: XmlElement, parts: readonly XmlElement[], terms: TermReader): boolean {
  const stated = terms.amount(element, 'BT-131');
  const amounts = parts.map((part) => terms.amount(part, 'BT-131'));
  // Whichever lines are read, their amounts are read once more, and what is wrong with them told then.
  terms.takeProblems();
  let sum: Decimal = { digits: 0n, scale: 0 };
  for (const amount of amounts) {
    if (!amount) return false;
    sum = addDecimals(sum, amount.value);
  }
  return stated !== undefined && compareDecimals(stated.value, sum) === 0;
}
