import { compareText } from '../text/fold.ts';

const LONGEST = 60;
const LONGEST_IN_CLAIM = 24;

/** Letters that are no base letter with a mark. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'SS',
  ẞ: 'SS',
  æ: 'AE',
  Æ: 'AE',
  œ: 'OE',
  Œ: 'OE',
  ø: 'O',
  Ø: 'O',
  ł: 'L',
  Ł: 'L',
  đ: 'D',
  Đ: 'D',
};

/**
 * The name of each carrier in file names: letters and digits, joined by single hyphens, at most 60 characters and never
 * empty. Names that differ only by case, or by nothing, get `-2`, `-3` in the order of the names.
 */
export function carrierFileNames(carriers: Iterable<string>): ReadonlyMap<string, string> {
  return distinctNames(carriers, fileSafe);
}

/**
 * The name of each carrier in claim numbers: capitals and digits, Latin ones without accents, joined by single hyphens, at
 * most 24 characters cut at a word, and never empty; told apart as file names are.
 */
export function carrierClaimNames(carriers: Iterable<string>): ReadonlyMap<string, string> {
  return distinctNames(carriers, (carrier) => {
    const words = withoutAccents(fileSafe(carrier)).toUpperCase().split('-');
    let name = Array.from(words[0] ?? '')
      .slice(0, LONGEST_IN_CLAIM)
      .join('');
    for (const word of words.slice(1)) {
      if (Array.from(`${name}-${word}`).length > LONGEST_IN_CLAIM) break;
      name = `${name}-${word}`;
    }
    return name;
  });
}

function distinctNames(
  carriers: Iterable<string>,
  nameOf: (carrier: string) => string,
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const carrier of [...new Set(carriers)].sort(compareText)) {
    const base = nameOf(carrier);
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

/** Latin letters as they are in ASCII; those of other scripts as they are. */
function withoutAccents(text: string): string {
  const spelled = text.replace(/[ßẞæÆœŒøØłŁđĐ]/g, (letter) => SPELLED[letter] ?? letter);
  return spelled
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
}

/** Two names that a file system may hold for one. */
function caseless(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}
