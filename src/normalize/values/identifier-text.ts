import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Identifier } from '../../records/identifier.ts';
import { asciiDigits, fold, withoutInvisible } from '../../text/fold.ts';

/** What an identifier names, which decides how it is compared. */
export type IdentifierKind = 'carrier' | 'account' | 'service' | 'code' | 'number';

const PHONE_LIKE = /^[+(]?[\d\s().\-/+\u00a0\u2010-\u2015]{6,24}(?:\s*(?:x|ext\.?|poste|#)\s*\d{1,6})?$/i;

/** North America: area code, exchange, line. */
const NORTH_AMERICAN = /^\(?([2-9]\d{2})\)?[-. ]?(\d{3})[-. ]?(\d{4})$/;

/** National numbers as a country's bills write nearly all of them: for these the library only says the same, slowly. */
const PLAIN_NUMBERS: ReadonlyMap<string, readonly [prefix: string, form: RegExp]> = new Map([
  ['CA', ['+1', NORTH_AMERICAN]],
  ['US', ['+1', NORTH_AMERICAN]],
  ['FR', ['+33', /^0([1-9])[-. ]?(\d{2})[-. ]?(\d{2})[-. ]?(\d{2})[-. ]?(\d{2})$/]],
]);

/**
 * Reads identifiers into the one spelling in which each kind is compared, remembering what was seen, so that a
 * hundred thousand cells cost as much as the identifiers they repeat.
 */
export class IdentifierReader {
  readonly #country: CountryCode | undefined;
  readonly #countries = new Set<string>();
  readonly #seen = new Map<IdentifierKind, Map<string, Identifier | undefined>>();

  /** `country`: ISO 3166 code of the customer, for phone numbers written without their country. */
  constructor(country: string | undefined) {
    this.#country = country as CountryCode | undefined;
  }

  /** Countries of the phone numbers read so far that were written with their country. */
  countries(): readonly string[] {
    return [...this.#countries].sort();
  }

  /** The identifier in a cell's text; undefined when it holds nothing to compare. */
  read(text: string, kind: IdentifierKind): Identifier | undefined {
    let known = this.#seen.get(kind);
    if (!known) {
      known = new Map();
      this.#seen.set(kind, known);
    }
    if (known.has(text)) return known.get(text);
    const written = withoutInvisible(text).replace(/\s+/g, ' ').trim();
    const key = this.#key(written, kind);
    const identifier = key === '' ? undefined : { written, key };
    known.set(text, identifier);
    return identifier;
  }

  #key(written: string, kind: IdentifierKind): string {
    if (kind === 'carrier') return fold(written);
    if (kind === 'code')
      return fold(written)
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .toUpperCase();
    if (kind === 'service') {
      const phone = this.#phone(written);
      if (phone !== undefined) return phone;
    }
    return fold(written)
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  }

  #phone(written: string): string | undefined {
    const text = asciiDigits(written);
    if (!PHONE_LIKE.test(text)) return undefined;
    const [prefix, plain] = PLAIN_NUMBERS.get(this.#country ?? '') ?? [];
    const groups = plain?.exec(text);
    if (groups) return `${prefix}${groups.slice(1).join('')}`;
    const international = text
      .replace(/^\s*\(?00(?=[1-9])/, '+')
      .replace(/\s*(?:x|ext\.?|poste|#)\s*(\d+)$/i, ' ext. $1');
    // Without a country the library refuses a national number too, but only after it has made an error of it.
    if (this.#country === undefined && !international.includes('+')) return undefined;
    const number = parsePhoneNumberFromString(international, this.#country);
    if (!number?.isPossible()) return undefined;
    if (number.country && /^\s*\(?\+/.test(international)) this.#countries.add(number.country);
    return number.ext === undefined ? number.number : `${number.number}x${number.ext}`;
  }
}
