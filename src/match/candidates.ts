import { compareDecimals } from '../money/decimal.ts';
import type { Identifier } from '../records/identifier.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { foldWords } from '../text/fold.ts';
import { billedQuantity } from './expected-price.ts';
import { isOver } from './inventory-book.ts';
import type { InventoryHit, MatchedCharge, Month } from './month.ts';

/** What became of a price term, in the order in which the match rules terms out (ground rule 8). */
export const TERM_OUTCOMES = [
  'chosen',
  'same-price',
  'conflict',
  'other-type',
  'other-service',
  'other-account',
  'below-band',
  'above-band',
  'not-yet-valid',
  'expired',
  'other-currency',
  'wider-scope',
  'undecided',
] as const;
export type TermOutcome = (typeof TERM_OUTCOMES)[number];

/** What became of an inventory row, in the order in which the match rules rows out. */
export const ROW_OUTCOMES = [
  'chosen',
  'other-carrier',
  'other-code',
  'without-code',
  'with-code',
  'other-account',
  'without-account',
  'disconnected',
  'fewer-days',
] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** A price term that was looked at for a charge, and what became of it. */
export interface TermCandidate {
  readonly term: PriceTerm;
  readonly outcome: TermOutcome;
}

/** An inventory row that was looked at for a charge, and what became of it. */
export interface RowCandidate {
  readonly row: InventoryRow;
  readonly outcome: RowOutcome;
}

/** Every price term of the charge's carrier and code (else description), in the order of the price sheets. */
export function termCandidates(matched: MatchedCharge, month: Month): TermCandidate[] {
  const { charge } = matched;
  const ofCarrier = month.prices.filter((term) => term.carrier.key === charge.carrier.key);
  const coded = charge.code ? ofCarrier.filter((term) => term.code?.key === charge.code?.key) : [];
  const described = ofCarrier.filter(
    (term) => term.code === undefined && foldWords(term.description) === foldWords(charge.description),
  );
  return (coded.length > 0 ? coded : described).map((term) => ({
    term,
    outcome: termOutcome(term, matched),
  }));
}

/** Every inventory row of the charge's service, of any carrier, in the order of the inventory. */
export function rowCandidates(matched: MatchedCharge, month: Month): RowCandidate[] {
  const { service } = matched.charge;
  if (!service) return [];
  return month.inventory
    .filter(({ row }) => row.service.key === service.key)
    .map(({ row }) => ({ row, outcome: rowOutcome(row, matched) }));
}

function termOutcome(term: PriceTerm, { charge, price, day }: MatchedCharge): TermOutcome {
  if (price.status === 'in-force' && price.term === term) return 'chosen';
  if (price.status === 'conflict' && price.terms.includes(term)) return 'conflict';
  if (term.type !== undefined && term.type !== charge.type) return 'other-type';
  if (term.service && term.service.key !== charge.service?.key) return 'other-service';
  if (term.account && term.account.key !== charge.account?.key) return 'other-account';
  const quantity = billedQuantity({ charge });
  if (term.minQuantity && compareDecimals(quantity, term.minQuantity) < 0) return 'below-band';
  if (term.maxQuantity && compareDecimals(quantity, term.maxQuantity) > 0) return 'above-band';
  if (day !== undefined && term.validFrom !== undefined && day < term.validFrom) return 'not-yet-valid';
  if (day !== undefined && term.validTo !== undefined && day > term.validTo) return 'expired';
  if (term.unitPrice.currency !== charge.amount.currency) return 'other-currency';
  const speaking =
    price.status === 'in-force' ? price.term : price.status === 'conflict' ? price.terms[0] : undefined;
  if (!speaking) return 'undecided';
  return scopeOf(term) === scopeOf(speaking) ? 'same-price' : 'wider-scope';
}

function scopeOf(term: PriceTerm): 'service' | 'account' | 'carrier' {
  return term.service ? 'service' : term.account ? 'account' : 'carrier';
}

function rowOutcome(row: InventoryRow, { charge, inventory }: MatchedCharge): RowOutcome {
  if (inventory.status === 'matched' && inventory.row === row) return 'chosen';
  if (row.carrier.key !== charge.carrier.key) return 'other-carrier';
  if (row.code && charge.code && row.code.key !== charge.code.key) return 'other-code';
  if (inventory.status !== 'matched') return 'with-code';
  if (!row.code && inventory.by === 'code') return 'without-code';
  if (row.code && !charge.code && isCodePassedOver(row, charge.description, inventory)) return 'with-code';
  const [own, best] = [row, inventory.row].map((one) => accountRank(one.account, charge.account));
  if (own !== best) return row.account ? 'other-account' : 'without-account';
  return isOver(row) && !isOver(inventory.row) ? 'disconnected' : 'fewer-days';
}

/** A charge without a code takes a row without one, else the row of its description, whatever code that names. */
function isCodePassedOver(row: InventoryRow, description: string, { row: chosen }: InventoryHit): boolean {
  return (
    chosen.code === undefined ||
    (chosen.code.key !== row.code?.key && foldWords(row.description) !== foldWords(description))
  );
}

function accountRank(account: Identifier | undefined, own: Identifier | undefined): number {
  return account === undefined ? 1 : account.key === own?.key ? 2 : 0;
}
