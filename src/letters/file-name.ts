import { compareText } from '../text/fold.ts';

const LONGEST = 60;

/**
 * The name of each carrier in file names and claim numbers: letters and digits, joined by single hyphens, at most 60
 * characters and never empty. Names that differ only by case, or by nothing, get `-2`, `-3` in the order of the names.
 */
export function carrierFileNames(carriers: Iterable<string>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const carrier of [...new Set(carriers)].sort(compareText)) {
    const base = fileSafe(carrier);
    let name = base;
    for (let count = 2; taken.has(caseless(name)); count += 1) name = `${base}-${count}`;
    taken.add(caseless(name));
    names.set(carrier, name);
  }
  return names;
}

function fileSafe(carrier: string): string {
  const hyphened = carrier.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-');
  const short = Array.from(hyphened.replace(/^-|-$/g, '')).slice(0, LONGEST).join('').replace(/-$/, '');
  return short === '' ? 'carrier' : short;
}

/** Two names that a file system may hold for one. */
function caseless(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}
