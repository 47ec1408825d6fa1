import { type Day, isoDay } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import { valueAt } from '../keyed/value-at.ts';
import { compareDecimals } from '../money/decimal.ts';
import { samePrice } from '../money/unit-price.ts';
import type { Charge } from '../records/charge.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { foldWords } from '../text/fold.ts';
import { billedQuantity } from './expected-price.ts';
import type { PriceHit, PriceMatch } from './month.ts';
import { ALL_READ, type UnreadNames } from './unread-names.ts';

/** The terms of one code, by how narrowly they apply. */
interface CodeTerms {
  readonly byService: Map<string, PriceTerm[]>;
  readonly byAccount: Map<string, PriceTerm[]>;
  readonly wide: PriceTerm[];
}

interface CarrierTerms {
  readonly byCode: Map<string, CodeTerms>;
  /** Terms whose sheet has no code, by description. */
  readonly byDescription: Map<string, CodeTerms>;
}

/** The price sheets, arranged so that the term in force for a charge is found without a search. */
export class PriceBook {
  readonly #carriers = new Map<string, CarrierTerms>();

  readonly #unread: UnreadNames;

  /** `unread` tells of codes whose terms were rejected: no price of theirs can be relied on. */
  constructor(terms: readonly PriceTerm[], unread: UnreadNames = ALL_READ) {
    this.#unread = unread;
    for (const term of terms) {
      const carrier = valueAt(this.#carriers, term.carrier.key, () => ({
        byCode: new Map(),
        byDescription: new Map(),
      }));
      const slot = term.code
        ? valueAt(carrier.byCode, term.code.key, emptyCode)
        : valueAt(carrier.byDescription, foldWords(term.description), emptyCode);
      if (term.service) valueAt(slot.byService, term.service.key, (): PriceTerm[] => []).push(term);
      else if (term.account) valueAt(slot.byAccount, term.account.key, (): PriceTerm[] => []).push(term);
      else slot.wide.push(term);
    }
  }

  /**
   * What the sheets say of a charge on a day, by ground rule 8: the carrier and code agree (else the description, where
   * the sheet has no code), the day lies inside the term, the charge type agrees, the quantity is inside the band, and
   * the narrowest scope wins. Equally narrow terms at different prices are a conflict.
   */
  match(charge: Charge, day: Day | undefined): PriceMatch {
    const carrier = this.#carriers.get(charge.carrier.key);
    if (!carrier) return { status: 'no-sheet' };
    if (this.#unread(charge.carrier, charge.code)) return { status: 'unread' };
    const coded = charge.code && carrier.byCode.get(charge.code.key);
    const described = coded ?? carrier.byDescription.get(foldWords(charge.description));
    if (!described) {
      const nothingToLookUp =
        charge.code === undefined && (charge.description === '' || carrier.byCode.size > 0);
      return { status: nothingToLookUp ? 'no-code' : 'unknown-code' };
    }
    const by = coded ? 'code' : 'description';
    const levels: { scope: PriceHit['scope']; terms: readonly PriceTerm[] }[] = [
      { scope: 'service', terms: (charge.service && described.byService.get(charge.service.key)) ?? [] },
      { scope: 'account', terms: (charge.account && described.byAccount.get(charge.account.key)) ?? [] },
      { scope: 'carrier', terms: described.wide },
    ];
    for (const level of levels) level.terms = level.terms.filter((term) => fits(term, charge));

    let elsewhere: readonly PriceTerm[] = [];
    for (const { scope, terms } of levels) {
      const inForce = terms.filter((term) => day === undefined || within(day, term.validFrom, term.validTo));
      const comparable = inForce.filter((term) => term.unitPrice.currency === charge.amount.currency);
      const [first, ...others] = comparable;
      if (first && others.every((term) => sameTerm(first, term)))
        return { status: 'in-force', term: first, by, scope };
      if (first) return { status: 'conflict', terms: comparable };
      if (elsewhere.length === 0) elsewhere = inForce;
    }
    if (elsewhere.length > 0) return { status: 'other-currency', terms: elsewhere };
    const candidates = levels
      .flatMap((level) => level.terms)
      .filter((term) => term.unitPrice.currency === charge.amount.currency);
    const last = day === undefined ? undefined : lastEnded(candidates, day);
    return last ? { status: 'expired', term: last } : { status: 'no-term', terms: candidates };
  }
}

function emptyCode(): CodeTerms {
  return { byService: new Map(), byAccount: new Map(), wide: [] };
}

function fits(term: PriceTerm, charge: Charge): boolean {
  if (term.type !== undefined && term.type !== charge.type) return false;
  if (term.account && term.account.key !== charge.account?.key) return false;
  const quantity = billedQuantity({ charge });
  if (term.minQuantity && compareDecimals(quantity, term.minQuantity) < 0) return false;
  return !(term.maxQuantity && compareDecimals(quantity, term.maxQuantity) > 0);
}

function sameTerm(a: PriceTerm, b: PriceTerm): boolean {
  const none = { digits: 0n, scale: 0 };
  return (
    samePrice(a.unitPrice, b.unitPrice) &&
    a.monthsPerUnit === b.monthsPerUnit &&
    compareDecimals(a.discountPercent ?? none, b.discountPercent ?? none) === 0
  );
}

/** The term that ended last before the day; the narrower one where two ended together. */
function lastEnded(terms: readonly PriceTerm[], day: Day): PriceTerm | undefined {
  let last: PriceTerm | undefined;
  for (const term of terms) {
    if (term.validTo === undefined || term.validTo >= day) continue;
    if (last?.validTo === undefined || term.validTo > last.validTo) last = term;
  }
  return last;
}

/** The term's dates as `from/to`, an open end left empty; for keys and records of how a pair was made. */
export function termDates(term: PriceTerm): string {
  return `${term.validFrom === undefined ? '' : isoDay(term.validFrom)}/${term.validTo === undefined ? '' : isoDay(term.validTo)}`;
}
