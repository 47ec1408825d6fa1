import { z } from 'zod';
import { overlap, type Period, periodKey } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { add, compare, type Money, rounded, signOf, zero } from '../money/money.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { comparePlaces, evidenceOf } from '../records/origin.ts';
import { compareText } from '../text/fold.ts';
import { billedCell, recurringCharges } from './charge-facts.ts';
import { daysInCommon } from './days-in-common.ts';
import { handedOver } from './handed-over.ts';
import { heldBySeveral } from './held-by-several.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** Shorter names, or names without a digit, may be given by two carriers to two things. */
const SHORTEST_NUMBER = 7;

/** A service is billed for the same days by two carriers. */
export const duplicateServiceAcrossCarriers = defineRule({
  id: 'duplicate-service-across-carriers',
  class: 'exposure',
  severity: 'warning',
  rank: 'duplicate',
  needs: [],
  title: {
    en: 'Service billed by two carriers',
    fr: 'Service facturé par deux opérateurs',
    ar: 'خدمة مفوترة من مشغلين',
  },
  doc: {
    fires:
      'Two carriers bill recurring charges above zero for the same service, whose identifier has at least seven characters and a digit, in one currency and for periods that have a day in common. It is said once per service, about the largest charge of the carrier that bills less for these days; of equal ones, the later in alphabetical order. Where the inventory gives the service to exactly one of the two carriers, it is said only if nothing with an amount is found on the other one’s charges. Not where the inventory has the service pass from one carrier to the other, with rows whose days do not meet.',
    impact:
      'what that carrier bills for the service, an exposure: which of the two is owed has to be found out.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
          {
            carrier: 'Northline',
            account: 'N-7',
            invoice: 'N-1',
            service: '(514) 555-0101',
            charge_type: 'recurring',
            code: 'LINE',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '25.00',
            currency: 'CAD',
          },
        ],
      },
      says: '(514) 555-0101: billed by Northline (CA$25.00) and by Laurentel (CA$28.00) for 2026-10-01 – 2026-10-31: CA$25.00 at risk.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    both: {
      en: '{service}: billed by {carrier} ({billed}) and by {other} ({kept}) for {common}: {difference} at risk.',
      fr: '{service} : facturé par {carrier} ({billed}) et par {other} ({kept}) pour {common} : {difference} en jeu.',
      ar: '{service}: مفوتر من {carrier} ({billed}) ومن {other} ({kept}) عن الفترة {common}: مبلغ {difference} محل نظر.',
    },
  },
  *check(month, optionsAt) {
    const rows = rowsByService(month);
    for (const group of servicesOfCarriers(month)) {
      const pair = twiceBilled(sharesOf(group), rows);
      if (!pair) continue;
      const { less, kept, common, stranger } = pair;
      const [largest, ...others] = less.charges;
      const nothing = zero(less.sum.currency);
      if (!exceeds(less.sum, nothing, optionsAt(largest.charge))) continue;
      const billed = rounded(less.sum);
      yield {
        about: { kind: 'charge', charge: largest },
        message: 'both',
        words: {
          other: { kind: 'text', text: kept.charges[0].charge.carrier.written },
          kept: rounded(kept.sum),
          common: { kind: 'period', period: common },
        },
        billed,
        expected: nothing,
        impact: billed,
        evidence: [
          billedCell(largest),
          evidenceOf(largest.charge.origin, 'service'),
          ...others.map(billedCell),
          ...kept.charges.map(billedCell),
          evidenceOf(kept.charges[0].charge.origin, 'service'),
        ],
        working: [
          { name: 'billed', value: billed },
          { name: 'expected', value: nothing },
        ],
        ...(stranger ? { unlessFound: stranger.charges } : {}),
      };
    }
  },
});

/** What one carrier bills for a service for days that another bills too, the largest charge first. */
interface CarrierShare {
  readonly carrier: string;
  readonly charges: readonly [MatchedCharge, ...MatchedCharge[]];
  readonly sum: Money;
  /** Each once. */
  readonly periods: readonly Period[];
}

/** Recurring charges of one service and currency, of the services that several carriers bill. */
function servicesOfCarriers(month: Month): MatchedCharge[][] {
  const charges = recurringCharges(month.charges);
  const shared = heldBySeveral(
    charges,
    ({ charge }) => charge.service?.key,
    ({ charge }) => charge.carrier.key,
  );
  const groups = new Map<string, MatchedCharge[]>();
  for (const matched of charges) {
    const { service, amount } = matched.charge;
    if (!service || !shared.has(service.key) || !matched.period || signOf(amount) <= 0) continue;
    if (service.key.length < SHORTEST_NUMBER || !/\p{N}/u.test(service.key)) continue;
    append(groups, `${service.key}\n${amount.currency}`, matched);
  }
  return [...groups.values()];
}

/** The carriers that bill days another bills too, the largest sum first; equal sums in alphabetical order. */
function sharesOf(group: readonly MatchedCharge[]): CarrierShare[] {
  const byCarrier = new Map<string, MatchedCharge[]>();
  for (const matched of group) append(byCarrier, matched.charge.carrier.key, matched);
  const periods = new Map([...byCarrier].map(([carrier, charges]) => [carrier, periodsOf(charges)]));
  const shares: CarrierShare[] = [];
  for (const [carrier, charges] of byCarrier) {
    const others = [...periods].flatMap(([other, theirs]) => (other === carrier ? [] : theirs));
    const [first, ...rest] = charges
      .filter(({ period }) => period && others.some((other) => overlap(period, other)))
      .sort(
        (a, b) =>
          compare(b.charge.amount, a.charge.amount) || comparePlaces(a.charge.origin, b.charge.origin),
      );
    if (!first) continue;
    const sum = rest.reduce((total, { charge }) => add(total, charge.amount), first.charge.amount);
    shares.push({ carrier, charges: [first, ...rest], sum, periods: periodsOf([first, ...rest]) });
  }
  return shares.sort((a, b) => compare(b.sum, a.sum) || compareText(a.carrier, b.carrier));
}

/** The two carriers furthest apart that bill a day both, unless the service passed between them. */
function twiceBilled(
  shares: readonly CarrierShare[],
  rows: ReadonlyMap<string, readonly InventoryRow[]>,
): { less: CarrierShare; kept: CarrierShare; common: Period; stranger?: CarrierShare } | undefined {
  for (const less of shares.toReversed()) {
    for (const kept of shares) {
      if (kept === less) break;
      const common = daysInCommon(less.periods, kept.periods);
      const held = rows.get(less.charges[0].charge.service?.key ?? '') ?? [];
      const ofLess = held.filter(({ carrier }) => carrier.key === less.carrier);
      const ofKept = held.filter(({ carrier }) => carrier.key === kept.carrier);
      if (!common || handedOver(ofLess, ofKept)) continue;
      if (ofLess.length > 0 === ofKept.length > 0) return { less, kept, common };
      return { less, kept, common, stranger: ofLess.length > 0 ? kept : less };
    }
  }
  return undefined;
}

/** The periods of charges, each once, by their first day and then their last. */
function periodsOf(charges: readonly MatchedCharge[]): Period[] {
  const periods = new Map<string, Period>();
  for (const { period } of charges) if (period) periods.set(periodKey(period), period);
  return [...periods.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function rowsByService(month: Month): ReadonlyMap<string, readonly InventoryRow[]> {
  const rows = new Map<string, InventoryRow[]>();
  for (const { row } of month.inventory) append(rows, row.service.key, row);
  return rows;
}
