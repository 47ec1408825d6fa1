import { z } from 'zod';
import type { Period } from '../calendar/period.ts';
import { append, valueAt } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { compare, moneyText, signOf, zero } from '../money/money.ts';
import type { InventoryRow } from '../records/inventory-row.ts';
import { type CellEvidence, comparePlaces, evidenceOf } from '../records/origin.ts';
import { compareText, foldWords } from '../text/fold.ts';
import { type AccountCharge, accountCell, chargesOnAccounts } from './billed-account.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { daysInCommon } from './days-in-common.ts';
import { daysStanding, mayGiveBack } from './days-standing.ts';
import { handedOver, serviceRows } from './handed-over.ts';
import { heldBySeveral } from './held-by-several.ts';
import { serviceKey } from './history-facts.ts';
import { defineRule } from './rule.ts';
import { exceeds, toleranceOptions } from './tolerance.ts';

/** A service is billed for the same days on two accounts of a carrier. */
export const duplicateServiceAcrossAccounts = defineRule({
  id: 'duplicate-service-across-accounts',
  class: 'error',
  severity: 'error',
  rank: 'duplicate',
  needs: [],
  title: {
    en: 'Service billed on two accounts',
    fr: 'Service facturé sur deux comptes',
    ar: 'خدمة مفوترة على حسابين',
  },
  doc: {
    fires:
      'Recurring charges above zero for the same service and code (where there is none, description; where there is neither, amount) of one carrier, in one currency, stand on two different accounts, and their periods have a day in common. The largest is kept; of equal ones the one on whose account the inventory has the service in use, else the first account in alphabetical order. Not where the inventory has the service pass from one account to the other, with rows whose days do not meet: there the dates decide, and the rules of disconnection and activation speak. Days that a credit of the same account gives back are not billed.',
    impact: 'each charge but the largest, in full.',
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
            carrier: 'Laurentel',
            account: '514-02',
            invoice: 'L-2',
            service: '(514) 555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
      },
      says: '(514) 555-0101, VOIP-STD: billed on account 514-02, and also on account 514-01 (CA$28.00), both for 2026-10-01 – 2026-10-31: CA$28.00 too much.',
    },
  },
  options: z.strictObject(toleranceOptions),
  messages: {
    twice: {
      en: '{service}, {code}: billed on account {account}, and also on account {other} ({kept}), both for {common}: {difference} too much.',
      fr: '{service}, {code} : facturé sur le compte {account} et aussi sur le compte {other} ({kept}), tous deux pour {common} : {difference} de trop.',
      ar: '{service}، {code}: فوتر على الحساب {account} وكذلك على الحساب {other} ({kept})، وكلاهما عن {common}: زيادة {difference}.',
    },
  },
  *check(month, optionsAt) {
    const credits = creditsByService(month);
    for (const group of sameServices(month)) {
      const spent = new Set<MatchedCharge>();
      const kept = new Map<string, PeriodCharge[]>();
      for (const entry of group.toSorted(bestFirst)) {
        const { matched, account, period } = entry;
        const { charge } = matched;
        const tolerance = optionsAt(charge);
        const service = serviceKey(charge);
        const own = ((service && credits.get(service)) || []).filter((credit) => mayGiveBack(credit, charge));
        const days = own.length === 0 ? [period] : daysStanding(matched, period, own, spent);
        const twin = twinOf(entry, days, kept);
        if (!twin || ownedOnBoth(matched, twin.kept.account.key)) {
          append(kept, account.key, { ...entry, days });
          continue;
        }
        const billed = billedAmount(matched);
        const nothing = zero(billed.currency);
        if (!exceeds(billed, nothing, tolerance)) continue;
        yield {
          about: { kind: 'charge', charge: matched },
          message: 'twice',
          words: {
            account: { kind: 'text', text: account.written },
            other: { kind: 'text', text: twin.kept.account.written },
            kept: billedAmount(twin.kept.matched),
            common: { kind: 'period', period: twin.common },
          },
          billed,
          expected: nothing,
          impact: billed,
          evidence: [
            billedCell(matched),
            accountCell(entry),
            billedCell(twin.kept.matched),
            accountCell(twin.kept),
            ...inventoryCells(twin.kept),
          ],
          working: [
            { name: 'billed', value: billed },
            { name: 'expected', value: nothing },
          ],
        };
      }
    }
  },
});

/** A charge with the days that it is billed for and that no credit gives back. */
interface PeriodCharge extends AccountCharge {
  readonly period: Period;
  readonly days: readonly Period[];
}

/** Charges that ask for the same service and the same thing, where they stand on several accounts. */
function sameServices(month: Month): PeriodCharge[][] {
  const charges = chargesOnAccounts(month);
  const shared = heldBySeveral(
    charges,
    ({ matched }) => matched.charge.service?.key,
    ({ account }) => account.key,
  );
  const groups = new Map<string, PeriodCharge[]>();
  for (const { matched, account, invoice } of charges) {
    const { charge, period } = matched;
    if (!charge.service || !shared.has(charge.service.key)) continue;
    const service = serviceKey(charge);
    if (charge.type !== 'recurring' || signOf(charge.amount) <= 0 || !period) continue;
    const key = `${service}\n${charge.amount.currency}\n${thingKey(matched)}`;
    append(groups, key, { matched, account, invoice, period, days: [period] });
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ account }) => account.key)).size > 1);
}

function thingKey({ charge: { code, description, amount } }: MatchedCharge): string {
  if (code) return `code ${code.key}`;
  const text = foldWords(description);
  return text === '' ? `amount ${moneyText(amount)}` : `text ${text}`;
}

function bestFirst(a: PeriodCharge, b: PeriodCharge): number {
  return (
    compare(b.matched.charge.amount, a.matched.charge.amount) ||
    Number(isOwned(b)) - Number(isOwned(a)) ||
    compareText(a.account.key, b.account.key) ||
    comparePlaces(a.matched.charge.origin, b.matched.charge.origin)
  );
}

/** True when the inventory has the service in use on the charge's account. */
function isOwned(entry: PeriodCharge): boolean {
  return ownRow(entry) !== undefined;
}

function ownRow({ matched: { inventory }, account }: PeriodCharge): InventoryRow | undefined {
  if (inventory.status !== 'matched' || inventory.row.status === 'disconnected') return undefined;
  return inventory.row.account?.key === account.key ? inventory.row : undefined;
}

/** A charge that is kept on another account and has a day in common, unless the service passed between the accounts. */
function twinOf(
  entry: PeriodCharge,
  days: readonly Period[],
  kept: ReadonlyMap<string, readonly PeriodCharge[]>,
): { kept: PeriodCharge; common: Period } | undefined {
  for (const [account, others] of kept) {
    if (account === entry.account.key) continue;
    const rows = serviceRows(entry.matched);
    const held = (key: string) => rows.filter((row) => row.account?.key === key);
    if (handedOver(held(account), held(entry.account.key))) continue;
    for (const other of others) {
      const common = daysInCommon(days, other.days);
      if (common) return { kept: other, common };
    }
  }
  return undefined;
}

function creditsByService(month: Month): ReadonlyMap<string, readonly MatchedCharge[]> {
  const credits = new Map<string, MatchedCharge[]>();
  for (const matched of month.charges) {
    const service = matched.charge.amount.digits < 0n ? serviceKey(matched.charge) : undefined;
    if (service !== undefined) valueAt(credits, service, () => []).push(matched);
  }
  for (const list of credits.values()) list.sort((a, b) => comparePlaces(a.charge.origin, b.charge.origin));
  return credits;
}

function inventoryCells(entry: PeriodCharge): CellEvidence[] {
  const row = ownRow(entry);
  return row ? [evidenceOf(row.origin, 'account')] : [];
}

/** True where the inventory has the service in use on the charge's account and on the other: extension 1001 of two sites. */
function ownedOnBoth({ charge, inventory }: MatchedCharge, other: string): boolean {
  if (inventory.status !== 'matched') return false;
  const accounts = new Set(
    inventory.rows.filter(({ status }) => status === 'active').map(({ account }) => account?.key),
  );
  return charge.account !== undefined && accounts.has(charge.account.key) && accounts.has(other);
}
