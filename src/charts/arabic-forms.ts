/** Forms of one letter in the order of Unicode's block: alone, at the end of a word, at its start, in its middle. */
type Forms = readonly string[];

const TATWEEL = '\u0640';
const MARK = /\p{M}/u;
const FIRST_FORM = 0xfe80;
const LAST_FORM = 0xfefc;

let table: ReadonlyMap<string, Forms> | undefined;

/**
 * The text with its Arabic letters in the forms they take beside each other, as a font joins them: only good for
 * measuring, for the letters lose their order of searching and reading.
 */
export function joinedForms(text: string): string {
  table ??= formsByLetter();
  const letters = lettersOf(text, table);
  return letters
    .map((letter, index) => {
      const forms = table?.get(letter);
      if (forms === undefined) return letter;
      const afterOne = joins(neighbour(letters, index, -1), letter);
      const beforeOne = joins(letter, neighbour(letters, index, 1));
      return forms[(afterOne ? 1 : 0) + (beforeOne ? 2 : 0)] ?? letter;
    })
    .join('');
}

function formsByLetter(): Map<string, Forms> {
  const found = new Map<string, string[]>();
  for (let code = FIRST_FORM; code <= LAST_FORM; code += 1) {
    const form = String.fromCharCode(code);
    const letter = form.normalize('NFKC');
    found.set(letter, [...(found.get(letter) ?? []), form]);
  }
  return found;
}

/** Characters one by one, but lam and the alef after it together, as they are drawn. */
function lettersOf(text: string, known: ReadonlyMap<string, Forms>): string[] {
  const letters: string[] = [];
  for (const char of text) {
    const pair = `${letters.at(-1) ?? ''}${char}`;
    if (pair.length === 2 && known.has(pair)) letters[letters.length - 1] = pair;
    else letters.push(char);
  }
  return letters;
}

function neighbour(letters: readonly string[], index: number, step: -1 | 1): string | undefined {
  let at = index + step;
  while (MARK.test(letters[at] ?? '')) at += step;
  return letters[at];
}

/** Whether the first of two neighbours reaches on to the second, and the second back to the first. */
function joins(first: string | undefined, second: string | undefined): boolean {
  return reaches(first, 4) && reaches(second, 2);
}

function reaches(letter: string | undefined, forms: number): boolean {
  return letter === TATWEEL || (letter !== undefined && (table?.get(letter)?.length ?? 0) >= forms);
}
