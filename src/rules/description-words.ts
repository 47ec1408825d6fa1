import { fold } from '../text/fold.ts';

/**
 * The text folded, one space between its words and around them all. Punctuation is a space, save a plus sign, which
 * belongs to its word: "SMS+" is not "SMS".
 */
export function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}%+]+/gu, ' ')
    .trim()} `;
}

/** Words and phrases that say what a charge is for, found in descriptions as whole words in any spelling that folds alike. */
export class Phrases {
  readonly #phrases: readonly { readonly phrase: string; readonly words: string }[];
  /** A bill repeats few descriptions on many lines. */
  readonly #known = new Map<string, string | undefined>();

  constructor(phrases: readonly string[]) {
    this.#phrases = phrases
      .map((phrase) => ({ phrase, words: wordsOf(phrase) }))
      .filter(({ words }) => words.trim() !== '');
  }

  /** The first of the phrases, as it was given, that stands in the text; undefined where none does. */
  in(text: string): string | undefined {
    if (this.#known.has(text)) return this.#known.get(text);
    const words = wordsOf(text);
    const found = this.#phrases.find((one) => words.includes(one.words))?.phrase;
    this.#known.set(text, found);
    return found;
  }
}
