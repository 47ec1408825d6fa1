import { within } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { billedQuantity, contractPrice } from '../match/expected-price.ts';
import type { MatchedCharge } from '../match/month.ts';
import { compareDecimals } from '../money/decimal.ts';
import { compare } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import { comparePlaces } from '../records/origin.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { foldWords } from '../text/fold.ts';

/** Beginnings of the words for a suspension, folded: English and French, and Arabic. */
const SUSPENDED = /susp|معلق|تعليق|موقوف/;

/** True where the code or the description of a charge or a term speaks of a suspension. */
export function saysSuspended({
  code,
  description,
}: Pick<Charge | PriceTerm, 'code' | 'description'>): boolean {
  return isSuspension(code?.key ?? '') || isSuspension(description);
}

/** The prices of suspended services. */
export class SuspendedPrices {
  readonly #terms = new Map<string, PriceTerm[]>();

  constructor(terms: readonly PriceTerm[]) {
    for (const term of terms) {
      if (!saysSuspended(term)) continue;
      for (const key of keysOfTerm(term)) append(this.#terms, `${term.carrier.key}\n${key}`, term);
    }
  }

  /**
   * The suspended price for a charge on its first day: a term that names its code or description beside a word for the
   * suspension, else one that names its service only, else one for suspensions of any kind. Of these the narrowest scope
   * wins, and of equally narrow terms the dearest, so that no more is claimed than is certain.
   */
  priceFor(matched: MatchedCharge): PriceTerm | undefined {
    const { charge } = matched;
    const service = charge.service && `service ${charge.service.key}`;
    const named = namesOf(charge).flatMap((name) => (service ? [`${service} ${name}`, name] : [name]));
    for (const keys of [named, service ? [service] : [], [ANY]]) {
      const terms = keys.flatMap((key) => this.#terms.get(`${charge.carrier.key}\n${key}`) ?? []);
      const [best] = terms
        .filter((term) => applies(term, matched))
        .sort(
          (a, b) =>
            breadth(a) - breadth(b) ||
            compare(contractPrice(matched, b), contractPrice(matched, a)) ||
            comparePlaces(a.origin, b.origin),
        );
      if (best) return best;
    }
    return undefined;
  }
}

/** The key of prices for a suspension of anything. */
const ANY = 'any';

/** The keys under which a term is looked up. */
function keysOfTerm({ service, code, description }: PriceTerm): readonly string[] {
  const kind = code ? 'code' : 'text';
  const name = code?.key ?? description;
  const subject = subjectOf(name);
  const names = [...(subject === '' ? [] : [`${kind} ${subject}`]), `${kind} ${foldWords(name)}`];
  if (!service) return subject === '' ? [ANY, ...names] : names;
  return [`service ${service.key}`, ...names.map((own) => `service ${service.key} ${own}`)];
}

function namesOf({ code, description }: Charge): readonly string[] {
  const text = foldWords(description);
  return [...(code ? [`code ${foldWords(code.key)}`] : []), ...(text === '' ? [] : [`text ${text}`])];
}

/** The words that are left of a code or a description without those for the suspension. */
function subjectOf(text: string): string {
  return foldWords(text)
    .split(' ')
    .filter((word) => !SUSPENDED.test(word))
    .join(' ');
}

function isSuspension(text: string): boolean {
  return SUSPENDED.test(foldWords(text));
}

function applies(term: PriceTerm, matched: MatchedCharge): boolean {
  const { charge, day } = matched;
  const quantity = billedQuantity(matched);
  return (
    (term.type === undefined || term.type === charge.type) &&
    (!term.account || term.account.key === charge.account?.key) &&
    term.unitPrice.currency === charge.amount.currency &&
    (day === undefined || within(day, term.validFrom, term.validTo)) &&
    (!term.minQuantity || compareDecimals(quantity, term.minQuantity) >= 0) &&
    (!term.maxQuantity || compareDecimals(quantity, term.maxQuantity) <= 0)
  );
}

function breadth({ service, account }: PriceTerm): number {
  return service ? 0 : account ? 1 : 2;
}
