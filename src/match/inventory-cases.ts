import type { Period } from '../calendar/period.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import type { BilledInvoice, InventoryCase, MatchedCharge } from './month.ts';
import { PeriodTally } from './usual-period.ts';

/** Every inventory row with the charges it answers for, the charges of its service, and the period it was invoiced for. */
export function inventoryCases(
  rows: readonly InventoryRow[],
  charges: readonly MatchedCharge[],
  invoices: readonly BilledInvoice[],
): InventoryCase[] {
  const ofRow = new Map<InventoryRow, MatchedCharge[]>();
  const ofService = new Map<string, Map<string, MatchedCharge[]>>();
  for (const matched of charges) {
    const { carrier, service } = matched.charge;
    if (matched.inventory.status === 'matched') append(ofRow, matched.inventory.row, matched);
    if (service) append(valueAt(ofService, carrier.key, emptyMap<MatchedCharge[]>), service.key, matched);
  }
  const invoiced = invoicedPeriods(invoices);
  return rows.map((row) => {
    const { carrier, account, service } = row;
    return {
      row,
      charges: ofRow.get(row) ?? [],
      serviceCharges: ofService.get(carrier.key)?.get(service.key) ?? [],
      invoiced: invoiced.get(carrier.key)?.get(account?.key ?? WHOLE_CARRIER),
    };
  });
}

/** Stands for all accounts of a carrier, for rows that name none. No account has an empty key. */
const WHOLE_CARRIER = '';

/** The period each account was invoiced for: the one its latest invoice states, else the usual one of its charges. */
function invoicedPeriods(invoices: readonly BilledInvoice[]): Map<string, Map<string, Period>> {
  const tallies = new Map<string, Map<string, PeriodTally>>();
  const periods = new Map<string, Map<string, Period>>();
  for (const { carrier, charges, header } of invoices) {
    const ofCarrier = valueAt(tallies, carrier.key, emptyMap<PeriodTally>);
    for (const matched of charges) {
      for (const account of accountsOf(matched.charge.account?.key)) {
        valueAt(ofCarrier, account, () => new PeriodTally()).add(matched);
      }
    }
    // An invoice whose lines were not read says nothing of what it bills.
    if (!header?.period || charges.length === 0) continue;
    const stated = valueAt(periods, carrier.key, emptyMap<Period>);
    for (const account of accountsOf(header.account?.key)) {
      const known = stated.get(account);
      if (!known || header.period.from > known.from) stated.set(account, header.period);
    }
  }
  for (const [carrier, ofCarrier] of tallies) {
    const known = valueAt(periods, carrier, emptyMap<Period>);
    for (const [account, tally] of ofCarrier) {
      const usual = known.has(account) ? undefined : tally.usual();
      if (usual) known.set(account, usual);
    }
  }
  return periods;
}

function accountsOf(account: string | undefined): readonly string[] {
  return account === undefined ? [WHOLE_CARRIER] : [account, WHOLE_CARRIER];
}

function emptyMap<V>(): Map<string, V> {
  return new Map();
}
