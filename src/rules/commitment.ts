import type { Day } from '../calendar/day.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { comparePlaces } from '../records/origin.ts';
import type { PriceTerm } from '../records/price-term.ts';
import { fold } from '../text/fold.ts';
import { serviceKey } from './history-facts.ts';

/** The price terms by which services are bound, by carrier. */
export class Commitments {
  readonly #terms = new Map<string, PriceTerm[]>();
  readonly #codes = new Map<string, Set<string>>();

  constructor(month: Month) {
    for (const term of month.prices) {
      // A one-time price or a rate of use binds nobody to stay.
      if (term.type === undefined || term.type === 'recurring') append(this.#terms, term.carrier.key, term);
    }
    for (const { charges } of [...month.history, month]) {
      for (const { charge } of charges) {
        const service = serviceKey(charge);
        if (charge.type === 'recurring' && charge.code && service !== undefined)
          valueAt(this.#codes, service, () => new Set<string>()).add(charge.code.key);
      }
    }
  }

  /**
   * The recurring price terms that bind the service of a charge: those of the contract its inventory rows name; else those
   * of the carrier that name the service, or that name neither another service nor another account and, where the codes
   * of the service are known, one of them.
   */
  of({ charge }: MatchedCharge, rows: readonly InventoryRow[]): readonly PriceTerm[] {
    const terms = this.#terms.get(charge.carrier.key) ?? [];
    const contracts = new Set(
      rows.map(({ contract }) => fold(contract)).filter((contract) => contract !== ''),
    );
    if (contracts.size > 0) return terms.filter(({ contract }) => contracts.has(fold(contract)));
    const codes = new Set(this.#codes.get(serviceKey(charge) ?? ''));
    for (const { code } of rows) if (code) codes.add(code.key);
    return terms.filter(({ service, account, code }) => {
      if (service) return service.key === charge.service?.key;
      if (account && account.key !== charge.account?.key) return false;
      return codes.size === 0 || code === undefined || codes.has(code.key);
    });
  }
}

/** The last day of the terms, with the first of the terms that have it; undefined where there is none, or one that is open. */
export function lastDayOf(terms: readonly PriceTerm[]): { term: PriceTerm; day: Day } | undefined {
  let last: { term: PriceTerm; day: Day } | undefined;
  for (const term of terms) {
    if (term.validTo === undefined) return undefined;
    const order =
      last === undefined ? 1 : term.validTo - last.day || comparePlaces(last.term.origin, term.origin);
    if (order > 0) last = { term, day: term.validTo };
  }
  return last;
}
