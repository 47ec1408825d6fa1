import { append } from '../keyed/value-at.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute } from '../records/dispute.ts';
import { fold } from '../text/fold.ts';

/** Shorter numbers of a case, and words without a digit, stand in too many texts to tell one case. */
const SHORTEST = 4;
/** A claim number written with spaces is three words. */
const CLAIM_WORDS = 3;

/** The words of a text, each without its punctuation: what stands between spaces, commas, brackets and the like. */
export function tokensOf(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap((text) =>
    text === undefined
      ? []
      : fold(text)
          .split(/[\s,;:|()[\]{}"«»'!?=]+/u)
          .map(bare)
          .filter((token) => token !== ''),
  );
}

/** What of a dispute a text names: its claim number, or a number that the carrier gave it; undefined where neither. */
export function caseNamed(
  tokens: readonly string[],
  { claim, tickets }: Pick<Dispute, 'claim' | 'tickets'>,
): { readonly by: 'claim-number' | 'ticket'; readonly name: string } | undefined {
  if (names(tokens, spelt(claim).number, CLAIM_WORDS)) return { by: 'claim-number', name: claim };
  const ticket = tickets.findLast((one) => {
    const { number, words } = spelt(one);
    return tellsOneCase(number) && names(tokens, number, words);
  });
  return ticket === undefined ? undefined : { by: 'ticket', name: ticket };
}

function tellsOneCase(number: string): boolean {
  return number.length >= SHORTEST && /\p{N}/u.test(number);
}

/** The numbers of many disputes, so that a text is compared with those only that it may name. */
export class CaseIndex {
  readonly #byNumber = new Map<string, Dispute[]>();
  #mostWords = CLAIM_WORDS;

  constructor(disputes: readonly Dispute[]) {
    for (const dispute of disputes) {
      append(this.#byNumber, spelt(dispute.claim).number, dispute);
      for (const ticket of dispute.tickets) {
        const { number, words } = spelt(ticket);
        if (!tellsOneCase(number)) continue;
        append(this.#byNumber, number, dispute);
        this.#mostWords = Math.max(this.#mostWords, words);
      }
    }
  }

  /** Every dispute that `caseNamed` finds in the words, and perhaps some that it does not; in no order, some twice. */
  named(tokens: readonly string[]): readonly Dispute[] {
    const found: Dispute[] = [];
    for (const at of tokens.keys()) {
      let number = '';
      for (const token of tokens.slice(at, at + this.#mostWords)) {
        number += token;
        found.push(...(this.#byNumber.get(number) ?? []));
      }
    }
    return found;
  }
}

/** The same few numbers are looked for in every credit. */
const known = new Map<string, { readonly number: string; readonly words: number }>();
const MOST_KNOWN = 20_000;

function spelt(name: string) {
  let one = known.get(name);
  if (!one) {
    const text = fold(name);
    one = { number: bare(text), words: text.split(' ').length };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, one);
  }
  return one;
}

/** The words of all that a credit says of what it is for. */
export function tokensOfCredit({ reference, description, preceding }: CreditLine): readonly string[] {
  return tokensOf(reference, description, preceding);
}

/** True where the number is one of the words, or so many of them one after the other. */
function names(tokens: readonly string[], number: string, words: number): boolean {
  if (tokens.includes(number)) return true;
  if (words < 2) return false;
  return tokens.some((_, at) => tokens.slice(at, at + words).join('') === number);
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
