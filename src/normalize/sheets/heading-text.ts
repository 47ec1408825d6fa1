import { valueAt } from '../../keyed/value-at.ts';
import { fold } from '../../text/fold.ts';

const CURRENCY_NOTE = /[([]\s*(?:[a-z]{3}|[a-z]{0,2}\p{Sc}[a-z]{0,2})\s*[)\]]|\p{Sc}/gu;
const phrases = new Map<readonly string[], RegExp>();

/** A heading from which what is understood is taken out, piece by piece, so that what is left can be looked at. */
export class HeadingText {
  #text: string;

  constructor(heading: string) {
    this.#text = fold(heading)
      .replace(CURRENCY_NOTE, ' ')
      .replace(/(?<!\d)\/(?!\d)/g, ' per ')
      .replace(/[()[\]{};:"«»_*|]|(?<!\d)[.,](?!\d)|[.,](?!\d)/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  }

  /** Takes out the first match, where it is accepted. */
  take(
    pattern: RegExp,
    accepts: (match: RegExpExecArray) => boolean = () => true,
  ): RegExpExecArray | undefined {
    const match = pattern.exec(this.#text);
    if (!match || !accepts(match)) return undefined;
    this.#text = `${this.#text.slice(0, match.index)} ${this.#text.slice(match.index + match[0].length)}`
      .replace(/\s+/g, ' ')
      .trim();
    return match;
  }

  /** Takes out every one of the phrases, as whole words; true when there was one. */
  takePhrase(list: readonly string[]): boolean {
    const pattern = valueAt(phrases, list, () => anyOf(list));
    let found = false;
    while (this.take(pattern)) found = true;
    return found;
  }

  /** The words, numbers and comparing signs that are left. */
  words(): string[] {
    return this.#text.split(/[^\p{L}\p{N}%+<>≥≤=]+/u).filter((word) => word !== '');
  }
}

/** Any of the folded phrases as whole words, the longest first. */
export function anyOf(list: readonly string[]): RegExp {
  const longestFirst = [...list].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
